// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scoringrun.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <tuple>
#include <utility>

namespace weici::engine {

namespace {

/// A look at numbers before and after something happens to them.
class Watch final {
public:
    explicit Watch(std::span<const double> numbers)
        : m_numbers(numbers)
        , m_single(numbers.front()) {
        if (numbers.size() > 1)
            m_before.assign(numbers.begin(), numbers.end());
    }
    [[nodiscard]] bool hasChanged() const {
        if (m_numbers.size() == 1)
            return !isSame(m_numbers.front(), m_single);
        return !std::ranges::equal(m_numbers, m_before, isSame);
    }

private:
    static bool isSame(double a, double b) {
        return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
    }

    std::span<const double> m_numbers;
    double m_single;
    std::vector<double> m_before;
};

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

void ScoringRun::scoreLeaf(std::size_t leaf, LeafScorer &scorer, std::vector<ScoreProblem> &problems,
                           std::optional<std::size_t> changed) {
    scorer.run(leaf, leafColumn(leaf), problems, changed);
}

void ScoringRun::scoreNodes(std::size_t first, std::size_t last, std::vector<ScoreProblem> &problems) {
    NodeScorer(m_scores).run(first, last, problems);
}

void ScoringRun::rankNode(std::size_t node, ColumnRanker &ranker) {
    ranker.sort(m_scores.nodePoints(node), m_panel.scoredFlags(), m_plan.nodeRanking(), true);
    writeNodeRanks(node, ranker);
}

void ScoringRun::rankNodeAgain(std::size_t node, ColumnRanker &ranker, std::optional<std::size_t> changed) {
    const RankingRule &rule = m_plan.nodeRanking();
    const auto points = m_scores.nodePoints(node);
    if (changed)
        ranker.change(*changed, points[*changed], m_panel.isScored(*changed), rule, true);
    else
        ranker.sortAgain(points, m_panel.scoredFlags(), rule, true);
    writeNodeRanks(node, ranker);
}

void ScoringRun::writeNodeRanks(std::size_t node, ColumnRanker &ranker) {
    const RankingRule &rule = m_plan.nodeRanking();
    const std::size_t slot = leafCount() + node;
    ranker.writeRanks(rule.tie, rule.tolerance, m_scores.column(m_scores.m_ranks, slot));
    if (m_plan.groupRanks())
        ranker.writeGroupRanks(rule.tie, rule.tolerance, m_panel.groups(), m_scores.m_groups,
                               m_scores.column(m_scores.m_groupRanks, slot));
}

void ScoringRun::sortProblems(std::vector<ScoreProblem> &problems) {
    std::ranges::sort(problems, {}, placeOf);
}

void ScoringRun::setProblems(std::vector<ScoreProblem> problems) {
    sortProblems(problems);
    m_scores.m_problems = std::move(problems);
}

void ScoringRun::replaceProblems(std::size_t item, std::size_t first, std::size_t last, bool whole,
                                 std::span<const ScoreProblem> fresh) {
    std::vector<ScoreProblem> &all = m_scores.m_problems;
    const auto place = [](const ScoreProblem &problem) {
        return std::pair(problem.item, problem.region ? *problem.region + 1 : 0);
    };
    const auto from = std::ranges::lower_bound(all, std::pair(item, whole ? 0 : first + 1), {}, place);
    const auto to = std::ranges::lower_bound(from, all.end(), std::pair(item, last + 1), {}, place);
    // A change mostly leaves them as they were, and then the long list need not move.
    const auto shared = std::min(std::distance(from, to), std::ssize(fresh));
    std::copy_n(fresh.begin(), shared, from);
    if (std::ssize(fresh) > shared)
        all.insert(to, fresh.begin() + shared, fresh.end());
    else
        all.erase(from + shared, to);
}

/// Whether the scale of a node above the leaf changed, so that all of its block has to be placed again.
bool ScoringRun::combineChain(NodeScorer &scorer, std::size_t leaf, std::size_t first, std::size_t last,
                              std::vector<ScoreProblem> &problems) {
    bool rescaled = false;
    for (std::size_t node = m_plan.leaves()[leaf].parent; node != 0; node = m_plan.nodes()[node].parent) {
        const Watch scales(m_scores.column(m_scores.m_scales, node).subspan(first, last - first));
        scorer.combine(node, first, last, problems);
        rescaled = rescaled || scales.hasChanged();
    }
    return rescaled;
}

void ScoringRun::followLeaf(std::size_t leaf, std::size_t first, std::size_t last,
                            std::vector<std::size_t> &moved, std::vector<ScoreProblem> &problems) {
    NodeScorer scorer(m_scores);
    moved.clear();
    const auto placeAgain = [&](std::size_t node) {
        const Watch points(m_scores.column(m_scores.m_points, node).subspan(first, last - first));
        if (node == 0)
            scorer.total(first, last);
        else
            scorer.place(node, first, last);
        if (points.hasChanged())
            moved.push_back(node);
    };
    const bool rescaled = combineChain(scorer, leaf, first, last, problems);
    std::size_t block = 0;
    for (std::size_t node = m_plan.leaves()[leaf].parent; node != 0; node = m_plan.nodes()[node].parent) {
        block = node;
        if (!rescaled)
            placeAgain(node);
    }
    for (std::size_t node = block; rescaled && node < m_plan.nodes()[block].end; ++node) {
        if (m_plan.nodes()[node].childCount > 0)
            placeAgain(node);
    }
    placeAgain(0);
}

} // namespace weici::engine
