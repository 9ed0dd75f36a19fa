// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "engine/leafscorer.h"
#include "engine/nodescorer.h"
#include "engine/scores.h"

namespace weici::engine {

/// The steps from a panel to a Scores, in the order in which they have to be taken: leaves, then nodes, then
/// the ranks of nodes. Within a step the parts are independent. Who takes the steps, how many at a time, is
/// decided outside.
class ScoringRun final {
public:
    /// Sizes `scores` for the plan and the panel; memory that fits is kept.
    ScoringRun(Scores &scores, const ScoringPlanPtr &plan, const Panel &panel);

    [[nodiscard]] std::size_t leafCount() const { return m_plan.leaves().size(); }
    [[nodiscard]] std::size_t nodeCount() const { return m_plan.nodes().size(); }
    [[nodiscard]] std::size_t regionCount() const { return m_panel.regionCount(); }

    /// `changed`: as LeafScorer::run.
    void scoreLeaf(std::size_t leaf, LeafScorer &scorer, std::vector<ScoreProblem> &problems,
                   std::optional<std::size_t> changed = {});
    void scoreNodes(std::size_t first, std::size_t last, std::vector<ScoreProblem> &problems);
    void rankNode(std::size_t node, ColumnRanker &ranker);
    /// The same where the ranker holds the node's points as they were before a change; `changed`: of that
    /// one region alone.
    void rankNodeAgain(std::size_t node, ColumnRanker &ranker, std::optional<std::size_t> changed);
    /// Takes the problems over, in the order of tree and regions.
    void setProblems(std::vector<ScoreProblem> problems);
    /// Puts `fresh`, which is in that order, in the place of what an item had in the regions from `first` up
    /// to `last`; `whole`: also of what is of the item as such.
    void replaceProblems(std::size_t item, std::size_t first, std::size_t last, bool whole,
                         std::span<const ScoreProblem> fresh);
    static void sortProblems(std::vector<ScoreProblem> &problems);

    /// Forms again what stands above a leaf that changed in some regions. `moved` becomes the nodes whose
    /// points changed, which have to be ranked again.
    void followLeaf(std::size_t leaf, std::size_t first, std::size_t last, std::vector<std::size_t> &moved,
                    std::vector<ScoreProblem> &problems);

    [[nodiscard]] LeafColumn leafColumn(std::size_t leaf);

    /// Whether some cell may be 不作要求, so that applicable weights differ between regions.
    static bool applicabilityVaries(const ScoringPlan &plan, const Panel &panel);

private:
    void writeNodeRanks(std::size_t node, ColumnRanker &ranker);
    void fit();
    void assignFixedColumns();
    bool combineChain(NodeScorer &scorer, std::size_t leaf, std::size_t first, std::size_t last,
                      std::vector<ScoreProblem> &problems);

    Scores &m_scores;
    const ScoringPlan &m_plan;
    const Panel &m_panel;
};

} // namespace weici::engine
