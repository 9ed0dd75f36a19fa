// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/robustness.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <thread>

#include "engine/columnranking.h"
#include "engine/drawntotals.h"
#include "engine/weightdraws.h"

namespace weici::engine {

namespace {

constexpr std::size_t lanes = DrawnTotals::lanes;

/// Twice a rank is whole under every tie rule; 0: no rank.
using DoubledRank = std::uint32_t;

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
        , m_ranks(options.draws * m_regions) {
        if (m_plan.isIndex())
            m_index.emplace(scores);
        else
            m_totals.emplace(scores);
    }

    std::vector<RankInterval> run() {
        const std::size_t batches = (m_options.draws + lanes - 1) / lanes;
        const auto threads = std::clamp<std::size_t>(m_options.threads, 1, std::max<std::size_t>(1, batches));
        std::vector<std::vector<std::size_t>> ahead(threads, std::vector<std::size_t>(m_regions, 0));
        {
            std::vector<std::jthread> workers;
            for (std::size_t worker = 1; worker < threads; ++worker)
                workers.emplace_back([&, worker] { work(worker, threads, batches, ahead[worker]); });
            work(0, threads, batches, ahead[0]);
        }
        for (std::size_t worker = 1; worker < threads; ++worker) {
            for (std::size_t r = 0; r < m_regions; ++r)
                ahead[0][r] += ahead[worker][r];
        }
        return intervals(ahead[0]);
    }

private:
    /// Every threads-th batch: which draw is made where leaves no mark on it.
    void work(std::size_t worker, std::size_t threads, std::size_t batches, std::vector<std::size_t> &ahead) {
        std::vector<double> totals(lanes * m_regions);
        std::vector<float> ranks(lanes * m_regions);
        std::vector<double> single(m_draws.rowCount());
        DrawnTotals::Weights weights = m_totals ? m_totals->weightsFor(m_draws) : DrawnTotals::Weights();
        ColumnRanker ranker;
        const RankingRule &rule = m_plan.nodeRanking();
        for (std::size_t batch = worker; batch < batches; batch += threads) {
            const std::size_t first = batch * lanes;
            const std::size_t count = std::min(lanes, m_options.draws - first);
            if (m_totals) {
                m_totals->draw(m_draws, first, weights);
                m_totals->run(weights, totals);
            }
            for (std::size_t i = 0; i < count; ++i) {
                const auto drawn = std::span(totals).subspan(i * m_regions, m_regions);
                if (m_index) {
                    m_draws.draw(first + i, 1, single);
                    m_index->run(single, drawn);
                }
                ranker.sort(drawn, m_panel.scoredFlags(), rule, true);
                ranker.writeRanks(rule.tie, rule.tolerance,
                                  std::span(ranks).subspan(i * m_regions, m_regions));
            }
            note(first, count, ranks, ahead);
        }
    }

    /// Keeps the ranks of some draws (draws × regions) region by region.
    void note(std::size_t first, std::size_t count, std::span<const float> ranks,
              std::vector<std::size_t> &ahead) {
        for (std::size_t r = 0; r < m_regions; ++r) {
            DoubledRank *kept = m_ranks.data() + r * m_options.draws + first;
            for (std::size_t i = 0; i < count; ++i)
                kept[i] = doubled(ranks[i * m_regions + r]);
        }
        for (std::size_t i = 0; i < count; ++i)
            countAhead(ranks.subspan(i * m_regions, m_regions), ahead);
    }

    void countAhead(std::span<const float> ranks, std::vector<std::size_t> &ahead) const {
        for (std::size_t r = 0; r < m_regions; ++r) {
            bool isAhead = true;
            for (std::size_t f = m_followers.starts[r]; f < m_followers.starts[r + 1]; ++f)
                isAhead = isAhead && ranks[r] < ranks[m_followers.regions[f]];
            ahead[r] += isAhead ? 1U : 0U;
        }
    }

    /// The least rank that the given share of the draws reach or better.
    [[nodiscard]] static std::vector<double> quantiles(std::span<const std::uint32_t> counts,
                                                       DoubledRank least, std::size_t draws) {
        std::vector<double> result;
        std::size_t reached = 0;
        std::size_t at = 0;
        for (const double share : {0.05, 0.5, 0.95}) {
            const auto needed =
                static_cast<std::size_t>(std::ceil(share * static_cast<double>(draws) - 1e-9));
            while (reached < std::max<std::size_t>(1, needed))
                reached += counts[at++];
            result.push_back((static_cast<double>(least) + static_cast<double>(at) - 1.0) / 2.0);
        }
        return result;
    }

    [[nodiscard]] std::vector<RankInterval> intervals(const std::vector<std::size_t> &ahead) const {
        std::vector<RankInterval> result;
        std::vector<std::uint32_t> counts;
        for (std::size_t r = 0; r < m_regions; ++r)
            result.push_back(interval(r, std::span(m_ranks).subspan(r * m_options.draws, m_options.draws),
                                      ahead[r], counts));
        return result;
    }

    [[nodiscard]] RankInterval interval(std::size_t region, std::span<const DoubledRank> ranks,
                                        std::size_t ahead, std::vector<std::uint32_t> &counts) const {
        RankInterval interval;
        interval.rank = m_scores.rank(0, region);
        if (std::isnan(interval.rank) || ranks.empty())
            return interval;
        DoubledRank most = 0;
        DoubledRank leastBefore =
            ~DoubledRank{0}; // one less than the least rank; no rank, 0, becomes the largest
        for (const DoubledRank rank : ranks) {
            most = std::max(most, rank);
            leastBefore = std::min(leastBefore, rank - 1);
        }
        if (most == 0)
            return interval;
        const DoubledRank least = leastBefore + 1;
        counts.assign(most - least + 1, 0);
        std::size_t ranked = 0;
        // Index schemes may lose a total under some weights: such draws have no rank and do not count.
        for (const DoubledRank rank : ranks) {
            if (rank > 0) {
                ++counts[rank - least];
                ++ranked;
            }
        }
        const auto found = quantiles(counts, least, ranked);
        interval.low = found[0];
        interval.median = found[1];
        interval.high = found[2];
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
    std::vector<DoubledRank> m_ranks; ///< regions × draws
};

} // namespace

std::vector<RankInterval> robustness(const Scores &scores, const Panel &panel,
                                     const RobustnessOptions &options) {
    return Experiment(scores, panel, options).run();
}

} // namespace weici::engine
