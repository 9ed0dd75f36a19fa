// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/acceptcommands.h"

#include "app/ledger.h"
#include "app/problems.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

namespace weici::commands {

namespace {

class Acceptance : public ::testing::Test {
protected:
    [[nodiscard]] std::vector<app::Problem> problems(app::Accepted accepted = app::Accepted::LeftOut) const {
        return app::findProblems(sample.ledger(), {}, accepted);
    }
    [[nodiscard]] QString firstKey() const { return app::acceptanceKey(sample.ledger(), problems().front()); }

    mutable tests::SampleLedger sample{QStringLiteral("ganzhou-2023")};
    CommandStack stack;
};

TEST_F(Acceptance, QuietsAFindingAndIsUndone) {
    const auto all = problems().size();
    const QString key = firstKey();
    EXPECT_FALSE(acceptProblem(stack, sample.ledger(), key, QStringLiteral(" 目标按可比价格 ")));
    EXPECT_EQ(problems().size(), all - 1);
    EXPECT_EQ(sample.ledger().acceptedProblems().at(key).reason, QStringLiteral("目标按可比价格"));
    const auto shown = problems(app::Accepted::Shown);
    ASSERT_EQ(shown.size(), all);
    EXPECT_EQ(shown.back().accepted, QStringLiteral("目标按可比价格")) << "at the end of the list";
    EXPECT_FALSE(stack.undo());
    EXPECT_EQ(problems().size(), all);
    EXPECT_FALSE(stack.redo());
    EXPECT_EQ(problems().size(), all - 1);
}

TEST_F(Acceptance, IsWithdrawnWithItsReasonKeptForUndo) {
    const auto all = problems().size();
    const QString key = firstKey();
    EXPECT_FALSE(withdrawAcceptance(stack, sample.ledger(), key));
    EXPECT_EQ(stack.count(), 0) << "nothing to withdraw is no step";
    EXPECT_FALSE(acceptProblem(stack, sample.ledger(), key, QStringLiteral("已核实")));
    EXPECT_FALSE(withdrawAcceptance(stack, sample.ledger(), key));
    EXPECT_EQ(problems().size(), all);
    EXPECT_FALSE(stack.undo());
    EXPECT_EQ(sample.ledger().acceptedProblems().at(key).reason, QStringLiteral("已核实"));
}

TEST_F(Acceptance, WithoutAReasonIsRefused) {
    EXPECT_TRUE(acceptProblem(stack, sample.ledger(), firstKey(), QStringLiteral("  ")));
    EXPECT_EQ(stack.count(), 0);
}

TEST_F(Acceptance, EndsWhenTheFiguresChange) {
    const auto all = problems().size();
    EXPECT_FALSE(acceptProblem(stack, sample.ledger(), firstKey(), QStringLiteral("已核实")));
    const engine::CellKey key{sample.ledger().indicatorWithCode(QStringLiteral("gz08")).value(),
                              sample.ledger().ownRegion().id, engine::Period::wholeYear(2023)};
    app::TargetEdit edit{key, sample.ledger().target(key)};
    edit.target.value = sample.ledger().read(key, engine::CellRole::TargetValue, "1601");
    sample.ledger().setTargets({&edit, 1}, {});
    EXPECT_EQ(problems().size(), all) << "another figure is another finding";
}

} // namespace

} // namespace weici::commands
