// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scoreservice.h"
#include "cli/verb.h"

#include <vector>

/// What the verbs that ask for scores have in common.
namespace weici::cli {

Option periodOption();
/// One region, or (without the option) every one.
Option regionOption();

/// The regions that were asked for, in the order of the ledger.
std::vector<engine::RegionId> regionsOf(const app::Ledger &ledger, const Arguments &arguments);

/// The indicator of a code; it must be in the period's scheme.
engine::IndicatorId indicatorIn(const app::Ledger &ledger, const engine::Period &period, const QString &code);

/// Whether the period is scored; where it is not, says why on standard error.
bool isScored(app::ScoreService &service, const engine::Period &period, Console &console);

OutputCell regionCell(const app::Ledger &ledger, engine::RegionId region);

} // namespace weici::cli
