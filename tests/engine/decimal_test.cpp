// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decimal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <ostream>
#include <random>
#include <stdexcept>
#include <string>

#include "support/readable.h"

namespace weici::engine {
namespace {

using weici::testing::readable;

struct RoundingCase {
    const char *text;
    int decimals;
    const char *expected;
};

void PrintTo(const RoundingCase &c, std::ostream *out) {
    *out << readable(c.text) << " to " << c.decimals;
}

class RoundText : public ::testing::TestWithParam<RoundingCase> {};

TEST_P(RoundText, roundsHalfAwayFromZeroOnTheText) {
    EXPECT_EQ(roundText(GetParam().text, GetParam().decimals), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, RoundText,
                         ::testing::Values(RoundingCase{"2.675", 2, "2.68"},    //
                                           RoundingCase{"12.5", 0, "13"},       //
                                           RoundingCase{"-12.5", 0, "-13"},     //
                                           RoundingCase{"12.4999999", 0, "12"}, //
                                           RoundingCase{"-0.004", 2, "0.00"},   //
                                           RoundingCase{"-0.005", 2, "-0.01"},  //
                                           RoundingCase{"9.995", 2, "10.00"},   //
                                           RoundingCase{"99.5", 0, "100"},      //
                                           RoundingCase{"0.5", 0, "1"},         //
                                           RoundingCase{"0.4", 0, "0"},         //
                                           RoundingCase{"-0.4", 0, "0"},        //
                                           RoundingCase{"3", 2, "3.00"},        //
                                           RoundingCase{"-3", 1, "-3.0"},       //
                                           RoundingCase{"-0", 1, "0.0"},        //
                                           RoundingCase{"007.25", 1, "7.3"},    //
                                           RoundingCase{"0.099", 1, "0.1"},     //
                                           RoundingCase{"0.99", 1, "1.0"},      //
                                           RoundingCase{"1.005", 30, "1.005000000000000000000000000000"},
                                           RoundingCase{"99999999999999999999.5", 0,
                                                        "100000000000000000000"}));

TEST(RoundText, refusesWhatIsNoPlainDecimal) {
    for (const char *text : {"", "-", "+3", ".5", "5.", "1e5", "1,000", " 1", "1.2.3", "nan", "--1", "１"})
        EXPECT_THROW(roundText(text, 1), std::invalid_argument) << text;
    EXPECT_THROW(roundText("1.5", -1), std::invalid_argument);
}

TEST(RoundText, isNeverMoreThanHalfAStepAway) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> thousandths(-99999999, 99999999);
    for (int i = 0; i < 5000; ++i) {
        // value = n / 1000 as text; the expectation is whole-number arithmetic.
        const int n = thousandths(random);
        const int size = std::abs(n);
        const std::string fraction = std::to_string(1000 + size % 1000).substr(1);
        const std::string text = (n < 0 ? "-" : "") + std::to_string(size / 1000) + "." + fraction;
        const int tenths = (size + 50) / 100;
        const std::string sign = n < 0 && tenths > 0 ? "-" : "";
        EXPECT_EQ(roundText(text, 1), sign + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10))
            << text;
    }
}

TEST(RoundedText, goesByTheShortestText) {
    EXPECT_EQ(roundedText(2.675, 2), "2.68"); // as a binary double it is below the half
    EXPECT_EQ(roundedText(1.005, 2), "1.01");
    EXPECT_EQ(roundedText(100.0 * 5 / 40, 0), "13");
    EXPECT_EQ(roundedText(1e-9, 2), "0.00");
    EXPECT_EQ(rounded(2.675, 2), 2.68);
    EXPECT_EQ(rounded(-0.001, 2), 0.0);
    EXPECT_FALSE(std::signbit(rounded(-0.001, 2)));
}

TEST(DecimalDifference, subtractsThePrintedNumbers) {
    EXPECT_EQ(decimalDifference(29.71, 29.52), 0.19);
    EXPECT_EQ(decimalDifference(39.1, 39.0), 0.1);
    EXPECT_EQ(decimalDifference(1.0, 2.5), -1.5);
    EXPECT_EQ(decimalDifference(50000000.0, 0.01), 49999999.99);
    EXPECT_TRUE(std::isnan(decimalDifference(std::numeric_limits<double>::quiet_NaN(), 1.0)));
}

TEST(ShortestText, isPlainAndHasNoNegativeZero) {
    EXPECT_EQ(shortestText(0.99), "0.99");
    EXPECT_EQ(shortestText(3.0), "3");
    EXPECT_EQ(shortestText(108.95), "108.95");
    EXPECT_EQ(shortestText(-0.0), "0");
    EXPECT_EQ(shortestText(1.2e-05), "0.000012");
    EXPECT_EQ(shortestText(1e21), "1000000000000000000000");
}

TEST(ShortestText, readsBackAsTheSameDouble) {
    std::mt19937_64 random(11);
    int finite = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::uint64_t bits = random();
        double value = 0.0;
        std::memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value))
            continue;
        ++finite;
        const std::string text = shortestText(value);
        EXPECT_EQ(text.find_first_not_of("-0123456789."), std::string::npos) << text;
        EXPECT_EQ(parsePlain(text), value) << text;
    }
    EXPECT_GT(finite, 15000);
    for (const double edge : {std::numeric_limits<double>::max(), std::numeric_limits<double>::min(),
                              std::numeric_limits<double>::denorm_min(), -1.7976931348623157e308})
        EXPECT_EQ(parsePlain(shortestText(edge)), edge);
}

struct PlainCase {
    const char *text;
    std::optional<double> number;
    bool plainDecimal;
};

void PrintTo(const PlainCase &c, std::ostream *out) {
    *out << readable(c.text);
}

class PlainNumber : public ::testing::TestWithParam<PlainCase> {};

TEST_P(PlainNumber, isReadAndClassified) {
    EXPECT_EQ(parsePlain(GetParam().text), GetParam().number);
    EXPECT_EQ(isPlainDecimal(GetParam().text), GetParam().plainDecimal);
}

INSTANTIATE_TEST_SUITE_P(Cases, PlainNumber,
                         ::testing::Values(PlainCase{"0", 0.0, true},          //
                                           PlainCase{"-4.21", -4.21, true},    //
                                           PlainCase{"108.950", 108.95, true}, //
                                           PlainCase{"0.05", 0.05, true},      //
                                           PlainCase{"123456789012345", 123456789012345.0, true},
                                           PlainCase{"1234567890123456", 1234567890123456.0, false},
                                           PlainCase{"0.1234567890123456", 0.1234567890123456, false},
                                           PlainCase{"007", 7.0, false},            //
                                           PlainCase{"+3", 3.0, false},             //
                                           PlainCase{"-0", 0.0, false},             //
                                           PlainCase{"-0.00", 0.0, false},          //
                                           PlainCase{".5", 0.5, false},             //
                                           PlainCase{"5.", 5.0, false},             //
                                           PlainCase{"1.2e-05", 1.2e-05, false},    //
                                           PlainCase{"1e400", std::nullopt, false}, //
                                           PlainCase{"", std::nullopt, false},      //
                                           PlainCase{"-", std::nullopt, false},     //
                                           PlainCase{".", std::nullopt, false},     //
                                           PlainCase{"+-3", std::nullopt, false},   //
                                           PlainCase{"inf", std::nullopt, false},   //
                                           PlainCase{"-nan", std::nullopt, false},  //
                                           PlainCase{"0x10", std::nullopt, false},  //
                                           PlainCase{"1 ", std::nullopt, false},    //
                                           PlainCase{" 1", std::nullopt, false},    //
                                           PlainCase{"1,5", std::nullopt, false},   //
                                           PlainCase{"1.2.3", std::nullopt, false}, //
                                           PlainCase{"５", std::nullopt, false}));

TEST(ParsePlain, neverGivesNegativeZero) {
    EXPECT_FALSE(std::signbit(*parsePlain("-0.0")));
}

TEST(DecimalsOf, countsDigitsBehindThePoint) {
    EXPECT_EQ(decimalsOf("108.950"), 3);
    EXPECT_EQ(decimalsOf("-3"), 0);
    EXPECT_EQ(decimalsOf("0.5"), 1);
}

} // namespace
} // namespace weici::engine
