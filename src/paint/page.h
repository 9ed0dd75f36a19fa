// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include "paint/typeface.h"

namespace weici::paint {

/// Room that fills a line, in points: between characters, but not inside words and numbers.
struct Stretch {
    double each = 0;
    double marks = 0; ///< beside punctuation, in addition
};

/// A line of text where it stands on a page.
struct TextLine {
    QString text;
    TextStyle style;
    QPointF baseline; ///< its left end
    Stretch stretch{};
    int paragraph = -1;  ///< of the document; none: made by the page form
    qsizetype start = 0; ///< of the line in the paragraph's text
};

struct Rule {
    QLineF line;
    double width = 0.5;
};

/// The part of a table that stands on one page: rows `firstRow` to before `lastRow` under the header rows, in
/// these columns.
struct TableSlice {
    int annex = 0;
    QPointF topLeft;
    std::vector<int> columns;
    int firstRow = 0;
    int lastRow = 0;
};

/// What stands on a page. Lengths in points from its top left.
struct Page {
    QSizeF size;
    QRectF area; ///< inside the margins
    std::vector<TextLine> lines;
    std::vector<Rule> rules;
    std::optional<TableSlice> slice;
    double bottom = 0; ///< down to here something stands
};

/// How a document stands on its pages.
enum class PageForm : quint8 {
    Bulletin, ///< the official form: wide margins, page numbers — 1 — at the outer side
    Table     ///< a table alone: narrow margins, 第 1 页 共 2 页 in the middle
};

constexpr double PointsPerMm = 72.0 / 25.4;

/// An empty A4 page.
Page emptyPage(PageForm form, bool landscape);

} // namespace weici::paint
