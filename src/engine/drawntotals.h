// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "engine/scores.h"
#include "engine/weightdraws.h"

namespace weici::engine {

/// Totals of a points scheme under drawn weights, sixteen draws at a time: shares, bonuses and what is
/// missing come from scores that were made once; what a missing leaf's weight does to its siblings is worked
/// out anew. Fixed order of sums. May be used by several threads, each with its own Weights.
///
/// A total is Σ value · row over the leaves, where a row is a leaf's weight times the A1/A2 of the nodes
/// above it. Most regions miss little and share most rows, so that each row is made once a batch and not once
/// a region.
class DrawnTotals final {
public:
    static constexpr std::size_t lanes = 16;
    using Lanes = std::array<double, lanes>;

    explicit DrawnTotals(const Scores &scores);

    struct Weights {
        std::vector<Lanes> drawn;  ///< rows of the draws
        std::vector<Lanes> scales; ///< A1/A2 of a node and all above it
        std::vector<Lanes> rows;   ///< by which the values are multiplied
    };
    [[nodiscard]] Weights weightsFor(const WeightDraws &draws) const;
    /// Draws the numbers first … first + lanes − 1.
    void draw(const WeightDraws &draws, std::size_t first, Weights &weights) const;
    /// totals[lane · regions + region]; NaN where the region has none.
    void run(const Weights &weights, std::span<double> totals) const;

private:
    static constexpr std::uint32_t noScale = static_cast<std::uint32_t>(-1);
    /// The A1/A2 of a node of which these children are present, times the scale above it.
    struct Scale {
        std::uint32_t above = noScale;
        std::uint32_t all = 0;              ///< drawn row of the node: A1
        std::vector<std::uint32_t> present; ///< drawn rows: A2
        bool operator<(const Scale &other) const {
            return std::tie(above, all, present) < std::tie(other.above, other.all, other.present);
        }
    };
    struct Row {
        std::uint32_t leaf = 0;
        std::uint32_t scale = noScale;
        bool operator<(const Row &other) const {
            return std::tie(leaf, scale) < std::tie(other.leaf, other.scale);
        }
    };
    class Planner;

    std::size_t m_regions;
    std::size_t m_leaves = 0;    ///< scored leaves
    std::vector<Scale> m_scales; ///< those above come first
    std::vector<Row> m_rows;
    std::vector<double> m_values;        ///< regions × leaves: factor · share, 0 where missing
    std::vector<std::uint32_t> m_rowsOf; ///< regions × leaves
    std::vector<double> m_fixed;         ///< regions; NaN: no total
};

/// The same for index schemes, one draw at a time.
class DrawnIndex final {
public:
    explicit DrawnIndex(const Scores &scores);

    /// `weights` as from WeightDraws with stride 1.
    void run(std::span<const double> weights, std::span<double> totals) const;

private:
    void countApplicable(std::size_t node);
    void mean(std::size_t node, std::span<const double> weights, std::span<double> values) const;

    const Scores &m_scores;
    std::size_t m_regions;
    std::vector<double> m_applicable; ///< nodes × regions: children that apply
};

} // namespace weici::engine
