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

Question randomQuestion(std::uint64_t seed) {
    Sample sample = randomSample(seed);
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

} // namespace
} // namespace weici::engine
