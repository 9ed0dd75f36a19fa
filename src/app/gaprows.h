// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gap.h"
#include "engine/period.h"

#include <optional>
#include <string>
#include <vector>

namespace weici::app {

class ScoreService;

/// What is asked about gaps.
struct GapQuestion {
    engine::RegionId region;
    std::optional<engine::IndicatorId> indicator; ///< nothing: every leaf of the period's scheme
    bool total = false; ///< the rank by total, which the leaf alone would have to carry; else the leaf's own
    bool inGroup = false; ///< the rank within the region's group
    bool behind = false;  ///< backwards: how near the next behind is; the rows' region is the pursuer

    bool operator==(const GapQuestion &) const = default;
};

/// The gap of one leaf.
struct GapRow {
    std::string code;
    engine::RegionId region;                 ///< whose value moves
    std::vector<engine::RegionId> overtaken; ///< whom it gets past, or level with
    std::string unit;                        ///< of value, needed, change and limit
    engine::Gap gap;
};

/// The gaps of a region, a row a leaf in printed order. An indicator that the period's scheme does not have
/// gives no row.
std::vector<GapRow> gapRows(ScoreService &service, const engine::Period &period, const GapQuestion &question);

} // namespace weici::app
