// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the real window, from the choice in the sidebar until it is painted; of the city of 84 × 20
// and of 2,844 × 84. `longest` is the longest turn of the event loop until nothing more happens: what a
// person feels as a stop. Baseline: the window painted again as it stands.
#include "app/ledger.h"
#include "bench/countrycontent.h"
#include "bench/nodialogs.h"
#include "exchange/package.h"
#include "gui/appearance.h"
#include "gui/mainwindow.h"
#include "gui/pages.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

namespace weici::bench {

namespace {

/// Keeps the longest time that one event took.
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override {
        if (m_inside)
            return QApplication::notify(receiver, event);
        m_inside = true;
        QElapsedTimer timer;
        timer.start();
        const bool accepted = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, timer.nsecsElapsed());
        m_inside = false;
        return accepted;
    }
    void forget() { m_longest = 0; }
    void count(qint64 nanoseconds) { m_longest = std::max(m_longest, nanoseconds); }
    [[nodiscard]] double longestMs() const { return static_cast<double>(m_longest) / 1e6; }

private:
    bool m_inside = false;
    qint64 m_longest = 0;
};

WatchedApplication &watch() {
    return *static_cast<WatchedApplication *>(qApp);
}

/// Until nothing has happened for a while: slices, timers and other threads have ended; at most half a
/// minute.
void settle() {
    QElapsedTimer quiet;
    quiet.start();
    QElapsedTimer all;
    all.start();
    while (quiet.elapsed() < 300 && all.elapsed() < 30'000) {
        QElapsedTimer turn;
        turn.start();
        QApplication::processEvents(QEventLoop::AllEvents);
        if (turn.nsecsElapsed() > 1'000'000)
            quiet.restart();
    }
}

enum Size : int { City, Country };

class Shown final {
public:
    explicit Shown(Size size)
        : m_settings(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat)
        , m_appearance(*qApp, m_settings)
        , m_path(m_folder.filePath(QStringLiteral("shown.weici")))
        , m_window(m_appearance, m_dialogs, m_settings) {
        app::Ledger::create(m_path,
                            size == Country
                                ? countryContent()
                                : exchange::readPackage(QStringLiteral(WEICI_SOURCE_DIR "/data/demo-city")));
        m_window.resize(1366, 738);
        m_window.show();
        open();
    }

    /// Nothing has been asked for yet but the sheet.
    void open() {
        m_window.controller().close();
        m_window.openLedger(m_path);
        pages().show(gui::Page::Entry);
        settle();
    }
    void show(gui::Page page) {
        QElapsedTimer timer;
        timer.start();
        pages().show(page);
        watch().count(timer.nsecsElapsed());
        QApplication::processEvents();
    }
    void paint() { m_window.repaint(); }

private:
    [[nodiscard]] gui::Pages &pages() { return *m_window.findChild<gui::Pages *>(); }

    QTemporaryDir m_folder;
    QSettings m_settings;
    gui::Appearance m_appearance;
    NoDialogs m_dialogs;
    QString m_path;
    gui::MainWindow m_window;
};

std::unique_ptr<Shown> &kept(int size) {
    static std::unique_ptr<Shown> both[2];
    return both[size];
}

Shown &shown(int size) {
    if (!kept(size))
        kept(size) = std::make_unique<Shown>(static_cast<Size>(size));
    return *kept(size);
}

void show(benchmark::State &state, gui::Page page, bool first) {
    Shown &window = shown(static_cast<int>(state.range(0)));
    double longest = 0;
    for (auto _ : state) {
        state.PauseTiming();
        if (first)
            window.open();
        window.show(gui::Page::Entry);
        settle();
        watch().forget();
        state.ResumeTiming();
        window.show(page);
        state.PauseTiming();
        settle();
        longest = std::max(longest, watch().longestMs());
        state.ResumeTiming();
    }
    state.counters["longest"] = longest;
}

/// The first time after the ledger was opened.
void firstShown(benchmark::State &state, gui::Page page) {
    show(state, page, true);
}

void shownAgain(benchmark::State &state, gui::Page page) {
    show(state, page, false);
}

void paintedAsItStands(benchmark::State &state) {
    Shown &window = shown(static_cast<int>(state.range(0)));
    for (auto _ : state)
        window.paint();
}

BENCHMARK(paintedAsItStands)->ArgName("country")->Arg(City)->Arg(Country)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace weici::bench

int main(int argc, char **argv) {
    using namespace weici;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::WatchedApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    using gui::Page;
    for (const Page page : {Page::Overview, Page::Tree, Page::Ranking, Page::Gaps, Page::Targets,
                            Page::Bulletin, Page::Records}) {
        const std::string name = gui::pageIcon(page).toStdString();
        auto *first = benchmark::RegisterBenchmark(("firstShown/" + name).c_str(), bench::firstShown, page);
        first->ArgName("country")->Arg(bench::City)->Unit(benchmark::kMillisecond)->Iterations(1);
        if (page == Page::Overview || page == Page::Ranking || page == Page::Gaps)
            first->Arg(bench::Country);
        benchmark::RegisterBenchmark(("shownAgain/" + name).c_str(), bench::shownAgain, page)
            ->ArgName("country")
            ->Arg(bench::City)
            ->Arg(bench::Country)
            ->Unit(benchmark::kMillisecond)
            ->Iterations(3);
    }
    benchmark::RunSpecifiedBenchmarks();
    for (const int size : {bench::City, bench::Country})
        bench::kept(size).reset();
    benchmark::Shutdown();
    return 0;
}
