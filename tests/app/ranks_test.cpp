// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ranks.h"

#include <gtest/gtest.h>

#include "support/cityledger.h"
#include "support/packageledger.h"
#include "support/samplecontent.h"

namespace weici::app {
namespace {

using engine::Period;
using tests::CityCell;
using tests::cityContent;
using tests::PackageLedger;

const Period june = Period::cumulative(2023, 6);
using Ranks = std::vector<std::optional<double>>;

template <class Field>
Ranks column(const std::vector<RegionRank> &ranks, Field field) {
    Ranks list;
    for (const auto &rank : ranks)
        list.push_back(std::invoke(field, rank));
    return list;
}

std::vector<RegionRank> ranksOf(const PackageLedger &ledger, std::optional<engine::TieRule> tie = {}) {
    return regionRanks(*ledger, {1}, june, tie);
}

TEST(RegionRanks, AreComputedWhereEveryValueIsKnown) {
    const PackageLedger ledger{cityContent({{"5", ""}, {"9", ""}, {"5", ""}, {"1", ""}})};
    EXPECT_EQ(column(ranksOf(ledger), &RegionRank::computed), (Ranks{2, 1, 2, 4}));
    EXPECT_EQ(column(ranksOf(ledger, engine::TieRule::Average), &RegionRank::computed),
              (Ranks{2.5, 1, 2.5, 4}));
    EXPECT_EQ(rankOf(*ledger, tests::key(1, 3, june)), 2);
    EXPECT_TRUE(ranksOf(ledger)[0].tied && ranksOf(ledger)[2].tied);
    EXPECT_FALSE(ranksOf(ledger)[1].tied || ranksOf(ledger)[3].tied);
}

TEST(RegionRanks, AreNotComputedWhileAValueIsMissing) {
    for (const char *missing : {"", "/", "\\", "-", "暂无"}) {
        const PackageLedger ledger{cityContent({{"5", "2"}, {"9", ""}, {missing, ""}, {"1", ""}})};
        EXPECT_EQ(column(ranksOf(ledger), &RegionRank::computed), (Ranks{{}, {}, {}, {}})) << missing;
        EXPECT_EQ(column(ranksOf(ledger), &RegionRank::rank), (Ranks{2, {}, {}, {}})) << missing;
    }
}

TEST(RegionRanks, AreNotComputedWhereOnlySomeRegionsAreInTheLedger) {
    auto content = cityContent({{"5", ""}, {"9", ""}});
    content.schemes.front().regionCount = 20;
    content.schemes.front().groupRanks = true;
    const PackageLedger ledger{content};
    EXPECT_EQ(column(ranksOf(ledger), &RegionRank::rank), (Ranks{{}, {}}));
    EXPECT_EQ(column(ranksOf(ledger), &RegionRank::inGroup), (Ranks{{}, {}}));
}

TEST(RegionRanks, ThePublishedRankStandsBesideTheComputedOne) {
    const PackageLedger ledger{cityContent({{"5", "3"}, {"9", "1"}, {"7", "3"}, {"1", "\\", true}})};
    const auto ranks = ranksOf(ledger);
    EXPECT_EQ(column(ranks, &RegionRank::published), (Ranks{3, 1, 3, {}}));
    EXPECT_EQ(column(ranks, &RegionRank::computed), (Ranks{3, 1, 2, 4}));
    EXPECT_EQ(column(ranks, &RegionRank::rank), (Ranks{3, 1, 3, 4}));
    EXPECT_TRUE(ranks[0].tied && ranks[2].tied && ranks[3].tied);
}

TEST(RegionRanks, ARegionThatIsNotScoredEntersNone) {
    auto content = cityContent({{"5", ""}, {"9", ""}, {"100", ""}});
    content.regions[2].scored = false;
    content.schemes.front().regionCount = 2;
    const PackageLedger ledger{content};
    EXPECT_EQ(column(ranksOf(ledger), &RegionRank::computed), (Ranks{2, 1, {}}));
}

TEST(RegionRanks, AGroupIsRankedByItselfOnceItIsComplete) {
    auto content = cityContent({{"5", ""}, {"9", ""}, {"7", ""}, {"1", ""}});
    content.schemes.front().groupRanks = true;
    EXPECT_EQ(column(ranksOf(PackageLedger{content}), &RegionRank::inGroup), (Ranks{2, 1, 1, 2}));

    auto gap = cityContent({{"5", ""}, {"9", ""}, {"7", ""}, {"/", ""}});
    gap.schemes.front().groupRanks = true;
    EXPECT_EQ(column(ranksOf(PackageLedger{gap}), &RegionRank::inGroup), (Ranks{2, 1, {}, {}}));
}

TEST(FrontAndBack, AreTheListsOfTheYuduBulletin) {
    const PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    const auto period = *Period::fromCode("2023H1");
    const auto lists = frontAndBack(*ledger, ledger->ownRegion().id, period);
    const auto codes = [&](const std::vector<ListedRank> &list) {
        std::vector<std::pair<std::string, double>> found;
        for (const auto &entry : list)
            found.emplace_back(ledger->schemeFor(period).indicator(entry.indicator)->code, entry.rank);
        return found;
    };
    using List = std::vector<std::pair<std::string, double>>;
    EXPECT_EQ(codes(lists.front), (List{{"yd10", 1},
                                        {"yd11", 1},
                                        {"yd13", 1},
                                        {"yd21", 1},
                                        {"yd24", 2},
                                        {"yd08", 4},
                                        {"yd14", 4},
                                        {"yd23", 4},
                                        {"yd20", 5},
                                        {"yd22", 5},
                                        {"yd02", 6}}));
    EXPECT_EQ(codes(lists.back), (List{{"yd04", 20}, {"yd15", 17}, {"yd17", 17}, {"yd12", 16}}));
    EXPECT_TRUE(lists.front[0].tied && lists.front[1].tied);
    EXPECT_FALSE(lists.front[2].tied);
}

} // namespace
} // namespace weici::app
