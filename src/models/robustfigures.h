// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/robustrows.h"
#include "models/figuretable.h"

namespace weici::app {
class Ledger;
}

namespace weici::models {

/// Columns of robustFigures, for the chart of intervals.
enum RobustColumn : int { RobustRank, RobustInterval, RobustMedian, RobustAhead, RobustColumnCount };

/// How firm the ranks by total are, the first region on top; the finding is about `region`.
FigureAnswer robustFigures(const app::Ledger &ledger, std::vector<app::RobustRow> rows,
                           engine::RegionId region, double spread, std::size_t draws);

} // namespace weici::models
