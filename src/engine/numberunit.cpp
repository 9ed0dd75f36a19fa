// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numberunit.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/numberscan.h"

namespace weici::engine {

namespace {

using View = std::u32string_view;

/// Percents and points go with every unit: the figure stands as printed.
constexpr std::array<View, 4> neutralUnits = {U"%", U"个百分点", U"百分点", U"分"};

/// Measure words: which one is written is a matter of style, so 家 goes with 个.
constexpr std::array<View, 45> countingUnits = {
    U"个", U"家", U"件", U"条",   U"次",   U"项",   U"户",   U"人", U"台", U"套", U"场", U"份",
    U"名", U"位", U"所", U"座",   U"处",   U"辆",   U"篇",   U"只", U"种", U"类", U"批", U"宗",
    U"笔", U"组", U"点", U"期",   U"例",   U"本",   U"部",   U"支", U"款", U"门", U"间", U"张",
    U"片", U"块", U"起", U"人次", U"户次", U"家次", U"户数", U"株", U"头"};

constexpr std::array<View, 20> measuringUnits = {
    U"元",     U"美元", U"吨", U"公里", U"千米", U"米",   U"平方米", U"平方公里", U"公顷", U"亩",
    U"千瓦时", U"千瓦", U"度", U"小时", U"天",   U"分钟", U"秒",     U"倍",       U"千克", U"公斤"};

constexpr std::array<std::pair<View, int>, 5> scales = {
    {{U"万亿", 12}, {U"亿", 8}, {U"千万", 7}, {U"百万", 6}, {U"万", 4}}};

template <class Units>
bool holds(const Units &units, View unit) {
    return std::ranges::find(units, unit) != units.end();
}

struct Unit {
    int exponent = 0; ///< of ten: 万元 is 4 and 元
    View base;
};

/// Takes 万, 亿 … off the front.
Unit splitUnit(View text) {
    for (const auto &[name, exponent] : scales) {
        if (text.starts_with(name))
            return {exponent, withoutLeadingSpaces(text.substr(name.size()))};
    }
    return {0, text};
}

bool namesNoUnit(View unit) {
    return unit.empty() || unit == U"-" || unit == U"—" || unit == U"–" || unit == U"——" || unit == U"/";
}

bool goTogether(View written, View indicators) {
    return written == indicators || indicators.empty() ||
           (holds(countingUnits, written) && holds(countingUnits, indicators));
}

std::optional<Comparator> readEnding(View text) {
    constexpr std::array<std::pair<View, Comparator>, 5> comparators = {{{U"以上", Comparator::AtLeast},
                                                                         {U"及以上", Comparator::AtLeast},
                                                                         {U"以下", Comparator::AtMost},
                                                                         {U"及以下", Comparator::AtMost},
                                                                         {U"左右", Comparator::About}}};
    View rest = withoutLeadingSpaces(text);
    Comparator found = Comparator::None;
    for (const auto &[word, comparator] : comparators) {
        if (rest.starts_with(word)) {
            found = comparator;
            rest.remove_prefix(word.size());
            break;
        }
    }
    return isRemarks(rest) ? std::optional(found) : std::nullopt;
}

/// The unit at the start of `text` behind which only an ending stands.
std::optional<std::pair<View, Comparator>> leadingUnit(View text, View own) {
    const auto match = [text](View unit) -> std::optional<std::pair<View, Comparator>> {
        if (unit.empty() || !text.starts_with(unit))
            return std::nullopt;
        const auto comparator = readEnding(text.substr(unit.size()));
        return comparator ? std::optional(std::pair(unit, *comparator)) : std::nullopt;
    };
    if (const auto found = match(own))
        return found;
    const auto matchAny = [&match](const auto &units) -> std::optional<std::pair<View, Comparator>> {
        for (const View unit : units) {
            if (const auto found = match(unit))
                return found;
        }
        return std::nullopt;
    };
    if (const auto found = matchAny(neutralUnits))
        return found;
    if (const auto found = matchAny(countingUnits))
        return found;
    return matchAny(measuringUnits);
}

std::optional<NumberTail> moved(int shift, Comparator comparator) {
    return NumberTail{.shift = shift, .converted = shift != 0, .comparator = comparator};
}

} // namespace

bool isRemarks(View text) {
    text = withoutLeadingSpaces(text);
    while (!text.empty()) {
        if (text.front() != U'(')
            return false;
        int depth = 0;
        std::size_t end = 0;
        do {
            depth += text[end] == U'(' ? 1 : text[end] == U')' ? -1 : 0;
            ++end;
        } while (depth > 0 && end < text.size());
        text = withoutLeadingSpaces(text.substr(end));
    }
    return true;
}

bool isRankTail(View tail) {
    tail = withoutLeadingSpaces(tail);
    if (tail.starts_with(U"位") || tail.starts_with(U"名"))
        tail.remove_prefix(1);
    return isRemarks(tail);
}

std::optional<NumberTail> readTail(View tail, View unit) {
    tail = withoutLeadingSpaces(tail);
    if (!tail.empty() && View(U"年月日号").find(tail.front()) != View::npos)
        return std::nullopt;
    if (const auto ending = readEnding(tail))
        return moved(0, *ending);
    const bool noUnit = namesNoUnit(unit);
    if (!noUnit && tail.starts_with(unit)) {
        if (const auto ending = readEnding(tail.substr(unit.size())))
            return moved(0, *ending);
    }
    const Unit own = noUnit ? Unit() : splitUnit(unit);
    const Unit written = splitUnit(tail);
    if (const auto ending = readEnding(written.base)) {
        // 万/亿 with no unit behind: in the indicator's own scale where that has one, else they multiply.
        NumberTail result{.shift = written.exponent - own.exponent, .comparator = *ending};
        result.converted = own.exponent != 0 && result.shift != 0;
        return result;
    }
    const auto found = leadingUnit(written.base, own.base);
    if (!found)
        return std::nullopt;
    const auto &[base, comparator] = *found;
    if (holds(neutralUnits, base))
        return written.exponent == 0 ? moved(0, comparator) : std::nullopt;
    if (noUnit)
        return moved(0, comparator);
    if (!goTogether(base, own.base))
        return std::nullopt;
    return moved(written.exponent - own.exponent, comparator);
}

} // namespace weici::engine
