// SPDX-License-Identifier: GPL-3.0-or-later
// The totals' side of reconcile.h.
#include <algorithm>
#include <cmath>
#include <set>

#include "engine/columnranking.h"
#include "engine/reconcile.h"
#include "engine/scorer.h"

namespace weici::engine {

namespace {

/// The values of N that a person may have used.
std::set<int> counts(const Scheme &scheme, const Panel &panel) {
    int known = 0;
    for (std::size_t r = 0; r < panel.regionCount(); ++r) {
        bool hasValue = false;
        for (std::size_t leaf = 0; leaf < panel.leafCount() && !hasValue; ++leaf)
            hasValue = !std::isnan(panel.values(leaf)[r]);
        known += panel.isScored(r) && hasValue ? 1 : 0;
    }
    std::set<int> result = {scheme.regionCount, static_cast<int>(panel.scoredCount()), known};
    result.erase(0);
    return result;
}

Scheme settled(const Scheme &scheme, const TotalHypothesis &hypothesis) {
    Scheme result = scheme;
    result.missing = hypothesis.missing;
    result.weights = hypothesis.weights;
    result.equalRange = hypothesis.equalRange;
    result.regionCount = hypothesis.regionCount;
    result.tieRule = hypothesis.tie;
    return result;
}

int changes(const TotalHypothesis &hypothesis, const Scheme &scheme) {
    return (hypothesis.missing != scheme.missing ? 1 : 0) + (hypothesis.weights != scheme.weights ? 1 : 0) +
           (hypothesis.equalRange != scheme.equalRange ? 1 : 0) +
           (hypothesis.regionCount != scheme.regionCount ? 1 : 0) +
           (hypothesis.tie != scheme.tieRule ? 1 : 0) +
           (hypothesis.rankDecimals != scheme.rankDecimals ? 1 : 0);
}

bool fitsPoints(const PublishedScore &published, double points) {
    if (std::isnan(published.points))
        return true;
    const double halfUnit = 0.5 * std::pow(10.0, -published.decimals);
    return std::abs(points - published.points) <= halfUnit + 1e-9 * std::max(1.0, std::abs(points));
}

TotalReconciliation compare(const TotalHypothesis &hypothesis, const Scores &scores,
                            std::span<const float> ranks, std::span<const PublishedScore> published) {
    TotalReconciliation result{hypothesis, 0, {}};
    for (std::size_t r = 0; r < published.size(); ++r) {
        const PublishedScore &score = published[r];
        const TotalMisfit cell{r, scores.total(r), static_cast<double>(ranks[r]),
                               fitsPoints(score, scores.total(r)),
                               std::isnan(score.rank) || score.rank == static_cast<double>(ranks[r])};
        result.fitting += !std::isnan(score.points) && cell.pointsFit ? 1U : 0U;
        result.fitting += !std::isnan(score.rank) && cell.rankFits ? 1U : 0U;
        if (!cell.pointsFit || !cell.rankFits)
            result.misfits.push_back(cell);
    }
    return result;
}

class TotalTrials final {
public:
    TotalTrials(const Scheme &scheme, const Panel &panel, std::span<const PublishedScore> published)
        : m_scheme(scheme)
        , m_panel(panel)
        , m_published(published)
        , m_ranks(panel.regionCount()) {}

    std::vector<TotalReconciliation> run() {
        for (const MissingRule missing : {MissingRule::Exclude, MissingRule::Zero, MissingRule::Mean}) {
            for (const WeightRule weights : {WeightRule::Leaf, WeightRule::Scaled}) {
                for (const EqualRange equal : {EqualRange::Full, EqualRange::Floor, EqualRange::Exclude}) {
                    for (const int count : counts(m_scheme, m_panel))
                        rankAllWays({missing, weights, equal, count, {}, {}});
                }
            }
        }
        return std::move(m_results);
    }

private:
    /// The tie rule also decides what the rank rules see; the decimals only rank what is there.
    void rankAllWays(TotalHypothesis hypothesis) {
        for (const TieRule tie : {TieRule::Competition, TieRule::Dense, TieRule::Average, TieRule::Last}) {
            hypothesis.tie = tie;
            const Scores scores = score(ScoringPlan::compile(settled(m_scheme, hypothesis)), m_panel);
            RankingRule rule = scores.plan()->nodeRanking();
            for (int decimals = -1; decimals <= 4; ++decimals) {
                hypothesis.rankDecimals = decimals < 0 ? std::nullopt : std::optional(decimals);
                rule.decimals = hypothesis.rankDecimals;
                m_ranker.sort(scores.nodePoints(0), m_panel.scoredFlags(), rule, true);
                m_ranker.writeRanks(rule.tie, rule.tolerance, m_ranks);
                m_results.push_back(compare(hypothesis, scores, m_ranks, m_published));
            }
        }
    }

    const Scheme &m_scheme;
    const Panel &m_panel;
    std::span<const PublishedScore> m_published;
    ColumnRanker m_ranker;
    std::vector<float> m_ranks;
    std::vector<TotalReconciliation> m_results;
};

} // namespace

std::vector<TotalReconciliation> reconcileTotals(const Scheme &scheme, const Panel &panel,
                                                 std::span<const PublishedScore> published,
                                                 std::size_t keep) {
    std::vector<TotalReconciliation> results = TotalTrials(scheme, panel, published).run();
    std::ranges::stable_sort(results, [&](const TotalReconciliation &a, const TotalReconciliation &b) {
        if (a.fitting != b.fitting)
            return a.fitting > b.fitting;
        return changes(a.hypothesis, scheme) < changes(b.hypothesis, scheme);
    });
    results.resize(std::min(keep, results.size()));
    return results;
}

} // namespace weici::engine
