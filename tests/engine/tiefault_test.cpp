// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tiefault.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>

#include "engine/ranking.h"

namespace weici::engine {
namespace {

constexpr double Unknown = 0;

/// Every list of ranks that the rule gives `count` regions: the ranks of all values out of 1 … count.
std::set<std::vector<double>> legalLists(int count, TieRule rule) {
    std::set<std::vector<double>> lists;
    std::vector<double> values(static_cast<std::size_t>(count), 1.0);
    for (;;) {
        lists.insert(
            rank(values, {.tie = rule, .direction = Direction::Higher, .decimals = {}, .tolerance = 0}));
        std::size_t i = 0;
        while (i < values.size() && ++values[i] > count)
            values[i++] = 1.0;
        if (i == values.size())
            return lists;
    }
}

bool agrees(const std::vector<double> &list, const std::vector<PublishedRank> &given) {
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i].rank != Unknown && given[i].rank != list[i])
            return false;
        if (given[i].tied && std::ranges::count(list, list[i]) < 2)
            return false;
    }
    return true;
}

std::vector<PublishedRank> knownOf(const std::vector<PublishedRank> &given) {
    std::vector<PublishedRank> known;
    std::ranges::copy_if(given, std::back_inserter(known), [](const auto &g) { return g.rank != Unknown; });
    return known;
}

class TieLaw : public testing::TestWithParam<TieRule> {};

/// For four regions, every choice of known ranks (halves too) and one tied flag: a fault exactly where no
/// list of the rule agrees with what is known.
TEST_P(TieLaw, AFaultIsFoundExactlyWhereNoListAgrees) {
    constexpr int Count = 4;
    const std::vector<double> choices{Unknown, 1, 1.5, 2, 2.5, 3, 3.5, 4};
    const auto lists = legalLists(Count, GetParam());
    std::vector<std::size_t> at(Count, 0);
    for (;;) {
        for (int flagged = -1; flagged < Count; ++flagged) {
            std::vector<PublishedRank> given;
            for (int i = 0; i < Count; ++i)
                given.push_back({choices[at[static_cast<std::size_t>(i)]], i == flagged});
            if (flagged >= 0 && given[static_cast<std::size_t>(flagged)].rank == Unknown)
                continue;
            const auto known = knownOf(given);
            const bool legal =
                std::ranges::any_of(lists, [&](const auto &list) { return agrees(list, given); });
            const auto fault = tieFault(known, Count - static_cast<int>(known.size()), Count, GetParam());
            ASSERT_EQ(legal, !fault.has_value())
                << given[0].rank << ' ' << given[1].rank << ' ' << given[2].rank << ' ' << given[3].rank
                << " flag " << flagged;
        }
        std::size_t i = 0;
        while (i < at.size() && ++at[i] == choices.size())
            at[i++] = 0;
        if (i == at.size())
            break;
    }
}

INSTANTIATE_TEST_SUITE_P(Rules, TieLaw,
                         testing::Values(TieRule::Competition, TieRule::Dense, TieRule::Average,
                                         TieRule::Last),
                         [](const auto &rule) {
                             return std::string(std::array{"Competition", "Dense", "Average",
                                                           "Last"}[static_cast<std::size_t>(rule.param)]);
                         });

TEST(TieFault, SaysWhatIsWrong) {
    const std::vector<PublishedRank> crowded{{3, false}, {3, false}, {4, false}};
    const auto fault = tieFault(crowded, 17, 20, TieRule::Competition);
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->kind, TieFault::Kind::Crowded);
    EXPECT_EQ(fault->rank, 3);
    EXPECT_EQ(fault->other, 4);
    EXPECT_EQ(fault->holders, 2);

    const std::vector<PublishedRank> last{{20, true}};
    EXPECT_EQ(tieFault(last, 19, 20, TieRule::Competition)->kind, TieFault::Kind::Alone);
    const std::vector<PublishedRank> gap{{1, false}, {3, false}};
    EXPECT_EQ(tieFault(gap, 0, 2, TieRule::Dense)->kind, TieFault::Kind::Gap);
    const std::vector<PublishedRank> tiedAndFourth{{1, true}, {4, false}};
    EXPECT_EQ(tieFault(tiedAndFourth, 1, 4, TieRule::Competition)->kind, TieFault::Kind::Gap);
    EXPECT_FALSE(tieFault(tiedAndFourth, 2, 4, TieRule::Competition));
    const std::vector<PublishedRank> half{{2.5, false}};
    EXPECT_EQ(tieFault(half, 19, 20, TieRule::Competition)->kind, TieFault::Kind::Fraction);
}

TEST(TieFault, OneKnownRegionAmongTwentyIsNeverAccused) {
    for (int rank = 1; rank <= 20; ++rank) {
        const std::vector<PublishedRank> own{{static_cast<double>(rank), false}};
        EXPECT_FALSE(tieFault(own, 19, 20, TieRule::Competition)) << rank;
    }
}

} // namespace
} // namespace weici::engine
