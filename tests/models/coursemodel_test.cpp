// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coursemodel.h"

#include "app/ledger.h"
#include "models/valuegridmodel.h"
#include "support/modelwatch.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

namespace weici::models {

namespace {

/// Chongyi's ranks of 1—6月, 1—8月 and 1—9月 2022, published without values.
class Course : public ::testing::Test {
protected:
    void show(const char *code, const char *period) {
        engine::CellKey key = sample.key(QString::fromLatin1(code), period);
        model.show(sample.ledger(), key);
    }
    [[nodiscard]] QString text(int row, int column) const {
        return model.index(row, column).data().toString();
    }

    tests::SampleLedger sample{QStringLiteral("chongyi-2022")};
    CourseModel model;
    tests::ModelWatch watch{&model};
};

TEST_F(Course, ShowsPeriodsRanksAndMoves) {
    const QString code = QStringLiteral("cy24");
    const auto rank = [&](const char *period) {
        return sample.ledger().observation(sample.key(code, period)).rank.value();
    };
    show(code.toUtf8().constData(), "2022-01..09");
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(text(0, CourseModel::PeriodColumn), QStringLiteral("1—9月"));
    EXPECT_EQ(text(2, CourseModel::PeriodColumn), QStringLiteral("1—6月"));
    ASSERT_TRUE(rank("2022-01..09") && rank("2022-01..08"));
    EXPECT_EQ(model.index(0, 0).data(CourseModel::MoveRole).toDouble(),
              *rank("2022-01..08") - *rank("2022-01..09"));
    EXPECT_FALSE(model.index(2, 0).data(CourseModel::MoveRole).isValid());
    EXPECT_FALSE(model.index(0, 0).data(CourseModel::ComputedRole).toBool());
    EXPECT_EQ(model.regionCount(), sample.ledger().schemes().front().regionCount);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(Course, NamesTheYearOnlyWhereItIsAnother) {
    show(sample.ledger().schemes().front().indicators.front().code.c_str(), "2023-01..02");
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(text(0, CourseModel::PeriodColumn), QStringLiteral("1—2月"));
    EXPECT_EQ(text(1, CourseModel::PeriodColumn), QStringLiteral("22年1—9月"));
}

TEST(SpokenMove, SaysWhichWay) {
    EXPECT_EQ(spokenMove(3), QStringLiteral("进 3 位"));
    EXPECT_EQ(spokenMove(-1), QStringLiteral("退 1 位"));
    EXPECT_EQ(spokenMove(0), QStringLiteral("持平"));
}

} // namespace

} // namespace weici::models
