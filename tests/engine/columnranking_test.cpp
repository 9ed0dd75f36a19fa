// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/columnranking.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "engine/decimal.h"

namespace weici::testing {

using namespace engine;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Columns of every shape that could upset a sort by place between the extremes.
double shaped(int shape, std::mt19937_64 &random) {
    const double unit = static_cast<double>(random() >> 11) * 0x1.0p-53;
    switch (shape) {
    case 0:
        return unit * 1000.0 - 300.0;
    case 1:
        return std::floor(unit * 8.0);
    case 2:
        return std::exp(unit * 600.0 - 300.0);
    case 3:
        return unit < 0.01 ? 1e300 : unit;
    case 4:
        return 7.0;
    case 5:
        return unit < 0.5 ? -0.0 : 0.0;
    case 6:
        return 1.0 + std::floor(unit * 4.0) * 1e-16;
    case 7:
        return unit < 0.02 ? (unit < 0.01 ? 1.7e308 : -1.7e308) : unit;
    default:
        return std::round(unit * 100.0) / 100.0 + 0.005;
    }
}

std::vector<double> column(int shape, std::size_t length, std::mt19937_64 &random) {
    std::vector<double> values(length);
    for (double &value : values)
        value = random() % 20 == 0 ? none : shaped(shape, random);
    return values;
}

::testing::AssertionResult same(const std::vector<float> &found, const std::vector<double> &expected) {
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto rank = static_cast<double>(found[i]);
        if (rank != expected[i] && !(std::isnan(rank) && std::isnan(expected[i])))
            return ::testing::AssertionFailure() << i << ": " << rank << " for " << expected[i];
    }
    return ::testing::AssertionSuccess();
}

std::vector<RankingRule> rules() {
    std::vector<RankingRule> all;
    for (const TieRule tie : {TieRule::Competition, TieRule::Dense, TieRule::Average, TieRule::Last}) {
        for (const Direction direction : {Direction::Higher, Direction::Lower}) {
            all.push_back({tie, direction, {}, 0.0});
            all.push_back({tie, direction, 1, 0.0});
            all.push_back({tie, direction, {}, 1e-9});
        }
    }
    return all;
}

constexpr int shapes = 9;
constexpr std::size_t lengths[] = {0, 1, 2, 20, 33, 500, 2844};

} // namespace

TEST(ColumnRanking, GivesTheRanksOfThePlainRanking) {
    std::mt19937_64 random(1);
    ColumnRanker ranker;
    for (int shape = 0; shape < shapes; ++shape) {
        for (const std::size_t length : lengths) {
            const auto values = column(shape, length, random);
            const std::vector<std::uint8_t> counts(length, 1);
            std::vector<int> groups(length);
            for (int &group : groups)
                group = static_cast<int>(random() % 4) - 1;
            std::vector<float> found(length);
            for (const RankingRule &rule : rules()) {
                ranker.sort(values, counts, rule);
                ranker.writeRanks(rule.tie, rule.tolerance, found);
                ASSERT_TRUE(same(found, rank(values, rule))) << "shape " << shape << " length " << length;
                ranker.writeGroupRanks(rule.tie, rule.tolerance, groups, 3, found);
                ASSERT_TRUE(same(found, rankInGroups(values, groups, rule))) << "groups, shape " << shape;
            }
        }
    }
}

TEST(ColumnRanking, LeavesOutWhatDoesNotCount) {
    ColumnRanker ranker;
    std::vector<float> ranks(3);
    ranker.sort(std::vector<double>{1.0, 9.0, 2.0}, std::vector<std::uint8_t>{1, 0, 1}, {});
    ranker.writeRanks(TieRule::Competition, 0.0, ranks);
    EXPECT_EQ(ranks[0], 2.0F);
    EXPECT_TRUE(std::isnan(ranks[1]));
    EXPECT_EQ(ranks[2], 1.0F);
    EXPECT_EQ(ranker.best(), 2.0);
    EXPECT_EQ(ranker.worst(), 1.0);
}

TEST(ColumnRanking, FollowsSingleChanges) {
    std::mt19937_64 random(2);
    for (int shape = 0; shape < shapes; ++shape) {
        const std::size_t length = 60;
        auto values = column(shape, length, random);
        std::vector<std::uint8_t> counts(length, 1);
        counts[7] = 0;
        const RankingRule rule{TieRule::Average, Direction::Higher, {}, 0.0};
        ColumnRanker live;
        live.sort(values, counts, rule);
        for (int turn = 0; turn < 200; ++turn) {
            const std::size_t at = random() % length;
            values[at] = column(shape, 1, random).front();
            live.change(at, values[at], counts[at] != 0, rule);
            ColumnRanker fresh;
            fresh.sort(values, counts, rule);
            std::vector<float> found(length);
            std::vector<float> expected(length);
            live.writeRanks(rule.tie, 0.0, found);
            fresh.writeRanks(rule.tie, 0.0, expected);
            ASSERT_TRUE(same(found, {expected.begin(), expected.end()}))
                << "shape " << shape << " turn " << turn;
        }
    }
}

TEST(RankedValue, RoundsAsTheDecimalTextDoes) {
    std::mt19937_64 random(3);
    for (int i = 0; i < 20000; ++i) {
        const int decimals = static_cast<int>(random() % 4);
        const double value =
            static_cast<double>(static_cast<std::int64_t>(random() % 2000001) - 1000000) / 8000.0;
        ASSERT_EQ(rankedValue(value, decimals, false), rounded(value, decimals)) << value << ' ' << decimals;
    }
    EXPECT_EQ(rankedValue(2.675, 2, false), 2.68);
    EXPECT_EQ(rankedValue(-0.5, 0, false), -1.0);
    EXPECT_EQ(rankedValue(1e300, 2, false), 1e300);
    EXPECT_EQ(rankedValue(0.7744999999999999, 3, false), 0.774);
    EXPECT_EQ(rankedValue(0.7744999999999999, 3, true), 0.775);
}

} // namespace weici::testing
