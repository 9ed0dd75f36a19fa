// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/cell.h"

namespace weici::app {

class Ledger;

/// A cell in one of the periods that lead up to it.
struct CoursePoint {
    engine::Period period;
    engine::Observation observation;
    std::optional<double> rank;  ///< published before computed
    std::optional<double> moved; ///< places gained against the point before; negative: lost
};

/// The cell, and before it the same cell in the previous periods of its kind that the ledger knows: newest
/// first, at most `limit`.
std::vector<CoursePoint> cellCourse(const Ledger &ledger, const engine::CellKey &key, std::size_t limit = 12);

} // namespace weici::app
