// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demodata/history.h"

#include <string>
#include <string_view>
#include <vector>

namespace weici::demo {

struct PublishedTotal {
    std::string_view place;
    std::string period;
    std::string points;
    std::string rank;
};

/// The totals that the city publishes at the middle and the end of each year, by place and period: what the
/// engine computes from the cells and targets of the package, but for a few slips.
std::vector<PublishedTotal> publishedTotals(const std::vector<IndicatorHistory> &history, const Rows &first,
                                            const Rows &second);

} // namespace weici::demo
