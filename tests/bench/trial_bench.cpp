// SPDX-License-Identifier: GPL-3.0-or-later
// 试算 on the city of 84 × 20: from a key in the table to everything that shows it painted again, and the
// questions of the page. Baseline: the same figures scored from nothing by the engine.
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"
#include "exchange/package.h"
#include "gui/appearance.h"
#include "gui/figureview.h"
#include "gui/trialview.h"
#include "models/gapfigures.h"
#include "models/lostfigures.h"
#include "models/trialmodel.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QWindow>

#include <benchmark/benchmark.h>

#include <memory>

namespace weici::bench {

namespace {

struct Shown {
    Shown()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , appearance(*qApp, settings)
        , ledger(opened())
        , service(*ledger)
        , model(service) {
        model.show(ledger->ownRegion().id, period);
        table.setUp(appearance);
        table.showTrial(&model);
        table.resize(1100, 300);
        table.show();
        ranking.setUp(appearance, ranked);
        ranking.resize(250, 300);
        ranking.show();
        // What is not exposed is not painted, and would cost nothing.
        while (!table.windowHandle()->isExposed() || !ranking.windowHandle()->isExposed()) {
            QApplication::processEvents();
        }
    }

    [[nodiscard]] std::unique_ptr<app::Ledger> opened() const {
        const QString path = folder.filePath(QStringLiteral("city.weici"));
        app::Ledger::create(path, exchange::readPackage(QStringLiteral(WEICI_SOURCE_DIR "/data/demo-city")));
        return app::Ledger::open(path, app::Ledger::Access::ReadWrite);
    }

    engine::Period period = engine::Period::cumulative(2025, 6);
    QTemporaryDir folder;
    QSettings settings;
    gui::Appearance appearance;
    std::unique_ptr<app::Ledger> ledger;
    app::ScoreService service;
    models::TrialModel model;
    models::FigureTableModel ranked;
    gui::TrialView table;
    gui::FigureView ranking;
};

/// Windows must go before the application does: main() empties it.
std::unique_ptr<Shown> &kept() {
    static std::unique_ptr<Shown> everything;
    return everything;
}

Shown &shown() {
    if (!kept())
        kept() = std::make_unique<Shown>();
    return *kept();
}

void keyToPaint(benchmark::State &state, int column) {
    Shown &s = shown();
    const QModelIndex cell = s.model.index(0, column);
    int figure = 0;
    for (auto _ : state) {
        s.model.type(cell, QString::number(20 + ++figure % 40));
        benchmark::DoNotOptimize(s.model.totalText());
        s.ranked.show(s.model.ranking());
        s.table.viewport()->repaint();
        s.ranking.viewport()->repaint();
    }
    s.model.stopTyping();
}
BENCHMARK_CAPTURE(keyToPaint, value, models::TrialValue)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(keyToPaint, weight, models::TrialWeight)->Unit(benchmark::kMillisecond);

void scoredFromNothing(benchmark::State &state) {
    Shown &s = shown();
    const auto plan = s.service.plan(s.period);
    const engine::Panel panel = app::panelOf(*s.ledger, s.period);
    for (auto _ : state)
        benchmark::DoNotOptimize(engine::score(plan, panel));
}
BENCHMARK(scoredFromNothing)->Unit(benchmark::kMillisecond);

void gaps(benchmark::State &state, bool total) {
    Shown &s = shown();
    app::GapQuestion question{.region = s.ledger->ownRegion().id, .indicator = {}};
    question.total = total;
    for (auto _ : state)
        benchmark::DoNotOptimize(models::gapFigures(s.service, s.period, question));
}
BENCHMARK_CAPTURE(gaps, own, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(gaps, total, true)->Unit(benchmark::kMillisecond);

void lostPoints(benchmark::State &state) {
    Shown &s = shown();
    for (auto _ : state)
        benchmark::DoNotOptimize(models::LostFigures(s.service, s.period, s.ledger->ownRegion().id).steps());
}
BENCHMARK(lostPoints)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace weici::bench

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    weici::bench::kept().reset();
    benchmark::Shutdown();
}
