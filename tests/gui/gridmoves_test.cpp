// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gridmoves.h"

#include "models/gridshape.h"

#include <gtest/gtest.h>

#include <QStandardItemModel>

namespace weici::gui {

namespace {

using models::Leaf;
using models::Note;
using models::Rank;
using models::Target;
using models::Unit;
using models::Value;

/// Five rows; values in rows 0, 1 and 4, ranks in all.
class GridMoves : public ::testing::Test {
protected:
    GridMoves() {
        for (const int row : {0, 1, 4}) {
            model.setItem(row, Value, new QStandardItem(QStringLiteral("1")));
        }
        for (int row = 0; row < 5; ++row) {
            model.setItem(row, Rank, new QStandardItem(QStringLiteral("1")));
        }
        for (int column = 0; column < models::GridColumnCount; ++column) {
            uses.push_back(models::isTyped(column) ? ColumnUse::Typed : ColumnUse::Seen);
        }
    }
    QStandardItemModel model{5, models::GridColumnCount};
    ColumnUses uses;
};

struct MoveCase {
    int row;
    int column;
    GridMove move;
    int toRow;
    int toColumn;
};

class GridMove_ : public GridMoves, public ::testing::WithParamInterface<MoveCase> {};

TEST_P(GridMove_, LeadsThere) {
    const MoveCase &wanted = GetParam();
    const QModelIndex to = moved(model.index(wanted.row, wanted.column), wanted.move, uses);
    EXPECT_EQ(to.row(), wanted.toRow);
    EXPECT_EQ(to.column(), wanted.toColumn);
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(Moves, GridMove_, ::testing::Values(
    MoveCase{0, Value,  GridMove::Down,          1, Value},
    MoveCase{4, Value,  GridMove::Down,          4, Value},
    MoveCase{0, Value,  GridMove::Up,            0, Value},
    MoveCase{1, Value,  GridMove::Up,            0, Value},
    MoveCase{0, Value,  GridMove::Left,          0, Unit},
    MoveCase{0, Value,  GridMove::NextField,     0, Rank},
    MoveCase{0, Note,   GridMove::NextField,     1, Value},
    MoveCase{4, Note,   GridMove::NextField,     4, Note},
    MoveCase{1, Value,  GridMove::PreviousField, 0, Note},
    MoveCase{0, Value,  GridMove::PreviousField, 0, Value},
    MoveCase{0, Leaf,   GridMove::NextField,     0, Value},
    MoveCase{0, Value,  GridMove::EdgeDown,      1, Value},
    MoveCase{1, Value,  GridMove::EdgeDown,      4, Value},
    MoveCase{2, Value,  GridMove::EdgeDown,      4, Value},
    MoveCase{2, Value,  GridMove::EdgeUp,        1, Value},
    MoveCase{4, Rank,   GridMove::EdgeUp,        0, Rank},
    MoveCase{0, Target, GridMove::EdgeDown,      4, Target},
    MoveCase{0, Value,  GridMove::EdgeRight,     0, Rank},
    MoveCase{0, Rank,   GridMove::EdgeRight,     0, Note},
    MoveCase{3, Rank,   GridMove::First,         0, Value},
    MoveCase{0, Leaf,   GridMove::Last,          4, Note},
    MoveCase{2, Note,   GridMove::RowStart,      2, Value},
    MoveCase{2, Value,  GridMove::RowEnd,        2, Note}));
// clang-format on

TEST(MoveOf, KnowsTheKeysOfASpreadsheet) {
    EXPECT_EQ(moveOf(Qt::Key_Return, Qt::NoModifier), GridMove::Down);
    EXPECT_EQ(moveOf(Qt::Key_Enter, Qt::KeypadModifier), GridMove::Down);
    EXPECT_EQ(moveOf(Qt::Key_Return, Qt::ShiftModifier), GridMove::Up);
    EXPECT_EQ(moveOf(Qt::Key_Tab, Qt::NoModifier), GridMove::NextField);
    EXPECT_EQ(moveOf(Qt::Key_Backtab, Qt::ShiftModifier), GridMove::PreviousField);
    EXPECT_EQ(moveOf(Qt::Key_Home, Qt::ControlModifier), GridMove::First);
    EXPECT_EQ(moveOf(Qt::Key_Down, Qt::ControlModifier), GridMove::EdgeDown);
    EXPECT_FALSE(moveOf(Qt::Key_Down, Qt::NoModifier)) << "plain arrows are the table's";
    EXPECT_FALSE(moveOf(Qt::Key_C, Qt::ControlModifier));
}

} // namespace

} // namespace weici::gui
