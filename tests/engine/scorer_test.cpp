// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scorer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <vector>

#include "engine/indicatortree.h"
#include "engine/randomsample.h"
#include "engine/referencescorer.h"

namespace weici::testing {

using namespace engine;

namespace {

constexpr std::uint64_t samples = 10000;

::testing::AssertionResult agrees(const char *what, double found,
                                  const std::optional<long double> &expected) {
    if (std::isnan(found) != !expected.has_value())
        return ::testing::AssertionFailure()
               << what << ": found " << found << ", expected "
               << (expected ? std::to_string(static_cast<double>(*expected)) : std::string("nothing"));
    if (!expected)
        return ::testing::AssertionSuccess();
    const auto wanted = static_cast<double>(*expected);
    const double scale = std::max({1.0, std::abs(wanted), std::abs(found)});
    if (std::abs(found - wanted) <= 1e-10 * scale)
        return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << what << ": found " << found << ", expected " << wanted;
}

std::optional<long double> number(const std::optional<double> &value) {
    return value ? std::optional<long double>(*value) : std::nullopt;
}

/// What is wrong with the first item and region that differ; empty when all agree.
std::string firstDifference(const Sample &sample, const Scores &scores) {
    const auto expected = referenceScores(sample);
    const IndicatorTree tree(sample.scheme);
    for (std::size_t item = 0; item < expected.size(); ++item) {
        for (std::size_t r = 0; r < sample.regions.size(); ++r) {
            const Expected &wanted = expected[item][r];
            for (const auto &result :
                 {agrees("points", scores.points(item, r), wanted.points),
                  agrees("full", scores.full(item, r), wanted.full),
                  agrees("coverage", scores.coverage(item, r), wanted.coverage),
                  agrees("rank", scores.rank(item, r), number(wanted.rank)),
                  agrees("group rank", scores.groupRank(item, r), number(wanted.groupRank))}) {
                if (!result)
                    return tree.path(item) + " of " + sample.regions[r].name + ": " + result.message();
            }
        }
    }
    return {};
}

bool sameBits(double a, double b) {
    return (std::isnan(a) && std::isnan(b)) ||
           std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

bool sameProblem(const ScoreProblem &a, const ScoreProblem &b) {
    return a.kind == b.kind && a.item == b.item && a.region == b.region && sameBits(a.value, b.value);
}

/// Where two results differ in a single bit; empty where they do not.
std::string firstDifferentBit(const Scores &a, const Scores &b) {
    for (std::size_t item = 0; item < a.itemCount(); ++item) {
        for (std::size_t r = 0; r < a.regionCount(); ++r) {
            if (!sameBits(a.points(item, r), b.points(item, r)) ||
                !sameBits(a.full(item, r), b.full(item, r)) ||
                !sameBits(a.coverage(item, r), b.coverage(item, r)) ||
                !sameBits(a.rank(item, r), b.rank(item, r)) ||
                !sameBits(a.groupRank(item, r), b.groupRank(item, r)))
                return "item " + std::to_string(item) + " region " + std::to_string(r);
        }
    }
    for (std::size_t leaf = 0; leaf < a.plan()->leaves().size(); ++leaf) {
        if (a.isRankComplete(leaf) != b.isRankComplete(leaf))
            return "completeness of leaf " + std::to_string(leaf);
    }
    return std::ranges::equal(a.problems(), b.problems(), sameProblem) ? "" : "problems";
}

} // namespace

TEST(Scorer, AgreesWithTheReferenceOnRandomSamples) {
    int wrong = 0;
    for (std::uint64_t seed = 0; seed < samples; ++seed) {
        const Sample sample = randomSample(seed);
        const Scores scores = score(ScoringPlan::compile(sample.scheme), panelOf(sample));
        const std::string difference = firstDifference(sample, scores);
        if (!difference.empty() && ++wrong <= 10)
            ADD_FAILURE() << "seed " << seed << ": " << difference;
    }
    EXPECT_EQ(wrong, 0) << "of " << samples;
}

TEST(Scorer, GivesTheSameBitsForAnyNumberOfThreads) {
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const Sample sample = randomSample(seed, 3000);
        const auto plan = ScoringPlan::compile(sample.scheme);
        const Panel panel = panelOf(sample);
        const Scores alone = score(plan, panel);
        for (const unsigned threads : {2U, 5U})
            ASSERT_EQ(firstDifferentBit(alone, score(plan, panel, threads)), "") << "seed " << seed;
    }
}

TEST(Scorer, UsesMemoryAgainWithoutTraces) {
    Scores scores;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Sample sample = randomSample(seed);
        const auto plan = ScoringPlan::compile(sample.scheme);
        const Panel panel = panelOf(sample);
        Panel other = panel;
        for (std::size_t leaf = 0; leaf < sample.cells.size(); ++leaf)
            other.setCell(leaf, seed % sample.regions.size(), {});
        scoreInto(scores, plan, other);
        scoreInto(scores, plan, panel);
        ASSERT_EQ(firstDifferentBit(scores, score(plan, panel)), "") << "seed " << seed;
    }
}

TEST(LiveScores, HaveTheBitsOfAFullRunAfterEveryChange) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Sample sample = randomSample(seed);
        LiveScores live(ScoringPlan::compile(sample.scheme), panelOf(sample));
        for (std::uint64_t change = 0; change < 12; ++change) {
            const std::uint64_t place = (seed * 12 + change) * 7919;
            live.setCell(place % sample.cells.size(), (place / 101) % sample.regions.size(),
                         randomCell(seed * 12 + change));
            ASSERT_EQ(firstDifferentBit(live.scores(), score(live.scores().plan(), live.panel())), "")
                << "seed " << seed << " change " << change;
        }
    }
}

TEST(LiveScores, AreIndependentOfTheirCopies) {
    const Sample sample = randomSample(3);
    const LiveScores original(ScoringPlan::compile(sample.scheme), panelOf(sample));
    LiveScores copy(original);
    for (std::size_t r = 0; r < sample.regions.size(); ++r)
        copy.setValue(0, r, 100.0 + static_cast<double>(r));
    EXPECT_EQ(firstDifferentBit(original.scores(), score(original.scores().plan(), panelOf(sample))), "");
    EXPECT_EQ(firstDifferentBit(copy.scores(), score(copy.scores().plan(), copy.panel())), "");
}

TEST(Scorer, ScoresManyPeriodsAsEachAlone) {
    const Sample sample = randomSample(5, 40);
    const auto plan = ScoringPlan::compile(sample.scheme);
    std::vector<Panel> panels(9, panelOf(sample));
    for (std::size_t i = 0; i < panels.size(); ++i)
        panels[i].setValue(0, i, 1000.0);
    std::vector<std::string> differences(panels.size(), "not visited");
    scorePeriods(plan, panels, 3, [&](std::size_t i, const Scores &scores) {
        differences[i] = firstDifferentBit(scores, score(plan, panels[i]));
    });
    EXPECT_EQ(differences, std::vector<std::string>(panels.size()));
}

} // namespace weici::testing
