// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheetlayout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "app/textwidth.h"

namespace weici::exchange {

namespace {

constexpr double LineHeight = 1.45; ///< of the tallest Chinese fonts (Noto), as a multiple of the type size
constexpr double CellPadding = 9;   ///< points above and below the lines together
constexpr double LeastPadding = 4;  ///< where rows stand close
constexpr double WidestPage = 400;  ///< half-width characters; more would be too small to read
constexpr double SidePadding = 1;   ///< half-width characters that no text can use
constexpr double Tallest = 409;     ///< points; a workbook has no taller row

} // namespace

SheetLayout::SheetLayout(const app::TableReport &report, const SheetType &type)
    : m_report(report)
    , m_type(type)
    , m_spans(report)
    , m_lineColumns(columnsOfAPage()) {
    constexpr double LittleMore = 1.3; // pages
    fitRows(CellPadding);
    if (pagesDown() <= 1 || pagesDown() > LittleMore)
        return;
    fitRows(LeastPadding);
    if (pagesDown() > 1)
        fitRows(CellPadding);
}

void SheetLayout::fitRows(double padding) {
    m_padding = padding;
    m_heights.clear();
    m_heights.reserve(m_report.rows.size());
    for (std::size_t r = 0; r < m_report.rows.size(); ++r)
        m_heights.push_back(heightOfRow(r));
    fitMergedRows();
}

bool SheetLayout::isLandscape() const {
    constexpr std::size_t MostPortraitColumns = 8;
    return m_report.page.landscape || m_report.columns.size() > MostPortraitColumns;
}

int SheetLayout::pagesWide() const {
    return static_cast<int>(std::ceil(width() / WidestPage));
}

/// How many pages of A4 the sheet takes, one page wide.
double SheetLayout::pagesDown() const {
    constexpr double Across = 508; // points within the margins, upright
    constexpr double Down = 727;
    constexpr double AcrossLandscape = 755;
    constexpr double DownLandscape = 480;
    const auto notes = noteHeights();
    const double heading = titleHeight() + (m_report.annex.isEmpty() ? 0 : annexHeight());
    const double height = std::accumulate(notes.begin(), notes.end(),
                                          std::accumulate(m_heights.begin(), m_heights.end(), heading));
    const double across = isLandscape() ? AcrossLandscape : Across;
    const double scale = std::min(1.0, across / (width() * m_type.body / 2));
    return height * scale / (isLandscape() ? DownLandscape : Down);
}

/// Cells that are merged with rows below count later, and a number is never broken.
double SheetLayout::heightOfRow(std::size_t row) const {
    double tallest = height(QString(), 1, m_type.body);
    for (std::size_t c = 0; c < m_report.columns.size(); ++c) {
        const auto &cell = m_report.rows[row].at(c);
        if (cell.kind != app::TableReport::CellKind::Text)
            continue;
        const auto *const span = m_spans.at(row, c);
        if (!span || (span->rows == 1 && m_spans.begins(*span, row, c)))
            tallest =
                std::max(tallest, height(cell.text, widthOf(static_cast<int>(c), span ? span->columns : 1),
                                         m_type.body));
    }
    return tallest;
}

double SheetLayout::width() const {
    return widthOf(0, static_cast<int>(m_report.columns.size()));
}

int SheetLayout::columnsOfAPage() const {
    double sum = 0;
    int count = 0;
    for (const auto &column : m_report.columns) {
        sum += column.widthChars;
        if (count > 0 && sum > WidestPage)
            break;
        ++count;
    }
    return count;
}

double SheetLayout::lineChars(double size) const {
    return widthOf(0, m_lineColumns) * m_type.body / size;
}

double SheetLayout::columnWidth(std::size_t column) const {
    const double points = m_report.columns.at(column).widthChars * m_type.body / 2;
    return (points / 0.75 - 5) / 7;
}

double SheetLayout::annexHeight() const {
    return height(m_report.annex, 1e6, m_type.annex);
}

double SheetLayout::titleHeight() const {
    return height(m_report.title, lineChars(m_type.title), m_type.title) + m_padding;
}

std::vector<double> SheetLayout::noteHeights() const {
    const double chars = lineChars(m_type.note);
    std::vector<double> heights;
    for (const auto &note : m_report.notes)
        heights.push_back(height(note, chars, m_type.note) - m_padding / 2);
    return heights;
}

double SheetLayout::height(const QString &text, double chars, double size) const {
    const double lines = app::wrappedLines(text, chars - SidePadding);
    return std::min(Tallest, std::ceil(lines * size * LineHeight + m_padding));
}

/// Together in half-width characters of the body.
double SheetLayout::widthOf(int column, int columns) const {
    const auto first = m_report.columns.begin() + column;
    return std::accumulate(first, first + columns, 0.0,
                           [](double sum, const auto &c) { return sum + c.widthChars; });
}

/// Rows under a merged cell grow alike until its text fits. Narrow blocks first: what they gain counts for
/// wider ones.
void SheetLayout::fitMergedRows() {
    auto spans = m_report.spans;
    std::ranges::stable_sort(spans, {}, &app::TableReport::Span::rows);
    for (const auto &span : spans) {
        const auto first = m_heights.begin() + span.row;
        const double given = std::accumulate(first, first + span.rows, 0.0);
        const double needed = height(
            m_report.rows[static_cast<std::size_t>(span.row)][static_cast<std::size_t>(span.column)].text,
            widthOf(span.column, span.columns), m_type.body);
        for (auto row = first; row < first + span.rows && needed > given; ++row)
            *row = std::min(Tallest, std::ceil(*row + (needed - given) / span.rows));
    }
}

} // namespace weici::exchange
