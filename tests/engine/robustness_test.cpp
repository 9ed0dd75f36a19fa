// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/robustness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/decimal.h"
#include "engine/drawntotals.h"
#include "engine/randomsample.h"
#include "engine/rankcounts.h"
#include "engine/scorer.h"
#include "engine/weightdraws.h"

namespace weici::engine {
namespace {

using testing::panelOf;
using testing::randomSample;
using testing::Sample;

/// The scheme with the weights of a draw written into it, to be scored like any other.
Scheme withWeights(const Scheme &scheme, const ScoringPlan &plan, const WeightDraws &draws,
                   std::span<const double> weights) {
    Scheme drawn = scheme;
    const IndicatorTree tree(scheme);
    for (std::size_t n = 0; n < plan.nodes().size(); ++n) {
        const auto &item = tree.items()[plan.nodes()[n].item];
        const bool isLevel =
            item.kind == IndicatorTree::Kind::Level1 || item.kind == IndicatorTree::Kind::Level2;
        if (isLevel && scheme.isIndex())
            drawn.nodes[item.source].weight = shortestText(weights[draws.nodeRow(n)]);
    }
    return drawn;
}

std::vector<double> drawnTotals(const Scores &scores, const WeightDraws &draws, std::size_t number,
                                std::span<const double> weights) {
    std::vector<double> totals(DrawnTotals::lanes * scores.regionCount());
    if (scores.plan()->isIndex()) {
        DrawnIndex(scores).run(weights, totals);
    } else {
        const DrawnTotals drawn(scores);
        DrawnTotals::Weights lanes = drawn.weightsFor(draws);
        drawn.draw(draws, number, lanes);
        drawn.run(lanes, totals);
    }
    totals.resize(scores.regionCount());
    return totals;
}

TEST(Robustness, aDrawGivesTheTotalsOfASchemeWithItsWeights) {
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Sample sample = randomSample(seed);
        const Panel panel = panelOf(sample);
        const auto plan = ScoringPlan::compile(sample.scheme);
        const Scores scores = score(plan, panel);
        const WeightDraws draws(*plan, 0.3, seed);
        std::vector<double> weights(draws.rowCount());
        draws.draw(seed, 1, weights);
        std::vector<std::optional<double>> points = effectiveWeights(IndicatorTree(sample.scheme)).points;
        for (std::size_t leaf = 0; leaf < points.size(); ++leaf) {
            if (plan->leaves()[leaf].isScored() && points[leaf])
                points[leaf] = weights[leaf];
        }
        const Scheme drawn = withWeights(sample.scheme, *plan, draws, weights);
        const Scores expected = score(ScoringPlan::compile(drawn, points), panel);
        const auto totals = drawnTotals(scores, draws, seed, weights);
        for (std::size_t r = 0; r < totals.size(); ++r) {
            ASSERT_EQ(std::isnan(totals[r]), std::isnan(expected.total(r))) << r;
            if (!std::isnan(totals[r])) {
                ASSERT_NEAR(totals[r], expected.total(r), 1e-9 * std::max(1.0, std::abs(totals[r]))) << r;
            }
        }
    }
}

void expectSame(const std::vector<RankInterval> &a, const std::vector<RankInterval> &b) {
    const auto same = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t r = 0; r < a.size(); ++r) {
        EXPECT_TRUE(same(a[r].rank, b[r].rank)) << r;
        EXPECT_TRUE(same(a[r].low, b[r].low)) << r;
        EXPECT_TRUE(same(a[r].median, b[r].median)) << r;
        EXPECT_TRUE(same(a[r].high, b[r].high)) << r;
        EXPECT_TRUE(same(a[r].aheadOfNext, b[r].aheadOfNext)) << r;
    }
}

TEST(Robustness, isTheSameForAnyNumberOfThreads) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Sample sample = randomSample(seed);
        const Panel panel = panelOf(sample);
        const Scores scores = score(ScoringPlan::compile(sample.scheme), panel);
        RobustnessOptions options{.spread = 0.5, .draws = 61, .seed = seed, .threads = 1};
        const auto alone = robustness(scores, panel, options);
        for (const unsigned threads : {2U, 3U, 8U}) {
            options.threads = threads;
            expectSame(robustness(scores, panel, options), alone);
        }
        if (::testing::Test::HasFailure())
            return;
    }
}

TEST(Robustness, hasNoWidthWithoutSpread) {
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Sample sample = randomSample(seed);
        const Panel panel = panelOf(sample);
        const Scores scores = score(ScoringPlan::compile(sample.scheme), panel);
        const auto intervals = robustness(scores, panel, {.spread = 0.0, .draws = 20});
        for (std::size_t r = 0; r < intervals.size(); ++r) {
            if (std::isnan(scores.rank(0, r))) {
                EXPECT_TRUE(std::isnan(intervals[r].low));
                continue;
            }
            EXPECT_EQ(intervals[r].low, scores.rank(0, r));
            EXPECT_EQ(intervals[r].median, scores.rank(0, r));
            EXPECT_EQ(intervals[r].high, scores.rank(0, r));
            EXPECT_TRUE(std::isnan(intervals[r].aheadOfNext) || intervals[r].aheadOfNext == 1.0);
        }
        if (::testing::Test::HasFailure())
            return;
    }
}

TEST(Robustness, keepsTheIntervalInOrderAndWithinTheRegions) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Sample sample = randomSample(seed);
        const Panel panel = panelOf(sample);
        const Scores scores = score(ScoringPlan::compile(sample.scheme), panel);
        for (const RankInterval &interval : robustness(scores, panel, {.spread = 1.0, .draws = 100})) {
            if (std::isnan(interval.low))
                continue;
            EXPECT_LE(1.0, interval.low);
            EXPECT_LE(interval.low, interval.median);
            EXPECT_LE(interval.median, interval.high);
            EXPECT_LE(interval.high, static_cast<double>(panel.scoredCount()));
        }
    }
}

TEST(Robustness, countsTheSameInRoundsOfAnyLength) {
    // More draws than are kept at a time, not a multiple of anything.
    const Sample sample = randomSample(60, 12);
    const Panel panel = panelOf(sample);
    const Scores scores = score(ScoringPlan::compile(sample.scheme), panel);
    RobustnessOptions options{.spread = 0.9, .draws = 3333, .seed = 5, .threads = 1};
    const auto alone = robustness(scores, panel, options);
    options.threads = 3;
    expectSame(robustness(scores, panel, options), alone);
}

TEST(Robustness, tellsHowFarItIsAndStopsWhenTold) {
    const Sample sample = randomSample(7);
    const Panel panel = panelOf(sample);
    const Scores scores = score(ScoringPlan::compile(sample.scheme), panel);
    std::vector<std::size_t> told;
    RobustnessOptions options{.draws = 5000};
    options.progress = [&](std::size_t done) {
        told.push_back(done);
        return true;
    };
    EXPECT_EQ(robustness(scores, panel, options).size(), scores.regionCount());
    ASSERT_GT(told.size(), 3U);
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_LT(told.back(), 5000U);
    options.progress = [](std::size_t done) { return done == 0; };
    EXPECT_TRUE(robustness(scores, panel, options).empty());
}

TEST(RankCounts, tellsTheLeastRankThatAShareReaches) {
    RankCounts counts;
    counts.add(std::vector<DoubledRank>{6, 6, 0, 8});
    counts.add(std::vector<DoubledRank>{5});
    counts.add(std::vector<DoubledRank>{0});
    counts.add(std::vector<DoubledRank>{20});
    EXPECT_EQ(counts.count(), 5U);
    EXPECT_EQ(counts.quantile(0.0), 2.5);
    EXPECT_EQ(counts.quantile(0.2), 2.5);
    EXPECT_EQ(counts.quantile(0.21), 3.0);
    EXPECT_EQ(counts.quantile(0.6), 3.0);
    EXPECT_EQ(counts.quantile(0.8), 4.0);
    EXPECT_EQ(counts.quantile(1.0), 10.0);
}

/// Two indicators of 60 and 40 points; 甲 has all of the first, 乙 all of the second.
Sample twoCounties() {
    Sample sample;
    sample.scheme.year = 2023;
    sample.scheme.regionCount = 2;
    sample.scheme.blocks = {{}};
    for (const char *weight : {"60", "40"}) {
        Indicator leaf;
        leaf.id = {static_cast<std::int32_t>(sample.scheme.indicators.size()) + 1};
        leaf.code = weight;
        leaf.weight = weight;
        leaf.rule = "minmax";
        sample.scheme.indicators.push_back(leaf);
    }
    sample.regions = {{{1}, "甲县", "", true}, {{2}, "乙县", "", true}};
    sample.cells = {{PanelCell{.value = 1, .target = {}}, PanelCell{.value = 0, .target = {}}},
                    {PanelCell{.value = 0, .target = {}}, PanelCell{.value = 1, .target = {}}}};
    return sample;
}

TEST(Robustness, knowsTheChanceOfTwoCounties) {
    // 60(1 + a) > 40(1 + b), a and b uniform in ±s, does not hold where b > 0.5 + 1.5a: at s = 0.5 a triangle
    // with legs 0.5 and 0.75 in the square of side 1, so that 甲 stays ahead with 1 − 0.1875.
    const Sample sample = twoCounties();
    const Panel panel = panelOf(sample);
    const Scores scores = score(ScoringPlan::compile(sample.scheme), panel);
    const auto intervals = robustness(scores, panel, {.spread = 0.5, .draws = 100000, .seed = 3});
    EXPECT_NEAR(intervals[0].aheadOfNext, 0.8125, 0.004);
    EXPECT_TRUE(std::isnan(intervals[1].aheadOfNext));
    EXPECT_EQ(intervals[0].low, 1.0);
    EXPECT_EQ(intervals[0].high, 2.0);
    EXPECT_EQ(robustness(scores, panel, {.spread = 0.2, .draws = 1000})[0].aheadOfNext, 1.0);
}

TEST(WeightDraws, areTheSameEverywhere) {
    const Sample sample = twoCounties();
    const auto plan = ScoringPlan::compile(sample.scheme);
    std::vector<double> weights(plan->leaves().size() + plan->nodes().size());
    WeightDraws(*plan, 0.2, 1).draw(0, 1, weights);
    EXPECT_NEAR(weights[0] + weights[1], 100.0, 1e-12);
    EXPECT_EQ(shortestText(weights[0]), "57.619053251227015");
    WeightDraws(*plan, 0.2, 1).draw(9999, 1, weights);
    EXPECT_EQ(shortestText(weights[0]), "59.25783199621141");
}

} // namespace
} // namespace weici::engine
