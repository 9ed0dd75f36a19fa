// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/period.h"

namespace weici::app {

class Ledger;
class ProblemList;

/// Base × growth by the ledger's relations `growth`: a level against last year's same period and the growth
/// given beside it; among targets the base is last year's result, else its target. What one wrong level
/// explains is one finding: the growth of the year after it, and the growth of a whole (region-sum) that
/// follows from its parts. Where at least three regions and half of them disagree the growth is counted in
/// another way (可比价), which is one reminder. The findings are the same whichever period is asked for.
void checkGrowth(ProblemList &problems, const Ledger &ledger, const std::optional<engine::Period> &period);

} // namespace weici::app
