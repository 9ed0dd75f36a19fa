// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stepgrid.h"

#include <algorithm>
#include <cmath>

namespace weici::engine {

namespace {

/// 2^52/1000: indices of a thousand times the magnitude are still exact.
constexpr double mostSteps = 4503599627370.0;
/// Powers of ten up to here are exact doubles.
constexpr int exactPowers = 22;

double power(int decimals) {
    return std::pow(10.0, std::abs(decimals));
}

} // namespace

StepGrid::StepGrid(int decimals, double magnitude)
    : m_decimals(std::clamp(decimals, -exactPowers, exactPowers)) {
    const double fine = std::abs(magnitude);
    const auto steps = [&] { return m_decimals >= 0 ? fine * power(m_decimals) : fine / power(m_decimals); };
    while (steps() > mostSteps && m_decimals > -exactPowers)
        --m_decimals;
    m_power = power(m_decimals);
}

double StepGrid::at(std::int64_t k) const {
    // Both are exact, so that the one rounding gives the double of the decimal text.
    const auto whole = static_cast<double>(k);
    return m_decimals >= 0 ? whole / m_power : whole * m_power;
}

std::int64_t StepGrid::atMost(double x) const {
    auto k = static_cast<std::int64_t>(std::floor(m_decimals >= 0 ? x * m_power : x / m_power));
    while (at(k) > x)
        --k;
    while (at(k + 1) <= x)
        ++k;
    return k;
}

std::int64_t StepGrid::atLeast(double x) const {
    const std::int64_t k = atMost(x);
    return at(k) == x ? k : k + 1;
}

} // namespace weici::engine
