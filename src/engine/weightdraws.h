// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/scoringplan.h"

namespace weici::engine {

/// Draws of weights, each a function of seed and number alone: any draw can be made at any time by any
/// thread.
///
/// A draw is one factor 1 + u a leaf (points schemes) or a leaf and node (index schemes), u uniform in
/// ±spread: 53 bits of SplitMix64 over (seed, draw, place), so that no library decides what comes up.
class WeightDraws final {
public:
    WeightDraws(const ScoringPlan &plan, double spread, std::uint64_t seed);

    /// Rows of a draw: the leaves of the plan, then its nodes.
    [[nodiscard]] std::size_t rowCount() const { return m_weights.size(); }
    [[nodiscard]] std::size_t nodeRow(std::size_t node) const { return m_leafCount + node; }
    /// Writes the weights of a draw to weights[row · stride]. Points schemes: leaves' weights that keep the
    /// sum of each block's, nodes' weights their sums. Index schemes: relative weights.
    void draw(std::size_t number, std::size_t stride, std::span<double> weights) const;

private:
    struct Block {
        double sum = 0.0; ///< own points of the leaves that wobble
        std::vector<std::size_t> leaves;
    };
    void drawPoints(std::uint64_t state, std::size_t stride, std::span<double> weights) const;

    std::size_t m_leafCount;
    double m_spread;
    std::uint64_t m_seed;
    bool m_isIndex;
    std::vector<double> m_weights; ///< as they are, by row
    std::vector<Block> m_blocks;
    std::vector<std::size_t> m_parents; ///< row → row of the node above, for scored rows; own row: none
};

} // namespace weici::engine
