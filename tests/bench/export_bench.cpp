// SPDX-License-Identifier: GPL-3.0-or-later
// The attachment as a workbook, against a bare libxlsxwriter loop that writes the same cells without any
// form.
#include "app/reportlayout.h"
#include "bench/bigledger.h"
#include "exchange/xlsxwriter.h"

#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace weici::bench {

namespace {

app::TableReport attachment() {
    static const BigLedger big;
    const auto ledger = big.open();
    return app::makeReport(*ledger, app::ReportLayout::named(QStringLiteral("attachment")),
                           ledger->periods().back(), ledger->profile().ownRegion);
}

const app::TableReport &report() {
    static const app::TableReport report = attachment();
    return report;
}

void writeBare(const app::TableReport &table, const QString &path) {
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_row_t r = 0;
    for (const auto &row : table.rows) {
        lxw_col_t c = 0;
        for (const auto &cell : row) {
            if (cell.kind == app::TableReport::CellKind::Number)
                worksheet_write_number(sheet, r, c, cell.number, nullptr);
            else if (cell.kind == app::TableReport::CellKind::Text)
                worksheet_write_string(sheet, r, c, cell.text.toUtf8().constData(), nullptr);
            ++c;
        }
        ++r;
    }
    workbook_close(book);
}

void bareLibxlsxwriter(benchmark::State &state) {
    const QTemporaryDir folder;
    for (auto _ : state)
        writeBare(report(), folder.filePath(QStringLiteral("bare.xlsx")));
}
BENCHMARK(bareLibxlsxwriter)->Unit(benchmark::kMillisecond);

void exportAttachment(benchmark::State &state) {
    const QTemporaryDir folder;
    for (auto _ : state)
        exchange::writeXlsx(report(), folder.filePath(QStringLiteral("attachment.xlsx")));
}
BENCHMARK(exportAttachment)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace weici::bench

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    weici::bench::report(); // made before anything is timed
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
