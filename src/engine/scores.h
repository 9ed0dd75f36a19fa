// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/panel.h"
#include "engine/scoringplan.h"

namespace weici::engine {

/// How a leaf of one region came to its result.
enum class LeafState : std::uint8_t {
    NotScored,    ///< no rule, or no weight: the leaf is not part of the scores
    Scored,       ///< a real result
    Filled,       ///< missing, filled by the scheme's `zero` or `mean`
    Missing,      ///< missing; its weight went to its siblings
    NotApplicable ///< 不作要求; its weight went to its siblings
};

/// The scores of one period: for every item of the tree (counted as in IndicatorTree::items(), 0 is the
/// total) and every region (as in the panel). A result that does not exist is NaN. Made by score() and
/// LiveScores.
///
/// In a points scheme the children's points and full marks add up to their parent's, up to the block, after
/// redistribution. Block factors count in the total alone: total = Σ factor · block.
class Scores final {
public:
    [[nodiscard]] const ScoringPlanPtr &plan() const { return m_plan; }
    [[nodiscard]] std::size_t itemCount() const { return m_plan ? m_plan->itemCount() : 0; }
    [[nodiscard]] std::size_t regionCount() const { return m_regions; }

    /// Points after redistribution (分); index schemes: scale · value. NaN: missing, not applicable or not
    /// scored.
    [[nodiscard]] double points(std::size_t item, std::size_t region) const;
    /// Full marks after redistribution; 0 where the item is missing. NaN in index schemes and for what is not
    /// scored.
    [[nodiscard]] double full(std::size_t item, std::size_t region) const;
    /// 0…1: the own points (before redistribution, with block factors) of the leaves with a real result over
    /// those of the applicable scored leaves; where these weigh nothing, 1 if any leaf has a result, else 0.
    /// NaN: nothing applies.
    [[nodiscard]] double coverage(std::size_t item, std::size_t region) const;
    /// Place among the scored regions that have a result (a leaf's: a value), 1 is best. NaN: none. A leaf's
    /// rank is its value's, published ranks do not enter; it is a computed rank in the sense of the program
    /// only where isRankComplete (isGroupRankComplete).
    [[nodiscard]] double rank(std::size_t item, std::size_t region) const {
        return at(m_ranks, slot(item), region);
    }
    /// The same within the region's group; NaN in schemes without group ranks.
    [[nodiscard]] double groupRank(std::size_t item, std::size_t region) const {
        return m_groupRanks.empty() ? noNumber : at(m_groupRanks, slot(item), region);
    }
    [[nodiscard]] double total(std::size_t region) const { return points(0, region); }

    /// Whether every one of the N regions has a value in this leaf.
    [[nodiscard]] bool isRankComplete(std::size_t leaf) const { return m_complete[leaf] != 0; }
    /// Whether every scored region of the group has a value in this leaf.
    [[nodiscard]] bool isGroupRankComplete(std::size_t leaf, int group) const;

    [[nodiscard]] LeafState leafState(std::size_t leaf, std::size_t region) const {
        return m_states[leaf * m_regions + region];
    }
    /// s as the rule gives it, without a bonus; of `direct` and `per-item` 0 (see fixedPart). NaN: no result.
    [[nodiscard]] double share(std::size_t leaf, std::size_t region) const {
        return at(m_shares, leaf, region);
    }
    [[nodiscard]] std::span<const double> shares(std::size_t leaf) const { return column(m_shares, leaf); }
    /// Points that are never scaled: a bonus, or all of `direct` and `per-item`; 0 elsewhere. In index
    /// schemes always 0 (there they are part of the share).
    [[nodiscard]] double fixedPart(std::size_t leaf, std::size_t region) const;
    /// By what the weights of a node's direct children were multiplied: A1/A2 of the node and of all above
    /// it, up to the block. NaN where the node has no result.
    [[nodiscard]] double scaleOf(std::size_t node, std::size_t region) const;
    /// A1/A2 of the node alone. `node` counts plan()->nodes().
    [[nodiscard]] double ownScaleOf(std::size_t node, std::size_t region) const {
        return at(m_scales, node, region);
    }

    /// Columns over all regions of an inner item: as points(), full(), coverage(). `node` counts
    /// plan()->nodes().
    [[nodiscard]] std::span<const double> nodePoints(std::size_t node) const {
        return column(m_points, node);
    }
    /// Ranks of any item, NaN where there is none.
    [[nodiscard]] std::span<const float> ranks(std::size_t item) const { return column(m_ranks, slot(item)); }

    /// What stood in the way of a result, in the order of the tree; the plan's own problems are not repeated.
    [[nodiscard]] const std::vector<ScoreProblem> &problems() const { return m_problems; }

private:
    friend class ScoringRun;
    friend class NodeScorer;

    static constexpr std::size_t noColumn = static_cast<std::size_t>(-1);

    template <class T>
    std::span<const T> column(const std::vector<T> &plane, std::size_t index) const {
        return std::span(plane).subspan(index * m_regions, m_regions);
    }
    template <class T>
    std::span<T> column(std::vector<T> &plane, std::size_t index) const {
        return std::span(plane).subspan(index * m_regions, m_regions);
    }
    template <class T>
    double at(const std::vector<T> &plane, std::size_t index, std::size_t region) const {
        return static_cast<double>(plane[index * m_regions + region]);
    }
    /// Column of an item among the ranks: leaves first, then nodes.
    [[nodiscard]] std::size_t slot(std::size_t item) const {
        const auto place = m_plan->place(item);
        return place.isLeaf ? place.index : m_plan->leaves().size() + place.index;
    }
    [[nodiscard]] double nodeFull(std::size_t node, std::size_t region) const;
    [[nodiscard]] double nodeCoverage(std::size_t node, std::size_t region) const;

    ScoringPlanPtr m_plan;
    std::size_t m_regions = 0;
    std::size_t m_groups = 0;
    bool m_applicabilityVaries = false; ///< some cell may be 不作要求
    std::vector<ScoreProblem> m_problems;

    // Leaves × regions, except as noted.
    std::vector<double> m_shares;
    std::vector<LeafState> m_states;
    std::vector<std::size_t> m_leafFixedColumn; ///< leaf → its column in m_leafFixed
    std::vector<double> m_leafFixed;
    std::vector<std::uint8_t> m_complete;      ///< leaves
    std::vector<std::uint8_t> m_groupComplete; ///< leaves × groups
    // Nodes × regions.
    std::vector<double>
        m_own; ///< scalable points before what the nodes above scale; index schemes: the value
    std::vector<double> m_scales; ///< A1/A2 of the node alone
    std::vector<double> m_known;  ///< own points of the leaves with a real result
    std::vector<double>
        m_applicable;             ///< own points of the applicable leaves; empty where that is all of them
    std::vector<double> m_points; ///< after what the nodes above scale
    std::vector<LeafState> m_nodeStates;
    std::vector<std::size_t> m_nodeFixedColumn; ///< node → its column in the three below
    std::vector<double> m_fixedPoints;
    std::vector<double> m_fixedFull;
    std::vector<double> m_scaledFull; ///< full marks of the scalable part, as m_own
    // Leaves and nodes × regions.
    std::vector<float> m_ranks;
    std::vector<float> m_groupRanks;
};

} // namespace weici::engine
