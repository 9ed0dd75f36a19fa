// SPDX-License-Identifier: GPL-3.0-or-later
// Scoring against what ranking the same columns costs by itself. docs/scoring.md holds the table and how to
// repeat it.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "bench/bigcity.h"
#include "bench/rankbaselines.h"
#include "engine/scorer.h"

namespace weici::bench {

using namespace engine;

namespace {

constexpr std::size_t many = 2844;
constexpr std::size_t few = 20;
constexpr std::size_t leaves = 84;

struct City {
    explicit City(std::size_t count, std::size_t leafCount = leaves)
        : regions(bigRegions(count))
        , plan(ScoringPlan::compile(bigScheme(count, leafCount)))
        , panel(bigPanel(regions, leafCount, 0)) {}

    std::vector<Region> regions;
    ScoringPlanPtr plan;
    Panel panel;
};

/// The columns that scoring ranks: the values of the leaves, then the points of the nodes.
std::vector<double> rankedColumns(const City &city, const Panel &panel) {
    std::vector<double> columns;
    for (std::size_t leaf = 0; leaf < panel.leafCount(); ++leaf)
        columns.insert(columns.end(), panel.values(leaf).begin(), panel.values(leaf).end());
    const Scores scores = score(city.plan, panel);
    for (std::size_t node = 0; node < city.plan->nodes().size(); ++node)
        columns.insert(columns.end(), scores.nodePoints(node).begin(), scores.nodePoints(node).end());
    return columns;
}

void rankOnly(benchmark::State &state, RankColumns rank) {
    const City city(many);
    const auto columns = rankedColumns(city, city.panel);
    std::vector<int> ranks(columns.size());
    for (auto _ : state) {
        rank(columns, many, static_cast<unsigned>(state.range(0)), ranks);
        benchmark::DoNotOptimize(ranks.data());
    }
    state.counters["columns"] = static_cast<double>(columns.size() / many);
}

void onePeriod(benchmark::State &state) {
    const City city(static_cast<std::size_t>(state.range(0)));
    Scores scores;
    for (auto _ : state) {
        scoreInto(scores, city.plan, city.panel, static_cast<unsigned>(state.range(1)));
        benchmark::DoNotOptimize(scores.total(0));
    }
}

/// A cell in the middle of its column moves a little; with `extreme` the column's maximum moves, and with it
/// every share.
void oneCell(benchmark::State &state, bool extreme) {
    const City city(static_cast<std::size_t>(state.range(0)));
    LiveScores live(city.plan, city.panel);
    std::size_t at = 0;
    for (auto _ : state) {
        const std::size_t leaf = at * 31 % leaves;
        const std::size_t region = at * 17 % city.regions.size();
        const double value =
            extreme ? 5000.0 + static_cast<double>(at % 7) : 7.0 + static_cast<double>(at % 3);
        live.setValue(leaf, region, value);
        benchmark::DoNotOptimize(live.scores().total(region));
        state.PauseTiming();
        live.setValue(leaf, region, city.panel.values(leaf)[region]);
        state.ResumeTiming();
        ++at;
    }
}

} // namespace

BENCHMARK_CAPTURE(rankOnly, sort, rankBySorting)
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(rankOnly, radix, rankByRadix)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(onePeriod)->Args({many, 1})->Args({many, 2})->Args({few, 1})->UseRealTime()->Unit(
    benchmark::kMillisecond);
BENCHMARK_CAPTURE(oneCell, middle, false)->Arg(many)->Arg(few)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(oneCell, extreme, true)->Arg(many)->Arg(few)->Unit(benchmark::kMicrosecond);

} // namespace weici::bench

BENCHMARK_MAIN();
