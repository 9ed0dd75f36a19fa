// SPDX-License-Identifier: GPL-3.0-or-later
// The region matrix of 2,844 regions × 200 indicators: from the choice of a period to the first paint, and
// the frame of a page scrolled. Baseline: a bare QTableView over a trivial model of the same size, in the
// same run.
#include "bench/bigledger.h"
#include "gui/appearance.h"
#include "gui/matrixview.h"
#include "gui/sheetsession.h"
#include "models/regionmatrixmodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>

#include <benchmark/benchmark.h>

namespace weici::bench {

namespace {

constexpr int indicators = 200;
constexpr int regions = 2844;
constexpr QSize window(1366, 738);

/// The same size with nothing behind it.
class TrivialModel final : public QAbstractTableModel {
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override {
        return parent.isValid() ? 0 : indicators;
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override {
        return parent.isValid() ? 0 : regions + models::RegionMatrixModel::FirstRegion;
    }
    [[nodiscard]] QVariant data(const QModelIndex & /*index*/, int role) const override {
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("136802.7")) : QVariant();
    }
};

struct Shown {
    Shown()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , appearance(*qApp, settings)
        , ledger(file.open())
        , model(*ledger, stack) {}

    QTemporaryDir folder;
    QSettings settings;
    gui::Appearance appearance;
    BigLedger file{{indicators, regions, 1, false}};
    std::unique_ptr<app::Ledger> ledger;
    commands::CommandStack stack;
    models::RegionMatrixModel model;
};

Shown &shown() {
    static Shown everything;
    return everything;
}

/// Paints what waits to be painted, now.
void paintNow(QTableView &view) {
    QApplication::sendPostedEvents();
    view.viewport()->repaint();
    view.horizontalHeader()->viewport()->repaint();
    view.verticalHeader()->viewport()->repaint();
}

void makeVisible(QTableView &view) {
    view.resize(window);
    view.show();
    QApplication::processEvents();
}

void openBare(benchmark::State &state) {
    TrivialModel model;
    for (auto _ : state) {
        QTableView view;
        view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        view.setModel(&model);
        makeVisible(view);
    }
}
BENCHMARK(openBare)->Unit(benchmark::kMillisecond);

void openMatrix(benchmark::State &state, models::GridColumn field) {
    Shown &s = shown();
    const engine::Period period = s.ledger->periods().back();
    for (auto _ : state) {
        s.model.showField(field);
        s.model.show(period); // forgets the ranks that were computed before
        gui::MatrixView view;
        view.setAppearance(s.appearance);
        view.showMatrix(&s.model);
        makeVisible(view);
    }
}
BENCHMARK_CAPTURE(openMatrix, values, models::Value)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openMatrix, ranks, models::Rank)->Unit(benchmark::kMillisecond);

/// All that follows when a ledger of this size was read: sheet, matrix, lists, what is filled, the first
/// slice of the problems; then the matrix is painted.
void openSession(benchmark::State &state) {
    Shown &s = shown();
    for (auto _ : state) {
        gui::SheetSession session(*s.ledger, s.stack);
        session.showLatest();
        gui::MatrixView view;
        view.setAppearance(s.appearance);
        view.showMatrix(&session.matrix());
        makeVisible(view);
        view.showMatrix(nullptr);
    }
}
BENCHMARK(openSession)->Unit(benchmark::kMillisecond);

/// One frame a turn: a page to the right, at the end a page down and back to the left.
void scroll(QTableView &view) {
    QScrollBar &across = *view.horizontalScrollBar();
    QScrollBar &down = *view.verticalScrollBar();
    if (across.value() == across.maximum()) {
        across.setValue(0);
        down.setValue(down.value() == down.maximum() ? 0 : down.value() + down.pageStep());
    } else {
        across.setValue(across.value() + across.pageStep());
    }
    paintNow(view);
}

void scrollBare(benchmark::State &state) {
    TrivialModel model;
    QTableView view;
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setModel(&model);
    makeVisible(view);
    for (auto _ : state) {
        scroll(view);
    }
}
BENCHMARK(scrollBare)->Unit(benchmark::kMillisecond);

void scrollMatrix(benchmark::State &state, models::GridColumn field) {
    Shown &s = shown();
    s.model.showField(field);
    s.model.show(s.ledger->periods().back());
    gui::MatrixView view;
    view.setAppearance(s.appearance);
    view.showMatrix(&s.model);
    makeVisible(view);
    for (auto _ : state) {
        scroll(view);
    }
}
BENCHMARK_CAPTURE(scrollMatrix, values, models::Value)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scrollMatrix, ranks, models::Rank)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace weici::bench

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    weici::bench::shown(); // made before anything is timed
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
