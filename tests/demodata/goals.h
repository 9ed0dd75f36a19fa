// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demodata/figures.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weici::demo {

/// A target as the package has it.
struct Goal {
    std::string period;
    std::string value;
    std::string rank;
};

/// The targets of a place for a year, by period: a figure where the rule needs one, a rank for the own place,
/// and for a few indicators a half-year figure of its own. They lie near what the place will reach, some
/// above and some below.
std::vector<Goal> goalsOf(const Leaf &leaf, const Figures &figures, std::size_t place, int year,
                          std::uint64_t seed);

} // namespace weici::demo
