// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lostpoints.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "engine/randomsample.h"

namespace weici::engine {
namespace {

using testing::panelOf;
using testing::randomSample;
using testing::Sample;

void expectSame(const LostPoints &a, const LostPoints &b) {
    EXPECT_NEAR(a.full, b.full, 1e-9);
    EXPECT_NEAR(a.points, b.points, 1e-9);
    EXPECT_NEAR(a.byRank, b.byRank, 1e-9);
    EXPECT_NEAR(a.byTarget, b.byTarget, 1e-9);
}

LostPoints sumOf(const std::vector<LostRow> &rows) {
    LostPoints sum;
    for (const LostRow &row : rows)
        sum += row.points;
    return sum;
}

void expectAddsUp(const LostPointsTable &table, const Scores &scores, std::size_t region) {
    const LostPoints total = table.total();
    const double full = scores.full(0, region);
    const double points = scores.total(region);
    EXPECT_NEAR(total.full, std::isnan(points) ? 0.0 : full, 1e-9);
    EXPECT_NEAR(total.points, std::isnan(points) ? 0.0 : points, 1e-9);
    for (const auto kind : {IndicatorTree::Kind::Leaf, IndicatorTree::Kind::Level2,
                            IndicatorTree::Kind::Level1, IndicatorTree::Kind::Block})
        expectSame(sumOf(table.byItem(kind)), total);
    expectSame(sumOf(table.byDepartment()), total);
    for (const LostPoints &leaf : table.leaves()) {
        EXPECT_GE(leaf.byRank, 0.0);
        EXPECT_GE(leaf.byTarget, 0.0);
        EXPECT_GE(leaf.rest(), std::min(0.0, leaf.lost()) - 1e-12);
        if (leaf.lost() <= 0.0) {
            EXPECT_EQ(leaf.byRank + leaf.byTarget, 0.0);
        }
    }
}

TEST(LostPoints, addUpToFullLessTotalOnRandomSchemes) {
    std::size_t asked = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Sample sample = randomSample(seed);
        for (std::size_t i = 0; i < sample.scheme.indicators.size(); ++i) {
            if (i % 4 > 0)
                sample.scheme.indicators[i].departments = {"单位" + std::to_string(i % 3), "另一单位"};
        }
        const LiveScores live(ScoringPlan::compile(sample.scheme), panelOf(sample));
        for (std::size_t region = 0; region < sample.regions.size(); ++region) {
            SCOPED_TRACE("seed " + std::to_string(seed) + " region " + std::to_string(region));
            const LostPointsTable table(sample.scheme, live, region);
            ASSERT_EQ(table.isDefined(), !sample.scheme.isIndex());
            if (!table.isDefined())
                continue;
            ++asked;
            expectAddsUp(table, live.scores(), region);
            if (::testing::Test::HasFailure())
                return;
        }
    }
    EXPECT_GT(asked, 5000U);
}

} // namespace
} // namespace weici::engine
