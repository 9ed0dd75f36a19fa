// SPDX-License-Identifier: GPL-3.0-or-later
// What must have a stated result or a problem, and never a number that is none.
#include <gtest/gtest.h>

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "engine/period.h"
#include "engine/randomsample.h"
#include "engine/scorer.h"

namespace weici::testing {

using namespace engine;

namespace {

using Kind = ScoreProblem::Kind;

/// One leaf in an index or points scheme over as many regions as there are values; NaN: missing.
struct OneLeaf {
    Sample sample;

    OneLeaf(const std::string &rule, const std::string &parameters, const std::vector<double> &values,
            Aggregation aggregation = Aggregation::Points) {
        sample.scheme.blocks = {{"", 1.0}};
        sample.scheme.aggregation = {aggregation, aggregation, aggregation};
        sample.scheme.regionCount = static_cast<int>(values.size());
        Indicator indicator;
        indicator.id = {1};
        indicator.code = "1";
        indicator.weight = "10";
        indicator.rule = rule;
        indicator.parameters = parameters;
        sample.scheme.indicators = {indicator};
        sample.cells.resize(1);
        for (const double value : values) {
            Region region;
            region.id = {static_cast<std::int32_t>(sample.regions.size()) + 1};
            region.name = std::to_string(region.id.value);
            sample.regions.push_back(region);
            PanelCell cell;
            cell.value = value;
            sample.cells[0].push_back(cell);
        }
    }
    Indicator &leaf() { return sample.scheme.indicators[0]; }
    Scores scores() const { return score(ScoringPlan::compile(sample.scheme), panelOf(sample)); }
};

std::optional<ScoreProblem> problem(const std::vector<ScoreProblem> &problems, Kind kind) {
    for (const ScoreProblem &found : problems) {
        if (found.kind == kind)
            return found;
    }
    return std::nullopt;
}

struct Degenerate {
    const char *rule;
    const char *parameters;
    Direction direction;
    std::vector<double> values;
    Kind kind;
    std::optional<std::size_t> region;
    double value;
};

const Degenerate degenerates[] = {
    {"best-ratio", "", Direction::Higher, {0, -1}, Kind::MaximumNotPositive, {}, 0},
    {"best-ratio", "", Direction::Lower, {3, 0}, Kind::ValueNotPositive, {}, 0},
    {"minmax", "transform=ln;low=1;high=9", Direction::Higher, {-2, 3}, Kind::LogarithmUndefined, 0, -2},
    {"versus-mean", "basis=relative", Direction::Higher, {2, -2}, Kind::MeanIsZero, {}, 0},
    {"completion", "", Direction::Higher, {2, 4}, Kind::TargetUnusable, 0, noNumber},
};

} // namespace

class Degenerates : public ::testing::TestWithParam<Degenerate> {};

TEST_P(Degenerates, AreMissingAndAProblem) {
    const Degenerate &given = GetParam();
    OneLeaf one(given.rule, given.parameters, given.values);
    one.leaf().direction = given.direction;
    const Scores scores = one.scores();
    EXPECT_TRUE(std::isnan(scores.total(0)));
    EXPECT_EQ(scores.leafState(0, 0), LeafState::Missing);
    EXPECT_EQ(scores.full(0, 0), 0.0);
    const auto found = problem(scores.problems(), given.kind);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->region, given.region);
    EXPECT_EQ(found->item, scores.plan()->leaves()[0].item);
    EXPECT_TRUE(found->value == given.value || (std::isnan(found->value) && std::isnan(given.value)));
}

INSTANTIATE_TEST_SUITE_P(Table, Degenerates, ::testing::ValuesIn(degenerates));

TEST(Degenerate, EqualBasesAreMissingEverywhereAndAProblemOfTheRule) {
    const OneLeaf one("base-index", "base_min=3;base_reference=3", {1, 5});
    const Scores scores = one.scores();
    EXPECT_TRUE(std::isnan(scores.total(0)));
    ASSERT_EQ(scores.plan()->problems().size(), 1U);
    EXPECT_EQ(scores.plan()->problems()[0].rule.kind, RuleProblem::Kind::EqualBases);
}

TEST(Degenerate, ATargetOfZeroIsAProblemAndADashIsNone) {
    OneLeaf one("completion", "", {4, 4, 4});
    one.sample.cells[0][0].target = {CellState::Value, Comparator::None, 0.0};
    one.sample.cells[0][1].target = {CellState::NotApplicable, Comparator::None, noNumber};
    one.sample.cells[0][2].target = {CellState::Value, Comparator::None, 8.0};
    const Scores scores = one.scores();
    EXPECT_EQ(scores.leafState(0, 0), LeafState::Missing);
    EXPECT_EQ(scores.leafState(0, 1), LeafState::NotApplicable);
    EXPECT_EQ(scores.total(2), 5.0);
    ASSERT_EQ(scores.problems().size(), 1U);
    EXPECT_EQ(scores.problems()[0].value, 0.0);
}

TEST(Degenerate, AGeometricMeanOverANegativeValueIsAProblemOfTheNode) {
    for (const Aggregation mean : {Aggregation::Geometric, Aggregation::Harmonic}) {
        const OneLeaf one("minmax", "low=0;high=10;clamp=0", {-1, 5}, mean);
        const Scores scores = one.scores();
        EXPECT_TRUE(std::isnan(scores.total(0)));
        EXPECT_NEAR(scores.total(1), 50.0, 1e-12);
        const auto found = problem(scores.problems(), Kind::NotPositiveInMean);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->region, 0U);
        EXPECT_EQ(found->value, -0.1);
    }
}

TEST(Degenerate, WeightsOfZero) {
    OneLeaf points("direct", "", {4});
    points.leaf().rule = "completion";
    points.leaf().weight = "0";
    points.sample.cells[0][0].target = {CellState::Value, Comparator::None, 4.0};
    EXPECT_EQ(points.scores().total(0), 0.0);
    EXPECT_EQ(points.scores().full(0, 0), 0.0);

    OneLeaf index("minmax", "low=0;high=10", {4}, Aggregation::Arithmetic);
    index.leaf().weight = "0";
    const Scores scores = index.scores();
    EXPECT_TRUE(std::isnan(scores.total(0)));
    EXPECT_TRUE(problem(scores.plan()->problems(), Kind::NoWeightInMean));
}

TEST(Degenerate, ALeafWithoutPointsIsNotScoredAndAProblem) {
    OneLeaf one("minmax", "low=0;high=10", {4});
    one.leaf().weight = "/";
    const Scores scores = one.scores();
    EXPECT_EQ(scores.leafState(0, 0), LeafState::NotScored);
    EXPECT_FALSE(scores.plan()->scoresAnything());
    EXPECT_TRUE(problem(scores.plan()->problems(), Kind::NoWeight));
    EXPECT_EQ(scores.rank(scores.plan()->leaves()[0].item, 0), 1.0);
}

TEST(Degenerate, OneRegionHasEveryPlaceItself) {
    for (const char *rule : {"rank-linear", "rank-step", "efficacy", "minmax", "best-ratio", "percentile"}) {
        const Scores scores = OneLeaf(rule, "", {7}).scores();
        EXPECT_EQ(scores.total(0), 10.0) << rule;
        EXPECT_EQ(scores.rank(0, 0), 1.0) << rule;
    }
}

TEST(Degenerate, ARankAboveTheCountCountsAsTheLastAndIsAProblem) {
    OneLeaf one("rank-linear", "low=0.5", {noNumber, noNumber});
    one.sample.cells[0][1].publishedRank = 7;
    const Scores scores = one.scores();
    EXPECT_TRUE(std::isnan(scores.total(0)));
    EXPECT_EQ(scores.total(1), 5.0);
    EXPECT_EQ(problem(scores.problems(), Kind::RankAboveCount)->value, 7.0);
}

TEST(RankRules, NeedEveryValueForAComputedRank) {
    const Scores gap = OneLeaf("rank-linear", "", {3, noNumber, 5}).scores();
    EXPECT_TRUE(std::isnan(gap.total(0)));
    EXPECT_FALSE(gap.isRankComplete(0));
    OneLeaf fewer("rank-linear", "", {3, 4, 5});
    fewer.sample.scheme.regionCount = 20;
    EXPECT_TRUE(std::isnan(fewer.scores().total(0)));
    const Scores whole = OneLeaf("rank-linear", "", {3, 4, 5}).scores();
    EXPECT_TRUE(whole.isRankComplete(0));
    EXPECT_EQ(whole.total(1), 5.0);
}

TEST(RankRules, GoByTheGroupWhereTheSchemeRanksGroups) {
    OneLeaf one("rank-linear", "", {9, 8, 7, 6, 5});
    one.sample.scheme.groupRanks = true;
    const char *const groups[] = {"县组", "区组", "县组", "区组", "县组"};
    for (std::size_t r = 0; r < 5; ++r)
        one.sample.regions[r].group = groups[r];
    const Scores scores = one.scores();
    const std::vector<double> expected = {10, 10, 5, 0, 0};
    for (std::size_t r = 0; r < 5; ++r)
        EXPECT_EQ(scores.total(r), expected[r]) << r;
    EXPECT_EQ(scores.groupRank(0, 2), 2.0);
    // Published ranks are over all; of a group that is known whole their order counts.
    for (const std::size_t r : {0U, 2U, 4U})
        one.sample.cells[0][r].publishedRank = 5.0 - static_cast<double>(r);
    EXPECT_EQ(one.scores().total(0), 0.0);
    EXPECT_EQ(one.scores().total(4), 10.0);
}

TEST(RankRules, CountOffTheOtherGroupsWhereSomeOfAGroupAreNotPublished) {
    const auto unknown = std::vector<double>(6, noNumber);
    OneLeaf one("rank-linear", "", unknown);
    one.sample.scheme.groupRanks = true;
    for (std::size_t r = 0; r < 6; ++r)
        one.sample.regions[r].group = r % 2 == 0 ? "县组" : "区组";
    const auto publish = [&](const std::vector<double> &ranks) {
        for (std::size_t r = 0; r < ranks.size(); ++r)
            one.sample.cells[0][r].publishedRank = ranks[r];
        return one.scores();
    };
    // The third county has no rank: of ranks 4 and 6 over all, 2 and 3 districts stand ahead.
    const Scores gap = publish({4, 1, noNumber, 2, 6, 5});
    EXPECT_EQ(gap.total(0), 5.0);
    EXPECT_EQ(gap.total(4), 0.0);
    EXPECT_TRUE(std::isnan(gap.total(2)));
    EXPECT_EQ(gap.total(3), 5.0);
    // Ranks that leave no room for the others ahead were published within groups.
    const Scores inside = publish({1, 1, noNumber, 2, 3, 3});
    EXPECT_EQ(inside.total(0), 10.0);
    EXPECT_EQ(inside.total(4), 0.0);
    // Of one rank alone nothing can be counted off; above the size of the group it says nothing.
    const Scores alone = publish({2, noNumber, noNumber, noNumber, noNumber, 5});
    EXPECT_EQ(alone.total(0), 5.0);
    EXPECT_TRUE(std::isnan(alone.total(5)));
}

TEST(Regions, ThatAreNotScoredAreShownButCountNowhere) {
    OneLeaf one("minmax", "", {10, 20, 1000});
    one.sample.regions[2].scored = false;
    one.sample.scheme.regionCount = 2;
    const Scores scores = one.scores();
    EXPECT_EQ(scores.total(1), 10.0);
    EXPECT_EQ(scores.rank(0, 1), 1.0);
    EXPECT_EQ(scores.total(2), 990.0);
    EXPECT_TRUE(std::isnan(scores.rank(0, 2)));
}

TEST(Targets, OfAYearAreMultipliedByMonthsWhereTheSchemeSaysSo) {
    const auto halfYear = Period::fromCode("2023H1").value();
    EXPECT_EQ(targetFactor(TargetTime::Linear, halfYear), 0.5);
    EXPECT_EQ(targetFactor(TargetTime::None, halfYear), 1.0);
    CellText text;
    text.state = CellState::Value;
    text.comparator = Comparator::AtLeast;
    text.number = 24.0;
    const PanelTarget target = panelTarget(text, targetFactor(TargetTime::Linear, halfYear));
    EXPECT_EQ(target.number, 12.0);
    EXPECT_EQ(target.comparator, Comparator::AtLeast);
}

TEST(Nodes, NeedTheLeastShareOfChildren) {
    OneLeaf one("completion", "", {5});
    const Indicator first = one.leaf();
    for (int i = 2; i <= 3; ++i) {
        Indicator next = first;
        next.id = {i};
        next.code = std::to_string(i);
        one.sample.scheme.indicators.push_back(next);
        one.sample.cells.push_back(one.sample.cells[0]);
    }
    for (std::size_t leaf = 0; leaf < 3; ++leaf)
        one.sample.cells[leaf][0].target = {CellState::Value, Comparator::None, 10.0};
    one.sample.cells[2][0].value = noNumber;
    one.sample.scheme.minKnown = 2.0 / 3.0;
    EXPECT_DOUBLE_EQ(one.scores().total(0), 15.0);
    one.sample.scheme.minKnown = 0.7;
    const Scores missing = one.scores();
    EXPECT_TRUE(std::isnan(missing.total(0)));
    EXPECT_EQ(missing.full(0, 0), 0.0);
    EXPECT_NEAR(missing.coverage(0, 0), 2.0 / 3.0, 1e-15);
}

} // namespace weici::testing
