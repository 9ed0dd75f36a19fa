// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ids.h"
#include "engine/period.h"
#include "models/figuretable.h"

namespace weici::app {
class ScoreService;
}

namespace weici::models {

/// Why a region's ranks moved between two periods: the total first, then what moved most. Where the reasons
/// are not known (published ranks alone), the move is said and why there is no more.
FigureAnswer moveFigures(app::ScoreService &service, const engine::Period &from, const engine::Period &to,
                         engine::RegionId region);

} // namespace weici::models
