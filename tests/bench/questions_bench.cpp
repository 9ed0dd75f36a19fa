// SPDX-License-Identifier: GPL-3.0-or-later
// Gaps and robustness against what their inner work costs by itself. docs/scoring.md holds the table and how
// to repeat it.
#include <benchmark/benchmark.h>

#include <cmath>
#include <vector>

#include "bench/bigcity.h"
#include "bench/rankbaselines.h"
#include "engine/gap.h"
#include "engine/robustness.h"
#include "engine/scorer.h"

namespace weici::bench {

using namespace engine;

namespace {

constexpr std::size_t many = 2844;
constexpr std::size_t few = 20;
constexpr std::size_t leaves = 84;

struct City {
    explicit City(std::size_t count)
        : regions(bigRegions(count))
        , scheme(bigScheme(count, leaves))
        , plan(ScoringPlan::compile(scheme))
        , panel(bigPanel(regions, leaves, 0))
        , scores(score(plan, panel)) {}

    std::vector<Region> regions;
    Scheme scheme;
    ScoringPlanPtr plan;
    Panel panel;
    Scores scores;
};

/// What a draw cannot do without: the shares times the weights, and the ranks of the sums.
void passAndRank(benchmark::State &state) {
    const City city(static_cast<std::size_t>(state.range(0)));
    const std::size_t count = city.regions.size();
    std::vector<double> matrix;
    for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
        for (const double share : city.scores.shares(leaf))
            matrix.push_back(std::isnan(share) ? 0.0 : share);
    }
    std::vector<double> totals(count);
    std::vector<int> ranks(count);
    for (auto _ : state) {
        for (std::int64_t draw = 0; draw < state.range(1); ++draw) {
            totals.assign(count, 0.0);
            for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
                const double weight = city.plan->leaves()[leaf].weight + static_cast<double>(draw) * 1e-6;
                const double *column = matrix.data() + leaf * count;
                for (std::size_t r = 0; r < count; ++r)
                    totals[r] += weight * column[r];
            }
            rankByRadix(totals, count, 1, ranks);
            benchmark::DoNotOptimize(ranks.data());
        }
    }
}

void robust(benchmark::State &state) {
    const City city(static_cast<std::size_t>(state.range(0)));
    const RobustnessOptions options{.draws = static_cast<std::size_t>(state.range(1))};
    for (auto _ : state) {
        const auto intervals = robustness(city.scores, city.panel, options);
        benchmark::DoNotOptimize(intervals.data());
    }
}

/// Every leaf of one county: what its own rank needs, and what it alone would have to be for the total's.
void allGaps(benchmark::State &state) {
    const City city(static_cast<std::size_t>(state.range(0)));
    const LiveScores live(city.plan, city.panel);
    const std::size_t region = city.regions.size() / 2;
    double found = 0.0;
    for (auto _ : state) {
        found = 0.0;
        GapSearch search(live);
        for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
            const GapRange range = gapRange(city.scheme.indicators[leaf], city.panel.values(leaf)[region]);
            found += search.leafGap(leaf, region, range).isFeasible() ? 1.0 : 0.0;
            found += search.totalGap(leaf, region, range).isFeasible() ? 1.0 : 0.0;
        }
    }
    state.counters["found"] = found;
}

} // namespace

BENCHMARK(passAndRank)->Args({few, 10000})->Args({many, 1000})->Unit(benchmark::kMillisecond);
BENCHMARK(robust)->Args({few, 10000})->Args({many, 1000})->Unit(benchmark::kMillisecond);
BENCHMARK(allGaps)->Arg(few)->Arg(many)->Unit(benchmark::kMillisecond);

} // namespace weici::bench

BENCHMARK_MAIN();
