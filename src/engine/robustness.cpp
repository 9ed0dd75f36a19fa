// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/robustness.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <thread>

#include "engine/columnranking.h"
#include "engine/drawntotals.h"
#include "engine/rankcounts.h"
#include "engine/weightdraws.h"

namespace weici::engine {

namespace {

constexpr std::size_t lanes = DrawnTotals::lanes;

/// Ranks are kept for this many draws and then counted, so that memory does not grow with the draws.
constexpr std::size_t drawsAtATime = 1024;

DoubledRank doubled(float rank) {
    return rank == rank ? static_cast<DoubledRank>(2.0F * rank) : 0;
}

/// For every region those that now have the next rank behind it.
struct Followers {
    std::vector<std::size_t> starts = {0};
    std::vector<std::size_t> regions;
};

Followers followersOf(const Scores &scores) {
    const auto ranks = scores.ranks(0);
    std::vector<std::size_t> order;
    for (std::size_t r = 0; r < ranks.size(); ++r) {
        if (ranks[r] == ranks[r])
            order.push_back(r);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t r) { return ranks[r]; });
    Followers followers;
    for (std::size_t r = 0; r < ranks.size(); ++r) {
        auto next = std::ranges::upper_bound(order, ranks[r], {}, [&](std::size_t o) { return ranks[o]; });
        if (ranks[r] != ranks[r])
            next = order.end();
        for (auto i = next; i != order.end() && ranks[*i] == ranks[*next]; ++i)
            followers.regions.push_back(*i);
        followers.starts.push_back(followers.regions.size());
    }
    return followers;
}

/// The ranks of all draws, and how often each region stood ahead of its followers.
class Experiment final {
public:
    Experiment(const Scores &scores, const Panel &panel, const RobustnessOptions &options)
        : m_scores(scores)
        , m_panel(panel)
        , m_plan(*scores.plan())
        , m_options(options)
        , m_draws(m_plan, options.spread, options.seed)
        , m_followers(followersOf(scores))
        , m_regions(scores.regionCount())
        , m_kept(std::min(options.draws, drawsAtATime))
        , m_ranks(m_kept * m_regions)
        , m_counts(m_regions) {
        if (m_plan.isIndex())
            m_index.emplace(scores);
        else
            m_totals.emplace(scores);
    }

    std::vector<RankInterval> run() {
        std::vector<Worker> workers(std::max(1U, m_options.threads));
        for (Worker &worker : workers)
            worker.ahead.assign(m_regions, 0);
        for (std::size_t first = 0; first < m_options.draws; first += m_kept) {
            if (m_options.progress && !m_options.progress(first))
                return {};
            runRound(first, std::min(m_kept, m_options.draws - first), workers);
        }
        for (std::size_t w = 1; w < workers.size(); ++w) {
            for (std::size_t r = 0; r < m_regions; ++r)
                workers[0].ahead[r] += workers[w].ahead[r];
        }
        std::vector<RankInterval> result;
        result.reserve(m_regions);
        for (std::size_t r = 0; r < m_regions; ++r)
            result.push_back(interval(r, workers[0].ahead[r]));
        return result;
    }

private:
    /// What one thread works with.
    struct Worker {
        DrawnTotals::Weights weights;
        std::vector<double> single;
        std::vector<double> totals;
        std::vector<float> ranks;
        std::vector<std::size_t> ahead;
        ColumnRanker ranker;
    };

    void runRound(std::size_t first, std::size_t count, std::vector<Worker> &workers) {
        const std::size_t batches = (count + lanes - 1) / lanes;
        const auto work = [&](std::size_t w) {
            // Every so-many-th batch: which thread made a draw leaves no mark on it.
            for (std::size_t batch = w; batch < batches; batch += workers.size())
                runBatch(workers[w], first, batch * lanes, std::min(lanes, count - batch * lanes));
        };
        {
            std::vector<std::jthread> threads;
            for (std::size_t w = 1; w < std::min(workers.size(), batches); ++w)
                threads.emplace_back(work, w);
            work(0);
        }
        for (std::size_t r = 0; r < m_regions; ++r)
            m_counts[r].add(std::span(m_ranks).subspan(r * m_kept, count));
    }

    /// The draws round + first …; first counts within the round.
    void runBatch(Worker &worker, std::size_t round, std::size_t first, std::size_t count) {
        worker.totals.resize(lanes * m_regions);
        worker.ranks.resize(lanes * m_regions);
        if (m_totals) {
            if (worker.weights.drawn.empty())
                worker.weights = m_totals->weightsFor(m_draws);
            m_totals->draw(m_draws, round + first, worker.weights);
            m_totals->run(worker.weights, worker.totals);
        }
        const RankingRule &rule = m_plan.nodeRanking();
        for (std::size_t i = 0; i < count; ++i) {
            const auto drawn = std::span(worker.totals).subspan(i * m_regions, m_regions);
            if (m_index) {
                worker.single.resize(m_draws.rowCount());
                m_draws.draw(round + first + i, 1, worker.single);
                m_index->run(worker.single, drawn);
            }
            const auto ranks = std::span(worker.ranks).subspan(i * m_regions, m_regions);
            worker.ranker.sort(drawn, m_panel.scoredFlags(), rule, true);
            worker.ranker.writeRanks(rule.tie, rule.tolerance, ranks);
            countAhead(ranks, worker.ahead);
        }
        keep(first, count, worker.ranks);
    }

    /// Keeps the ranks of some draws (draws × regions) region by region.
    void keep(std::size_t first, std::size_t count, std::span<const float> ranks) {
        for (std::size_t r = 0; r < m_regions; ++r) {
            DoubledRank *kept = m_ranks.data() + r * m_kept + first;
            for (std::size_t i = 0; i < count; ++i)
                kept[i] = doubled(ranks[i * m_regions + r]);
        }
    }

    void countAhead(std::span<const float> ranks, std::vector<std::size_t> &ahead) const {
        for (std::size_t r = 0; r < m_regions; ++r) {
            bool isAhead = true;
            for (std::size_t f = m_followers.starts[r]; f < m_followers.starts[r + 1]; ++f)
                isAhead = isAhead && ranks[r] < ranks[m_followers.regions[f]];
            ahead[r] += isAhead ? 1U : 0U;
        }
    }

    [[nodiscard]] RankInterval interval(std::size_t region, std::size_t ahead) const {
        RankInterval interval;
        interval.rank = m_scores.rank(0, region);
        // Index schemes may lose a total under some weights: such draws have no rank and do not count.
        const RankCounts &counts = m_counts[region];
        if (std::isnan(interval.rank) || counts.count() == 0)
            return interval;
        interval.low = counts.quantile(0.05);
        interval.median = counts.quantile(0.5);
        interval.high = counts.quantile(0.95);
        if (m_followers.starts[region] < m_followers.starts[region + 1])
            interval.aheadOfNext = static_cast<double>(ahead) / static_cast<double>(m_options.draws);
        return interval;
    }

    const Scores &m_scores;
    const Panel &m_panel;
    const ScoringPlan &m_plan;
    RobustnessOptions m_options;
    WeightDraws m_draws;
    Followers m_followers;
    std::size_t m_regions;
    std::optional<DrawnTotals> m_totals;
    std::optional<DrawnIndex> m_index;
    std::size_t m_kept;               ///< draws of a round
    std::vector<DoubledRank> m_ranks; ///< regions × draws of a round
    std::vector<RankCounts> m_counts;
};

} // namespace

std::vector<RankInterval> robustness(const Scores &scores, const Panel &panel,
                                     const RobustnessOptions &options) {
    return Experiment(scores, panel, options).run();
}

} // namespace weici::engine
