// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/indicatortree.h"
#include "engine/ranking.h"
#include "engine/scheme.h"
#include "engine/scoringrule.h"

namespace weici::engine {

/// Something that keeps a leaf or node from its result, or that a person should know about it.
struct ScoreProblem {
    enum class Kind : std::uint8_t {
        Rule,               ///< the rule cannot be used as written (see `rule`); no region
        NoWeight,           ///< the leaf has a rule but no points in a points scheme: not scored; no region
        TargetUnusable,     ///< target blank, text or ≤ 0 (value: its number, NaN without one): missing
        MaximumNotPositive, ///< best-ratio over a maximum ≤ 0 (value): missing everywhere; no region
        ValueNotPositive,   ///< best-ratio, lower is better, with a value ≤ 0 (value: the least): missing
                            ///< everywhere; no region
        LogarithmUndefined, ///< minmax with ln of a value ≤ 0 (value): missing
        MeanIsZero,         ///< versus-mean relative to a mean of 0: missing everywhere; no region
        RankAboveCount,     ///< published rank (value) above N: counts as N
        NotPositiveInMean,  ///< geometric or harmonic mean over a value ≤ 0 (value): the node is missing
        NoWeightInMean      ///< the node's children weigh 0 together: it is missing everywhere; no region
    };
    Kind kind = Kind::Rule;
    std::size_t item = 0;              ///< index into IndicatorTree(scheme).items()
    std::optional<std::size_t> region; ///< nothing: the leaf or node as a whole
    double value = 0.0;
    RuleProblem rule; ///< for Kind::Rule
};

/// A leaf made ready for scoring.
struct PlanLeaf {
    std::size_t item = 0;
    std::size_t parent = 0; ///< index of the node above
    ScoringRule rule;       ///< std::monostate: not scored
    RankingRule ranking;    ///< by which its values are ranked
    double weight = 0.0; ///< own points before redistribution (index schemes: relative weight); 0 without one
    /// Some of the result is points that are never scaled (direct, per-item, a bonus). False in index
    /// schemes.
    bool hasFixedPart = false;

    [[nodiscard]] bool isScored() const { return rule.index() != 0; }
};

/// A child of a node: a leaf or another node. Only what is scored, or holds something scored, is a child.
struct PlanChild {
    bool isLeaf = false;
    std::size_t index = 0; ///< into leaves() or nodes()
    /// What A1 and A2 add up: the own points of the scored leaves below; index schemes: the relative weight.
    double weight = 0.0;
};

/// An inner item of the tree made ready for scoring. Node 0 is the total.
struct PlanNode {
    std::size_t item = 0;
    std::size_t parent = 0; ///< index of the node above; the total is its own
    std::size_t depth = 0;  ///< nodes above it
    std::size_t end = 0;    ///< one past the last node below; the nodes below are those from here to there
    IndicatorTree::Kind kind = IndicatorTree::Kind::Total;
    Aggregation aggregation = Aggregation::Points;
    double factor = 1.0;      ///< a block's factor in the total; 1 elsewhere
    double weight = 0.0;      ///< as in PlanChild
    double childWeight = 0.0; ///< A1: sum of the children's weights
    double ownPoints =
        0.0; ///< sum of the leaves' weights below, for coverage; the total's with the block factors
    std::size_t firstChild = 0;
    std::size_t childCount = 0;
    bool hasFixedParts = false; ///< some leaf below has one
};

/// A scheme compiled for scoring: rules parsed and checked, weights resolved, the tree as flat arrays. It
/// keeps nothing of the scheme it was made from, never changes, and may be used from several threads.
class ScoringPlan final {
public:
    /// A plan with the scheme's effective weights, or with `weights` in their place (one a leaf, as in
    /// Weights::points).
    static std::shared_ptr<const ScoringPlan> compile(const Scheme &scheme);
    static std::shared_ptr<const ScoringPlan> compile(const Scheme &scheme,
                                                      std::span<const std::optional<double>> weights);

    /// Leaves in the order of scheme.indicators; nodes depth first, parents before children.
    [[nodiscard]] const std::vector<PlanLeaf> &leaves() const { return m_leaves; }
    [[nodiscard]] const std::vector<PlanNode> &nodes() const { return m_nodes; }
    [[nodiscard]] std::span<const PlanChild> children(const PlanNode &node) const {
        return std::span(m_children).subspan(node.firstChild, node.childCount);
    }
    /// Number of items of the scheme's IndicatorTree; the items are counted as there.
    [[nodiscard]] std::size_t itemCount() const { return m_places.size(); }
    /// Where an item stands: its index into leaves() or nodes().
    struct Place {
        bool isLeaf = false;
        std::size_t index = 0;
    };
    [[nodiscard]] Place place(std::size_t item) const { return m_places[item]; }

    /// Number of nodes on the longest way from the total to a leaf.
    [[nodiscard]] std::size_t depth() const { return m_depth; }
    [[nodiscard]] bool isIndex() const { return m_isIndex; }
    [[nodiscard]] bool scoresAnything() const { return m_scoresAnything; }
    [[nodiscard]] double scale() const { return m_scale; } ///< 1 in a points scheme
    [[nodiscard]] std::size_t regionCount() const { return m_regionCount; }
    [[nodiscard]] bool groupRanks() const { return m_groupRanks; }
    [[nodiscard]] MissingRule missing() const { return m_missing; }
    [[nodiscard]] double minKnown() const { return m_minKnown; }
    [[nodiscard]] EqualRange equalRange() const { return m_equalRange; }
    /// By which nodes and totals are ranked: the scheme's ties, 1e-9, `rank_decimals`.
    [[nodiscard]] const RankingRule &nodeRanking() const { return m_nodeRanking; }
    /// What is wrong with the rules themselves.
    [[nodiscard]] const std::vector<ScoreProblem> &problems() const { return m_problems; }

private:
    ScoringPlan() = default;
    void readLeaves(const Scheme &scheme, const IndicatorTree &tree,
                    std::span<const std::optional<double>> weights);
    void readNodes(const Scheme &scheme, const IndicatorTree &tree);
    void linkChildren(const IndicatorTree &tree);

    std::vector<PlanLeaf> m_leaves;
    std::vector<PlanNode> m_nodes;
    std::vector<PlanChild> m_children;
    std::vector<Place> m_places;
    std::vector<ScoreProblem> m_problems;
    RankingRule m_nodeRanking;
    std::size_t m_regionCount = 0;
    std::size_t m_depth = 1;
    double m_scale = 1.0;
    double m_minKnown = 0.0;
    MissingRule m_missing = MissingRule::Exclude;
    EqualRange m_equalRange = EqualRange::Full;
    bool m_isIndex = false;
    bool m_groupRanks = false;
    bool m_scoresAnything = false;
};

using ScoringPlanPtr = std::shared_ptr<const ScoringPlan>;

} // namespace weici::engine
