// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/outlier.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "engine/figurekind.h"

namespace weici::engine {
namespace {

TEST(RobustSpread, IsTheModifiedZScoreOfIglewiczAndHoaglin) {
    // Median 2.45; distances .05 .05 .15 .15 .15 .15 .35 .35 5.75 5.85, so the MAD is 0.15.
    const std::vector<double> figures{2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3};
    const auto spread = robustSpread(figures);
    ASSERT_TRUE(spread);
    EXPECT_NEAR(spread->median, 2.45, 1e-12);
    EXPECT_NEAR(spread->z(8.2), 0.6745 * 5.75 / 0.15, 1e-9);
    EXPECT_LT(std::abs(spread->z(2.1)), outlierLimit);
}

TEST(RobustSpread, NeedsEnoughFiguresThatDiffer) {
    const std::vector<double> few(outlierMinimum - 1, 1.0);
    EXPECT_FALSE(robustSpread(few));
    EXPECT_FALSE(robustSpread(std::vector<double>(20, 4.2)));
    EXPECT_FALSE(robustSpread({}));
}

TEST(RobustSpread, TakesTheMeanDeviationWhereMostFiguresAreEqual) {
    std::vector<double> figures(9, 5.0);
    figures.push_back(15.0);
    const auto spread = robustSpread(figures);
    ASSERT_TRUE(spread);
    EXPECT_NEAR(spread->z(15.0), 10.0 / (1.2533 * 1.0), 1e-9);
}

TEST(Slips, OfTenThousandAreAlwaysFound) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> share(std::log(1 / 2.4), std::log(2.4));
    std::uniform_real_distribution<double> size(std::log(0.01), std::log(1e6));
    for (int i = 0; i < 10000; ++i) {
        const double figure = std::exp(size(random));
        const std::vector<double> expected{figure, figure * std::exp(share(random) / 2)};
        const double value = figure * std::exp(share(random) / 2);
        EXPECT_EQ(slipOf(value * 1e4, expected), 4);
        EXPECT_EQ(slipOf(value / 1e4, expected), -4);
        EXPECT_EQ(slipOf(value * 100, expected), 2);
        EXPECT_EQ(slipOf(value / 100, expected), -2);
        EXPECT_EQ(slipOf(value, expected), std::nullopt);
    }
}

TEST(Slips, NeedAllFiguresToAgree) {
    const std::vector<double> apart{1.0, 100.0};
    EXPECT_EQ(slipOf(100.0, apart), std::nullopt);
    EXPECT_EQ(slipOf(100.0, {}), std::nullopt);
    const std::vector<double> one{1.0};
    EXPECT_EQ(slipOf(1000.0, one), std::nullopt) << "neither 100 nor 10,000";
}

struct KindCase {
    const char *name;
    const char *unit;
    Direction direction;
    FigureKind kind;
    bool isCount;
};

class FigureKinds : public testing::TestWithParam<KindCase> {};

TEST_P(FigureKinds, AreToldByUnitAndName) {
    Indicator indicator;
    indicator.name = GetParam().name;
    indicator.unit = GetParam().unit;
    indicator.direction = GetParam().direction;
    EXPECT_EQ(figureKind(indicator), GetParam().kind) << GetParam().name;
    EXPECT_EQ(isCount(indicator), GetParam().isCount) << GetParam().name;
}

constexpr auto higher = Direction::Higher;
INSTANTIATE_TEST_SUITE_P(
    Cases, FigureKinds,
    testing::Values(KindCase{"网络零售额", "亿元", higher, FigureKind::Level, false},
                    KindCase{"企业上云数", "家", higher, FigureKind::Level, true},
                    KindCase{"标识累计解析量", "万次", higher, FigureKind::Level, false},
                    KindCase{"网络零售额增速", "%", higher, FigureKind::Growth, false},
                    KindCase{"占GDP比重", "%", higher, FigureKind::Rate, false},
                    KindCase{"好差评得分", "分", higher, FigureKind::Rate, false},
                    KindCase{"每万人拥有5G基站数", "个", higher, FigureKind::Measure, false},
                    KindCase{"移动端人均使用次数", "次", higher, FigureKind::Measure, false},
                    KindCase{"政务办件平均用时", "天", Direction::Lower, FigureKind::Measure, false},
                    KindCase{"投诉件数", "件", Direction::Lower, FigureKind::Measure, false},
                    KindCase{"数据中心电能使用效率", "—", Direction::Lower, FigureKind::Measure, false},
                    KindCase{"宽带下载速率", "Mbit/s", higher, FigureKind::Measure, false},
                    KindCase{"GDP", "", higher, FigureKind::Measure, false}));

} // namespace
} // namespace weici::engine
