// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ruleparameters.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "engine/scoringrule.h"

namespace weici::engine {
namespace {

// What the form shows as the standard is what the rule uses.
TEST(RuleParameters, StandardsAreThoseOfTheRules) {
    const std::map<std::string_view, std::string> required{
        {"list", "1:1"}, {"base_min", "1"}, {"base_reference", "2"}, {"points", "0.5"}};
    for (const std::string_view rule : ruleNames()) {
        std::string given;
        for (const RuleParameter &parameter : ruleParameters(rule)) {
            if (parameter.required)
                given = withParameter(given, parameter.key, required.at(parameter.key));
        }
        const RuleReading reading = readRule(rule, given, true);
        EXPECT_TRUE(reading.problems.empty()) << rule;
        for (const auto &[key, text] : parameterTexts(reading.rule)) {
            const auto parameters = ruleParameters(rule);
            const auto found = std::ranges::find(parameters, key, &RuleParameter::key);
            ASSERT_NE(found, parameters.end()) << rule << ' ' << key;
            if (!found->required) {
                EXPECT_EQ(found->standard, text) << rule << ' ' << key;
            }
        }
    }
}

// Every parameter of the form is one that the rule knows.
TEST(RuleParameters, RulesKnowThemAll) {
    for (const std::string_view rule : ruleNames()) {
        std::string given;
        for (const RuleParameter &parameter : ruleParameters(rule))
            given =
                withParameter(given, parameter.key, parameter.standard.empty() ? "1" : parameter.standard);
        for (const RuleProblem &problem : readRule(rule, given, true).problems)
            EXPECT_NE(problem.kind, RuleProblem::Kind::UnknownParameter) << rule << ' ' << problem.text;
    }
}

TEST(RuleParameters, OneChangesAndTheOthersStay) {
    EXPECT_EQ(parameterText("step=0.1; floor = 0.2", "floor"), "0.2");
    EXPECT_EQ(parameterText("step=0.1", "floor"), "");
    EXPECT_EQ(withParameter("", "step", "0.1"), "step=0.1");
    EXPECT_EQ(withParameter("step=0.1;floor=0.2", "step", "0.3"), "step=0.3;floor=0.2");
    EXPECT_EQ(withParameter("step=0.1;floor=0.2", "step", ""), "floor=0.2");
    EXPECT_EQ(withParameter("odd;step=0.1", "floor", "1"), "odd;step=0.1;floor=1");
    EXPECT_EQ(withParameter("step=0.1;step=0.2", "step", "0.3"), "step=0.3");
}

} // namespace
} // namespace weici::engine
