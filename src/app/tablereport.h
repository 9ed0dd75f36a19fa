// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "engine/cell.h"
#include "engine/numbertext.h"

namespace weici::app {

/// The neutral table that preview, workbook, Word, PDF, HTML and clipboard are written from. A writer never
/// decides content: what a cell shows, what is merged and what is a number is settled here.
struct TableReport {
    enum class CellKind : quint8 {
        Empty,
        Text,
        Number ///< a plain decimal text; `number` is its value, of a computed figure before it was rounded
    };
    enum class CellStyle : quint8 { Header, Group, Body, Figure, Rank, Departments };
    enum class Mark : quint8 { None, Front, Back };

    struct Cell {
        CellKind kind = CellKind::Empty;
        QString text;
        double number = 0.0;
        CellStyle style = CellStyle::Body;
        Mark mark = Mark::None;
        std::optional<engine::CellKey> source;           ///< the cell of the ledger it shows …
        engine::CellRole role = engine::CellRole::Value; ///< … and what of it
        bool isStrong = false;                           ///< stands out: a sum, a level, the own region
    };
    /// A merged block of at least two cells; its content stands in the top left one, spans never overlap.
    struct Span {
        int row = 0;
        int column = 0;
        int rows = 1;
        int columns = 1;
    };
    struct Column {
        double widthChars = 10; ///< preferred width in half-width characters
    };
    struct Page {
        bool landscape = false;
    };
    /// Horizontal bars, one a row of the table, from the top down. Labels and values are the table's cells.
    struct Chart {
        QString title; ///< what it shows, as a finding
        QString axis;  ///< what the values are
        int labelColumn = 0;
        int valueColumn = 0;
        int firstRow = 0;
        int rowCount = 0;
        std::optional<int> ownRow;  ///< the row that stands out
        std::vector<double> starts; ///< where each bar begins, of a waterfall; empty: all at 0
    };

    QString name;  ///< short name of the table; a sheet's name
    QString annex; ///< `附件`, above the title
    QString title;
    std::vector<Column> columns;
    int headerRows = 1;
    int nameColumns = 0;                 ///< the first columns, which stay in sight beside many others
    std::vector<std::vector<Cell>> rows; ///< header rows first; every row has columns.size() cells
    std::vector<Span> spans;
    std::vector<QString> notes; ///< printed under the table
    /// Ranks to be marked by conditional format: front ≤ frontTo, back ≥ backFrom; nothing: no marks.
    std::optional<int> frontTo;
    std::optional<int> backFrom;
    Page page;
    std::vector<Chart> charts;

    /// The span that covers a cell, or nothing.
    [[nodiscard]] const Span *spanAt(int row, int column) const;
    /// The cell as a reader sees it: inside a span its top left cell.
    [[nodiscard]] const Cell &shown(int row, int column) const;
};

} // namespace weici::app
