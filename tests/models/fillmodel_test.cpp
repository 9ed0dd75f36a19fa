// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fillmodel.h"

#include "support/modelwatch.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QSignalSpy>

namespace weici::models {

namespace {

class Fill : public ::testing::Test {
protected:
    Fill() { model.show(sample.ledger().profile().ownRegion, h1); }

    void blank(const char *code) {
        const app::CellEdit edit{sample.key(QString::fromLatin1(code)), {}};
        sample.ledger().setCells(std::span(&edit, 1), {});
    }
    [[nodiscard]] QVariant first(int role) const { return model.index(0).data(role); }

    const engine::Period h1 = engine::Period::fromCode("2023H1").value();
    tests::SampleLedger sample;
    FillModel model{sample.ledger()};
    tests::ModelWatch watch{&model};
};

TEST_F(Fill, FollowsTheLedgerOnceATurnAndPutsTheOwingUnitFirst) {
    EXPECT_EQ(model.total(), (app::FillCount{24, 24}));
    EXPECT_TRUE(first(FillModel::DoneRole).toBool());
    QSignalSpy changed(&model, &FillModel::changed);
    blank("yd13");
    blank("yd14");
    QCoreApplication::processEvents();
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(model.total(), (app::FillCount{22, 24}));
    EXPECT_EQ(first(Qt::DisplayRole), QStringLiteral("行政审批局"));
    EXPECT_EQ(first(FillModel::MissingRole), QStringLiteral("还差 加权平均日活率、服务应用有效率"));
    EXPECT_FALSE(first(FillModel::DoneRole).toBool());
    EXPECT_EQ(model.openAt(0).size(), 2U);
}

TEST_F(Fill, ANewPeriodOwesEverything) {
    model.show(sample.ledger().profile().ownRegion, engine::Period::fromCode("2023-01..09").value());
    EXPECT_EQ(model.total(), (app::FillCount{0, 24}));
    for (int row = 0; row < model.rowCount(); ++row) {
        EXPECT_FALSE(model.openAt(row).empty());
    }
}

} // namespace

} // namespace weici::models
