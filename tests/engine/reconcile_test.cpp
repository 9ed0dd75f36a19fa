// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reconcile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>

#include "engine/decimal.h"
#include "engine/randomsample.h"
#include "engine/scorer.h"

namespace weici::engine {
namespace {

using testing::panelOf;
using testing::randomSample;
using testing::Sample;

std::vector<Region> regionsOf(std::size_t count, std::mt19937_64 &random) {
    std::vector<Region> regions;
    for (std::size_t i = 0; i < count; ++i)
        regions.push_back({{static_cast<std::int32_t>(i) + 1},
                           "地区" + std::to_string(i),
                           random() % 3 == 0 ? "区组" : "县组",
                           random() % 12 != 0});
    return regions;
}

RankHypothesis randomHypothesis(std::mt19937_64 &random) {
    RankHypothesis hypothesis;
    constexpr std::array ties = {TieRule::Competition, TieRule::Dense, TieRule::Average, TieRule::Last};
    hypothesis.tie = ties[random() % 4];
    hypothesis.direction = random() % 2 == 0 ? Direction::Higher : Direction::Lower;
    if (random() % 2 == 0)
        hypothesis.decimals = static_cast<int>(random() % 3);
    hypothesis.scope = random() % 4 == 0 ? RankScope::Group : RankScope::Scored;
    hypothesis.missing = random() % 4 == 0 ? MissingPlace::AsZero : MissingPlace::LeftOut;
    return hypothesis;
}

/// Publishes ranks as the hypothesis says, through the engine's own ranking.
std::vector<double> publish(const RankHypothesis &hypothesis, const Panel &panel,
                            std::vector<double> values) {
    std::vector<int> groups;
    for (std::size_t r = 0; r < values.size(); ++r) {
        if (hypothesis.missing == MissingPlace::AsZero && std::isnan(values[r]))
            values[r] = 0.0;
        if (!panel.isScored(r))
            values[r] = noNumber;
        groups.push_back(panel.group(r));
    }
    const RankingRule rule{hypothesis.tie, hypothesis.direction, hypothesis.decimals, 0.0};
    return hypothesis.scope == RankScope::Group ? rankInGroups(values, groups, rule) : rank(values, rule);
}

bool isAmong(const RankHypothesis &planted, const std::vector<RankReconciliation> &results) {
    return std::ranges::any_of(
        results, [&](const RankReconciliation &r) { return r.hypothesis == planted && r.isExact(); });
}

TEST(Reconcile, findsTheRuleThatRanksWereMadeBy) {
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937_64 random(seed);
        const auto regions = regionsOf(12 + random() % 9, random);
        const Panel panel(regions, 1);
        std::vector<double> values;
        for (std::size_t r = 0; r < regions.size(); ++r)
            values.push_back(random() % 15 == 0 ? noNumber : static_cast<double>(random() % 400) / 100.0);
        const RankHypothesis planted = randomHypothesis(random);
        const auto ranks = publish(planted, panel, values);
        const auto results = reconcileRanks({values, ranks, panel.scoredCount()}, panel, {});
        ASSERT_FALSE(results.empty());
        EXPECT_TRUE(results.front().isExact());
        const bool hasMissing = std::ranges::any_of(values, [](double x) { return std::isnan(x); });
        RankHypothesis expected = planted;
        if (!hasMissing)
            expected.missing = MissingPlace::LeftOut;
        EXPECT_TRUE(isAmong(expected, results));
        if (::testing::Test::HasFailure())
            return;
    }
}

TEST(Reconcile, namesTheCellThatDoesNotFit) {
    std::mt19937_64 random(4);
    std::vector<Region> regions;
    for (int i = 0; i < 8; ++i)
        regions.push_back({{i + 1}, "地区" + std::to_string(i), "", true});
    const Panel panel(regions, 1);
    const std::vector<double> values = {9.1, 8.2, 8.2, 7.5, 6.0, 5.5, 5.5, 1.0};
    std::vector<double> ranks = {1, 2, 2, 4, 5, 6, 6, 8};
    ranks[4] = 7; // a slip of the pen
    const auto results = reconcileRanks({values, ranks, 8}, panel, {});
    EXPECT_EQ(results.front().hypothesis, RankHypothesis{});
    EXPECT_EQ(results.front().fitting, 7U);
    ASSERT_EQ(results.front().misfits.size(), 1U);
    EXPECT_EQ(results.front().misfits[0].region, 4U);
    EXPECT_EQ(results.front().misfits[0].published, 7.0);
    EXPECT_EQ(results.front().misfits[0].least, 5.0);
}

TEST(Reconcile, leavesRoomForRegionsThatAreNotKnown) {
    const std::vector<Region> regions = {{{1}, "本县", "", true}, {{2}, "邻县", "", true}};
    const Panel panel(regions, 1);
    const std::vector<double> values = {5.0, 7.0};
    // Of twenty counties two are known: the better one may be anywhere up to 19th, the other behind it.
    EXPECT_TRUE(reconcileRanks({values, std::vector<double>{12, 3}, 20}, panel, {}).front().isExact());
    // A third has a published rank but no value here: it was ranked by a value that is not known.
    const std::vector<Region> three = {
        {{1}, "本县", "", true}, {{2}, "邻县", "", true}, {{3}, "远县", "", true}};
    const Panel wider(three, 1);
    const auto hidden =
        reconcileRanks({std::vector<double>{5.0, noNumber, 3.0}, std::vector<double>{2, 1, 3}, 3}, wider, {});
    EXPECT_TRUE(hidden.front().isExact());
    EXPECT_EQ(hidden.front().hypothesis, RankHypothesis{});
    const auto turned = reconcileRanks({values, std::vector<double>{1, 3}, 20}, panel, {});
    EXPECT_EQ(turned.front().hypothesis.direction, Direction::Lower);
    EXPECT_TRUE(reconcileRanks({values, std::vector<double>{noNumber, noNumber}, 20}, panel, {}).empty());
}

TEST(Reconcile, findsTheSettingsThatTotalsWereMadeBy) {
    std::size_t asked = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        Sample sample = randomSample(seed);
        std::mt19937_64 random(seed);
        const Panel panel = panelOf(sample);
        Scheme planted = sample.scheme;
        constexpr std::array missings = {MissingRule::Exclude, MissingRule::Zero, MissingRule::Mean};
        planted.missing = missings[random() % 3];
        planted.tieRule = random() % 2 == 0 ? TieRule::Dense : TieRule::Last;
        planted.rankDecimals = static_cast<int>(random() % 3);
        const Scores scores = score(ScoringPlan::compile(planted), panel);
        std::vector<PublishedScore> published;
        for (std::size_t r = 0; r < panel.regionCount(); ++r) {
            const double total = scores.total(r);
            published.push_back({std::isnan(total) ? total : rounded(total, 2), 2, scores.rank(0, r)});
        }
        const auto results = reconcileTotals(sample.scheme, panel, published);
        ASSERT_FALSE(results.empty());
        EXPECT_TRUE(results.front().isExact()) << seed;
        ++asked;
    }
    EXPECT_GT(asked, 100U);
}

} // namespace
} // namespace weici::engine
