// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/spanindex.h"
#include "app/tablereport.h"

namespace weici::exchange {

/// Type sizes of a sheet in points; a full-width character is as wide as its size.
struct SheetType {
    double annex = 16;
    double title = 20;
    double body = 10.5;
    double note = 9;
};

/// Measures of a report as a sheet. Office programs do not size merged cells, and some do not size wrapped
/// ones, so every height is set from an estimate of the wrapped lines: a text is rather given too much room
/// than cut. Rows stand a little closer where that spares a page for the last of them.
class SheetLayout final {
public:
    explicit SheetLayout(const app::TableReport &report, const SheetType &type = {});

    /// Width of a column in the unit of workbooks: digits of the default font, 7 pixels each, without 5
    /// pixels of padding.
    [[nodiscard]] double columnWidth(std::size_t column) const;
    /// The page lies on its side past eight columns.
    [[nodiscard]] bool isLandscape() const;
    /// On how many pages beside each other it is printed: one, unless it would be too small to read.
    [[nodiscard]] int pagesWide() const;
    /// Over how many columns title and notes reach: all, or as many as stand on the first page.
    [[nodiscard]] int lineColumns() const { return m_lineColumns; }
    /// Heights in points: of the annex and title lines, of every row of the table, and of the notes under it.
    [[nodiscard]] double annexHeight() const;
    [[nodiscard]] double titleHeight() const;
    [[nodiscard]] const std::vector<double> &rowHeights() const { return m_heights; }
    [[nodiscard]] std::vector<double> noteHeights() const;

private:
    [[nodiscard]] double width() const;
    [[nodiscard]] double pagesDown() const;
    void fitRows(double padding);
    [[nodiscard]] double height(const QString &text, double chars, double size) const;
    [[nodiscard]] double widthOf(int column, int columns) const;
    [[nodiscard]] double lineChars(double size) const;
    [[nodiscard]] int columnsOfAPage() const;
    [[nodiscard]] double heightOfRow(std::size_t row) const;
    void fitMergedRows();

    const app::TableReport &m_report;
    const SheetType m_type;
    const app::SpanIndex m_spans;
    const int m_lineColumns;
    double m_padding = 0; ///< points above and below the lines of a cell together
    std::vector<double> m_heights;
};

} // namespace weici::exchange
