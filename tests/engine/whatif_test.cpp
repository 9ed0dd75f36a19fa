// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/whatif.h"

#include <gtest/gtest.h>

#include <bit>
#include <random>
#include <stdexcept>
#include <string>

#include "engine/randomsample.h"

namespace weici::engine {
namespace {

using testing::panelOf;
using testing::randomSample;
using testing::Sample;

std::uint64_t bits(double x) {
    return std::isnan(x) ? 1 : std::bit_cast<std::uint64_t>(x);
}

void expectSameBits(const Scores &a, const Scores &b) {
    ASSERT_EQ(a.itemCount(), b.itemCount());
    ASSERT_EQ(a.regionCount(), b.regionCount());
    for (std::size_t item = 0; item < a.itemCount(); ++item) {
        for (std::size_t r = 0; r < a.regionCount(); ++r) {
            ASSERT_EQ(bits(a.points(item, r)), bits(b.points(item, r))) << item << ' ' << r;
            ASSERT_EQ(bits(a.rank(item, r)), bits(b.rank(item, r))) << item << ' ' << r;
            ASSERT_EQ(bits(a.full(item, r)), bits(b.full(item, r))) << item << ' ' << r;
            ASSERT_EQ(bits(a.coverage(item, r)), bits(b.coverage(item, r))) << item << ' ' << r;
        }
    }
}

/// Makes the same random change in the what-if and in a plain copy.
void changeBoth(WhatIf &whatIf, Sample &copy, std::mt19937_64 &random) {
    const std::size_t leaf = random() % copy.scheme.indicators.size();
    const std::size_t region = random() % copy.regions.size();
    Indicator &indicator = copy.scheme.indicators[leaf];
    PanelCell &cell = copy.cells[leaf][region];
    const double number = static_cast<double>(random() % 2000) / 100.0 - 5.0;
    switch (random() % 8) {
    case 0:
    case 1:
        whatIf.setValue(leaf, region, number);
        cell.value = number;
        cell.notApplicable = false;
        break;
    case 2:
        whatIf.setValue(leaf, region, std::nullopt);
        cell.value = noNumber;
        cell.notApplicable = false;
        break;
    case 3:
        whatIf.setTarget(leaf, region, number, Comparator::AtLeast);
        cell.target = {CellState::Value, Comparator::AtLeast, number};
        break;
    case 4:
        whatIf.setWeight(leaf, std::abs(number));
        indicator.points = std::abs(number);
        break;
    case 5:
        whatIf.setRule(leaf, "rank-linear", "low=0.2");
        indicator.rule = "rank-linear";
        indicator.parameters = "low=0.2";
        break;
    case 6:
        whatIf.editScheme([](Scheme &scheme) { scheme.missing = MissingRule::Zero; });
        copy.scheme.missing = MissingRule::Zero;
        break;
    default:
        cell = {.value = number, .publishedRank = 1.0, .target = {}};
        whatIf.setCell(leaf, region, cell);
    }
}

TEST(WhatIf, givesTheScoresOfAnEditedCopy) {
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937_64 random(seed);
        const Sample original = randomSample(seed);
        const Panel panel = panelOf(original);
        const Scores before = score(ScoringPlan::compile(original.scheme), panel);
        WhatIf whatIf(original.scheme, panel);
        Sample copy = original;
        for (int change = 0; change < 6; ++change) {
            changeBoth(whatIf, copy, random);
            expectSameBits(whatIf.scores(), score(ScoringPlan::compile(copy.scheme), panelOf(copy)));
        }
        EXPECT_EQ(whatIf.scheme(), copy.scheme);
        expectSameBits(whatIf.originalScores(), before);
        expectSameBits(score(ScoringPlan::compile(original.scheme), panel), before);
        whatIf.reset();
        EXPECT_FALSE(whatIf.isChanged());
        expectSameBits(whatIf.scores(), before);
        if (::testing::Test::HasFailure())
            return;
    }
}

TEST(WhatIf, forgetsAChangeThatComesBackToWhatWas) {
    const Sample sample = randomSample(8);
    WhatIf whatIf(sample.scheme, panelOf(sample));
    const PanelCell cell = whatIf.panel().cell(0, 0);
    whatIf.setValue(0, 0, 123.0);
    EXPECT_TRUE(whatIf.isChanged());
    ASSERT_EQ(whatIf.changedCells().size(), 1U);
    whatIf.setCell(0, 0, cell);
    EXPECT_FALSE(whatIf.isChanged());
    whatIf.setValue(0, 0, 123.0);
    whatIf.setWeight(0, 77.0);
    whatIf.resetCell(0, 0);
    EXPECT_TRUE(whatIf.changedCells().empty());
    EXPECT_TRUE(whatIf.isChanged());
    whatIf.resetScheme();
    EXPECT_FALSE(whatIf.isChanged());
}

TEST(WhatIf, refusesToMoveIndicators) {
    const Sample sample = randomSample(8);
    WhatIf whatIf(sample.scheme, panelOf(sample));
    EXPECT_THROW(whatIf.editScheme([](Scheme &scheme) { scheme.indicators.pop_back(); }),
                 std::invalid_argument);
    EXPECT_EQ(whatIf.scheme(), sample.scheme);
}

} // namespace
} // namespace weici::engine
