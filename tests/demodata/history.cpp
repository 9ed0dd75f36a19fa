// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/history.h"

#include <algorithm>
#include <iterator>

namespace weici::demo {

namespace {

std::vector<Followed> followed(const Rows &first, const Rows &second) {
    std::vector<Followed> all;
    for (const Row &row : first)
        all.push_back({{&row.leaf, nullptr}});
    for (const Row &row : second) {
        const auto known = std::ranges::find(all, row.leaf.code, &Followed::code);
        if (known != all.end())
            known->in[1] = &row.leaf;
        else
            all.push_back({{nullptr, &row.leaf}});
    }
    return all;
}

std::vector<Column> monthsOf(const Followed &indicator, const Figures &figures, std::uint64_t seed) {
    std::vector<Column> months;
    for (int month = 0; month < monthCount; ++month) {
        const Leaf *leaf = indicator.in[static_cast<std::size_t>(month / 12)];
        Column column = leaf ? publishedColumn(*leaf, figures, month) : Column(places().size());
        if (leaf)
            addOddities(*leaf, month, seed, column);
        months.push_back(std::move(column));
    }
    return months;
}

std::vector<std::vector<Goal>> allGoals(const Followed &indicator, const Figures &figures,
                                        std::uint64_t seed) {
    std::vector<std::vector<Goal>> goals(places().size());
    for (std::size_t place = 0; place < goals.size(); ++place) {
        for (int year = 0; year < 2; ++year) {
            const Leaf *leaf = indicator.in[static_cast<std::size_t>(year)];
            if (!leaf)
                continue;
            std::vector<Goal> ofYear = goalsOf(*leaf, figures, place, firstYear + year, seed);
            std::ranges::move(ofYear, std::back_inserter(goals[place]));
        }
    }
    return goals;
}

} // namespace

std::vector<IndicatorHistory> historyOf(std::uint64_t seed, const Rows &first, const Rows &second) {
    Rows both = first;
    both.insert(both.end(), second.begin(), second.end());
    const auto figures = allFigures(seed, both);
    std::vector<IndicatorHistory> all;
    for (const Followed &indicator : followed(first, second)) {
        const Figures &own = figures.at(indicator.code());
        all.push_back({indicator.code(), monthsOf(indicator, own, seed), allGoals(indicator, own, seed)});
    }
    return all;
}

} // namespace weici::demo
