// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/attribution.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <random>
#include <string>

#include "engine/randomsample.h"
#include "engine/scorer.h"

namespace weici::engine {
namespace {

using testing::panelOf;
using testing::randomSample;
using testing::Sample;

/// A period made ready for the questions; keeps what ScoredPeriod looks at.
struct Made {
    Sample sample;
    Panel panel;
    Scores scores;

    explicit Made(Sample made)
        : sample(std::move(made))
        , panel(panelOf(sample))
        , scores(score(ScoringPlan::compile(sample.scheme), panel)) {}
    [[nodiscard]] ScoredPeriod period() const { return {sample.scheme, panel, scores}; }
};

void changeValues(Sample &sample, std::mt19937_64 &random, bool own, bool others, std::size_t region) {
    for (auto &column : sample.cells) {
        for (std::size_t r = 0; r < column.size(); ++r) {
            const bool changes = (r == region ? own : others) && random() % 3 == 0;
            if (changes && !std::isnan(column[r].value))
                column[r].value += static_cast<double>(random() % 1000) / 100.0 - 5.0;
        }
    }
}

void changeRules(Sample &sample, std::mt19937_64 &random) {
    for (Indicator &leaf : sample.scheme.indicators) {
        if (random() % 3 == 0)
            leaf.points = static_cast<double>(random() % 9);
        if (random() % 5 == 0)
            leaf.direction = leaf.direction == Direction::Higher ? Direction::Lower : Direction::Higher;
        if (random() % 5 == 0)
            leaf.tieRule = TieRule::Average;
    }
}

/// Targets are part of what is demanded: they belong to the rules.
void changeTargets(Sample &sample, std::mt19937_64 &random) {
    for (auto &column : sample.cells) {
        for (PanelCell &cell : column) {
            if (cell.target.state == CellState::Value)
                cell.target.number += static_cast<double>(random() % 5);
        }
    }
}

/// The mixture of two periods written out by hand: rank of the region by total.
double mixedRank(const Sample &from, const Sample &to, std::size_t region, bool own, bool others,
                 bool rules) {
    Sample mixed = rules ? to : from;
    for (std::size_t leaf = 0; leaf < mixed.cells.size(); ++leaf) {
        for (std::size_t r = 0; r < mixed.regions.size(); ++r) {
            const PanelTarget target = mixed.cells[leaf][r].target;
            mixed.cells[leaf][r] = ((r == region ? own : others) ? to : from).cells[leaf][r];
            mixed.cells[leaf][r].target = target;
        }
    }
    return score(ScoringPlan::compile(mixed.scheme), panelOf(mixed)).rank(0, region);
}

/// The Shapley value by its other formula: weights 1/3, 1/6, 1/6, 1/3 over who has changed before, in
/// twelfths.
double partByHand(const std::function<double(bool, bool, bool)> &rankOf) {
    return 4.0 * (rankOf(false, false, false) - rankOf(true, false, false)) +
           2.0 * (rankOf(false, true, false) - rankOf(true, true, false)) +
           2.0 * (rankOf(false, false, true) - rankOf(true, false, true)) +
           4.0 * (rankOf(false, true, true) - rankOf(true, true, true));
}

void expectPartsByHand(const RankMove &move, const Sample &from, const Sample &to, std::size_t region) {
    const auto mixed = [&](bool own, bool others, bool rules) {
        return mixedRank(from, to, region, own, others, rules);
    };
    EXPECT_EQ(static_cast<double>(move.own.count),
              partByHand([&](bool it, bool a, bool b) { return mixed(it, a, b); }));
    EXPECT_EQ(static_cast<double>(move.others.count),
              partByHand([&](bool it, bool a, bool b) { return mixed(a, it, b); }));
    EXPECT_EQ(static_cast<double>(move.rules.count),
              partByHand([&](bool it, bool a, bool b) { return mixed(a, b, it); }));
}

void dropPublished(Sample &sample) {
    for (auto &column : sample.cells) {
        for (PanelCell &cell : column)
            cell.publishedRank = noNumber;
    }
}

struct Changed {
    bool own;
    bool others;
    bool rules;
};

void expectAddsUp(const RankMove &move, const Changed &changed) {
    if (move.answer != WhyAnswer::Known)
        return;
    EXPECT_EQ(move.own + move.others + move.rules, move.change);
    EXPECT_EQ(move.change.value(), move.rankFrom - move.rankTo);
    // Whoever did not change has no part in it.
    if (!changed.own) {
        EXPECT_EQ(move.own.count, 0);
    }
    if (!changed.others) {
        EXPECT_EQ(move.others.count, 0);
    }
    if (!changed.rules) {
        EXPECT_EQ(move.rules.count, 0);
    }
}

TEST(Why, partsAddToTheMoveExactly) {
    std::size_t known = 0;
    std::size_t moved = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937_64 random(seed);
        const Changed changed{random() % 4 > 0, random() % 4 > 0, random() % 3 == 0};
        Sample first = randomSample(seed);
        dropPublished(first);
        const std::size_t region = random() % first.regions.size();
        Sample second = first;
        changeValues(second, random, changed.own, changed.others, region);
        if (changed.rules) {
            changeRules(second, random);
            changeTargets(second, random);
        }
        const Made from(std::move(first));
        const Made to(std::move(second));
        const RankMove total = whyTotal(from.period(), to.period(), region);
        expectAddsUp(total, changed);
        if (total.answer == WhyAnswer::Known && seed % 4 == 0)
            expectPartsByHand(total, from.sample, to.sample, region);
        known += total.answer == WhyAnswer::Known ? 1U : 0U;
        moved += total.change.count != 0 ? 1U : 0U;
        const Indicator &leaf =
            from.sample.scheme.indicators[random() % from.sample.scheme.indicators.size()];
        const RankMove own = whyLeaf(from.period(), to.period(), leaf.code, region);
        expectAddsUp(own, changed);
        known += own.answer == WhyAnswer::Known ? 1U : 0U;
        moved += own.change.count != 0 ? 1U : 0U;
        if (::testing::Test::HasFailure())
            return;
    }
    EXPECT_GT(known, 2000U);
    EXPECT_GT(moved, 500U);
}

/// Three counties, one indicator: A 5 → 5, B 4 → 7, C 3 → 6. A falls from 1 to 3 and did nothing for it.
Sample threeCounties(double a, double b, double c, Direction direction = Direction::Higher) {
    Sample sample;
    sample.scheme.year = 2023;
    sample.scheme.regionCount = 3;
    sample.scheme.blocks = {{}};
    Indicator leaf;
    leaf.id = {1};
    leaf.code = "x";
    leaf.weight = "10";
    leaf.rule = "minmax";
    leaf.direction = direction;
    sample.scheme.indicators = {leaf};
    for (const char *name : {"甲县", "乙县", "丙县"})
        sample.regions.push_back({{static_cast<std::int32_t>(sample.regions.size()) + 1}, name, "", true});
    sample.cells = {{PanelCell{.value = a, .target = {}}, PanelCell{.value = b, .target = {}},
                     PanelCell{.value = c, .target = {}}}};
    return sample;
}

TEST(Why, aCountyThatStandsStillFallsByTheOthersAlone) {
    const Made from(threeCounties(5, 4, 3));
    const Made to(threeCounties(5, 7, 6));
    for (const RankMove &move :
         {whyTotal(from.period(), to.period(), 0), whyLeaf(from.period(), to.period(), "x", 0)}) {
        EXPECT_EQ(move.answer, WhyAnswer::Known);
        EXPECT_EQ(move.change.value(), -2.0);
        EXPECT_EQ(move.others.value(), -2.0);
        EXPECT_EQ(move.own.count, 0);
        EXPECT_EQ(move.rules.count, 0);
    }
}

TEST(Why, isSharedWhereOwnAndOthersMeet) {
    // A 5 → 6, B 4 → 7, C 3 → 3: A loses a place to B. Alone, A's gain changes nothing, B's costs one place.
    const Made from(threeCounties(5, 4, 3));
    const Made to(threeCounties(6, 7, 3));
    const RankMove move = whyTotal(from.period(), to.period(), 0);
    EXPECT_EQ(move.change.count, -12);
    EXPECT_EQ(move.own.count, 0);
    EXPECT_EQ(move.others.count, -12);
    // A 3 → 6 passes both where they were, B 4 → 7 takes one place back: by itself own is worth +2 or +1.
    const Made low(threeCounties(3, 4, 5));
    const Made high(threeCounties(6, 7, 5));
    const RankMove shared = whyTotal(low.period(), high.period(), 0);
    EXPECT_EQ(shared.change.value(), 1.0);
    EXPECT_EQ(shared.own.value(), 1.5);
    EXPECT_EQ(shared.others.value(), -0.5);
}

TEST(Why, namesTheRulesWhenTheyTurn) {
    const Made from(threeCounties(5, 4, 3));
    const Made to(threeCounties(5, 4, 3, Direction::Lower));
    const RankMove move = whyTotal(from.period(), to.period(), 0);
    EXPECT_EQ(move.change.value(), -2.0);
    EXPECT_EQ(move.rules.value(), -2.0);
}

TEST(Why, knowsNothingWithoutARank) {
    const Made from(threeCounties(noNumber, 4, 3));
    const Made to(threeCounties(5, 4, 3));
    EXPECT_EQ(whyTotal(from.period(), to.period(), 0).answer, WhyAnswer::NotRanked);
    EXPECT_EQ(whyLeaf(from.period(), to.period(), "x", 1).answer, WhyAnswer::NotRanked);
    EXPECT_EQ(whyLeaf(to.period(), to.period(), "y", 1).answer, WhyAnswer::NotRanked);
}

TEST(Diff, followsIndicatorsByTheirCode) {
    Sample later = threeCounties(6, 7, 3);
    later.cells[0][1].publishedRank = 2; // the city says otherwise
    Indicator added = later.scheme.indicators.front();
    added.id = {2};
    added.code = "y";
    later.scheme.indicators.insert(later.scheme.indicators.begin(), added);
    later.cells.insert(later.cells.begin(),
                       {PanelCell{.value = 1, .target = {}}, PanelCell{.value = 2, .target = {}},
                        PanelCell{.value = 3, .target = {}}});
    const Made from(threeCounties(5, 4, 3));
    const Made to(later);
    const auto rows = diff(from.period(), to.period(), 1);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].code, "y");
    EXPECT_TRUE(std::isnan(rows[0].valueFrom));
    EXPECT_TRUE(std::isnan(rows[0].rankChange()));
    EXPECT_EQ(rows[1].code, "x");
    EXPECT_EQ(rows[1].valueChange(), 3.0);
    EXPECT_EQ(rows[1].rankFrom, 2.0);
    EXPECT_EQ(rows[1].rankTo, 2.0) << "published before computed";
    EXPECT_EQ(rows[1].pointsFrom, 5.0);
    EXPECT_EQ(rows[1].pointsTo, 10.0);
    EXPECT_EQ(rows[2].code, "");
    EXPECT_EQ(rows[2].pointsChange(), 15.0 - 5.0);
}

} // namespace
} // namespace weici::engine
