// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledgerevents.h"
#include "app/tablereport.h"

#include <QString>

#include <vector>

namespace weici::app {

class Ledger;
class Trial;
struct ScenarioEdit;

/// What a trial asks of a region, as targets of the trial's period: a tried value or target becomes the
/// target value, a tried rank the target rank; what else the targets say stays. Weights are no targets.
std::vector<TargetEdit> targetsOf(const Ledger &ledger, const Trial &trial, engine::RegionId region);

/// The built-in layout `campaign` with what the trial asks of a region in the target columns: the tried
/// value, and the rank that it comes to. `name` (may be empty) is said under the table.
TableReport campaignReport(const Ledger &ledger, const Trial &trial, engine::RegionId region,
                           const QString &name);

} // namespace weici::app
