// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/period.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <stdexcept>
#include <string>
#include <unordered_set>
#include <vector>

#include "support/readable.h"

namespace weici::engine {
namespace {

using weici::testing::readable;

Period of(const std::string &code) {
    const auto period = Period::fromCode(code);
    if (!period)
        throw std::invalid_argument(code);
    return *period;
}

std::vector<Period> allOf(int year) {
    const std::string y = std::to_string(year);
    std::vector<Period> periods = {Period::wholeYear(year), of(y + "H1"), of(y + "H2")};
    for (int i = 1; i <= 4; ++i)
        periods.push_back(of(y + "Q" + std::to_string(i)));
    for (int i = 1; i <= 12; ++i) {
        periods.push_back(Period::month(year, i));
        periods.push_back(Period::cumulative(year, i));
    }
    return periods;
}

struct CodeCase {
    const char *code;
    int first;
    int last;
    const char *chinese;
    const char *withoutYear;
};

void PrintTo(const CodeCase &c, std::ostream *out) {
    *out << c.code;
}

class PeriodCode : public ::testing::TestWithParam<CodeCase> {};

TEST_P(PeriodCode, isReadAndPrinted) {
    const auto period = Period::fromCode(GetParam().code);
    ASSERT_TRUE(period);
    EXPECT_EQ(period->year(), 2023);
    EXPECT_EQ(period->firstMonth(), GetParam().first);
    EXPECT_EQ(period->lastMonth(), GetParam().last);
    EXPECT_EQ(period->code(), GetParam().code);
    EXPECT_EQ(period->chinese(), GetParam().chinese);
    EXPECT_EQ(period->chineseWithoutYear(), GetParam().withoutYear);
}

INSTANTIATE_TEST_SUITE_P(Valid, PeriodCode,
                         ::testing::Values(CodeCase{"2023", 1, 12, "2023年", "全年"},
                                           CodeCase{"2023H1", 1, 6, "2023年上半年", "上半年"},
                                           CodeCase{"2023H2", 7, 12, "2023年下半年", "下半年"},
                                           CodeCase{"2023Q1", 1, 3, "2023年一季度", "一季度"},
                                           CodeCase{"2023Q2", 4, 6, "2023年二季度", "二季度"},
                                           CodeCase{"2023Q3", 7, 9, "2023年三季度", "三季度"},
                                           CodeCase{"2023Q4", 10, 12, "2023年四季度", "四季度"},
                                           CodeCase{"2023-06", 6, 6, "2023年6月", "6月"},
                                           CodeCase{"2023-12", 12, 12, "2023年12月", "12月"},
                                           CodeCase{"2023-01..01", 1, 1, "2023年1月", "1月"},
                                           CodeCase{"2023-01..04", 1, 4, "2023年1—4月", "1—4月"},
                                           CodeCase{"2023-01..12", 1, 12, "2023年1—12月", "1—12月"}));

TEST(PeriodCode, refusesEverythingElse) {
    for (const char *code :
         {"",       "2023-13",    "2023-00",    "2023-04..06",  "2023-01..13", "2023-01..00", "2023H3",
          "2023H0", "2023Q5",     "2023Q0",     "2023-6",       "2023-1..6",   "2023q1",      "2023h1",
          " 2023",  "2023 ",      "1899",       "2200",         "202",         "20233",       "2023-",
          "2023H",  "2023-01.06", "2023-01..6", "2023-01..006", "2023/06",     "2023-06-30",  "２０２３",
          "2023年", "-023",       "+023",       "2023-+6",      "2023Q11"})
        EXPECT_FALSE(Period::fromCode(code)) << code;
    EXPECT_FALSE(Period::fromCode(std::string_view("2023\0", 5)));
}

struct TextCase {
    const char *text;
    const char *code; ///< empty: refused
};

void PrintTo(const TextCase &c, std::ostream *out) {
    *out << readable(c.text);
}

class PeriodText : public ::testing::TestWithParam<TextCase> {};

TEST_P(PeriodText, isReadAsPeopleWriteIt) {
    const auto period = Period::fromText(GetParam().text, 2022);
    EXPECT_EQ(period ? period->code() : std::string(), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    WithYear, PeriodText,
    ::testing::Values(TextCase{"2023-01..06", "2023-01..06"}, TextCase{" 2023H1 ", "2023H1"},
                      TextCase{"2023h1", "2023H1"}, TextCase{"2023年1-6月份", "2023-01..06"},
                      TextCase{"2023年1—6月", "2023-01..06"}, TextCase{"2023年1–6月", "2023-01..06"},
                      TextCase{"2023年1～6月", "2023-01..06"}, TextCase{"2023年1~6月", "2023-01..06"},
                      TextCase{"2023年1至6月", "2023-01..06"}, TextCase{"2023年1月-6月", "2023-01..06"},
                      TextCase{"2023年一至六月", "2023-01..06"},
                      TextCase{"２０２３年１－６月份", "2023-01..06"},
                      TextCase{"2023 年 1-11 月", "2023-01..11"}, TextCase{"2023年上半年", "2023H1"},
                      TextCase{"2023上半年", "2023H1"}, TextCase{"2023年度上半年", "2023H1"},
                      TextCase{"2023年下半年", "2023H2"}, TextCase{"2023 年", "2023"},
                      TextCase{"2023", "2023"}, TextCase{"2023年度", "2023"}, TextCase{"2023年全年", "2023"},
                      TextCase{"2023年前三季度", "2023-01..09"}, TextCase{"2023年前3季度", "2023-01..09"},
                      TextCase{"2023年前三个季度", "2023-01..09"}, TextCase{"2023年前两季度", "2023-01..06"},
                      TextCase{"2023年前8个月", "2023-01..08"}, TextCase{"2023年二季度", "2023Q2"},
                      TextCase{"2023年第二季度", "2023Q2"}, TextCase{"2023年第4季度", "2023Q4"},
                      TextCase{"2023年6月", "2023-06"}, TextCase{"2023年06月份", "2023-06"},
                      TextCase{"2023年十二月", "2023-12"}, TextCase{"2023年十月", "2023-10"},
                      TextCase{"2023年4-6月", "2023Q2"}, TextCase{"2023年7-12月", "2023H2"},
                      TextCase{"2023年1-12月", "2023-01..12"}, TextCase{"2023年1-3月", "2023-01..03"}));

INSTANTIATE_TEST_SUITE_P(WithoutYear, PeriodText,
                         ::testing::Values(TextCase{"1—4月", "2022-01..04"}, TextCase{"上半年", "2022H1"},
                                           TextCase{"全年", "2022"}, TextCase{"前三季度", "2022-01..09"},
                                           TextCase{"1-9月份", "2022-01..09"}, TextCase{"6月", "2022-06"}));

INSTANTIATE_TEST_SUITE_P(
    Refused, PeriodText,
    ::testing::Values(TextCase{"", ""}, TextCase{"  ", ""}, TextCase{"年", ""}, TextCase{"2023年2-5月", ""},
                      TextCase{"2023年6-1月", ""}, TextCase{"2023年13月", ""}, TextCase{"2023年0月", ""},
                      TextCase{"2023年二十月", ""}, TextCase{"2023年五季度", ""}, TextCase{"2023年1-6", ""},
                      TextCase{"2023-6", ""}, TextCase{"20231-6月", ""}, TextCase{"1800年", ""},
                      TextCase{"2023年1-月", ""}, TextCase{"6", ""}, TextCase{"2023年6月30日", ""},
                      TextCase{"23年6月", ""}, TextCase{"2023年99999999999月", ""}, TextCase{"\xFF\xFE", ""},
                      TextCase{"2023年\xE6\x9C", ""}));

TEST(PeriodText, needsAYearFromSomewhere) {
    EXPECT_FALSE(Period::fromText("上半年"));
    EXPECT_FALSE(Period::fromText("1—4月"));
    EXPECT_EQ(Period::fromText("2023年上半年"), of("2023H1"));
    EXPECT_FALSE(Period::fromText("", 2023));
    EXPECT_FALSE(Period::fromText("上半年", 99));
}

TEST(PeriodText, readsBackWhatItPrints) {
    for (const Period &period : allOf(2024)) {
        EXPECT_EQ(Period::fromText(period.chinese()), period) << period.code();
        EXPECT_EQ(Period::fromText(period.chineseWithoutYear(), 2024), period) << period.code();
        EXPECT_EQ(Period::fromCode(period.code())->spelling(), period.spelling()) << period.code();
    }
}

TEST(Period, isOneKeyForTwoSpellings) {
    EXPECT_EQ(of("2023H1"), of("2023-01..06"));
    EXPECT_EQ(of("2023Q1"), of("2023-01..03"));
    EXPECT_EQ(of("2023"), of("2023-01..12"));
    EXPECT_EQ(of("2023-01"), of("2023-01..01"));
    EXPECT_NE(of("2023Q2"), of("2023-01..06"));
    const std::unordered_set<Period> set = {of("2023H1"), of("2023-01..06"), of("2023-06")};
    EXPECT_EQ(set.size(), 2U);
}

TEST(Period, ordersByEndThenLaterStart) {
    const std::vector<Period> ordered = {of("2022-12"), of("2022H2"),      of("2022"),    of("2023-01"),
                                         of("2023-02"), of("2023-01..02"), of("2023-03"), of("2023Q1"),
                                         of("2023-06"), of("2023Q2"),      of("2023H1"),  of("2023-07")};
    EXPECT_TRUE(std::ranges::is_sorted(ordered));
    for (std::size_t i = 0; i + 1 < ordered.size(); ++i)
        EXPECT_LT(ordered[i], ordered[i + 1]);
}

TEST(Period, orderIsTotalAndAgreesWithItsKey) {
    std::vector<Period> periods;
    for (int year = 2022; year <= 2024; ++year)
        std::ranges::copy(allOf(year), std::back_inserter(periods));
    for (const Period &a : periods) {
        for (const Period &b : periods) {
            const bool same =
                a.year() == b.year() && a.firstMonth() == b.firstMonth() && a.lastMonth() == b.lastMonth();
            EXPECT_EQ(a == b, same);
            EXPECT_EQ(a.key() == b.key(), same);
            EXPECT_EQ(a < b, a.key() < b.key());
            EXPECT_EQ(a<b, b> a);
            if (a.year() * 12 + a.lastMonth() < b.year() * 12 + b.lastMonth()) {
                EXPECT_LT(a, b);
            }
        }
    }
}

TEST(Period, isOfOneKindWithItsLike) {
    const auto same = [](const char *a, const char *b) { return of(a).sameKind(of(b)); };
    EXPECT_TRUE(same("2023-06", "2022-11"));
    EXPECT_TRUE(same("2023-01..04", "2022-01..09"));
    EXPECT_TRUE(same("2023Q2", "2023Q1"));
    EXPECT_TRUE(same("2023H1", "2022H2"));
    EXPECT_TRUE(same("2023", "2023-01..08"));
    EXPECT_TRUE(same("2023Q1", "2023-01..02"));
    EXPECT_TRUE(same("2023-01", "2023-01..02"));
    EXPECT_TRUE(same("2023-01", "2023-02"));
    EXPECT_FALSE(same("2023-06", "2023-01..06"));
    EXPECT_FALSE(same("2023Q2", "2023H1"));
    EXPECT_FALSE(same("2023Q2", "2023-01..04"));
    EXPECT_FALSE(same("2023H2", "2023"));
    EXPECT_FALSE(same("2023-02", "2023-01..02"));
}

TEST(Period, kindGoesBothWays) {
    const auto periods = allOf(2023);
    for (const Period &a : periods) {
        EXPECT_TRUE(a.sameKind(a));
        EXPECT_TRUE(a.sameKind(a.yearBefore()));
        for (const Period &b : periods)
            EXPECT_EQ(a.sameKind(b), b.sameKind(a));
    }
}

TEST(Period, yearBeforeKeepsMonthsAndSpelling) {
    EXPECT_EQ(of("2023H1").yearBefore().code(), "2022H1");
    EXPECT_EQ(of("2023-01..04").yearBefore().code(), "2022-01..04");
    EXPECT_EQ(of("2023-06").yearBefore().code(), "2022-06");
}

TEST(PreviousPeriod, isTheLatestOfTheSameKindThatEndsEarlier) {
    const std::vector<Period> known = {of("2023-01..08"), of("2022"),   of("2023-01..06"),
                                       of("2023-06"),     of("2023Q2"), of("2023-01..09")};
    EXPECT_EQ(of("2023-01..09").previousIn(known), of("2023-01..08"));
    EXPECT_EQ(of("2023-01..08").previousIn(known), of("2023-01..06"));
    EXPECT_EQ(of("2023H1").previousIn(known), of("2022"));
    EXPECT_EQ(of("2023-08").previousIn(known), of("2023-06"));
    EXPECT_EQ(of("2023Q3").previousIn(known), of("2023Q2"));
    EXPECT_EQ(of("2022").previousIn(known), std::nullopt);
    EXPECT_EQ(of("2023-06").previousIn(known), std::nullopt);
    EXPECT_EQ(of("2023-06").previousIn({}), std::nullopt);
}

TEST(PreviousPeriod, prefersTheSameLengthThenTheLonger) {
    const std::vector<Period> known = {of("2022"), of("2022Q4"), of("2022H2"), of("2022-12")};
    EXPECT_EQ(of("2023Q1").previousIn(known), of("2022Q4"));
    EXPECT_EQ(of("2023H1").previousIn(known), of("2022H2"));
    EXPECT_EQ(of("2023-01").previousIn(known), of("2022-12"));
    EXPECT_EQ(of("2023-01..02").previousIn(known), of("2022"));
    const std::vector<Period> noQuarter = {of("2022-12"), of("2022")};
    EXPECT_EQ(of("2023Q1").previousIn(noQuarter), of("2022"));
}

} // namespace
} // namespace weici::engine
