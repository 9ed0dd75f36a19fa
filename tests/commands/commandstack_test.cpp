// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandstack.h"

#include <gtest/gtest.h>

namespace weici::commands {

namespace {

/// Adds to a number; can be told to fail.
class Add final : public Command {
public:
    Add(int &number, int by, bool mergeable = false)
        : m_number(number)
        , m_by(by)
        , m_mergeable(mergeable) {}

    [[nodiscard]] QString text() const override { return QString::number(m_by); }
    void run() override { change(m_by); }
    void undo() override { change(-m_by); }
    void redo() override { change(m_by); }
    bool absorb(const Command &next) override {
        if (m_mergeable) {
            m_by += dynamic_cast<const Add &>(next).m_by;
        }
        return m_mergeable;
    }
    [[nodiscard]] bool isNothing() const override { return m_by == 0; }

    static inline bool failing = false;

private:
    void change(int by) {
        if (failing) {
            throw app::LedgerError(app::LedgerError::Kind::DiskFull, QStringLiteral("磁盘已满"));
        }
        m_number += by;
    }

    int &m_number;
    int m_by;
    bool m_mergeable;
};

class CommandStackTest : public ::testing::Test {
protected:
    ~CommandStackTest() override { Add::failing = false; }

    Failure add(int by, bool mergeable = false) {
        return stack.run(std::make_unique<Add>(number, by, mergeable));
    }

    int number = 0;
    CommandStack stack;
};

TEST_F(CommandStackTest, UndoesAndRedoesWithoutLimit) {
    for (int i = 1; i <= 5000; ++i) {
        ASSERT_FALSE(add(i));
    }
    const int total = number;
    for (int i = 0; i < 5000; ++i) {
        ASSERT_FALSE(stack.undo());
    }
    EXPECT_EQ(number, 0);
    EXPECT_FALSE(stack.canUndo());
    while (stack.canRedo()) {
        ASSERT_FALSE(stack.redo());
    }
    EXPECT_EQ(number, total);
}

TEST_F(CommandStackTest, AFailedCommandLeavesNoStepAndKeepsWhatCanBeRedone) {
    add(1);
    add(2);
    stack.undo();
    Add::failing = true;
    const Failure failure = add(5);
    Add::failing = false;
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind(), app::LedgerError::Kind::DiskFull);
    EXPECT_EQ(number, 1);
    EXPECT_EQ(stack.undoText(), QStringLiteral("1"));
    ASSERT_TRUE(stack.canRedo()) << "the failure cost the steps to redo";
    stack.redo();
    EXPECT_EQ(number, 3);
}

TEST_F(CommandStackTest, AFailedUndoOrRedoStaysWhereItWas) {
    add(1);
    Add::failing = true;
    EXPECT_TRUE(stack.undo());
    Add::failing = false;
    EXPECT_EQ(number, 1);
    EXPECT_TRUE(stack.canUndo());
    stack.undo();
    EXPECT_EQ(number, 0);
    Add::failing = true;
    EXPECT_TRUE(stack.redo());
    Add::failing = false;
    EXPECT_TRUE(stack.canRedo());
    EXPECT_FALSE(stack.redo());
    EXPECT_EQ(number, 1);
}

TEST_F(CommandStackTest, MergedStepsAreOneAndVanishWhenTheyComeBackToNothing) {
    add(10);
    add(1, true);
    add(2, true);
    EXPECT_EQ(stack.count(), 2);
    add(-3, true);
    EXPECT_EQ(stack.count(), 1);
    EXPECT_EQ(number, 10);
    stack.undo();
    EXPECT_EQ(number, 0);
}

TEST_F(CommandStackTest, NothingToUndoIsNoFailure) {
    EXPECT_FALSE(stack.undo());
    EXPECT_FALSE(stack.redo());
}

TEST_F(CommandStackTest, ClearForgetsAll) {
    add(1);
    stack.clear();
    EXPECT_FALSE(stack.canUndo());
    EXPECT_EQ(number, 1);
}

} // namespace

} // namespace weici::commands
