// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <iterator>

#include <QCoreApplication>

#include "app/documentlanguage.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/reportcolumns.h"
#include "app/reportlayout.h"
#include "app/reportnotes.h"
#include "app/reportrows.h"
#include "app/scoreservice.h"
#include "app/spanindex.h"
#include "app/textwidth.h"

namespace weici::app {

namespace {

using Cell = TableReport::Cell;
using CellKind = TableReport::CellKind;
using CellStyle = TableReport::CellStyle;
using Content = ReportLayout::Content;

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

std::unique_ptr<ReportRows> rowsOf(const ReportQuestion &question) {
    switch (question.layout.rows) {
    case ReportLayout::Rows::Regions:
        return regionRows(question);
    case ReportLayout::Rows::Items:
        return itemRows(question);
    case ReportLayout::Rows::Leaves:
        break;
    }
    return leafRows(question);
}

/// One report while it is made: the rows' cells, then header, what is merged, widths, notes and chart.
class Builder final {
public:
    explicit Builder(const ReportQuestion &question)
        : m_ledger(question.service.ledger())
        , m_layout(question.layout)
        , m_period(question.period)
        , m_region(question.region)
        , m_scheme(m_ledger.schemeFor(question.period))
        , m_rows(rowsOf(question))
        , m_columns(reportColumns(m_ledger, question.layout, question.period, question.region)) {}

    TableReport build() {
        m_report.annex = filled(m_layout.annex);
        m_report.title = filled(m_layout.title);
        m_report.name = !m_report.annex.isEmpty()   ? m_report.annex
                        : !m_layout.label.isEmpty() ? m_layout.label
                                                    : m_report.title;
        m_report.page.landscape = m_layout.landscape;
        auto body = cells();
        leaveOutEmpty(body);
        for (const ReportColumn &column : m_columns)
            m_report.headerRows = std::max(m_report.headerRows, static_cast<int>(column.header.size()));
        m_report.nameColumns = std::min(m_layout.nameColumns, static_cast<int>(m_columns.size()));
        addHeader();
        std::ranges::move(body, std::back_inserter(m_report.rows));
        spanLevel2();
        mergeDown();
        setWidths();
        addMarks();
        addNotes();
        addChart();
        return std::move(m_report);
    }

private:
    [[nodiscard]] QString filled(const QString &text) const {
        return filledText(text, m_ledger, m_period, m_region);
    }

    [[nodiscard]] std::vector<std::vector<Cell>> cells() const {
        std::vector<std::vector<Cell>> body(m_rows->count());
        for (std::size_t row = 0; row < body.size(); ++row) {
            body[row].reserve(m_columns.size());
            for (const ReportColumn &column : m_columns)
                body[row].push_back(m_rows->cell(row, column));
        }
        return body;
    }

    /// Columns that are there only if there is something to show.
    void leaveOutEmpty(std::vector<std::vector<Cell>> &body) {
        for (std::size_t c = m_columns.size(); c-- > 0;) {
            const auto isEmpty = [&](const auto &row) { return row[c].kind == CellKind::Empty; };
            if (!m_columns[c].layout.ifAny || !std::ranges::all_of(body, isEmpty))
                continue;
            const auto at = static_cast<std::ptrdiff_t>(c);
            m_columns.erase(m_columns.begin() + at);
            for (auto &row : body)
                row.erase(row.begin() + at);
        }
    }

    void addSpan(int row, int column, int rows, int columns) {
        if (rows * columns > 1)
            m_report.spans.push_back({row, column, rows, columns});
    }

    /// Whether a column's header cell continues that of the column before it.
    [[nodiscard]] bool continues(std::size_t column, qsizetype row) const {
        if (column == 0)
            return false;
        const QStringList &header = m_columns[column].header;
        const QStringList &before = m_columns[column - 1].header;
        return header.size() == before.size() && header.first(row + 1) == before.first(row + 1);
    }

    void addHeader() {
        for (int r = 0; r < m_report.headerRows; ++r) {
            std::vector<Cell> row;
            for (std::size_t c = 0; c < m_columns.size(); ++c) {
                Cell cell;
                cell.style = CellStyle::Header;
                if (r < m_columns[c].header.size() && !continues(c, r)) {
                    cell.kind = CellKind::Text;
                    cell.text = m_columns[c].header.at(r);
                }
                row.push_back(std::move(cell));
            }
            m_report.rows.push_back(std::move(row));
            mergeHeader(r);
        }
    }

    /// Along a row where neighbours are the same; a header of fewer lines reaches down to the table.
    void mergeHeader(int row) {
        for (std::size_t c = 0, end = 0; c < m_columns.size(); c = end) {
            for (end = c + 1;
                 end < m_columns.size() && row < m_columns[end].header.size() && continues(end, row);)
                ++end;
            const auto lines = static_cast<int>(m_columns[c].header.size());
            if (row < lines)
                addSpan(row, static_cast<int>(c), row == lines - 1 ? m_report.headerRows - row : 1,
                        static_cast<int>(end - c));
        }
    }

    /// A leaf without a level 2 takes its column too.
    void spanLevel2() {
        if (!m_layout.leafSpansLevel2)
            return;
        const auto leaf = static_cast<std::size_t>(columnOf(Content::Leaf));
        for (std::size_t row = 0; row < m_rows->count(); ++row) {
            if (m_rows->hasLevel(row, 2))
                continue;
            auto &cells = m_report.rows[row + headerRows()];
            std::swap(cells[leaf - 1], cells[leaf]);
            cells[leaf].kind = CellKind::Empty;
            addSpan(static_cast<int>(row + headerRows()), static_cast<int>(leaf) - 1, 1, 2);
        }
    }

    [[nodiscard]] std::size_t headerRows() const { return static_cast<std::size_t>(m_report.headerRows); }

    /// The first column that shows this; behind the last where none does.
    [[nodiscard]] std::ptrdiff_t columnOf(Content content) const {
        const auto found = std::ranges::find(
            m_columns, content, [](const ReportColumn &column) { return column.layout.content; });
        return std::distance(m_columns.begin(), found);
    }

    void mergeDown() {
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (m_columns[c].layout.mergeDown)
                mergeColumn(c);
        }
    }

    void mergeColumn(std::size_t c) {
        const auto count = m_rows->count();
        const auto header = headerRows();
        for (std::size_t first = 0, end = 0; first < count; first = end) {
            for (end = first + 1; end < count && m_rows->shares(end - 1, m_columns[c]); ++end) {
                Cell &covered = m_report.rows[end + header][c];
                covered.kind = CellKind::Empty;
                covered.text.clear();
            }
            addSpan(static_cast<int>(first + header), static_cast<int>(c), static_cast<int>(end - first),
                    spansLevel2(c, first, end) ? 2 : 1);
        }
    }

    /// Whether the level 1 of these leaves takes the column of level 2 too.
    [[nodiscard]] bool spansLevel2(std::size_t column, std::size_t first, std::size_t end) const {
        if (!m_layout.level1SpansLevel2 || m_columns[column].layout.content != Content::Level1)
            return false;
        for (std::size_t row = first; row < end; ++row) {
            if (!m_rows->hasLevel(row, 1) || m_rows->hasLevel(row, 2))
                return false;
        }
        return true;
    }

    /// As wide as the longest text needs, up to the layout's width; figures are never broken.
    void setWidths() {
        constexpr double Padding = 2;
        const SpanIndex spans(m_report);
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            double longest = 0;
            double unbroken = 0;
            for (std::size_t r = 0; r < m_report.rows.size(); ++r) {
                const Cell &shown = m_report.rows[r][c];
                const auto *const span = spans.at(r, c);
                if (span && span->columns > 1)
                    continue;
                const double width = textWidth(shown.text) + Padding;
                longest = std::max(longest, width);
                if (shown.kind == CellKind::Number)
                    unbroken = std::max(unbroken, width);
            }
            const double wanted = std::min(longest, m_columns[c].layout.widthChars);
            m_report.columns.push_back({std::max({wanted, unbroken, 4.0})});
        }
        makeRoomForTitle();
    }

    /// A table of few columns is made as wide as its title, which is set twice as large, up to a page's
    /// width.
    void makeRoomForTitle() {
        constexpr double PageWidth = 90;
        double sum = 0;
        for (const auto &column : m_report.columns)
            sum += column.widthChars;
        const double wanted = std::min(2.0 * textWidth(m_report.title) + 2, PageWidth);
        for (auto &column : m_report.columns)
            column.widthChars *= std::max(1.0, wanted / sum);
    }

    void addMarks() {
        const int reach = engine::listReach(m_scheme);
        if (!m_layout.markRanks || reach < 1)
            return;
        m_report.frontTo = reach;
        m_report.backFrom = m_scheme.regionCount - reach + 1;
    }

    void addNotes() {
        QStringList notes;
        if (m_layout.rows != ReportLayout::Rows::Regions)
            notes << symbolNotes(m_ledger, m_scheme, m_columns);
        if (const QString legend = markLegend(); !legend.isEmpty())
            notes << legend;
        if (lacksRanks())
            notes
                << Report::tr("%1没有公布的排名，也没有可以算出排名的指标值。").arg(labels::period(m_period));
        notes << m_rows->notes();
        for (const auto &note : m_layout.notes)
            notes << filled(note);
        for (qsizetype i = 0; i < notes.size(); ++i) {
            const QString number =
                notes.size() > 1 ? QString::number(i + 1) + QStringLiteral(". ") : QString();
            const QString start = i == 0 ? Report::tr("注：") : QStringLiteral("　　");
            m_report.notes.push_back(start + number + notes.at(i));
        }
    }

    /// Whether there are columns of indicators' ranks, and nothing in them.
    [[nodiscard]] bool lacksRanks() const {
        bool hasColumn = false;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (m_columns[c].layout.content != Content::Rank || m_layout.rows == ReportLayout::Rows::Regions)
                continue;
            hasColumn = true;
            for (std::size_t r = headerRows(); r < m_report.rows.size(); ++r) {
                if (m_report.rows[r][c].kind != CellKind::Empty)
                    return false;
            }
        }
        return hasColumn;
    }

    /// How marked ranks look, when there are any: by more than colour, so that a black and white copy tells
    /// it too.
    [[nodiscard]] QString markLegend() const {
        const bool marked = std::ranges::any_of(m_report.rows, [](const auto &row) {
            return std::ranges::any_of(row, [](const Cell &c) { return c.mark != TableReport::Mark::None; });
        });
        const auto column = static_cast<std::size_t>(columnOf(Content::Rank));
        if (!marked || column == m_columns.size())
            return {};
        if (m_columns[column].layout.each == ReportLayout::Each::Regions)
            return Report::tr("各地区排名绿底加粗的为前 %1 位，红字加下划线的为后 %1 位。")
                .arg(*m_report.frontTo);
        return Report::tr("“%1”一栏绿底加粗的为前 %2 位，红字加下划线的为后 %2 位。")
            .arg(m_columns[column].header.first())
            .arg(*m_report.frontTo);
    }

    /// The layout's chart, of the first column that shows what it asks for.
    void addChart() {
        auto chart = m_layout.chart ? m_rows->chart() : std::nullopt;
        if (!chart)
            return;
        chart->firstRow += m_report.headerRows;
        if (chart->ownRow)
            *chart->ownRow += m_report.headerRows;
        chart->labelColumn = static_cast<int>(
            columnOf(m_layout.rows == ReportLayout::Rows::Regions ? Content::Region : Content::Leaf));
        chart->valueColumn = static_cast<int>(columnOf(*m_layout.chart));
        m_report.charts.push_back(std::move(*chart));
    }

    const Ledger &m_ledger;
    const ReportLayout &m_layout;
    const engine::Period m_period;
    const engine::RegionId m_region;
    const engine::Scheme &m_scheme;
    const std::unique_ptr<ReportRows> m_rows;
    std::vector<ReportColumn> m_columns;
    TableReport m_report;
};

} // namespace

TableReport makeReport(ScoreService &service, const ReportLayout &layout, const engine::Period &period,
                       engine::RegionId region) {
    const DocumentLanguage chinese;
    return Builder({service, layout, period, region}).build();
}

TableReport makeReport(const Ledger &ledger, const ReportLayout &layout, const engine::Period &period,
                       engine::RegionId region) {
    ScoreService scores(ledger);
    return makeReport(scores, layout, period, region);
}

} // namespace weici::app
