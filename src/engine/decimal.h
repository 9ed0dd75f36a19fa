// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weici::engine {

/// The shortest plain decimal text (no exponent) that reads back as the same double; -0 gives "0".
/// `value` must be finite.
std::string shortestText(double value);

/// 四舍五入 of a plain decimal text (`-12.345`) to `decimals` ≥ 0 places, half away from zero on the text and
/// not on the binary double: ("2.675", 2) → "2.68". Never gives "-0". Throws std::invalid_argument when the
/// text is not a plain decimal.
std::string roundText(std::string_view plain, int decimals);

/// The same for a double, by way of its shortest text.
std::string roundedText(double value, int decimals);
double rounded(double value, int decimals);

/// a − b as a person subtracts the printed numbers: 29.71 − 29.52 is 0.19. NaN where one of them is.
double decimalDifference(double a, double b);

/// The double of a plain decimal or exponent text (ASCII, `.` as the point, no spaces), or nothing.
std::optional<double> parsePlain(std::string_view text);

/// Whether the text is digits with an optional sign and point and nothing else, and at most 15 of them count:
/// the texts that a workbook can hold as a number whose format shows the same digits. Leading zeros (`007`),
/// `+3`, `-0`, `.5` and `5.` are not.
bool isPlainDecimal(std::string_view text);
/// Digits after the point of a plain decimal text.
int decimalsOf(std::string_view plain);

} // namespace weici::engine
