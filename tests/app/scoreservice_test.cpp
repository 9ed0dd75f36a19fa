// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scoreservice.h"

#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "support/packageledger.h"
#include "support/samplecontent.h"
#include "support/scoredcontent.h"

#include <gtest/gtest.h>

#include <QCoreApplication>

#include <bit>

namespace weici::app {
namespace {

using engine::Period;
using tests::PackageLedger;
using tests::scoredContent;

const Period june = Period::cumulative(2023, 6);
const Period may = Period::cumulative(2023, 5);
const Period year = Period::wholeYear(2023);

/// Every figure that scores can give, as bits.
std::vector<std::uint64_t> bitsOf(const engine::Scores &scores) {
    std::vector<std::uint64_t> bits;
    for (std::size_t item = 0; item < scores.itemCount(); ++item) {
        for (std::size_t r = 0; r < scores.regionCount(); ++r) {
            for (const double figure : {scores.points(item, r), scores.full(item, r),
                                        scores.coverage(item, r), scores.rank(item, r)})
                bits.push_back(std::bit_cast<std::uint64_t>(figure));
        }
    }
    return bits;
}

std::vector<std::uint64_t> freshBits(const Ledger &ledger, const Period &period) {
    return bitsOf(
        engine::score(engine::ScoringPlan::compile(ledger.schemeFor(period)), panelOf(ledger, period)));
}

void setValue(Ledger &ledger, int indicator, int region, const Period &period, std::string_view text) {
    const CellEdit edit{tests::key(indicator, region, period), tests::cell(text)};
    ledger.setCells(std::span(&edit, 1), {});
}

void setTarget(Ledger &ledger, int indicator, int region, const Period &period, std::string_view value) {
    engine::Target target;
    target.value.text = value;
    const TargetEdit edit{tests::key(indicator, region, period), target};
    ledger.setTargets(std::span(&edit, 1), {});
}

/// The periods that a service has announced.
std::vector<Period> announced(const ScoreService &service, const std::function<void()> &change) {
    std::vector<Period> periods;
    const auto connection = QObject::connect(&service, &ScoreService::scoresChanged,
                                             [&](const Period &period) { periods.push_back(period); });
    change();
    EXPECT_TRUE(periods.empty()) << "announced within the change";
    QCoreApplication::processEvents();
    QObject::disconnect(connection);
    return periods;
}

TEST(ScoreService, ScoresLikeTheEngine) {
    const PackageLedger ledger(scoredContent());
    ScoreService service(*ledger);
    EXPECT_EQ(bitsOf(service.scores(june)), freshBits(*ledger, june));
    EXPECT_FALSE(std::isnan(service.scores(june).total(0)));
}

TEST(ScoreService, KeepsWhatItHasScored) {
    const PackageLedger ledger(scoredContent());
    ScoreService service(*ledger);
    const auto first = service.live(june);
    service.live(may);
    EXPECT_EQ(service.live(june), first);
}

TEST(ScoreService, IsNeverOlderThanTheLedger) {
    const PackageLedger ledger(scoredContent());
    ScoreService service(*ledger);
    const double before = service.scores(june).total(1);
    setValue(*ledger, 1, 2, june, "3");
    EXPECT_NE(service.scores(june).total(1), before);
    EXPECT_EQ(bitsOf(service.scores(june)), freshBits(*ledger, june));
}

TEST(ScoreService, WhatWasHandedOutDoesNotChange) {
    const PackageLedger ledger(scoredContent());
    ScoreService service(*ledger);
    const auto held = service.live(june);
    const auto bits = bitsOf(held->scores());
    setValue(*ledger, 1, 2, june, "99");
    service.live(june);
    EXPECT_EQ(bitsOf(held->scores()), bits);
    EXPECT_NE(service.live(june), held);
}

TEST(ScoreService, ManyCellsAtOnceGiveTheSameBits) {
    const PackageLedger ledger(scoredContent());
    ScoreService service(*ledger);
    service.live(june);
    std::vector<CellEdit> edits;
    for (int indicator = 1; indicator <= 6; ++indicator) {
        for (int region = 1; region <= 4; ++region)
            edits.push_back({tests::key(indicator, region, june),
                             tests::cell(std::to_string(indicator * 3 + region * region))});
    }
    ledger->setCells(edits, {});
    EXPECT_EQ(bitsOf(service.scores(june)), freshBits(*ledger, june));
}

TEST(ScoreService, AnnouncesAPeriodOnceATurn) {
    const PackageLedger ledger(scoredContent());
    ScoreService service(*ledger);
    service.live(june);
    service.live(may);
    const auto periods = announced(service, [&] {
        setValue(*ledger, 1, 2, june, "98");
        setValue(*ledger, 2, 2, june, "97");
        service.live(june);
        setValue(*ledger, 2, 3, june, "96");
    });
    EXPECT_EQ(periods, std::vector{june});
    EXPECT_EQ(bitsOf(service.scores(june)), freshBits(*ledger, june));
    EXPECT_TRUE(announced(service, [] {}).empty());
}

TEST(ScoreService, ATargetOfTheYearTouchesItsPeriods) {
    const PackageLedger ledger(scoredContent());
    ScoreService service(*ledger);
    const double before = service.scores(june).total(0);
    EXPECT_EQ(announced(service, [&] { setTarget(*ledger, 1, 1, year, "80"); }),
              (std::vector{may, june, year}));
    EXPECT_NE(service.scores(june).total(0), before);
    EXPECT_EQ(bitsOf(service.scores(june)), freshBits(*ledger, june));
    EXPECT_EQ(announced(service, [&] { setTarget(*ledger, 1, 1, june, "70"); }), std::vector{june});
}

TEST(LedgerPanel, TakesThePeriodsOwnTargetBeforeItsYears) {
    auto content = scoredContent();
    content.schemes[0].targetTime = engine::TargetTime::Linear;
    const PackageLedger ledger(content);
    const auto &scheme = ledger->schemeFor(june);
    const auto target = [&](const Period &period) {
        return panelCell(*ledger, scheme, tests::key(1, 1, period)).target.number;
    };
    setTarget(*ledger, 1, 1, year, "60");
    EXPECT_DOUBLE_EQ(target(june), 30.0);
    EXPECT_DOUBLE_EQ(target(may), 25.0);
    EXPECT_DOUBLE_EQ(target(year), 60.0);
    setTarget(*ledger, 1, 1, june, "44");
    EXPECT_DOUBLE_EQ(target(june), 44.0);
    EXPECT_DOUBLE_EQ(target(may), 25.0);
    EXPECT_TRUE(std::isnan(target(Period::cumulative(2024, 6)))) << "never another year's";
    setTarget(*ledger, 1, 1, june, "-");
    EXPECT_EQ(panelCell(*ledger, scheme, tests::key(1, 1, june)).target.state,
              engine::CellState::NotApplicable);
}

TEST(LedgerPanel, HoldsTheLedgersCells) {
    const PackageLedger ledger(scoredContent());
    const engine::Panel panel = panelOf(*ledger, june);
    const auto &scheme = ledger->schemeFor(june);
    ASSERT_EQ(panel.leafCount(), scheme.indicators.size());
    ASSERT_EQ(panel.regionCount(), ledger->regions().size());
    for (std::size_t leaf = 0; leaf < panel.leafCount(); ++leaf) {
        for (std::size_t r = 0; r < panel.regionCount(); ++r) {
            const auto &seen =
                ledger->observation({scheme.indicators[leaf].id, ledger->regions()[r].id, june});
            const engine::PanelCell cell = panel.cell(leaf, r);
            EXPECT_EQ(seen.value.value().value_or(-1.0), std::isnan(cell.value) ? -1.0 : cell.value);
            EXPECT_EQ(seen.rank.value().value_or(-1.0),
                      std::isnan(cell.publishedRank) ? -1.0 : cell.publishedRank);
            EXPECT_EQ(seen.value.state == engine::CellState::NotApplicable, cell.notApplicable);
        }
    }
}

} // namespace
} // namespace weici::app
