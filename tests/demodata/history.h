// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demodata/cells.h"
#include "demodata/goals.h"
#include "demodata/leaf.h"

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace weici::demo {

/// An indicator in both years; null where it is not followed.
struct Followed {
    std::array<const Leaf *, 2> in = {nullptr, nullptr};

    [[nodiscard]] std::string_view code() const { return (in[0] ? in[0] : in[1])->code; }
};

/// Everything that is known of one indicator.
struct IndicatorHistory {
    std::string_view code;
    std::vector<Column> months;           ///< one a month; blank cells where the indicator is not followed
    std::vector<std::vector<Goal>> goals; ///< for each place, by period
};

/// All indicators by first appearance: the order of values.csv and targets.csv.
std::vector<IndicatorHistory> historyOf(std::uint64_t seed, const Rows &first, const Rows &second);

} // namespace weici::demo
