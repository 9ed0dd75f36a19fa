// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace weici::engine {

/// Middle and width of a group of figures, neither moved much by a few wild ones.
struct Spread {
    double median = 0.0;
    double deviation = 0.0; ///< comparable with a standard deviation; > 0

    /// Modified z-score of Iglewicz and Hoaglin (1993): 0.6745 (x − median) / MAD.
    [[nodiscard]] double z(double x) const { return (x - median) / deviation; }
};

/// |z| above this is called an outlier, as its authors recommend.
inline constexpr double outlierLimit = 3.5;
/// Fewer figures say nothing about what is usual.
inline constexpr std::size_t outlierMinimum = 8;

/// Median and MAD of the figures (all finite); where more than half are equal the mean absolute deviation
/// stands in for the MAD. Nothing: fewer than `minimum`, or all equal.
std::optional<Spread> robustSpread(std::span<const double> figures, std::size_t minimum = outlierMinimum);

double median(std::span<const double> figures);

/// The power of ten (4, 2, −2 or −4) by which `value` seems to have slipped against every one of the figures
/// that it was to be expected near; nothing where it has not, or there are none. All are > 0. A figure moved
/// back may differ from what was expected by up to ×5 for a slip of 10⁴ and up to ×2.5 for one of 100.
std::optional<int> slipOf(double value, std::span<const double> expected);

} // namespace weici::engine
