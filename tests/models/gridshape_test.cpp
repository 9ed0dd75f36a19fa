// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gridshape.h"

#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace weici::models {

namespace {

class GridShapeTest : public ::testing::Test {
protected:
    [[nodiscard]] bool hasSpan(const GridSpan &span) const {
        return std::find(shape.spans.begin(), shape.spans.end(), span) != shape.spans.end();
    }

    tests::SampleLedger sample;
    GridShape shape = GridShape::of(sample.ledger().schemes().front());
};

TEST_F(GridShapeTest, MergesLevelsAsPrinted) {
    ASSERT_EQ(shape.rows.size(), 24U);
    EXPECT_TRUE(hasSpan({0, Level1, 5, 1}));  // 数字产业化
    EXPECT_TRUE(hasSpan({5, Level1, 4, 1}));  // 产业化数字
    EXPECT_TRUE(hasSpan({9, Level1, 5, 1}));  // 数字治理
    EXPECT_TRUE(hasSpan({17, Level1, 7, 1})); // 项目招引与建设
    EXPECT_TRUE(hasSpan({0, Level2, 3, 1}));
    EXPECT_TRUE(hasSpan({3, Level2, 2, 1}));
}

TEST_F(GridShapeTest, ALeafWithoutALevel2SpansItsColumn) {
    for (int row = 14; row <= 16; ++row) {
        EXPECT_TRUE(hasSpan({row, Level2, 1, 2})) << row;
    }
}

TEST_F(GridShapeTest, NoTwoMergesOverlap) {
    std::vector<std::pair<int, int>> covered;
    for (const GridSpan &span : shape.spans) {
        EXPECT_GT(span.rows * span.columns, 1);
        for (int cell = 0; cell < span.rows * span.columns; ++cell) {
            covered.push_back({span.row + cell / span.columns, span.column + cell % span.columns});
        }
    }
    std::sort(covered.begin(), covered.end());
    EXPECT_EQ(std::adjacent_find(covered.begin(), covered.end()), covered.end());
}

TEST(GridShapeOfBlocks, NamesTheBlockBeforeLevel1AndTheWeightBehind) {
    tests::SampleLedger sample(QStringLiteral("chongyi-2022"));
    const GridShape shape = GridShape::of(sample.ledger().schemes().front());
    ASSERT_EQ(shape.rows.size(), 84U);
    EXPECT_EQ(shape.rows.front().level1, QStringLiteral("省考 · 总量指标（8）"));
}

TEST(GridShapeWithoutLevel1, LetsLevel2TakeItsPlace) {
    tests::SampleLedger sample(QStringLiteral("yingtan-2022"));
    const GridShape shape = GridShape::of(sample.ledger().schemes().front());
    ASSERT_TRUE(shape.rows[1].level1.isEmpty());
    const auto span = std::find_if(shape.spans.begin(), shape.spans.end(),
                                   [](const GridSpan &each) { return each.row == 1; });
    ASSERT_NE(span, shape.spans.end());
    EXPECT_EQ(*span, (GridSpan{1, Level1, 3, 2}));
}

struct NameCase {
    const char *name;
    const char *unit;
    std::vector<std::string> aliases;
    const char *shown;
};

class ShortName : public ::testing::TestWithParam<NameCase> {};

TEST_P(ShortName, FitsAList) {
    engine::Indicator indicator;
    indicator.name = GetParam().name;
    indicator.unit = GetParam().unit;
    indicator.aliases = GetParam().aliases;
    EXPECT_EQ(shortName(indicator).toStdString(), GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(
    Names, ShortName,
    ::testing::Values(
        NameCase{"网络零售额（万元）", "万元", {}, "网络零售额"},
        NameCase{"数字经济核心产业规上企业数(个)", "个", {}, "数字经济核心产业规上企业数"},
        NameCase{"增速（%）", "%", {"数字经济核心产业增速"}, "数字经济核心产业增速"},
        NameCase{"增速（%）", "%", {}, "增速"}, NameCase{"加权平均日活率", "", {"日活率"}, "加权平均日活率"},
        NameCase{"7. 平均每万人所拥有的 5G 基站个数（个）", "个", {"每万人5G基站数"}, "每万人5G基站数"},
        NameCase{"（个）", "个", {}, "（个）"}));

} // namespace

} // namespace weici::models
