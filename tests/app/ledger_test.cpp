// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledgerfolder.h"

#include <limits>

#include "app/labels.h"
#include "engine/numbertext.h"

namespace weici::app {
namespace {

using engine::Period;
using tests::cell;
using tests::key;
using Kind = LedgerError::Kind;

const Period june = Period::cumulative(2023, 6);

class LedgerTest : public LedgerFolder {};

engine::LedgerContent twoYears() {
    engine::LedgerContent content = tests::filledContent(5, 3, 2);
    engine::Scheme later = content.schemes[0];
    later.year = 2024;
    later.aggregation = {engine::Aggregation::Arithmetic, engine::Aggregation::Geometric,
                         engine::Aggregation::Harmonic};
    later.rankDecimals = 3;
    later.groupRanks = true;
    later.tieRule = engine::TieRule::Average;
    later.missing = engine::MissingRule::Mean;
    later.equalRange = engine::EqualRange::Exclude;
    later.targetTime = engine::TargetTime::Linear;
    later.weights = engine::WeightRule::Scaled;
    later.minKnown = 0.25;
    later.scale = 1.5;
    later.note = "第二年\n说明";
    later.indicators.erase(later.indicators.begin());
    later.indicators[0].unit = "万元";
    engine::Indicator added = later.indicators[0];
    added.id.value = 6;
    added.code = "I06";
    later.indicators.push_back(added);
    content.schemes.push_back(later);
    engine::Observation note;
    note.note = "只有备注";
    note.tied = true;
    note.asOf = Period::fromCode("2023-04");
    content.observations.emplace_back(key(6, 3, Period::month(2024, 1)), note);
    content.totals.push_back(
        {{1}, june, engine::readCell("88.5"), engine::readCell("3", {engine::CellRole::Rank, {}})});
    content.relations.push_back({"sum", "I01", {"I02", "I03"}, {"甲县"}});
    content.relations.push_back({"growth", "I04", {"I05"}, {}});
    return content;
}

TEST_F(LedgerTest, HoldsWhatItWasMadeFrom) {
    const engine::LedgerContent content = twoYears();
    const engine::LedgerContent found = made(content)->content();
    EXPECT_EQ(found.profile, content.profile);
    EXPECT_EQ(found.regions, content.regions);
    EXPECT_EQ(found.schemes, content.schemes);
    EXPECT_EQ(found.observations, content.observations);
    EXPECT_EQ(found.targets, content.targets);
    EXPECT_EQ(found.relations, content.relations);
    ASSERT_EQ(found.totals.size(), 1U);
    EXPECT_EQ(found.totals[0].points, content.totals[0].points);
    EXPECT_EQ(found.totals[0].rank, content.totals[0].rank);
    EXPECT_EQ(found.totals[0].period.code(), "2023-01..06");
}

TEST_F(LedgerTest, AnswersByNameYearAndCode) {
    const auto ledger = made(twoYears());
    EXPECT_EQ(ledger->ownRegion().name, "甲县");
    EXPECT_EQ(ledger->regionNamed(QStringLiteral("R2")), engine::RegionId{2});
    EXPECT_EQ(ledger->regionNamed(QStringLiteral("R9")), std::nullopt);
    EXPECT_EQ(ledger->schemeFor(Period::wholeYear(2020)).year, 2023);
    EXPECT_EQ(ledger->schemeFor(june).year, 2023);
    EXPECT_EQ(ledger->schemeFor(Period::wholeYear(2031)).year, 2024);
    EXPECT_EQ(ledger->indicatorWithCode(QStringLiteral("I01")), engine::IndicatorId{1})
        << "only in the first scheme";
    EXPECT_EQ(ledger->indicatorWithCode(QStringLiteral("I06")), engine::IndicatorId{6});
    EXPECT_EQ(ledger->indicatorWithCode(QStringLiteral("I07")), std::nullopt);
    EXPECT_EQ(ledger->observationCount(), 5 * 3 * 2 + 1);
    EXPECT_EQ(ledger->schemaVersion(), 4);
}

TEST_F(LedgerTest, ReadsTextsUnderTheUnitOfThePeriodsScheme) {
    const auto ledger = made(twoYears());
    const auto value = [&](const Period &period) {
        return ledger->read(key(2, 1, period), engine::CellRole::Value, "3亿元").value();
    };
    EXPECT_EQ(value(june), 3.0);
    EXPECT_EQ(value(Period::wholeYear(2024)), 30000.0);
}

TEST_F(LedgerTest, ACellThatIsSetIsOnDisk) {
    auto ledger = made();
    ledger->addPeriod(june);
    EXPECT_TRUE(ledger->lastSaved().isValid());
    const CellEdit edit{key(1, 1, june), cell("46.26", "3", "%")};
    int signalled = 0;
    QObject::connect(ledger.get(), &Ledger::cellsChanged, [&](const CellsChanged &event) {
        ++signalled;
        EXPECT_EQ(event.keys, std::vector{edit.key});
        EXPECT_EQ(ledger->observation(edit.key), edit.observation);
        EXPECT_EQ(reopened()->observation(edit.key), edit.observation) << "memory moved before the file";
    });
    ledger->setCells(std::span(&edit, 1), {Origin::CommandLine, QStringLiteral("电话更正")});
    EXPECT_EQ(signalled, 1);

    const std::vector<Revision> history = reopened()->history(edit.key);
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[1].field, u"value");
    EXPECT_EQ(history[1].before, u"");
    EXPECT_EQ(history[1].after, u"46.26");
    EXPECT_EQ(history[1].author, u"张三");
    EXPECT_EQ(history[1].origin, Origin::CommandLine);
    EXPECT_EQ(history[1].reason, u"电话更正");
    EXPECT_LT(history[1].at.secsTo(QDateTime::currentDateTimeUtc()), 60);
}

TEST_F(LedgerTest, AnEditThatChangesNothingLeavesNoTrace) {
    const auto ledger = made(tests::filledContent(3, 2, 1));
    const engine::CellKey first = key(1, 1, ledger->periods().front());
    int signalled = 0;
    QObject::connect(ledger.get(), &Ledger::cellsChanged, [&] { ++signalled; });
    set(*ledger, first, ledger->observation(first));
    set(*ledger, first, cell("1", "2"));
    const CellEdit thereAndBack[] = {{first, cell("5", "5")}, {first, cell("1", "2")}};
    ledger->setCells(thereAndBack, {});
    EXPECT_EQ(signalled, 1);
    EXPECT_EQ(ledger->history(first).size(), 2U);
    ledger->setCells({}, {});
    EXPECT_EQ(signalled, 1);
}

TEST_F(LedgerTest, TheTextCountsAndIsReadAnew) {
    const auto ledger = made(tests::filledContent(3, 2, 1));
    const engine::CellKey first = key(2, 1, ledger->periods().front());
    engine::Observation lying;
    lying.value.text = "5000万元";
    lying.value.state = engine::CellState::Value;
    lying.value.number = 7;
    set(*ledger, first, lying);
    EXPECT_EQ(ledger->observation(first).value.value(), 0.5);
    EXPECT_TRUE(ledger->observation(first).value.converted);
    EXPECT_EQ(reopened()->observation(first), ledger->observation(first));
}

TEST_F(LedgerTest, AClearedCellIsBlankAgain) {
    const auto ledger = made(tests::filledContent(2, 2, 1));
    const Period period = ledger->periods().front();
    set(*ledger, key(1, 1, period), {});
    EXPECT_TRUE(ledger->observation(key(1, 1, period)).isBlank());
    EXPECT_EQ(ledger->observationCount(), 3);
    EXPECT_EQ(reopened()->observationCount(), 3);
    EXPECT_EQ(reopened()->content().observations, ledger->content().observations);
}

TEST_F(LedgerTest, WhatCannotBeIsRefusedWhole) {
    const auto ledger = made(tests::filledContent(3, 2, 1));
    const Period period = ledger->periods().front();
    const auto before = ledger->content().observations;
    const auto refused = [&](const engine::CellKey &bad, const engine::Observation &observation,
                             const QString &where) {
        const CellEdit edits[] = {{key(1, 1, period), cell("777")}, {bad, observation}};
        EXPECT_EQ(kindOf([&] { ledger->setCells(edits, {}); }, where), Kind::BadInput);
    };
    refused(key(4, 1, period), cell("1"), QStringLiteral("4"));
    refused(key(0, 1, period), cell("1"), QStringLiteral("0"));
    refused(key(1, 3, period), cell("1"), QStringLiteral("3"));
    refused(key(1, 1, Period::month(2031, 5)), cell("1"), QStringLiteral("2031-05"));
    refused(key(1, 1, Period::wholeYear(2023)), cell("1"), QStringLiteral("2023"));
    refused(key(2, 1, period), cell(std::string_view("1\0002", 3)), QStringLiteral("I02"));
    refused(key(2, 1, period), cell("\xff\xfe"), QStringLiteral("I02"));
    EXPECT_EQ(ledger->content().observations, before);
    EXPECT_EQ(reopened()->content().observations, before);
}

TEST_F(LedgerTest, APeriodKeepsItsFirstSpelling) {
    const auto ledger = made();
    int added = 0;
    QObject::connect(ledger.get(), &Ledger::periodAdded, [&] { ++added; });
    ledger->addPeriod(*Period::fromCode("2023H1"));
    ledger->addPeriod(june);
    ledger->addPeriod(Period::month(2023, 3));
    EXPECT_EQ(added, 2);
    set(*ledger, key(1, 1, june), cell("1"));
    for (const Ledger *each :
         {static_cast<const Ledger *>(ledger.get()), static_cast<const Ledger *>(reopened().release())}) {
        ASSERT_EQ(each->periods().size(), 2U);
        EXPECT_EQ(each->periods()[0].code(), "2023-03");
        EXPECT_EQ(each->periods()[1].code(), "2023H1");
        ASSERT_EQ(each->observedPeriods().size(), 1U);
        EXPECT_EQ(each->observedPeriods()[0].code(), "2023H1");
        EXPECT_EQ(each->content().observations[0].first.period.code(), "2023H1");
        if (each != ledger.get())
            delete each;
    }
}

TEST_F(LedgerTest, AnEmptyPeriodCanBeTakenAwayAndOneWithFiguresCannot) {
    const auto ledger = made();
    int removed = 0;
    QObject::connect(ledger.get(), &Ledger::periodRemoved, [&] { ++removed; });
    ledger->addPeriod(june);
    set(*ledger, key(1, 1, june), cell("1"));
    EXPECT_EQ(kindOf([&] { ledger->removePeriod(june); }, QStringLiteral("2023年")),
              LedgerError::Kind::BadInput);
    EXPECT_EQ(ledger->periods().size(), 1U);
    set(*ledger, key(1, 1, june), {});
    ledger->removePeriod(june);
    ledger->removePeriod(june);
    EXPECT_EQ(removed, 1);
    EXPECT_TRUE(ledger->periods().empty());
    EXPECT_TRUE(reopened()->periods().empty());
    ledger->addPeriod(june);
    EXPECT_EQ(ledger->periods().size(), 1U);
    EXPECT_EQ(reopened()->periods().size(), 1U);
}

TEST_F(LedgerTest, TargetsStandInAnyPeriodAndOpenNone) {
    const auto ledger = made();
    ledger->addPeriod(june);
    const engine::CellKey year = key(1, 2, Period::wholeYear(2023));
    const engine::CellKey half = key(1, 2, june);
    engine::Target target;
    target.value = ledger->read(year, engine::CellRole::TargetValue, "15左右");
    target.note = "年初";
    int signalled = 0;
    QObject::connect(ledger.get(), &Ledger::targetsChanged, [&] { ++signalled; });
    const auto setTarget = [&](const engine::CellKey &at, const engine::Target &to) {
        const TargetEdit edit{at, to};
        ledger->setTargets(std::span(&edit, 1), {});
    };
    setTarget(year, target);
    setTarget(year, target);
    EXPECT_EQ(signalled, 1);
    EXPECT_EQ(ledger->periods(), std::vector{june});
    EXPECT_EQ(reopened()->periods(), std::vector{june});
    EXPECT_EQ(reopened()->targetPeriods(), std::vector{year.period});
    EXPECT_EQ(reopened()->target(year), target);
    EXPECT_EQ(ledger->targetFor(half), target);
    EXPECT_TRUE(ledger->targetFor(key(1, 2, Period::month(2022, 1))).isBlank());

    engine::Target own;
    own.rank = ledger->read(half, engine::CellRole::TargetRank, "3");
    setTarget(half, own);
    EXPECT_EQ(ledger->targetFor(half), own);
    setTarget(half, {});
    EXPECT_EQ(ledger->targetFor(half), target);
    const std::vector<Revision> history = reopened()->history(half);
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].field, u"target_rank");
    EXPECT_EQ(history[0].before, u"3");
}

TEST_F(LedgerTest, HistoryIsNewestFirstAndLimited) {
    const auto ledger = made(tests::filledContent(1, 1, 1));
    const engine::CellKey first = key(1, 1, ledger->periods().front());
    for (int i = 1; i <= 5; ++i)
        set(*ledger, first, cell(std::to_string(i), "1"));
    const std::vector<Revision> history = ledger->history(first, 3);
    ASSERT_EQ(history.size(), 3U);
    EXPECT_EQ(history[0].after, u"5");
    EXPECT_EQ(history[2].before, u"2");
}

TEST_F(LedgerTest, VisitsInOrder) {
    const auto ledger = made(tests::filledContent(3, 2, 3));
    std::vector<engine::CellKey> keys;
    ledger->visitObservations(
        [&](const engine::CellKey &at, const engine::Observation &) { keys.push_back(at); });
    const auto order = [](const engine::CellKey &a, const engine::CellKey &b) {
        return std::tie(a.indicator, a.region, a.period) < std::tie(b.indicator, b.region, b.period);
    };
    EXPECT_EQ(keys.size(), 18U);
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end(), order));
}

TEST_F(LedgerTest, MakingIsAllOrNothing) {
    const engine::LedgerContent good = tests::filledContent(2, 2, 1);
    const auto refused = [&](const engine::LedgerContent &content) {
        const auto kind = kindOf([&] { Ledger::create(file(), content); });
        EXPECT_TRUE(names().isEmpty());
        return kind;
    };
    engine::LedgerContent bad = good;
    bad.profile.ownRegion.value = 9;
    EXPECT_EQ(refused(bad), Kind::BadInput);
    bad = good;
    bad.schemes.clear();
    EXPECT_EQ(refused(bad), Kind::BadInput);
    bad = good;
    bad.schemes[0].indicators[1].code = bad.schemes[0].indicators[0].code;
    EXPECT_EQ(refused(bad), Kind::BadInput);
    bad = good;
    bad.schemes[0].blocks[0].factor = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(refused(bad), Kind::BadInput);
    bad = good;
    bad.observations.emplace_back(key(1, 7, june), cell("1"));
    EXPECT_EQ(refused(bad), Kind::BadInput);
    bad = good;
    bad.schemes[0].nodes[1].parent.value = 2;
    EXPECT_EQ(refused(bad), Kind::BadInput);

    EXPECT_EQ(kindOf([&] { Ledger::create(file(QStringLiteral("none/a.weici")), good); }), Kind::CannotWrite);
    Ledger::create(file(), good, {}, [](qint64, qint64) { return false; });
    EXPECT_TRUE(names().isEmpty()) << "cancelled";

    Ledger::create(file(), good);
    EXPECT_EQ(names(), QStringList{QStringLiteral("a.weici")});
    const QByteArray before = bytes(file());
    EXPECT_EQ(kindOf([&] { Ledger::create(file(), good); }, file()), Kind::Exists);
    EXPECT_EQ(bytes(file()), before);
}

TEST_F(LedgerTest, TellsHowFarItsMakingIs) {
    qint64 last = 0;
    qint64 all = 0;
    Ledger::create(file(), tests::filledContent(50, 10, 10), {}, [&](qint64 done, qint64 total) {
        EXPECT_GE(done, last);
        last = done;
        all = total;
        return true;
    });
    EXPECT_EQ(all, 50 * 10 * 10 + 50);
    EXPECT_EQ(last, all);
}

} // namespace
} // namespace weici::app
