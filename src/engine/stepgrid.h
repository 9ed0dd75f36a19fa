// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace weici::engine {

/// The values k · 10^-decimals, k a whole number, each the double nearest to its decimal text. Steps too fine
/// for a double to tell apart near `magnitude` are made coarser.
class StepGrid final {
public:
    StepGrid(int decimals, double magnitude);

    [[nodiscard]] int decimals() const { return m_decimals; }
    [[nodiscard]] double at(std::int64_t k) const;
    /// Largest k with at(k) ≤ x, least k with at(k) ≥ x. |x| up to the magnitude, and a thousand times it.
    [[nodiscard]] std::int64_t atMost(double x) const;
    [[nodiscard]] std::int64_t atLeast(double x) const;

private:
    int m_decimals;
    double m_power; ///< 10^|decimals|
};

} // namespace weici::engine
