// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lostpoints.h"
#include "engine/period.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
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

/// Points lost by a part, and the leaf of the scheme that loses most of them (nothing: none loses any).
struct LostPart {
    engine::LostPoints points;
    std::optional<std::size_t> worstLeaf;
};

/// A step on the way down from the full marks: what one part of the first level takes away.
struct LostStep {
    std::size_t item = 0; ///< of engine::IndicatorTree
    double before = 0.0;  ///< points lost before it …
    double after = 0.0;   ///< … and with it
    LostPart part;
};

/// The same rows in all their views at once; every view adds up to `total`.
struct LostView {
    engine::LostPoints total;
    std::vector<std::optional<LostPart>> items; ///< one an item of IndicatorTree; nothing: not scored
    std::vector<std::pair<std::string, LostPart>> departments; ///< in order of first appearance
    std::vector<LostStep> steps;
};

/// As lostPointsRows, for a page that shows all of it.
std::optional<LostView> lostView(ScoreService &service, const engine::Period &period,
                                 engine::RegionId region);

} // namespace weici::app
