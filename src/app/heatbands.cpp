// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heatbands.h"

#include "engine/scheme.h"

namespace weici::app {

HeatBands HeatBands::of(const engine::Scheme &scheme) {
    HeatBands bands;
    bands.count = scheme.regionCount;
    const int reach = engine::listReach(scheme);
    const bool many = bands.count > 10 * reach;
    bands.front = many ? bands.count * 3 / 10 : reach;
    bands.best = (bands.front + 1) / 2;
    bands.back = bands.count - bands.front + 1;
    bands.worst = bands.count - bands.best + 1;
    return bands;
}

std::size_t HeatBands::of(double rank) const {
    if (rank <= best)
        return 0;
    if (rank <= front)
        return 1;
    if (rank >= worst)
        return 4;
    return rank >= back ? 3 : 2;
}

} // namespace weici::app
