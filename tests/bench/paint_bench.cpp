// SPDX-License-Identifier: GPL-3.0-or-later
// How long the pages of a bulletin take: laying out, painting one, writing the PDF. The live preview lays out
// anew after every key. Baseline: the same text in one bare QTextLayout, and the table's texts measured by
// QFontMetricsF.
#include "paint/pagelayout.h"
#include "paint/pdfwriter.h"
#include "paint/typeface.h"
#include "support/handmadebulletin.h"
#include "support/sampleledger.h"

#include <benchmark/benchmark.h>

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTextLayout>

namespace weici::bench {

namespace {

app::BulletinDocument bulletin() {
    tests::SampleLedger sample;
    return tests::handmadeBulletin(sample.ledger());
}

void baselineTextLayout(benchmark::State &state) {
    const auto document = bulletin();
    const QFont font = paint::fontOf({});
    for (auto _ : state) {
        for (const auto &paragraph : document.paragraphs) {
            QTextLayout layout(paragraph.text(), font);
            layout.beginLayout();
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
                line.setLineWidth(442 * paint::FontScale);
            layout.endLayout();
            benchmark::DoNotOptimize(layout.lineCount());
        }
        const QFontMetricsF metrics(font);
        for (const auto &row : document.annexes[0].rows) {
            for (const auto &cell : row)
                benchmark::DoNotOptimize(metrics.horizontalAdvance(cell.text));
        }
    }
}

void layOutBulletin(benchmark::State &state) {
    const auto document = bulletin();
    for (auto _ : state)
        benchmark::DoNotOptimize(paint::PageLayout(document).pageCount());
}

void paintPage(benchmark::State &state) {
    const paint::PageLayout layout(bulletin());
    const auto page = static_cast<int>(state.range(0));
    QImage image((layout.pageSize(page) * 2).toSize(), QImage::Format_RGB32);
    for (auto _ : state) {
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(2, 2);
        layout.paint(painter, page);
    }
}

void writeBulletinPdf(benchmark::State &state) {
    const paint::PageLayout layout(bulletin());
    const QTemporaryDir folder;
    for (auto _ : state)
        paint::writePdf(layout, QStringLiteral("通报"), folder.filePath(QStringLiteral("a.pdf")));
}

/// Rows as in the table of the bulletin, many times over.
app::TableReport longTable(std::size_t rows) {
    app::TableReport table = bulletin().annexes[0];
    const auto body = table.rows;
    table.spans.clear();
    while (table.rows.size() < rows)
        table.rows.insert(table.rows.end(), body.begin() + table.headerRows, body.end());
    return table;
}

void layOutLongTable(benchmark::State &state) {
    const auto table = longTable(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(paint::PageLayout(table).pageCount());
}

BENCHMARK(baselineTextLayout)->Unit(benchmark::kMillisecond);
BENCHMARK(layOutBulletin)->Unit(benchmark::kMillisecond);
BENCHMARK(paintPage)->Arg(0)->Arg(2)->Unit(benchmark::kMillisecond);
BENCHMARK(writeBulletinPdf)->Unit(benchmark::kMillisecond);
BENCHMARK(layOutLongTable)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace weici::bench

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
