// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "engine/chongyischeme.h"
#include "engine/indicatortree.h"
#include "support/readable.h"

namespace weici::engine {
namespace {

using weici::testing::readable;

using Points = std::vector<std::optional<double>>;

struct PrintedCase {
    const char *weight;
    std::optional<double> points;
    bool rate;
};

void PrintTo(const PrintedCase &c, std::ostream *out) {
    *out << readable(c.weight);
}

class PrintedWeight : public ::testing::TestWithParam<PrintedCase> {};

TEST_P(PrintedWeight, isPointsOrARateOrNeither) {
    EXPECT_EQ(printedPoints(GetParam().weight), GetParam().points);
    EXPECT_EQ(isPerItemRate(GetParam().weight), GetParam().rate);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, PrintedWeight,
    ::testing::Values(PrintedCase{"3", 3.0, false}, PrintedCase{"3分", 3.0, false},
                      PrintedCase{"8 分", 8.0, false}, PrintedCase{"３分", 3.0, false},
                      PrintedCase{"0.5", 0.5, false}, PrintedCase{"0", 0.0, false},
                      PrintedCase{"1分/次", std::nullopt, true}, PrintedCase{"2分/个", std::nullopt, true},
                      PrintedCase{"1分／次", std::nullopt, true}, PrintedCase{"0.5/项", std::nullopt, true},
                      PrintedCase{"", std::nullopt, false}, PrintedCase{"/", std::nullopt, false},
                      PrintedCase{"／", std::nullopt, false}, PrintedCase{"-", std::nullopt, false},
                      PrintedCase{"3/4", std::nullopt, false}, PrintedCase{"1分/", std::nullopt, false},
                      PrintedCase{"/次", std::nullopt, false}, PrintedCase{"见附件", std::nullopt, false}));

/// Leaves and nodes with only what weighs: `parent` counts nodes from 1, 0 is the block.
struct LeafSpec {
    int parent = 0;
    const char *weight = "";
    std::optional<double> points = {};
    const char *group = "";
};
struct NodeSpec {
    int parent = 0;
    const char *weight = "";
};

Scheme scheme(const std::vector<NodeSpec> &nodes, const std::vector<LeafSpec> &leaves,
              WeightRule rule = WeightRule::Leaf) {
    Scheme s;
    s.weights = rule;
    s.blocks = {Block()};
    for (const NodeSpec &spec : nodes) {
        const NodeId id{static_cast<int>(s.nodes.size()) + 1};
        s.nodes.push_back({id, spec.parent == 0 ? 1 : 2, 0, NodeId{spec.parent}, "n", spec.weight});
    }
    for (const LeafSpec &spec : leaves) {
        Indicator leaf;
        leaf.parent = NodeId{spec.parent};
        leaf.weight = spec.weight;
        leaf.points = spec.points;
        leaf.weightGroup = spec.group;
        s.indicators.push_back(leaf);
    }
    return s;
}

Points pointsOf(const Scheme &s) {
    return effectiveWeights(IndicatorTree(s)).points;
}

TEST(EffectiveWeights, enteredPointsGoBeforeTheText) {
    EXPECT_EQ(pointsOf(scheme({{0, "10"}}, {{1, "3", 4.0}, {1, "3分"}, {1}})), (Points{4.0, 3.0, 3.0}));
}

TEST(EffectiveWeights, shareTheNearestPrintedNodeLessWhatIsTaken) {
    // Level 1 of 10: a leaf of 1, a level 2 of 4 shared by two, an unprinted level 2 whose leaf shares the
    // rest.
    const Scheme s = scheme({{0, "10分"}, {1, "4分"}, {1, ""}}, {{1, "1"}, {2}, {2}, {3}, {1}});
    EXPECT_EQ(pointsOf(s), (Points{1.0, 2.0, 2.0, 2.5, 2.5}));
    EXPECT_TRUE(effectiveWeights(IndicatorTree(s)).problems.empty());
}

TEST(EffectiveWeights, groupSharesThePointsOfItsFirstLeaf) {
    EXPECT_EQ(pointsOf(scheme({}, {{0, "4", {}, "g"}, {0, "", {}, "g"}})), (Points{2.0, 2.0}));
    EXPECT_EQ(pointsOf(scheme({}, {{0, "", 6.0, "g"}, {0, "", {}, "g"}, {0, "/", {}, "g"}})),
              (Points{2.0, 2.0, 2.0}));
    EXPECT_EQ(pointsOf(scheme({}, {{0, "4", {}, "g"}})), (Points{4.0}));
}

TEST(EffectiveWeights, groupMembersWithOwnPointsKeepThem) {
    EXPECT_EQ(pointsOf(scheme({}, {{0, "4", {}, "g"}, {0, "", 3.0, "g"}})), (Points{1.0, 3.0}));
    EXPECT_EQ(pointsOf(scheme({}, {{0, "9", 6.0, "g"}, {0, "1", {}, "g"}, {0, "", {}, "g"}})),
              (Points{2.5, 1.0, 2.5}));
    EXPECT_EQ(pointsOf(scheme({}, {{0, "4", {}, "g"}, {0, "", 5.0, "g"}})), (Points{0.0, 5.0}));
}

TEST(EffectiveWeights, groupTakesFromThePrintedNodesOfItsLeaves) {
    const Scheme s = scheme({{0, "10"}}, {{1, "4", {}, "g"}, {1, "", {}, "g"}, {1}, {1}});
    EXPECT_EQ(pointsOf(s), (Points{2.0, 2.0, 3.0, 3.0}));
    EXPECT_TRUE(effectiveWeights(IndicatorTree(s)).problems.empty());
}

TEST(EffectiveWeights, groupWithoutPointsSharesTheAncestor) {
    EXPECT_EQ(pointsOf(scheme({{0, "6"}}, {{1, "/", {}, "g"}, {1, "", {}, "g"}, {1}})),
              (Points{2.0, 2.0, 2.0}));
}

TEST(EffectiveWeights, ratesAndUncoveredLeavesHaveNone) {
    EXPECT_EQ(pointsOf(scheme({{0, "6"}, {0, ""}}, {{1, "1分/次"}, {1}, {2}, {0}, {2, "/"}})),
              (Points{std::nullopt, 6.0, std::nullopt, std::nullopt, std::nullopt}));
    EXPECT_EQ(pointsOf(scheme({}, {{0, "1分/次", 2.0}})), (Points{2.0}));
}

TEST(EffectiveWeights, overdrawnNodeLeavesNothingToShareAndIsAProblem) {
    const Scheme s = scheme({{0, "3"}}, {{1, "4"}, {1}});
    const Weights weights = effectiveWeights(IndicatorTree(s));
    EXPECT_EQ(weights.points, (Points{4.0, 0.0}));
    ASSERT_EQ(weights.problems.size(), 1U);
    EXPECT_EQ(weights.problems[0].printed, 3.0);
    EXPECT_EQ(weights.problems[0].sum, 4.0);
}

TEST(EffectiveWeights, sharesThatAddUpInBinaryOnlyNearlyAreNoProblem) {
    const Scheme s = scheme({{0, "0.3"}}, {{1, "0.1"}, {1, "0.2"}});
    EXPECT_TRUE(effectiveWeights(IndicatorTree(s)).problems.empty());
}

TEST(ScaledWeights, scaleOnlyWhatStandsDirectlyUnderThePrintedNode) {
    const Scheme s = scheme({{0, "10"}, {1, "2"}}, {{2, "2"}, {1, "4"}, {1, "6"}}, WeightRule::Scaled);
    const Weights weights = effectiveWeights(IndicatorTree(s));
    EXPECT_EQ(weights.points, (Points{2.0, 3.2, 4.8}));
    EXPECT_DOUBLE_EQ(weights.sums[0], 10.0);
    ASSERT_EQ(weights.problems.size(), 1U);
    EXPECT_EQ(weights.problems[0].sum, 12.0);
}

TEST(ScaledWeights, scaleTheDeeperNodeToItsOwnPrint) {
    const Scheme s = scheme({{0, "10"}, {1, "4"}}, {{2, "1"}, {2, "1"}, {1, "6"}}, WeightRule::Scaled);
    EXPECT_EQ(pointsOf(s), (Points{2.0, 2.0, 6.0}));
}

TEST(ScaledWeights, leaveWhatCannotBeScaled) {
    // No points to scale; and a deeper print that leaves nothing.
    EXPECT_EQ(pointsOf(scheme({{0, "10"}}, {{1, "0"}}, WeightRule::Scaled)), (Points{0.0}));
    EXPECT_EQ(pointsOf(scheme({{0, "4"}, {1, "4"}}, {{2, "4"}, {1, "1"}}, WeightRule::Scaled)),
              (Points{4.0, 1.0}));
}

TEST(IndexWeights, blankIsOneAndNothingIsShared) {
    Scheme s =
        scheme({{0, "10"}}, {{1}, {1, "2"}, {1, "", 0.5}, {1, "1分/次"}, {1, "3", {}, "g"}, {1, "", {}, "g"}},
               WeightRule::Scaled);
    s.aggregation.block = Aggregation::Geometric;
    const Weights weights = effectiveWeights(IndicatorTree(s));
    EXPECT_EQ(weights.points, (Points{1.0, 2.0, 0.5, std::nullopt, 3.0, 1.0}));
    EXPECT_TRUE(weights.problems.empty());
}

class ChongyiWeights : public ::testing::Test {
protected:
    /// Sums of the three blocks and, with their factors, of the whole.
    static std::map<std::string, double> full(const IndicatorTree &tree, const Weights &weights) {
        std::map<std::string, double> sums;
        for (const std::size_t block : tree.root().children) {
            sums[tree.name(block)] = weights.sums[block];
            sums["total"] += weights.sums[block] * tree.scheme().blocks[tree.items()[block].source].factor;
        }
        return sums;
    }

    Scheme m_scheme = weici::testing::chongyiScheme();
};

TEST_F(ChongyiWeights, everyLeafHasThePointsOfTheDocument) {
    const Points points = pointsOf(m_scheme);
    const auto expect = [&points](std::size_t first, std::size_t last, double each) {
        for (std::size_t row = first; row <= last; ++row)
            EXPECT_NEAR(points[row - 1].value_or(-1.0), each, 1e-12) << row;
    };
    expect(1, 2, 3.0);
    expect(7, 9, 4.0 / 3.0);
    expect(13, 14, 2.0);
    expect(15, 23, 10.0 / 9.0);
    expect(35, 36, 2.0);
    expect(37, 37, 1.0);
    expect(39, 41, 5.0 / 3.0);
    expect(53, 53, 1.0);
    expect(54, 54, 1.5);
    expect(55, 55, 1.0);
    expect(56, 56, 1.5);
    expect(61, 62, 1.0);
    expect(65, 74, 0.2);
    expect(75, 77, 1.0);
    expect(82, 82, 3.0);
}

TEST_F(ChongyiWeights, leavesGive101Of100) {
    const IndicatorTree tree(m_scheme);
    const Weights weights = effectiveWeights(tree);
    const auto sums = full(tree, weights);
    EXPECT_NEAR(sums.at("省考"), 101.0, 1e-9);
    EXPECT_NEAR(sums.at("市考"), 20.0, 1e-9);
    EXPECT_NEAR(sums.at("加分"), 10.0, 1e-9);
    EXPECT_NEAR(sums.at("total"), 110.8, 1e-9);
}

TEST_F(ChongyiWeights, onlyInfrastructureDoesNotAdd) {
    for (const WeightRule rule : {WeightRule::Leaf, WeightRule::Scaled}) {
        m_scheme.weights = rule;
        const IndicatorTree tree(m_scheme);
        const Weights weights = effectiveWeights(tree);
        ASSERT_EQ(weights.problems.size(), 1U);
        EXPECT_EQ(tree.path(weights.problems[0].item), "省考 / 数字基础设施及应用");
        EXPECT_EQ(weights.problems[0].printed, 10.0);
        EXPECT_NEAR(weights.problems[0].sum, 11.0, 1e-9);
    }
}

TEST_F(ChongyiWeights, scaledGives110) {
    m_scheme.weights = WeightRule::Scaled;
    const IndicatorTree tree(m_scheme);
    const Weights weights = effectiveWeights(tree);
    const auto sums = full(tree, weights);
    EXPECT_NEAR(sums.at("省考"), 100.0, 1e-9);
    EXPECT_NEAR(sums.at("total"), 110.0, 1e-9);
    const std::vector<double> infrastructure = {2.0, 2.0, 1.6, 1.6, 0.8, 2.0};
    for (std::size_t i = 0; i < infrastructure.size(); ++i)
        EXPECT_NEAR(weights.points[32 + i].value_or(-1.0), infrastructure[i], 1e-12) << 33 + i;
}

} // namespace
} // namespace weici::engine
