// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include <QRectF>
#include <QSizeF>
#include <QString>

#include "app/tablereport.h"
#include "paint/page.h"
#include "paint/textmeasure.h"

namespace weici::paint {

/// A table measured for paper: type size, widths of columns, heights of rows, and which columns stand side by
/// side when they do not all fit. A hundred thousand rows are measured in less than a second.
class TableGrid final {
public:
    /// For pages with so much `room`. A table that fits into one of `heights` is spaced to fill the first
    /// that it fits into. The table has to outlive the grid.
    TableGrid(const app::TableReport &table, const QSizeF &room, const std::vector<double> &heights,
              Measures &measures);

    [[nodiscard]] const app::TableReport &table() const { return *m_table; }
    [[nodiscard]] double size() const { return m_size; } ///< of the type
    [[nodiscard]] double columnWidth(int column) const { return m_widths[std::size_t(column)]; }
    [[nodiscard]] double rowHeight(int row) const { return m_heights[std::size_t(row)]; }
    [[nodiscard]] double heightOf(int firstRow, int lastRow) const;
    /// Header rows that are there: a table may have no rows at all.
    [[nodiscard]] int headerRows() const {
        return std::min(m_table->headerRows, static_cast<int>(m_table->rows.size()));
    }
    [[nodiscard]] double headerHeight() const { return heightOf(0, headerRows()); }
    /// The columns of every page across; the names in front are on each.
    [[nodiscard]] const std::vector<std::vector<int>> &blocks() const { return m_blocks; }
    /// The merged block that covers a cell: its number in the table's spans; none: -1.
    [[nodiscard]] int spanAt(int row, int column) const;
    [[nodiscard]] const app::TableReport::Cell &shown(int row, int column) const;
    [[nodiscard]] TextStyle styleOf(const app::TableReport::Cell &cell) const;
    /// The lines of a text in a box, centred upright; set smaller where it would not fit.
    [[nodiscard]] std::vector<TextLine> linesIn(const QRectF &box, const app::TableReport::Cell &cell,
                                                Measures &measures) const;
    /// What a merged block needs to show its text.
    [[nodiscard]] double neededBy(int span) const { return m_needed[std::size_t(span)]; }

private:
    void indexSpans();
    void fitColumns(double width, Measures &measures);
    void widenForNumbers(Measures &measures);
    [[nodiscard]] std::vector<double> leastWidths(Measures &measures) const;
    void splitColumns(double width);
    [[nodiscard]] int leadingNames() const;
    [[nodiscard]] double widthOf(int column, int columns) const;
    [[nodiscard]] int linesOf(int row, int column, Measures &measures) const;
    [[nodiscard]] double heightOfLines(int lines, double padding) const;
    void countLines(Measures &measures);
    void setHeights(double padding);
    void spaceRows(const std::vector<double> &heights);

    const app::TableReport *m_table;
    double m_tallest; ///< a row can be
    double m_size = 0;
    std::vector<double> m_widths;
    std::vector<std::vector<int>> m_blocks;
    std::vector<int> m_spanOf; ///< number + 1, by row and column; empty: no spans
    std::vector<int> m_lines;  ///< of rows, by their cells that are not merged downwards
    std::vector<int> m_spanLines;
    std::vector<double> m_heights;
    std::vector<double> m_below; ///< where rows begin, from the top of the table; one more than rows
    std::vector<double> m_needed;
};

} // namespace weici::paint
