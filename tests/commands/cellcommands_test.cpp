// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/cellcommands.h"

#include "support/sampleledger.h"

#include <gtest/gtest.h>

namespace weici::commands {

namespace {

class CellCommands : public ::testing::Test {
protected:
    [[nodiscard]] app::CellEdit withValue(const engine::CellKey &key, const char *text) {
        app::CellEdit edit{key, sample.ledger().observation(key)};
        edit.observation.value = sample.ledger().read(key, engine::CellRole::Value, text);
        return edit;
    }
    [[nodiscard]] std::string value(const engine::CellKey &key) {
        return sample.ledger().observation(key).value.text;
    }

    tests::SampleLedger sample;
    CommandStack stack;
    engine::CellKey active = sample.key(QStringLiteral("yd13"));
};

TEST_F(CellCommands, TheChangedFigureIsRightAfterUndoRedoAndReopening) {
    ASSERT_FALSE(setCells(stack, sample.ledger(), {withValue(active, "46.06")}, {QStringLiteral("改")}));
    EXPECT_EQ(value(active), "46.06");
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(value(active), "46.26");
    ASSERT_FALSE(stack.redo());
    EXPECT_EQ(value(active), "46.06");
    sample.reopen();
    EXPECT_EQ(value(active), "46.06");
}

TEST_F(CellCommands, HistorySaysWhatWasEntryUndoAndRedo) {
    setCells(stack, sample.ledger(), {withValue(active, "46.06")}, {QStringLiteral("改")});
    stack.undo();
    stack.redo();
    const auto history = sample.ledger().history(active);
    ASSERT_EQ(history.size(), 3U);
    EXPECT_EQ(history[0].origin, app::Origin::Redo);
    EXPECT_EQ(history[1].origin, app::Origin::Undo);
    EXPECT_EQ(history[2].origin, app::Origin::Entry);
}

TEST_F(CellCommands, EditsThatChangeNothingAreNoStep) {
    EXPECT_FALSE(setCells(stack, sample.ledger(), {withValue(active, "46.26")}, {QStringLiteral("改")}));
    EXPECT_FALSE(setCells(stack, sample.ledger(), {}, {QStringLiteral("改")}));
    EXPECT_EQ(stack.count(), 0);
    EXPECT_TRUE(sample.ledger().history(active).empty());
}

TEST_F(CellCommands, OnlyTheCellsThatChangeAreWrittenAndUndone) {
    const engine::CellKey other = sample.key(QStringLiteral("yd14"));
    setCells(stack, sample.ledger(), {withValue(active, "1"), withValue(other, "58.41")},
             {QStringLiteral("改")});
    EXPECT_TRUE(sample.ledger().history(other).empty());
    stack.undo();
    EXPECT_EQ(value(active), "46.26");
}

TEST_F(CellCommands, StepsOfOneGroupOnOneCellVanishWhenTheyComeBack) {
    const StepName tied{QStringLiteral("并列"), {}, QStringLiteral("tied")};
    app::CellEdit edit{active, sample.ledger().observation(active)};
    edit.observation.tied = true;
    setCells(stack, sample.ledger(), {edit}, tied);
    EXPECT_EQ(stack.count(), 1);
    edit.observation.tied = false;
    setCells(stack, sample.ledger(), {edit}, tied);
    EXPECT_EQ(stack.count(), 0);
}

TEST_F(CellCommands, StepsWithoutAGroupStayTwo) {
    setCells(stack, sample.ledger(), {withValue(active, "1")}, {QStringLiteral("改")});
    setCells(stack, sample.ledger(), {withValue(active, "46.26")}, {QStringLiteral("改")});
    EXPECT_EQ(stack.count(), 2);
}

TEST_F(CellCommands, AReadOnlyLedgerGivesTheErrorBack) {
    sample.reopen(app::Ledger::Access::ReadOnly);
    const Failure failure =
        setCells(stack, sample.ledger(), {withValue(active, "1")}, {QStringLiteral("改")});
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind(), app::LedgerError::Kind::ReadOnly);
    EXPECT_EQ(stack.count(), 0);
    EXPECT_EQ(value(active), "46.26");
}

TEST_F(CellCommands, ANewPeriodIsOpened) {
    const engine::CellKey later = sample.key(QStringLiteral("yd13"), "2023-01..09");
    ASSERT_FALSE(setCells(stack, sample.ledger(), {withValue(later, "50")}, {QStringLiteral("改")}));
    EXPECT_EQ(value(later), "50");
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(value(later), "");
}

TEST_F(CellCommands, TargetsAreUndoneToo) {
    app::TargetEdit edit{sample.key(QStringLiteral("yd13"), "2023"), {}};
    edit.target.value = sample.ledger().read(edit.key, engine::CellRole::TargetValue, "45以上");
    ASSERT_FALSE(setTargets(stack, sample.ledger(), {edit}, {QStringLiteral("目标")}));
    EXPECT_EQ(sample.ledger().targetFor(active).value.text, "45以上");
    stack.undo();
    EXPECT_TRUE(sample.ledger().targetFor(active).isBlank());
}

} // namespace

} // namespace weici::commands
