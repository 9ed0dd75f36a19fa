// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/outlier.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace weici::engine {

namespace {

/// MAD / 0.6745 and 1.2533 × mean absolute deviation both estimate the standard deviation of a normal
/// distribution.
constexpr double madFactor = 1.0 / 0.6745;
constexpr double meanFactor = 1.2533;

struct Slip {
    int power;
    double reach; ///< by what factor the figure moved back may differ
};
constexpr Slip slips[] = {{4, 5.0}, {-4, 5.0}, {2, 2.5}, {-2, 2.5}};

} // namespace

double median(std::span<const double> figures) {
    std::vector<double> sorted(figures.begin(), figures.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    if (sorted.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(sorted.begin(), middle)) / 2.0;
}

std::optional<Spread> robustSpread(std::span<const double> figures, std::size_t minimum) {
    if (figures.size() < std::max<std::size_t>(minimum, 1))
        return std::nullopt;
    Spread spread;
    spread.median = median(figures);
    std::vector<double> distances;
    distances.reserve(figures.size());
    double sum = 0.0;
    for (const double figure : figures) {
        distances.push_back(std::abs(figure - spread.median));
        sum += distances.back();
    }
    const double noise = 1e-12 * std::max(1.0, std::abs(spread.median));
    spread.deviation = madFactor * median(distances);
    if (spread.deviation <= noise)
        spread.deviation = meanFactor * sum / static_cast<double>(figures.size());
    return spread.deviation > noise ? std::optional(spread) : std::nullopt;
}

std::optional<int> slipOf(double value, std::span<const double> expected) {
    if (expected.empty())
        return std::nullopt;
    for (const auto &[power, reach] : slips) {
        const double back = value / std::pow(10.0, power);
        const bool fits = std::ranges::all_of(expected, [&, limit = reach](double figure) {
            return back <= figure * limit && back >= figure / limit;
        });
        if (fits)
            return power;
    }
    return std::nullopt;
}

} // namespace weici::engine
