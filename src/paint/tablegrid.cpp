// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/tablegrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "paint/linebreaks.h"

namespace weici::paint {

namespace {

using Report = app::TableReport;

constexpr double LargestSize = 10.5;
constexpr double SmallestSize = 7.5; ///< columns that do not fit then stand on further pages
constexpr double Squeeze = 0.85;     ///< of the wished width; texts break a little more often
constexpr double SidePadding = 3;    ///< points, left and right
constexpr double LineHeight = 1.25;  ///< of the size
constexpr double UsualPadding = 7;   ///< points, above and below together
constexpr double TallestShare = 0.7; ///< of a page; beside it are heading and header
constexpr double Tolerance = 0.01;
constexpr double LeastSize = 3; ///< of a text that is made to fit

/// The lines of a cell: a number on one, in the middle of a column lines of like length.
std::vector<LineRange> rangesIn(const Report::Cell &cell, const TextStyle &style, double room,
                                Measures &measures) {
    const auto advances = measures.of(style).advances(cell.text);
    if (cell.kind == Report::CellKind::Number)
        return balanceLines(cell.text, advances, 1);
    auto ranges = breakLines(cell.text, advances, {room, room});
    if (cell.style == Report::CellStyle::Body || ranges.size() < 2 || cell.text.contains(u'\n'))
        return ranges;
    auto balanced = balanceLines(cell.text, advances, static_cast<int>(ranges.size()));
    const bool fit =
        std::ranges::all_of(balanced, [&](const LineRange &line) { return line.width <= room + Tolerance; });
    return fit ? balanced : ranges;
}

double halfStep(double size) {
    return std::floor(size * 2) / 2;
}

} // namespace

TableGrid::TableGrid(const Report &table, const QSizeF &room, const std::vector<double> &heights,
                     Measures &measures)
    : m_table(&table)
    , m_tallest(room.height() * TallestShare) {
    indexSpans();
    fitColumns(room.width(), measures);
    countLines(measures);
    spaceRows(heights);
}

double TableGrid::heightOf(int firstRow, int lastRow) const {
    return m_below[std::size_t(lastRow)] - m_below[std::size_t(firstRow)];
}

void TableGrid::indexSpans() {
    if (m_table->spans.empty())
        return;
    const std::size_t columns = m_table->columns.size();
    m_spanOf.assign(m_table->rows.size() * columns, 0);
    for (std::size_t s = 0; s < m_table->spans.size(); ++s) {
        const auto &span = m_table->spans[s];
        for (int r = span.row; r < span.row + span.rows; ++r) {
            const auto from = m_spanOf.begin() + std::ptrdiff_t(std::size_t(r) * columns) + span.column;
            std::fill(from, from + span.columns, static_cast<int>(s) + 1);
        }
    }
}

int TableGrid::spanAt(int row, int column) const {
    if (m_spanOf.empty())
        return -1;
    return m_spanOf[std::size_t(row) * m_table->columns.size() + std::size_t(column)] - 1;
}

const Report::Cell &TableGrid::shown(int row, int column) const {
    const int span = spanAt(row, column);
    if (span >= 0) {
        row = m_table->spans[std::size_t(span)].row;
        column = m_table->spans[std::size_t(span)].column;
    }
    return m_table->rows[std::size_t(row)][std::size_t(column)];
}

/// Type as large as the columns let it be, columns as wide as the page.
void TableGrid::fitColumns(double width, Measures &measures) {
    double chars = 0;
    for (const auto &column : m_table->columns)
        chars += std::max(column.widthChars, 1.0);
    const double wished = chars / 2 * Squeeze; ///< in widths of an ideograph
    m_size = std::clamp(halfStep(width / std::max(wished, 1.0)), SmallestSize, LargestSize);
    const bool fits = wished * m_size <= width;
    const double perChar = fits ? width / std::max(chars, 1.0) : m_size / 2;
    for (const auto &column : m_table->columns)
        m_widths.push_back(std::min(width, std::max(column.widthChars, 1.0) * perChar));
    widenForNumbers(measures);
    splitColumns(width);
}

/// Columns whose numbers have no room take it from the others, in the measure of what those can spare.
void TableGrid::widenForNumbers(Measures &measures) {
    const std::vector<double> least = leastWidths(measures);
    double missing = 0;
    double spare = 0;
    for (std::size_t c = 0; c < m_widths.size(); ++c) {
        const double over = m_widths[c] - least[c];
        (over < 0 ? missing : spare) += std::abs(over);
    }
    if (missing == 0 || spare <= missing)
        return;
    for (std::size_t c = 0; c < m_widths.size(); ++c) {
        const double over = m_widths[c] - least[c];
        m_widths[c] -= over < 0 ? over : over * missing / spare;
    }
}

/// What the longest number of every column needs; of columns without numbers some characters.
std::vector<double> TableGrid::leastWidths(Measures &measures) const {
    constexpr double Characters = 3;
    std::vector<double> least(m_widths.size(), Characters * m_size + 2 * SidePadding);
    for (const auto &row : m_table->rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (row[c].kind == Report::CellKind::Number)
                least[c] =
                    std::max(least[c], measures.of(styleOf(row[c])).width(row[c].text) + 2 * SidePadding);
        }
    }
    return least;
}

/// The columns in front of the first figure: they name the rows.
int TableGrid::leadingNames() const {
    const auto header = std::size_t(m_table->headerRows);
    if (m_table->rows.size() <= header)
        return 0;
    const auto &row = m_table->rows[header];
    const auto figure = std::ranges::find_if(row, [](const Report::Cell &cell) {
        return cell.style == Report::CellStyle::Figure || cell.style == Report::CellStyle::Rank ||
               cell.kind == Report::CellKind::Number;
    });
    return figure == row.end() ? 1 : static_cast<int>(figure - row.begin());
}

void TableGrid::splitColumns(double width) {
    const int count = static_cast<int>(m_table->columns.size());
    int leading = std::min(leadingNames(), count);
    while (leading > 0 && widthOf(0, leading) > width / 2)
        --leading;
    m_blocks.emplace_back();
    double used = 0;
    for (int c = 0; c < count; ++c) {
        const bool hasOwn = static_cast<int>(m_blocks.back().size()) > (m_blocks.size() > 1 ? leading : 0);
        if (hasOwn && used + columnWidth(c) > width + Tolerance) {
            m_blocks.emplace_back(std::size_t(leading));
            std::iota(m_blocks.back().begin(), m_blocks.back().end(), 0);
            used = widthOf(0, leading);
        }
        m_blocks.back().push_back(c);
        used += columnWidth(c);
    }
}

double TableGrid::widthOf(int column, int columns) const {
    const auto first = m_widths.begin() + column;
    return std::accumulate(first, first + columns, 0.0);
}

TextStyle TableGrid::styleOf(const Report::Cell &cell) const {
    return {Face::Song, m_size, 0,
            cell.style == Report::CellStyle::Header || cell.mark == Report::Mark::Front};
}

/// How many lines a cell takes, or the merged block that begins there.
int TableGrid::linesOf(int row, int column, Measures &measures) const {
    const auto &cell = m_table->rows[std::size_t(row)][std::size_t(column)];
    const int span = spanAt(row, column);
    const int columns = span < 0 ? 1 : m_table->spans[std::size_t(span)].columns;
    const double room = widthOf(column, columns) - 2 * SidePadding;
    TextMeasure &measure = measures.of(styleOf(cell));
    const bool oneLine = !cell.text.contains(u'\n') && measure.width(cell.text) <= room;
    if (oneLine || cell.kind == Report::CellKind::Number)
        return 1;
    return static_cast<int>(breakLines(cell.text, measure.advances(cell.text), {room, room}).size());
}

void TableGrid::countLines(Measures &measures) {
    m_lines.assign(m_table->rows.size(), 1);
    m_spanLines.assign(m_table->spans.size(), 1);
    const int columns = static_cast<int>(m_table->columns.size());
    for (int r = 0; r < static_cast<int>(m_table->rows.size()); ++r) {
        for (int c = 0; c < columns; ++c) {
            const int number = spanAt(r, c);
            const auto *const span = number < 0 ? nullptr : &m_table->spans[std::size_t(number)];
            if (span && (span->row != r || span->column != c))
                continue;
            const int lines = linesOf(r, c, measures);
            if (span)
                m_spanLines[std::size_t(number)] = lines;
            if (!span || span->rows == 1)
                m_lines[std::size_t(r)] = std::max(m_lines[std::size_t(r)], lines);
        }
    }
}

double TableGrid::heightOfLines(int lines, double padding) const {
    return lines * m_size * LineHeight + padding;
}

/// Rows under a merged block grow alike until its text fits; narrow blocks first.
void TableGrid::setHeights(double padding) {
    m_heights.clear();
    for (const int lines : m_lines)
        m_heights.push_back(std::min(m_tallest, heightOfLines(lines, padding)));
    m_needed.clear();
    for (const int lines : m_spanLines)
        m_needed.push_back(heightOfLines(lines, UsualPadding / 2));
    std::vector<std::size_t> order(m_table->spans.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t s) { return m_table->spans[s].rows; });
    for (const std::size_t s : order) {
        const auto &span = m_table->spans[s];
        const auto first = m_heights.begin() + span.row;
        const double missing = m_needed[s] - std::accumulate(first, first + span.rows, 0.0);
        for (auto row = first; row < first + span.rows && missing > 0; ++row)
            *row = std::min(m_tallest, *row + missing / span.rows);
    }
    m_below.assign(1, 0);
    for (const double height : m_heights)
        m_below.push_back(m_below.back() + height);
}

/// A table that can stand on one page stands on it, with as much air as there is.
void TableGrid::spaceRows(const std::vector<double> &heights) {
    constexpr double MostPadding = 11;
    constexpr double LeastPadding = 3;
    constexpr double Step = 0.5;
    constexpr std::size_t MostRows = 100; ///< more never fit on a page
    for (const double height : heights) {
        for (double padding = MostPadding; padding >= LeastPadding; padding -= Step) {
            if (m_table->rows.size() > MostRows)
                break;
            setHeights(padding);
            if (m_below.back() <= height)
                return;
        }
    }
    setHeights(UsualPadding);
}

std::vector<TextLine> TableGrid::linesIn(const QRectF &box, const Report::Cell &cell,
                                         Measures &measures) const {
    TextStyle style = styleOf(cell);
    const double room = box.width() - 2 * SidePadding;
    std::vector<LineRange> ranges = rangesIn(cell, style, room, measures);
    const auto fits = [&] {
        return double(ranges.size()) * style.size * LineHeight <= box.height() + Tolerance &&
               (cell.kind != Report::CellKind::Number || ranges.front().width <= room + Tolerance);
    };
    while (!fits() && style.size > LeastSize) {
        style.size *= 0.9;
        ranges = rangesIn(cell, style, room, measures);
    }
    const double pitch = style.size * LineHeight;
    double y = box.center().y() - double(ranges.size()) * pitch / 2;
    std::vector<TextLine> lines;
    for (const auto &range : ranges) {
        const bool left = cell.style == Report::CellStyle::Body;
        const double x = left ? box.left() + SidePadding : box.center().x() - range.width / 2;
        const double baseline = y + (pitch - style.size) / 2 + measures.of(style).ascent();
        lines.push_back(
            {cell.text.mid(range.start, range.length), style, {x, baseline}, {}, -1, range.start});
        y += pitch;
    }
    return lines;
}

} // namespace weici::paint
