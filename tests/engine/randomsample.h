// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/referencescorer.h"

namespace weici::testing {

/// A small random scheme, its regions and one period of cells: every rule, parameter, choice and state comes
/// up, and degenerate ones often (one region, equal values, empty columns, zero weights and targets). The
/// same seed gives the same sample on every machine.
/// `regions`: how many; 0: one to nine.
Sample randomSample(std::uint64_t seed, int regions = 0);

/// A cell as one of the sample's could be, for changing one at a time.
engine::PanelCell randomCell(std::uint64_t seed);

} // namespace weici::testing
