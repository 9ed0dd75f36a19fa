// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gridmoves.h"

#include <QAbstractItemModel>

#include <algorithm>

namespace weici::gui {

namespace {

bool isFilled(const QModelIndex &index) {
    return !index.data().toString().isEmpty();
}

bool has(const ColumnUses &uses, int column, ColumnUse use) {
    return column >= 0 && column < static_cast<int>(uses.size()) &&
           uses[static_cast<std::size_t>(column)] == use;
}

/// The neighbour, over columns that cannot be seen.
QModelIndex stepped(const QModelIndex &from, int rows, int columns, const ColumnUses &uses) {
    int column = from.column() + columns;
    while (columns != 0 && has(uses, column, ColumnUse::Hidden)) {
        column += columns;
    }
    return from.model()->index(from.row() + rows, column);
}

QModelIndex stepOrStay(const QModelIndex &from, int rows, int columns, const ColumnUses &uses) {
    const QModelIndex next = stepped(from, rows, columns, uses);
    return next.isValid() ? next : from;
}

QModelIndex edge(const QModelIndex &from, int rows, int columns, const ColumnUses &uses) {
    QModelIndex at = from;
    QModelIndex next = stepped(at, rows, columns, uses);
    const bool insideBlock = isFilled(from) && next.isValid() && isFilled(next);
    while (next.isValid() && (insideBlock ? isFilled(next) : true)) {
        at = next;
        if (!insideBlock && isFilled(at)) {
            break;
        }
        next = stepped(at, rows, columns, uses);
    }
    return at;
}

QModelIndex field(const QModelIndex &from, int step, const ColumnUses &uses) {
    const int columns = from.model()->columnCount();
    const int cells = columns * from.model()->rowCount();
    for (int at = from.row() * columns + from.column() + step; at >= 0 && at < cells; at += step) {
        if (has(uses, at % columns, ColumnUse::Typed)) {
            return from.model()->index(at / columns, at % columns);
        }
    }
    return from;
}

/// The first field that can be typed into, or the last; where there is none, the border.
int borderField(const ColumnUses &uses, bool last) {
    const auto first = std::find(uses.begin(), uses.end(), ColumnUse::Typed);
    const auto final = std::find(uses.rbegin(), uses.rend(), ColumnUse::Typed);
    if (first == uses.end()) {
        return last ? static_cast<int>(uses.size()) - 1 : 0;
    }
    return static_cast<int>(last ? uses.rend() - final - 1 : first - uses.begin());
}

std::optional<GridMove> controlMove(int key) {
    switch (key) {
    case Qt::Key_Down:
        return GridMove::EdgeDown;
    case Qt::Key_Up:
        return GridMove::EdgeUp;
    case Qt::Key_Left:
        return GridMove::EdgeLeft;
    case Qt::Key_Right:
        return GridMove::EdgeRight;
    case Qt::Key_Home:
        return GridMove::First;
    case Qt::Key_End:
        return GridMove::Last;
    default:
        return {};
    }
}

} // namespace

std::optional<GridMove> moveOf(int key, Qt::KeyboardModifiers modifiers) {
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    if (modifiers.testFlag(Qt::ControlModifier)) {
        return controlMove(key);
    }
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return shift ? GridMove::Up : GridMove::Down;
    case Qt::Key_Tab:
        return shift ? GridMove::PreviousField : GridMove::NextField;
    case Qt::Key_Backtab:
        return GridMove::PreviousField;
    case Qt::Key_Home:
        return GridMove::RowStart;
    case Qt::Key_End:
        return GridMove::RowEnd;
    case Qt::Key_PageDown:
        return GridMove::PageDown;
    case Qt::Key_PageUp:
        return GridMove::PageUp;
    default:
        return {};
    }
}

bool extends(int key, Qt::KeyboardModifiers modifiers) {
    const bool leaves =
        key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
    return modifiers.testFlag(Qt::ShiftModifier) && !leaves;
}

QModelIndex moved(const QModelIndex &from, GridMove move, const ColumnUses &uses, int page) {
    if (!from.isValid()) {
        return from;
    }
    const int lastRow = from.model()->rowCount() - 1;
    switch (move) {
    case GridMove::Down:
        return stepOrStay(from, 1, 0, uses);
    case GridMove::Up:
        return stepOrStay(from, -1, 0, uses);
    case GridMove::Left:
        return stepOrStay(from, 0, -1, uses);
    case GridMove::Right:
        return stepOrStay(from, 0, 1, uses);
    case GridMove::NextField:
        return field(from, 1, uses);
    case GridMove::PreviousField:
        return field(from, -1, uses);
    case GridMove::EdgeDown:
        return edge(from, 1, 0, uses);
    case GridMove::EdgeUp:
        return edge(from, -1, 0, uses);
    case GridMove::EdgeLeft:
        return edge(from, 0, -1, uses);
    case GridMove::EdgeRight:
        return edge(from, 0, 1, uses);
    case GridMove::PageDown:
        return from.siblingAtRow(std::min(lastRow, from.row() + page));
    case GridMove::PageUp:
        return from.siblingAtRow(std::max(0, from.row() - page));
    case GridMove::First:
        return from.model()->index(0, borderField(uses, false));
    case GridMove::Last:
        return from.model()->index(lastRow, borderField(uses, true));
    case GridMove::RowStart:
        return from.siblingAtColumn(borderField(uses, false));
    case GridMove::RowEnd:
        return from.siblingAtColumn(borderField(uses, true));
    }
    return from;
}

} // namespace weici::gui
