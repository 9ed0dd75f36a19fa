// SPDX-License-Identifier: GPL-3.0-or-later
// Every view of the lost points adds up to the same, and has the rows that the other views are made of.
#include "app/ledger.h"
#include "app/lostrows.h"
#include "app/scoreservice.h"
#include "engine/indicatortree.h"
#include "support/packageledger.h"

#include <gtest/gtest.h>

namespace weici::app {
namespace {

using engine::IndicatorTree;

class LostViews : public ::testing::TestWithParam<std::pair<const char *, const char *>> {};

TEST_P(LostViews, AddUp) {
    tests::PackageLedger sample(QString::fromUtf8(GetParam().first));
    Ledger &ledger = *sample;
    const auto period = *engine::Period::fromCode(GetParam().second);
    ScoreService service(ledger);
    for (const engine::Region &region : ledger.regions()) {
        const auto view = lostView(service, period, region.id);
        ASSERT_TRUE(view);
        const IndicatorTree tree(ledger.schemeFor(period));
        const double lost = view->total.lost();
        for (const LostBy by : {LostBy::Leaf, LostBy::Level1, LostBy::Department}) {
            double sum = 0;
            const auto rows = lostPointsRows(service, period, region.id, by);
            for (const LostPointsRow &row : *rows)
                sum += row.points.lost();
            EXPECT_NEAR(sum, lost, 1e-9);
        }
        EXPECT_NEAR(view->steps.back().after, lost, 1e-9);
        EXPECT_NEAR(view->items[0]->points.lost(), lost, 1e-9);
        for (std::size_t item = 0; item < tree.items().size(); ++item) {
            if (!view->items[item] || tree.items()[item].children.empty())
                continue;
            engine::LostPoints below;
            for (const std::size_t child : tree.items()[item].children) {
                if (view->items[child])
                    below += view->items[child]->points;
            }
            EXPECT_NEAR(below.lost(), view->items[item]->points.lost(), 1e-9) << tree.path(item);
            EXPECT_NEAR(below.byRank, view->items[item]->points.byRank, 1e-9) << tree.path(item);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, LostViews,
                         ::testing::Values(std::pair("chongyi-2022", "2022-01..09"),
                                           std::pair("demo-city", "2025-01..06")));

TEST(LostView, NamesTheLeafThatLosesMost) {
    tests::PackageLedger sample(QStringLiteral("chongyi-2022"));
    const auto period = *engine::Period::fromCode("2022-01..09");
    ScoreService service(*sample);
    const auto region = sample->ownRegion().id;
    const auto view = lostView(service, period, region);
    const auto &scheme = sample->schemeFor(period);
    double most = 0;
    std::string code;
    const auto rows = lostPointsRows(service, period, region, LostBy::Leaf);
    for (const LostPointsRow &row : *rows) {
        if (row.points.lost() > most) {
            most = row.points.lost();
            code = row.key;
        }
    }
    ASSERT_TRUE(view->items[0]->worstLeaf);
    EXPECT_EQ(scheme.indicators[*view->items[0]->worstLeaf].code, code);
}

} // namespace
} // namespace weici::app
