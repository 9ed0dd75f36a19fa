// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "engine/ids.h"

namespace weici::app {

class CheckedPeriod;
class ProblemList;

/// Whether a blank cell of a region is missing work. It is for the own region, and for those that have
/// reported anything in the period.
bool isReporting(const CheckedPeriod &checked, engine::RegionId region);
/// The same of all regions of the ledger.
std::vector<bool> reportingRegions(const CheckedPeriod &checked);

/// What a single cell shows by itself: blank though it is waited for, not understood, converted.
void checkCells(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf,
                const std::vector<bool> &reporting);

/// The own region's target rank against its latest published rank in the year of the period and up to it.
void checkTarget(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf);

} // namespace weici::app
