// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/trace.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "engine/decimal.h"
#include "engine/leafscorer.h"
#include "engine/ruleformulas.h"

namespace weici::engine {

namespace {

using Step = TraceStep::Step;

class Tracer final {
public:
    Tracer(const Scores &scores, const Panel &panel, std::size_t leaf, std::size_t region)
        : m_scores(scores)
        , m_plan(*scores.plan())
        , m_panel(panel)
        , m_index(leaf)
        , m_leaf(m_plan.leaves()[leaf])
        , m_region(region)
        , m_cell(panel.cell(leaf, region))
        , m_direction(m_leaf.ranking.direction) {}

    std::vector<TraceStep> run() {
        tellInputs();
        if (!m_leaf.isScored()) {
            state("not_scored");
            return std::move(m_steps);
        }
        number(Step::Rule, std::string(ruleName(m_leaf.rule)), m_direction == Direction::Higher ? 1.0 : -1.0);
        for (const auto &[key, text] : parameterTexts(m_leaf.rule)) {
            const auto value = parsePlain(text);
            m_steps.push_back({Step::Parameter, key, value, value ? std::string() : text, {}});
        }
        std::visit(*this, m_leaf.rule);
        tellResult();
        return std::move(m_steps);
    }

    // What each rule looks at beyond the cell itself.
    void operator()(std::monostate) {}
    void operator()(const rules::Completion &rule) {
        if (const auto c = completion()) {
            if (rule.bonusPerPoint > 0.0)
                number(Step::Intermediate, "bonus", scoreCompletion(rule, *c).points);
        }
    }
    void operator()(const rules::Bands &rule) {
        if (const auto c = completion()) {
            const RuleResult result = scoreBands(rule, *c);
            number(Step::Intermediate, "band", result.share);
            if (rule.overPoints != 0.0)
                number(Step::Intermediate, "bonus", result.points);
        }
    }
    void operator()(const rules::Pass & /*rule*/) {}
    void operator()(const rules::RankStep & /*rule*/) { tellRank(); }
    void operator()(const rules::RankLinear & /*rule*/) { tellRank(); }
    void operator()(const rules::Efficacy & /*rule*/) { tellRange(statistics(false)); }
    void operator()(const rules::MinMax &rule) { tellGoalposts(rule); }
    void operator()(const rules::ZScore & /*rule*/) {
        const auto moments = statistics(true);
        number(Step::Statistic, "n", static_cast<double>(moments.n));
        number(Step::Statistic, "mean", moments.mean);
        number(Step::Statistic, "sd", moments.sd);
    }
    void operator()(const rules::BestRatio & /*rule*/) {
        const auto range = statistics(false);
        if (m_direction == Direction::Higher)
            number(Step::Statistic, "max", range.max);
        else
            number(Step::Statistic, "min", range.min);
    }
    void operator()(const rules::Percentile & /*rule*/) {
        const auto n = static_cast<double>(statistics(false).n);
        number(Step::Statistic, "n", n);
        if (const double share = m_scores.share(m_index, m_region); n > 1.0 && isScored())
            number(Step::Statistic, "worse", std::round(share * (n - 1.0)));
    }
    void operator()(const rules::BaseIndex & /*rule*/) {}
    void operator()(const rules::VersusMean &rule) {
        const auto moments = statistics(true);
        number(Step::Statistic, "n", static_cast<double>(moments.n));
        number(Step::Statistic, "mean", moments.mean);
        if (isScored())
            number(Step::Intermediate, "deviation",
                   deviationOf(rule, m_cell.value, moments.mean, m_direction));
    }
    void operator()(const rules::PerItem &rule) {
        if (isScored())
            number(Step::Intermediate, "points", pointsPerItem(rule, m_cell.value));
    }
    void operator()(const rules::Direct & /*rule*/) {}

private:
    void number(Step step, std::string key, double value, std::optional<std::size_t> item = {}) {
        if (!std::isnan(value))
            m_steps.push_back({step, std::move(key), value, {}, item});
    }
    void state(std::string key) { m_steps.push_back({Step::State, std::move(key), {}, {}, {}}); }

    [[nodiscard]] bool isScored() const { return m_scores.leafState(m_index, m_region) == LeafState::Scored; }

    [[nodiscard]] ColumnStatistics statistics(bool moments) const {
        return columnStatistics(m_panel.values(m_index), m_panel.scoredFlags(), moments);
    }

    void tellInputs() {
        number(Step::Input, "value", m_cell.value);
        if (needsTarget(m_leaf.rule) && m_cell.target.state == CellState::Value) {
            constexpr std::string_view signs[] = {"", ">=", "<=", "~", ">"};
            number(Step::Input, "target", m_cell.target.number);
            m_steps.back().text = signs[static_cast<std::size_t>(m_cell.target.comparator)];
        }
        number(Step::Input, "published_rank", m_cell.publishedRank);
        number(Step::Input, "value_rank", m_scores.rank(m_leaf.item, m_region));
    }

    std::optional<double> completion() {
        if (!isScored())
            return std::nullopt;
        const double c = completionOf(m_cell.value, m_cell.target.number, m_direction);
        if (std::isfinite(c))
            number(Step::Intermediate, "completion", c);
        return c;
    }

    void tellRange(const ColumnStatistics &range) {
        number(Step::Statistic, "n", static_cast<double>(range.n));
        number(Step::Statistic, "min", range.min);
        number(Step::Statistic, "max", range.max);
    }

    void tellGoalposts(const rules::MinMax &rule) {
        if (!rule.low || !rule.high)
            tellRange(statistics(false));
        if (!rule.logarithm || !isScored())
            return;
        number(Step::Intermediate, "ln_value", std::log(m_cell.value));
        std::vector<double> logarithms;
        for (const double value : m_panel.values(m_index))
            logarithms.push_back(value > 0.0 ? std::log(value) : noNumber);
        const auto range = columnStatistics(logarithms, m_panel.scoredFlags(), false);
        number(Step::Intermediate, "ln_low", rule.low ? std::log(*rule.low) : range.min);
        number(Step::Intermediate, "ln_high", rule.high ? std::log(*rule.high) : range.max);
    }

    /// The rank is found again by the scorer itself, so that the story and the score cannot differ.
    void tellRank() {
        const std::size_t regions = m_panel.regionCount();
        std::vector<double> shares(regions);
        std::vector<LeafState> states(regions);
        std::vector<float> ranks(2 * regions);
        std::uint8_t complete = 0;
        std::vector<std::uint8_t> groupComplete(m_panel.groupSizes().size());
        std::vector<ScoreProblem> problems;
        const LeafColumn column{
            shares,   {},           states, std::span(ranks).first(regions), std::span(ranks).last(regions),
            complete, groupComplete};
        LeafScorer scorer(m_plan, m_panel);
        scorer.run(m_index, column, problems);
        const std::size_t first = m_steps.size();
        number(Step::Statistic, "rank", scorer.rankUsed(m_index, m_region, column));
        number(Step::Statistic, "N", scorer.countUsed(m_region));
        for (std::size_t i = first; scorer.isGrouped(m_region) && i < m_steps.size(); ++i)
            m_steps[i].text = "group";
    }

    void tellResult() {
        switch (m_scores.leafState(m_index, m_region)) {
        case LeafState::Missing:
            return state("missing");
        case LeafState::NotApplicable:
            return state("not_applicable");
        case LeafState::Filled:
            state(m_plan.missing() == MissingRule::Zero ? "filled_zero" : "filled_mean");
            break;
        case LeafState::Scored:
        case LeafState::NotScored:
            break;
        }
        if (!givesPoints(m_leaf.rule) || m_plan.isIndex())
            number(Step::Share, "share", m_scores.share(m_index, m_region));
        if (m_plan.isIndex())
            tellIndex();
        else
            tellPoints();
    }

    void tellIndex() {
        number(Step::Weight, "own", m_leaf.weight);
        number(Step::Points, "scale", m_plan.scale());
        number(Step::Points, "points", m_scores.points(m_leaf.item, m_region));
    }

    void tellPoints() {
        number(Step::Weight, "own", m_leaf.weight);
        if (!givesPoints(m_leaf.rule))
            tellRedistribution();
        const double scale = m_scores.scaleOf(m_leaf.parent, m_region);
        if (std::isnan(scale))
            return state("node_missing");
        number(Step::Weight, "effective", m_scores.full(m_leaf.item, m_region));
        if (!givesPoints(m_leaf.rule))
            number(Step::Points, "scaled", m_leaf.weight * m_scores.share(m_index, m_region) * scale);
        if (m_leaf.hasFixedPart)
            number(Step::Points, "fixed", m_scores.fixedPart(m_index, m_region));
        const double points = m_scores.points(m_leaf.item, m_region);
        number(Step::Points, "points", points);
        tellTotal(points);
    }

    void tellRedistribution() {
        for (std::size_t node = m_leaf.parent; node != 0; node = m_plan.nodes()[node].parent) {
            if (const double factor = m_scores.ownScaleOf(node, m_region); factor != 1.0)
                number(Step::Weight, "factor", factor, m_plan.nodes()[node].item);
        }
    }

    void tellTotal(double points) {
        double factor = 1.0;
        for (std::size_t node = m_leaf.parent; node != 0; node = m_plan.nodes()[node].parent)
            factor *= m_plan.nodes()[node].factor;
        number(Step::Total, "block_factor", factor);
        number(Step::Total, "contribution", factor * points);
        number(Step::Total, "total", m_scores.total(m_region), 0);
    }

    const Scores &m_scores;
    const ScoringPlan &m_plan;
    const Panel &m_panel;
    std::size_t m_index;
    const PlanLeaf &m_leaf;
    std::size_t m_region;
    PanelCell m_cell;
    Direction m_direction;
    std::vector<TraceStep> m_steps;
};

} // namespace

std::vector<TraceStep> trace(const Scores &scores, const Panel &panel, std::size_t leaf, std::size_t region) {
    return Tracer(scores, panel, leaf, region).run();
}

} // namespace weici::engine
