// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gridmoves.h"

#include "models/gridshape.h"

#include <QAbstractItemModel>

namespace weici::gui {

namespace {

bool isFilled(const QModelIndex &index) {
    return !index.data().toString().isEmpty();
}

QModelIndex stepped(const QModelIndex &from, int rows, int columns) {
    return from.model()->index(from.row() + rows, from.column() + columns);
}

QModelIndex stepOrStay(const QModelIndex &from, int rows, int columns) {
    const QModelIndex next = stepped(from, rows, columns);
    return next.isValid() ? next : from;
}

QModelIndex edge(const QModelIndex &from, int rows, int columns) {
    QModelIndex at = from;
    QModelIndex next = stepped(at, rows, columns);
    const bool insideBlock = isFilled(from) && next.isValid() && isFilled(next);
    while (next.isValid() && (insideBlock ? isFilled(next) : true)) {
        at = next;
        if (!insideBlock && isFilled(at)) {
            break;
        }
        next = stepped(at, rows, columns);
    }
    return at;
}

QModelIndex field(const QModelIndex &from, int step) {
    const int columns = from.model()->columnCount();
    const int cells = columns * from.model()->rowCount();
    for (int at = from.row() * columns + from.column() + step; at >= 0 && at < cells; at += step) {
        if (models::isTyped(at % columns)) {
            return from.model()->index(at / columns, at % columns);
        }
    }
    return from;
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
    default:
        return {};
    }
}

QModelIndex moved(const QModelIndex &from, GridMove move) {
    if (!from.isValid()) {
        return from;
    }
    const QAbstractItemModel &model = *from.model();
    switch (move) {
    case GridMove::Down:
        return stepOrStay(from, 1, 0);
    case GridMove::Up:
        return stepOrStay(from, -1, 0);
    case GridMove::Left:
        return stepOrStay(from, 0, -1);
    case GridMove::Right:
        return stepOrStay(from, 0, 1);
    case GridMove::NextField:
        return field(from, 1);
    case GridMove::PreviousField:
        return field(from, -1);
    case GridMove::EdgeDown:
        return edge(from, 1, 0);
    case GridMove::EdgeUp:
        return edge(from, -1, 0);
    case GridMove::EdgeLeft:
        return edge(from, 0, -1);
    case GridMove::EdgeRight:
        return edge(from, 0, 1);
    case GridMove::First:
        return model.index(0, models::Value);
    case GridMove::Last:
        return model.index(model.rowCount() - 1, models::Note);
    case GridMove::RowStart:
        return from.siblingAtColumn(models::Value);
    case GridMove::RowEnd:
        return from.siblingAtColumn(models::Note);
    }
    return from;
}

} // namespace weici::gui
