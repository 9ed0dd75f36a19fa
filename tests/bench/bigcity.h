// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "engine/panel.h"
#include "engine/scheme.h"

namespace weici::bench {

/// A points scheme of three levels under three blocks, with rules of the kinds that read the whole column.
engine::Scheme bigScheme(std::size_t regions, std::size_t leaves);

std::vector<engine::Region> bigRegions(std::size_t count);

/// One period of it: 3 % gaps, most columns with many different values in thousandths, every seventh with
/// sixteen.
engine::Panel bigPanel(const std::vector<engine::Region> &regions, std::size_t leaves, std::size_t period);

} // namespace weici::bench
