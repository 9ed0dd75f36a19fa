// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks against a bare libxlsxwriter loop that writes the same cells in the same mode without any form,
// and with the one format that a rank has: the attachment, and the matrix of a country's 2,844 counties × 84
// indicators.
#include "app/reportlayout.h"
#include "bench/bigledger.h"
#include "exchange/xlsxwriter.h"

#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace weici::bench {

namespace {

constexpr LedgerSize Country{.indicators = 84, .regions = 2844, .periods = 1, .everyRankPublished = true};

app::TableReport made(const app::Ledger &ledger, const char *layout) {
    return app::makeReport(ledger, app::ReportLayout::named(QString::fromLatin1(layout)),
                           ledger.periods().back(), ledger.profile().ownRegion);
}

const app::TableReport &attachment() {
    static const app::TableReport report = made(*BigLedger().open(), "attachment");
    return report;
}

const app::Ledger &country() {
    static const BigLedger big(Country);
    static const auto ledger = big.open();
    return *ledger;
}

const app::TableReport &matrix() {
    static const app::TableReport report = made(country(), "matrix");
    return report;
}

struct Bare {
    bool constantMemory = false;
    bool formatted = false;
};

void writeBare(const app::TableReport &table, const QString &path, const Bare &how) {
    lxw_workbook_options options{};
    options.constant_memory = how.constantMemory ? LXW_TRUE : LXW_FALSE;
    lxw_workbook *book = workbook_new_opt(path.toUtf8().constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *format = how.formatted ? workbook_add_format(book) : nullptr;
    if (format)
        format_set_num_format(format, "0");
    lxw_row_t r = 0;
    for (const auto &row : table.rows) {
        lxw_col_t c = 0;
        for (const auto &cell : row) {
            if (cell.kind == app::TableReport::CellKind::Number)
                worksheet_write_number(sheet, r, c, cell.number, format);
            else if (cell.kind == app::TableReport::CellKind::Text)
                worksheet_write_string(sheet, r, c, cell.text.toUtf8().constData(), format);
            ++c;
        }
        ++r;
    }
    workbook_close(book);
}

void bare(benchmark::State &state, const app::TableReport &report, const Bare &how) {
    const QTemporaryDir folder;
    for (auto _ : state)
        writeBare(report, folder.filePath(QStringLiteral("bare.xlsx")), how);
}

void exported(benchmark::State &state, const app::TableReport &report) {
    const QTemporaryDir folder;
    for (auto _ : state)
        exchange::writeXlsx(report, folder.filePath(QStringLiteral("report.xlsx")));
}

void makeMatrix(benchmark::State &state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(made(country(), "matrix"));
}

} // namespace

} // namespace weici::bench

int main(int argc, char **argv) {
    using namespace weici::bench;
    QCoreApplication application(argc, argv);
    const auto &small = attachment(); // made before anything is timed
    const auto &large = matrix();
    const auto measure = [](const char *name, auto run) {
        benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond);
    };
    measure("attachmentBare", [&](benchmark::State &state) { bare(state, small, {}); });
    measure("attachment", [&](benchmark::State &state) { exported(state, small); });
    measure("matrixBare", [&](benchmark::State &state) { bare(state, large, {.constantMemory = true}); });
    measure("matrixBareFormatted", [&](benchmark::State &state) {
        bare(state, large, {.constantMemory = true, .formatted = true});
    });
    measure("matrix", [&](benchmark::State &state) { exported(state, large); });
    measure("matrixMade", makeMatrix);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
