// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace weici::engine {

/// The places 0 … count−1 of a search, from the nearest to the farthest. Place −1 is known not to do.
struct SearchPath {
    std::int64_t count = 0;
    /// Places of which each is looked at in turn, ascending; between two of them what is asked for is taken
    /// to hold from some place on. Empty: that is taken of the whole path.
    std::vector<std::int64_t> stops;
};

/// The nearest place where `holds`. It does not hold at the place before the one returned, whatever `holds`
/// is like; nothing: at none of the places looked at.
std::optional<std::int64_t> nearestPlace(const SearchPath &path,
                                         const std::function<bool(std::int64_t)> &holds);

/// Places of whole paths up to this long are all looked at.
inline constexpr std::int64_t exhaustiveCount = 48;

/// Ascending, unique and within the path: the given places, and `spread` places that grow by a constant
/// factor from the first to the last.
std::vector<std::int64_t> stopsOf(std::int64_t count, std::vector<std::int64_t> places, int spread);

} // namespace weici::engine
