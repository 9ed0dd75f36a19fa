// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cell.h"

std::size_t std::hash<weici::engine::CellKey>::operator()(const weici::engine::CellKey &k) const noexcept {
    // Ids and periods are small dense numbers: multiply, so that neighbouring cells do not share a bucket.
    std::uint64_t mixed = static_cast<std::uint32_t>(k.indicator.value);
    for (const std::int32_t part : {k.region.value, k.period.key()})
        mixed = (mixed ^ (mixed >> 29U)) * 0x9E3779B97F4A7C15ULL + static_cast<std::uint32_t>(part);
    return static_cast<std::size_t>(mixed ^ (mixed >> 32U));
}
