// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/goalseek.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/decimal.h"

namespace weici::engine {

namespace {

constexpr std::size_t nearestValues = 24;
constexpr double infinity = std::numeric_limits<double>::infinity();

double stepOf(const GapRange &range) {
    return std::pow(10.0, -range.decimals);
}

/// On the reporting grid, from a value in the improving direction.
double stepped(double from, double way, const GapRange &range) {
    const double value = from + way;
    return range.decimals >= 0 ? rounded(value, range.decimals) : value;
}

bool isWithin(double value, const GapRange &range) {
    return value >= range.minValue.value_or(-infinity) && value <= range.maxValue.value_or(infinity);
}

LiveScores computed(const LiveScores &live) {
    return {live.scores().plan(), withComputedRanks(live.scores(), live.panel())};
}

class Search final {
public:
    Search(const LiveScores &live, std::span<const GapRange> ranges, const GoalQuestion &question)
        : m_live(computed(live))
        , m_ranges(ranges)
        , m_question(question)
        , m_regions(live.panel().regionCount()) {}

    GoalPlan run() {
        GoalPlan plan;
        plan.rank = m_live.scores().rank(0, m_question.region);
        if (std::isnan(plan.rank))
            return plan;
        if (m_live.scores().plan()->isIndex()) {
            plan.answer = GoalAnswer::NotAdditive;
            return plan;
        }
        if (plan.rank <= m_question.wantedRank) {
            plan.answer = GoalAnswer::AlreadyThere;
            return plan;
        }
        prepare();
        choose(0, 0.0, 0.0);
        if (m_isStopped) {
            plan.answer = GoalAnswer::Stopped;
            return plan;
        }
        plan.answer = m_best.empty() ? GoalAnswer::NotFeasible : GoalAnswer::Found;
        if (plan.answer == GoalAnswer::Found)
            finish(plan);
        return plan;
    }

private:
    struct Option {
        GoalMove move;
        std::vector<double> effect; ///< what it does to every region's total
        double reach = 0.0;         ///< the most that it brings against any other region
    };

    /// Scores every candidate alone; the cheap ones first.
    void prepare() {
        m_base = totals();
        for (const GoalMove &move : goalCandidates(m_live, m_ranges, m_question.region)) {
            if (isStopped())
                return;
            m_live.setValue(move.leaf, m_question.region, move.to);
            Option option{move, totals(), 0.0};
            m_live.setValue(move.leaf, m_question.region, move.from);
            double least = infinity;
            for (std::size_t r = 0; r < m_regions; ++r) {
                option.effect[r] -= m_base[r];
                if (r != m_question.region && isRanked(r))
                    least = std::min(least, option.effect[r]);
            }
            option.reach = option.effect[m_question.region] - std::min(least, 0.0);
            if (option.reach > 0.0)
                m_options.push_back(std::move(option));
        }
        std::ranges::stable_sort(m_options, {}, [](const Option &option) { return option.move.cost; });
        m_farther.assign(m_options.size() + 1, 0.0);
        for (std::size_t i = m_options.size(); i-- > 0;)
            m_farther[i] = std::max(m_farther[i + 1], m_options[i].reach);
        m_needed = needed();
        m_sum = m_base;
    }

    [[nodiscard]] bool isStopped() {
        m_isStopped = m_isStopped || (m_question.goesOn && !m_question.goesOn());
        return m_isStopped;
    }

    [[nodiscard]] std::vector<double> totals() const {
        std::vector<double> all(m_regions);
        for (std::size_t r = 0; r < m_regions; ++r)
            all[r] = m_live.scores().total(r);
        return all;
    }

    [[nodiscard]] bool isRanked(std::size_t region) const {
        return !std::isnan(m_live.scores().rank(0, region));
    }

    /// Totals nearer than this may be tied.
    [[nodiscard]] double slack(double total) const {
        const RankingRule &rule = m_live.scores().plan()->nodeRanking();
        const double printed = rule.decimals ? std::pow(10.0, -*rule.decimals) : 0.0;
        return printed + 2e-9 * std::max(1.0, std::abs(total));
    }

    /// To come from `ahead` regions in front to fewer, at least the nearest of them must be passed: so much
    /// is needed against the one that is passed last.
    [[nodiscard]] double needed() const {
        std::vector<double> ways;
        const double own = m_base[m_question.region];
        for (std::size_t r = 0; r < m_regions; ++r) {
            if (isRanked(r) && m_base[r] > own)
                ways.push_back(m_base[r] - own);
        }
        std::ranges::sort(ways);
        if (m_live.scores().plan()->nodeRanking().tie == TieRule::Dense)
            return 0.0;
        const auto allowed = static_cast<std::size_t>(std::max(0.0, std::floor(m_question.wantedRank) - 1.0));
        return ways.size() <= allowed ? 0.0 : ways[ways.size() - allowed - 1] - slack(own);
    }

    /// Whether the sums may give the rank; false only where they cannot.
    [[nodiscard]] bool mayReach() const {
        if (m_live.scores().plan()->nodeRanking().tie == TieRule::Dense)
            return true;
        const double own = m_sum[m_question.region];
        double ahead = 0.0;
        for (std::size_t r = 0; r < m_regions; ++r)
            ahead += r != m_question.region && m_sum[r] > own + slack(own) && isRanked(r) ? 1.0 : 0.0;
        return ahead + 1.0 <= m_question.wantedRank;
    }

    void choose(std::size_t first, double cost, double reach) {
        const std::size_t left = m_question.mostLeaves - m_chosen.size();
        for (std::size_t i = first; left > 0 && i < m_options.size(); ++i) {
            const Option &option = m_options[i];
            if (cost + option.move.cost >= m_bestCost || isStopped())
                return;
            if (reach + static_cast<double>(left) * m_farther[i] < m_needed)
                return;
            if (reach + option.reach + static_cast<double>(left - 1) * m_farther[i + 1] < m_needed ||
                isTaken(option.move.leaf))
                continue;
            add(option, 1.0);
            m_chosen.push_back(i);
            if (mayReach() && reaches())
                take(cost + option.move.cost);
            else
                choose(i + 1, cost + option.move.cost, reach + option.reach);
            m_chosen.pop_back();
            add(option, -1.0);
        }
    }

    void add(const Option &option, double sign) {
        for (std::size_t r = 0; r < m_regions; ++r)
            m_sum[r] += sign * option.effect[r];
    }

    [[nodiscard]] bool isTaken(std::size_t leaf) const {
        return std::ranges::any_of(m_chosen, [&](std::size_t i) { return m_options[i].move.leaf == leaf; });
    }

    /// By the engine, as a whole.
    bool reaches() {
        for (const std::size_t i : m_chosen)
            m_live.setValue(m_options[i].move.leaf, m_question.region, m_options[i].move.to);
        const bool found = m_live.scores().rank(0, m_question.region) <= m_question.wantedRank;
        for (const std::size_t i : m_chosen)
            m_live.setValue(m_options[i].move.leaf, m_question.region, m_options[i].move.from);
        return found;
    }

    void take(double cost) {
        m_bestCost = cost;
        m_best.clear();
        for (const std::size_t i : m_chosen)
            m_best.push_back(m_options[i].move);
    }

    void finish(GoalPlan &plan) {
        for (const GoalMove &move : m_best)
            m_live.setValue(move.leaf, m_question.region, move.to);
        if (m_question.bringBack) {
            std::ranges::stable_sort(m_best, std::greater(), &GoalMove::cost);
            for (GoalMove &move : m_best)
                bringBack(move);
            std::erase_if(m_best, [](const GoalMove &move) { return move.to == move.from; });
        }
        std::ranges::sort(m_best, {}, &GoalMove::leaf);
        plan.moves = m_best;
        for (const GoalMove &move : m_best)
            plan.cost += move.cost;
        plan.rank = m_live.scores().rank(0, m_question.region);
    }

    /// The fewest reporting steps from where it is that still reach the goal, by halving.
    void bringBack(GoalMove &move) {
        const GapRange &range = m_ranges[move.leaf];
        const double sign = move.to > move.from ? 1.0 : -1.0;
        const double whole = std::abs(move.to - move.from);
        const auto at = [&](double steps) {
            return steps * stepOf(range) >= whole ? move.to
                                                  : stepped(move.from, sign * steps * stepOf(range), range);
        };
        double few = 0.0;
        double enough = std::ceil(whole / stepOf(range));
        while (enough - few > 1.0) {
            const double middle = std::floor((few + enough) / 2);
            (holds(move.leaf, at(middle)) ? enough : few) = middle;
        }
        const double kept = holds(move.leaf, move.from) ? move.from : at(enough);
        m_live.setValue(move.leaf, m_question.region, kept);
        move.cost *= std::abs(kept - move.from) / whole;
        move.to = kept;
    }

    bool holds(std::size_t leaf, double value) {
        m_live.setValue(leaf, m_question.region, value);
        return m_live.scores().rank(0, m_question.region) <= m_question.wantedRank;
    }

    LiveScores m_live;
    std::span<const GapRange> m_ranges;
    GoalQuestion m_question;
    std::size_t m_regions;
    std::vector<double> m_base;
    std::vector<double> m_sum; ///< totals with what is chosen
    std::vector<Option> m_options;
    std::vector<double> m_farther; ///< the greatest reach from here on
    double m_needed = 0.0;
    std::vector<std::size_t> m_chosen;
    std::vector<GoalMove> m_best;
    double m_bestCost = infinity;
    bool m_isStopped = false;
};

/// The candidates of one leaf, nearest first.
void addCandidates(const LiveScores &live, const GapRange &range, std::size_t leaf, std::size_t region,
                   std::vector<GoalMove> &moves) {
    const PlanLeaf &planned = live.scores().plan()->leaves()[leaf];
    const Panel &panel = live.panel();
    const double from = panel.values(leaf)[region];
    if (!planned.isScored() || std::isnan(from) || live.scores().leafState(leaf, region) != LeafState::Scored)
        return;
    const double sign = planned.ranking.direction == Direction::Higher ? 1.0 : -1.0;
    double worst = from;
    double best = from;
    std::vector<double> values;
    for (std::size_t r = 0; r < panel.regionCount(); ++r) {
        const double value = panel.values(leaf)[r];
        if (!panel.isScored(r) || std::isnan(value))
            continue;
        worst = std::min(worst * sign, value * sign) * sign;
        best = std::max(best * sign, value * sign) * sign;
        if (r != region && value * sign >= from * sign)
            values.push_back(stepped(value, sign * stepOf(range), range));
    }
    std::ranges::sort(values, {}, [sign](double value) { return value * sign; });
    const auto [again, end] = std::ranges::unique(values);
    values.erase(again, end);
    values.resize(std::min(values.size(), nearestValues));
    if (const PanelTarget target = panel.cell(leaf, region).target; target.state == CellState::Value)
        values.push_back(target.number);
    if (best == worst)
        return;
    for (const double value : values) {
        if (value * sign > from * sign && isWithin(value, range))
            moves.push_back({leaf, from, value, std::abs(value - from) / std::abs(best - worst)});
    }
}

} // namespace

std::vector<GoalMove> goalCandidates(const LiveScores &live, std::span<const GapRange> ranges,
                                     std::size_t region) {
    std::vector<GoalMove> moves;
    for (std::size_t leaf = 0; leaf < ranges.size(); ++leaf)
        addCandidates(live, ranges[leaf], leaf, region, moves);
    return moves;
}

GoalPlan seekGoal(const LiveScores &live, std::span<const GapRange> ranges, const GoalQuestion &question) {
    return Search(live, ranges, question).run();
}

} // namespace weici::engine
