// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rulecolumn.h"

#include <algorithm>
#include <cmath>

namespace weici::engine {

namespace {

using Kind = ScoreProblem::Kind;

class RuleApplier final {
public:
    explicit RuleApplier(const RuleColumn &column)
        : m(column)
        , m_x(column.panel.values(column.index))
        , m_s(column.out.shares)
        , m_direction(column.leaf.ranking.direction) {}

    void operator()(std::monostate) const { missingEverywhere(); }

    void operator()(const rules::Completion &rule) const {
        overTargets(true, [&](std::size_t r, const PanelTarget &target) {
            set(r, scoreCompletion(rule, completionOf(m_x[r], target.number, m_direction)));
        });
    }

    void operator()(const rules::Bands &rule) const {
        overTargets(true, [&](std::size_t r, const PanelTarget &target) {
            set(r, scoreBands(rule, completionOf(m_x[r], target.number, m_direction)));
        });
    }

    void operator()(const rules::Pass & /*rule*/) const {
        // A growth above zero or a negative ceiling is a target like any other here: nothing is divided by
        // it.
        overTargets(false, [&](std::size_t r, const PanelTarget &target) {
            m_s[r] = holds(target, m_x[r], m_direction) ? 1.0 : 0.0;
        });
    }

    void operator()(const rules::RankStep &rule) const {
        overRanks([&](double rank, double count) {
            return count <= 1.0 ? 1.0 : scoreRankStep(rule, std::min(rank, count));
        });
    }

    void operator()(const rules::RankLinear &rule) const {
        overRanks([&](double rank, double count) { return scoreRankLinear(rule, rank, count); });
    }

    void operator()(const rules::Efficacy &rule) const {
        const auto range = statistics(m_x, false);
        if (range.isFlat())
            return constant(equalRangeShare(m.plan.equalRange(), rule.floor));
        const double floor = rule.floor;
        between(m_x, range.min, range.max, [floor](double part) { return floor + (1.0 - floor) * part; });
    }

    void operator()(const rules::MinMax &rule) const {
        const std::span<const double> x = rule.logarithm ? logarithms() : m_x;
        const auto range = rule.low && rule.high ? ColumnStatistics{} : statistics(x, false);
        const double low = rule.low ? goalpost(rule, *rule.low) : range.min;
        const double high = rule.high ? goalpost(rule, *rule.high) : range.max;
        if (low == high)
            return constant(x, equalRangeShare(m.plan.equalRange(), 0.0));
        if (rule.clamp && (rule.low || rule.high))
            between(x, low, high, [](double part) { return part < 0.0 ? 0.0 : part > 1.0 ? 1.0 : part; });
        else
            between(x, low, high, [](double part) { return part; });
    }

    void operator()(const rules::ZScore & /*rule*/) const {
        const auto moments = statistics(m_x, true);
        if (moments.isFlat())
            return constant(m.plan.equalRange() == EqualRange::Exclude ? noNumber : 0.0);
        const double sign = m_direction == Direction::Higher ? 1.0 : -1.0;
        for (std::size_t r = 0; r < m_x.size(); ++r)
            m_s[r] = sign * (m_x[r] - moments.mean) / moments.sd;
    }

    void operator()(const rules::BestRatio & /*rule*/) const {
        const auto range = statistics(m_x, false);
        const bool higher = m_direction == Direction::Higher;
        const double best = higher ? range.max : range.min;
        if (!(best > 0.0)) {
            if (range.n > 0)
                complain(higher ? Kind::MaximumNotPositive : Kind::ValueNotPositive, best);
            return missingEverywhere();
        }
        for (std::size_t r = 0; r < m_x.size(); ++r)
            m_s[r] = higher ? m_x[r] / best : (m_x[r] > 0.0 ? best / m_x[r] : noNumber);
    }

    void operator()(const rules::Percentile & /*rule*/) const {
        const auto range = statistics(m_x, false);
        if (range.n < 2)
            return constant(range.n == 0 ? noNumber : equalRangeShare(m.plan.equalRange(), 0.0));
        // The last place of a tie tells how many are worse; the column has just been sorted for its ranks.
        m.scorer.ranker().writeRanks(TieRule::Last, 0.0, m.places);
        const auto n = static_cast<double>(range.n);
        for (std::size_t r = 0; r < m_x.size(); ++r)
            m_s[r] = (n - static_cast<double>(m.places[r])) / (n - 1.0);
        for (std::size_t r = 0; r < m_x.size(); ++r) {
            if (!m.panel.isScored(r) && m_x[r] == m_x[r])
                m_s[r] = std::min(1.0, worseThan(m_x[r]) / (n - 1.0));
        }
    }

    void operator()(const rules::BaseIndex &rule) const {
        if (rule.min == rule.reference)
            return missingEverywhere();
        for (std::size_t r = 0; r < m_x.size(); ++r)
            m_s[r] = (m_x[r] - rule.min) / (rule.reference - rule.min);
    }

    void operator()(const rules::VersusMean &rule) const {
        const auto moments = statistics(m_x, true);
        const bool dividesByZero = rule.relative && moments.mean == 0.0;
        if (dividesByZero)
            complain(Kind::MeanIsZero, 0.0);
        if (dividesByZero || moments.n == 0)
            return missingEverywhere();
        overValues([&](std::size_t r) {
            m_s[r] = scoreVersusMean(rule, deviationOf(rule, m_x[r], moments.mean, m_direction));
        });
    }

    void operator()(const rules::PerItem &rule) const {
        overValues([&](std::size_t r) { set(r, {0.0, pointsPerItem(rule, m_x[r])}); });
    }

    void operator()(const rules::Direct & /*rule*/) const {
        overValues([&](std::size_t r) { set(r, {0.0, m_x[r]}); });
    }

private:
    ColumnStatistics statistics(std::span<const double> x, bool moments) const {
        const auto scored = m.panel.scoredFlags();
        // The column has just been sorted for its ranks; its extremes are known where it was not rounded for
        // that.
        const ColumnRanker &ranker = m.scorer.ranker();
        if (x.data() != m_x.data() || m.leaf.ranking.decimals || ranker.count() == 0)
            return columnStatistics(x, scored, moments);
        const bool higher = m_direction == Direction::Higher;
        ColumnStatistics statistics;
        statistics.n = ranker.count();
        statistics.min = higher ? ranker.worst() : ranker.best();
        statistics.max = higher ? ranker.best() : ranker.worst();
        if (moments)
            addMoments(statistics, x, scored);
        return statistics;
    }

    void complain(Kind kind, double value, std::optional<std::size_t> region = {}) const {
        m.problems.push_back({kind, m.leaf.item, region, value, {}});
    }

    void set(std::size_t region, const RuleResult &result) const {
        m_s[region] = result.share;
        if (!m.fixed.empty())
            m.fixed[region] = result.points;
    }

    void missingEverywhere() const { std::ranges::fill(m_s, noNumber); }

    void constant(double share) const { constant(m_x, share); }
    void constant(std::span<const double> x, double share) const {
        for (std::size_t r = 0; r < x.size(); ++r)
            m_s[r] = x[r] == x[r] ? share : noNumber;
    }

    template <class F>
    void overValues(F f) const {
        for (std::size_t r = 0; r < m_x.size(); ++r) {
            if (m_x[r] == m_x[r])
                f(r);
            else
                m_s[r] = noNumber;
        }
    }

    template <class F>
    void overTargets(bool positive, F f) const {
        const auto targets = m.panel.targets(m.index);
        overValues([&](std::size_t r) {
            const PanelTarget target = targets.empty() ? PanelTarget{} : targets[r];
            if (target.state == CellState::Value && (!positive || target.number > 0.0))
                return f(r, target);
            m_s[r] = noNumber;
            if (target.state != CellState::NotApplicable)
                complain(Kind::TargetUnusable, target.number, r);
        });
    }

    template <class F>
    void overRanks(F f) const {
        for (std::size_t r = 0; r < m_s.size(); ++r) {
            const double rank = m.scorer.rankUsed(m.index, r, m.out);
            const double count = m.scorer.countUsed(r);
            m_s[r] = rank == rank ? f(rank, count) : noNumber;
            if (rank > count)
                complain(Kind::RankAboveCount, rank, r);
        }
    }

    /// (x − low)/(high − low), lower is better: (high − x), through `f`. NaN stays NaN.
    template <class F>
    void between(std::span<const double> x, double low, double high, F f) const {
        const double width = high - low;
        if (m_direction == Direction::Higher) {
            for (std::size_t r = 0; r < x.size(); ++r)
                m_s[r] = f((x[r] - low) / width);
        } else {
            for (std::size_t r = 0; r < x.size(); ++r)
                m_s[r] = f((high - x[r]) / width);
        }
    }

    static double goalpost(const rules::MinMax &rule, double value) {
        return rule.logarithm ? std::log(value) : value;
    }

    std::span<const double> logarithms() const {
        for (std::size_t r = 0; r < m_x.size(); ++r) {
            m.numbers[r] = m_x[r] > 0.0 ? std::log(m_x[r]) : noNumber;
            if (m_x[r] <= 0.0)
                complain(Kind::LogarithmUndefined, m_x[r], r);
        }
        return m.numbers;
    }

    /// Number of scored regions that are worse than a value, for a region outside the ranking.
    double worseThan(double value) const {
        const auto &ranking = m.leaf.ranking;
        const auto compared = [&](double x) {
            return ranking.decimals ? rankedValue(x, *ranking.decimals, false) : x;
        };
        double worse = 0.0;
        for (std::size_t r = 0; r < m_x.size(); ++r) {
            const double a = compared(m_x[r]);
            const double b = compared(value);
            worse += m.panel.isScored(r) && (m_direction == Direction::Higher ? a < b : a > b) ? 1.0 : 0.0;
        }
        return worse;
    }

    const RuleColumn &m;
    std::span<const double> m_x;
    std::span<double> m_s;
    Direction m_direction;
};

} // namespace

void applyRule(const RuleColumn &column) {
    std::visit(RuleApplier(column), column.leaf.rule);
}

} // namespace weici::engine
