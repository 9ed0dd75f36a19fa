// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problems.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <ostream>
#include <set>
#include <string>

#include "app/labels.h"
#include "support/cityledger.h"
#include "support/packageledger.h"
#include "support/samplecontent.h"

namespace weici::app {
namespace {

using engine::Period;
using tests::CityCell;
using tests::cityContent;
using tests::PackageLedger;
using Kind = Problem::Kind;

const Period june = Period::cumulative(2023, 6);

std::vector<Problem> ofKind(const std::vector<Problem> &problems, Kind kind) {
    std::vector<Problem> found;
    std::ranges::copy_if(problems, std::back_inserter(found),
                         [&](const Problem &p) { return p.kind == kind; });
    return found;
}

/// Codes of all problems with the region's number, `rank-order 1`.
std::vector<std::string> summary(const std::vector<Problem> &problems) {
    std::vector<std::string> list;
    for (const auto &problem : problems)
        list.push_back(labels::utf8(labels::problemCode(problem.kind)) +
                       (problem.region ? ' ' + std::to_string(problem.region->value) : ""));
    return list;
}

TEST(FindProblems, ChongyiHasEighteenTargetsBelowThePresentRank) {
    const PackageLedger ledger{QStringLiteral("chongyi-2022")};
    const std::set<int> expected{1, 7, 8, 9, 14, 24, 28, 39, 44, 46, 48, 63, 66, 68, 72, 73, 83, 84};
    for (const auto &period :
         {std::optional<Period>(), Period::fromCode("2022-01..09"), Period::fromCode("2022")}) {
        const auto worse = ofKind(findProblems(*ledger, period), Kind::TargetWorse);
        std::set<int> rows;
        for (const auto &problem : worse) {
            const auto &leaves = ledger->schemeFor(*problem.period).indicators;
            const auto leaf = std::ranges::find(leaves, *problem.indicator, &engine::Indicator::id);
            rows.insert(static_cast<int>(leaf - leaves.begin()) + 1);
        }
        EXPECT_EQ(rows, expected);
        EXPECT_EQ(worse.size(), expected.size());
    }
}

TEST(FindProblems, ATargetIsHeldAgainstTheRanksUpToThePeriodOnly) {
    const PackageLedger ledger{QStringLiteral("chongyi-2022")};
    const auto early = ofKind(findProblems(*ledger, Period::fromCode("2022-01..06")), Kind::TargetWorse);
    for (const auto &problem : early)
        EXPECT_EQ(problem.period->code(), "2022-01..06");
    const auto first = ofKind(findProblems(*ledger), Kind::TargetWorse).front();
    EXPECT_EQ(sentence(first),
              QStringLiteral("数字经济增加值总额：目标排名第 14 位，低于2022年1—9月公布的第 13 位"));
}

TEST(FindProblems, ChongyiHasOneNodeWhoseLeavesDoNotAddUp) {
    const PackageLedger ledger{QStringLiteral("chongyi-2022")};
    const auto sums = ofKind(findProblems(*ledger), Kind::WeightSum);
    ASSERT_EQ(sums.size(), 1U);
    EXPECT_EQ(sums[0].subject, QStringLiteral("数字基础设施及应用"));
    EXPECT_EQ(sentence(sums[0]),
              QStringLiteral("数字基础设施及应用：标明 10 分，下属 6 项合计 11 分，计分时按标明的分数折算"));
    EXPECT_EQ(sums[0].severity, Severity::Warning);
}

TEST(FindProblems, YuduHasNone) {
    const PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    EXPECT_EQ(summary(findProblems(*ledger)), std::vector<std::string>{});
    EXPECT_EQ(summary(findProblems(*ledger, Period::fromCode("2023H1"))), std::vector<std::string>{});
}

TEST(FindProblems, ACorrectedRankIsCheckedAtOnce) {
    PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    ledger.set(ledger.key(QStringLiteral("yd05"), "2023H1"), "0", "50");
    const auto problems = findProblems(*ledger);
    ASSERT_EQ(summary(problems), std::vector<std::string>{"rank-above-count 1"});
    EXPECT_EQ(sentence(problems[0]),
              QStringLiteral("2. 软件产业培育 增速（%）：公布排名第 50 位，参评地区只有 20 个"));
    EXPECT_EQ(problems[0].severity, Severity::Error);
}

struct CityCase {
    const char *name;
    std::vector<CityCell> cells;
    std::vector<std::string> problems;
};

void PrintTo(const CityCase &given, std::ostream *stream) {
    *stream << given.name;
}

class CityProblems : public testing::TestWithParam<CityCase> {};

TEST_P(CityProblems, AreExactlyThese) {
    const PackageLedger ledger{cityContent(GetParam().cells)};
    EXPECT_EQ(summary(findProblems(*ledger, june)), GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, CityProblems,
    testing::Values(
        CityCase{"Sound", {{"9", "1"}, {"7", "2", true}, {"7", "2"}, {"1", "4"}}, {}},
        CityCase{"RanksOnly", {{"", "1"}, {"", "2"}, {"", "3"}, {"", "4"}}, {}},
        CityCase{"OwnOnly", {{"9", "3", true}, {}, {}, {}}, {}},
        CityCase{"ZeroIsRanked", {{"0", "1"}, {"", "/"}, {"", "\\"}, {"-3", "2"}}, {}},
        CityCase{"Swapped",
                 {{"9", "2"}, {"7", "1"}, {"5", "3"}, {"1", "4"}},
                 {"rank-order 2", "rank-differs 1", "rank-differs 2"}},
        CityCase{"SwappedAndOneUnknown", {{"9", "2"}, {"7", "1"}, {"", "3"}, {"1", "4"}}, {"rank-order 2"}},
        CityCase{"WorstPairOnly", {{"1", "1"}, {"2", "2"}, {"3", "3"}, {"", "4"}}, {"rank-order 1"}},
        CityCase{"DenseUnderCompetition",
                 {{"9", "1"}, {"7", "2"}, {"7", "2"}, {"1", "3"}},
                 {"illegal-tie 2", "rank-differs 4"}},
        CityCase{"TiedWithNobody", {{"9", "1", true}, {"", "2"}, {"", "3"}, {"", "4"}}, {"illegal-tie 1"}},
        CityCase{"TiedAtTheEnd", {{"9", "4", true}, {}, {}, {}}, {"illegal-tie 1"}},
        CityCase{"TiedWithoutRank", {{"9", "/", true}, {}, {}, {}}, {"illegal-tie 1"}},
        CityCase{"OneRankTwoValues", {{"9", "1"}, {"7", "2"}, {"6", "2"}, {"", "4"}}, {"illegal-tie 3"}},
        CityCase{"AboveCount", {{"9", "5"}, {"7", "1"}, {}, {}}, {"rank-above-count 1"}},
        CityCase{"Blank", {{"9", "1"}, {}, {}, {}}, {}},
        CityCase{"OwnBlank", {{}, {"7", "1"}, {}, {}}, {"blank-cell 1"}},
        CityCase{"Text", {{"暂无", "并列"}, {}, {}, {}}, {"not-understood 1", "not-understood 1"}}),
    [](const auto &given) { return std::string(given.param.name); });

TEST(FindProblems, RanksAtTheDecimalsOfTheIndicator) {
    auto content = cityContent({{"9.01", "1", true}, {"8.99", "1"}, {"5", "3"}});
    EXPECT_EQ(summary(findProblems(*PackageLedger{content}, june)),
              (std::vector<std::string>{"illegal-tie 2", "rank-differs 2"}));
    content.schemes.front().indicators.front().decimals = 0;
    EXPECT_EQ(summary(findProblems(*PackageLedger{content}, june)), std::vector<std::string>{});
}

TEST(FindProblems, SaysWhatWasConverted) {
    auto content = cityContent({{"", ""}, {"5", "1"}});
    content.schemes.front().indicators.front().unit = "亿元";
    PackageLedger ledger{content};
    ledger.set(tests::key(1, 1, june), "5000万元", "2");
    const auto problems = findProblems(*ledger, june);
    ASSERT_EQ(summary(problems), std::vector<std::string>{"unit-converted 1"});
    EXPECT_EQ(sentence(problems[0]), QStringLiteral("指标1：“5000万元”已按指标的单位换算为 0.5 亿元"));
}

TEST(FindProblems, ErrorsComeFirstThenThePrintedOrder) {
    auto content = tests::sampleContent(3, 1);
    content.schemes.front().nodes[0].weight.clear();
    content.observations = {{tests::key(2, 1, june), tests::cell("暂无", "99")},
                            {tests::key(3, 1, june), tests::cell("5", "30")}};
    EXPECT_EQ(summary(findProblems(*PackageLedger{content}, june)),
              (std::vector<std::string>{"rank-above-count 1", "rank-above-count 1", "blank-cell 1",
                                        "not-understood 1"}));
}

TEST(FindProblems, IsFastEnoughToRunWhileTyping) {
    auto content = tests::filledContent(84, 20, 1);
    content.regions[2].scored = true;
    const PackageLedger ledger{content};
    const auto period = ledger->observedPeriods().front();
    const auto start = std::chrono::steady_clock::now();
    findProblems(*ledger, period);
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    RecordProperty("milliseconds", std::to_string(spent.count()));
    EXPECT_LT(spent.count(), 200) << "about 10 ms are usual";
}

struct RankCase {
    const char *text;
    bool refused;
};

class RefuseRank : public testing::TestWithParam<RankCase> {};

TEST_P(RefuseRank, WhatCannotBe) {
    const PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    const auto key = ledger.key(QStringLiteral("yd01"), "2023H1");
    const auto reason = refuseRank(*ledger, key, ledger->read(key, engine::CellRole::Rank, GetParam().text));
    EXPECT_EQ(reason.has_value(), GetParam().refused) << GetParam().text;
    EXPECT_TRUE(!reason || reason->contains(QStringLiteral("20"))) << "N is named";
}

INSTANTIATE_TEST_SUITE_P(Ranks, RefuseRank,
                         testing::Values(RankCase{"", false}, RankCase{"1", false}, RankCase{"20", false},
                                         RankCase{"/", false}, RankCase{"\\", false}, RankCase{"-", false},
                                         RankCase{"21", true}, RankCase{"50", true}, RankCase{"0", true},
                                         RankCase{"2.5", true}, RankCase{"-1", true},
                                         RankCase{"第一", true}));

} // namespace
} // namespace weici::app
