// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gaprules.h"

#include <algorithm>
#include <cmath>

#include "engine/ruleformulas.h"

namespace weici::engine {

namespace {

int signOf(double x) {
    return (x > 0.0 ? 1 : 0) - (x < 0.0 ? 1 : 0);
}

/// By what an improvement of the share counts in the total: the sign of all factors above the leaf.
int signAbove(const ScoringPlan &plan, const PlanLeaf &leaf) {
    // Fixed parts count also where the leaf has no weight.
    int sign = leaf.hasFixedPart && leaf.weight == 0.0 ? 1 : signOf(leaf.weight);
    for (std::size_t node = leaf.parent; node != 0; node = plan.nodes()[node].parent)
        sign *= signOf(plan.nodes()[node].factor);
    return sign;
}

struct SignOfRule {
    int direction;
    const PanelTarget &target;
    const ColumnStatistics &range;

    int operator()(std::monostate) const { return 0; }
    int operator()(const rules::Completion &) const { return direction; }
    int operator()(const rules::Bands &) const { return direction; }
    int operator()(const rules::Pass &) const {
        switch (target.comparator) {
        case Comparator::AtLeast:
        case Comparator::Above:
            return 1;
        case Comparator::AtMost:
            return -1;
        case Comparator::About:
        case Comparator::None:
            break;
        }
        return direction;
    }
    int operator()(const rules::RankStep &rule) const { return direction * signOf(rule.step); }
    int operator()(const rules::RankLinear &rule) const { return direction * signOf(1.0 - rule.low); }
    int operator()(const rules::Efficacy &rule) const { return direction * signOf(1.0 - rule.floor); }
    int operator()(const rules::MinMax &rule) const {
        const int way = signOf(rule.high.value_or(range.max) - rule.low.value_or(range.min));
        return way < 0 ? -direction : direction;
    }
    int operator()(const rules::ZScore &) const { return direction; }
    int operator()(const rules::BestRatio &) const { return direction; }
    int operator()(const rules::Percentile &) const { return direction; }
    int operator()(const rules::BaseIndex &rule) const { return signOf(rule.reference - rule.min); }
    int operator()(const rules::VersusMean &) const { return direction; }
    int operator()(const rules::PerItem &rule) const { return signOf(rule.points); }
    int operator()(const rules::Direct &) const { return 1; }
};

struct MonotonicRule {
    Direction direction;

    template <class Rule>
    bool operator()(const Rule &) const {
        return true;
    }
    bool operator()(const rules::Completion &rule) const {
        return direction == Direction::Higher || rule.bonusPerPoint <= 0.0;
    }
    bool operator()(const rules::Bands &rule) const {
        const bool falls = std::ranges::is_sorted(rule.bands, {}, [](const auto &b) { return -b.share; });
        return falls && rule.overPoints >= 0.0 &&
               (rule.overPoints == 0.0 || direction == Direction::Higher || rule.overCap);
    }
    bool operator()(const rules::MinMax &rule) const {
        // One goalpost of the data can come to lie beyond the given one.
        return !rule.logarithm && rule.low.has_value() == rule.high.has_value();
    }
    bool operator()(const rules::ZScore &) const { return false; }
    bool operator()(const rules::BestRatio &) const { return false; }
    bool operator()(const rules::VersusMean &rule) const { return !rule.relative; }
};

struct PointsOfRule {
    const PanelTarget &target;
    std::vector<double> &points;

    template <class Rule>
    void operator()(const Rule &) const {}
    void operator()(const rules::Completion &rule) const {
        for (const double c : {rule.floor, 1.0, rule.cap})
            add(c);
    }
    void operator()(const rules::Bands &rule) const {
        for (const auto &band : rule.bands)
            add(band.from);
    }
    void operator()(const rules::Pass &) const { add(1.0); }
    void operator()(const rules::MinMax &rule) const {
        for (const auto &goalpost : {rule.low, rule.high}) {
            if (goalpost)
                points.push_back(*goalpost);
        }
    }
    void operator()(const rules::BaseIndex &rule) const {
        points.push_back(rule.min);
        points.push_back(rule.reference);
    }
    void operator()(const rules::PerItem &rule) const {
        if (rule.cap && rule.points != 0.0)
            points.push_back(*rule.cap / rule.points);
    }

private:
    /// The values with completion c, whichever direction is better.
    void add(double c) const {
        points.push_back(target.number * c);
        if (c != 0.0)
            points.push_back(target.number / c);
    }
};

std::vector<double> othersValues(const Panel &panel, std::size_t leaf, std::size_t region) {
    constexpr std::size_t most = 64;
    const auto values = panel.values(leaf);
    std::vector<double> others;
    for (std::size_t r = 0; r < values.size(); ++r) {
        if (r != region && panel.isScored(r) && std::isfinite(values[r]))
            others.push_back(values[r]);
    }
    std::ranges::sort(others);
    if (others.size() <= most)
        return others;
    std::vector<double> selected;
    for (std::size_t i = 0; i < most; ++i)
        selected.push_back(others[i * (others.size() - 1) / (most - 1)]);
    return selected;
}

} // namespace

int improvingSign(const ScoringPlan &plan, const Panel &panel, std::size_t leaf, std::size_t region) {
    const PlanLeaf &planned = plan.leaves()[leaf];
    const int direction = planned.ranking.direction == Direction::Higher ? 1 : -1;
    const PanelTarget target = panel.cell(leaf, region).target;
    const ColumnStatistics range = columnStatistics(panel.values(leaf), panel.scoredFlags(), false);
    return std::visit(SignOfRule{direction, target, range}, planned.rule) * signAbove(plan, planned);
}

bool isMonotonic(const ScoringPlan &plan, const Panel & /*panel*/, std::size_t leaf) {
    const PlanLeaf &planned = plan.leaves()[leaf];
    // A node of which nothing is known but 0 points is missing: there is a hole at 0.
    const bool isAllFixed = givesPoints(planned.rule) || (planned.hasFixedPart && planned.weight == 0.0);
    if (plan.missing() == MissingRule::Mean || isAllFixed)
        return false;
    for (std::size_t node = planned.parent; node != 0; node = plan.nodes()[node].parent) {
        const Aggregation how = plan.nodes()[node].aggregation;
        if (how == Aggregation::Geometric || how == Aggregation::Harmonic)
            return false;
    }
    return std::visit(MonotonicRule{planned.ranking.direction}, planned.rule);
}

bool isByPlace(const ScoringRule &rule) {
    return isRankRule(rule) || std::holds_alternative<rules::Percentile>(rule);
}

std::vector<double> breakPoints(const ScoringPlan &plan, const Panel &panel, std::size_t leaf,
                                std::size_t region) {
    std::vector<double> points = othersValues(panel, leaf, region);
    points.push_back(0.0);
    // Where the mean of all is 0, a percentage of the mean has no meaning.
    double sum = 0.0;
    for (std::size_t r = 0; r < panel.regionCount(); ++r) {
        const double value = panel.values(leaf)[r];
        sum += r != region && panel.isScored(r) && std::isfinite(value) ? value : 0.0;
    }
    points.push_back(-sum);
    const PanelTarget target = panel.cell(leaf, region).target;
    std::visit(PointsOfRule{target, points}, plan.leaves()[leaf].rule);
    std::erase_if(points, [](double point) { return !std::isfinite(point); });
    return points;
}

} // namespace weici::engine
