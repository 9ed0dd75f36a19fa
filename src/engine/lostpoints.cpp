// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lostpoints.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/gap.h"

namespace weici::engine {

namespace {

double orZero(double x) {
    return std::isnan(x) ? 0.0 : x;
}

/// The factors above a leaf: its block's, or none.
double factorAbove(const ScoringPlan &plan, const PlanLeaf &leaf) {
    double factor = 1.0;
    for (std::size_t node = leaf.parent; node != 0; node = plan.nodes()[node].parent)
        factor *= plan.nodes()[node].factor;
    return factor;
}

/// Puts the cells of one region to other values and tells what the leaf's points become.
class Trial final {
public:
    Trial(const LiveScores &live, std::size_t region)
        : m_search(live)
        , m_live(live)
        , m_region(region) {}

    /// Points that the leaf brings to the total now.
    [[nodiscard]] double points(std::size_t leaf) const {
        const ScoringPlan &plan = *m_live.scores().plan();
        const PlanLeaf &planned = plan.leaves()[leaf];
        return factorAbove(plan, planned) * orZero(m_live.scores().points(planned.item, m_region));
    }

    double gainWith(std::size_t leaf, const PanelCell &changed) {
        const PanelCell cell = m_live.panel().cell(leaf, m_region);
        const double before = points(leaf);
        m_live.setCell(leaf, m_region, changed);
        const double gain = points(leaf) - before;
        m_live.setCell(leaf, m_region, cell);
        return gain;
    }

    /// One place up: in the published ranks where the rule reads them, else among the values.
    double gainByRank(std::size_t leaf, const Indicator &indicator) {
        PanelCell cell = m_live.panel().cell(leaf, m_region);
        if (readsPublishedRank(leaf)) {
            if (cell.publishedRank <= 1.0)
                return 0.0;
            cell.publishedRank = std::ceil(cell.publishedRank) - 1.0;
            return gainWith(leaf, cell);
        }
        const Gap gap = m_search.leafGap(leaf, m_region, gapRange(indicator, cell.value));
        if (!gap.isFeasible())
            return 0.0;
        cell.value = gap.needed;
        return gainWith(leaf, cell);
    }

    double gainByTarget(std::size_t leaf, const Indicator &indicator, double targetRank) {
        PanelCell cell = m_live.panel().cell(leaf, m_region);
        if (readsPublishedRank(leaf)) {
            if (!(targetRank < cell.publishedRank))
                return 0.0;
            cell.publishedRank = targetRank;
            return gainWith(leaf, cell);
        }
        const double wanted = valueWanted(cell.target, indicator);
        const bool isShort =
            indicator.direction == Direction::Higher ? cell.value < wanted : cell.value > wanted;
        if (!isShort)
            return 0.0;
        cell.value = wanted;
        return gainWith(leaf, cell);
    }

private:
    [[nodiscard]] bool readsPublishedRank(std::size_t leaf) const {
        return isRankRule(m_live.scores().plan()->leaves()[leaf].rule) &&
               !std::isnan(m_live.panel().cell(leaf, m_region).publishedRank);
    }

    /// The nearest value that meets the target; a target above a number takes one step more.
    [[nodiscard]] double valueWanted(const PanelTarget &target, const Indicator &indicator) const {
        if (target.state != CellState::Value)
            return noNumber;
        const double step =
            target.comparator == Comparator::Above ? std::pow(10.0, -indicator.decimals.value_or(2)) : 0.0;
        return target.number + step;
    }

    GapSearch m_search;
    LiveScores m_live;
    std::size_t m_region;
};

} // namespace

LostPoints &LostPoints::operator+=(const LostPoints &other) {
    full += other.full;
    points += other.points;
    byRank += other.byRank;
    byTarget += other.byTarget;
    return *this;
}

LostPointsTable::LostPointsTable(const Scheme &scheme, const LiveScores &live, std::size_t region,
                                 std::span<const double> targetRanks)
    : m_scheme(&scheme)
    , m_isDefined(!live.scores().plan()->isIndex())
    , m_leaves(scheme.indicators.size())
    , m_isScored(scheme.indicators.size()) {
    if (!m_isDefined)
        return;
    const ScoringPlan &plan = *live.scores().plan();
    Trial trial(live, region);
    for (std::size_t leaf = 0; leaf < m_leaves.size(); ++leaf) {
        const PlanLeaf &planned = plan.leaves()[leaf];
        m_isScored[leaf] = planned.isScored();
        if (!planned.isScored())
            continue;
        LostPoints &lost = m_leaves[leaf];
        lost.full = factorAbove(plan, planned) * orZero(live.scores().full(planned.item, region));
        lost.points = trial.points(leaf);
        const double most = std::max(0.0, lost.lost());
        if (most == 0.0)
            continue;
        const Indicator &indicator = scheme.indicators[leaf];
        const double targetRank = leaf < targetRanks.size() ? targetRanks[leaf] : noNumber;
        lost.byRank = std::clamp(trial.gainByRank(leaf, indicator), 0.0, most);
        lost.byTarget = std::clamp(trial.gainByTarget(leaf, indicator, targetRank) - lost.byRank, 0.0,
                                   most - lost.byRank);
    }
}

LostPoints LostPointsTable::total() const {
    LostPoints sum;
    for (const LostPoints &leaf : m_leaves)
        sum += leaf;
    return sum;
}

std::vector<LostRow> LostPointsTable::byItem(IndicatorTree::Kind kind) const {
    const IndicatorTree tree(*m_scheme);
    std::map<std::size_t, LostRow> rows;
    for (std::size_t leaf = 0; leaf < m_leaves.size(); ++leaf) {
        if (!m_isDefined || !m_isScored[leaf])
            continue;
        std::size_t item = tree.leafItem(leaf);
        // Kinds grow from the total to the leaf.
        while (tree.items()[item].kind > kind)
            item = tree.items()[item].parent;
        LostRow &row = rows[item];
        row.item = item;
        row.points += m_leaves[leaf];
    }
    std::vector<LostRow> result;
    result.reserve(rows.size());
    for (auto &[item, row] : rows)
        result.push_back(std::move(row));
    return result;
}

std::vector<LostRow> LostPointsTable::byDepartment() const {
    std::vector<LostRow> rows;
    for (std::size_t leaf = 0; leaf < m_leaves.size(); ++leaf) {
        if (!m_isDefined || !m_isScored[leaf])
            continue;
        const auto &departments = m_scheme->indicators[leaf].departments;
        const std::string department = departments.empty() ? std::string() : departments.front();
        auto row = std::ranges::find(rows, department, &LostRow::department);
        if (row == rows.end())
            row = rows.insert(rows.end(), LostRow{0, department, {}});
        row->points += m_leaves[leaf];
    }
    return rows;
}

} // namespace weici::engine
