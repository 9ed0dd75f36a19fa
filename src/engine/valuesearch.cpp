// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/valuesearch.h"

#include <algorithm>
#include <cmath>

namespace weici::engine {

namespace {

using Predicate = std::function<bool(std::int64_t)>;

/// `below` does not hold, `above` does: where it begins between the two.
std::int64_t bisect(std::int64_t below, std::int64_t above, const Predicate &holds) {
    while (above - below > 1) {
        const std::int64_t middle = below + (above - below) / 2;
        if (holds(middle))
            above = middle;
        else
            below = middle;
    }
    return above;
}

/// The answer is usually near and the path may be very long: steps that grow sixteenfold find its size.
std::optional<std::int64_t> gallop(std::int64_t count, const Predicate &holds) {
    constexpr std::int64_t growth = 16;
    if (!holds(count - 1))
        return std::nullopt;
    std::int64_t below = -1;
    for (std::int64_t reach = 0; reach < count - 1; reach = reach == 0 ? growth : reach * growth) {
        if (holds(reach))
            return bisect(below, reach, holds);
        below = reach;
        if (reach > (count - 1) / growth)
            break;
    }
    return bisect(below, count - 1, holds);
}

} // namespace

std::optional<std::int64_t> nearestPlace(const SearchPath &path, const Predicate &holds) {
    if (path.count <= 0)
        return std::nullopt;
    if (path.stops.empty())
        return gallop(path.count, holds);
    std::int64_t below = -1;
    for (const std::int64_t stop : path.stops) {
        if (holds(stop))
            return bisect(below, stop, holds);
        below = stop;
    }
    return std::nullopt;
}

std::vector<std::int64_t> stopsOf(std::int64_t count, std::vector<std::int64_t> places, int spread) {
    if (count <= exhaustiveCount) {
        places.clear();
        for (std::int64_t place = 0; place < count; ++place)
            places.push_back(place);
        return places;
    }
    const double end = std::log(static_cast<double>(count));
    for (int i = 1; i <= spread; ++i)
        places.push_back(static_cast<std::int64_t>(std::exp(end * i / spread)) - 1);
    places.push_back(0);
    places.push_back(count - 1);
    std::erase_if(places, [count](std::int64_t place) { return place < 0 || place >= count; });
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace weici::engine
