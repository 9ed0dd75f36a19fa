// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsxsheet.h"

#include "app/spanindex.h"
#include "exchange/sheetlayout.h"

namespace weici::exchange {

namespace {

using Report = app::TableReport;
using Format = XlsxBook::Format;

/// A table while it is written to the sheet that was just added.
class Sheet final {
public:
    Sheet(XlsxBook &book, const Report &report)
        : m_book(book)
        , m_report(report)
        , m_spans(report)
        , m_layout(report)
        , m_firstRow(report.annex.isEmpty() ? 1 : 2) {}

    void write() {
        setColumnWidths();
        writeHeading();
        for (std::size_t r = 0; r < m_report.rows.size(); ++r)
            writeRow(r);
        writeNotes();
        markRanks();
        setPage();
    }

    /// Where a row of the table stands in the sheet.
    [[nodiscard]] int sheetRow(std::size_t tableRow) const { return static_cast<int>(tableRow) + m_firstRow; }

private:
    [[nodiscard]] int lastColumn() const { return static_cast<int>(m_report.columns.size()) - 1; }
    [[nodiscard]] std::size_t headerRows() const { return static_cast<std::size_t>(m_report.headerRows); }

    /// Columns of one width together: a country has thousands.
    void setColumnWidths() {
        const std::size_t columns = m_report.columns.size();
        for (std::size_t first = 0, end = 0; first < columns; first = end) {
            for (end = first + 1; end < columns && m_layout.columnWidth(end) == m_layout.columnWidth(first);)
                ++end;
            m_book.setColumnWidth(static_cast<int>(first), static_cast<int>(end) - 1,
                                  m_layout.columnWidth(first));
        }
    }

    /// A line over the width of the table, or of its first page.
    void writeLine(int row, const QString &text, double height, Format format) {
        m_book.setRowHeight(row, height);
        if (m_layout.lineColumns() > 1)
            m_book.merge({row, 0, row, m_layout.lineColumns() - 1}, format);
        m_book.writeText(row, 0, text, format);
    }

    void writeHeading() {
        if (!m_report.annex.isEmpty()) {
            m_book.setRowHeight(0, m_layout.annexHeight());
            m_book.writeText(0, 0, m_report.annex,
                             m_book.newFormat(BlackFont, m_type.annex, XlsxBook::Align::Left, false));
        }
        writeLine(m_firstRow - 1, m_report.title, m_layout.titleHeight(),
                  m_book.newFormat(TitleFont, m_type.title, XlsxBook::Align::Centre));
    }

    void writeRow(std::size_t r) {
        m_book.setRowHeight(sheetRow(r), m_layout.rowHeights()[r]);
        for (std::size_t c = 0; c < m_report.columns.size(); ++c) {
            const auto *const span = m_spans.at(r, c);
            const bool first = span && app::SpanIndex::begins(*span, r, c);
            if (first)
                mergeCells(*span, m_report.rows[r][c]);
            if (!span || first)
                writeCell(m_report.rows[r][c], sheetRow(r), static_cast<int>(c));
        }
    }

    void mergeCells(const Report::Span &span, const Report::Cell &cell) {
        // The library takes no merge of one cell.
        if (span.rows * span.columns == 1)
            return;
        const int row = sheetRow(static_cast<std::size_t>(span.row));
        m_book.merge({row, span.column, row + span.rows - 1, span.column + span.columns - 1},
                     m_book.cellFormat(cell));
    }

    void writeCell(const Report::Cell &cell, int row, int column) {
        const Format format = m_book.cellFormat(cell);
        switch (cell.kind) {
        case Report::CellKind::Empty:
            return m_book.writeBlank(row, column, format);
        case Report::CellKind::Text:
            return m_book.writeText(row, column, cell.text, format);
        case Report::CellKind::Number:
            return m_book.writeNumber(row, column, cell.number, format);
        }
    }

    void writeNotes() {
        const Format format = m_book.newFormat(BodyFont, m_type.note, XlsxBook::Align::Left);
        const auto heights = m_layout.noteHeights();
        for (std::size_t i = 0; i < m_report.notes.size(); ++i)
            writeLine(sheetRow(m_report.rows.size() + i), m_report.notes[i], heights[i], format);
    }

    [[nodiscard]] bool holdsRanks(std::size_t column) const {
        return m_report.rows[headerRows()][column].style == Report::CellStyle::Rank;
    }

    /// Columns of ranks beside each other share their rules.
    void markRanks() {
        if (m_report.rows.size() <= headerRows())
            return;
        const std::size_t columns = m_report.columns.size();
        for (std::size_t first = 0, end = 0; first < columns; first = end + 1) {
            for (end = first; end < columns && holdsRanks(end);)
                ++end;
            if (end > first)
                markRanks(static_cast<int>(first), static_cast<int>(end) - 1);
        }
    }

    void markRanks(int first, int last) {
        const XlsxBook::Area area{sheetRow(headerRows()), first, sheetRow(m_report.rows.size() - 1), last};
        if (m_report.frontTo)
            m_book.markNumbers(area, Report::Mark::Front, *m_report.frontTo);
        if (m_report.backFrom)
            m_book.markNumbers(area, Report::Mark::Back, *m_report.backFrom);
    }

    void setPage() {
        XlsxBook::Page page;
        page.landscape = m_layout.isLandscape();
        page.pagesWide = m_layout.pagesWide();
        page.header = {sheetRow(0), 0, sheetRow(headerRows()) - 1, m_report.nameColumns - 1};
        page.repeatsColumns = m_report.nameColumns > 0 && page.pagesWide > 1;
        page.printed = {0, 0, sheetRow(m_report.rows.size() + m_report.notes.size()) - 1, lastColumn()};
        m_book.setPage(page);
    }

    XlsxBook &m_book;
    const Report &m_report;
    const app::SpanIndex m_spans;
    const SheetType m_type;
    const SheetLayout m_layout;
    const int m_firstRow; ///< of the table in the sheet
};

/// The charts of a report below each other. Where the bars of a waterfall begin stands beside them.
void writeCharts(XlsxBook &book, const Report &report, const QString &tableSheet, int firstRow) {
    constexpr int StartsColumn = XlsxBook::ChartColumns + 1;
    const QString sheet = book.addSheet(tableSheet + u'图');
    const Format heading = book.newFormat(BlackFont, SheetType().body, XlsxBook::Align::Left, false);
    Report::Cell points;
    points.kind = Report::CellKind::Number;
    points.text = QStringLiteral("0.00");
    points.style = Report::CellStyle::Figure;
    const Format figure = book.cellFormat(points);
    int row = 0;
    for (const Report::Chart &chart : report.charts) {
        const int first = firstRow + chart.firstRow;
        const int last = first + chart.rowCount - 1;
        XlsxBook::Bars bars{chart.title,
                            chart.axis,
                            {tableSheet, chart.labelColumn, first, last},
                            {tableSheet, chart.valueColumn, first, last},
                            {},
                            chart.ownRow ? *chart.ownRow - chart.firstRow : -1,
                            row};
        if (!chart.starts.empty()) {
            book.writeText(row, StartsColumn, QStringLiteral("此前累计"), heading);
            for (int i = 0; i < chart.rowCount; ++i)
                book.writeNumber(row + 1 + i, StartsColumn, chart.starts.at(static_cast<std::size_t>(i)),
                                 figure);
            bars.starts = {sheet, StartsColumn, row + 1, row + chart.rowCount};
        }
        book.addBars(bars);
        row += 10 + 2 * chart.rowCount;
    }
    book.setPage({.header = {0, 0, -1, -1}, .printed = {0, 0, row, XlsxBook::ChartColumns - 1}});
}

} // namespace

void writeSheet(XlsxBook &book, const Report &report) {
    const QString name = book.addSheet(report.name);
    Sheet sheet(book, report);
    sheet.write();
    if (!report.charts.empty())
        writeCharts(book, report, name, sheet.sheetRow(0));
}

} // namespace weici::exchange
