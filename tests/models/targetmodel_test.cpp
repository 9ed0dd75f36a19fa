// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targetmodel.h"

#include "support/modelwatch.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace weici::models {

namespace {

using engine::Period;

class Targets : public ::testing::Test {
protected:
    void open(const char *package, const char *period) {
        sample = std::make_unique<tests::SampleLedger>(QString::fromUtf8(package));
        model = std::make_unique<TargetModel>(sample->ledger(), stack);
        watch = std::make_unique<tests::ModelWatch>(model.get());
        model->show(sample->ledger().profile().ownRegion, Period::fromCode(period).value());
    }
    [[nodiscard]] QString text(int row, int column) const {
        return model->index(row, column).data().toString();
    }
    [[nodiscard]] int row(const char *code) const {
        return model->rowOf(*sample->ledger().indicatorWithCode(QString::fromUtf8(code)));
    }
    bool type(int row, int column, const char *typed) {
        return model->setData(model->index(row, column), QString::fromUtf8(typed));
    }

    std::unique_ptr<tests::SampleLedger> sample;
    commands::CommandStack stack;
    std::unique_ptr<TargetModel> model;
    std::unique_ptr<tests::ModelWatch> watch;
};

TEST_F(Targets, OfGanzhouKeepTheirTextsAndSayHowTheyAreUnderstood) {
    open("ganzhou-2023", "2023");
    ASSERT_EQ(model->rowCount(), 38);
    EXPECT_EQ(text(row("gz02"), TargetGoal), QStringLiteral("15左右"));
    EXPECT_EQ(text(row("gz02"), TargetUnderstood), QStringLiteral("≈15"));
    EXPECT_EQ(text(row("gz13"), TargetUnderstood), QStringLiteral(">0"));
    EXPECT_EQ(text(row("gz34"), TargetUnderstood), QStringLiteral("≤1.5"));
    EXPECT_EQ(text(row("gz01"), TargetUnderstood), QString());
    EXPECT_EQ(text(row("gz01"), TargetLastYear), QStringLiteral("1785.6"));
    EXPECT_EQ(text(row("gz01"), TargetState), QStringLiteral("还没有结果"));
}

TEST_F(Targets, WhatWentBackwardsComesFirst) {
    open("ganzhou-2023", "2023");
    bool before = true;
    for (int at = 0; at < model->rowCount(); ++at) {
        const bool backwards = model->index(at, 0).data(TargetModel::BackwardsRole).toBool();
        EXPECT_TRUE(before || !backwards) << "row " << at;
        EXPECT_EQ(backwards, !text(at, TargetBackwards).isEmpty());
        before = backwards;
    }
    EXPECT_GT(model->counts().backwards, 0);
    model->setFilter(TargetModel::Filter::Backwards);
    EXPECT_EQ(model->rowCount(), model->counts().backwards);
}

TEST_F(Targets, AreTypedAsTextsAndUndone) {
    open("ganzhou-2023", "2023");
    const int at = row("gz01");
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(type(at, TargetGoal, "２０００以上"));
    EXPECT_EQ(text(at, TargetGoal), QStringLiteral("2000以上"));
    EXPECT_EQ(text(at, TargetUnderstood), QStringLiteral("≥2000"));
    EXPECT_EQ(changed.count(), 1) << "one row, one signal";
    EXPECT_EQ(row("gz01"), at) << "no row moves under the hand";
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(text(at, TargetGoal), QStringLiteral("2050"));
    EXPECT_FALSE(stack.canUndo());
}

TEST_F(Targets, OfChongyiShowValueRankAndHowFarBehind) {
    open("chongyi-2022", "2022-01..09");
    ASSERT_EQ(model->rowCount(), 84);
    EXPECT_EQ(text(row("cy01"), TargetGoal), QStringLiteral("50亿元"));
    EXPECT_EQ(text(row("cy01"), TargetUnderstood), QStringLiteral("50"));
    EXPECT_EQ(text(row("cy01"), TargetGoalRank), QStringLiteral("14"));
    EXPECT_EQ(text(row("cy01"), TargetReachedRank), QStringLiteral("13"));
    int behind = 0;
    for (int at = 0; at < model->rowCount(); ++at) {
        const QString state = text(at, TargetState);
        if (state.startsWith(QStringLiteral("滞后（差"))) {
            ++behind;
            EXPECT_GT(text(at, TargetReachedRank).toDouble(), text(at, TargetGoalRank).toDouble());
        }
    }
    EXPECT_GT(behind, 0);
}

TEST_F(Targets, ARankThatCannotBeIsRefusedAndNothingChanges) {
    open("chongyi-2022", "2022-01..09");
    QSignalSpy refused(model.get(), &TargetModel::refused);
    EXPECT_FALSE(type(row("cy01"), TargetGoalRank, "21"));
    ASSERT_EQ(refused.count(), 1);
    EXPECT_EQ(text(row("cy01"), TargetGoalRank), QStringLiteral("14"));
    EXPECT_FALSE(type(row("cy01"), TargetResult, "3")) << "results are typed in 数据填报";
}

TEST_F(Targets, AreClearedAsOneStep) {
    open("chongyi-2022", "2022-01..09");
    QModelIndexList cells;
    for (const char *code : {"cy01", "cy02"}) {
        for (const int column : {TargetGoal, TargetGoalRank, TargetResult}) {
            cells << model->index(row(code), column);
        }
    }
    ASSERT_TRUE(model->clear(cells));
    EXPECT_EQ(text(row("cy02"), TargetGoal), QString());
    EXPECT_EQ(stack.count(), 1);
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(text(row("cy02"), TargetGoal), QStringLiteral("40%"));
}

TEST_F(Targets, AResultTypedElsewhereMovesTheBar) {
    open("ganzhou-2023", "2023-01..06");
    const int at = row("gz01");
    EXPECT_FALSE(model->index(at, TargetBar).data(TargetModel::DoneRole).isValid());
    app::Ledger &ledger = sample->ledger();
    engine::CellKey key = model->keyAt(at);
    ledger.addPeriod(key.period);
    engine::Observation cell;
    cell.value = ledger.read(key, engine::CellRole::Value, "1025");
    ledger.setCells(std::vector<app::CellEdit>{{key, cell}}, {});
    EXPECT_EQ(text(at, TargetBar), QStringLiteral("50%"));
    EXPECT_DOUBLE_EQ(model->index(at, TargetBar).data(TargetModel::DueRole).toDouble(), 0.5);
    EXPECT_EQ(text(at, TargetState), QStringLiteral("正常"));
}

TEST_F(Targets, EverySampleShows) {
    for (const char *package : {"yudu-2023h1", "yingtan-2022", "demo-city"}) {
        open(package, QLatin1String(package) == QLatin1String("demo-city") ? "2025-01..06" : "2022");
        EXPECT_GT(model->rowCount(), 0) << package;
        for (int at = 0; at < model->rowCount(); ++at) {
            EXPECT_FALSE(text(at, TargetLeaf).isEmpty());
            EXPECT_FALSE(text(at, TargetState).isEmpty());
        }
    }
}

} // namespace

} // namespace weici::models
