// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scoringrun.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <tuple>
#include <utility>

namespace weici::engine {

namespace {

bool sameBits(std::span<const double> a, std::span<const double> b) {
    return std::ranges::equal(a, b, [](double x, double y) {
        return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
    });
}

/// A problem of an item as a whole stands before those of its regions.
auto placeOf(const ScoreProblem &problem) {
    return std::tuple(problem.item, problem.region ? *problem.region + 1 : 0, problem.kind);
}

} // namespace

bool ScoringRun::applicabilityVaries(const ScoringPlan &plan, const Panel &panel) {
    if (panel.leafCount() == 0)
        return false;
    return !panel.notApplicable(0).empty() ||
           (!panel.targets(0).empty() &&
            std::ranges::any_of(plan.leaves(), [](const PlanLeaf &leaf) { return needsTarget(leaf.rule); }));
}

ScoringRun::ScoringRun(Scores &scores, const ScoringPlanPtr &plan, const Panel &panel)
    : m_scores(scores)
    , m_plan(*plan)
    , m_panel(panel) {
    const bool varies = applicabilityVaries(m_plan, panel);
    if (scores.m_plan == plan && scores.m_regions == panel.regionCount() &&
        scores.m_groups == panel.groupSizes().size() && scores.m_applicabilityVaries == varies)
        return;
    scores.m_plan = plan;
    scores.m_regions = panel.regionCount();
    scores.m_groups = panel.groupSizes().size();
    scores.m_applicabilityVaries = varies;
    fit();
}

void ScoringRun::fit() {
    const std::size_t leaves = leafCount() * regionCount();
    const std::size_t nodes = nodeCount() * regionCount();
    assignFixedColumns();
    m_scores.m_shares.resize(leaves);
    m_scores.m_states.resize(leaves);
    m_scores.m_complete.resize(leafCount());
    m_scores.m_groupComplete.assign(m_plan.groupRanks() ? leafCount() * m_scores.m_groups : 0, 0);
    m_scores.m_ranks.assign(leaves + nodes, static_cast<float>(noNumber));
    m_scores.m_groupRanks.assign(m_plan.groupRanks() ? leaves + nodes : 0, static_cast<float>(noNumber));
    // Nodes with nothing scored below keep these to the end.
    m_scores.m_own.assign(nodes, noNumber);
    m_scores.m_scales.assign(nodes, noNumber);
    m_scores.m_known.assign(nodes, 0.0);
    m_scores.m_applicable.assign(m_scores.m_applicabilityVaries ? nodes : 0, 0.0);
    m_scores.m_points.assign(nodes, noNumber);
    m_scores.m_nodeStates.assign(nodes, LeafState::NotScored);
}

void ScoringRun::assignFixedColumns() {
    const auto assign = [](std::vector<std::size_t> &columns, std::size_t count, auto hasOne) {
        std::size_t used = 0;
        columns.assign(count, Scores::noColumn);
        for (std::size_t i = 0; i < count; ++i) {
            if (hasOne(i))
                columns[i] = used++;
        }
        return used;
    };
    const std::size_t leaves = assign(m_scores.m_leafFixedColumn, leafCount(),
                                      [this](std::size_t i) { return m_plan.leaves()[i].hasFixedPart; });
    const std::size_t nodes = assign(m_scores.m_nodeFixedColumn, nodeCount(), [this](std::size_t i) {
        return i > 0 && m_plan.nodes()[i].hasFixedParts;
    });
    m_scores.m_leafFixed.assign(leaves * regionCount(), 0.0);
    m_scores.m_fixedPoints.assign(nodes * regionCount(), 0.0);
    m_scores.m_fixedFull.assign(nodes * regionCount(), 0.0);
    m_scores.m_scaledFull.assign(nodes * regionCount(), 0.0);
}

LeafColumn ScoringRun::leafColumn(std::size_t leaf) {
    const std::size_t fixed = m_scores.m_leafFixedColumn[leaf];
    const auto groupRanks =
        m_scores.m_groupRanks.empty() ? std::span<float>() : m_scores.column(m_scores.m_groupRanks, leaf);
    return {m_scores.column(m_scores.m_shares, leaf),
            fixed == Scores::noColumn ? std::span<double>() : m_scores.column(m_scores.m_leafFixed, fixed),
            m_scores.column(m_scores.m_states, leaf),
            m_scores.column(m_scores.m_ranks, leaf),
            groupRanks,
            m_scores.m_complete[leaf],
            m_scores.m_groupComplete.empty()
                ? std::span<std::uint8_t>()
                : std::span(m_scores.m_groupComplete).subspan(leaf * m_scores.m_groups, m_scores.m_groups)};
}

void ScoringRun::scoreLeaf(std::size_t leaf, LeafScorer &scorer, std::vector<ScoreProblem> &problems) {
    scorer.run(leaf, leafColumn(leaf), problems);
}

void ScoringRun::scoreNodes(std::size_t first, std::size_t last, std::vector<ScoreProblem> &problems) {
    NodeScorer(m_scores).run(first, last, problems);
}

void ScoringRun::rankNode(std::size_t node, ColumnRanker &ranker) {
    const RankingRule &rule = m_plan.nodeRanking();
    const std::size_t slot = leafCount() + node;
    ranker.sort(m_scores.nodePoints(node), m_panel.scoredFlags(), rule, true);
    ranker.writeRanks(rule.tie, rule.tolerance, m_scores.column(m_scores.m_ranks, slot));
    if (m_plan.groupRanks())
        ranker.writeGroupRanks(rule.tie, rule.tolerance, m_panel.groups(), m_scores.m_groups,
                               m_scores.column(m_scores.m_groupRanks, slot));
}

void ScoringRun::setProblems(std::vector<ScoreProblem> problems) {
    std::ranges::sort(problems, {}, placeOf);
    m_scores.m_problems = std::move(problems);
}

/// Places a node again and notes it where its points moved.
void ScoringRun::replace(std::size_t node, std::size_t first, std::size_t last, std::vector<double> &before,
                         std::vector<std::size_t> &moved) {
    const auto points = m_scores.column(m_scores.m_points, node).subspan(first, last - first);
    before.assign(points.begin(), points.end());
    NodeScorer(m_scores).place(node, first, last);
    if (!sameBits(points, before))
        moved.push_back(node);
}

void ScoringRun::followLeaf(std::size_t leaf, std::size_t first, std::size_t last, ColumnRanker &ranker,
                            std::vector<ScoreProblem> &problems) {
    NodeScorer scorer(m_scores);
    std::vector<double> before;
    std::vector<std::size_t> moved;
    std::vector<std::size_t> chain;
    bool rescaled = false;
    for (std::size_t node = m_plan.leaves()[leaf].parent; node != 0; node = m_plan.nodes()[node].parent) {
        const auto scales = m_scores.column(m_scores.m_scales, node).subspan(first, last - first);
        before.assign(scales.begin(), scales.end());
        scorer.combine(node, first, last, problems);
        rescaled = rescaled || !sameBits(scales, before);
        chain.push_back(node);
    }
    if (rescaled) {
        for (std::size_t node = chain.back(); node < m_plan.nodes()[chain.back()].end; ++node)
            replace(node, first, last, before, moved);
    } else {
        for (const std::size_t node : chain)
            replace(node, first, last, before, moved);
    }
    const auto totals = m_scores.column(m_scores.m_points, 0).subspan(first, last - first);
    before.assign(totals.begin(), totals.end());
    scorer.total(first, last);
    if (!sameBits(totals, before))
        moved.push_back(0);
    for (const std::size_t node : moved)
        rankNode(node, ranker);
}

} // namespace weici::engine
