// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ranklistmodel.h"

#include "support/modelwatch.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace weici::models {

namespace {

class RankLists : public ::testing::Test {
protected:
    RankLists() {
        for (RankListModel *list : {&front, &back}) {
            list->show(sample.ledger().profile().ownRegion, engine::Period::fromCode("2023H1").value());
        }
    }
    [[nodiscard]] static QStringList ranks(const RankListModel &list) {
        QStringList all;
        for (int row = 0; row < list.rowCount(); ++row) {
            all << list.index(row).data(RankListModel::RankRole).toString();
        }
        return all;
    }
    void setRank(const QString &code, const char *text) {
        app::CellEdit edit{sample.key(code), {}};
        edit.observation = sample.ledger().observation(edit.key);
        edit.observation.rank = sample.ledger().read(edit.key, engine::CellRole::Rank, text);
        sample.ledger().setCells({&edit, 1}, {});
    }

    tests::SampleLedger sample;
    RankListModel front{sample.ledger(), RankListModel::Side::Front};
    RankListModel back{sample.ledger(), RankListModel::Side::Back};
    tests::ModelWatch watchFront{&front};
    tests::ModelWatch watchBack{&back};
};

TEST_F(RankLists, AreThoseOfTheBulletin) {
    EXPECT_EQ(front.title(), QStringLiteral("前 6 位：11 项"));
    EXPECT_EQ(back.title(), QStringLiteral("后 6 位：4 项"));
    EXPECT_EQ(ranks(front).join(u' '), QStringLiteral("1 1 1 1 2 4 4 4 5 5 6"));
    EXPECT_EQ(ranks(back).join(u' '), QStringLiteral("20 17 17 16"));
    EXPECT_TRUE(front.index(0).data(RankListModel::TiedRole).toBool());
    EXPECT_EQ(back.index(0).data(RankListModel::ValueRole), QStringLiteral("0"));
    EXPECT_EQ(back.index(0).data(RankListModel::UnitRole), QStringLiteral("亿元"));
}

TEST_F(RankLists, FollowAChangeOnceATurn) {
    QSignalSpy resets(&front, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&front, &RankListModel::changed);
    setRank(QStringLiteral("yd01"), "3");
    setRank(QStringLiteral("yd02"), "7");
    ASSERT_TRUE(changed.wait(1000));
    EXPECT_EQ(resets.count(), 1);
    EXPECT_EQ(ranks(front).join(u' '), QStringLiteral("1 1 1 1 2 3 4 4 4 5 5"));
}

TEST_F(RankLists, AChangeElsewhereDoesNotDisturbTheList) {
    QSignalSpy resets(&front, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&front, &RankListModel::changed);
    setRank(QStringLiteral("yd01"), "9");
    ASSERT_TRUE(changed.wait(1000));
    EXPECT_EQ(resets.count(), 0);
}

} // namespace

} // namespace weici::models
