// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scoringrule.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace weici::testing {

using namespace engine;

namespace {

using Kind = RuleProblem::Kind;

struct Reading {
    const char *rule;
    const char *parameters;
    bool index;
    bool usable;
    std::vector<RuleProblem> problems;
};

const Reading readings[] = {
    {"", "", false, false, {}},
    {"completion", "", false, true, {}},
    {" completion ", " floor = 0.5 ; cap=1.2 ;", false, true, {}},
    {"complete", "", false, false, {{Kind::UnknownRule, "complete"}}},
    {"completion", "flor=0.5", false, true, {{Kind::UnknownParameter, "flor"}}},
    {"completion", "floor=half", false, false, {{Kind::BadNumber, "floor=half"}}},
    {"completion", "floor=1e999", false, false, {{Kind::BadNumber, "floor=1e999"}}},
    {"completion", "floor=nan", false, false, {{Kind::BadNumber, "floor=nan"}}},
    {"completion", "0.5", false, true, {{Kind::NotAParameter, "0.5"}}},
    {"completion", "floor=2", false, false, {{Kind::BadChoice, "floor=2"}}},
    {"completion", "bonus_per_pp=-1", false, false, {{Kind::BadChoice, "bonus_per_pp=-1"}}},
    {"bands", "", false, false, {{Kind::MissingParameter, "list"}}},
    {"bands", "list=1:1|0.9", false, false, {{Kind::BadNumber, "list=0.9"}}},
    {"bands", "list=1:1|x:1", false, false, {{Kind::BadNumber, "list=x:1"}}},
    {"bands", "list=0.8:0.8|1:1", false, true, {}},
    {"bands", "list=1:1;over_points=1", false, false, {{Kind::MissingParameter, "over_step"}}},
    {"minmax", "transform=log", false, false, {{Kind::BadChoice, "transform=log"}}},
    {"minmax", "clamp=yes", false, false, {{Kind::BadChoice, "clamp=yes"}}},
    {"minmax", "transform=ln;low=0", false, false, {{Kind::BadChoice, "low=0"}}},
    {"zscore", "", false, false, {{Kind::IndexOnly, "zscore"}}},
    {"zscore", "", true, true, {}},
    {"base-index", "base_min=1", false, false, {{Kind::MissingParameter, "base_reference"}}},
    {"base-index", "base_min=1;base_reference=1", false, true, {{Kind::EqualBases, "1"}}},
    {"versus-mean", "divisors=20|0", false, false, {{Kind::BadChoice, "divisors=0"}}},
    {"versus-mean", "basis=median", false, false, {{Kind::BadChoice, "basis=median"}}},
    {"versus-mean", "floor=1;cap=0.5", false, false, {{Kind::BadChoice, "cap=0.5"}}},
    {"per-item", "cap=3", false, false, {{Kind::MissingParameter, "points"}}},
    {"direct", "x=1", false, true, {{Kind::UnknownParameter, "x"}}},
};

using Texts = std::vector<std::pair<std::string, std::string>>;

Texts textsOf(const char *rule, const char *parameters) {
    return parameterTexts(readRule(rule, parameters, true).rule);
}

} // namespace

class RuleReadings : public ::testing::TestWithParam<Reading> {};

TEST_P(RuleReadings, SayWhatIsWrong) {
    const Reading &given = GetParam();
    const RuleReading found = readRule(given.rule, given.parameters, given.index);
    EXPECT_EQ(found.rule.index() != 0, given.usable);
    EXPECT_EQ(found.problems, given.problems);
}

INSTANTIATE_TEST_SUITE_P(Table, RuleReadings, ::testing::ValuesIn(readings));

TEST(ScoringRules, AreNamedAsTheyAreRead) {
    for (const std::string_view name : ruleNames()) {
        const auto reading = readRule(name, "list=1:1;points=1;base_min=0;base_reference=1", true);
        EXPECT_EQ(ruleName(reading.rule), name);
    }
    EXPECT_EQ(ruleNames().size(), 14U);
    EXPECT_EQ(ruleName({}), "");
}

TEST(ScoringRules, ShowTheirParametersWithDefaults) {
    EXPECT_EQ(textsOf("completion", "cap=1.2"),
              (Texts{{"floor", "0"}, {"cap", "1.2"}, {"bonus_per_pp", "0"}, {"bonus_cap", "0"}}));
    EXPECT_EQ(textsOf("bands", "list=0.8:0.8|1:1"), (Texts{{"list", "1:1|0.8:0.8"}}));
    EXPECT_EQ(textsOf("minmax", "low=20"), (Texts{{"low", "20"}, {"clamp", "1"}, {"transform", "none"}}));
    EXPECT_EQ(textsOf("versus-mean", ""),
              (Texts{{"divisors", "20|40|60"}, {"basis", "points"}, {"floor", "0"}}));
    EXPECT_TRUE(textsOf("pass", "").empty());
}

TEST(ScoringRules, KnowWhatTheyRead) {
    const auto rule = [](const char *name, const char *parameters = "") {
        return readRule(name, parameters, true).rule;
    };
    EXPECT_TRUE(needsTarget(rule("pass")));
    EXPECT_FALSE(needsTarget(rule("minmax")));
    EXPECT_TRUE(isRankRule(rule("rank-step")));
    EXPECT_TRUE(givesPoints(rule("direct")));
    EXPECT_FALSE(givesFixedPart(rule("completion")));
    EXPECT_TRUE(givesFixedPart(rule("completion", "bonus_per_pp=1")));
    EXPECT_TRUE(dependsOnOthers(rule("minmax", "low=1")));
    EXPECT_FALSE(dependsOnOthers(rule("minmax", "low=1;high=2")));
    EXPECT_FALSE(dependsOnOthers(rule("base-index", "base_min=1;base_reference=2")));
}

} // namespace weici::testing
