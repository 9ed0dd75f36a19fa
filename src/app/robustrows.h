// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/period.h"
#include "engine/robustness.h"

#include <vector>

namespace weici::app {

class ScoreService;

/// How firm one region's rank by total is.
struct RobustRow {
    engine::RegionId region;
    engine::RankInterval interval;
};

/// How firm the ranks by total are when weights wobble: the ranked regions in their order, those without a
/// total left out. The threads that the machine has are used; they do not change the figures.
std::vector<RobustRow> robustRows(ScoreService &service, const engine::Period &period,
                                  engine::RobustnessOptions options);

} // namespace weici::app
