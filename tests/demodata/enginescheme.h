// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demodata/leaf.h"
#include "engine/scheme.h"

#include <vector>

namespace weici::demo {

/// The same scheme that a reader of the package gets, as far as scoring needs it.
engine::Scheme engineScheme(const Rows &rows, int year);

std::vector<engine::Region> engineRegions();

} // namespace weici::demo
