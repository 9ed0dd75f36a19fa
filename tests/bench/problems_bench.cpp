// SPDX-License-Identifier: GPL-3.0-or-later
// The problem list: a city of 84 × 20 with two years of months, and a country of 84 × 2,844. What counts for
// a person is the time from an edit to the list, and the longest step, in which the window does not answer.
#include "app/ledger.h"
#include "app/problems.h"
#include "app/problemsearch.h"
#include "app/scoreservice.h"
#include "bench/countrycontent.h"
#include "exchange/package.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

namespace weici::bench {

namespace {

class OpenLedger final {
public:
    explicit OpenLedger(const engine::LedgerContent &content) {
        const QString path = m_folder.filePath(QStringLiteral("a.weici"));
        app::Ledger::create(path, content);
        m_ledger = app::Ledger::open(path, app::Ledger::Access::ReadWrite);
    }
    [[nodiscard]] app::Ledger &ledger() const { return *m_ledger; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Ledger> m_ledger;
};

app::Ledger &city() {
    static const OpenLedger open(exchange::readPackage(QStringLiteral(WEICI_SOURCE_DIR "/data/demo-city")));
    return open.ledger();
}

app::Ledger &country() {
    static const OpenLedger open(countryContent());
    return open.ledger();
}

engine::Period cityPeriod() {
    return engine::Period::cumulative(2025, 6);
}
engine::Period countryPeriod() {
    return engine::Period::cumulative(2024, 6);
}

void wholePeriod(benchmark::State &state, app::Ledger &(*open)(), engine::Period (*of)()) {
    app::Ledger &ledger = open();
    const engine::Period period = of();
    std::size_t found = 0;
    for (auto _ : state)
        found = app::findProblems(ledger, period).size();
    state.counters["problems"] = static_cast<double>(found);
}

/// Another figure in one cell at every call, which is not measured.
class Typing final {
public:
    Typing(app::Ledger &ledger, const engine::Period &period)
        : m_ledger(ledger)
        , m_key{ledger.schemeFor(period).indicators[56].id, ledger.ownRegion().id, period} {}

    [[nodiscard]] const engine::CellKey &key() const { return m_key; }
    void type(benchmark::State &state) {
        state.PauseTiming();
        engine::Observation cell = m_ledger.observation(m_key);
        cell.value =
            m_ledger.read(m_key, engine::CellRole::Value, std::to_string(1000 + ++m_typed % 7) + ".5");
        m_ledger.setCells(std::vector<app::CellEdit>{{m_key, cell}}, {});
        state.ResumeTiming();
    }

private:
    app::Ledger &m_ledger;
    engine::CellKey m_key;
    int m_typed = 0;
};

/// From an edit that is in memory to the list.
void afterOneEdit(benchmark::State &state, app::Ledger &(*open)(), engine::Period (*of)()) {
    app::Ledger &ledger = open();
    const engine::Period period = of();
    app::ScoreService scores(ledger);
    app::ProblemSearch search(scores, period);
    search.finish();
    Typing cell(ledger, period);
    double longest = 0;
    for (auto _ : state) {
        cell.type(state);
        search.touch({&cell.key(), 1});
        while (!search.isDone()) {
            const std::clock_t start = std::clock();
            search.step();
            longest = std::max(longest, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
        benchmark::DoNotOptimize(search.problems());
    }
    state.counters["longest_step_cpu_ms"] = longest;
}

/// The same, only what is about the edited indicator itself: the rest may come later.
void indicatorAfterOneEdit(benchmark::State &state, app::Ledger &(*open)(), engine::Period (*of)()) {
    app::Ledger &ledger = open();
    const engine::Period period = of();
    app::ScoreService scores(ledger);
    app::ProblemSearch search(scores, period);
    search.finish();
    Typing cell(ledger, period);
    for (auto _ : state) {
        cell.type(state);
        search.touch({&cell.key(), 1});
        while (!search.isAcrossOnly())
            search.step();
    }
}

void wholeLedger(benchmark::State &state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(app::findProblems(city()));
}

BENCHMARK_CAPTURE(wholePeriod, city, city, cityPeriod)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(afterOneEdit, city, city, cityPeriod)->Unit(benchmark::kMillisecond);
BENCHMARK(wholeLedger)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(wholePeriod, country, country, countryPeriod)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(afterOneEdit, country, country, countryPeriod)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(indicatorAfterOneEdit, country, country, countryPeriod)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace weici::bench

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
