// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>

#include <optional>
#include <vector>

namespace weici::gui {

/// The moves of the current cell that differ from a plain table's, as people know them from a spreadsheet.
enum class GridMove {
    Down,
    Up,
    Left,
    Right,
    NextField, ///< to the right over fields that can be typed into, then to the next row's first
    PreviousField,
    EdgeDown, ///< Ctrl+arrow: to the last filled cell of the block, else to the next filled one, else to the
              ///< border
    EdgeUp,
    EdgeLeft,
    EdgeRight,
    PageDown,
    PageUp,
    First, ///< first field that can be typed into
    Last,
    RowStart,
    RowEnd
};

/// What a column is to the keys.
enum class ColumnUse { Hidden, Seen, Typed };
using ColumnUses = std::vector<ColumnUse>;

/// The move of a key outside an editor; nothing for keys that are left to the table.
std::optional<GridMove> moveOf(int key, Qt::KeyboardModifiers modifiers);

/// Whether the move of the key takes the selection with it.
bool extends(int key, Qt::KeyboardModifiers modifiers);

/// Where the move leads; `from` itself at a border. `page`: how many rows are seen at once.
QModelIndex moved(const QModelIndex &from, GridMove move, const ColumnUses &uses, int page = 1);

} // namespace weici::gui
