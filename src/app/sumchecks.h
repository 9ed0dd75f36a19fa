// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/period.h"

namespace weici::app {

class Ledger;
class ProblemList;

/// Parts against their whole by the ledger's relations `sum`, `region-sum` and `share`, among the values and
/// the targets that count in a period (none: in all). 不作要求 adds nothing; what is not known yet leaves a
/// sum open. Where a relation fails in more than three places of one period it is told in one line.
void checkSums(ProblemList &problems, const Ledger &ledger, const std::optional<engine::Period> &period);

} // namespace weici::app
