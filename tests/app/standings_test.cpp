// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/standings.h"

#include "app/heatbands.h"
#include "app/ranks.h"
#include "app/scoreservice.h"
#include "support/packageledger.h"

#include <gtest/gtest.h>

#include <cmath>

namespace weici::tests {

namespace {

using app::RankChange;
using Kind = RankChange::Kind;
constexpr double none = engine::noNumber;

struct Moved {
    double before;
    double now;
    Kind kind;
    double places;
};

class Changes : public ::testing::TestWithParam<Moved> {};

TEST_P(Changes, AreNamed) {
    app::Standing before;
    before.rank = GetParam().before;
    app::Standing now;
    now.rank = GetParam().now;
    EXPECT_EQ(app::rankChange(before, now), (RankChange{GetParam().kind, GetParam().places}));
}

INSTANTIATE_TEST_SUITE_P(Ranks, Changes,
                         ::testing::Values(Moved{7, 5, Kind::Up, 2}, Moved{5, 7, Kind::Down, 2},
                                           Moved{5, 5, Kind::Level, 0}, Moved{2.5, 2, Kind::Up, 0.5},
                                           Moved{none, 5, Kind::Entered, 0}, Moved{5, none, Kind::Left, 0},
                                           Moved{none, none, Kind::Unknown, 0}));

std::vector<app::Standing> standings(std::initializer_list<std::pair<double, double>> figuresAndRanks) {
    std::vector<app::Standing> all;
    for (const auto &[figure, rank] : figuresAndRanks) {
        app::Standing standing;
        standing.figure = figure;
        standing.rank = rank;
        all.push_back(standing);
    }
    return all;
}

TEST(Spread, TakesTheMiddleOfTheKnownFigures) {
    const auto odd = app::spreadOf(standings({{5, 2}, {none, none}, {9, 1}, {1, 3}}));
    EXPECT_EQ(odd.known, 3U);
    EXPECT_EQ(odd.median, 5);
    EXPECT_EQ(odd.best, 9);
    EXPECT_EQ(odd.worst, 1);
    EXPECT_EQ(app::spreadOf(standings({{1, 2}, {4, 1}})).median, 2.5);
    EXPECT_TRUE(std::isnan(app::spreadOf({}).median));
}

TEST(Spread, KnowsWhereLowerIsBetter) {
    const auto spread = app::spreadOf(standings({{5, 2}, {9, 3}, {1, 1}}));
    EXPECT_EQ(spread.best, 1);
    EXPECT_EQ(spread.worst, 9);
}

TEST(DistanceToFront, IsToTheLastWithinTheFront) {
    const auto all = standings({{90, 1}, {80.004, 2}, {70.001, 3}, {60, 4}});
    EXPECT_EQ(app::distanceToFront(all, 3, 2), 20);
    EXPECT_EQ(app::distanceToFront(all, 2, 2), 10);
    EXPECT_TRUE(std::isnan(app::distanceToFront(all, 1, 2)));
}

TEST(HeatBands, AreThoseOfTheListsOrShares) {
    engine::Scheme scheme;
    scheme.regionCount = 20;
    const auto few = app::HeatBands::of(scheme);
    const std::size_t expected[] = {0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4};
    for (std::size_t i = 0; i < 20; ++i)
        EXPECT_EQ(few.of(static_cast<double>(i + 1)), expected[i]) << i + 1;
    scheme.regionCount = 2844;
    const auto many = app::HeatBands::of(scheme);
    EXPECT_EQ(many.front, 853);
    EXPECT_EQ(many.of(427), 0U);
    EXPECT_EQ(many.of(1500), 2U);
    EXPECT_EQ(many.of(2844), 4U);
}

TEST(Standings, OfLeavesAreTheRanksOfTheRankVerb) {
    PackageLedger ledger(QStringLiteral("demo-city"));
    app::ScoreService service(*ledger);
    const auto period = engine::Period::cumulative(2025, 6);
    int known = 0;
    for (const auto &leaf : ledger->schemeFor(period).indicators) {
        const auto ranks = app::regionRanks(*ledger, leaf.id, period);
        const auto all = app::regionStandings(service, period, {leaf.id, {}});
        for (std::size_t region = 0; region < ranks.size(); ++region) {
            EXPECT_EQ(std::isnan(all[region].rank), !ranks[region].rank().has_value());
            if (const auto rank = ranks[region].rank()) {
                EXPECT_EQ(all[region].rank, *rank) << leaf.code;
                EXPECT_EQ(all[region].tied, ranks[region].tied) << leaf.code;
                EXPECT_EQ(all[region].isPublished, ranks[region].published.has_value());
                ++known;
            }
        }
    }
    EXPECT_GT(known, 1500);
}

TEST(Standings, OfTheTotalHaveThePublishedOnesBesideThem) {
    PackageLedger ledger(QStringLiteral("demo-city"));
    app::ScoreService service(*ledger);
    const auto all = app::regionStandings(service, engine::Period::cumulative(2025, 6), {});
    EXPECT_EQ(all.front().publishedPoints, 80.49);
    EXPECT_EQ(all.front().publishedRank, 6);
    EXPECT_FALSE(all.front().isPublished);
    EXPECT_FALSE(std::isnan(all.front().rank));
}

TEST(Standings, OfAnUnknownItemAreEmptyPlaces) {
    PackageLedger ledger(QStringLiteral("demo-city"));
    app::ScoreService service(*ledger);
    for (const auto &standing :
         app::regionStandings(service, engine::Period::cumulative(2025, 6), {{}, "none"}))
        EXPECT_EQ(std::isnan(standing.rank) && std::isnan(standing.figure), true);
}

TEST(Standings, OfACountysLedgerAreItsPublishedRanks) {
    PackageLedger ledger(QStringLiteral("yudu-2023h1"));
    app::ScoreService service(*ledger);
    const auto period = engine::Period::fromCode("2023H1").value();
    EXPECT_TRUE(std::isnan(app::regionStandings(service, period, {}).front().rank));
    const engine::IndicatorId leaf = ledger->indicatorWithCode(QStringLiteral("yd02")).value();
    EXPECT_EQ(app::leafStandings(service, period, ledger->ownRegion().id, {&leaf, 1}).front().rank, 6);
}

TEST(CoursePeriods, AreThoseOfTheYearOrTheLastOfAll) {
    PackageLedger ledger(QStringLiteral("demo-city"));
    const auto year = app::coursePeriods(*ledger, engine::Period::cumulative(2025, 6));
    EXPECT_EQ(year.front().code(), "2025-01");
    EXPECT_EQ(year.back().code(), "2025-01..06");
    const auto early = app::coursePeriods(*ledger, engine::Period::cumulative(2025, 2));
    EXPECT_EQ(early.size(), 12U);
    EXPECT_EQ(early.front().year(), 2024);
}

} // namespace

} // namespace weici::tests
