// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include "engine/decimal.h"
#include "engine/gapcourse.h"
#include "engine/gaprules.h"
#include "engine/numbertext.h"
#include "engine/randomsample.h"
#include "engine/stepgrid.h"

namespace weici::engine {
namespace {

using testing::panelOf;
using testing::randomSample;
using testing::Sample;

/// A question asked of a random sample: everything that the answer is checked with.
struct Question {
    Sample sample;
    ScoringPlanPtr plan;
    Panel panel;
    std::size_t leaf;
    std::size_t region;
    GapRange range;
};

bool mightImprove(const Question &question, const Scores &scores) {
    return scores.rank(0, question.region) > 1.0 &&
           scores.leafState(question.leaf, question.region) == LeafState::Scored;
}

Question randomQuestion(std::uint64_t seed, int regions = 0) {
    Sample sample = randomSample(seed, regions);
    std::mt19937_64 random(seed * 7919);
    Question question{sample,
                      ScoringPlan::compile(sample.scheme),
                      panelOf(sample),
                      random() % sample.scheme.indicators.size(),
                      random() % sample.regions.size(),
                      {}};
    // Most cells of a sample cannot improve anything; look for one that might.
    const Scores scores = score(question.plan, question.panel);
    for (int tries = 0; tries < 8 && !mightImprove(question, scores); ++tries) {
        question.leaf = random() % sample.scheme.indicators.size();
        question.region = random() % sample.regions.size();
    }
    question.range.decimals = static_cast<int>(random() % 3);
    if (random() % 2 == 0)
        question.range.maxValue = static_cast<double>(random() % 60);
    if (random() % 2 == 0)
        question.range.minValue = -static_cast<double>(random() % 12);
    return question;
}

/// Ranks by total after one value has been changed, scored from nothing.
double totalRankWith(const Question &question, double value) {
    Panel panel = question.panel;
    panel.setValue(question.leaf, question.region, value);
    return score(question.plan, panel).rank(0, question.region);
}

double leafRankWith(const Question &question, double value) {
    Panel panel = question.panel;
    panel.setValue(question.leaf, question.region, value);
    const std::size_t item = question.plan->leaves()[question.leaf].item;
    return score(question.plan, panel).rank(item, question.region);
}

/// The reported value one step nearer to the present one.
double oneStepShort(const Gap &gap, const GapRange &range) {
    const StepGrid grid(range.decimals, std::max(std::abs(gap.needed), 1.0));
    const std::int64_t k = grid.atMost(gap.needed);
    EXPECT_EQ(grid.at(k), gap.needed) << "not on the reporting step";
    return grid.at(gap.needed > gap.value ? k - 1 : k + 1);
}

template <class RankWith>
void expectLeast(const Question &question, const Gap &gap, RankWith rankWith) {
    ASSERT_TRUE(gap.isFeasible());
    const double now = rankWith(question.panel.values(question.leaf)[question.region]);
    ASSERT_EQ(gap.rank, now);
    EXPECT_LT(rankWith(gap.needed), now);
    EXPECT_EQ(rankWith(gap.needed), gap.nextRank);
    if (!std::isnan(gap.value)) {
        const double shorter = oneStepShort(gap, question.range);
        const bool isBeyondNow = (gap.needed > gap.value) == (shorter > gap.value);
        EXPECT_FALSE(isBeyondNow && rankWith(shorter) < now) << shorter << " would do, " << gap.needed;
    }
}

/// Looks at every reported value between now and `until`: is there a nearer one that improves the rank?
template <class RankWith>
std::optional<double> nearestByHand(const Question &question, double until, RankWith rankWith) {
    const double now = question.panel.values(question.leaf)[question.region];
    const double rank = rankWith(now);
    const StepGrid grid(question.range.decimals, 100.0);
    const bool up = until > now;
    const std::int64_t last = up ? grid.atMost(until) : grid.atLeast(until);
    for (std::int64_t k = up ? grid.atMost(now) + 1 : grid.atLeast(now) - 1; up ? k <= last : k >= last;
         k += up ? 1 : -1) {
        if (rankWith(grid.at(k)) < rank)
            return grid.at(k);
    }
    return std::nullopt;
}

bool isQuickToCheck(const Gap &gap, const GapRange &range, double until) {
    return !std::isnan(gap.value) && std::abs(until - gap.value) * std::pow(10.0, range.decimals) <= 300.0;
}

TEST(Gap, ofATotalImprovesAtNeededAndNotOneStepShort) {
    std::size_t asked = 0;
    std::size_t found = 0;
    std::size_t checked = 0;
    std::size_t notLeast = 0;
    for (std::uint64_t seed = 1; asked < 10000; ++seed) {
        const Question question = randomQuestion(seed);
        GapSearch search(LiveScores(question.plan, question.panel));
        const Gap gap = search.totalGap(question.leaf, question.region, question.range);
        SCOPED_TRACE("seed " + std::to_string(seed));
        const auto rankWith = [&](double value) { return totalRankWith(question, value); };
        if (gap.answer != GapAnswer::Found && gap.answer != GapAnswer::NotFeasible)
            continue;
        ++asked;
        const double until = gap.isFeasible() ? gap.needed : gap.limit;
        if (gap.isFeasible()) {
            ++found;
            expectLeast(question, gap, rankWith);
        } else {
            EXPECT_TRUE(std::isnan(gap.needed));
        }
        if (!isQuickToCheck(gap, question.range, until))
            continue;
        const auto byHand = nearestByHand(question, until, rankWith);
        ++checked;
        if (byHand != (gap.isFeasible() ? std::optional(gap.needed) : std::nullopt)) {
            ++notLeast;
            EXPECT_FALSE(isMonotonic(*question.plan, question.panel, question.leaf))
                << question.sample.scheme.indicators[question.leaf].rule << ' '
                << question.sample.scheme.indicators[question.leaf].parameters << " now " << gap.value
                << " needed " << gap.needed << " by hand " << byHand.value_or(noNumber);
        }
        if (::testing::Test::HasFailure())
            return;
    }
    std::printf("found %zu, by hand %zu, not the least %zu\n", found, checked, notLeast);
    EXPECT_GT(found, 3000U);
    EXPECT_GT(checked, 3000U);
    EXPECT_LE(notLeast, checked / 200);
}

TEST(Gap, ofALeafImprovesAtNeededAndNotOneStepShort) {
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 10000; ++seed) {
        const Question question = randomQuestion(seed);
        const GapSearch search(LiveScores(question.plan, question.panel));
        const Gap gap = search.leafGap(question.leaf, question.region, question.range);
        SCOPED_TRACE("seed " + std::to_string(seed));
        const auto rankWith = [&](double value) { return leafRankWith(question, value); };
        if (gap.isFeasible()) {
            ++found;
            expectLeast(question, gap, rankWith);
        }
        if (gap.isFeasible() || gap.answer == GapAnswer::NotFeasible) {
            const double until = gap.isFeasible() ? gap.needed : gap.limit;
            if (isQuickToCheck(gap, question.range, until)) {
                EXPECT_EQ(nearestByHand(question, until, rankWith),
                          gap.isFeasible() ? std::optional(gap.needed) : std::nullopt);
            }
        }
        if (::testing::Test::HasFailure())
            return;
    }
    EXPECT_GT(found, 2000U);
}

TEST(Gap, holdsAmongManyRegionsToo) {
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const Question question = randomQuestion(seed, 65 + static_cast<int>(seed % 60));
        GapSearch search(LiveScores(question.plan, question.panel));
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Gap total = search.totalGap(question.leaf, question.region, question.range);
        if (total.isFeasible())
            expectLeast(question, total, [&](double value) { return totalRankWith(question, value); });
        const Gap leaf = search.leafGap(question.leaf, question.region, question.range);
        if (leaf.isFeasible())
            expectLeast(question, leaf, [&](double value) { return leafRankWith(question, value); });
        found += (total.isFeasible() ? 1U : 0U) + (leaf.isFeasible() ? 1U : 0U);
        if (::testing::Test::HasFailure())
            return;
    }
    EXPECT_GT(found, 300U);
}

TEST(Gap, withinTheGroupImprovesTheGroupRank) {
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 6000; ++seed) {
        const Question question = randomQuestion(seed, seed % 3 == 0 ? 70 : 0);
        if (!question.sample.scheme.groupRanks)
            continue;
        SCOPED_TRACE("seed " + std::to_string(seed));
        GapSearch search(LiveScores(question.plan, question.panel));
        for (const bool total : {false, true}) {
            const std::size_t item = total ? 0 : question.plan->leaves()[question.leaf].item;
            const Gap gap = total ? search.totalGap(question.leaf, question.region, question.range, true)
                                  : search.leafGap(question.leaf, question.region, question.range, true);
            if (!gap.isFeasible())
                continue;
            ++found;
            expectLeast(question, gap, [&](double value) {
                Panel panel = question.panel;
                panel.setValue(question.leaf, question.region, value);
                return score(question.plan, panel).groupRank(item, question.region);
            });
            for (const Overtaken &passed : gap.overtaken)
                EXPECT_EQ(question.panel.group(passed.region), question.panel.group(question.region));
        }
        if (::testing::Test::HasFailure())
            return;
    }
    EXPECT_GT(found, 500U);
}

/// What becomes of the rank of `watched` when the pursuer takes the value.
double watchedRankWith(const Question &question, const Gap &gap, std::size_t watched, double value,
                       bool total) {
    Panel panel = question.panel;
    panel.setValue(question.leaf, gap.region, value);
    return score(question.plan, panel).rank(total ? 0 : question.plan->leaves()[question.leaf].item, watched);
}

TEST(Gap, ofThePursuerCostsAPlaceAtNeededAndNotOneStepShort) {
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 10000; ++seed) {
        const Question question = randomQuestion(seed);
        const std::size_t watched = question.region;
        const bool total = seed % 2 == 0;
        GapSearch search(LiveScores(question.plan, question.panel));
        const Gap gap = total ? search.totalPursuit(question.leaf, watched, question.range)
                              : search.leafPursuit(question.leaf, watched, question.range);
        if (!gap.isFeasible())
            continue;
        SCOPED_TRACE("seed " + std::to_string(seed));
        ++found;
        const double now = watchedRankWith(question, gap, watched, gap.value, total);
        EXPECT_LT(now, gap.rank);
        EXPECT_GT(watchedRankWith(question, gap, watched, gap.needed, total), now);
        if (!std::isnan(gap.value)) {
            const double shorter = oneStepShort(gap, question.range);
            const bool isBeyondNow = (gap.needed > gap.value) == (shorter > gap.value);
            EXPECT_FALSE(isBeyondNow && watchedRankWith(question, gap, watched, shorter, total) > now);
        }
        if (::testing::Test::HasFailure())
            return;
    }
    EXPECT_GT(found, 1500U);
}

TEST(Gap, leavesTheScoresAsTheyWere) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        const Question question = randomQuestion(seed);
        GapSearch search(LiveScores(question.plan, question.panel));
        static_cast<void>(search.totalGap(question.leaf, question.region, question.range));
        static_cast<void>(search.totalPursuit(question.leaf, question.region, question.range));
        const Scores expected = score(question.plan, question.panel);
        for (std::size_t r = 0; r < question.sample.regions.size(); ++r) {
            const double total = search.live().scores().total(r);
            EXPECT_TRUE(total == expected.total(r) || (std::isnan(total) && std::isnan(expected.total(r))));
        }
    }
}

/// Four counties and two indicators of 10 points each: `own` by min–max at one decimal, and `other`.
struct FourCounties {
    Scheme scheme;
    std::vector<Region> regions;
    Panel panel;

    explicit FourCounties(std::vector<double> own, std::vector<double> other = {3, 2, 1, 0},
                          std::string rule = "minmax")
        : scheme(schemeWith(std::move(rule)))
        , regions({{{1}, "甲县", "", true},
                   {{2}, "乙县", "", true},
                   {{3}, "丙县", "", true},
                   {{4}, "丁县", "", true}})
        , panel(regions, 2) {
        for (std::size_t r = 0; r < regions.size(); ++r) {
            panel.setValue(0, r, own[r]);
            panel.setValue(1, r, other[r]);
        }
    }

    static Scheme schemeWith(std::string rule) {
        Scheme scheme;
        scheme.year = 2023;
        scheme.regionCount = 4;
        scheme.blocks = {{}};
        for (const char *code : {"own", "other"}) {
            Indicator leaf;
            leaf.id = {static_cast<std::int32_t>(scheme.indicators.size()) + 1};
            leaf.code = code;
            leaf.weight = "10";
            leaf.rule = rule;
            leaf.decimals = 1;
            scheme.indicators.push_back(leaf);
        }
        return scheme;
    }
    [[nodiscard]] GapSearch search() const {
        return GapSearch(LiveScores(ScoringPlan::compile(scheme), panel));
    }
};

constexpr GapRange tenths{1, {}, {}};

TEST(Gap, namesWhoIsOvertaken) {
    // 丙 6.0 → level with 乙 7.5 is enough: two share the second place.
    const FourCounties city({9.1, 7.5, 6.0, 2.0});
    const Gap level = city.search().leafGap(0, 2, tenths);
    EXPECT_EQ(level.needed, 7.5);
    EXPECT_EQ(level.change(), 1.5);
    EXPECT_EQ(level.rank, 3.0);
    EXPECT_EQ(level.nextRank, 2.0);
    ASSERT_EQ(level.overtaken.size(), 1U);
    EXPECT_EQ(level.overtaken[0].region, 1U);
    EXPECT_TRUE(level.overtaken[0].level);
    EXPECT_TRUE(level.isComplete);
    // Ranked so that a tie takes the last place, 乙 has to be passed: 7.6.
    FourCounties last = city;
    last.scheme.tieRule = TieRule::Last;
    const Gap passed = last.search().leafGap(0, 2, tenths);
    EXPECT_EQ(passed.needed, 7.6);
    EXPECT_FALSE(passed.overtaken[0].level);
}

TEST(Gap, countsInStepsOfTheIndicator) {
    // 7.55 is 7.6 at one decimal, and 7.6 is what it takes; in whole numbers 8.
    FourCounties city({9.1, 7.55, 6.04, 2.0});
    EXPECT_EQ(city.search().leafGap(0, 2, {1, {}, {}}).needed, 7.6);
    EXPECT_EQ(city.search().leafGap(0, 2, {0, {}, {}}).needed, 8.0);
    EXPECT_EQ(city.search().leafGap(0, 2, {2, {}, {}}).needed, 7.55);
    EXPECT_EQ(city.search().leafGap(0, 2, {-1, {}, {}}).needed, 10.0);
    city.scheme.indicators[0].direction = Direction::Lower;
    EXPECT_EQ(city.search().leafGap(0, 2, {0, {}, {}}).needed, 2.0);
    EXPECT_EQ(city.search().leafGap(0, 2, {-1, {}, {}}).needed, 0.0);
    EXPECT_EQ(city.search().leafGap(0, 1, tenths).change(), 6.0 - 7.55);
}

TEST(Gap, ofATotalMovesTheMaximumToo) {
    // 甲 10 + 10, 乙 4 + 20/3 = 10.667, 丙 5 + 10/3 = 8.333, 丁 0 + 0. 丙 passes 乙 from 7.333 on: 7.4. 乙
    // has to reach 甲's 20 points with 20/3 of its own in the second: only beyond the maximum, where 甲's
    // share falls.
    const FourCounties city({10, 4, 5, 0});
    auto search = city.search();
    const Gap third = search.totalGap(0, 2, tenths);
    EXPECT_EQ(third.rank, 3.0);
    EXPECT_EQ(third.needed, 7.4);
    EXPECT_EQ(third.nextRank, 2.0);
    const Gap second = search.totalGap(0, 1, tenths);
    EXPECT_EQ(second.nextRank, 1.0);
    // x > 10: 10 + 20/3 against 100/x + 10, even from x = 15 on.
    EXPECT_EQ(second.needed, 15.0);
    EXPECT_EQ(search.totalGap(0, 1, {1, {}, 14.9}).answer, GapAnswer::NotFeasible);
    EXPECT_TRUE(search.totalGap(0, 1, {1, {}, 14.9}).limitIsBound);
    EXPECT_EQ(search.totalGap(0, 1, {1, {}, 14.9}).limit, 14.9);
    EXPECT_EQ(search.totalGap(0, 0, tenths).answer, GapAnswer::AlreadyFirst);
}

TEST(Gap, looksBackToo) {
    const FourCounties city({10, 4, 5, 0});
    auto search = city.search();
    const Gap leaf = search.leafPursuit(0, 2, tenths);
    EXPECT_EQ(leaf.region, 1U);
    EXPECT_EQ(leaf.needed, 5.1) << "level with 丙 costs 丙 nothing";
    ASSERT_EQ(leaf.overtaken.size(), 1U);
    EXPECT_EQ(leaf.overtaken[0].region, 2U);
    const Gap total = search.totalPursuit(0, 1, tenths);
    EXPECT_EQ(total.region, 2U);
    EXPECT_EQ(total.needed, 7.4);
    EXPECT_EQ(search.leafPursuit(0, 3, tenths).answer, GapAnswer::AlreadyFirst);
}

TEST(Gap, saysWhyThereIsNone) {
    FourCounties city({10, 4, noNumber, 0}, {3, 2, 1, 0}, "rank-linear");
    city.panel.setCell(0, 3, {.notApplicable = true, .target = {}});
    auto search = city.search();
    EXPECT_EQ(search.leafGap(0, 2, tenths).answer, GapAnswer::NotRanked);
    EXPECT_EQ(search.leafGap(0, 3, tenths).answer, GapAnswer::NotApplicable);
    EXPECT_EQ(search.totalGap(0, 3, tenths).answer, GapAnswer::NotApplicable);
    EXPECT_EQ(search.leafGap(0, 0, tenths).answer, GapAnswer::AlreadyFirst);
    EXPECT_FALSE(search.leafGap(0, 1, tenths).isComplete);
    city.scheme.indicators[0].rule.clear();
    EXPECT_EQ(city.search().totalGap(0, 1, tenths).answer, GapAnswer::NotScored);
}

TEST(Gap, ofACountyThatKnowsOnlyItsRanksIsUnknown) {
    FourCounties city({noNumber, noNumber, noNumber, noNumber}, {noNumber, noNumber, noNumber, noNumber},
                      "rank-linear");
    city.panel.setCell(0, 1, {.publishedRank = 3, .target = {}});
    auto search = city.search();
    const Gap leaf = search.leafGap(0, 1, tenths);
    EXPECT_EQ(leaf.answer, GapAnswer::OthersUnknown);
    EXPECT_EQ(leaf.rank, 3.0);
    EXPECT_EQ(search.totalGap(0, 1, tenths).answer, GapAnswer::OthersUnknown);
}

TEST(Gap, tellsWhichPublishedRankWouldDo) {
    // Ranks as published: 甲 1 1, 乙 2 2, 丙 3 3, 丁 4 4. 丙's values may be what they like; with rank 1 it
    // has 10 + 10/3 points against 乙's 20/3 + 20/3: level with it is the second place.
    FourCounties city({10, 4, 5, 0}, {3, 2, 1, 0}, "rank-linear");
    for (std::size_t r = 0; r < 4; ++r) {
        for (std::size_t leaf = 0; leaf < 2; ++leaf) {
            PanelCell cell = city.panel.cell(leaf, r);
            cell.publishedRank = static_cast<double>(r + 1);
            city.panel.setCell(leaf, r, cell);
        }
    }
    auto search = city.search();
    const Gap gap = search.totalGap(0, 2, tenths);
    EXPECT_EQ(gap.answer, GapAnswer::PublishedRankDecides);
    EXPECT_EQ(gap.neededRank, 1.0);
    EXPECT_EQ(search.totalGap(0, 0, tenths).answer, GapAnswer::AlreadyFirst);
    // Ranked by the values as they are: 丁 at 5 shares the second place of the first indicator with 丙 and
    // puts 乙 to the fourth: 20/3 points each, the third place by total.
    const Scores scores = score(ScoringPlan::compile(city.scheme), city.panel);
    GapSearch computed(LiveScores(scores.plan(), withComputedRanks(scores, city.panel)));
    EXPECT_EQ(computed.totalGap(0, 3, tenths).needed, 5.0);
}

TEST(Gap, ofAMissingCellSaysWhatWouldHaveToBeReported) {
    FourCounties city({10, 4, noNumber, 0});
    city.scheme.missing = MissingRule::Zero;
    auto search = city.search();
    // 乙 4 + 20/3 = 10.667; 丙 x + 10/3 reaches it at 7.4 (7.333 rounded outward).
    EXPECT_EQ(search.totalGap(0, 2, {1, 0.0, 10.0}).needed, 7.4);
    EXPECT_EQ(search.totalGap(0, 2, tenths).needed, 7.4);
}

TEST(Gap, knowsWhichWayATotalImproves) {
    std::size_t moved = 0;
    for (std::uint64_t seed = 1; seed <= 6000; ++seed) {
        const Question question = randomQuestion(seed);
        const PlanLeaf &leaf = question.plan->leaves()[question.leaf];
        if (dependsOnOthers(leaf.rule) || !isMonotonic(*question.plan, question.panel, question.leaf))
            continue;
        const double value = question.panel.values(question.leaf)[question.region];
        const double before = score(question.plan, question.panel).total(question.region);
        Panel panel = question.panel;
        const double step = seed % 2 == 0 ? 2.5 : -2.5;
        panel.setValue(question.leaf, question.region, value + step);
        const double change = score(question.plan, panel).total(question.region) - before;
        if (std::isnan(change) || std::abs(change) < 1e-9)
            continue;
        ++moved;
        const int sign = improvingSign(*question.plan, question.panel, question.leaf, question.region);
        EXPECT_GT(change * step * sign, 0.0)
            << "seed " << seed << ' ' << question.sample.scheme.indicators[question.leaf].rule;
    }
    EXPECT_GT(moved, 150U);
}

TEST(Gap, goesDownToACeilingWhateverTheDirection) {
    // 不高于 5: 丙 has 5.3 in an indicator of which more is called better, and its total wants less of it.
    FourCounties city({4, 5, 5.3, 8}, {1, 1, 1, 0}, "pass");
    for (std::size_t r = 0; r < 4; ++r) {
        for (std::size_t leaf = 0; leaf < 2; ++leaf) {
            PanelCell cell = city.panel.cell(leaf, r);
            cell.target = {CellState::Value, leaf == 0 ? Comparator::AtMost : Comparator::AtLeast,
                           leaf == 0 ? 5.0 : 1.0};
            city.panel.setCell(leaf, r, cell);
        }
    }
    const Gap gap = city.search().totalGap(0, 2, tenths);
    EXPECT_EQ(gap.rank, 3.0);
    EXPECT_EQ(gap.needed, 5.0);
    EXPECT_EQ(gap.nextRank, 1.0);
}

struct PrintedCase {
    const char *text;
    int decimals;
};

class PrintedDecimals : public ::testing::TestWithParam<PrintedCase> {};

TEST_P(PrintedDecimals, areThoseOfTheText) {
    EXPECT_EQ(printedDecimals(readCell(GetParam().text)), GetParam().decimals);
}

INSTANTIATE_TEST_SUITE_P(Cases, PrintedDecimals,
                         ::testing::Values(PrintedCase{"9.89", 2}, PrintedCase{"9.80", 2},
                                           PrintedCase{"35%", 0}, PrintedCase{"-4.2", 1},
                                           PrintedCase{"1,368.5", 1}, PrintedCase{"50万", 0},
                                           PrintedCase{"1.5万", 0}, PrintedCase{"0.00005万", 1},
                                           PrintedCase{"/", 0}, PrintedCase{"7个(其中1.25)", 0},
                                           PrintedCase{"１２．３４", 2}));

TEST(StepGrid, givesTheDoublesOfDecimalTexts) {
    std::mt19937_64 random(5);
    for (int i = 0; i < 20000; ++i) {
        const int decimals = static_cast<int>(random() % 9);
        const auto k = static_cast<std::int64_t>(random() % 2000000000) - 1000000000;
        const StepGrid grid(decimals, std::abs(static_cast<double>(k)) * std::pow(10.0, -decimals));
        ASSERT_EQ(grid.decimals(), decimals);
        const double value = grid.at(k);
        EXPECT_LE(decimalsOf(shortestText(value)), decimals);
        EXPECT_EQ(grid.atMost(value), k);
        EXPECT_EQ(grid.atLeast(value), k);
        EXPECT_EQ(grid.atMost(std::nextafter(value, 1e300)), k);
        EXPECT_EQ(grid.atLeast(std::nextafter(value, 1e300)), k + 1);
        EXPECT_EQ(grid.atLeast(std::nextafter(value, -1e300)), k);
    }
}

TEST(StepGrid, growsCoarserWhereDoublesCannotTellStepsApart) {
    const StepGrid grid(6, 1e15);
    EXPECT_LT(grid.decimals(), 0);
    EXPECT_LT(grid.at(grid.atMost(1e15)), grid.at(grid.atMost(1e15) + 1));
}

} // namespace
} // namespace weici::engine
