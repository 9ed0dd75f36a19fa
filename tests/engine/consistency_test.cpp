// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/consistency.h"

#include <gtest/gtest.h>

#include <cmath>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#include "engine/decimal.h"
#include "engine/numbertext.h"

namespace weici::engine {
namespace {

PrintedNumber printed(std::string_view text, std::string_view unit = {},
                      CellRole role = CellRole::TargetValue) {
    return printedNumber(readCell(text, {.role = role, .unit = unit})).value();
}

struct HalfCase {
    const char *text;
    const char *unit;
    double value;
    double half;
};

void PrintTo(const HalfCase &given, std::ostream *stream) {
    *stream << given.text << ' ' << given.unit;
}

class PrintedDigits : public testing::TestWithParam<HalfCase> {};

TEST_P(PrintedDigits, LeaveHalfTheLastDigitOpen) {
    const auto number = printed(GetParam().text, GetParam().unit);
    EXPECT_DOUBLE_EQ(number.value, GetParam().value);
    EXPECT_NEAR(number.half, GetParam().half, 1e-12 * std::max(1.0, GetParam().half));
}

INSTANTIATE_TEST_SUITE_P(
    Cases, PrintedDigits,
    testing::Values(HalfCase{"76.7", "亿元", 76.7, 0.05}, HalfCase{"2050", "亿元", 2050, 0.5},
                    HalfCase{"1,368.5", "", 1368.5, 0.05}, HalfCase{"35%", "%", 35, 0.5},
                    HalfCase{"50万", "个", 500000, 5000}, HalfCase{"0", "亿元", 0, 0.5},
                    HalfCase{"0.00", "亿元", 0, 0.005}, HalfCase{"5000万元", "亿元", 0.5, 0.00005},
                    HalfCase{"-4.10", "%", -4.1, 0.005}, HalfCase{"800家以上", "家", 800, 0.5},
                    HalfCase{"实现正增长", "%", 0, 0}));

TEST(PrintedDigits, OfNoNumberAreNone) {
    for (const char *text : {"", "/", "\\", "-", "暂无"})
        EXPECT_FALSE(printedNumber(readCell(text))) << text;
}

struct GrowthCase {
    const char *name;
    const char *base;
    const char *level;
    const char *growth;
    bool holds;
};

void PrintTo(const GrowthCase &given, std::ostream *stream) {
    *stream << given.name;
}

class Growth : public testing::TestWithParam<GrowthCase> {};

TEST_P(Growth, IsHeldAgainstItsLevels) {
    const auto &[name, base, level, growth, holds] = GetParam();
    const auto found =
        growthContradiction(printed(base, "亿元"), printed(level, "亿元"), printed(growth, "%"));
    EXPECT_EQ(!found, holds) << (found ? found->distance : 0);
}

INSTANTIATE_TEST_SUITE_P(Cases, Growth,
                         testing::Values(GrowthCase{"GanzhouTotal", "1785.6", "2050", "15左右", true},
                                         GrowthCase{"GanzhouCore", "365.02", "420", "16左右", true},
                                         GrowthCase{"WithoutAboutItFails", "365.02", "420.0", "16.0", false},
                                         GrowthCase{"GanzhouRevenue", "1311.85", "1600", "25", false},
                                         GrowthCase{"GanzhouElectronics", "1683.83", "2000", "19", true},
                                         GrowthCase{"PositiveGrowth", "5.43", "6", "实现正增长", true},
                                         GrowthCase{"NoPositiveGrowth", "5.43", "5.0", "实现正增长", false},
                                         GrowthCase{"AtLeastIsMet", "100.0", "130.0", "25以上", true},
                                         GrowthCase{"AtLeastIsMissed", "100.0", "120.0", "25以上", false},
                                         GrowthCase{"AtMostIsMissed", "100.0", "130.0", "25以下", false},
                                         GrowthCase{"LevelIsABound", "1311.85", "1600以上", "25", true},
                                         GrowthCase{"LevelIsABoundTheOtherWay", "1311.85", "1600以下", "25",
                                                    false},
                                         GrowthCase{"FewDigitsSayLittle", "1", "1.3", "25", true},
                                         GrowthCase{"BaseOfNothing", "0", "12", "25", true},
                                         GrowthCase{"Falls", "100.0", "80.0", "-20.0", true},
                                         GrowthCase{"FallsTheWrongWay", "100.0", "80.0", "20.0", false}),
                         [](const auto &given) { return std::string(given.param.name); });

TEST(Growth, SaysWhatWasFoundAndWhatIsAllowed) {
    const auto found = growthContradiction(printed("1311.85"), printed("1600"), printed("25"));
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->found, 21.965, 0.001);
    EXPECT_EQ(found->stated, 25);
    EXPECT_NEAR(found->distance, 3.035, 0.001);
    EXPECT_NEAR(found->allowed, 0.5 + 0.5 + 0.0386, 0.001);
}

/// Texts of true figures, each rounded to some digits of its own.
class Rounded final {
public:
    explicit Rounded(unsigned seed)
        : m_random(seed) {}

    double between(double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(m_random);
    }
    double magnitude() { return std::exp(between(std::log(0.05), std::log(1e6))); }
    int decimals() { return std::uniform_int_distribution<int>(0, 3)(m_random); }
    PrintedNumber print(double value) { return printed(roundedText(value, decimals())); }
    bool chance(double share) { return between(0, 1) < share; }

private:
    std::mt19937 m_random;
};

TEST(Growth, OfTrueLevelsNeverAlarmsHoweverTheyAreRounded) {
    Rounded random(20230701);
    int judged = 0;
    for (int i = 0; i < 10000; ++i) {
        const double base = random.magnitude();
        const double growth = random.between(-60, 150);
        const double level = grownLevel(base, growth);
        const auto printedBase = random.print(base);
        judged += printedBase.low() > 0 ? 1 : 0;
        EXPECT_FALSE(growthContradiction(printedBase, random.print(level), random.print(growth)))
            << base << ' ' << level << ' ' << growth;
    }
    EXPECT_GT(judged, 7000) << "most cases must have something to judge";
}

TEST(Growth, ThatMissesByThreePointsMoreThanRoundingIsAlwaysFound) {
    Rounded random(7);
    for (int i = 0; i < 10000; ++i) {
        const double base = random.between(100, 1e5);
        const double growth = random.between(-40, 80);
        const double wrong = growth + (random.chance(0.5) ? 3.0 : -3.0);
        const auto found = growthContradiction(printed(roundedText(base, 2)),
                                               printed(roundedText(grownLevel(base, growth), 2)),
                                               printed(roundedText(wrong, 2)));
        EXPECT_TRUE(found) << base << ' ' << growth;
    }
}

std::vector<std::optional<PrintedNumber>> parts(std::initializer_list<const char *> texts) {
    std::vector<std::optional<PrintedNumber>> numbers;
    for (const char *text : texts)
        numbers.push_back(printedNumber(readCell(text, {CellRole::TargetValue, {}, Direction::Higher})));
    return numbers;
}

TEST(Sums, AreExactForCountsAndRoundedForAmounts) {
    EXPECT_FALSE(sumContradiction(printed("40"), parts({"12", "28"}), true));
    EXPECT_TRUE(sumContradiction(printed("41"), parts({"12", "28"}), true));
    EXPECT_FALSE(sumContradiction(printed("41"), parts({"12", "28"}), false)) << "39.5 + … may be 41";
    EXPECT_FALSE(sumContradiction(printed("50.46"),
                                  parts({"16.12", "13.39", "14.58", "0.99", "2.82", "2.56"}), false));
    const auto found = sumContradiction(printed("28"), parts({"10", "6", "1", "1", "18", "1"}), true);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->found, 37);
    EXPECT_EQ(found->distance, 9);
}

TEST(Sums, UnknownPartsLeaveASumOpenUpwards) {
    EXPECT_FALSE(sumContradiction(printed("40"), parts({"12", ""}), true));
    EXPECT_TRUE(sumContradiction(printed("40"), parts({"12", "29", ""}), true)) << "already too much";
    EXPECT_FALSE(sumContradiction(printed("40"), parts({"-12", "59", ""}), true))
        << "the rest may be negative";
    EXPECT_FALSE(sumContradiction(printed("40"), parts({"", ""}), true));
    EXPECT_FALSE(sumContradiction(printed("800家以上", "家"), parts({"500", "400"}), true));
    EXPECT_TRUE(sumContradiction(printed("800家以上", "家"), parts({"300", "400"}), true));
}

TEST(Sums, OfTrueAmountsNeverAlarmHoweverTheyAreRounded) {
    Rounded random(42);
    for (int i = 0; i < 10000; ++i) {
        double whole = 0;
        std::vector<std::optional<PrintedNumber>> numbers;
        for (int part = 0; part < 1 + i % 7; ++part) {
            const double value = random.magnitude();
            whole += value;
            numbers.push_back(random.print(value));
        }
        EXPECT_FALSE(sumContradiction(random.print(whole), numbers, false)) << whole;
    }
}

TEST(Shares, AreHeldAgainstTheirTwoFigures) {
    EXPECT_FALSE(shareContradiction(printed("34", "%"), printed("132"), printed("390"), 100));
    EXPECT_TRUE(shareContradiction(printed("40", "%"), printed("132"), printed("390"), 100));
    EXPECT_FALSE(shareContradiction(printed("40", "%"), printed("132"), printed("0"), 100));
    EXPECT_FALSE(shareContradiction(printed("40以上", "%"), printed("500"), printed("1000"), 100));
}

TEST(Shares, OfTrueFiguresNeverAlarmHoweverTheyAreRounded) {
    Rounded random(3);
    for (int i = 0; i < 10000; ++i) {
        const double whole = random.magnitude();
        const double share = random.between(0, 1.2);
        EXPECT_FALSE(shareContradiction(random.print(100 * share), random.print(whole * share),
                                        random.print(whole), 100))
            << whole << ' ' << share;
    }
}

} // namespace
} // namespace weici::engine
