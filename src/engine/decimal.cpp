// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <system_error>

namespace weici::engine {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool allDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

/// `-012.50` taken apart: sign, digits before and digits after the point.
struct Parts {
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
};

std::optional<Parts> partsOf(std::string_view text) {
    Parts parts;
    parts.negative = text.starts_with('-');
    if (parts.negative)
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    parts.whole = text.substr(0, point);
    if (point != std::string_view::npos) {
        parts.fraction = text.substr(point + 1);
        if (!allDigits(parts.fraction))
            return std::nullopt;
    }
    return allDigits(parts.whole) ? std::optional(parts) : std::nullopt;
}

bool isZero(std::string_view digits) {
    return std::ranges::all_of(digits, [](char c) { return c == '0'; });
}

void increment(std::string &digits) {
    auto digit = digits.rbegin();
    while (digit != digits.rend() && *digit == '9')
        *digit++ = '0';
    if (digit == digits.rend())
        digits.insert(digits.begin(), '1');
    else
        ++*digit;
}

std::size_t significantDigits(const Parts &parts) {
    const std::string digits = std::string(parts.whole) + std::string(parts.fraction);
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string::npos ? 0 : digits.size() - first;
}

} // namespace

std::string shortestText(double value) {
    // The smallest double needs 324 zeros and 17 digits, the largest 309 digits.
    std::array<char, 512> buffer;
    const double shown = value == 0.0 ? 0.0 : value;
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), shown, std::chars_format::fixed);
    return {buffer.data(), result.ptr};
}

std::string roundText(std::string_view plain, int decimals) {
    const auto parts = partsOf(plain);
    if (!parts || decimals < 0)
        throw std::invalid_argument("not a plain decimal to round: " + std::string(plain));
    const auto kept = static_cast<std::size_t>(decimals);
    std::string digits(parts->whole);
    digits += parts->fraction.substr(0, kept);
    if (parts->fraction.size() < kept)
        digits.append(kept - parts->fraction.size(), '0');
    else if (parts->fraction.size() > kept && parts->fraction[kept] >= '5')
        increment(digits);
    const std::size_t zeros = digits.find_first_not_of('0');
    digits.erase(0, std::min(zeros, digits.size() - kept - 1));
    const bool negative = parts->negative && !isZero(digits);
    if (kept > 0)
        digits.insert(digits.size() - kept, 1, '.');
    return negative ? "-" + digits : digits;
}

std::string roundedText(double value, int decimals) {
    return roundText(shortestText(value), decimals);
}

double decimalDifference(double a, double b) {
    if (!std::isfinite(a) || !std::isfinite(b))
        return a - b;
    return rounded(a - b, std::max(decimalsOf(shortestText(a)), decimalsOf(shortestText(b))));
}

double rounded(double value, int decimals) {
    return parsePlain(roundedText(value, decimals)).value_or(value);
}

std::optional<double> parsePlain(std::string_view text) {
    const bool hasSign = text.starts_with('+') || text.starts_with('-');
    const std::string_view unsignedText = text.substr(hasSign ? 1 : 0);
    if (text.starts_with('+'))
        text = unsignedText; // from_chars knows no plus
    // from_chars also reads "inf" and "nan", which are no figures.
    if (unsignedText.empty() || !(isDigit(unsignedText.front()) || unsignedText.front() == '.'))
        return std::nullopt;
    double value = 0.0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value == 0.0 ? 0.0 : value;
}

bool isPlainDecimal(std::string_view text) {
    constexpr std::size_t workbookDigits = 15;
    const auto parts = partsOf(text);
    if (!parts || (parts->whole.size() > 1 && parts->whole.front() == '0'))
        return false;
    const bool negativeZero = parts->negative && isZero(parts->whole) && isZero(parts->fraction);
    return !negativeZero && significantDigits(*parts) <= workbookDigits;
}

int decimalsOf(std::string_view plain) {
    const std::size_t point = plain.find('.');
    return point == std::string_view::npos ? 0 : static_cast<int>(plain.size() - point - 1);
}

} // namespace weici::engine
