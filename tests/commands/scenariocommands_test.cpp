// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/scenariocommands.h"

#include "app/campaign.h"
#include "app/ledger.h"
#include "app/scoreservice.h"
#include "app/trial.h"
#include "commands/cellcommands.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

namespace weici::commands {

namespace {

using app::ScenarioField;

class Scenarios : public ::testing::Test {
protected:
    [[nodiscard]] app::Ledger &ledger() { return sample.ledger(); }
    [[nodiscard]] app::Scenario scenario(const char *value) {
        const engine::CellKey key = sample.key(QStringLiteral("cy01"), "2022-01..09");
        return {name,
                key.period,
                {{key.indicator, key.region, ScenarioField::Rank, "6"},
                 {key.indicator, key.region, ScenarioField::Target, value},
                 {key.indicator, key.region, ScenarioField::Weight, "4"}}};
    }
    [[nodiscard]] std::optional<app::Scenario> kept() {
        const auto found = ledger().scenarios().find(name);
        return found == ledger().scenarios().end() ? std::nullopt : std::optional(found->second);
    }

    tests::SampleLedger sample{QStringLiteral("chongyi-2022")};
    QString name = QStringLiteral("三季度攻坚");
    CommandStack stack;
};

TEST_F(Scenarios, AreKeptInTheFile) {
    ASSERT_FALSE(saveScenario(stack, ledger(), scenario("200以上")));
    const auto before = kept();
    ASSERT_TRUE(before);
    EXPECT_EQ(before->edits, scenario("200以上").edits);
    EXPECT_TRUE(before->at.isValid());
    sample.reopen();
    ASSERT_TRUE(kept());
    EXPECT_EQ(kept()->edits, before->edits);
    EXPECT_EQ(kept()->period, before->period);
    EXPECT_EQ(kept()->author, before->author);
    sample.reopen(app::Ledger::Access::ReadOnly);
    ASSERT_TRUE(kept());
    EXPECT_TRUE(saveScenario(stack, ledger(), scenario("1"))) << "refused in a ledger opened for reading";
    EXPECT_TRUE(app::verifyLedger(sample.path()).empty());
}

TEST_F(Scenarios, AreReplacedRemovedAndComeBack) {
    ASSERT_FALSE(saveScenario(stack, ledger(), scenario("200")));
    const auto first = kept();
    ASSERT_FALSE(saveScenario(stack, ledger(), scenario("300")));
    EXPECT_EQ(kept()->edits[1].text, "300");
    ASSERT_FALSE(removeScenario(stack, ledger(), name));
    EXPECT_FALSE(kept());
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(kept()->edits[1].text, "300");
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(kept(), first) << "with who made it, and when";
    ASSERT_FALSE(stack.undo());
    EXPECT_FALSE(kept());
    ASSERT_FALSE(stack.redo());
    EXPECT_EQ(kept(), first);
    sample.reopen();
    EXPECT_EQ(kept()->edits, first->edits);
}

TEST_F(Scenarios, OfWhatTheLedgerDoesNotKnowAreRefused) {
    app::Scenario unknown = scenario("200");
    unknown.period = engine::Period::wholeYear(2031);
    EXPECT_TRUE(saveScenario(stack, ledger(), unknown));
    unknown = scenario("200");
    unknown.edits[0].indicator = {4711};
    EXPECT_TRUE(saveScenario(stack, ledger(), unknown));
    EXPECT_TRUE(ledger().scenarios().empty());
    EXPECT_EQ(stack.count(), 0);
    EXPECT_FALSE(removeScenario(stack, ledger(), name));
    EXPECT_EQ(stack.count(), 0);
}

TEST_F(Scenarios, BecomeTargetsInOneStep) {
    app::ScoreService service(ledger());
    const engine::CellKey key = sample.key(QStringLiteral("cy01"), "2022-01..09");
    app::Trial trial(service, key.period);
    trial.setEdits(scenario("200以上").edits);
    const engine::Target before = ledger().targetFor(key);
    const auto edits = app::targetsOf(ledger(), trial, key.region);
    ASSERT_EQ(edits.size(), 1U);
    ASSERT_FALSE(setTargets(stack, ledger(), edits, {QStringLiteral("写成目标")}));
    EXPECT_EQ(ledger().target(key).value.text, "200以上");
    EXPECT_EQ(ledger().target(key).rank.text, "6");
    EXPECT_EQ(stack.count(), 1);
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(ledger().targetFor(key), before);
}

TEST_F(Scenarios, PrintAsACampaignTable) {
    app::ScoreService service(ledger());
    const engine::CellKey key = sample.key(QStringLiteral("cy01"), "2022-01..09");
    app::Trial trial(service, key.period);
    const app::TableReport plain = app::campaignReport(ledger(), trial, key.region, {});
    trial.setEdits(scenario("200以上").edits);
    const app::TableReport tried = app::campaignReport(ledger(), trial, key.region, name);
    ASSERT_EQ(plain.rows.size(), tried.rows.size());
    QStringList changed;
    for (std::size_t row = 0; row < plain.rows.size(); ++row) {
        for (std::size_t column = 0; column < plain.rows[row].size(); ++column) {
            if (plain.rows[row][column].text != tried.rows[row][column].text) {
                EXPECT_EQ(tried.rows[row][column].source->indicator, key.indicator);
                changed << tried.rows[row][column].text;
            }
        }
    }
    EXPECT_EQ(changed, (QStringList{QStringLiteral("200以上"), QStringLiteral("6")}));
    EXPECT_TRUE(tried.notes.back().contains(name));
}

} // namespace

} // namespace weici::commands
