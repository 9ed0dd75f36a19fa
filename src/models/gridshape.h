// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scheme.h"

#include <QString>

#include <vector>

namespace weici::models {

/// The columns of the own-region sheet, left to right.
enum GridColumn : int { Level1, Level2, Leaf, Unit, Value, Rank, Tied, AsOf, Target, Note, GridColumnCount };

/// Whether a person can type there.
constexpr bool isTyped(int column) {
    return column >= Value && column <= Note;
}

/// A merged block of cells; its content stands in the top left one.
struct GridSpan {
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;

    bool operator==(const GridSpan &) const = default;
};

/// One leaf as the sheet prints it.
struct GridRow {
    engine::IndicatorId indicator;
    QString level1; ///< with its weight in brackets, and its block before it where the scheme has several
    QString level2;
    QString leaf;
    QString shortLeaf; ///< its alias, or the name without number and unit: for lists
    QString unit;
    QString departments;
    QString weight;
};

/// The tree of a scheme as rows with merged levels, in printed order. A leaf without a level 2 spans that
/// column, one without any level both, and so does a level 2 without a level 1; the names of the rows are
/// repeated on every row, the merges hide them.
struct GridShape {
    std::vector<GridRow> rows;
    std::vector<GridSpan> spans;

    static GridShape of(const engine::Scheme &scheme);
};

/// The name of a leaf in a list: the name without its number and its unit in brackets, or where that is too
/// short to be understood alone or too long, the shortest alias that is not.
QString shortName(const engine::Indicator &indicator);

} // namespace weici::models
