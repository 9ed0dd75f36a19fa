// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/attribution.h"
#include "engine/period.h"

#include <optional>
#include <string>
#include <vector>

namespace weici::app {

class ScoreService;

/// What became of a region between two periods: a row a leaf of the later scheme in printed order, then those
/// that only the earlier has, the total last.
std::vector<engine::DiffRow> diffRows(ScoreService &service, const engine::Period &from,
                                      const engine::Period &to, engine::RegionId region);

/// Why one rank of a region moved.
struct WhyRow {
    std::optional<std::string> code; ///< nothing: the total
    engine::RankMove move;
};

/// Why the ranks of a region moved, in the order of diffRows.
std::vector<WhyRow> whyRows(ScoreService &service, const engine::Period &from, const engine::Period &to,
                            engine::RegionId region);
/// The same for one indicator (a code that both schemes have), or for the total.
WhyRow whyRow(ScoreService &service, const engine::Period &from, const engine::Period &to,
              engine::RegionId region, const std::optional<std::string> &code);

} // namespace weici::app
