// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/cells.h"
#include "demodata/chance.h"
#include "engine/decimal.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace weici::demo {

namespace {

/// Two neighbours, at `rank` or the first below it, whose published ranks are the wrong way round.
struct Swap {
    std::string_view code;
    std::string_view period;
    int rank;
};
constexpr Swap swaps[] = {
    {"d10", "2024-01..06", 7}, {"d27", "2024-01..09", 4},  {"d33", "2024", 11},
    {"d43", "2025-01..03", 9}, {"d57", "2025-01..06", 13}, {"d33", "2025-01..08", 5},
};

/// Words where a place has none of a thing in a year.
struct Words {
    std::string_view code;
    std::string_view place;
    int year;
    std::string_view text;
};
constexpr Words words[] = {
    {"d07", "桐涧县", 2024, "2024年暂无符合申报条件企业"},
    {"d09", "梧岭县", 2024, "正在申报，尚未公布"},
    {"d83", "柳溪县", 2025, "2025年暂无企业上市"},
};

enum class Spelling { Thousands, Percent, TenThousands };

/// A figure that a unit wrote in its own way; the number is the same.
struct Respelt {
    std::string_view code;
    std::string_view place;
    std::string_view period;
    Spelling spelling;
};
constexpr Respelt respelt[] = {
    {"d67", "星渚区", "2025-01..04", Spelling::Thousands},
    {"d20", "澄湖区", "2024-01..05", Spelling::Percent},
    {"d78", "桐涧县", "2025-01..03", Spelling::TenThousands},
};

/// What the own place has not yet entered in the last period.
constexpr std::string_view awaited[] = {"d16", "d44", "d79"};

std::size_t placeNamed(std::string_view name) {
    const auto found = std::ranges::find(places(), name, &Place::name);
    if (found == places().end())
        throw std::logic_error("no place " + std::string(name));
    return static_cast<std::size_t>(std::distance(places().begin(), found));
}

/// The one cell with this rank, or null when none or several have it.
Cell *aloneAt(Column &column, int rank) {
    const auto found = std::ranges::find(column, std::to_string(rank), &Cell::rank);
    return found == column.end() || found->tied ? nullptr : &*found;
}

std::string withCommas(const std::string &plain) {
    std::string text = plain;
    const std::size_t point = std::min(text.find('.'), text.size());
    for (std::size_t at = point; at > 3; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

std::string spelt(const std::string &plain, Spelling spelling) {
    switch (spelling) {
    case Spelling::Thousands:
        return withCommas(plain);
    case Spelling::Percent:
        return plain + "%";
    case Spelling::TenThousands:
        break;
    }
    return engine::roundedText(engine::parsePlain(plain).value() * 10000.0, 0) + "万元";
}

void respell(const Leaf &leaf, std::string_view period, Column &column) {
    for (const Respelt &entry : respelt) {
        if (entry.code == leaf.code && entry.period == period) {
            Cell &cell = column[placeNamed(entry.place)];
            cell.value = spelt(cell.value, entry.spelling);
            cell.note = "原报写法";
        }
    }
}

void say(const Leaf &leaf, int year, Column &column) {
    for (const Words &entry : words) {
        Cell &cell = column[placeNamed(entry.place)];
        if (entry.code == leaf.code && entry.year == year && cell.value == "0")
            cell.value = entry.text;
    }
}

/// Exchanges the ranks of the first two neighbours from `rank` on who both stand alone.
void swapFrom(int rank, Column &column) {
    for (; rank < static_cast<int>(column.size()); ++rank) {
        Cell *better = aloneAt(column, rank);
        Cell *worse = aloneAt(column, rank + 1);
        if (better && worse)
            return std::swap(better->rank, worse->rank);
    }
    throw std::logic_error("no two neighbours whose ranks could be exchanged");
}

void swapRanks(const Leaf &leaf, std::string_view period, Column &column) {
    for (const Swap &entry : swaps) {
        if (entry.code == leaf.code && entry.period == period)
            swapFrom(entry.rank, column);
    }
}

/// A few cells in a hundred lack something; never the own place's, a tied one, or where the calendar leaves
/// gaps anyway.
void makeHoles(const Leaf &leaf, std::string_view period, std::uint64_t seed, Column &column) {
    Chance chance(seed, leaf.code, period);
    for (std::size_t i = 0; i < column.size(); ++i) {
        const double fate = chance.share();
        Cell &cell = column[i];
        if (i == placeNamed(ownPlace) || leaf.calendar != Calendar::Monthly || cell.value == "-" || cell.tied)
            continue;
        if (fate < 0.003)
            cell = {};
        else if (fate < 0.006 && !cell.value.empty())
            cell.value = "/";
        else if (fate < 0.009)
            cell.rank = "/";
    }
}

} // namespace

void addOddities(const Leaf &leaf, int month, std::uint64_t seed, Column &column) {
    const std::string period = periodOf(month).code();
    swapRanks(leaf, period, column);
    makeHoles(leaf, period, seed, column);
    say(leaf, firstYear + month / 12, column);
    respell(leaf, period, column);
    if (month == monthCount - 1 && std::ranges::find(awaited, leaf.code) != std::end(awaited))
        column[placeNamed(ownPlace)] = {};
}

} // namespace weici::demo
