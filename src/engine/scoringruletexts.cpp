// SPDX-License-Identifier: GPL-3.0-or-later
// The way back of scoringrule.h: a rule's parameters as texts.
#include "engine/scoringrule.h"

#include <utility>

#include "engine/decimal.h"

namespace weici::engine {

namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

std::string orNone(const std::optional<double> &value) {
    return value ? shortestText(*value) : std::string();
}

std::string bandsText(const std::vector<rules::Bands::Band> &bands) {
    std::string text;
    for (const auto &band : bands)
        text += (text.empty() ? "" : "|") + shortestText(band.from) + ':' + shortestText(band.share);
    return text;
}

std::string numbersText(const std::vector<double> &numbers) {
    std::string text;
    for (const double number : numbers)
        text += (text.empty() ? "" : "|") + shortestText(number);
    return text;
}

/// The parameters of each rule as texts; a parameter that has no default and is not given is left out by the
/// caller.
struct ParameterPrinter {
    Texts operator()(const rules::Completion &rule) const {
        return {{"floor", shortestText(rule.floor)},
                {"cap", shortestText(rule.cap)},
                {"bonus_per_pp", shortestText(rule.bonusPerPoint)},
                {"bonus_cap", shortestText(rule.bonusCap)}};
    }
    Texts operator()(const rules::Bands &rule) const {
        if (rule.overStep <= 0.0)
            return {{"list", bandsText(rule.bands)}};
        return {{"list", bandsText(rule.bands)},
                {"over_step", shortestText(rule.overStep)},
                {"over_points", shortestText(rule.overPoints)},
                {"over_cap", orNone(rule.overCap)}};
    }
    Texts operator()(const rules::RankStep &rule) const {
        return {{"step", shortestText(rule.step)}, {"floor", shortestText(rule.floor)}};
    }
    Texts operator()(const rules::RankLinear &rule) const { return {{"low", shortestText(rule.low)}}; }
    Texts operator()(const rules::Efficacy &rule) const { return {{"floor", shortestText(rule.floor)}}; }
    Texts operator()(const rules::MinMax &rule) const {
        return {{"low", orNone(rule.low)},
                {"high", orNone(rule.high)},
                {"clamp", rule.clamp ? "1" : "0"},
                {"transform", rule.logarithm ? "ln" : "none"}};
    }
    Texts operator()(const rules::BaseIndex &rule) const {
        return {{"base_min", shortestText(rule.min)}, {"base_reference", shortestText(rule.reference)}};
    }
    Texts operator()(const rules::VersusMean &rule) const {
        return {{"divisors", numbersText(rule.divisors)},
                {"basis", rule.relative ? "relative" : "points"},
                {"floor", shortestText(rule.floor)},
                {"cap", orNone(rule.cap)}};
    }
    Texts operator()(const rules::PerItem &rule) const {
        return {{"points", shortestText(rule.points)}, {"cap", orNone(rule.cap)}};
    }
    template <class Other>
    Texts operator()(const Other & /*no parameters*/) const {
        return {};
    }
};

} // namespace

std::vector<std::pair<std::string, std::string>> parameterTexts(const ScoringRule &rule) {
    Texts texts = std::visit(ParameterPrinter{}, rule);
    std::erase_if(texts, [](const auto &entry) { return entry.second.empty(); });
    return texts;
}

} // namespace weici::engine
