// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/pagelayout.h"

#include "paint/tablepages.h"
#include "paint/tablepainter.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

namespace weici::paint {

namespace {

using Report = app::TableReport;

Report::Cell cell(const QString &text, Report::CellStyle style) {
    Report::Cell made;
    made.text = text;
    made.style = style;
    made.kind = Report::CellKind::Text;
    if (style == Report::CellStyle::Figure) {
        made.kind = Report::CellKind::Number;
        made.number = text.toDouble();
    }
    return made;
}

/// Groups of `rowsPerGroup` rows under one merged name, with `figures` columns of numbers.
Report grouped(int groups, int rowsPerGroup, int figures = 2) {
    Report report;
    report.annex = QStringLiteral("附件");
    report.title = QStringLiteral("各组指标情况表");
    report.columns.assign(std::size_t(2 + figures), {10});
    report.columns[1].widthChars = 30;
    report.rows.emplace_back();
    for (int c = 0; c < 2 + figures; ++c)
        report.rows[0].push_back(cell(QStringLiteral("栏%1").arg(c + 1), Report::CellStyle::Header));
    for (int g = 0; g < groups; ++g) {
        const int first = static_cast<int>(report.rows.size());
        for (int r = 0; r < rowsPerGroup; ++r) {
            report.rows.push_back(
                {cell(r == 0 ? QStringLiteral("第%1组指标").arg(g + 1) : QString(), Report::CellStyle::Group),
                 cell(QStringLiteral("第%1项").arg(r + 1), Report::CellStyle::Body)});
            for (int f = 0; f < figures; ++f)
                report.rows.back().push_back(
                    cell(QString::number(g * 1000 + r * 10 + f), Report::CellStyle::Figure));
        }
        if (rowsPerGroup > 1)
            report.spans.push_back({first, 0, rowsPerGroup, 1});
    }
    report.notes = {QStringLiteral("注：数据为示例。"), QStringLiteral("单位：个。")};
    return report;
}

TablePages lay(const Report &report) {
    Measures measures;
    return layTable(report, 0, PageForm::Table, 0, measures);
}

std::vector<CellBox> boxesOn(const TablePages &laid, std::size_t page) {
    return boxesOf(laid.grid, laid.pages[page].slice.value());
}

TEST(TablePages, EveryPageBeginsWithTheHeader) {
    const Report report = grouped(40, 5);
    const TablePages laid = lay(report);
    ASSERT_GT(laid.pages.size(), 3U);
    for (std::size_t p = 0; p < laid.pages.size(); ++p) {
        const auto boxes = boxesOn(laid, p);
        for (std::size_t c = 0; c < report.columns.size(); ++c) {
            EXPECT_EQ(boxes[c].row, 0);
            EXPECT_EQ(boxes[c].column, static_cast<int>(c));
        }
    }
}

/// Every row once, in order, and nothing below the margin.
TEST(TablePages, RowsAreNeverCutNorLost) {
    const Report report = grouped(23, 7);
    const TablePages laid = lay(report);
    int next = 1;
    for (const auto &page : laid.pages) {
        EXPECT_EQ(page.slice->firstRow, next);
        next = page.slice->lastRow;
        const double bottom = page.slice->topLeft.y() + laid.grid.headerHeight() +
                              laid.grid.heightOf(page.slice->firstRow, page.slice->lastRow);
        EXPECT_LE(bottom, page.area.bottom() + 0.01);
    }
    EXPECT_EQ(next, static_cast<int>(report.rows.size()));
}

/// A group that is cut shows its name in both parts, and there is room for it.
TEST(TablePages, AMergedCellIsRepeatedOverAPageBreak) {
    const Report report = grouped(3, 60);
    const TablePages laid = lay(report);
    int parts = 0;
    for (std::size_t p = 0; p < laid.pages.size(); ++p) {
        for (const auto &box : boxesOn(laid, p)) {
            if (box.column != 0 || box.row == 0)
                continue;
            ++parts;
            EXPECT_EQ(laid.grid.shown(box.row, box.column).text,
                      QStringLiteral("第%1组指标").arg((box.row - 1) / 60 + 1));
            EXPECT_GE(box.rect.height(), laid.grid.neededBy(laid.grid.spanAt(box.row, 0)));
        }
    }
    EXPECT_GT(parts, 3) << "at least one group is cut";
}

TEST(TablePages, AGroupOfTwoRowsWithALongNameIsNotCut) {
    Report report = grouped(80, 2);
    for (const auto &span : report.spans)
        report.rows[std::size_t(span.row)][0].text = QStringLiteral("数字经济核心产业发展情况与应用");
    const TablePages laid = lay(report);
    for (const auto &page : laid.pages)
        EXPECT_EQ((page.slice->firstRow - 1) % 2, 0);
}

TEST(TablePages, NotesTakeRowsWithThemRatherThanStandAlone) {
    for (int rows = 20; rows < 60; ++rows) {
        const Report report = grouped(rows, 1);
        const TablePages laid = lay(report);
        EXPECT_TRUE(laid.pages.back().slice) << rows;
        EXPECT_LE(laid.pages.back().bottom, laid.pages.back().area.bottom() + 5) << rows;
    }
}

TEST(TablePages, ColumnsThatDoNotFitStandOnFurtherPagesBesideTheNames) {
    const Report report = grouped(4, 3, 84);
    const TablePages laid = lay(report);
    ASSERT_GT(laid.pages.size(), 1U);
    std::vector<int> seen;
    for (const auto &page : laid.pages) {
        EXPECT_GT(page.size.width(), page.size.height()) << "on its side";
        ASSERT_GT(page.slice->columns.size(), 2U);
        EXPECT_EQ(page.slice->columns[0], 0);
        EXPECT_EQ(page.slice->columns[1], 1);
        double width = 0;
        for (const int column : page.slice->columns)
            width += laid.grid.columnWidth(column);
        EXPECT_LE(width, page.area.width() + 0.01);
        seen.insert(seen.end(), page.slice->columns.begin() + 2, page.slice->columns.end());
    }
    std::vector<int> all(84);
    std::iota(all.begin(), all.end(), 2);
    EXPECT_EQ(seen, all);
}

TEST(TablePages, ATextThatIsTallerThanAPageIsSetSmallerNotCut) {
    Report report = grouped(2, 1);
    report.rows[1][1].text = QStringLiteral("说明").repeated(4000);
    const PageLayout layout(report);
    EXPECT_LE(layout.pageCount(), 3);
    const TablePages laid = lay(report);
    Measures measures;
    for (std::size_t p = 0; p < laid.pages.size(); ++p) {
        for (const auto &box : boxesOn(laid, p)) {
            EXPECT_LE(box.rect.bottom(), laid.pages[p].area.bottom() + 0.01);
            for (const auto &line :
                 laid.grid.linesIn(box.rect, laid.grid.shown(box.row, box.column), measures))
                EXPECT_TRUE(box.rect.contains(line.baseline)) << line.baseline.y();
        }
    }
}

TEST(TablePages, NumbersAreNeverBroken) {
    Report report = grouped(2, 3, 6);
    report.rows[2][3] = cell(QStringLiteral("136802.75"), Report::CellStyle::Figure);
    const TablePages laid = lay(report);
    Measures measures;
    for (const auto &box : boxesOn(laid, 0)) {
        const auto &shown = laid.grid.shown(box.row, box.column);
        if (shown.kind == Report::CellKind::Number) {
            const auto lines = laid.grid.linesIn(box.rect, shown, measures);
            ASSERT_EQ(lines.size(), 1U);
            EXPECT_EQ(lines[0].text, shown.text);
            EXPECT_LE(measures.of(lines[0].style).width(shown.text), box.rect.width());
        }
    }
}

TEST(TablePages, ATableWithoutRowsOrColumnsIsItsHeading) {
    Report report;
    report.title = QStringLiteral("空表");
    EXPECT_EQ(PageLayout(report).pageCount(), 1);
    report = grouped(0, 1);
    EXPECT_EQ(PageLayout(report).pageCount(), 1);
}

TEST(TablePages, AHundredThousandRowsAreLaidOutWhileOneWaits) {
    const Report report = grouped(1000, 100);
    QElapsedTimer clock;
    clock.start();
    const PageLayout layout(report);
    EXPECT_GT(layout.pageCount(), 1500);
    RecordProperty("milliseconds", static_cast<int>(clock.elapsed()));
    std::cout << layout.pageCount() << " pages in " << clock.elapsed() << " ms\n";
    QImage image(200, 300, QImage::Format_RGB32);
    QPainter painter(&image);
    layout.paint(painter, layout.pageCount() - 1);
}

} // namespace

} // namespace weici::paint
