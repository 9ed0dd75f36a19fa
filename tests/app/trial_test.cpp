// SPDX-License-Identifier: GPL-3.0-or-later
// A trial says what the ledger would say if it had been edited, and touches nothing.
#include "app/trial.h"

#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"
#include "support/packageledger.h"

#include <gtest/gtest.h>

#include <cmath>

namespace weici::app {
namespace {

using Field = ScenarioField;

class Trials : public ::testing::Test {
protected:
    Trials()
        : m_sample(QStringLiteral("demo-city"))
        , m_service(*m_sample)
        , m_trial(m_service, m_period) {}

    [[nodiscard]] std::size_t leaf(const char *code) const {
        const auto &leaves = m_trial.scheme().indicators;
        return static_cast<std::size_t>(std::ranges::find(leaves, code, &engine::Indicator::code) -
                                        leaves.begin());
    }
    /// Every total and rank of the trial against the scores of the ledger itself.
    void expectSameAsLedger() {
        const engine::Scores &scores = m_service.scores(m_period);
        for (std::size_t r = 0; r < scores.regionCount(); ++r) {
            EXPECT_EQ(m_trial.standingAfter(r).total, scores.total(r)) << r;
            EXPECT_EQ(m_trial.standingAfter(r).rank, scores.rank(0, r)) << r;
        }
    }
    [[nodiscard]] engine::CellKey key(const char *code) const {
        return m_sample.key(QString::fromUtf8(code), "2025-01..06");
    }

    tests::PackageLedger m_sample;
    engine::Period m_period = engine::Period::cumulative(2025, 6);
    ScoreService m_service;
    Trial m_trial;
    std::size_t m_own = regionIndex(*m_sample, m_sample->ownRegion().id);
};

TEST_F(Trials, ScoreAsIfTheLedgerHadBeenEdited) {
    // d02 is scored by values; the ledger's ranks stand beside them.
    ASSERT_TRUE(m_trial.set(leaf("d02"), m_own, Field::Value, "41.5"));
    const auto before = m_sample->observation(key("d02"));
    EXPECT_EQ(before.value.text, "39.0") << "the ledger is not touched";
    m_sample.set(key("d02"), "41.5", before.rank.text);
    expectSameAsLedger();
}

TEST_F(Trials, LetComputedRanksTakeThePlaceOfPublishedOnes) {
    const std::size_t d01 = leaf("d01"); // rank-linear
    ASSERT_TRUE(m_trial.computesRank(d01));
    EXPECT_EQ(m_trial.before(d01, m_own).rank, 13);
    ASSERT_TRUE(m_trial.set(d01, m_own, Field::Value, "29.71"));
    EXPECT_EQ(m_trial.after(d01, m_own).rank, 12);
    EXPECT_GT(m_trial.after(d01, m_own).points, m_trial.before(d01, m_own).points);
    ASSERT_TRUE(m_trial.set(d01, m_own, Field::Value, std::nullopt));
    EXPECT_EQ(m_trial.after(d01, m_own).rank, 13);
    expectSameAsLedger();
}

TEST_F(Trials, TakeTargetsAndWeights) {
    const auto &scheme = m_trial.scheme();
    std::size_t scoredByTarget = 0;
    while (scheme.indicators[scoredByTarget].rule != "completion" ||
           m_trial.original(scoredByTarget, m_own, Field::Target).empty())
        ++scoredByTarget;
    const double points = m_trial.before(scoredByTarget, m_own).points;
    ASSERT_TRUE(m_trial.set(scoredByTarget, m_own, Field::Target, "1000000"));
    EXPECT_LT(m_trial.after(scoredByTarget, m_own).points, points);
    m_trial.reset();
    expectSameAsLedger();

    const std::size_t d02 = leaf("d02");
    EXPECT_EQ(m_trial.original(d02, m_own, Field::Weight), "3");
    ASSERT_TRUE(m_trial.set(d02, m_own, Field::Weight, "6"));
    EXPECT_NEAR(m_trial.after(d02, m_own).points, 2 * m_trial.before(d02, m_own).points, 1e-9);
    EXPECT_NE(m_trial.standingAfter(m_own).total, m_trial.standingBefore(m_own).total);
}

TEST_F(Trials, RefuseWhatCannotBe) {
    EXPECT_FALSE(m_trial.set(0, m_own, Field::Weight, "很多"));
    EXPECT_FALSE(m_trial.set(0, m_own, Field::Weight, "-1"));
    EXPECT_FALSE(m_trial.set(0, m_own, Field::Rank, "0"));
    EXPECT_FALSE(m_trial.set(0, m_own, Field::Rank, "前六"));
    EXPECT_TRUE(m_trial.edits().empty());
    expectSameAsLedger();
}

TEST_F(Trials, AnOriginalTypedAgainIsNoChange) {
    EXPECT_TRUE(m_trial.set(leaf("d02"), m_own, Field::Value, "39.0"));
    EXPECT_TRUE(m_trial.edits().empty());
}

TEST_F(Trials, AnyOrderOfEditsComesToTheSame) {
    const std::vector<ScenarioEdit> edits{
        {key("d01").indicator, m_sample->ownRegion().id, Field::Value, "35"},
        {key("d02").indicator, m_sample->ownRegion().id, Field::Value, "/"},
        {key("d02").indicator, m_sample->ownRegion().id, Field::Weight, "5"},
        {key("d04").indicator, m_sample->regions()[3].id, Field::Value, "99"},
        {key("d05").indicator, m_sample->ownRegion().id, Field::Rank, "2"}};
    m_trial.setEdits(edits);
    ASSERT_EQ(m_trial.edits().size(), edits.size());
    Trial other(m_service, m_period);
    other.setEdits({edits.rbegin(), edits.rend()});
    for (std::size_t r = 0; r < m_sample->regions().size(); ++r) {
        EXPECT_EQ(m_trial.standingAfter(r).total, other.standingAfter(r).total);
        EXPECT_EQ(m_trial.standingAfter(r).rank, other.standingAfter(r).rank);
    }
    m_trial.renew();
    for (std::size_t r = 0; r < m_sample->regions().size(); ++r)
        EXPECT_EQ(m_trial.standingAfter(r).total, other.standingAfter(r).total);
    m_trial.setEdits({});
    expectSameAsLedger();
}

TEST_F(Trials, PointsOfTheLeavesAddUpToTheTotal) {
    m_trial.set(leaf("d04"), m_own, Field::Value, "8.5");
    double sum = 0;
    for (std::size_t leaf = 0; leaf < m_trial.scheme().indicators.size(); ++leaf) {
        const double points = m_trial.after(leaf, m_own).points;
        sum += std::isnan(points) ? 0.0 : points;
    }
    EXPECT_NEAR(sum, m_trial.standingAfter(m_own).total, 1e-9);
}

TEST(TrialOfRanksAlone, MovesPointsByRanksAndRanksNoTotals) {
    tests::PackageLedger sample(QStringLiteral("chongyi-2022"));
    ScoreService service(*sample);
    Trial trial(service, engine::Period::cumulative(2022, 9));
    EXPECT_FALSE(trial.isRanked());
    EXPECT_FALSE(trial.computesRank(0));
    ASSERT_TRUE(trial.set(0, 0, Field::Rank, "6"));
    EXPECT_EQ(trial.after(0, 0).rank, 6);
    EXPECT_GT(trial.after(0, 0).points, trial.before(0, 0).points);
    EXPECT_GT(trial.standingAfter(0).total, trial.standingBefore(0).total);
    EXPECT_TRUE(std::isnan(trial.standingAfter(0).rank));
}

} // namespace
} // namespace weici::app
