// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/indicatortree.h"
#include "engine/scorer.h"

namespace weici::engine {

/// Points that a region does not have, block factors included. `lost` = full − points; negative where a bonus
/// goes beyond the full marks. The parts split what is lost: lost = byRank + byTarget + rest.
struct LostPoints {
    double full = 0.0;
    double points = 0.0;
    double byRank = 0.0;   ///< what one place up in the leaf's own ranking would bring
    double byTarget = 0.0; ///< what reaching the target would bring beyond that

    [[nodiscard]] double lost() const { return full - points; }
    [[nodiscard]] double rest() const { return lost() - byRank - byTarget; }
    LostPoints &operator+=(const LostPoints &other);
};

/// A row of a table of lost points.
struct LostRow {
    std::size_t item = 0;   ///< of IndicatorTree; for departments 0
    std::string department; ///< first-named unit; empty: leaves without one
    LostPoints points;
};

/// Lost points of one region, leaf by leaf; every other view adds these up.
class LostPointsTable final {
public:
    /// Runs the rules with each leaf one place up, and at its target. `targetRanks` (one a leaf, NaN: none;
    /// may be empty) are the targets of leaves that are scored by a published rank. `scheme` is the one
    /// `live` was planned from. Index schemes have no full marks: isDefined() is false and all is 0.
    LostPointsTable(const Scheme &scheme, const LiveScores &live, std::size_t region,
                    std::span<const double> targetRanks = {});

    [[nodiscard]] bool isDefined() const { return m_isDefined; }
    /// One a leaf of the scheme. Leaves that are missing, 不作要求 or not scored have 0 full and lose
    /// nothing: their weight stands with their siblings.
    [[nodiscard]] const std::vector<LostPoints> &leaves() const { return m_leaves; }
    /// The sum of the leaves: full(total) − total to 1e-9.
    [[nodiscard]] LostPoints total() const;

    /// Rows of the items of one kind (Leaf, Level2, Level1 or Block) in printed order, of those that are
    /// scored. A leaf that has no item of the kind above it counts for the nearest item above it.
    [[nodiscard]] std::vector<LostRow> byItem(IndicatorTree::Kind kind) const;
    /// Rows of the responsible units in order of first appearance; a leaf counts for its first-named unit.
    [[nodiscard]] std::vector<LostRow> byDepartment() const;

private:
    const Scheme *m_scheme;
    bool m_isDefined = false;
    std::vector<LostPoints> m_leaves;
    std::vector<bool> m_isScored;
};

} // namespace weici::engine
