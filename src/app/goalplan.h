// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scenario.h"
#include "engine/goalseek.h"

#include <vector>

namespace weici::app {

class Trial;

/// The cheapest values with which a region reaches a rank by total, over what is tried already.
engine::GoalPlan goalPlan(const Trial &trial, engine::RegionId region, double wantedRank,
                          std::size_t mostLeaves);

/// What is tried already, with the plan's values in their places.
std::vector<ScenarioEdit> withPlan(const Trial &trial, engine::RegionId region, const engine::GoalPlan &plan);

} // namespace weici::app
