// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/trace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "engine/randomsample.h"
#include "engine/scorer.h"

namespace weici::testing {

using namespace engine;

namespace {

using Step = TraceStep::Step;

std::optional<double> find(const std::vector<TraceStep> &steps, Step step, const std::string &key) {
    for (const TraceStep &entry : steps) {
        if (entry.step == step && entry.key == key)
            return entry.value;
    }
    return std::nullopt;
}

bool has(const std::vector<TraceStep> &steps, Step step, const std::string &key) {
    return std::ranges::any_of(
        steps, [&](const TraceStep &entry) { return entry.step == step && entry.key == key; });
}

void expectStory(const Scores &scores, const Panel &panel, std::size_t leaf, std::size_t region) {
    const auto steps = trace(scores, panel, leaf, region);
    const PlanLeaf &planned = scores.plan()->leaves()[leaf];
    for (const TraceStep &step : steps)
        ASSERT_TRUE(!step.value || std::isfinite(*step.value)) << step.key;
    const double points = scores.points(planned.item, region);
    if (std::isnan(points)) {
        EXPECT_TRUE(has(steps, Step::State, "missing") || has(steps, Step::State, "not_applicable") ||
                    has(steps, Step::State, "not_scored") || has(steps, Step::State, "node_missing"));
        EXPECT_FALSE(has(steps, Step::Points, "points"));
        return;
    }
    ASSERT_EQ(find(steps, Step::Points, "points"), points);
    EXPECT_TRUE(has(steps, Step::Rule, std::string(ruleName(planned.rule))));
    if (scores.plan()->isIndex())
        return;
    const double scaled = find(steps, Step::Points, "scaled").value_or(0.0);
    const double fixed = find(steps, Step::Points, "fixed").value_or(0.0);
    EXPECT_NEAR(scaled + fixed, points, 1e-9 * (1.0 + std::abs(points)));
    double weight = find(steps, Step::Weight, "own").value();
    for (const TraceStep &step : steps)
        weight *= step.step == Step::Weight && step.key == "factor" ? *step.value : 1.0;
    EXPECT_NEAR(weight, find(steps, Step::Weight, "effective").value(), 1e-9 * (1.0 + weight));
    EXPECT_NEAR(find(steps, Step::Total, "contribution").value(),
                find(steps, Step::Total, "block_factor").value() * points, 1e-9 * (1.0 + std::abs(points)));
}

} // namespace

TEST(Trace, AddsUpInEveryRandomSample) {
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const Sample sample = randomSample(seed);
        const Panel panel = panelOf(sample);
        const Scores scores = score(ScoringPlan::compile(sample.scheme), panel);
        for (std::size_t leaf = 0; leaf < sample.cells.size(); ++leaf) {
            for (std::size_t r = 0; r < sample.regions.size(); ++r)
                expectStory(scores, panel, leaf, r);
        }
        ASSERT_FALSE(HasFailure()) << "seed " << seed;
    }
}

/// The contributions of the leaves are the total.
TEST(Trace, ContributionsMakeTheTotal) {
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const Sample sample = randomSample(seed);
        const Panel panel = panelOf(sample);
        const Scores scores = score(ScoringPlan::compile(sample.scheme), panel);
        for (std::size_t r = 0; r < sample.regions.size() && !scores.plan()->isIndex(); ++r) {
            double sum = 0.0;
            for (std::size_t leaf = 0; leaf < sample.cells.size(); ++leaf)
                sum += find(trace(scores, panel, leaf, r), Step::Total, "contribution").value_or(0.0);
            const double total = scores.total(r);
            EXPECT_NEAR(sum, std::isnan(total) ? 0.0 : total, 1e-9 * (1.0 + std::abs(sum)))
                << "seed " << seed;
        }
    }
}

TEST(Trace, TellsTheRankThatARankRuleWentBy) {
    Sample sample;
    sample.scheme.regionCount = 20;
    sample.scheme.blocks = {{"", 1.0}};
    Indicator leaf;
    leaf.id = {1};
    leaf.code = "1";
    leaf.weight = "3";
    leaf.rule = "rank-linear";
    sample.scheme.indicators = {leaf};
    Region own;
    own.id = {1};
    own.name = "本县";
    sample.regions = {own};
    PanelCell cell;
    cell.publishedRank = 8;
    sample.cells = {{cell}};
    const Panel panel = panelOf(sample);
    const auto steps = trace(score(ScoringPlan::compile(sample.scheme), panel), panel, 0, 0);
    EXPECT_EQ(find(steps, Step::Input, "published_rank"), 8.0);
    EXPECT_EQ(find(steps, Step::Parameter, "low"), 0.0);
    EXPECT_EQ(find(steps, Step::Statistic, "rank"), 8.0);
    EXPECT_EQ(find(steps, Step::Statistic, "N"), 20.0);
    EXPECT_NEAR(find(steps, Step::Share, "share").value(), 12.0 / 19.0, 1e-15);
    EXPECT_NEAR(find(steps, Step::Total, "total").value(), 36.0 / 19.0, 1e-12);

    // Within groups, as soon as the other of the group is known too.
    sample.scheme.groupRanks = true;
    sample.scheme.regionCount = 2;
    sample.regions[0].group = "县组";
    Region other = sample.regions[0];
    other.id = {2};
    sample.regions.push_back(other);
    sample.cells[0].push_back(cell);
    sample.cells[0][1].publishedRank = 5;
    const Panel grouped = panelOf(sample);
    const auto within = trace(score(ScoringPlan::compile(sample.scheme), grouped), grouped, 0, 0);
    EXPECT_EQ(find(within, Step::Statistic, "rank"), 2.0);
    EXPECT_EQ(find(within, Step::Statistic, "N"), 2.0);
    const auto told = [](const std::vector<TraceStep> &story) {
        return std::ranges::count(story, "group", &TraceStep::text);
    };
    EXPECT_EQ(told(within), 2);
    EXPECT_EQ(told(steps), 0);
}

} // namespace weici::testing
