// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace weici::app {

class CheckedPeriod;
class ProblemList;

/// Checks the published ranks of one indicator: against N, the tie rule, the values' order and the ranks
/// computed from them.
void checkRanks(ProblemList &problems, const CheckedPeriod &checked, std::size_t indicator);

} // namespace weici::app
