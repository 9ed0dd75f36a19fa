// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leafplaces.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>

namespace weici::engine {
namespace {

TEST(LeafPlaces, areThoseOfTheColumnRankedAnew) {
    for (std::uint64_t seed = 1; seed <= 20000; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937_64 random(seed);
        const std::size_t count = 1 + random() % 9;
        std::vector<Region> regions;
        for (std::size_t r = 0; r < count; ++r)
            regions.push_back(
                {{static_cast<std::int32_t>(r) + 1}, "", random() % 3 == 0 ? "甲" : "乙", random() % 8 != 0});
        Panel panel(regions, 1);
        const auto number = [&] { return static_cast<double>(random() % 50) / 10.0; };
        for (std::size_t r = 0; r < count; ++r)
            panel.setValue(0, r, random() % 8 == 0 ? noNumber : number());
        const RankingRule rule{static_cast<TieRule>(random() % 4),
                               random() % 2 == 0 ? Direction::Higher : Direction::Lower,
                               random() % 2 == 0 ? std::optional(0) : std::nullopt, 0.0};
        const int group = random() % 2 == 0 ? panel.group(0) : -1;
        const LeafPlaces places(panel, 0, rule, group);
        const std::size_t mover = random() % count;
        if (!panel.isScored(mover) || (group >= 0 && panel.group(mover) != group))
            continue;
        const double value = number();
        std::vector<double> column(panel.values(0).begin(), panel.values(0).end());
        column[mover] = value;
        for (std::size_t r = 0; r < count; ++r) {
            if (!panel.isScored(r) || (group >= 0 && panel.group(r) != group))
                column[r] = noNumber;
        }
        const auto expected = rank(column, rule);
        for (std::size_t r = 0; r < count; ++r) {
            const double found = places.rankWith(r, mover, value);
            if (!std::isnan(expected[r])) {
                ASSERT_EQ(found, expected[r]) << r;
            }
        }
    }
}

} // namespace
} // namespace weici::engine
