// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/cells.h"

#include "engine/decimal.h"
#include "engine/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weici::demo {

namespace {

int monthOfYear(int month) {
    return month % 12 + 1;
}

bool valuePublished(const Leaf &leaf, int month) {
    return leaf.calendar != Calendar::Quarterly || monthOfYear(month) % 3 == 0;
}

bool rankPublished(const Leaf &leaf, int month) {
    return valuePublished(leaf, month) &&
           (leaf.calendar != Calendar::RanksFromJune || monthOfYear(month) >= 6);
}

std::vector<double> ranksOf(const Leaf &leaf, const Figures &figures, int month) {
    std::vector<double> values;
    for (std::size_t place = 0; place < figures.order.size(); ++place) {
        const auto value = engine::parsePlain(figures.orderText(place, month));
        values.push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    const auto tie = leaf.tieRule == "dense" ? engine::TieRule::Dense : engine::TieRule::Competition;
    const auto direction = leaf.lower ? engine::Direction::Lower : engine::Direction::Higher;
    return engine::rank(values, {.tie = tie, .direction = direction, .decimals = leaf.decimals});
}

Cell cellOf(const Leaf &leaf, const std::string &text, const std::string &order, double rank, int month) {
    if (order == "-" || order == "\\")
        return {.value = order, .rank = order};
    Cell cell{.value = valuePublished(leaf, month) ? text : "/"};
    cell.rank = rankPublished(leaf, month) ? engine::shortestText(rank) : "/";
    if (leaf.lagging && monthOfYear(month) >= 3)
        cell.asOf = periodOf(month - 1).code();
    return cell;
}

void markTies(Column &column, const std::vector<double> &ranks) {
    for (std::size_t i = 0; i < column.size(); ++i) {
        const bool shared = std::ranges::count(ranks, ranks[i]) > 1;
        column[i].tied = shared && column[i].rank != "/" && !std::isnan(ranks[i]);
    }
}

} // namespace

engine::Period periodOf(int month) {
    const int year = firstYear + month / 12;
    switch (monthOfYear(month)) {
    case 1:
        return engine::Period::month(year, 1);
    case 12:
        return engine::Period::wholeYear(year);
    default:
        return engine::Period::cumulative(year, monthOfYear(month));
    }
}

Column publishedColumn(const Leaf &leaf, const Figures &figures, int month) {
    if (leaf.calendar == Calendar::FromMarch && monthOfYear(month) < 3)
        return Column(places().size());
    const std::vector<double> ranks = ranksOf(leaf, figures, month);
    Column column;
    for (std::size_t i = 0; i < ranks.size(); ++i)
        column.push_back(cellOf(leaf, figures.text(i, month), figures.orderText(i, month), ranks[i], month));
    markTies(column, ranks);
    return column;
}

} // namespace weici::demo
