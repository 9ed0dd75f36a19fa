// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scoringrule.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/decimal.h"

namespace weici::engine {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

/// The texts of a rule's parameters; what is asked for is taken out, and what is left at the end is unknown.
class Parameters final {
public:
    Parameters(std::string_view text, std::vector<RuleProblem> &problems)
        : m_problems(problems) {
        for (const std::string_view piece : split(text, ';')) {
            const std::size_t equals = piece.find('=');
            if (piece.empty())
                continue;
            if (equals == std::string_view::npos)
                complain(RuleProblem::Kind::NotAParameter, std::string(piece));
            else
                m_texts.emplace_back(trimmed(piece.substr(0, equals)), trimmed(piece.substr(equals + 1)));
        }
    }

    /// Whether the rule can be used: no parameter that it reads is wrong.
    [[nodiscard]] bool isUsable() const { return m_usable; }

    std::optional<std::string_view> text(std::string_view key) {
        std::optional<std::string_view> found;
        std::erase_if(m_texts, [&](const auto &entry) {
            if (entry.first == key)
                found = entry.second;
            return entry.first == key;
        });
        return found && !found->empty() ? found : std::nullopt;
    }

    std::optional<double> number(std::string_view key) {
        const auto given = text(key);
        if (!given)
            return std::nullopt;
        const auto number = parsePlain(*given);
        if (!number)
            refuse(RuleProblem::Kind::BadNumber, key, *given);
        return number;
    }

    void number(std::string_view key, double &value) { value = number(key).value_or(value); }

    void notNegative(std::string_view key, double &value) {
        number(key, value);
        if (value < 0.0)
            refuse(RuleProblem::Kind::BadChoice, key, shortestText(value));
    }

    /// The word's place among `choices`, 0 when it is not given.
    std::size_t choice(std::string_view key, std::initializer_list<std::string_view> choices) {
        const auto given = text(key);
        if (!given)
            return 0;
        const auto *const found = std::ranges::find(choices, *given);
        if (found == choices.end())
            refuse(RuleProblem::Kind::BadChoice, key, *given);
        return found == choices.end() ? 0 : static_cast<std::size_t>(found - choices.begin());
    }

    void missing(std::string_view key) {
        complain(RuleProblem::Kind::MissingParameter, std::string(key));
        m_usable = false;
    }

    void refuse(RuleProblem::Kind kind, std::string_view key, std::string_view value) {
        complain(kind, std::string(key) + '=' + std::string(value));
        m_usable = false;
    }

    void complain(RuleProblem::Kind kind, std::string text) { m_problems.push_back({kind, std::move(text)}); }

    void complainOfTheRest() {
        for (const auto &[key, value] : m_texts)
            complain(RuleProblem::Kind::UnknownParameter, std::string(key));
    }

private:
    std::vector<std::pair<std::string_view, std::string_view>> m_texts;
    std::vector<RuleProblem> &m_problems;
    bool m_usable = true;
};

ScoringRule readCompletion(Parameters &parameters) {
    rules::Completion rule;
    parameters.number("floor", rule.floor);
    parameters.number("cap", rule.cap);
    parameters.notNegative("bonus_per_pp", rule.bonusPerPoint);
    parameters.notNegative("bonus_cap", rule.bonusCap);
    // A floor above the cap has no meaning, and std::clamp has none for it either.
    if (rule.floor > (rule.bonusPerPoint > 0.0 ? 1.0 : rule.cap))
        parameters.refuse(RuleProblem::Kind::BadChoice, "floor", shortestText(rule.floor));
    return rule;
}

void readBandList(Parameters &parameters, rules::Bands &rule) {
    const auto list = parameters.text("list");
    if (!list)
        return parameters.missing("list");
    for (const std::string_view piece : split(*list, '|')) {
        const std::size_t colon = std::min(piece.find(':'), piece.size());
        const auto from = parsePlain(trimmed(piece.substr(0, colon)));
        const auto share = parsePlain(trimmed(piece.substr(std::min(colon + 1, piece.size()))));
        if (!from || !share)
            return parameters.refuse(RuleProblem::Kind::BadNumber, "list", piece);
        rule.bands.push_back({*from, *share});
    }
    std::ranges::stable_sort(rule.bands, std::ranges::greater{}, &rules::Bands::Band::from);
}

ScoringRule readBands(Parameters &parameters) {
    rules::Bands rule;
    readBandList(parameters, rule);
    parameters.notNegative("over_step", rule.overStep);
    parameters.number("over_points", rule.overPoints);
    rule.overCap = parameters.number("over_cap");
    if (rule.overPoints != 0.0 && rule.overStep <= 0.0)
        parameters.missing("over_step");
    return rule;
}

ScoringRule readRankStep(Parameters &parameters) {
    rules::RankStep rule;
    parameters.number("step", rule.step);
    parameters.number("floor", rule.floor);
    return rule;
}

ScoringRule readRankLinear(Parameters &parameters) {
    rules::RankLinear rule;
    parameters.number("low", rule.low);
    return rule;
}

ScoringRule readEfficacy(Parameters &parameters) {
    rules::Efficacy rule;
    parameters.number("floor", rule.floor);
    return rule;
}

ScoringRule readMinMax(Parameters &parameters) {
    rules::MinMax rule;
    rule.low = parameters.number("low");
    rule.high = parameters.number("high");
    rule.clamp = parameters.choice("clamp", {"1", "0"}) == 0;
    rule.logarithm = parameters.choice("transform", {"none", "ln"}) == 1;
    for (const auto &[key, goalpost] : {std::pair("low", rule.low), std::pair("high", rule.high)}) {
        if (rule.logarithm && goalpost && *goalpost <= 0.0)
            parameters.refuse(RuleProblem::Kind::BadChoice, key, shortestText(*goalpost));
    }
    return rule;
}

ScoringRule readBaseIndex(Parameters &parameters) {
    rules::BaseIndex rule;
    const auto min = parameters.number("base_min");
    const auto reference = parameters.number("base_reference");
    if (!min && parameters.isUsable())
        parameters.missing("base_min");
    if (!reference && parameters.isUsable())
        parameters.missing("base_reference");
    rule.min = min.value_or(0.0);
    rule.reference = reference.value_or(0.0);
    if (parameters.isUsable() && rule.min == rule.reference)
        parameters.complain(RuleProblem::Kind::EqualBases, shortestText(rule.min));
    return rule;
}

ScoringRule readVersusMean(Parameters &parameters) {
    rules::VersusMean rule;
    if (const auto list = parameters.text("divisors")) {
        rule.divisors.clear();
        for (const std::string_view piece : split(*list, '|')) {
            const auto divisor = parsePlain(piece);
            if (!divisor || *divisor <= 0.0)
                parameters.refuse(divisor ? RuleProblem::Kind::BadChoice : RuleProblem::Kind::BadNumber,
                                  "divisors", piece);
            rule.divisors.push_back(divisor.value_or(1.0));
        }
    }
    rule.relative = parameters.choice("basis", {"points", "relative"}) == 1;
    parameters.number("floor", rule.floor);
    rule.cap = parameters.number("cap");
    if (rule.cap && *rule.cap < rule.floor)
        parameters.refuse(RuleProblem::Kind::BadChoice, "cap", shortestText(*rule.cap));
    return rule;
}

ScoringRule readPerItem(Parameters &parameters) {
    rules::PerItem rule;
    const auto points = parameters.number("points");
    if (!points && parameters.isUsable())
        parameters.missing("points");
    rule.points = points.value_or(0.0);
    rule.cap = parameters.number("cap");
    return rule;
}

template <class Rule>
ScoringRule readPlain(Parameters & /*none*/) {
    return Rule{};
}

struct Reader {
    std::string_view name;
    ScoringRule (*read)(Parameters &);
};

/// In the order of the alternatives of ScoringRule, which is the order of the table.
constexpr std::array readers = {Reader{"completion", readCompletion},
                                Reader{"bands", readBands},
                                Reader{"pass", readPlain<rules::Pass>},
                                Reader{"rank-step", readRankStep},
                                Reader{"rank-linear", readRankLinear},
                                Reader{"efficacy", readEfficacy},
                                Reader{"minmax", readMinMax},
                                Reader{"zscore", readPlain<rules::ZScore>},
                                Reader{"best-ratio", readPlain<rules::BestRatio>},
                                Reader{"percentile", readPlain<rules::Percentile>},
                                Reader{"base-index", readBaseIndex},
                                Reader{"versus-mean", readVersusMean},
                                Reader{"per-item", readPerItem},
                                Reader{"direct", readPlain<rules::Direct>}};
static_assert(readers.size() + 1 == std::variant_size_v<ScoringRule>);

template <class... Rules>
bool isOneOf(const ScoringRule &rule) {
    return (std::holds_alternative<Rules>(rule) || ...);
}

} // namespace

std::string_view ruleName(const ScoringRule &rule) {
    return rule.index() == 0 ? std::string_view() : readers[rule.index() - 1].name;
}

const std::vector<std::string_view> &ruleNames() {
    static const auto names = [] {
        std::vector<std::string_view> all;
        all.reserve(readers.size());
        for (const Reader &reader : readers)
            all.push_back(reader.name);
        return all;
    }();
    return names;
}

bool needsTarget(const ScoringRule &rule) {
    return isOneOf<rules::Completion, rules::Bands, rules::Pass>(rule);
}

bool isRankRule(const ScoringRule &rule) {
    return isOneOf<rules::RankStep, rules::RankLinear>(rule);
}

bool givesPoints(const ScoringRule &rule) {
    return isOneOf<rules::PerItem, rules::Direct>(rule);
}

bool givesFixedPart(const ScoringRule &rule) {
    if (const auto *completion = std::get_if<rules::Completion>(&rule))
        return completion->bonusPerPoint > 0.0;
    if (const auto *bands = std::get_if<rules::Bands>(&rule))
        return bands->overPoints != 0.0;
    return givesPoints(rule);
}

bool dependsOnOthers(const ScoringRule &rule) {
    if (const auto *minmax = std::get_if<rules::MinMax>(&rule))
        return !minmax->low || !minmax->high;
    return isOneOf<rules::RankStep, rules::RankLinear, rules::Efficacy, rules::ZScore, rules::BestRatio,
                   rules::Percentile, rules::VersusMean>(rule);
}

RuleReading readRule(std::string_view rule, std::string_view parameters, bool indexScheme) {
    RuleReading reading;
    rule = trimmed(rule);
    if (rule.empty())
        return reading;
    const auto *const reader = std::ranges::find(readers, rule, &Reader::name);
    if (reader == readers.end()) {
        reading.problems.push_back({RuleProblem::Kind::UnknownRule, std::string(rule)});
        return reading;
    }
    Parameters texts(parameters, reading.problems);
    ScoringRule read = reader->read(texts);
    texts.complainOfTheRest();
    if (isOneOf<rules::ZScore>(read) && !indexScheme)
        reading.problems.push_back({RuleProblem::Kind::IndexOnly, std::string(rule)});
    else if (texts.isUsable())
        reading.rule = std::move(read);
    return reading;
}

} // namespace weici::engine
