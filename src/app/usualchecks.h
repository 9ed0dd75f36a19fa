// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace weici::app {

class CheckedPeriod;
class ProblemList;

/// Values that are not what is usual: slips of the unit or the point (10⁴, 100), else outliers by modified
/// z-score. A value is held against the period before and the same period last year: its change against the
/// changes of the other regions, or, where there are not enough of them, of its own past; a value without
/// any past against the other regions' values. One finding a cell. Thresholds: docs/checks.md.
void checkUsual(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf);

} // namespace weici::app
