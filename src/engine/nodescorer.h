// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "engine/scores.h"

namespace weici::engine {

/// Forms nodes from their children for a range of regions, reading and writing the columns of a Scores.
/// Regions are independent of each other, so that ranges may be worked on at the same time.
class NodeScorer final {
public:
    explicit NodeScorer(Scores &scores)
        : m_scores(scores)
        , m_plan(*scores.m_plan) {}

    /// Everything above the leaves.
    void run(std::size_t first, std::size_t last, std::vector<ScoreProblem> &problems);

    /// What a node is by itself, from its children (not for the total).
    void combine(std::size_t node, std::size_t first, std::size_t last, std::vector<ScoreProblem> &problems);
    /// The node's points after what the nodes above scale.
    void place(std::size_t node, std::size_t first, std::size_t last);
    /// The total from what stands below it.
    void total(std::size_t first, std::size_t last);

private:
    /// Few enough regions that all running sums of a node stay in the nearest cache.
    static constexpr std::size_t chunk = 256;
    using Column = std::array<double, chunk>;

    struct PlainSums;
    struct Sums;
    [[nodiscard]] bool isPlain(const PlanNode &node) const;
    void addPlain(const PlanChild &child, std::size_t first, std::size_t size, PlainSums &sums) const;
    void combinePlain(std::size_t node, std::size_t first, std::size_t size);
    void combineChunk(std::size_t node, std::size_t first, std::size_t size,
                      std::vector<ScoreProblem> &problems);
    void addLeaf(const PlanChild &child, Aggregation how, std::size_t first, Sums &sums) const;
    void addNode(const PlanChild &child, Aggregation how, std::size_t first, Sums &sums) const;
    void addFixed(const PlanChild &child, std::size_t first, Sums &sums) const;
    [[nodiscard]] bool isKnown(const PlanNode &node, std::size_t first, std::size_t i, const Sums &sums,
                               std::vector<ScoreProblem> &problems) const;
    void finish(std::size_t node, std::size_t first, const Sums &sums, std::vector<ScoreProblem> &problems);
    void finishFixed(std::size_t node, std::size_t first, const Sums &sums);
    void totalChunk(std::size_t first, std::size_t size);
    void addLooseLeaf(std::size_t leaf, std::size_t first, std::size_t size, double *points, double *present,
                      double *known, double *applicable) const;
    void scalesOf(std::size_t node, std::size_t first, std::size_t size, double *scales) const;
    void placeAll(std::size_t first, std::size_t size);
    void placeChunk(std::size_t node, std::size_t first, std::size_t size, const double *above);

    Scores &m_scores;
    const ScoringPlan &m_plan;
    std::vector<Column> m_scalesAbove; ///< by depth
};

} // namespace weici::engine
