// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/goalseek.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string>

#include "engine/randomsample.h"

namespace weici::engine {
namespace {

using testing::panelOf;
using testing::randomSample;
using testing::Sample;

/// Every choice of at most three candidates, each scored as a whole from nothing.
double cheapestByBruteForce(const ScoringPlanPtr &plan, const Panel &panel,
                            const std::vector<GoalMove> &moves, const GoalQuestion &question) {
    double best = std::numeric_limits<double>::infinity();
    const auto rankWith = [&](const std::vector<const GoalMove *> &chosen) {
        Panel moved = panel;
        for (const GoalMove *move : chosen)
            moved.setValue(move->leaf, question.region, move->to);
        return score(plan, moved).rank(0, question.region);
    };
    const std::function<void(std::size_t, std::vector<const GoalMove *> &, double)> walk =
        [&](std::size_t first, std::vector<const GoalMove *> &chosen, double cost) {
            if (!chosen.empty() && rankWith(chosen) <= question.wantedRank)
                best = std::min(best, cost);
            for (std::size_t i = first; i < moves.size() && chosen.size() < question.mostLeaves; ++i) {
                const bool taken = std::ranges::any_of(
                    chosen, [&](const GoalMove *move) { return move->leaf == moves[i].leaf; });
                if (taken)
                    continue;
                chosen.push_back(&moves[i]);
                walk(i + 1, chosen, cost + moves[i].cost);
                chosen.pop_back();
            }
        };
    std::vector<const GoalMove *> chosen;
    walk(0, chosen, 0.0);
    return best;
}

TEST(GoalSeek, isTheCheapestOfAllChoices) {
    int found = 0;
    int without = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Sample sample = randomSample(seed, 5);
        const auto plan = ScoringPlan::compile(sample.scheme);
        if (plan->isIndex())
            continue;
        const LiveScores given(plan, panelOf(sample));
        const Panel panel = withComputedRanks(given.scores(), given.panel());
        const LiveScores live(plan, panel);
        std::vector<GapRange> ranges(plan->leaves().size(), GapRange{1, {}, {}});
        for (std::size_t leaf = 0; leaf < ranges.size(); ++leaf)
            ranges[leaf].maxValue = sample.scheme.indicators[leaf].maxValue;
        for (std::size_t region = 0; region < panel.regionCount(); ++region) {
            const double rank = live.scores().rank(0, region);
            if (!(rank > 1))
                continue;
            const GoalQuestion question{region, std::max(1.0, std::floor(rank) - 1.0), 2, false};
            if (rank <= question.wantedRank)
                continue;
            const auto moves = goalCandidates(live, ranges, region);
            if (moves.size() > 40)
                continue;
            const double cheapest = cheapestByBruteForce(plan, panel, moves, question);
            const GoalPlan answer = seekGoal(given, ranges, question);
            if (std::isinf(cheapest)) {
                EXPECT_EQ(answer.answer, GoalAnswer::NotFeasible);
                ++without;
                continue;
            }
            ASSERT_EQ(answer.answer, GoalAnswer::Found);
            EXPECT_NEAR(answer.cost, cheapest, 1e-9);
            EXPECT_LE(answer.rank, question.wantedRank);
            ++found;
        }
    }
    EXPECT_GT(found, 300);
    EXPECT_GT(without, 30);
}

TEST(GoalSeek, bringsValuesBackAsFarAsTheGoalAllows) {
    int shorter = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Sample sample = randomSample(seed, 5);
        const auto plan = ScoringPlan::compile(sample.scheme);
        if (plan->isIndex())
            continue;
        const LiveScores live(plan, panelOf(sample));
        const std::vector<GapRange> ranges(plan->leaves().size(), GapRange{1, {}, {}});
        for (std::size_t region = 0; region < 5; ++region) {
            GoalQuestion question{region, 1.0, 3, false};
            const GoalPlan far = seekGoal(live, ranges, question);
            question.bringBack = true;
            const GoalPlan near = seekGoal(live, ranges, question);
            ASSERT_EQ(far.answer, near.answer);
            if (near.answer != GoalAnswer::Found)
                continue;
            EXPECT_LE(near.cost, far.cost + 1e-12);
            EXPECT_LE(near.rank, 1.0);
            shorter += near.cost < far.cost - 1e-9 ? 1 : 0;
        }
    }
    EXPECT_GT(shorter, 20);
}

TEST(GoalSeek, saysWhenThereIsNothingToSeek) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Sample sample = randomSample(seed, 4);
        const auto plan = ScoringPlan::compile(sample.scheme);
        const LiveScores live(plan, panelOf(sample));
        const std::vector<GapRange> ranges(plan->leaves().size(), GapRange{1, {}, {}});
        for (std::size_t region = 0; region < 4; ++region) {
            const GoalPlan plenty = seekGoal(live, ranges, {region, 4.0, 3, true});
            if (std::isnan(plenty.rank))
                EXPECT_EQ(plenty.answer, GoalAnswer::NotRanked);
            else
                EXPECT_EQ(plenty.answer,
                          plan->isIndex() ? GoalAnswer::NotAdditive : GoalAnswer::AlreadyThere);
        }
    }
}

} // namespace
} // namespace weici::engine
