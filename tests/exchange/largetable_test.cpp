// SPDX-License-Identifier: GPL-3.0-or-later
// 100,000 rows as a workbook: every cell is there, and writing them takes no memory to speak of.
#include "exchange/xlsxwriter.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <malloc.h>
#endif

#include "support/workbookparts.h"

namespace weici::exchange {
namespace {

using app::TableReport;

constexpr int Rows = 100'000;

TableReport largeTable() {
    TableReport report;
    report.name = report.title = QStringLiteral("大表");
    report.columns = {{16}, {8}, {8}, {8}, {8}};
    report.nameColumns = 1;
    report.frontTo = 6;
    report.rows.reserve(Rows + 1);
    report.rows.emplace_back(5, TableReport::Cell{.kind = TableReport::CellKind::Text,
                                                  .text = QStringLiteral("栏"),
                                                  .style = TableReport::CellStyle::Header,
                                                  .source = {}});
    report.spans = {{0, 1, 1, 2}};
    report.rows.front()[2].kind = TableReport::CellKind::Empty;
    for (int r = 0; r < Rows; ++r) {
        std::vector<TableReport::Cell> row(5);
        row[0] = {.kind = TableReport::CellKind::Text, .text = QStringLiteral("地区%1").arg(r), .source = {}};
        for (std::size_t c = 1; c < row.size(); ++c)
            row[c] = {.kind = TableReport::CellKind::Number,
                      .text = QString::number(r),
                      .number = static_cast<double>(r),
                      .style = TableReport::CellStyle::Rank,
                      .source = {}};
        report.rows.push_back(std::move(row));
    }
    return report;
}

TEST(LargeTable, IsAllThere) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.xlsx"));
    writeXlsx(largeTable(), file);
    const auto book = tests::workbookParts(file);
    EXPECT_EQ(book.shown("A1"), "大表");
    EXPECT_TRUE(book.merges.contains("B2:C2"));
    for (int r = 0; r < Rows; ++r) {
        const std::string row = std::to_string(r + 3);
        ASSERT_EQ(book.shown("A" + row), "地区" + std::to_string(r));
        ASSERT_TRUE(book.cells.at("A" + row).isText);
        ASSERT_EQ(book.shown("E" + row), std::to_string(r));
        ASSERT_FALSE(book.cells.at("E" + row).isText);
    }
}

#ifdef Q_OS_LINUX
/// The most memory that the process has had, in kB, since it was last forgotten.
long peakMemory() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLong();
    }
    return 0;
}

bool forgetPeak() {
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
}

/// How much more memory a writing takes than was in use before it, in kB.
long memoryOf(const TableReport &report, const QString &file) {
    malloc_trim(0); // what earlier tests gave back is no longer there to be used again
    EXPECT_TRUE(forgetPeak());
    const long before = peakMemory();
    writeXlsx(report, file);
    return peakMemory() - before;
}

/// Against the same table with one vertical merge, which has to be kept in memory until the end.
TEST(LargeTable, TakesNoMemoryToSpeakOf) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the sanitizer keeps what was freed";
#endif
    if (!forgetPeak() || peakMemory() == 0)
        GTEST_SKIP() << "the system does not tell how much memory is in use";
    const QTemporaryDir folder;
    TableReport report = largeTable();
    const long streamed = memoryOf(report, folder.filePath(QStringLiteral("a.xlsx")));
    report.spans.push_back({1, 0, 2, 1});
    report.rows[2][0].kind = TableReport::CellKind::Empty;
    const long kept = memoryOf(report, folder.filePath(QStringLiteral("b.xlsx")));
    EXPECT_LT(streamed, 20'000);
    EXPECT_GT(kept, 4 * streamed) << streamed;
}
#endif

} // namespace
} // namespace weici::exchange
