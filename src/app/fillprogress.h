// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "engine/cell.h"

namespace weici::app {

class Ledger;

struct FillCount {
    int filled = 0;
    int total = 0;

    [[nodiscard]] int open() const { return total - filled; }
    bool operator==(const FillCount &) const = default;
};

/// Whether something is known of the cell: a value or rank, or why there is none (`/`, `\`, `-`, a text).
/// What is not filled is what the problem list calls 未填.
bool isFilled(const engine::Observation &cell);

/// How many leaves of the period's scheme are filled for a region.
FillCount fillOf(const Ledger &ledger, engine::RegionId region, const engine::Period &period);

/// What a responsible unit still owes.
struct DepartmentFill {
    QString department; ///< empty: leaves without one
    FillCount count;
    std::vector<engine::IndicatorId> open; ///< in printed order
};

/// By responsible unit, in printed order, those who owe something first; a leaf of several units counts for
/// each of them.
std::vector<DepartmentFill> fillByDepartment(const Ledger &ledger, engine::RegionId region,
                                             const engine::Period &period);

} // namespace weici::app
