// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace weici::app {

class CheckedPeriod;
class ProblemList;

/// By region of the ledger: whether a blank cell of it is missing work. It is for the own region, and for
/// those that have reported anything in the period.
std::vector<bool> reportingRegions(const CheckedPeriod &checked);

/// What a single cell shows by itself: blank though it is waited for, not understood, converted.
void checkCells(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf,
                const std::vector<bool> &reporting);

/// The own region's target rank against its latest published rank in the year of the period and up to it.
void checkTarget(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf);

} // namespace weici::app
