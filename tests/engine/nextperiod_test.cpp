// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nextperiod.h"

#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace weici::engine {
namespace {

using Spelling = Period::Spelling;

std::vector<Period> periods(const std::string &codes) {
    std::vector<Period> result;
    std::istringstream in(codes);
    for (std::string code; in >> code;)
        result.push_back(Period::fromCode(code).value());
    return result;
}

struct Case {
    std::string known;
    Spelling kind;
    std::string next; ///< empty: nothing
};

class NextPeriod : public testing::TestWithParam<Case> {};

TEST_P(NextPeriod, FollowsTheLatestOfItsKind) {
    const auto next = nextPeriod(periods(GetParam().known), GetParam().kind);
    EXPECT_EQ(next ? next->code() : std::string(), GetParam().next);
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(Table, NextPeriod, testing::Values(
    Case{"2023-06",                                       Spelling::Month,      "2023-07"},
    Case{"2023-12",                                       Spelling::Month,      "2024-01"},
    Case{"2023-06 2023-04",                               Spelling::Month,      "2023-07"},
    Case{"2023-01..04",                                   Spelling::Cumulative, "2023-01..05"},
    Case{"2023H1",                                        Spelling::Cumulative, "2023-01..07"},
    Case{"2023-01..12",                                   Spelling::Cumulative, "2024-01..02"},
    Case{"2022-01..01 2022-01..12",                       Spelling::Cumulative, "2023-01..01"},
    Case{"2022-01..06 2022-01..08 2022-01..09 2023H1",    Spelling::Cumulative, "2023-01..08"},
    Case{"2022-01..03 2022-01..09 2023-01..09",           Spelling::Cumulative, "2023-01..10"},
    Case{"2022-01..04 2023-01..02",                       Spelling::Cumulative, "2023-01..03"},
    Case{"2023Q4",                                        Spelling::Quarter,    "2024Q1"},
    Case{"2023-01..03",                                   Spelling::Quarter,    "2023Q2"},
    Case{"2023H1",                                        Spelling::HalfYear,   "2023H2"},
    Case{"2023",                                          Spelling::Year,       "2024"},
    Case{"2023-01..06",                                   Spelling::Month,      "2023-07"},
    Case{"2023-08",                                       Spelling::Quarter,    "2023Q3"},
    Case{"2023-07",                                       Spelling::HalfYear,   "2023H2"},
    Case{"2023-07",                                       Spelling::Year,       "2023"},
    Case{"2023-07",                                       Spelling::Cumulative, "2023-01..08"},
    Case{"2199",                                          Spelling::Month,      ""},
    Case{"",                                              Spelling::Month,      ""}));
// clang-format on

TEST(KindToContinue, IsThatOfTheLatest) {
    EXPECT_EQ(kindToContinue(periods("2023-05 2023-06")), Spelling::Month);
    EXPECT_EQ(kindToContinue(periods("2023H1")), Spelling::HalfYear);
    EXPECT_EQ(kindToContinue(periods("2023-01..04 2023H1")), Spelling::Cumulative);
    EXPECT_EQ(kindToContinue(periods("2023-01..04 2023-05")), Spelling::Month);
    EXPECT_EQ(kindToContinue(periods("2022 2023")), Spelling::Year);
    EXPECT_EQ(kindToContinue({}), Spelling::Cumulative);
}

} // namespace
} // namespace weici::engine
