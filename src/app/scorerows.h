// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ids.h"
#include "engine/indicatortree.h"
#include "engine/panel.h"
#include "engine/period.h"

#include <cstddef>
#include <string>
#include <vector>

namespace weici::app {

class ScoreService;

/// One item of the tree with the scores of one region. Block factors count in the total alone. NaN: there is
/// none.
struct ScoreRow {
    engine::RegionId region;
    std::size_t item = 0; ///< of engine::IndicatorTree; 0 is the total
    engine::IndicatorTree::Kind kind = engine::IndicatorTree::Kind::Total;
    std::string path; ///< as IndicatorTree::path()
    double points = engine::noNumber;
    double full = engine::noNumber;
    double coverage = engine::noNumber;
    /// Of a leaf: its value's, the published rank before the computed one, and this only where every region's
    /// value is known. Of a node: by its points, where the ledger holds every region.
    double rank = engine::noNumber;
    double groupRank = engine::noNumber;
};

/// Every item of the period's tree for one region: children in printed order before what is made of them, the
/// total last. A nameless block has no row.
std::vector<ScoreRow> scoreRows(ScoreService &service, const engine::Period &period, engine::RegionId region);

} // namespace weici::app
