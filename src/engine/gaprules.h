// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "engine/panel.h"
#include "engine/scoringplan.h"

// What a search for a gap has to know of the rule it moves a value under.
namespace weici::engine {

/// 1 when a greater value brings the region more total, −1 when a smaller one does, 0 when none does.
int improvingSign(const ScoringPlan &plan, const Panel &panel, std::size_t leaf, std::size_t region);

/// Whether the rank by total can only improve as the value moves in the improving direction. Not so: means
/// over values ≤ 0, z-scores, percentages of a mean, logarithms, ratios to a best value near 0, bonuses on
/// t/x, bands that fall, fills by the mean.
bool isMonotonic(const ScoringPlan &plan, const Panel &panel, std::size_t leaf);

/// Whether the leaf's results change only where the value meets another region's.
bool isByPlace(const ScoringRule &rule);

/// Values at which the way from value to total bends or jumps: others' values (a selection where there are
/// more than 64), targets, goalposts, bands, zero.
std::vector<double> breakPoints(const ScoringPlan &plan, const Panel &panel, std::size_t leaf,
                                std::size_t region);

} // namespace weici::engine
