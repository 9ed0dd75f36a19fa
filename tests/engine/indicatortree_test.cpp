// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/indicatortree.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/chongyischeme.h"

namespace weici::engine {
namespace {

using Kind = IndicatorTree::Kind;

NodeId nodeId(int value) {
    return NodeId{value};
}

Indicator leaf(const std::string &code, NodeId parent, std::size_t block = 0) {
    Indicator indicator;
    indicator.code = code;
    indicator.name = "name of " + code;
    indicator.parent = parent;
    indicator.block = block;
    return indicator;
}

Scheme scheme(std::vector<Block> blocks, std::vector<Node> nodes, std::vector<Indicator> leaves) {
    Scheme result;
    result.regionCount = 20;
    result.blocks = std::move(blocks);
    result.nodes = std::move(nodes);
    result.indicators = std::move(leaves);
    return result;
}

std::vector<std::string> paths(const IndicatorTree &tree) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < tree.items().size(); ++i)
        result.push_back(tree.path(i));
    return result;
}

TEST(IndicatorTree, standsDepthFirstInTheOrderOfItsLeaves) {
    const Scheme s = scheme({{"省考", 0.8}, {"市考", 1.0}},
                            {{nodeId(1), 1, 0, {}, "甲", ""},
                             {nodeId(2), 1, 0, {}, "乙", ""},
                             {nodeId(3), 2, 0, nodeId(2), "空", ""},
                             {nodeId(4), 2, 0, nodeId(2), "丙", ""}},
                            {leaf("a", nodeId(4)), leaf("b", nodeId(1)), leaf("c", nodeId(2)),
                             leaf("d", nodeId(1)), leaf("e", {}, 1), leaf("f", {}, 0)});
    const IndicatorTree tree(s);
    EXPECT_EQ(paths(tree),
              (std::vector<std::string>{"total", "省考", "省考 / 乙", "省考 / 乙 / 丙", "省考 / 乙 / 丙 / a",
                                        "省考 / 乙 / c", "省考 / 乙 / 空", "省考 / 甲", "省考 / 甲 / b",
                                        "省考 / 甲 / d", "省考 / f", "市考", "市考 / e"}));
    EXPECT_EQ(tree.root().leafCount, 6U);
    EXPECT_EQ(tree.root().children, (std::vector<std::size_t>{1, 11}));
    EXPECT_EQ(tree.items()[2].leafCount, 2U);
    EXPECT_EQ(tree.items()[6].leafCount, 0U);
    EXPECT_EQ(tree.leafItem(0), 4U);
    EXPECT_EQ(tree.name(4), "name of a");
    EXPECT_EQ(tree.name(0), "");
    EXPECT_EQ(tree.levelOf(0, 1)->name, "乙");
    EXPECT_EQ(tree.levelOf(0, 2)->name, "丙");
    EXPECT_EQ(tree.levelOf(1, 2), nullptr);
    EXPECT_EQ(tree.levelOf(4, 1), nullptr);
}

TEST(IndicatorTree, leavesTheNamelessBlockOutOfPaths) {
    const Scheme s =
        scheme({Block()}, {{nodeId(1), 1, 0, {}, "甲", "3分"}}, {leaf("a", nodeId(1)), leaf("b", {})});
    const IndicatorTree tree(s);
    EXPECT_EQ(paths(tree), (std::vector<std::string>{"total", "", "甲", "甲 / a", "b"}));
    EXPECT_EQ(tree.items()[2].printed, 3.0);
    EXPECT_EQ(tree.items()[1].printed, std::nullopt);
}

TEST(IndicatorTree, outlivesDamagedLinks) {
    // A node that is its own parent, a ring of two, a parent and a block that do not exist.
    const Scheme s =
        scheme({Block()},
               {{nodeId(1), 1, 0, nodeId(1), "甲", ""},
                {nodeId(2), 1, 0, nodeId(3), "乙", ""},
                {nodeId(3), 2, 0, nodeId(2), "丙", ""},
                {nodeId(4), 1, 7, {}, "丁", ""}},
               {leaf("a", nodeId(3)), leaf("b", nodeId(99)), leaf("c", {}, 9), leaf("d", nodeId(1))});
    const IndicatorTree tree(s);
    EXPECT_EQ(tree.items().size(), 1U + 1U + 4U + 4U);
    EXPECT_EQ(tree.root().leafCount, 4U);
}

TEST(IndicatorTree, holdsASchemeWithoutLeaves) {
    const Scheme s = scheme({Block()}, {}, {});
    const IndicatorTree tree(s);
    EXPECT_EQ(tree.items().size(), 2U);
    EXPECT_EQ(effectiveWeights(tree).sums, (std::vector<double>{0.0, 0.0}));
}

TEST(IndicatorTree, everyItemIsWhatItsParentSays) {
    const Scheme s = weici::testing::chongyiScheme();
    const IndicatorTree tree(s);
    ASSERT_EQ(s.indicators.size(), 84U);
    for (std::size_t i = 0; i < tree.items().size(); ++i) {
        std::size_t leaves = tree.items()[i].kind == Kind::Leaf ? 1 : 0;
        for (const std::size_t child : tree.items()[i].children) {
            EXPECT_GT(child, i);
            EXPECT_EQ(tree.items()[child].parent, i);
            leaves += tree.items()[child].leafCount;
        }
        EXPECT_EQ(tree.items()[i].leafCount, leaves);
    }
    for (std::size_t i = 0; i < 84; ++i)
        EXPECT_EQ(tree.items()[tree.leafItem(i)].source, i);
}

TEST(IndicatorTree, holdsTheBlocksAndLevelsOfChongyi) {
    const Scheme s = weici::testing::chongyiScheme();
    const IndicatorTree tree(s);
    std::vector<std::string> names;
    for (const std::size_t block : tree.root().children) {
        for (const std::size_t level : tree.items()[block].children)
            names.push_back(tree.path(level) + " " + std::to_string(tree.items()[level].leafCount));
    }
    EXPECT_EQ(names,
              (std::vector<std::string>{"省考 / 总量指标 3", "省考 / 数字产业化 9", "省考 / 产业数字化 20",
                                        "省考 / 数字基础设施及应用 6", "省考 / 数据治理与服务 10",
                                        "省考 / 工作推进 8", "市考 / 数字产业化 6", "市考 / 产业数字化 2",
                                        "市考 / 数字化治理 10", "市考 / 工作推进 7", "加分 / 加分项 3"}));
    EXPECT_EQ(tree.path(tree.leafItem(8)),
              "省考 / 数字产业化 / 重点实验室、技术创新中心、工程研究中心新增数 / 9");
    EXPECT_EQ(tree.path(tree.leafItem(9)), "省考 / 数字产业化 / 10");
    EXPECT_EQ(tree.levelOf(73, 2), tree.levelOf(64, 2)); // the line break in 服 务 does not split the node
}

} // namespace
} // namespace weici::engine
