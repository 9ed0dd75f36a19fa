// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/restorecommands.h"

#include "app/ledger.h"
#include "commands/cellcommands.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

namespace weici::commands {

namespace {

class Restoring : public ::testing::Test {
protected:
    void SetUp() override {
        key = sample.key(QStringLiteral("yd13"));
        other = sample.key(QStringLiteral("yd01"));
    }
    [[nodiscard]] app::Ledger &ledger() { return sample.ledger(); }
    void type(const engine::CellKey &at, const char *value, app::Origin origin = app::Origin::Entry) {
        engine::Observation cell = ledger().observation(at);
        cell.value = ledger().read(at, engine::CellRole::Value, value);
        ASSERT_FALSE(setCells(stack, ledger(), {{at, cell}}, {QStringLiteral("录入"), {origin, {}}}));
    }
    void aim(const engine::CellKey &at, const char *target) {
        engine::Target goal = ledger().target(at);
        goal.value = ledger().read(at, engine::CellRole::TargetValue, target);
        ASSERT_FALSE(setTargets(stack, ledger(), {{at, goal}}, {QStringLiteral("目标")}));
    }
    [[nodiscard]] std::string value(const engine::CellKey &at) { return ledger().observation(at).value.text; }
    [[nodiscard]] app::ChangeSummary newest() { return ledger().changes({}).front(); }
    [[nodiscard]] std::vector<app::NetChange> netOf(qint64 change) {
        app::HistoryFilter filter;
        filter.change = change;
        return app::netChanges(ledger().revisions(filter));
    }

    tests::SampleLedger sample;
    CommandStack stack;
    engine::CellKey key{{}, {}, engine::Period::wholeYear(2023)};
    engine::CellKey other = key;
};

TEST_F(Restoring, TakesBackAWholeChangeAsOneStep) {
    const std::string before = value(key);
    const std::string beforeOther = value(other);
    std::vector<app::CellEdit> pasted{{key, ledger().observation(key)}, {other, ledger().observation(other)}};
    for (app::CellEdit &edit : pasted) {
        edit.observation.value = ledger().read(edit.key, engine::CellRole::Value, "0");
        edit.observation.note = "贴错了";
    }
    ASSERT_FALSE(setCells(stack, ledger(), pasted, {QStringLiteral("粘贴"), {app::Origin::Paste, {}}}));
    const qint64 paste = newest().id;
    const app::RestorePlan plan = app::planRestore(ledger(), netOf(paste));
    ASSERT_EQ(plan.lines.size(), 4U);
    EXPECT_EQ(plan.cells.size(), 2U);
    EXPECT_EQ(plan.changedSince(), 0);
    ASSERT_FALSE(restore(stack, ledger(), plan, QStringLiteral("贴错了一列")));
    EXPECT_EQ(value(key), before);
    EXPECT_EQ(value(other), beforeOther);
    EXPECT_EQ(newest().origin, app::Origin::Restore);
    EXPECT_EQ(newest().reason, QStringLiteral("贴错了一列"));
    EXPECT_EQ(stack.count(), 2);
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(value(key), "0");
    ASSERT_FALSE(stack.redo());
    EXPECT_EQ(value(key), before);
}

TEST_F(Restoring, SaysWhereSomeoneChangedItSince) {
    type(key, "50");
    const qint64 first = newest().id;
    type(key, "51");
    const app::RestorePlan plan = app::planRestore(ledger(), netOf(first));
    ASSERT_EQ(plan.lines.size(), 1U);
    EXPECT_TRUE(plan.lines.front().changedSince);
    EXPECT_EQ(plan.lines.front().now, QStringLiteral("51"));
    EXPECT_EQ(plan.lines.front().change.before, QStringLiteral("46.26"));
}

TEST_F(Restoring, WhatIsAsItWasIsNoStep) {
    type(key, "50");
    const qint64 first = newest().id;
    ASSERT_FALSE(stack.undo());
    const app::RestorePlan plan = app::planRestore(ledger(), netOf(first));
    EXPECT_TRUE(plan.isEmpty());
    const int steps = stack.count();
    ASSERT_FALSE(restore(stack, ledger(), plan, QStringLiteral("不用")));
    EXPECT_EQ(stack.count(), steps);
}

TEST_F(Restoring, ValueAndTargetTogether) {
    const QDateTime before = QDateTime::currentDateTimeUtc();
    type(key, "50");
    aim(key, "60以上");
    const app::RestorePlan plan =
        app::planRestore(ledger(), app::changesBetween(ledger(), before.addMSecs(-1),
                                                       QDateTime::currentDateTimeUtc().addSecs(1)));
    EXPECT_EQ(plan.cells.size(), 1U);
    EXPECT_EQ(plan.targets.size(), 1U);
    ASSERT_FALSE(restore(stack, ledger(), plan, QStringLiteral("回到今早")));
    EXPECT_EQ(value(key), "46.26");
    EXPECT_TRUE(ledger().target(key).isBlank());
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(value(key), "50");
    EXPECT_EQ(ledger().target(key).value.text, "60以上");
}

TEST_F(Restoring, NetChangesLeaveOutWhatCameBack) {
    const QDateTime before = QDateTime::currentDateTimeUtc().addMSecs(-1);
    type(key, "50");
    type(key, "51");
    type(other, "1");
    ASSERT_FALSE(stack.undo()); // yd01 is what it was
    const auto net = app::changesBetween(ledger(), before, QDateTime::currentDateTimeUtc().addSecs(1));
    ASSERT_EQ(net.size(), 1U);
    EXPECT_EQ(net.front().before, QStringLiteral("46.26"));
    EXPECT_EQ(net.front().after, QStringLiteral("51"));
}

TEST_F(Restoring, InALockedPeriodIsACorrection) {
    type(key, "50");
    const qint64 first = newest().id;
    ledger().lockPeriod(key.period, QStringLiteral("已通报"));
    const app::RestorePlan plan = app::planRestore(ledger(), netOf(first));
    EXPECT_TRUE(plan.isCorrection(ledger()));
    ASSERT_FALSE(restore(stack, ledger(), plan, QStringLiteral("按附件更正")));
    EXPECT_EQ(value(key), "46.26");
    EXPECT_EQ(newest().origin, app::Origin::Correction);
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(value(key), "50");
}

TEST_F(Restoring, MarksAreUndone) {
    ASSERT_FALSE(setFollowUps(stack, ledger(), {{key, app::FollowUp{QStringLiteral("问统计局")}}},
                              QStringLiteral("标记待核")));
    ASSERT_NE(ledger().followUp(key), nullptr);
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(ledger().followUp(key), nullptr);
    ASSERT_FALSE(stack.redo());
    EXPECT_EQ(ledger().followUp(key)->note, QStringLiteral("问统计局"));
}

} // namespace

} // namespace weici::commands
