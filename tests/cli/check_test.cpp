// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger.h"
#include "app/problems.h"
#include "support/cliprocess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class CheckAccepted : public ::testing::Test {
protected:
    [[nodiscard]] CliRun check(const QStringList &options = {}) const {
        return runCli(QStringList{u"check"_qs, path, u"--period=2022"_qs} + options);
    }
    /// Accepts every finding of the period.
    void acceptAll() const {
        const auto ledger = app::Ledger::open(path, app::Ledger::Access::ReadWrite);
        for (const auto &problem : app::findProblems(*ledger, engine::Period::fromCode("2022")))
            ledger->acceptProblem(app::acceptanceKey(*ledger, problem), u"含市本级"_qs);
    }

    LedgerFolder folder;
    QString path = folder.create(u"yingtan-2022"_qs);
};

TEST_F(CheckAccepted, LeavesOutWhatWasAcceptedUnlessItIsAskedFor) {
    const CliRun before = check();
    EXPECT_EQ(before.code, 1);
    EXPECT_EQ(check({u"--accepted"_qs}).out, before.out) << "nothing is accepted yet";
    acceptAll();
    const CliRun after = check();
    EXPECT_EQ(after.code, 0);
    EXPECT_THAT(after.out, Not(HasSubstr("yt47")));
    const CliRun shown = check({u"--accepted"_qs});
    EXPECT_EQ(shown.code, 0) << "what is accepted is no problem any more";
    EXPECT_THAT(shown.out, HasSubstr("accepted"));
    EXPECT_THAT(shown.out, HasSubstr("yt47"));
    EXPECT_THAT(shown.out, HasSubstr("含市本级"));
}

TEST_F(CheckAccepted, ListsAnAcceptedOneAgainWhenItsFiguresAreOthers) {
    acceptAll();
    {
        const auto ledger = app::Ledger::open(path, app::Ledger::Access::ReadWrite);
        const engine::CellKey key{*ledger->indicatorWithCode(u"yt47"_qs), ledger->profile().ownRegion,
                                  *engine::Period::fromCode("2022")};
        engine::Target target = ledger->target(key);
        target.value = ledger->read(key, engine::CellRole::Value, "27");
        ledger->setTargets(std::vector<app::TargetEdit>{{key, target}}, {});
    }
    const CliRun run = check();
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.out, HasSubstr("yt47"));
}

} // namespace
} // namespace weici::tests
