// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gapcourse.h"

#include <algorithm>
#include <cmath>

namespace weici::engine {

namespace {

constexpr double reachInMagnitudes = 1000.0;

/// The largest number that the search has to do with.
double magnitudeOf(std::span<const double> column, double target, int decimals) {
    double most = std::isfinite(target) ? std::abs(target) : 0.0;
    for (const double value : column)
        most = std::isfinite(value) ? std::max(most, std::abs(value)) : most;
    return std::max(most, std::pow(10.0, -decimals));
}

double gridMagnitude(double magnitude, const GapRange &range) {
    return std::max(
        {magnitude, std::abs(range.minValue.value_or(0.0)), std::abs(range.maxValue.value_or(0.0))});
}

double reach(std::span<const double> column, double target, const GapRange &range) {
    return reachInMagnitudes * magnitudeOf(column, target, range.decimals);
}

} // namespace

GapCourse::GapCourse(std::span<const double> column, double value, double target, const GapRange &range,
                     int sign)
    : m_grid(range.decimals, gridMagnitude(magnitudeOf(column, target, range.decimals), range))
    , m_sign(sign)
    , m_limitIsBound((sign > 0 ? range.maxValue : range.minValue).has_value()) {
    const double far = reach(column, target, range);
    const double origin = std::isfinite(value) ? value : 0.0;
    const auto &bound = sign > 0 ? range.maxValue : range.minValue;
    const auto &worseBound = sign > 0 ? range.minValue : range.maxValue;
    m_limit = bound.value_or(origin + sign * far);
    const double start = std::isfinite(value) ? value : worseBound.value_or(-sign * far);
    if (sign > 0)
        m_first = std::isfinite(value) ? m_grid.atMost(start) + 1 : m_grid.atLeast(start);
    else
        m_first = std::isfinite(value) ? m_grid.atLeast(start) - 1 : m_grid.atMost(start);
    const std::int64_t last = sign > 0 ? m_grid.atMost(m_limit) : m_grid.atLeast(m_limit);
    m_count = std::max<std::int64_t>(0, m_sign * (last - m_first) + 1);
}

SearchPath GapCourse::pathAround(std::span<const double> points, int spread) const {
    std::vector<std::int64_t> places;
    if (m_count > 0) {
        const double least = std::min(at(0), at(m_count - 1));
        const double most = std::max(at(0), at(m_count - 1));
        for (const double point : points) {
            if (point < least || point > most)
                continue;
            const std::int64_t below = m_grid.atMost(point);
            const std::int64_t above = m_grid.atLeast(point);
            const std::int64_t margin = below == above ? 1 : 0;
            for (std::int64_t k = below - margin; k <= above + margin; ++k)
                places.push_back(m_sign * (k - m_first));
        }
    }
    return {m_count, stopsOf(m_count, std::move(places), spread)};
}

} // namespace weici::engine
