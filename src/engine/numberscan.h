// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weici::engine {

/// A text for reading: full-width forms as ASCII, one minus sign, plain spaces, `。` between digits as a
/// point, without spaces at the ends. Chinese, dashes and everything else stay.
std::u32string readingForm(std::string_view text);

/// A number as it stands in a text, not yet a double, so that 万 and 亿 can move its point exactly.
struct ScannedNumber {
    std::string mantissa; ///< sign, digits, point
    int exponent = 0;
    std::size_t length = 0; ///< in code points

    /// The value with its point moved by `shift` places; nothing when no finite double holds it.
    [[nodiscard]] std::optional<double> value(int shift) const;
};

/// The number at the start of a reading form, or nothing: also for badly grouped thousands (`1,36`).
std::optional<ScannedNumber> scanNumber(std::u32string_view text, bool signAllowed = true);

bool isAsciiDigit(char32_t c);
std::u32string_view withoutLeadingSpaces(std::u32string_view text);

} // namespace weici::engine
