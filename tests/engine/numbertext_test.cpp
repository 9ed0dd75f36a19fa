// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numbertext.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <ostream>
#include <random>
#include <string>

#include "engine/decimal.h"
#include "support/readable.h"

namespace weici::engine {
namespace {

using weici::testing::readable;

constexpr auto value = CellRole::Value;
constexpr auto target = CellRole::TargetValue;
constexpr auto rankRole = CellRole::Rank;

struct NumberCase {
    const char *text;
    const char *unit;
    double number;
    bool converted = false;
    Comparator comparator = Comparator::None;
    CellRole role = value;
    Direction direction = Direction::Higher;
};

void PrintTo(const NumberCase &c, std::ostream *out) {
    *out << readable(c.text) << " under " << readable(c.unit)
         << (c.direction == Direction::Lower ? " lower" : "");
}

class NumberText : public ::testing::TestWithParam<NumberCase> {};

TEST_P(NumberText, isReadAsANumber) {
    const NumberCase &c = GetParam();
    const CellText read = readCell(c.text, {.role = c.role, .unit = c.unit, .direction = c.direction});
    EXPECT_EQ(read.text, c.text);
    ASSERT_EQ(read.state, CellState::Value);
    EXPECT_EQ(read.number, c.number);
    EXPECT_FALSE(read.number == 0.0 && std::signbit(read.number));
    EXPECT_EQ(read.converted, c.converted);
    EXPECT_EQ(read.comparator, c.comparator);
}

INSTANTIATE_TEST_SUITE_P(Plain, NumberText,
                         ::testing::Values(NumberCase{"9.89", "亿元", 9.89},         //
                                           NumberCase{"-4.21", "%", -4.21},          //
                                           NumberCase{"+4.21", "%", 4.21},           //
                                           NumberCase{"−4.21", "%", -4.21},          //
                                           NumberCase{"－4.21", "%", -4.21},         //
                                           NumberCase{"0", "", 0.0},                 //
                                           NumberCase{"-0", "个", 0.0},              //
                                           NumberCase{"-0.0%", "%", 0.0},            //
                                           NumberCase{"007", "", 7.0},               //
                                           NumberCase{".5", "", 0.5},                //
                                           NumberCase{" 12 ", "", 12.0},             //
                                           NumberCase{"\t12\n", "", 12.0},           //
                                           NumberCase{"\u300012\u3000", "", 12.0},   //
                                           NumberCase{"５０", "", 50.0},             //
                                           NumberCase{"１，３６８．５", "", 1368.5}, //
                                           NumberCase{"3。5", "", 3.5},              //
                                           NumberCase{"1,368.5", "", 1368.5},        //
                                           NumberCase{"12,345,678", "", 12345678.0},
                                           NumberCase{"1.2e-05", "", 1.2e-05}, //
                                           NumberCase{"1.2E+3", "", 1200.0},   //
                                           NumberCase{"136802.7", "万元", 136802.7}));

INSTANTIATE_TEST_SUITE_P(
    Units, NumberText,
    ::testing::Values(NumberCase{"35%", "%", 35.0}, NumberCase{"35％", "", 35.0},
                      NumberCase{"35 %", "个", 35.0}, NumberCase{"40.00%", "—", 40.0},
                      NumberCase{"2个百分点", "%", 2.0}, NumberCase{"82.3分", "", 82.3},
                      NumberCase{"22个", "个", 22.0}, NumberCase{"22 个", "", 22.0},
                      NumberCase{"22个", "家", 22.0}, NumberCase{"10Mbit/s", "Mbit/s", 10.0},
                      NumberCase{"10 kWh", "kWh", 10.0}, NumberCase{"50亿元", "亿元", 50.0},
                      NumberCase{"50亿元", "", 50.0}, NumberCase{"50 亿元", "亿元", 50.0},
                      NumberCase{"12.9亿元", "亿元", 12.9}, NumberCase{"50万元", "亿元", 0.005, true},
                      NumberCase{"12.9亿元", "万元", 129000.0, true}, NumberCase{"5元", "万元", 0.0005, true},
                      NumberCase{"50万", "个", 500000.0}, NumberCase{"50万", "", 500000.0},
                      NumberCase{"0.3万", "", 3000.0}, NumberCase{"1.1亿", "", 110000000.0},
                      NumberCase{"2万亿", "", 2e12}, NumberCase{"50万", "亿元", 0.005, true},
                      NumberCase{"50万", "万元", 50.0}, NumberCase{"50亿", "亿元", 50.0},
                      NumberCase{"50亿", "亿", 50.0}, NumberCase{"3万亿", "亿元", 30000.0, true},
                      NumberCase{"10万户", "户", 100000.0, true}, NumberCase{"10万户", "万户", 10.0},
                      NumberCase{"5户", "万户", 0.0005, true}, NumberCase{"10万家", "个", 100000.0, true},
                      NumberCase{"2.9亿次", "亿次", 2.9}, NumberCase{"5万元/人", "万元/人", 5.0}));

INSTANTIATE_TEST_SUITE_P(
    Remarks, NumberText,
    ::testing::Values(NumberCase{"7个(工业企业已上报)", "个", 7.0},
                      NumberCase{"7个（说明（二））", "个", 7.0},
                      NumberCase{"1个 (章源铝业 三级)", "个", 1.0}, NumberCase{"0 (到2022年底…)", "个", 0.0},
                      NumberCase{"0 (没有右括号", "个", 0.0}, NumberCase{"3(一)(二)", "", 3.0},
                      NumberCase{"50万(注册量)", "个", 500000.0}, NumberCase{"35%（预计）", "%", 35.0}));

INSTANTIATE_TEST_SUITE_P(
    Comparators, NumberText,
    ::testing::Values(NumberCase{"800家以上", "个", 800.0, false, Comparator::AtLeast},
                      NumberCase{"800以上", "个", 800.0, false, Comparator::AtLeast},
                      NumberCase{"80%及以上", "%", 80.0, false, Comparator::AtLeast},
                      NumberCase{"1.5以下", "—", 1.5, false, Comparator::AtMost, target},
                      NumberCase{"15左右", "%", 15.0, false, Comparator::About, target},
                      NumberCase{"15%左右（预计）", "%", 15.0, false, Comparator::About},
                      NumberCase{"50万以上", "个", 500000.0, false, Comparator::AtLeast},
                      NumberCase{"50万元以上", "亿元", 0.005, true, Comparator::AtLeast},
                      NumberCase{"实现正增长", "%", 0.0, false, Comparator::Above, target},
                      NumberCase{" 实现正增长 ", "%", 0.0, false, Comparator::Above, target}));

constexpr auto lower = Direction::Lower;
INSTANTIATE_TEST_SUITE_P(
    Ranges, NumberText,
    ::testing::Values(NumberCase{"1.5-1.7", "—", 1.5, false, Comparator::None, target},
                      NumberCase{"1.5-1.7", "—", 1.7, false, Comparator::None, target, lower},
                      NumberCase{"1.7—1.5", "—", 1.5, false, Comparator::None, target},
                      NumberCase{"１．５～１．７", "—", 1.7, false, Comparator::None, target, lower},
                      NumberCase{"10%-15%", "%", 10.0, false, Comparator::None, target},
                      NumberCase{"3至5家", "个", 3.0, false, Comparator::None, target},
                      NumberCase{"-3~-1", "%", -3.0, false, Comparator::None, target},
                      NumberCase{"2 - 4", "个", 4.0, false, Comparator::None, target, lower},
                      NumberCase{"0.5-0.8", "", 0.5, false, Comparator::None, target},
                      NumberCase{"5000-8000万元", "亿元", 0.5, true, Comparator::None, target}));

INSTANTIATE_TEST_SUITE_P(Ranks, NumberText,
                         ::testing::Values(NumberCase{"8", "%", 8.0, false, Comparator::None, rankRole},
                                           NumberCase{"2.5", "", 2.5, false, Comparator::None, rankRole},
                                           NumberCase{"8位", "", 8.0, false, Comparator::None, rankRole},
                                           NumberCase{"8 名", "", 8.0, false, Comparator::None, rankRole},
                                           NumberCase{"８", "", 8.0, false, Comparator::None, rankRole},
                                           NumberCase{"1（并列）", "", 1.0, false, Comparator::None,
                                                      CellRole::TargetRank}));

struct StateCase {
    const char *text;
    CellState state;
    const char *unit = "";
    CellRole role = value;
};

void PrintTo(const StateCase &c, std::ostream *out) {
    *out << readable(c.text) << " under " << readable(c.unit) << " as " << static_cast<int>(c.role);
}

class StateText : public ::testing::TestWithParam<StateCase> {};

TEST_P(StateText, isNoNumber) {
    const StateCase &c = GetParam();
    const CellText read = readCell(c.text, {.role = c.role, .unit = c.unit});
    EXPECT_EQ(read.text, c.text);
    EXPECT_EQ(read.state, c.state);
    EXPECT_EQ(read.number, 0.0);
    EXPECT_FALSE(read.converted);
    EXPECT_EQ(read.comparator, Comparator::None);
}

INSTANTIATE_TEST_SUITE_P(
    Signs, StateText,
    ::testing::Values(StateCase{"", CellState::Blank}, StateCase{"/", CellState::NotPublished},
                      StateCase{"／", CellState::NotPublished}, StateCase{" / ", CellState::NotPublished},
                      StateCase{"\\", CellState::NotRankable}, StateCase{"＼", CellState::NotRankable},
                      StateCase{"\\", CellState::NotRankable, "", rankRole},
                      StateCase{"-", CellState::NotApplicable}, StateCase{"—", CellState::NotApplicable},
                      StateCase{"–", CellState::NotApplicable}, StateCase{"－", CellState::NotApplicable},
                      StateCase{"——", CellState::NotApplicable},
                      StateCase{"\u3000-\u3000", CellState::NotApplicable},
                      StateCase{"-", CellState::NotApplicable, "", CellRole::TargetRank}));

constexpr auto asText = CellState::Text;
INSTANTIATE_TEST_SUITE_P(
    Texts, StateText,
    ::testing::Values(
        StateCase{" ", asText}, StateCase{"\u3000\t", asText},
        StateCase{"2022年暂无符合申报条件企业", asText}, StateCase{"3月", asText, "月"},
        StateCase{"5日", asText, "日"}, StateCase{"4号", asText}, StateCase{">", asText},
        StateCase{">5", asText}, StateCase{"综合评分达82.3分", asText}, StateCase{"1,36", asText},
        StateCase{"1,3688", asText}, StateCase{"1368,500", asText}, StateCase{"0,123", asText},
        StateCase{"1,368,5", asText}, StateCase{"10.5.3", asText}, StateCase{"5.", asText},
        StateCase{"--5", asText}, StateCase{"+", asText}, StateCase{"1 368", asText},
        StateCase{"5G绽放杯", asText}, StateCase{"5G", asText, "个"}, StateCase{"10kWh", asText},
        StateCase{"10Mbit", asText, "Mbit/s"}, StateCase{"10Mbit/s2", asText, "Mbit/s"},
        StateCase{"1e", asText}, StateCase{"1e400", asText}, StateCase{"1e99999999999", asText},
        StateCase{"50亿元", asText, "个"}, StateCase{"22个", asText, "亿元"}, StateCase{"5万%", asText, "%"},
        StateCase{"7个(一)另3个", asText, "个"}, StateCase{"7个)", asText, "个"},
        StateCase{"1.5-1.7", asText}, StateCase{"实现正增长", asText}, StateCase{"30余家", asText},
        StateCase{"inf", asText}, StateCase{"nan", asText}, StateCase{"0x10", asText},
        StateCase{"1/2", asText}, StateCase{"三", asText}, StateCase{"下沉33项、自建 5项", asText},
        StateCase{"2023-06", asText, "", target}, StateCase{"1.5-", asText, "", target},
        StateCase{"1.5-1.7-1.9", asText, "", target}, StateCase{"2022-2023年", asText, "", target},
        StateCase{"未实现正增长", asText, "", target}, StateCase{"实现正增长5", asText, "", target}));

INSTANTIATE_TEST_SUITE_P(
    RankTexts, StateText,
    ::testing::Values(StateCase{"0", asText, "", rankRole}, StateCase{"-3", asText, "", rankRole},
                      StateCase{"1.2.3", asText, "", rankRole}, StateCase{"8%", asText, "%", rankRole},
                      StateCase{"8个", asText, "个", rankRole}, StateCase{"8万", asText, "", rankRole},
                      StateCase{"8左右", asText, "", rankRole}, StateCase{"第8", asText, "", rankRole},
                      StateCase{"前6位", asText, "", CellRole::TargetRank},
                      StateCase{"1-3", asText, "", CellRole::TargetRank},
                      StateCase{"(达到考核目标即可, 不一定要排名)", asText, "", CellRole::TargetRank}));

TEST(NumberText, overflowIsText) {
    const std::string digits(400, '9');
    EXPECT_EQ(readCell(digits).state, CellState::Text);
    EXPECT_EQ(readCell("1e306").state, CellState::Value);
    EXPECT_EQ(readCell("1e306万").state, CellState::Text);
}

struct TypedCase {
    const char *typed;
    const char *stored;
};

void PrintTo(const TypedCase &c, std::ostream *out) {
    *out << readable(c.typed);
}

class TypedText : public ::testing::TestWithParam<TypedCase> {};

TEST_P(TypedText, becomesAsciiWhereItIsANumber) {
    EXPECT_EQ(typedText(GetParam().typed), GetParam().stored);
}

INSTANTIATE_TEST_SUITE_P(Cases, TypedText,
                         ::testing::Values(TypedCase{"", ""}, TypedCase{" \u3000 ", ""},
                                           TypedCase{"  9.89 ", "9.89"}, TypedCase{"５０", "50"},
                                           TypedCase{"９。８９", "9.89"}, TypedCase{"9。89", "9.89"},
                                           TypedCase{"９．８９", "9.89"}, TypedCase{"－４．２１", "-4.21"},
                                           TypedCase{"−4", "-4"}, TypedCase{"３５％", "35%"},
                                           TypedCase{"／", "/"}, TypedCase{"＼", "\\"}, TypedCase{"——", "——"},
                                           TypedCase{"５Ｇ网络", "5G网络"}, TypedCase{"已完成。", "已完成。"},
                                           TypedCase{"5。", "5。"},
                                           TypedCase{"１个（说明，其一）", "1个（说明，其一）"},
                                           TypedCase{"a b", "a b"}, TypedCase{"\xFF 1 \xFE", "\xFF 1 \xFE"}));

/// Texts made of pieces that mean something to the reader, among them broken UTF-8.
std::string randomText(std::mt19937 &random) {
    static const char *const pieces[] = {
        "0",  "5",  "12",         "368", ",",  ".",      "。",   "，",       "-",
        "−",  "－", "—",          "+",   "e",  "E",      "%",    "％",       "万",
        "亿", "元", "个",         "家",  "年", "月",     "以上", "以下",     "左右",
        "(",  ")",  "（",         "）",  " ",  "\u3000", "/",    "\\",       "／",
        "至", "~",  "实现正增长", "G",   "１", "９",     "\xFF", "\xE4\xB8", "\xF0\x9F\x98\x80",
        "位", "\n", "x",          ">"};
    std::uniform_int_distribution<std::size_t> piece(0, std::size(pieces) - 1);
    std::string text;
    for (int left = std::uniform_int_distribution<int>(0, 7)(random); left > 0; --left)
        text += pieces[piece(random)];
    return text;
}

TEST(ReadCell, keepsItsPromisesForAnyText) {
    std::mt19937 random(20230710);
    const char *const units[] = {"", "%", "个", "亿元", "万元", "—", "\xFF", "G"};
    int numbers = 0;
    for (int i = 0; i < 60000; ++i) {
        const std::string text = randomText(random);
        const ReadingContext context = {.role = static_cast<CellRole>(i % 4),
                                        .unit = units[i % 8],
                                        .direction = i % 3 == 0 ? Direction::Lower : Direction::Higher};
        const CellText read = readCell(text, context);
        ASSERT_EQ(read.text, text);
        ASSERT_EQ(read.state == CellState::Blank, text.empty());
        ASSERT_TRUE(std::isfinite(read.number));
        ASSERT_FALSE(read.number == 0.0 && std::signbit(read.number));
        ASSERT_EQ(readCell(read.text, context), read);
        if (read.state != CellState::Value) {
            ASSERT_EQ(read.number, 0.0) << text;
            ASSERT_FALSE(read.converted) << text;
            ASSERT_EQ(read.comparator, Comparator::None) << text;
        } else {
            ++numbers;
        }
        if (!text.empty()) {
            CellText spaced = readCell(" " + text + "\u3000", context);
            spaced.text = text;
            ASSERT_EQ(spaced, read) << text;
        }
        const std::string typed = typedText(text);
        ASSERT_EQ(typedText(typed), typed) << text;
    }
    EXPECT_GT(numbers, 1500);
}

TEST(ReadCell, readsTheShortestTextOfEveryNumber) {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> numbers(-1e6, 1e6);
    for (int i = 0; i < 5000; ++i) {
        const double number = numbers(random);
        EXPECT_EQ(readCell(shortestText(number)).value(), number);
        EXPECT_EQ(readCell(roundedText(number, 2), {.unit = "亿元"}).value(), rounded(number, 2));
    }
}

TEST(TypedText, readsLikeTheTextItCameFrom) {
    std::mt19937 random(5);
    for (int i = 0; i < 20000; ++i) {
        const std::string text = randomText(random);
        const CellText verbatim = readCell(text);
        const CellText typed = readCell(typedText(text));
        if (verbatim.state == CellState::Value) {
            EXPECT_EQ(typed.value(), verbatim.value()) << text;
        }
    }
}

} // namespace
} // namespace weici::engine
