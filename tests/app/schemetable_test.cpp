// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schemetable.h"

#include <gtest/gtest.h>

#include "app/labels.h"
#include "app/pastedtable.h"
#include "app/schemeplan.h"
#include "engine/chongyischeme.h"
#include "engine/indicatortree.h"
#include "engine/schemesums.h"
#include "engine/weightgroups.h"
#include "support/csvtable.h"
#include "support/printedtree.h"

namespace weici::app {
namespace {

using engine::Scheme;

Scheme emptyScheme() {
    Scheme scheme;
    scheme.year = 2022;
    scheme.regionCount = 20;
    scheme.weights = engine::WeightRule::Scaled;
    scheme.blocks = {{"省考", 0.8}, {"市考", 1.0}, {"加分", 1.0}};
    return scheme;
}

SchemePlan planOf(const PastedTable &table, const Scheme &base = emptyScheme()) {
    return planScheme(readSchemeTable(table), base.year, base, std::span(&base, 1));
}

std::string level(const Scheme &scheme, std::size_t leaf, int number) {
    const engine::Node *node = engine::IndicatorTree(scheme).levelOf(leaf, number);
    return node ? node->name : std::string();
}

/// What the document says of itself: 省考 101 under a printed 100 (33–38), 市考 20, 加分 10, full marks 110.
void expectPrintedSums(const Scheme &scheme) {
    ASSERT_EQ(scheme.indicators.size(), 84U);
    ASSERT_EQ(scheme.blocks.size(), 3U);
    const engine::IndicatorTree tree(scheme);
    const auto sums = engine::weightSums(tree);
    const double said[] = {101.0, 20.0, 10.0};
    const double printed[] = {100.0, 20.0, 10.0};
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(sums[tree.root().children[i]].said, said[i], 1e-9) << i;
        EXPECT_NEAR(sums[tree.root().children[i]].printed.value_or(-1.0), printed[i], 1e-9) << i;
    }
    for (std::size_t i = 1; i < tree.items().size(); ++i) {
        const bool level = tree.items()[i].kind == engine::IndicatorTree::Kind::Level1 ||
                           tree.items()[i].kind == engine::IndicatorTree::Kind::Level2;
        if (level) {
            EXPECT_EQ(sums[i].fits, tree.name(i) != "数字基础设施及应用") << tree.path(i);
        }
    }
}

TEST(SchemeTable, ThePrintedFormWithMergedCellsGivesTheWholeTree) {
    const SchemePlan plan = planOf(PastedTable::fromHtml(tests::printedTreeHtml()));
    expectPrintedSums(plan.scheme);
    EXPECT_EQ(plan.scheme.blocks, emptyScheme().blocks);
    EXPECT_EQ(plan.fresh.size(), 84U);
    const auto seed = testing::seedTable("chongyi");
    const Scheme expected = testing::chongyiScheme();
    for (std::size_t i = 0; i < 84; ++i) {
        const engine::Indicator &leaf = plan.scheme.indicators[i];
        EXPECT_EQ(leaf.number, seed.at(i, "no"));
        EXPECT_EQ(leaf.unit, seed.at(i, "unit")) << leaf.number;
        EXPECT_EQ(leaf.weight, seed.at(i, "weight")) << leaf.number;
        EXPECT_EQ(plan.scheme.blocks[leaf.block].name, seed.at(i, "block")) << leaf.number;
        EXPECT_EQ(level(plan.scheme, i, 1), level(expected, i, 1)) << leaf.number;
        EXPECT_EQ(level(plan.scheme, i, 2), level(expected, i, 2)) << leaf.number;
    }
    EXPECT_EQ(plan.scheme.indicators[3].departments, (std::vector<std::string>{"县发改委", "县工信局"}));
}

TEST(SchemeTable, SharedWeightsAreUnderstood) {
    const Scheme scheme = planOf(PastedTable::fromHtml(tests::printedTreeHtml())).scheme;
    const auto weights = engine::effectiveWeights(engine::IndicatorTree(scheme));
    EXPECT_EQ(engine::groupMembers(scheme, "13-14"), (std::vector<std::size_t>{12, 13}));
    EXPECT_NEAR(*weights.points[12], 2.0, 1e-9);
    EXPECT_NEAR(*weights.points[13], 2.0, 1e-9);
    EXPECT_NEAR(*weights.points[6], 4.0 / 3.0, 1e-9) << "the level 2 covers 7—9";
    EXPECT_NEAR(*weights.points[64], 0.2, 1e-9) << "2分 over ten leaves whose weight is printed as /";
}

TEST(SchemeTable, ThePlainTextIsFilledDownAsFarAsTheSumsSay) {
    const SchemePlan plan = planOf(PastedTable::fromText(tests::printedTreeText()));
    expectPrintedSums(plan.scheme);
    EXPECT_EQ(level(plan.scheme, 8, 2), "重点实验室、技术创新中心、工程研究中心新增数");
    EXPECT_EQ(level(plan.scheme, 9, 2), "") << "row 10 is not part of the 4分 above";
    EXPECT_EQ(level(plan.scheme, 11, 2), "");
    EXPECT_EQ(level(plan.scheme, 40, 2), "数据共享工作综合评分");
    EXPECT_EQ(level(plan.scheme, 41, 2), "");
    EXPECT_EQ(plan.scheme.indicators[13].weightGroup, "13-14") << "14 has no weight, and 34 are given away";
}

TEST(SchemeTable, WithoutAColumnOfBlocksALevel1ThatComesAgainBeginsOne) {
    for (const PastedTable &table : {PastedTable::fromHtml(tests::printedTreeHtml(false)),
                                     PastedTable::fromText(tests::printedTreeText(false))}) {
        const SchemePlan plan = planOf(table);
        expectPrintedSums(plan.scheme);
        EXPECT_FALSE(plan.notes.isEmpty()) << "that blocks were guessed is said";
        const SchemePlan again = planOf(table, testing::chongyiScheme());
        ASSERT_EQ(again.scheme.blocks.size(), 3U);
        EXPECT_EQ(again.scheme.blocks[0], (engine::Block{"省考", 0.8}))
            << "named as the leaves' former blocks";
        EXPECT_EQ(again.scheme.blocks[1].name, "市考");
        EXPECT_EQ(again.scheme.blocks[2].name, "加分");
    }
}

TEST(SchemeTable, LinesThatNameABlockBeginIt) {
    const SchemeTable table = readSchemeTable(
        PastedTable::fromText(QStringLiteral("一级指标\t序号\t三级指标\t单位\t权重\n一、省考（100分）\t\t\t\t"
                                             "\n产业（5）\t1\t甲\t个\t3\n\t2\t乙\t\t2分\n"
                                             "合计\t\t\t\t5\n二、市考\t\t\t\t\n产业（4）\t3\t丙\t\t4\n")));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[0].block, QStringLiteral("省考"));
    EXPECT_EQ(table.rows[1].level1, QStringLiteral("产业"));
    EXPECT_EQ(table.rows[1].level1Weight, QStringLiteral("5"));
    EXPECT_EQ(table.rows[2].block, QStringLiteral("市考"));
    EXPECT_EQ(table.notes.size(), 1) << "the total was passed over, and that is said";
}

TEST(SchemeTable, WithoutHeadingsRunningNumbersTellTheColumns) {
    const SchemeTable table = readSchemeTable(PastedTable::fromText(
        QStringLiteral("产业\t增加值\t1\t总额\t亿元\t3\n\t\t2\t增速\t%\t2\n生活\t\t3\t覆盖率\t%\t1\n")));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[1].level1, QStringLiteral("产业"));
    EXPECT_EQ(table.rows[1].level2, QStringLiteral("增加值"));
    EXPECT_EQ(table.rows[1].name, QStringLiteral("增速"));
    EXPECT_EQ(table.rows[2].level1, QStringLiteral("生活"));
    EXPECT_EQ(table.rows[2].level2, QString());
    EXPECT_EQ(table.rows[2].weight, QStringLiteral("1"));
}

TEST(SchemeTable, WhatIsNoTreeIsSaid) {
    const SchemeTable table = readSchemeTable(PastedTable::fromText(QStringLiteral("12\t13\n14\t15\n")));
    EXPECT_TRUE(table.isEmpty());
    EXPECT_EQ(table.notes.size(), 1);
    const SchemeTable odd = readSchemeTable(
        PastedTable::fromText(QStringLiteral("一级指标\t三级指标\t权重\n产业\t甲\t3\n\t\t7\n\t乙\t2\n")));
    EXPECT_EQ(odd.rows.size(), 2U);
    ASSERT_EQ(odd.notes.size(), 1);
    EXPECT_TRUE(odd.notes[0].contains(QStringLiteral("第 3 行"))) << labels::utf8(odd.notes[0]);
}

TEST(SchemePlan, CodesRulesAndCellsStayWithTheLeaves) {
    Scheme before = testing::chongyiScheme();
    for (engine::Indicator &leaf : before.indicators)
        leaf.rule = "rank-linear";
    before.indicators[2].aliases = {"增加值增速"};
    QString text = tests::printedTreeText();
    text.replace(QStringLiteral("数字经济增加值增速\t"), QStringLiteral("增加值增速\t"));   // by its alias
    text.replace(QStringLiteral("\t企业上云数量\t"), QStringLiteral("\t企业上云的数量\t")); // a new name
    const SchemePlan plan = planOf(PastedTable::fromText(text), before);
    EXPECT_EQ(plan.known.size(), 83U);
    ASSERT_EQ(plan.fresh.size(), 1U);
    EXPECT_EQ(plan.fresh.front(), "85");
    EXPECT_EQ(plan.removed, std::vector<std::string>{"24"});
    ASSERT_EQ(plan.scheme.recycled.size(), 1U);
    EXPECT_EQ(plan.scheme.recycled[0].code, "24");
    const engine::Indicator *growth = plan.scheme.indicator("3");
    ASSERT_NE(growth, nullptr);
    EXPECT_EQ(growth->id, before.indicators[2].id);
    EXPECT_EQ(growth->rule, "rank-linear");
    EXPECT_EQ(growth->name, "增加值增速");
    EXPECT_EQ(growth->aliases, std::vector<std::string>{"数字经济增加值增速"});
}

TEST(SchemePlan, LeavesOfOneNameAreToldApartByTheirPlaces) {
    Scheme before = emptyScheme();
    before.nodes = {{{1}, 1, 0, {}, "产业", "5"}, {{2}, 1, 1, {}, "产业", "5"}};
    for (int i = 0; i < 2; ++i) {
        engine::Indicator leaf;
        leaf.id = {i + 1};
        leaf.code = i == 0 ? "a1" : "a2";
        leaf.block = static_cast<std::size_t>(i);
        leaf.parent = {i + 1};
        leaf.name = "企业数";
        before.indicators.push_back(leaf);
    }
    const SchemePlan plan =
        planOf(PastedTable::fromText(
                   QStringLiteral("考核类别\t一级指标\t三级指标\n市考\t产业\t企业数\n省考\t产业\t企业数\n")),
               before);
    ASSERT_EQ(plan.scheme.indicators.size(), 2U);
    EXPECT_EQ(plan.scheme.indicators[0].code, "a2");
    EXPECT_EQ(plan.scheme.indicators[1].code, "a1");
}

} // namespace
} // namespace weici::app
