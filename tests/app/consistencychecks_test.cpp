// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problems.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "app/labels.h"
#include "app/problemsearch.h"
#include "app/scoreservice.h"
#include "engine/figurekind.h"
#include "support/packageledger.h"
#include "support/samplecontent.h"

namespace weici::app {
namespace {

using engine::Period;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::PackageLedger;
using Kind = Problem::Kind;

std::vector<std::string> sentencesOf(const std::vector<Problem> &problems) {
    std::vector<std::string> list;
    for (const Problem &problem : problems)
        list.push_back(labels::utf8(sentence(problem)));
    return list;
}

std::vector<Problem> ofKind(const std::vector<Problem> &problems, Kind kind) {
    std::vector<Problem> found;
    std::ranges::copy_if(problems, std::back_inserter(found),
                         [&](const Problem &p) { return p.kind == kind; });
    return found;
}

TEST(Consistency, GanzhouHasOneGrowthThatItsLevelsContradict) {
    const PackageLedger ledger{QStringLiteral("ganzhou-2023")};
    const char *const expected = "规上数字经济核心产业营收：2023年目标 1600，比2022年的 1311.85 增长 21.97%，"
                                 "与“规上数字经济核心产业营收增速”所填的 25 不合";
    for (const auto &period : {std::optional<Period>(), Period::fromCode("2023")}) {
        const auto found = ofKind(findProblems(*ledger, period), Kind::GrowthDiffers);
        EXPECT_THAT(sentencesOf(found), ElementsAre(expected));
        EXPECT_EQ(found.at(0).severity, Severity::Error);
        EXPECT_EQ(found.at(0).field, Problem::Field::Target);
        EXPECT_EQ(found.at(0).period, Period::wholeYear(2023));
    }
    EXPECT_THAT(ofKind(findProblems(*ledger, Period::wholeYear(2022)), Kind::GrowthDiffers), IsEmpty());
}

TEST(Consistency, YingtanIsThreeFindingsWithTheCauseFirst) {
    const PackageLedger ledger{QStringLiteral("yingtan-2022")};
    EXPECT_THAT(
        sentencesOf(findProblems(*ledger)),
        ElementsAre(
            "信江新区 网络零售额 总额：2023年目标 3.99，比2022年目标的 2.56 增长 55.86%，与“网络零售额 "
            "增速”所填的 25 不合；2024年目标 3.99 的增长 0% 也与所填的 25 "
            "不合，2023年目标应在 3.2 左右；全市的合计因此也与增速不合",
            "“产品清单”数：2022年目标填 28，各地区合计 37（贵溪(小) 10＋余江 6＋月湖(大) "
            "1＋龙虎山 1＋高新区 18＋信江新区 1），相差 9",
            "数字经济增加值 总额：3 "
            "个地区按总量推算的增速与所填的不合（全市2023年目标为 20.44，所填 "
            "17；贵溪(小)2023年目标为 21.37，所填 18；月湖(大)2023年目标为 18.94，所填 "
            "15；全市2024年目标为 23.06，所填 19等），请核对增速是否按可比价格计算"));
}

TEST(Consistency, AFindingHasOneKeyInEveryView) {
    const PackageLedger ledger{QStringLiteral("yingtan-2022")};
    std::set<QString> whole;
    for (const Problem &problem : findProblems(*ledger))
        whole.insert(acceptanceKey(*ledger, problem));
    EXPECT_EQ(whole.size(), 3U);
    std::set<QString> byYear;
    for (const char *year : {"2022", "2023", "2024"}) {
        for (const Problem &problem : findProblems(*ledger, Period::fromCode(year)))
            byYear.insert(acceptanceKey(*ledger, problem));
    }
    EXPECT_EQ(byYear, whole);
    EXPECT_EQ(findProblems(*ledger, Period::wholeYear(2022)).size(), 1U);
    EXPECT_EQ(findProblems(*ledger, Period::wholeYear(2023)).size(), 2U);
    EXPECT_EQ(findProblems(*ledger, Period::wholeYear(2024)).size(), 2U);
}

TEST(Consistency, ACorrectedTargetIsQuietAgain) {
    const PackageLedger ledger{QStringLiteral("yingtan-2022")};
    const auto region = ledger->regionNamed(QStringLiteral("信江新区")).value();
    const auto whole = ledger->ownRegion().id;
    const auto level = ledger->indicatorWithCode(QStringLiteral("yt26")).value();
    const auto edit = [&](engine::RegionId where, const char *text) {
        const engine::CellKey key{level, where, Period::wholeYear(2023)};
        TargetEdit change{key, ledger->target(key)};
        change.target.value = ledger->read(key, engine::CellRole::TargetValue, text);
        ledger->setTargets({&change, 1}, {});
    };
    edit(region, "3.20");
    EXPECT_THAT(sentencesOf(ofKind(findProblems(*ledger), Kind::SumDiffers)).front(),
                testing::StartsWith("网络零售额 总额：2023年目标填 63.86，各地区合计 63.07"));
    edit(whole, "63.07");
    const auto left = findProblems(*ledger);
    EXPECT_EQ(left.size(), 2U) << testing::PrintToString(sentencesOf(left));
}

TEST(Consistency, ChongyiAndYuduHaveNothingNew) {
    const PackageLedger chongyi{QStringLiteral("chongyi-2022")};
    const auto problems = findProblems(*chongyi);
    EXPECT_EQ(problems.size(), 19U);
    EXPECT_EQ(ofKind(problems, Kind::TargetWorse).size(), 18U);
    EXPECT_EQ(ofKind(problems, Kind::WeightSum).size(), 1U);
    const PackageLedger yudu{QStringLiteral("yudu-2023h1")};
    EXPECT_THAT(findProblems(*yudu), IsEmpty());
}

/// The invented city, whose figures hang together: what is planted is what is found.
class InventedCity : public testing::Test {
protected:
    static void SetUpTestSuite() { s_ledger = new PackageLedger{QStringLiteral("demo-city")}; }
    static void TearDownTestSuite() {
        delete s_ledger;
        s_ledger = nullptr;
    }
    void TearDown() override {
        std::ranges::reverse(m_before);
        for (const CellEdit &edit : m_before)
            ledger().setCells({&edit, 1}, {});
    }

    static Ledger &ledger() { return **s_ledger; }
    static engine::CellKey key(const QString &code, const QString &region, const char *period) {
        return {ledger().indicatorWithCode(code).value(), ledger().regionNamed(region).value(),
                Period::fromCode(period).value()};
    }
    void setValue(const engine::CellKey &key, std::string_view text) {
        m_before.push_back({key, ledger().observation(key)});
        CellEdit edit = m_before.back();
        edit.observation.value = ledger().read(key, engine::CellRole::Value, text);
        ledger().setCells({&edit, 1}, {});
    }
    /// Copies the values (and ranks) of a region from one period to another.
    void copySheet(const QString &region, const char *from, const char *to) {
        const auto id = ledger().regionNamed(region).value();
        for (const auto &indicator : ledger().schemeFor(*Period::fromCode(to)).indicators) {
            const engine::CellKey key{indicator.id, id, *Period::fromCode(to)};
            CellEdit edit{key, ledger().observation({indicator.id, id, *Period::fromCode(from)})};
            edit.observation.asOf.reset();
            m_before.push_back({key, ledger().observation(key)});
            ledger().setCells({&edit, 1}, {});
        }
    }
    /// The findings about a cell that are not there without the edits.
    static std::vector<Problem> about(const engine::CellKey &key) {
        auto found = findProblems(ledger(), key.period);
        std::erase_if(found, [&](const Problem &problem) {
            return problem.indicator != key.indicator || problem.region != key.region;
        });
        return found;
    }
    static std::vector<Problem> kindAbout(const engine::CellKey &key, Kind kind) {
        return ofKind(about(key), kind);
    }

private:
    static PackageLedger *s_ledger;
    std::vector<CellEdit> m_before;
};

PackageLedger *InventedCity::s_ledger = nullptr;

TEST_F(InventedCity, HasItsOdditiesAndNoFalseAlarms) {
    const auto problems = findProblems(ledger());
    EXPECT_EQ(ofKind(problems, Kind::RankOrder).size(), 6U) << "six swapped pairs";
    for (const Kind quiet : {Kind::GrowthDiffers, Kind::SumDiffers, Kind::UnitSlip, Kind::Outlier,
                             Kind::CumulativeFall, Kind::StaleCopy, Kind::OutOfBounds, Kind::NotScored,
                             Kind::WeightSum, Kind::IllegalTie, Kind::RankAboveCount})
        EXPECT_THAT(sentencesOf(ofKind(problems, quiet)), IsEmpty());
    std::set<engine::IndicatorId> ownBlanks;
    for (const Problem &problem : ofKind(problems, Kind::BlankCell)) {
        if (problem.region == ledger().ownRegion().id && problem.period == Period::wholeYear(2025))
            ownBlanks.insert(*problem.indicator);
    }
    EXPECT_EQ(ownBlanks.size(), 3U) << "what the own county still owes for the last period";
    EXPECT_EQ(ofKind(problems, Kind::UnitConverted).size(), 1U);
}

TEST_F(InventedCity, APlantedSlipOfTenThousandIsAlwaysFound) {
    std::mt19937 random(11);
    const auto &scheme = ledger().schemeFor(Period::cumulative(2025, 9));
    int planted = 0;
    while (planted < 100) {
        const auto &indicator = scheme.indicators[random() % scheme.indicators.size()];
        const auto &region = ledger().regions()[random() % ledger().regions().size()];
        const engine::CellKey key{indicator.id, region.id,
                                  Period::cumulative(2025, 2 + static_cast<int>(random() % 11))};
        const auto value = ledger().observation(key).value.value();
        if (!value || *value <= 0 || engine::figureKind(indicator) == engine::FigureKind::Growth)
            continue;
        const auto lastYear =
            ledger().observation({key.indicator, key.region, key.period.yearBefore()}).value.value();
        if (!lastYear || *lastYear <= 0 || ledger().observation(key).asOf)
            continue;
        ++planted;
        setValue(key, labels::utf8(labels::figure(*value * 1e4)));
        EXPECT_EQ(kindAbout(key, Kind::UnitSlip).size(), 1U)
            << indicator.code << ' ' << region.name << ' ' << key.period.code() << ' ' << *value;
        TearDown();
    }
}

TEST_F(InventedCity, SlipsNameTheLikelyUnit) {
    const auto amount = key(QStringLiteral("d57"), QStringLiteral("松岚县"), "2025-01..06");
    setValue(amount, "239300");
    EXPECT_THAT(sentencesOf(kindAbout(amount, Kind::UnitSlip)),
                ElementsAre("规上核心产业营业收入：指标值 239300 约为上年同期的 19.16 的 1 "
                            "万倍，像是以“万元”为单位的数"));
    const auto rate = key(QStringLiteral("d46"), QStringLiteral("青枫县"), "2025-01..06");
    const auto value = ledger().observation(rate).value.number;
    setValue(rate, labels::utf8(labels::figure(value / 100)));
    EXPECT_THAT(sentencesOf(kindAbout(rate, Kind::UnitSlip)),
                ElementsAre(testing::HasSubstr("百分之一，像是把百分数填成了小数")));
    setValue(rate, labels::utf8(labels::figure(value * 100)));
    EXPECT_EQ(kindAbout(rate, Kind::UnitSlip).size(), 1U);
    EXPECT_EQ(kindAbout(rate, Kind::OutOfBounds).size(), 1U) << "it is above 100 besides";
}

TEST_F(InventedCity, AnOutlierIsFoundAgainstTheOthersChanges) {
    const auto amount = key(QStringLiteral("d57"), QStringLiteral("松岚县"), "2025-01..06");
    setValue(amount, "33.93"); // for 23.93
    const auto found = kindAbout(amount, Kind::Outlier);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(labels::utf8(found[0].message), testing::HasSubstr("按其他地区同期的变化应在"));
    EXPECT_EQ(found[0].severity, Severity::Warning);
    const auto rate = key(QStringLiteral("d42"), QStringLiteral("松岚县"), "2025-01..06");
    setValue(rate, "65.61"); // for 55.61
    EXPECT_EQ(kindAbout(rate, Kind::Outlier).size(), 1U);
    setValue(rate, "56.61");
    EXPECT_EQ(kindAbout(rate, Kind::Outlier).size(), 0U);
}

TEST_F(InventedCity, GrowthIsHeldAgainstLastYear) {
    const auto growth = key(QStringLiteral("d58"), QStringLiteral("松岚县"), "2025-01..06");
    setValue(growth, "42.90"); // for 24.90
    const auto level = key(QStringLiteral("d57"), QStringLiteral("松岚县"), "2025-01..06");
    EXPECT_THAT(sentencesOf(kindAbout(level, Kind::GrowthDiffers)),
                ElementsAre("规上核心产业营业收入：2025年1—6月 23.93，比2024年1—6月的 19.16 增长 "
                            "24.9%，与“规上核心产业营业收入增速”所填的 42.90 不合"));
}

TEST_F(InventedCity, ACumulativeAmountThatFallsIsFound) {
    const auto amount = key(QStringLiteral("d24"), QStringLiteral("松岚县"), "2025-01..06");
    setValue(amount, "138");
    EXPECT_THAT(sentencesOf(kindAbout(amount, Kind::CumulativeFall)),
                ElementsAre("新增上云企业数：2025年1—6月累计 138，少于2025年1—5月累计的 139"));
    const auto rate = key(QStringLiteral("d40"), QStringLiteral("松岚县"), "2025-01..06");
    setValue(rate, "97.80");
    EXPECT_THAT(about(rate), IsEmpty()) << "rates may fall";
}

TEST_F(InventedCity, ManyFallsAtOnceAreOneLine) {
    for (const char *region : {"青枫县", "松岚县", "鹭石县", "汀兰县", "梧岭县"})
        setValue(key(QStringLiteral("d24"), QString::fromUtf8(region), "2025-01..06"), "1");
    const auto falls = ofKind(findProblems(ledger(), Period::cumulative(2025, 6)), Kind::CumulativeFall);
    ASSERT_EQ(falls.size(), 1U);
    EXPECT_FALSE(falls[0].region);
    EXPECT_THAT(labels::utf8(falls[0].message), testing::HasSubstr("等 5 个地区"));
}

TEST_F(InventedCity, ACopiedSheetIsFound) {
    copySheet(QStringLiteral("松岚县"), "2025-01..05", "2025-01..06");
    const auto stale = ofKind(findProblems(ledger(), Period::cumulative(2025, 6)), Kind::StaleCopy);
    ASSERT_EQ(stale.size(), 1U);
    EXPECT_THAT(labels::utf8(sentence(stale[0])), testing::StartsWith("松岚县：2025年1—6月的"));
    EXPECT_EQ(stale[0].region, ledger().ownRegion().id);
    EXPECT_FALSE(stale[0].indicator);
    EXPECT_TRUE(stale[0].nearest) << "F8 has somewhere to go";
}

TEST_F(InventedCity, ThreeCopiedAmountsAreFound) {
    for (const char *code : {"d04", "d57", "d75"}) {
        const auto from = key(QString::fromUtf8(code), QStringLiteral("松岚县"), "2025-01..05");
        setValue({from.indicator, from.region, Period::cumulative(2025, 6)},
                 ledger().observation(from).value.text);
    }
    const auto stale = ofKind(findProblems(ledger(), Period::cumulative(2025, 6)), Kind::StaleCopy);
    ASSERT_EQ(stale.size(), 1U);
    EXPECT_THAT(labels::utf8(sentence(stale[0])),
                testing::HasSubstr("3 个金额或数量与2025年1—5月完全相同：核心产业增加值总额 5.38"));
}

TEST_F(InventedCity, WhatTheEngineCannotScoreIsTold) {
    const auto level = key(QStringLiteral("d46"), QStringLiteral("松岚县"), "2025");
    const engine::Target before = ledger().target(level);
    TargetEdit edit{level, before};
    edit.target.value = ledger().read(level, engine::CellRole::TargetValue, "按省定目标");
    ledger().setTargets({&edit, 1}, {});
    for (const auto &period : {std::optional<Period>(), Period::fromCode("2025-01..06")}) {
        const auto found = ofKind(findProblems(ledger(), period), Kind::NotScored);
        EXPECT_THAT(sentencesOf(found),
                    ElementsAre("电子社保卡签发率：目标“按省定目标”读不出可用的数，该项按缺报处理"));
        EXPECT_EQ(found.at(0).period, Period::wholeYear(2025)) << "once for the year";
    }
    edit.target = before;
    ledger().setTargets({&edit, 1}, {});
}

/// After any edits the search that follows them says what a new one says.
TEST_F(InventedCity, FollowingEditsGivesWhatAFullSearchGives) {
    const Period period = Period::cumulative(2025, 6);
    ScoreService scores(ledger());
    ProblemSearch search(scores, period);
    search.finish();
    std::mt19937 random(5);
    const char *const texts[] = {"", "0", "7", "-", "暂无", "1e9", "12.34", "99%"};
    for (int i = 0; i < 60; ++i) {
        const auto &indicator = ledger().schemeFor(period).indicators[random() % 84];
        const auto &region = ledger().regions()[random() % ledger().regions().size()];
        const int month = 4 + static_cast<int>(random() % 3);
        const engine::CellKey key{indicator.id, region.id, Period::cumulative(2025, month)};
        setValue(key, texts[random() % std::size(texts)]);
        search.touch({&key, 1});
        search.finish();
        if (i % 6 == 0) {
            EXPECT_EQ(sentencesOf(search.problems()), sentencesOf(findProblems(ledger(), period)));
        }
    }
}

TEST(Consistency, AValueOutsideItsBoundsIsAnError) {
    auto content = tests::sampleContent(1, 1);
    content.schemes.front().nodes[0].weight.clear();
    content.schemes.front().indicators[0].minValue = 0;
    content.schemes.front().indicators[0].maxValue = 100;
    const Period june = Period::cumulative(2023, 6);
    content.observations = {{tests::key(1, 1, june), tests::cell("100.5")}};
    const PackageLedger ledger{content};
    const auto found = findProblems(*ledger, june);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, Kind::OutOfBounds);
    EXPECT_EQ(found[0].severity, Severity::Error);
    EXPECT_EQ(found[0].message, QStringLiteral("指标值 100.5 超出了取值范围，应在 0 到 100 之间"));
}

/// A county's own ledger: no other regions, two years of months.
TEST(Consistency, AnOwnLedgerIsHeldAgainstItsOwnPast) {
    auto content = tests::sampleContent(1, 1);
    auto &scheme = content.schemes.front();
    scheme.nodes[0].weight.clear();
    scheme.indicators[0].unit = "亿元";
    scheme.indicators[0].name = "网络零售额";
    scheme.year = 2022;
    for (int month = 1; month <= 12; ++month) {
        const auto text = std::to_string(month * 10 + month % 2) + ".5";
        content.observations.emplace_back(tests::key(1, 1, Period::cumulative(2022, month)),
                                          tests::cell(text, {}, "亿元"));
    }
    for (int month = 1; month <= 5; ++month) {
        const auto text = std::to_string(month * 11 + month % 2) + ".5";
        content.observations.emplace_back(tests::key(1, 1, Period::cumulative(2023, month)),
                                          tests::cell(text, {}, "亿元"));
    }
    PackageLedger ledger{content};
    EXPECT_THAT(sentencesOf(findProblems(*ledger)), IsEmpty());
    const auto may = tests::key(1, 1, Period::cumulative(2023, 5));
    ledger.set(may, "95.5", "");
    EXPECT_THAT(sentencesOf(ofKind(findProblems(*ledger), Kind::Outlier)),
                ElementsAre(testing::HasSubstr("按本地区以往的变化应在")));
    ledger.set(may, "565000", "");
    EXPECT_EQ(ofKind(findProblems(*ledger), Kind::UnitSlip).size(), 1U);
}

} // namespace
} // namespace weici::app
