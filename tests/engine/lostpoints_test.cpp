// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lostpoints.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "engine/randomsample.h"

namespace weici::engine {
namespace {

using testing::panelOf;
using testing::randomSample;
using testing::Sample;

void expectSame(const LostPoints &a, const LostPoints &b) {
    EXPECT_NEAR(a.full, b.full, 1e-9);
    EXPECT_NEAR(a.points, b.points, 1e-9);
    EXPECT_NEAR(a.byRank, b.byRank, 1e-9);
    EXPECT_NEAR(a.byTarget, b.byTarget, 1e-9);
}

LostPoints sumOf(const std::vector<LostRow> &rows) {
    LostPoints sum;
    for (const LostRow &row : rows)
        sum += row.points;
    return sum;
}

void expectAddsUp(const LostPointsTable &table, const Scores &scores, std::size_t region) {
    const LostPoints total = table.total();
    const double full = scores.full(0, region);
    const double points = scores.total(region);
    EXPECT_NEAR(total.full, std::isnan(points) ? 0.0 : full, 1e-9);
    EXPECT_NEAR(total.points, std::isnan(points) ? 0.0 : points, 1e-9);
    for (const auto kind : {IndicatorTree::Kind::Leaf, IndicatorTree::Kind::Level2,
                            IndicatorTree::Kind::Level1, IndicatorTree::Kind::Block})
        expectSame(sumOf(table.byItem(kind)), total);
    expectSame(sumOf(table.byDepartment()), total);
    for (const LostPoints &leaf : table.leaves()) {
        EXPECT_GE(leaf.byRank, 0.0);
        EXPECT_GE(leaf.byTarget, 0.0);
        EXPECT_GE(leaf.rest(), std::min(0.0, leaf.lost()) - 1e-12);
        if (leaf.lost() <= 0.0) {
            EXPECT_EQ(leaf.byRank + leaf.byTarget, 0.0);
        }
    }
}

TEST(LostPoints, addUpToFullLessTotalOnRandomSchemes) {
    std::size_t asked = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Sample sample = randomSample(seed);
        for (std::size_t i = 0; i < sample.scheme.indicators.size(); ++i) {
            if (i % 4 > 0)
                sample.scheme.indicators[i].departments = {"单位" + std::to_string(i % 3), "另一单位"};
        }
        const LiveScores live(ScoringPlan::compile(sample.scheme), panelOf(sample));
        for (std::size_t region = 0; region < sample.regions.size(); ++region) {
            SCOPED_TRACE("seed " + std::to_string(seed) + " region " + std::to_string(region));
            const LostPointsTable table(sample.scheme, live, region);
            ASSERT_EQ(table.isDefined(), !sample.scheme.isIndex());
            if (!table.isDefined())
                continue;
            ++asked;
            expectAddsUp(table, live.scores(), region);
            if (::testing::Test::HasFailure())
                return;
        }
    }
    EXPECT_GT(asked, 5000U);
}

/// Two blocks: 省考 (× 0.8) with two indicators of one level-1 node, 市考 with one that is scored by
/// published ranks.
Scheme threeIndicators() {
    Scheme scheme;
    scheme.year = 2022;
    scheme.regionCount = 20;
    scheme.blocks = {{"省考", 0.8}, {"市考", 1.0}};
    scheme.nodes = {{{1}, 1, 0, {}, "产业", ""}};
    const auto add = [&](const char *code, const char *weight, std::size_t block, NodeId parent,
                         const char *rule, std::vector<std::string> departments) {
        Indicator leaf;
        leaf.id = {static_cast<std::int32_t>(scheme.indicators.size()) + 1};
        leaf.code = code;
        leaf.weight = weight;
        leaf.block = block;
        leaf.parent = parent;
        leaf.rule = rule;
        leaf.decimals = 1;
        leaf.departments = std::move(departments);
        scheme.indicators.push_back(leaf);
    };
    add("c", "10", 0, {1}, "completion", {"工信局"});
    add("m", "5", 0, {}, "minmax", {"商务局", "工信局"});
    add("r", "4", 1, {}, "rank-linear", {"工信局"});
    return scheme;
}

Panel threeCells() {
    const std::vector<Region> regions = {
        {{1}, "本县", "", true}, {{2}, "邻县", "", true}, {{3}, "远县", "", true}};
    Panel panel(regions, 3);
    panel.setCell(0, 0, {.value = 6.0, .target = {CellState::Value, Comparator::None, 10.0}});
    panel.setCell(0, 1, {.value = 7.5, .target = {CellState::Value, Comparator::None, 10.0}});
    panel.setValue(1, 0, 2.0);
    panel.setValue(1, 1, 3.0);
    panel.setValue(1, 2, 6.0);
    panel.setCell(2, 0, {.publishedRank = 9, .target = {}});
    return panel;
}

TEST(LostPoints, areSplitByWhatWouldBringThemBack) {
    const Scheme scheme = threeIndicators();
    const LiveScores live(ScoringPlan::compile(scheme), threeCells());
    const std::vector<double> targetRanks = {noNumber, noNumber, 5.0};
    const LostPointsTable table(scheme, live, 0, targetRanks);
    const auto &leaves = table.leaves();
    // c: 6 of 10, 4 points × 0.8 lost; level with 邻县 at 7.5 brings 1.5 × 0.8, the target the other 2.5 ×
    // 0.8.
    EXPECT_NEAR(leaves[0].full, 8.0, 1e-12);
    EXPECT_NEAR(leaves[0].lost(), 3.2, 1e-12);
    EXPECT_NEAR(leaves[0].byRank, 1.2, 1e-12);
    EXPECT_NEAR(leaves[0].byTarget, 2.0, 1e-12);
    EXPECT_NEAR(leaves[0].rest(), 0.0, 1e-12);
    // m: the lowest of 2…6 has nothing; at 3.0 it is level with 邻县, both the minimum then: still nothing.
    EXPECT_NEAR(leaves[1].lost(), 4.0, 1e-12);
    EXPECT_NEAR(leaves[1].byRank, 0.0, 1e-12);
    // r: 9th of 20: 11/19 of 4. One place up 1/19 of 4, the target rank 5 three more.
    EXPECT_NEAR(leaves[2].lost(), 4.0 * 8.0 / 19.0, 1e-12);
    EXPECT_NEAR(leaves[2].byRank, 4.0 / 19.0, 1e-12);
    EXPECT_NEAR(leaves[2].byTarget, 12.0 / 19.0, 1e-12);
    EXPECT_NEAR(leaves[2].rest(), 16.0 / 19.0, 1e-12);
    expectAddsUp(table, live.scores(), 0);
}

TEST(LostPoints, countALeafForItsFirstUnitAndItsNearestBranch) {
    const Scheme scheme = threeIndicators();
    const LiveScores live(ScoringPlan::compile(scheme), threeCells());
    const LostPointsTable table(scheme, live, 0);
    const auto units = table.byDepartment();
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(units[0].department, "工信局");
    EXPECT_NEAR(units[0].points.full, 8.0 + 4.0, 1e-12);
    EXPECT_EQ(units[1].department, "商务局");
    EXPECT_NEAR(units[1].points.full, 4.0, 1e-12);
    // c stands under 产业; m and r stand directly under their blocks.
    const IndicatorTree tree(scheme);
    const auto branches = table.byItem(IndicatorTree::Kind::Level1);
    ASSERT_EQ(branches.size(), 3U);
    EXPECT_EQ(tree.name(branches[0].item), "省考");
    EXPECT_EQ(tree.name(branches[1].item), "产业");
    EXPECT_EQ(tree.name(branches[2].item), "市考");
    EXPECT_EQ(table.byItem(IndicatorTree::Kind::Block).size(), 2U);
}

} // namespace
} // namespace weici::engine
