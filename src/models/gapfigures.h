// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gaprows.h"
#include "models/figuretable.h"

namespace weici::app {
class ScoreService;
}

namespace weici::models {

/// What `gapRows` answers, a row a leaf: what can be won first, the most points first. Beside it what one
/// place in the leaf's own ranking (over all regions; not asked for within a group) brings to the total (the
/// lost points that `lostPointsRows` calls recoverable by rank), where the scheme has points.
FigureAnswer gapFigures(app::ScoreService &service, const engine::Period &period,
                        const app::GapQuestion &question);

} // namespace weici::models
