// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scheme.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace weici::models {

/// The columns of the own-region sheet, left to right.
enum GridColumn : int {
    Level1,
    Level2,
    Leaf,
    Unit,
    Value,
    Rank,
    Tied,
    AsOf,
    PreviousValue, ///< of the period before
    Move,          ///< places won since then
    YearAgoValue,  ///< of the same period last year
    Growth,        ///< against that
    Target,
    Note,
    GridColumnCount,
    // Fields without a column here, which can be written all the same:
    TargetRank,
    TargetRemark ///< the note of a target
};

/// Whether a person can type there.
constexpr bool isTyped(int column) {
    return (column >= Value && column <= AsOf) || column == Target || column == Note;
}

/// Whether the field is one of a target, and not of what was reached.
constexpr bool isTargetField(int field) {
    return field == Target || field == TargetRank || field == TargetRemark;
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
    QStringList parents; ///< names of level 1 and 2 as written, without weight
    QString departments;
    QString weight;
};

/// The tree of a scheme as rows with merged levels, in printed order. A leaf without a level 2 spans that
/// column, one without any level both, and so does a level 2 without a level 1; the names of the rows are
/// repeated on every row, the merges hide them.
struct GridShape {
    std::vector<GridRow> rows;
    std::vector<GridSpan> spans;

    /// Of the leaves that `keep` names; all of them without.
    static GridShape of(const engine::Scheme &scheme,
                        const std::function<bool(engine::IndicatorId)> &keep = {});
};

/// The name of a leaf in a list: the name without its number and its unit in brackets, or where that is too
/// short to be understood alone or too long, the shortest alias that is not.
QString shortName(const engine::Indicator &indicator);

} // namespace weici::models
