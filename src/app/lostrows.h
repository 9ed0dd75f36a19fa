// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lostpoints.h"
#include "engine/period.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weici::app {

class ScoreService;

enum class LostBy : std::uint8_t { Leaf, Level2, Level1, Block, Department };

/// Points lost by one part of the tree or one responsible unit, block factors included.
struct LostPointsRow {
    engine::RegionId region;
    /// A leaf's code, a node's path, a unit's name; empty: the one nameless block, or leaves without a unit.
    std::string key;
    engine::LostPoints points;
};

/// Where a region loses its points; the rows add up to full(total) − total. Nothing: the period's scheme has
/// no full marks to lose points of (an index scheme).
std::optional<std::vector<LostPointsRow>> lostPointsRows(ScoreService &service, const engine::Period &period,
                                                         engine::RegionId region, LostBy by);

} // namespace weici::app
