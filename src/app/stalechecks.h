// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace weici::app {

class CheckedPeriod;
class ProblemList;

/// Figures that look copied from the period before: all figures of a region's sheet the same (at least five
/// of three digits or more, or ten ranks where there are no values), or at least three of its amounts with
/// decimals, which hardly stand still. Figures that say they are older (as_of) do not count. Regions with the
/// same finding are told in one line.
void checkStale(ProblemList &problems, const CheckedPeriod &checked);

} // namespace weici::app
