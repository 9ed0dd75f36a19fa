// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace weici::engine {

/// A span of whole months of one year, with the spelling it was given in. Two spellings of one span
/// (`2023H1`, `2023-01..06`) are equal, hash alike and sort together; the spelling only shows.
///
/// Codes: month `2023-06`, cumulative `2023-01..06` (always from January), quarter `2023Q2`, half-year
/// `2023H1`, year `2023`. Years 1900–2199.
class Period {
public:
    enum class Spelling : std::uint8_t { Month, Cumulative, Quarter, HalfYear, Year };

    /// The period of a code exactly as above, or nothing.
    static std::optional<Period> fromCode(std::string_view code);

    /// The period a person wrote: a code, or Chinese such as `2023年1-6月份`, `2023年上半年`, `2023 年`,
    /// `2023年前三季度`, `2023年二季度`, `1—4月`. A text that names no year takes `defaultYear` (none:
    /// nothing). Full-width digits and any dash (`-–—~～至`) are read.
    static std::optional<Period> fromText(std::string_view text, std::optional<int> defaultYear = {});

    static Period month(int year, int month);
    static Period cumulative(int year, int lastMonth);
    static Period wholeYear(int year);

    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] int firstMonth() const { return m_first; }
    [[nodiscard]] int lastMonth() const { return m_last; }
    [[nodiscard]] int months() const { return m_last - m_first + 1; }
    [[nodiscard]] Spelling spelling() const { return m_spelling; }

    /// The code in the spelling it was given.
    [[nodiscard]] std::string code() const;
    /// `2023年上半年`, `2023年1—4月`, `2023年6月`, `2023年二季度`, `2023年`.
    [[nodiscard]] std::string chinese() const;
    /// The same without the year (`1—4月`, `上半年`); a whole year gives `全年`.
    [[nodiscard]] std::string chineseWithoutYear() const;

    /// Whether both are months, both run from January, both are quarters or both half-years; a span that is
    /// two of these (the first quarter also runs from January) matches either.
    [[nodiscard]] bool sameKind(const Period &other) const;
    /// The same months a year earlier, in the same spelling.
    [[nodiscard]] Period yearBefore() const;
    /// The latest of `known` of the same kind that ends before this one ends; of two that end together the
    /// one of the same length, else the longer.
    [[nodiscard]] std::optional<Period> previousIn(std::span<const Period> known) const;

    /// Order in time: by the end, then the later start first (2023-06, 2023Q2, 2023H1).
    friend std::strong_ordering operator<=>(const Period &a, const Period &b);
    friend bool operator==(const Period &a, const Period &b) { return std::is_eq(a <=> b); }

    /// A number that is equal for equal periods and grows with their order.
    [[nodiscard]] std::int32_t key() const;

private:
    Period(int year, int first, int last, Spelling spelling);

    std::int16_t m_year;
    std::int8_t m_first;
    std::int8_t m_last;
    Spelling m_spelling;
};

} // namespace weici::engine

template <>
struct std::hash<weici::engine::Period> {
    std::size_t operator()(const weici::engine::Period &p) const noexcept {
        return std::hash<std::int32_t>{}(p.key());
    }
};
