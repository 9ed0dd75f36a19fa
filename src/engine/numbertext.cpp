// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numbertext.h"

#include <algorithm>
#include <optional>

#include "engine/numberscan.h"
#include "engine/numberunit.h"
#include "engine/utf8.h"

namespace weici::engine {

namespace {

using View = std::u32string_view;

struct Reading {
    double number = 0.0;
    bool converted = false;
    Comparator comparator = Comparator::None;
};

std::optional<CellState> stateOfSign(View text) {
    if (text == U"/")
        return CellState::NotPublished;
    if (text == U"\\")
        return CellState::NotRankable;
    if (text == U"-" || text == U"—" || text == U"–" || text == U"——")
        return CellState::NotApplicable;
    return std::nullopt;
}

std::optional<Reading> readRank(View text) {
    const auto scanned = scanNumber(text);
    if (!scanned || !isRankTail(text.substr(scanned->length)))
        return std::nullopt;
    const auto number = scanned->value(0);
    return number && *number > 0.0 ? std::optional(Reading{.number = *number}) : std::nullopt;
}

std::optional<Reading> readingOf(const ScannedNumber &scanned, const NumberTail &tail) {
    const auto number = scanned.value(tail.shift);
    if (!number)
        return std::nullopt;
    return Reading{.number = *number, .converted = tail.converted, .comparator = tail.comparator};
}

/// `1.5-1.7`, `10%~15%`, `3至5家`: the end that is easier to reach.
std::optional<Reading> readRange(View text, View unit, Direction direction) {
    const auto first = scanNumber(text);
    if (!first)
        return std::nullopt;
    View rest = withoutLeadingSpaces(text.substr(first->length));
    if (rest.starts_with(U'%'))
        rest = withoutLeadingSpaces(rest.substr(1));
    if (rest.empty() || View(U"-–—~至").find(rest.front()) == View::npos)
        return std::nullopt;
    const bool signAllowed = rest.front() == U'~' || rest.front() == U'至';
    rest = withoutLeadingSpaces(rest.substr(1));
    const auto second = scanNumber(rest, signAllowed);
    const bool looksLikeMonth = rest.size() > 1 && rest[0] == U'0' && isAsciiDigit(rest[1]);
    if (!second || looksLikeMonth)
        return std::nullopt;
    const auto tail = readTail(rest.substr(second->length), unit);
    if (!tail)
        return std::nullopt;
    const auto a = readingOf(*first, *tail);
    const auto b = readingOf(*second, *tail);
    if (!a || !b)
        return std::nullopt;
    return (a->number < b->number) == (direction == Direction::Higher) ? a : b;
}

std::optional<Reading> readQuantity(View text, const ReadingContext &context) {
    const std::u32string unit = readingForm(context.unit);
    if (const auto scanned = scanNumber(text)) {
        if (const auto tail = readTail(text.substr(scanned->length), unit))
            return readingOf(*scanned, *tail);
    }
    if (context.role != CellRole::TargetValue)
        return std::nullopt;
    constexpr View growth = U"实现正增长";
    if (text.starts_with(growth) && isRemarks(text.substr(growth.size())))
        return Reading{.comparator = Comparator::Above};
    return readRange(text, unit, context.direction);
}

bool isRank(CellRole role) {
    return role == CellRole::Rank || role == CellRole::TargetRank;
}

/// ASCII for full-width digits, letters and signs; the punctuation of prose（，；）stays.
char32_t typedForm(char32_t c) {
    if ((c >= U'０' && c <= U'９') || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ') ||
        View(U"＋－％／＼＜＝＞").find(c) != View::npos)
        return c - 0xFF01 + U'!';
    return c == 0x2212 ? U'-' : c;
}

bool isPointBetweenDigits(std::string_view before, std::string_view after) {
    if (before.empty() || after.empty() || !isAsciiDigit(static_cast<unsigned char>(before.back())))
        return false;
    std::size_t at = 0;
    return isAsciiDigit(typedForm(nextCodePoint(after, at)));
}

std::string_view withoutSpacesAtEnds(std::string_view text) {
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        nextCodePoint(text, at);
        if (readingForm(text.substr(here, at - here)).empty())
            continue;
        begin = std::min(begin, here);
        end = at;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

} // namespace

CellText readCell(std::string_view text, const ReadingContext &context) {
    CellText cell;
    cell.text = text;
    if (text.empty())
        return cell;
    const std::u32string form = readingForm(text);
    if (const auto state = stateOfSign(form)) {
        cell.state = *state;
        return cell;
    }
    const auto reading = isRank(context.role) ? readRank(form) : readQuantity(form, context);
    cell.state = reading ? CellState::Value : CellState::Text;
    if (reading) {
        cell.number = reading->number;
        cell.converted = reading->converted;
        cell.comparator = reading->comparator;
    }
    return cell;
}

std::string typedText(std::string_view text) {
    text = withoutSpacesAtEnds(text);
    std::string typed;
    typed.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = nextCodePoint(text, at);
        const bool isPoint = c == U'。' || c == U'．';
        if (isPoint && isPointBetweenDigits(typed, text.substr(at)))
            typed.push_back('.');
        else if (typedForm(c) != c)
            appendUtf8(typed, typedForm(c));
        else
            typed += text.substr(here, at - here); // also bytes that are no UTF-8
    }
    return typed;
}

} // namespace weici::engine
