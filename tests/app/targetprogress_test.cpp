// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/targetprogress.h"

#include <gtest/gtest.h>

#include "app/labels.h"
#include "support/cityledger.h"
#include "support/packageledger.h"

namespace weici::app {
namespace {

using engine::Period;
using State = TargetProgress::State;
using tests::PackageLedger;

constexpr engine::RegionId own{1};
constexpr engine::IndicatorId leaf{1};

/// One indicator of one region, with a result in a period and a target in another.
struct Case {
    const char *name;
    const char *unit;
    engine::Direction direction;
    const char *period;
    const char *result;
    const char *targetPeriod;
    const char *target;
    State state;
    double due;
    double done; ///< −1: none
    const char *because;
};

constexpr auto up = engine::Direction::Higher;
constexpr auto down = engine::Direction::Lower;

// The first eight rows are the examples of docs/scoring.md, "Targets and time".
const Case cases[] = {
    {"网络零售额", "万元", up, "2023-01..06", "136802.7", "2023", "260000", State::OnTrack, 0.5, 0.52616,
     "52.6 % of 50 % due"},
    {"签约金额", "亿元", up, "2023-01..06", "47.9", "2023", "100", State::Slow, 0.5, 0.479,
     "47.9 % is 0.958 of what is due"},
    {"5G基站", "个", up, "2023-01..06", "38.1", "2023", "100", State::Behind, 0.5, 0.381,
     "0.762 of what is due"},
    {"营收增速", "%", up, "2023-01..06", "13.5", "2023", "15左右", State::OnTrack, 1, 0.9,
     "a growth rate has no time share, 左右 allows a tenth"},
    {"单位能耗", "吨", down, "2023-01..06", "1.6", "2023", "1.5以下", State::Slow, 1, 0.9375,
     "a ceiling holds all year"},
    {"进出口增速", "%", up, "2023-01..06", "0", "2023", "实现正增长", State::Behind, 1, -1,
     "0 is not growth"},
    {"研发占比", "%", up, "2023", "1.6", "2023", "1.5-1.7", State::OnTrack, 1, 1.6 / 1.5, "the easier end"},
    {"企业数", "家", up, "2023-01..06", "790", "2023-01..06", "800家以上", State::Slow, 1, 0.9875,
     "the period's own target is due in full"},
    {"企业数", "家", up, "2023-06", "10", "2023", "120", State::OnTrack, 1 / 12.0, 10 / 120.0,
     "one month of twelve"},
    {"企业数", "家", up, "2023", "119.9999999999", "2023", "120", State::OnTrack, 1, 1, "within 1e-9"},
    {"企业数", "家", up, "2023", "-4", "2023", "120", State::Behind, 1, 0, "below nothing is nothing"},
    {"亏损面", "%", down, "2023", "-1", "2023", "-0.5", State::OnTrack, 1, -1,
     "a target not above 0 holds or not"},
    {"亏损面", "%", down, "2023", "0", "2023", "5", State::OnTrack, 1, 1, "lower, and nothing left"},
    {"企业数", "家", up, "2023", "", "2023", "120", State::Open, 1, -1, "no result"},
    {"企业数", "家", up, "2023", "/", "2023", "120", State::Open, 1, -1, "not published"},
    {"企业数", "家", up, "2023", "-", "2023", "120", State::NotApplicable, 1, -1, "the cell is 不作要求"},
    {"企业数", "家", up, "2023", "5", "2023", "-", State::NotApplicable, 1, -1, "the target is 不作要求"},
    {"企业数", "家", up, "2023", "5", "2023", "", State::NoTarget, 1, -1, "none"},
    {"企业数", "家", up, "2023", "5", "2023", "综合评分达82.3分", State::Prose, 1, -1, "prose"},
};

class Progress : public ::testing::TestWithParam<Case> {};

TEST_P(Progress, IsThatOfTheRule) {
    const Case &c = GetParam();
    auto content = tests::cityContent({{"", ""}});
    engine::Indicator &indicator = content.schemes.front().indicators.front();
    indicator.name = c.name;
    indicator.unit = c.unit;
    indicator.direction = c.direction;
    content.observations.clear();
    const PackageLedger ledger{content};
    const engine::CellKey key{leaf, own, Period::fromCode(c.period).value()};
    const engine::CellKey goal{leaf, own, Period::fromCode(c.targetPeriod).value()};
    ledger->addPeriod(key.period);
    ledger->setCells(
        std::vector<CellEdit>{{key, {ledger->read(key, engine::CellRole::Value, c.result), {}, {}, {}, {}}}},
        {});
    ledger->setTargets(
        std::vector<TargetEdit>{
            {goal, {ledger->read(goal, engine::CellRole::TargetValue, c.target), {}, {}}}},
        {});
    const TargetProgress progress = targetStanding(*ledger, key).value;
    EXPECT_EQ(progress.state, c.state)
        << c.because << ": " << labels::targetState(progress.state).toStdString();
    if (c.done < 0) {
        EXPECT_FALSE(progress.done.has_value());
    } else {
        ASSERT_TRUE(progress.done.has_value());
        EXPECT_NEAR(*progress.done, c.done, 1e-5);
        EXPECT_DOUBLE_EQ(progress.due, c.due);
    }
}

INSTANTIATE_TEST_SUITE_P(Rule, Progress, ::testing::ValuesIn(cases));

QStringList sentences(const TargetStanding &standing, const Period &in) {
    QStringList all;
    for (const Regression &regression : standing.regressions)
        all << sentence(regression, in);
    return all;
}

/// The codes whose row has a regression of the kind.
QStringList codesWith(const Ledger &ledger, engine::RegionId region, const Period &period,
                      Regression::Kind kind) {
    QStringList codes;
    for (const engine::Indicator &indicator : ledger.schemeFor(period).indicators) {
        for (const Regression &regression :
             targetStanding(ledger, {indicator.id, region, period}).regressions) {
            if (regression.kind == kind)
                codes << labels::text(indicator.code);
        }
    }
    return codes;
}

TEST(Understood, IsComparatorAndNumber) {
    engine::Indicator indicator;
    indicator.unit = "家";
    const auto reading = [&](const char *text) {
        return understood(
            engine::readCell(text, {engine::CellRole::TargetValue, indicator.unit, indicator.direction}),
            indicator);
    };
    EXPECT_EQ(reading("800家以上"), QStringLiteral("≥800"));
    EXPECT_EQ(reading("15左右"), QStringLiteral("≈15"));
    EXPECT_EQ(reading("1.5以下"), QStringLiteral("≤1.5"));
    EXPECT_EQ(reading("实现正增长"), QStringLiteral(">0"));
    EXPECT_EQ(reading("1.5-1.7"), QStringLiteral("≥1.5"));
    EXPECT_EQ(reading("2050"), QString());
    EXPECT_EQ(reading("2050家"), QStringLiteral("2050"));
    EXPECT_EQ(reading("-"), QString());
    indicator.direction = engine::Direction::Lower;
    EXPECT_EQ(reading("1.5-1.7"), QStringLiteral("≤1.7"));
}

TEST(Regressions, OfGanzhouAreTheTargetsBelowLastYear) {
    const PackageLedger ledger{QStringLiteral("ganzhou-2023")};
    const Period year = Period::wholeYear(2023);
    QStringList expected;
    for (const engine::Indicator &indicator : ledger->schemeFor(year).indicators) {
        const engine::CellKey key{indicator.id, ledger->ownRegion().id, year};
        const auto &target = ledger->targetFor(key).value;
        const auto before =
            ledger->observation({key.indicator, key.region, Period::wholeYear(2022)}).value.value();
        const bool lower = indicator.direction == engine::Direction::Lower;
        if (!target.value() || !before || target.comparator == engine::Comparator::Above)
            continue;
        const double slack = target.comparator == engine::Comparator::About ? target.number * 0.1 : 0;
        if (lower || target.comparator == engine::Comparator::AtMost ? target.number > *before
                                                                     : target.number + slack < *before)
            expected << labels::text(indicator.code);
    }
    EXPECT_EQ(codesWith(*ledger, ledger->ownRegion().id, year, Regression::Kind::TargetWorse), expected);
    EXPECT_TRUE(expected.contains(QStringLiteral("gz11"))) << "19 after 21.2";
}

TEST(Regressions, OfChongyiAreRanksLostAndTargetsBelowTheRankReached) {
    const PackageLedger ledger{QStringLiteral("chongyi-2022")};
    const Period september = Period::cumulative(2022, 9);
    const auto standing = [&](const char *code) {
        return targetStanding(*ledger, ledger.key(QString::fromUtf8(code), "2022-01..09"));
    };
    // cy01: 14 in 1—6月, `/` in 1—8月, 13 in 1—9月, target 14.
    EXPECT_EQ(sentences(standing("cy01"), september),
              QStringList{QStringLiteral("目标第 14，1—9月已是第 13")});
    EXPECT_EQ(standing("cy01").rank.state, State::OnTrack);
    for (const QString &code : codesWith(*ledger, own, september, Regression::Kind::RankWorse)) {
        const auto key = ledger.key(code, "2022-01..09");
        const auto now = ledger->observation(key).rank.value();
        auto before = ledger->observation(ledger.key(code, "2022-01..08")).rank.value();
        if (!before)
            before = ledger->observation(ledger.key(code, "2022-01..06")).rank.value();
        ASSERT_TRUE(now && before) << code.toStdString();
        EXPECT_GT(*now, *before) << code.toStdString();
    }
}

TEST(Regressions, OfYingtanFindTheTargetThatIsLowered) {
    const PackageLedger ledger{QStringLiteral("yingtan-2022")};
    const Period next = Period::wholeYear(2023);
    const auto lowered = codesWith(*ledger, *ledger->regionNamed(QStringLiteral("全市")), next,
                                   Regression::Kind::TargetLowered);
    for (const QString &code : lowered) {
        const auto id = *ledger->indicatorWithCode(code);
        const auto region = *ledger->regionNamed(QStringLiteral("全市"));
        EXPECT_LT(ledger->target({id, region, next}).value.number,
                  ledger->target({id, region, Period::wholeYear(2022)}).value.number)
            << code.toStdString();
    }
}

TEST(Regressions, OfACellThatFellInValueAndRank) {
    auto content = tests::cityContent({{"", ""}});
    content.observations.clear();
    content.schemes.front().regionCount = 20;
    PackageLedger ledger{content};
    const auto key = [](const char *period) {
        return engine::CellKey{leaf, own, Period::fromCode(period).value()};
    };
    for (const char *period : {"2022-01..06", "2023-01..05", "2023-01..06"})
        ledger->addPeriod(Period::fromCode(period).value());
    ledger.set(key("2022-01..06"), "10", "3");
    ledger.set(key("2023-01..05"), "8", "5");
    ledger.set(key("2023-01..06"), "9", "7");
    EXPECT_EQ(sentences(targetStanding(*ledger, key("2023-01..06")), key("2023-01..06").period),
              (QStringList{QStringLiteral("排名退 2 位，1—5月第 5"),
                           QStringLiteral("不如上年：2022年1—6月为 10")}));
}

TEST(Regressions, NoneWhereNothingIsKnown) {
    const PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    for (const engine::Indicator &indicator : ledger->schemes().back().indicators)
        EXPECT_TRUE(targetStanding(*ledger,
                                   {indicator.id, ledger->ownRegion().id, Period::fromCode("2023H1").value()})
                        .regressions.empty());
}

} // namespace
} // namespace weici::app
