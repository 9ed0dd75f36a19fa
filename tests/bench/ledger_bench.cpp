// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a ledger of 240,000 cells, and the way of one value: from an edit to new ranks in the models of the
// screen.
#include "app/ranks.h"
#include "bench/bigledger.h"
#include "commands/cellcommands.h"
#include "models/ranklistmodel.h"
#include "models/valuegridmodel.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <benchmark/benchmark.h>

namespace weici::bench {

namespace {

const BigLedger &big() {
    static const BigLedger ledger;
    return ledger;
}

// Baseline: reading every byte of the file and hashing it, the least that any check of the whole file costs.
void readAndHashTheFile(benchmark::State &state) {
    for (auto _ : state) {
        QFile file(big().path());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        benchmark::DoNotOptimize(file.open(QIODevice::ReadOnly) && hash.addData(&file));
    }
}
BENCHMARK(readAndHashTheFile)->Unit(benchmark::kMillisecond);

void openLedger(benchmark::State &state) {
    for (auto _ : state) {
        const auto ledger = big().open();
        benchmark::DoNotOptimize(
            ledger->observation({engine::IndicatorId{1}, engine::RegionId{1}, ledger->periods().back()}));
    }
}
BENCHMARK(openLedger)->Unit(benchmark::kMillisecond);

// Baseline: the same transaction with nothing looking at it.
void editOneCellInTheFile(benchmark::State &state) {
    const auto ledger = big().open();
    const engine::CellKey key{engine::IndicatorId{40}, engine::RegionId{1}, ledger->periods().back()};
    int turn = 0;
    for (auto _ : state) {
        app::CellEdit edit{key, ledger->observation(key)};
        edit.observation.rank = ledger->read(key, engine::CellRole::Rank, std::to_string(turn++ % 20 + 1));
        ledger->setCells(std::span(&edit, 1), {});
    }
}
BENCHMARK(editOneCellInTheFile)->Unit(benchmark::kMillisecond);

void editOneCellToRanksOnScreen(benchmark::State &state) {
    const auto ledger = big().open();
    commands::CommandStack stack;
    models::ValueGridModel grid(*ledger, stack);
    models::RankListModel front(*ledger, models::RankListModel::Side::Front);
    models::RankListModel back(*ledger, models::RankListModel::Side::Back);
    const auto period = ledger->periods().back();
    const auto own = ledger->profile().ownRegion;
    grid.show(own, period);
    front.show(own, period);
    back.show(own, period);
    const engine::CellKey key{engine::IndicatorId{40}, own, period};
    int turn = 0;
    for (auto _ : state) {
        app::CellEdit edit{key, ledger->observation(key)};
        edit.observation.rank = ledger->read(key, engine::CellRole::Rank, std::to_string(turn++ % 20 + 1));
        commands::setCells(stack, *ledger, {edit}, {QStringLiteral("改")});
        QCoreApplication::processEvents();
        benchmark::DoNotOptimize(front.rowCount() + back.rowCount());
    }
}
BENCHMARK(editOneCellToRanksOnScreen)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace weici::bench

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    weici::bench::big(); // made before anything is timed
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
