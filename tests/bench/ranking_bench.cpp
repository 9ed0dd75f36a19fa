// SPDX-License-Identifier: GPL-3.0-or-later
// The page 排名分析 over 2,844 regions and 84 indicators, from the choice to the last pixel, and its heat
// table scrolled by a page. The baseline paints as many cells of an empty model.
#include "app/ledger.h"
#include "bench/countrycontent.h"
#include "bench/nodialogs.h"
#include "commands/commandstack.h"
#include "gui/appearance.h"
#include "gui/rankheatview.h"
#include "gui/rankingpanel.h"
#include "gui/sheetsession.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QScrollBar>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>

#include <memory>

namespace weici::bench {

namespace {

/// The page over the large ledger, as it stands in the window.
class Page final {
public:
    Page()
        : m_settings(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat)
        , m_appearance(*qApp, m_settings)
        , m_panel(m_appearance, m_dialogs) {
        const QString path = m_folder.filePath(QStringLiteral("country.weici"));
        app::Ledger::create(path, countryContent());
        m_ledger = app::Ledger::open(path, app::Ledger::Access::ReadWrite);
        m_panel.resize(1214, 640);
        beginAnew();
    }
    ~Page() { m_panel.showSession(nullptr); }

    /// Nothing is scored.
    void beginAnew() {
        forget();
        m_session.reset();
        m_session = std::make_unique<gui::SheetSession>(*m_ledger, m_stack);
        m_session->showLatest();
    }
    void forget() {
        m_panel.hide();
        m_panel.showSession(nullptr);
    }
    void show() {
        m_panel.showSession(m_session.get());
        m_panel.show();
        draw();
    }
    void draw() { m_picture = m_panel.grab(); }
    [[nodiscard]] gui::RankingPanel &panel() { return m_panel; }
    [[nodiscard]] gui::RankHeatView &heat() { return *m_panel.findChild<gui::RankHeatView *>(); }

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    gui::Appearance m_appearance;
    NoDialogs m_dialogs;
    commands::CommandStack m_stack;
    std::unique_ptr<app::Ledger> m_ledger;
    std::unique_ptr<gui::SheetSession> m_session;
    gui::RankingPanel m_panel;
    QPixmap m_picture;
};

Page &page() {
    static auto *page = new Page;
    return *page;
}

/// The first time: periods are read and scored.
void firstShown(benchmark::State &state) {
    for (auto _ : state) {
        state.PauseTiming();
        page().beginAnew();
        state.ResumeTiming();
        page().show();
    }
}

void shownAgain(benchmark::State &state) {
    page().show();
    for (auto _ : state) {
        state.PauseTiming();
        page().forget();
        state.ResumeTiming();
        page().show();
    }
}

void scrolledByAPage(benchmark::State &state) {
    page().show();
    QScrollBar &bar = *page().heat().horizontalScrollBar();
    for (auto _ : state) {
        bar.setValue(bar.value() + bar.pageStep() > bar.maximum() ? 0 : bar.value() + bar.pageStep());
        benchmark::DoNotOptimize(page().heat().grab());
    }
    state.counters["columns"] = page().heat().model()->columnCount();
}

/// Baseline: a plain table of as many cells.
void plainTableScrolled(benchmark::State &state) {
    QStandardItemModel model(84, 2844);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            model.setItem(row, column, new QStandardItem(QString::number(row * column)));
    }
    QTableView view;
    view.setModel(&model);
    view.resize(page().heat().size());
    view.show();
    QScrollBar &bar = *view.horizontalScrollBar();
    for (auto _ : state) {
        bar.setValue(bar.value() + bar.pageStep() > bar.maximum() ? 0 : bar.value() + bar.pageStep());
        benchmark::DoNotOptimize(view.grab());
    }
}

BENCHMARK(firstShown)->Unit(benchmark::kMillisecond)->Iterations(5);
BENCHMARK(shownAgain)->Unit(benchmark::kMillisecond)->Iterations(10);
BENCHMARK(scrolledByAPage)->Unit(benchmark::kMillisecond);
BENCHMARK(plainTableScrolled)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace weici::bench

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
