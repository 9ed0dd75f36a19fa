// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "engine/cell.h"
#include "engine/scheme.h"

namespace weici::engine {

/// No number: a value, rank, point or coverage that does not exist. Test with std::isnan, never with ==.
inline constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

/// The target that counts for a cell in the panel's period.
struct PanelTarget {
    CellState state = CellState::Blank; ///< Value: `number` counts; NotApplicable: the whole cell is 不作要求
    Comparator comparator = Comparator::None;
    double number = noNumber;
};

/// What a target's text says, its number multiplied by `factor` (see targetFactor).
PanelTarget panelTarget(const CellText &target, double factor = 1.0);

/// By what a year's target is multiplied when it stands for a period that has none of its own: 1, or
/// months/12 where the scheme says `target_time: linear`. A period's own target is never multiplied.
double targetFactor(TargetTime rule, const Period &period);

/// Everything that scoring knows of one cell.
struct PanelCell {
    double value = noNumber;         ///< NaN: missing (blank, `/`, `\`, text)
    bool notApplicable = false;      ///< `-`: left out, its weight goes to its siblings
    double publishedRank = noNumber; ///< NaN: none
    PanelTarget target;
};

/// One period of a scheme as columns: for every leaf (in the order of scheme.indicators) one contiguous
/// column over all regions (in the order given). Ranks, targets and 不作要求 take memory only once one is
/// set. Leaves and regions are counted from 0 and not checked.
class Panel final {
public:
    Panel(std::span<const Region> regions, std::size_t leaves);

    [[nodiscard]] std::size_t regionCount() const { return m_scored.size(); }
    [[nodiscard]] std::size_t leafCount() const { return m_leaves; }

    /// Whether the region enters ranks, N, min, max, mean and sd.
    [[nodiscard]] bool isScored(std::size_t region) const { return m_scored[region] != 0; }
    [[nodiscard]] std::size_t scoredCount() const { return m_scoredCount; }
    /// Number of the region's group by first appearance; −1 where it names none.
    [[nodiscard]] int group(std::size_t region) const { return m_groups[region]; }
    [[nodiscard]] std::span<const int> groups() const { return m_groups; }
    [[nodiscard]] std::span<const std::uint8_t> scoredFlags() const { return m_scored; }
    /// Number of scored regions in each group.
    [[nodiscard]] std::span<const std::size_t> groupSizes() const { return m_groupSizes; }

    /// The values of a leaf; NaN where there is none.
    [[nodiscard]] std::span<const double> values(std::size_t leaf) const { return column(m_values, leaf); }
    [[nodiscard]] std::span<double> values(std::size_t leaf) { return column(m_values, leaf); }
    /// Published ranks of a leaf; empty when the whole panel has none.
    [[nodiscard]] std::span<const double> publishedRanks(std::size_t leaf) const {
        return column(m_publishedRanks, leaf);
    }
    /// 1 where the value is 不作要求; empty when no cell of the panel is.
    [[nodiscard]] std::span<const std::uint8_t> notApplicable(std::size_t leaf) const {
        return column(m_notApplicable, leaf);
    }
    /// Targets of a leaf; empty when the whole panel has none.
    [[nodiscard]] std::span<const PanelTarget> targets(std::size_t leaf) const {
        return column(m_targets, leaf);
    }

    [[nodiscard]] PanelCell cell(std::size_t leaf, std::size_t region) const;
    void setCell(std::size_t leaf, std::size_t region, const PanelCell &cell);
    void setValue(std::size_t leaf, std::size_t region, double value) { values(leaf)[region] = value; }
    void setTarget(std::size_t leaf, std::size_t region, const PanelTarget &target);
    /// Value, state and published rank as observed; the target stays.
    void setObservation(std::size_t leaf, std::size_t region, const Observation &observation);

private:
    template <class T>
    std::span<const T> column(const std::vector<T> &plane, std::size_t leaf) const {
        return plane.empty() ? std::span<const T>()
                             : std::span(plane).subspan(leaf * regionCount(), regionCount());
    }
    template <class T>
    std::span<T> column(std::vector<T> &plane, std::size_t leaf) {
        return plane.empty() ? std::span<T>() : std::span(plane).subspan(leaf * regionCount(), regionCount());
    }

    std::size_t m_leaves;
    std::size_t m_scoredCount = 0;
    std::vector<std::uint8_t> m_scored;
    std::vector<int> m_groups;
    std::vector<std::size_t> m_groupSizes;
    std::vector<double> m_values;
    std::vector<double> m_publishedRanks;
    std::vector<std::uint8_t> m_notApplicable;
    std::vector<PanelTarget> m_targets;
};

} // namespace weici::engine
