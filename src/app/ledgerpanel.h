// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/panel.h"
#include "engine/period.h"
#include "engine/scheme.h"

#include <cstddef>

namespace weici::app {

class Ledger;

/// What a ledger holds of one period, as the engine scores it: all regions in their order, the leaves of the
/// period's scheme. The target of a cell is the period's own where its text is not blank, else that of the
/// period's year (by the scheme's `target_time`); never another year's. The same holds for target ranks.
engine::Panel panelOf(const Ledger &ledger, const engine::Period &period);

/// One cell of that panel. The key names the period that is scored; `scheme` is that period's.
engine::PanelCell panelCell(const Ledger &ledger, const engine::Scheme &scheme, const engine::CellKey &key);

/// The target rank that counts for a cell, not multiplied by anything; NaN: none.
double targetRank(const Ledger &ledger, const engine::CellKey &key);

/// The place of a region in every panel of the ledger. The region must be there.
std::size_t regionIndex(const Ledger &ledger, engine::RegionId region);

/// Whether the ledger holds all N regions that the scheme ranks. Where it does not (a county's own ledger), a
/// place by points would be a place among the few that are known, and no rank.
bool holdsEveryRegion(const Ledger &ledger, const engine::Scheme &scheme);

} // namespace weici::app
