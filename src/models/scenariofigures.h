// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scenario.h"
#include "models/figuretable.h"

namespace weici::app {
class ScoreService;
}

namespace weici::models {

/// The ledger and the scenarios of a period side by side for one region: total and rank, then every leaf that
/// one of them changes, with the rank it comes to.
FigureAnswer scenarioFigures(app::ScoreService &service, const engine::Period &period,
                             engine::RegionId region, const std::vector<app::Scenario> &scenarios);

} // namespace weici::models
