// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schemelevels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <span>

#include "app/labels.h"
#include "engine/indicatortree.h"

namespace weici::app {

namespace {

std::optional<double> points(const QString &weight) {
    return engine::printedPoints(labels::utf8(weight));
}

/// Sums as whole millionths, so that equal sums meet.
qint64 millionths(double sum) {
    return std::llround(sum * 1e6);
}

/// A level 2 and the blank rows behind it: how far it may reach, and what each reach would mean.
struct Reach {
    std::size_t rows = 1;  ///< it takes so many
    qint64 sum = 0;        ///< what it and the rows that it leaves loose bring to the level 1
    bool fits = false;     ///< its own printed weight comes out
    std::size_t blank = 0; ///< loose rows without a weight
};

std::vector<Reach> reaches(std::span<const SchemeTableRow> rows) {
    const auto printed = points(rows.front().level2Weight);
    std::vector<Reach> all;
    for (std::size_t take = 1; take <= rows.size(); ++take) {
        double inside = 0.0;
        double loose = 0.0;
        Reach reach{take, 0, false, 0};
        std::size_t open = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto own = points(rows[i].weight);
            (i < take ? inside : loose) += own.value_or(0.0);
            if (!own)
                ++(i < take ? open : reach.blank);
        }
        reach.fits = printed && (open > 0 ? inside < *printed : millionths(inside) == millionths(*printed));
        reach.sum = millionths((printed ? *printed : inside) + loose);
        all.push_back(reach);
    }
    return all;
}

/// The best way so far to come to a sum.
struct Way {
    std::size_t fits = 0;
    std::size_t blank = 0;
    std::size_t taken = 0;
    std::vector<std::size_t> takes;

    [[nodiscard]] bool isBetterThan(const Way &other) const {
        if (fits != other.fits)
            return fits > other.fits;
        return blank != other.blank ? blank < other.blank : taken > other.taken;
    }
};

using Ways = std::map<qint64, Way>;

Ways extended(const Ways &ways, const std::vector<Reach> &reaches) {
    Ways next;
    for (const auto &[sum, way] : ways) {
        for (const Reach &reach : reaches) {
            Way longer = way;
            longer.fits += reach.fits ? 1 : 0;
            longer.blank += reach.blank;
            longer.taken += reach.rows;
            longer.takes.push_back(reach.rows);
            const auto [place, fresh] = next.try_emplace(sum + reach.sum, longer);
            if (!fresh && longer.isBetterThan(place->second))
                place->second = std::move(longer);
        }
    }
    return next;
}

/// A level-2 name and the blank rows behind it, as [first, last).
std::vector<std::pair<std::size_t, std::size_t>> runsOf(std::span<const SchemeTableRow> rows) {
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].level2.isEmpty())
            runs.emplace_back(i, i + 1);
        else if (!runs.empty())
            runs.back().second = i + 1;
    }
    return runs;
}

std::vector<std::size_t> bestTakes(std::span<const SchemeTableRow> rows,
                                   const std::vector<std::pair<std::size_t, std::size_t>> &runs) {
    double before = 0.0;
    for (std::size_t i = 0; i < runs.front().first; ++i)
        before += points(rows[i].weight).value_or(0.0);
    Ways ways{{millionths(before), Way()}};
    for (const auto &[first, last] : runs)
        ways = extended(ways, reaches(rows.subspan(first, last - first)));
    const auto printed = points(rows.front().level1Weight);
    const auto exact = printed ? ways.find(millionths(*printed)) : ways.end();
    if (exact != ways.end())
        return exact->second.takes;
    const auto best = std::max_element(ways.begin(), ways.end(), [](const auto &a, const auto &b) {
        return b.second.isBetterThan(a.second);
    });
    return best->second.takes;
}

void continueWithin(std::span<SchemeTableRow> rows) {
    const auto runs = runsOf(rows);
    if (runs.empty())
        return;
    const auto takes = bestTakes(rows, runs);
    for (std::size_t run = 0; run < runs.size(); ++run) {
        const SchemeTableRow &first = rows[runs[run].first];
        for (std::size_t i = 1; i < takes[run]; ++i) {
            rows[runs[run].first + i].level2 = first.level2;
            rows[runs[run].first + i].level2Weight = first.level2Weight;
        }
    }
}

} // namespace

void continueLevel2(std::vector<SchemeTableRow> &rows) {
    std::size_t first = 0;
    while (first < rows.size()) {
        std::size_t last = first + 1;
        while (last < rows.size() && rows[last].level1 == rows[first].level1 &&
               rows[last].block == rows[first].block)
            ++last;
        continueWithin(std::span(rows).subspan(first, last - first));
        first = last;
    }
}

bool splitIntoBlocks(std::vector<SchemeTableRow> &rows) {
    if (std::any_of(rows.begin(), rows.end(), [](const auto &row) { return !row.block.isEmpty(); }))
        return false;
    QStringList seen;
    int block = 1;
    bool split = false;
    const QString bonus = QStringLiteral("加分");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool fresh = i == 0 || rows[i].level1 != rows[i - 1].level1;
        if (fresh && seen.contains(rows[i].level1)) {
            ++block;
            seen.clear();
            split = true;
        }
        if (fresh)
            seen << rows[i].level1;
        const bool isBonus = rows[i].level1.contains(bonus);
        split = split || (isBonus && i > 0);
        rows[i].block = isBonus ? bonus : QString::number(block);
    }
    if (!split) {
        for (SchemeTableRow &row : rows)
            row.block.clear();
    }
    return split;
}

} // namespace weici::app
