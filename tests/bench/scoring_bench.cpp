// SPDX-License-Identifier: GPL-3.0-or-later
// Scoring against what ranking the same columns costs by itself. docs/scoring.md holds the table and how to
// repeat it.
#include <benchmark/benchmark.h>

#include <sys/resource.h>

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

/// `nodes`: the columns of the nodes too, as scoring has to.
void rankOnly(benchmark::State &state, RankColumns rank, bool nodes) {
    const City city(many);
    auto columns = rankedColumns(city, city.panel);
    if (!nodes)
        columns.resize(leaves * many);
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

/// Values for single changes: inside the spread of every column, or beyond it, so that the maximum moves and
/// with it every share.
double newValue(std::size_t turn, bool extreme) {
    return extreme ? 5000.0 + static_cast<double>(turn)
                   : 1.0 + static_cast<double>(turn * 7919 % 1000) / 100.0;
}

void oneCell(benchmark::State &state, bool extreme) {
    const City city(static_cast<std::size_t>(state.range(0)));
    LiveScores live(city.plan, city.panel);
    std::size_t turn = 0;
    for (auto _ : state) {
        const std::size_t region = turn * 17 % city.regions.size();
        live.setValue(turn * 31 % leaves, region, newValue(turn, extreme));
        benchmark::DoNotOptimize(live.scores().total(region));
        ++turn;
    }
}

/// Ten years of a large city. Kept are the ranks of every leaf and node and the points of every node.
constexpr std::size_t manyLeaves = 200;

std::vector<Panel> periodsOf(const City &city, std::size_t count) {
    std::vector<Panel> panels;
    for (std::size_t period = 0; period < count; ++period)
        panels.push_back(bigPanel(city.regions, manyLeaves, period));
    return panels;
}

void manyPeriods(benchmark::State &state) {
    const City city(many, manyLeaves);
    const auto panels = periodsOf(city, static_cast<std::size_t>(state.range(0)));
    const std::size_t nodes = city.plan->nodes().size();
    const std::size_t items = city.plan->itemCount();
    std::vector<float> ranks(panels.size() * items * many);
    std::vector<double> points(panels.size() * nodes * many);
    for (auto _ : state) {
        scorePeriods(city.plan, panels, 2, [&](std::size_t period, const Scores &scores) {
            for (std::size_t item = 0; item < items; ++item)
                std::ranges::copy(scores.ranks(item), &ranks[(period * items + item) * many]);
            for (std::size_t node = 0; node < nodes; ++node)
                std::ranges::copy(scores.nodePoints(node), &points[(period * nodes + node) * many]);
        });
        benchmark::DoNotOptimize(ranks.data());
    }
    const double raw = static_cast<double>(panels.size() * manyLeaves * many * sizeof(double));
    const double out = static_cast<double>(ranks.size() * sizeof(float) + points.size() * sizeof(double));
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.counters["peak/raw"] = (static_cast<double>(usage.ru_maxrss) * 1024.0 - out) / raw;
}

void rankManyPeriods(benchmark::State &state) {
    const City city(many, manyLeaves);
    std::vector<double> columns;
    for (const Panel &panel : periodsOf(city, static_cast<std::size_t>(state.range(0)))) {
        const auto ranked = rankedColumns(city, panel);
        columns.insert(columns.end(), ranked.begin(), ranked.end());
    }
    std::vector<int> ranks(columns.size());
    for (auto _ : state) {
        rankByRadix(columns, many, 2, ranks);
        benchmark::DoNotOptimize(ranks.data());
    }
}

} // namespace

// The time is the wall's; CPU is that of all threads together.
void together(benchmark::internal::Benchmark *bench) {
    bench->UseRealTime()->MeasureProcessCPUTime()->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(rankOnly, sort, rankBySorting, true)->Arg(1)->Arg(2)->Apply(together);
BENCHMARK_CAPTURE(rankOnly, radix, rankByRadix, true)->Arg(1)->Arg(2)->Apply(together);
BENCHMARK_CAPTURE(rankOnly, sortOfLeaves, rankBySorting, false)->Arg(1)->Apply(together);
BENCHMARK_CAPTURE(rankOnly, radixOfLeaves, rankByRadix, false)->Arg(1)->Apply(together);
BENCHMARK(onePeriod)->Args({many, 1})->Args({many, 2})->Args({few, 1})->Apply(together);
BENCHMARK_CAPTURE(oneCell, middle, false)->Arg(many)->Arg(few)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(oneCell, extreme, true)->Arg(many)->Arg(few)->Unit(benchmark::kMicrosecond);
// First, because a peak does not go down again.
BENCHMARK(manyPeriods)->Arg(12)->Arg(120)->Apply(together);
BENCHMARK(rankManyPeriods)->Arg(12)->Arg(120)->Apply(together);

} // namespace weici::bench

BENCHMARK_MAIN();
