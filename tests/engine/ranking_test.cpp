// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ranking.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <ostream>
#include <random>
#include <vector>

namespace weici::engine {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

using Values = std::vector<double>;

/// Equal, where NaN equals NaN.
void expectRanks(const Values &actual, const Values &expected) {
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (std::isnan(expected[i]))
            EXPECT_TRUE(std::isnan(actual[i])) << "at " << i << ": " << actual[i];
        else
            EXPECT_EQ(actual[i], expected[i]) << "at " << i;
    }
}

struct TieCase {
    TieRule tie;
    Values expected;
};

void PrintTo(const TieCase &c, std::ostream *out) {
    *out << "rule " << static_cast<int>(c.tie);
}

class TieRules : public ::testing::TestWithParam<TieCase> {};

TEST_P(TieRules, shareRanksAsTheyPromise) {
    expectRanks(rank(Values{9, 7, 7, 5}, {.tie = GetParam().tie}), GetParam().expected);
    expectRanks(rank(Values{5, 7, 7, 9}, {.tie = GetParam().tie, .direction = Direction::Lower}),
                GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, TieRules,
                         ::testing::Values(TieCase{TieRule::Competition, {1, 2, 2, 4}},
                                           TieCase{TieRule::Dense, {1, 2, 2, 3}},
                                           TieCase{TieRule::Average, {1, 2.5, 2.5, 4}},
                                           TieCase{TieRule::Last, {1, 3, 3, 4}}));

TEST(Rank, leavesMissingValuesOut) {
    expectRanks(rank(Values{none, 3, none, 5, -1}, {}), {none, 2, none, 1, 3});
    expectRanks(rank(Values{none, none}, {}), {none, none});
    expectRanks(rank(Values{}, {}), {});
    expectRanks(rank(Values{4}, {}), {1});
}

TEST(Rank, placesInfinitiesAtTheEnds) {
    expectRanks(rank(Values{infinite, 3, -infinite, infinite}, {.tolerance = 1e-9}), {1, 3, 4, 1});
    expectRanks(rank(Values{infinite, 3}, {.decimals = 1}), {1, 2});
}

TEST(Rank, zeroTiesWithNegativeZero) {
    expectRanks(rank(Values{0.0, -0.0, 1}, {}), {2, 2, 1});
}

TEST(Rank, goesByTheDecimalsOfTheText) {
    // 2.675 is below the half as a binary double, and still becomes 2.68.
    expectRanks(rank(Values{2.675, 2.68, 2.6749}, {.decimals = 2}), {1, 1, 3});
    expectRanks(rank(Values{2.675, 2.68, 2.6749}, {}), {2, 1, 3});
    expectRanks(rank(Values{12.5, 13.4, -0.4, 0.4}, {.decimals = 0}), {1, 1, 3, 3});
}

TEST(Rank, toleranceIsRelativeAndCountsFromTheFirstOfATie) {
    const double sum = 0.1 + 0.2;
    expectRanks(rank(Values{0.3, sum}, {.tolerance = 1e-9}), {1, 1});
    expectRanks(rank(Values{0.3, sum}, {}), {2, 1});
    expectRanks(rank(Values{1e12, 1e12 + 100}, {.tolerance = 1e-9}), {1, 1});
    expectRanks(rank(Values{1e-12, 2e-12}, {.tolerance = 1e-9}), {2, 1});
    // Each is near its neighbour, the third is not near the first.
    expectRanks(rank(Values{100, 99.94, 99.88}, {.tolerance = 0.001}), {1, 1, 3});
}

/// Ranks by counting, value by value.
Values countedRanks(const Values &values, const RankingRule &rule) {
    Values ranks;
    for (const double own : values) {
        int better = 0;
        int equal = 0;
        Values betterValues;
        for (const double other : values) {
            const bool isBetter = rule.direction == Direction::Higher ? other > own : other < own;
            better += isBetter ? 1 : 0;
            equal += other == own ? 1 : 0;
            bool isNew = isBetter;
            for (const double seen : betterValues)
                isNew = isNew && seen != other;
            if (isNew)
                betterValues.push_back(other);
        }
        const Values byRule = {better + 1.0, static_cast<double>(betterValues.size()) + 1.0,
                               better + (equal + 1) / 2.0, static_cast<double>(better + equal)};
        ranks.push_back(std::isnan(own) ? none : byRule[static_cast<std::size_t>(rule.tie)]);
    }
    return ranks;
}

TEST(Rank, agreesWithCounting) {
    std::mt19937 random(38);
    for (int round = 0; round < 2000; ++round) {
        std::uniform_int_distribution<int> size(0, 25);
        std::uniform_int_distribution<int> number(-5, 7);
        Values values(static_cast<std::size_t>(size(random)));
        for (double &value : values) {
            const int drawn = number(random);
            value = drawn == 7 ? none : drawn / 2.0;
        }
        for (const TieRule tie : {TieRule::Competition, TieRule::Dense, TieRule::Average, TieRule::Last}) {
            for (const Direction direction : {Direction::Higher, Direction::Lower}) {
                const RankingRule rule = {.tie = tie, .direction = direction};
                expectRanks(rank(values, rule), countedRanks(values, rule));
            }
        }
    }
}

TEST(Rank, averageRanksAddUp) {
    std::mt19937 random(4);
    std::uniform_int_distribution<int> number(0, 6);
    for (int round = 0; round < 200; ++round) {
        Values values(20);
        for (double &value : values)
            value = number(random);
        double sum = 0.0;
        for (const double each : rank(values, {.tie = TieRule::Average}))
            sum += each;
        EXPECT_EQ(sum, 210.0);
    }
}

TEST(RankInGroups, ranksEachGroupForItself) {
    const std::vector<int> groups = {0, 1, 0, 1, -1, 0, 7};
    expectRanks(rankInGroups(Values{5, 5, 9, 9, 99, none, 1}, groups, {}), {2, 2, 1, 1, none, none, 1});
}

TEST(RankInGroups, withOneGroupIsTheRankOverAll) {
    const Values values = {3, none, 3, 8, -2};
    const RankingRule rule = {.tie = TieRule::Last, .direction = Direction::Lower};
    expectRanks(rankInGroups(values, std::vector<int>(5, 2), rule), rank(values, rule));
}

TEST(RankingRule, takesTheIndicatorsBeforeTheSchemes) {
    Scheme scheme;
    scheme.tieRule = TieRule::Dense;
    Indicator indicator;
    indicator.direction = Direction::Lower;
    indicator.decimals = 1;
    EXPECT_EQ(rankingRule(scheme, indicator).tie, TieRule::Dense);
    EXPECT_EQ(rankingRule(scheme, indicator).direction, Direction::Lower);
    EXPECT_EQ(rankingRule(scheme, indicator).decimals, 1);
    EXPECT_EQ(rankingRule(scheme, indicator).tolerance, 0.0);
    indicator.tieRule = TieRule::Last;
    EXPECT_EQ(rankingRule(scheme, indicator).tie, TieRule::Last);
}

struct ReachCase {
    int regions;
    int listSize;
    double lastFront;
    double firstBack;
};

void PrintTo(const ReachCase &c, std::ostream *out) {
    *out << c.listSize << " of " << c.regions;
}

class FrontAndBack : public ::testing::TestWithParam<ReachCase> {};

TEST_P(FrontAndBack, reachAsFarAsTheListSays) {
    Scheme scheme;
    scheme.regionCount = GetParam().regions;
    scheme.listSize = GetParam().listSize;
    EXPECT_TRUE(isFront(GetParam().lastFront, scheme));
    EXPECT_FALSE(isFront(GetParam().lastFront + 0.5, scheme));
    EXPECT_TRUE(isBack(GetParam().firstBack, scheme));
    EXPECT_FALSE(isBack(GetParam().firstBack - 0.5, scheme));
    EXPECT_FALSE(isFront(none, scheme));
    EXPECT_FALSE(isBack(none, scheme));
}

INSTANTIATE_TEST_SUITE_P(Cases, FrontAndBack,
                         ::testing::Values(ReachCase{20, 6, 6, 15}, ReachCase{12, 6, 6, 7},
                                           ReachCase{11, 6, 5, 7}, ReachCase{7, 6, 3, 5},
                                           ReachCase{2, 6, 1, 2}, ReachCase{1, 6, 0, 2}));

} // namespace
} // namespace weici::engine
