// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/scheme.h"

// Leaves that share one weight: its text and points stand on the first of them in printed order.
namespace weici::engine {

/// Positions of the members in scheme.indicators, first first.
std::vector<std::size_t> groupMembers(const Scheme &scheme, std::string_view group);

/// Puts the shared weight back on the first leaf of each group, after an edit that made another leaf the
/// first (or took the first out, or out of the group).
void settleGroups(const Scheme &before, Scheme &after);

/// What a leaf that comes to a group loses when the group already has its weight.
void giveUpOwnWeight(const Scheme &before, Indicator &leaf);

} // namespace weici::engine
