// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nextperiod.h"

#include <algorithm>
#include <string>

namespace weici::engine {

namespace {

using Spelling = Period::Spelling;

/// Months since the year 0 of the last month.
int endOf(const Period &period) {
    return period.year() * 12 + period.lastMonth() - 1;
}

int monthsOf(Spelling kind) {
    switch (kind) {
    case Spelling::Quarter:
        return 3;
    case Spelling::HalfYear:
        return 6;
    case Spelling::Year:
        return 12;
    default:
        return 1;
    }
}

bool isOf(const Period &period, Spelling kind) {
    if (kind == Spelling::Cumulative)
        return period.firstMonth() == 1 && (period.months() > 1 || period.spelling() == kind);
    return period.months() == monthsOf(kind) && (period.firstMonth() - 1) % monthsOf(kind) == 0;
}

std::optional<Period> endingAt(int end, Spelling kind) {
    const int year = end / 12;
    const int month = end % 12 + 1;
    std::string code = std::to_string(year);
    switch (kind) {
    case Spelling::Month:
        code = Period::month(year, month).code();
        break;
    case Spelling::Cumulative:
        code = Period::cumulative(year, month).code();
        break;
    case Spelling::Quarter:
        code += "Q" + std::to_string(month / 3);
        break;
    case Spelling::HalfYear:
        code += "H" + std::to_string(month / 6);
        break;
    case Spelling::Year:
        break;
    }
    return Period::fromCode(code);
}

/// The latest end among those that `holds`, or nothing.
template <class Holds>
std::optional<int> latestEnd(std::span<const Period> known, const Holds &holds) {
    std::optional<int> latest;
    for (const Period &period : known) {
        if (holds(period) && (!latest || *latest < endOf(period)))
            latest = endOf(period);
    }
    return latest;
}

/// Where the year before went on after the same months; nothing where it has not these, or ends with them.
std::optional<int> asTheYearBefore(std::span<const Period> known, int end) {
    const int before = end - 12;
    bool has = false;
    std::optional<int> next;
    for (const Period &period : known) {
        if (!isOf(period, Spelling::Cumulative) || period.year() != before / 12)
            continue;
        has = has || endOf(period) == before;
        if (endOf(period) > before && (!next || endOf(period) < *next))
            next = endOf(period);
    }
    return has && next ? std::optional(*next + 12) : std::nullopt;
}

int cumulativeEnd(std::span<const Period> known, int end) {
    if (const auto usual = asTheYearBefore(known, end))
        return *usual;
    const bool januaryAlone = std::ranges::any_of(
        known, [](const Period &p) { return p.months() == 1 && p.spelling() == Spelling::Cumulative; });
    const int next = end + 1;
    return next % 12 == 0 && !januaryAlone ? next + 1 : next;
}

} // namespace

std::optional<Period> nextPeriod(std::span<const Period> known, Spelling kind) {
    const auto ofKind = latestEnd(known, [kind](const Period &p) { return isOf(p, kind); });
    const auto ofAny = latestEnd(known, [](const Period &) { return true; });
    if (!ofAny)
        return std::nullopt;
    const int after = ofKind.value_or(*ofAny);
    if (kind == Spelling::Cumulative)
        return endingAt(cumulativeEnd(known, after), kind);
    int end = after + 1;
    while ((end + 1) % monthsOf(kind) != 0)
        ++end;
    return endingAt(end, kind);
}

Spelling kindToContinue(std::span<const Period> known) {
    const auto latest = std::ranges::max_element(known);
    if (latest == known.end())
        return Spelling::Cumulative;
    const bool someCumulative =
        std::ranges::any_of(known, [](const Period &p) { return p.spelling() == Spelling::Cumulative; });
    return latest->firstMonth() == 1 && latest->months() > 1 && someCumulative ? Spelling::Cumulative
                                                                               : latest->spelling();
}

} // namespace weici::engine
