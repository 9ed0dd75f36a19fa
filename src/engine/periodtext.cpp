// SPDX-License-Identifier: GPL-3.0-or-later
// The Chinese side of Period: how people write a period and how it is printed.
#include "engine/period.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/utf8.h"

namespace weici::engine {

namespace {

constexpr std::u32string_view dashes = U"-–—―－−~～〜至到";
constexpr std::array<const char *, 4> quarterNames = {"一", "二", "三", "四"};

/// Without spaces, with ASCII digits and letters and one kind of dash.
std::u32string plainForm(std::string_view text) {
    std::u32string result;
    for (char32_t c : codePoints(text)) {
        if (c == U' ' || c == U'\t' || c == 0x3000 || c == 0xA0)
            continue;
        if ((c >= U'０' && c <= U'９') || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ') ||
            c == U'．')
            c -= U'０' - U'0';
        if (dashes.find(c) != std::u32string_view::npos)
            c = U'-';
        if (c == U'h' || c == U'q')
            c -= U'a' - U'A';
        result.push_back(c);
    }
    return result;
}

bool take(std::u32string_view &text, std::u32string_view head) {
    if (!text.starts_with(head))
        return false;
    text.remove_prefix(head.size());
    return true;
}

bool isFigure(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// A number at the start, of one or two figures or in Chinese up to 十二; taken off the text.
std::optional<int> takeNumber(std::u32string_view &text) {
    constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
    int value = 0;
    std::size_t length = 0;
    if (take(text, U"十"))
        value = 10;
    const std::size_t numeral = text.empty() ? 0 : numerals.find(text.front());
    if (numeral > 0 && numeral != std::u32string_view::npos) {
        text.remove_prefix(1);
        return value + static_cast<int>(numeral);
    }
    if (value > 0)
        return value;
    for (; length < text.size() && length < 3 && isFigure(text[length]); ++length)
        value = value * 10 + static_cast<int>(text[length] - U'0');
    if (length == 0 || length > 2)
        return std::nullopt;
    text.remove_prefix(length);
    return value;
}

std::optional<int> takeYear(std::u32string_view &text) {
    if (text.size() < 4 || !std::ranges::all_of(text.substr(0, 4), isFigure))
        return std::nullopt;
    int year = 0;
    for (const char32_t c : text.substr(0, 4))
        year = year * 10 + static_cast<int>(c - U'0');
    std::u32string_view rest = text.substr(4);
    if (take(rest, U"年"))
        take(rest, U"度");
    else if (!rest.empty() && (isFigure(rest.front()) || rest.front() == U'-'))
        return std::nullopt;
    text = rest;
    return year;
}

/// First and last month of the part of a period's text behind the year.
std::optional<std::pair<int, int>> quartersOf(std::u32string_view text) {
    const bool cumulative = take(text, U"前");
    if (!cumulative)
        take(text, U"第");
    const auto number = take(text, U"两") ? std::optional(2) : takeNumber(text);
    if (!number || *number < 1 || *number > 4 || !(text == U"季度" || text == U"个季度"))
        return std::nullopt;
    return std::pair(cumulative ? 1 : *number * 3 - 2, *number * 3);
}

std::optional<std::pair<int, int>> monthsOf(std::u32string_view text) {
    if (take(text, U"前")) {
        const auto last = takeNumber(text);
        return last && text == U"个月" ? std::optional(std::pair(1, *last)) : std::nullopt;
    }
    const auto first = takeNumber(text);
    auto last = first;
    std::u32string_view rest = text;
    if (take(rest, U"-") || (take(rest, U"月") && take(rest, U"-"))) {
        text = rest;
        last = takeNumber(text);
    }
    if (!first || !last || !(text == U"月" || text == U"月份"))
        return std::nullopt;
    return std::pair(*first, *last);
}

std::optional<std::pair<int, int>> spanOf(std::u32string_view text) {
    if (text == U"上半年")
        return std::pair(1, 6);
    if (text == U"下半年")
        return std::pair(7, 12);
    if (text.empty() || text == U"全年" || text == U"全年度")
        return std::pair(1, 12);
    const auto quarters = quartersOf(text);
    return quarters ? quarters : monthsOf(text);
}

/// The code of a span in the spelling that the text suggests; empty where no code says such a span.
std::string codeOf(int year, int first, int last, std::u32string_view text) {
    const auto twoDigits = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    std::string prefix = std::to_string(year);
    if (text.empty() || text.starts_with(U"全年"))
        return prefix;
    if (first == last)
        return prefix + "-" + twoDigits(first);
    if (text.ends_with(U"半年") || (first == 7 && last == 12))
        return prefix + (first == 1 ? "H1" : "H2");
    const bool saysQuarter = text.ends_with(U"季度") && !text.starts_with(U"前");
    if (saysQuarter || (first > 1 && first % 3 == 1 && last == first + 2))
        return prefix + "Q" + std::to_string(last / 3);
    return first == 1 ? prefix + "-01.." + twoDigits(last) : std::string();
}

} // namespace

std::optional<Period> Period::fromText(std::string_view text, std::optional<int> defaultYear) {
    const std::u32string plain = plainForm(text);
    std::string asCode;
    for (const char32_t c : plain)
        appendUtf8(asCode, c);
    if (const auto period = fromCode(asCode))
        return period;
    std::u32string_view rest = plain;
    const auto ownYear = takeYear(rest);
    const auto year = ownYear ? ownYear : defaultYear;
    const auto span = spanOf(rest);
    if (!year || !span || plain.empty())
        return std::nullopt;
    return fromCode(codeOf(*year, span->first, span->second, rest));
}

std::string Period::chinese() const {
    const std::string year = std::to_string(m_year) + "年";
    return m_spelling == Spelling::Year ? year : year + chineseWithoutYear();
}

std::string Period::chineseWithoutYear() const {
    switch (m_spelling) {
    case Spelling::Month:
        break;
    case Spelling::Cumulative:
        if (m_last > 1)
            return "1—" + std::to_string(m_last) + "月";
        break;
    case Spelling::Quarter:
        return quarterNames[static_cast<std::size_t>(m_last / 3 - 1)] + std::string("季度");
    case Spelling::HalfYear:
        return m_first == 1 ? "上半年" : "下半年";
    case Spelling::Year:
        return "全年";
    }
    return std::to_string(m_last) + "月";
}

} // namespace weici::engine
