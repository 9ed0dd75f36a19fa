// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "engine/period.h"
#include "engine/scheme.h"

namespace weici::app {

class Ledger;
class ProblemList;

/// Checks the published ranks of one indicator in one period: against N, the tie rule, the values' order and
/// the ranks computed from them.
void checkRanks(ProblemList &problems, const Ledger &ledger, const engine::Scheme &scheme,
                std::size_t indicator, const engine::Period &period);

} // namespace weici::app
