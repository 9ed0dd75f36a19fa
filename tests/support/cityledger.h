// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/ledgercontent.h"

namespace weici::tests {

/// One region's cell in a small city.
struct CityCell {
    std::string value;
    std::string rank;
    bool tied = false;
};

/// A city whose regions 甲县, 乙县, 丙县 … all are ranked, with one indicator 指标1 (higher is better) and
/// the given cells in 2023-01..06. 甲县 is the own region; 甲县 and 乙县 are of one group, the others of
/// another.
engine::LedgerContent cityContent(const std::vector<CityCell> &cells);

} // namespace weici::tests
