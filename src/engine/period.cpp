// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/period.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace weici::engine {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2199;

/// The number of exactly the digits text[at, at + count), or -1.
int digitsAt(std::string_view text, std::size_t at, std::size_t count) {
    if (text.size() < at + count)
        return -1;
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool isMonth(int month) {
    return month >= 1 && month <= 12;
}

std::string twoDigits(int number) {
    return std::string(1, static_cast<char>('0' + number / 10)) + static_cast<char>('0' + number % 10);
}

bool isQuarter(const Period &p) {
    return p.months() == 3 && p.firstMonth() % 3 == 1;
}
bool isHalfYear(const Period &p) {
    return p.months() == 6 && p.firstMonth() % 6 == 1;
}

} // namespace

Period::Period(int year, int first, int last, Spelling spelling)
    : m_year(static_cast<std::int16_t>(year))
    , m_first(static_cast<std::int8_t>(first))
    , m_last(static_cast<std::int8_t>(last))
    , m_spelling(spelling) {
    assert(first >= 1 && first <= last && last <= 12);
}

std::optional<Period> Period::fromCode(std::string_view code) {
    const int year = digitsAt(code, 0, 4);
    if (year < firstYear || year > lastYear)
        return std::nullopt;
    if (code.size() == 4)
        return wholeYear(year);
    if (code.size() == 6) {
        const int part = digitsAt(code, 5, 1);
        if (code[4] == 'Q' && part >= 1 && part <= 4)
            return Period(year, part * 3 - 2, part * 3, Spelling::Quarter);
        if (code[4] == 'H' && part >= 1 && part <= 2)
            return Period(year, part * 6 - 5, part * 6, Spelling::HalfYear);
        return std::nullopt;
    }
    const int monthNumber = digitsAt(code, 5, 2);
    if (code[4] != '-' || !isMonth(monthNumber))
        return std::nullopt;
    if (code.size() == 7)
        return month(year, monthNumber);
    const int last = digitsAt(code, 9, 2);
    if (code.size() == 11 && code.substr(7, 2) == ".." && monthNumber == 1 && isMonth(last))
        return cumulative(year, last);
    return std::nullopt;
}

Period Period::month(int year, int month) {
    return {year, month, month, Spelling::Month};
}

Period Period::cumulative(int year, int lastMonth) {
    return {year, 1, lastMonth, Spelling::Cumulative};
}

Period Period::wholeYear(int year) {
    return {year, 1, 12, Spelling::Year};
}

std::string Period::code() const {
    std::string year = std::to_string(m_year);
    switch (m_spelling) {
    case Spelling::Month:
        return year + "-" + twoDigits(m_first);
    case Spelling::Cumulative:
        return year + "-01.." + twoDigits(m_last);
    case Spelling::Quarter:
        return year + "Q" + std::to_string(m_last / 3);
    case Spelling::HalfYear:
        return year + "H" + std::to_string(m_last / 6);
    case Spelling::Year:
        break;
    }
    return year;
}

bool Period::sameKind(const Period &other) const {
    const auto both = [&](auto holds) { return holds(*this) && holds(other); };
    return both([](const Period &p) { return p.months() == 1; }) ||
           both([](const Period &p) { return p.firstMonth() == 1; }) || both(isQuarter) || both(isHalfYear);
}

Period Period::yearBefore() const {
    return {m_year - 1, m_first, m_last, m_spelling};
}

std::optional<Period> Period::previousIn(std::span<const Period> known) const {
    const auto end = [](const Period &p) { return p.m_year * 12 + p.m_last; };
    const auto preference = [&](const Period &p) {
        return std::tuple(end(p), p.months() == months(), p.months());
    };
    std::optional<Period> best;
    for (const Period &candidate : known) {
        if (sameKind(candidate) && end(candidate) < end(*this) &&
            (!best || preference(*best) < preference(candidate)))
            best = candidate;
    }
    return best;
}

std::strong_ordering operator<=>(const Period &a, const Period &b) {
    return a.key() <=> b.key();
}

std::int32_t Period::key() const {
    return (m_year * 12 + m_last - 1) * 12 + (12 - m_first);
}

} // namespace weici::engine
