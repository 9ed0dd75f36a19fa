// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a spreadsheet, one a row: on the sheet, and those that a list has on the problem list.
#include "support/guiwindow.h"
#include "support/keypresses.h"

#include <QTableView>

namespace weici::test {

namespace {

using models::AsOf;
using models::Leaf;
using models::Level1;
using models::Note;
using models::Rank;
using models::Tied;
using models::Unit;
using models::Value;

/// `selected` counts no cells that a merged one covers.
struct GridKey {
    const char *name;
    int row;
    int column;
    const char *keys; ///< parted by spaces
    int toRow;
    int toColumn;
    int selected;      ///< cells
    const char *shown; ///< in the cell where it began; nullptr: as before
};

class GridKeys : public GuiWindow, public ::testing::WithParamInterface<GridKey> {};

TEST_P(GridKeys, DoWhatASpreadsheetDoes) {
    openSample();
    const GridKey &key = GetParam();
    goTo(key.row, key.column);
    const QString before = shown(key.row, key.column);
    ASSERT_TRUE(pressKeys(key.keys)) << "nothing has the focus";
    settle();
    const QModelIndex current = grid().currentIndex();
    EXPECT_EQ(current.row(), key.toRow);
    EXPECT_EQ(current.column(), key.toColumn);
    EXPECT_EQ(grid().seenSelection().size(), key.selected);
    EXPECT_EQ(shown(key.row, key.column), key.shown ? QString::fromUtf8(key.shown) : before);
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(Keys, GridKeys, ::testing::Values(
    GridKey{"Down",            12, Value, "Down",                13, Value, 1, nullptr},
    GridKey{"Up",              12, Value, "Up",                  11, Value, 1, nullptr},
    GridKey{"Left",            12, Value, "Left",                12, Unit,  1, nullptr},
    GridKey{"Right",           12, Value, "Right",               12, Rank,  1, nullptr},
    GridKey{"Enter",           12, Value, "Return",              13, Value, 1, nullptr},
    GridKey{"ShiftEnter",      12, Value, "Shift+Return",        11, Value, 1, nullptr},
    GridKey{"Tab",             12, Value, "Tab",                 12, Rank,  1, nullptr},
    GridKey{"ShiftTab",        12, Value, "Shift+Backtab",       11, Note,  1, nullptr},
    GridKey{"CtrlDown",         0, Value, "Ctrl+Down",           23, Value, 1, nullptr},
    GridKey{"CtrlUp",          12, Value, "Ctrl+Up",              0, Value, 1, nullptr},
    GridKey{"CtrlRight",       12, Value, "Ctrl+Right",          12, Rank,  1, nullptr},
    GridKey{"CtrlLeft",        12, Rank,  "Ctrl+Left",           12, Value, 1, nullptr},
    GridKey{"Home",            12, Note,  "Home",                12, Value, 1, nullptr},
    GridKey{"End",             12, Value, "End",                 12, Note,  1, nullptr},
    GridKey{"CtrlHome",        12, Rank,  "Ctrl+Home",            0, Value, 1, nullptr},
    GridKey{"CtrlEnd",         12, Rank,  "Ctrl+End",            23, Note,  1, nullptr},
    GridKey{"PageDownTwice",   12, Value, "PgDown PgDown",       23, Value, 1, nullptr},
    GridKey{"PageUpTwice",     12, Value, "PgUp PgUp",            0, Value, 1, nullptr},
    GridKey{"ShiftDown",       12, Value, "Shift+Down",          13, Value, 2, nullptr},
    GridKey{"ShiftRightDown",  12, Value, "Shift+Right Shift+Down", 13, Rank, 4, nullptr},
    GridKey{"ShiftBack",       12, Value, "Shift+Down Shift+Up Shift+Up", 11, Value, 2, nullptr},
    GridKey{"CtrlShiftDown",   20, Value, "Ctrl+Shift+Down",     23, Value, 4, nullptr},
    GridKey{"ShiftEnd",        12, Value, "Shift+End",           12, Note,  6, nullptr},
    GridKey{"CtrlShiftEnd",    22, Value, "Ctrl+Shift+End",      23, Note, 12, nullptr},
    GridKey{"ShiftSpace",      12, Value, "Shift+Space",         12, Value, 9, nullptr},
    GridKey{"CtrlSpace",       12, Value, "Ctrl+Space",          12, Value, 24, nullptr},
    GridKey{"CtrlA",           12, Value, "Ctrl+A",              12, Value, 206, nullptr},
    GridKey{"Typing",          12, Value, "5 Return",            13, Value, 1, "5"},
    GridKey{"TypingThenRight", 12, Value, "5 Right",             12, Rank,  1, "5"},
    GridKey{"F2",              12, Value, "F2 5 Return",         13, Value, 1, "46.265"},
    GridKey{"EscGivesUp",      12, Value, "5 Esc",            12, Value, 1, "46.26"},
    GridKey{"Delete",          12, Value, "Del",              12, Value, 1, ""},
    GridKey{"Backspace",       12, Value, "Backspace",           12, Value, 1, ""},
    GridKey{"DeleteUndo",      12, Value, "Del Ctrl+Z",       12, Value, 1, "46.26"},
    GridKey{"UndoRedo",        12, Value, "Del Ctrl+Z Ctrl+Y", 12, Value, 1, ""},
    GridKey{"CtrlShiftZ",      12, Value, "Del Ctrl+Z Ctrl+Shift+Z", 12, Value, 1, ""},
    GridKey{"CtrlD",           12, Value, "Ctrl+D",              12, Value, 1, "94.77"},
    GridKey{"CtrlDOnARange",   11, Value, "Shift+Down Ctrl+D",   12, Value, 2, "94.77"},
    GridKey{"CutAndUndo",      12, Value, "Ctrl+X Ctrl+Z",       12, Value, 1, "46.26"},
    GridKey{"Cut",             12, Value, "Ctrl+X",              12, Value, 1, ""},
    GridKey{"CopyAndPaste",    11, Value, "Ctrl+C Down Ctrl+V Return", 12, Value, 1, "94.77"},
    GridKey{"PasteAndEsc",     12, Value, "Ctrl+C Del Ctrl+V Esc", 12, Value, 1, ""},
    GridKey{"Space",           12, Tied,  "Space",               12, Tied,  1, "并列"},
    GridKey{"AltEnterInANote", 12, Note,  "5 Alt+Return 6 Return", 13, Note, 1, "5\n6"},
    GridKey{"AsOf",            12, AsOf,  "2 0 2 3 0 4 Esc",  12, AsOf,  1, ""},
    GridKey{"AsOfAsACode",     12, AsOf,  "2 0 2 3 - 0 4 Return", 13, AsOf, 1, "4月"},
    GridKey{"FindAndBack",     12, Value, "Ctrl+F Esc Down",  13, Value, 1, nullptr},
    GridKey{"Find",             0, Value, "Ctrl+F 4 6 . 2 6 Return Esc", 12, Value, 1, nullptr},
    GridKey{"FindAgain",        0, Value, "Ctrl+F 1 0 0 Return F3 Esc",   9, Value, 1, nullptr},
    GridKey{"FindBackwards",   12, Value, "Ctrl+F 1 0 0 Return Shift+F3 Esc", 9, Value, 1, nullptr}),
    [](const auto &key) { return std::string(key.param.name); });
// clang-format on

class ListKeys : public GuiWindow {
protected:
    void SetUp() override {
        openSample();
        for (const int row : {2, 5, 8, 11}) {
            goTo(row, Value);
            type(QStringLiteral("无"));
            press(Qt::Key_Return);
        }
        settle();
        list = child<QTableView>("list");
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
    }
    QTableView *list = nullptr;
};

TEST_F(ListKeys, ArrowsHomeEndAndPages) {
    ASSERT_EQ(list->model()->rowCount(), 4);
    const std::pair<const char *, int> moves[] = {
        {"Down", 1}, {"Down", 2}, {"Up", 1}, {"Ctrl+End", 3}, {"Ctrl+Home", 0}, {"PgDown", 3}, {"PgUp", 0}};
    for (const auto &[key, row] : moves) {
        ASSERT_TRUE(pressKeys(key));
        EXPECT_EQ(list->currentIndex().row(), row) << key;
    }
}

TEST_F(ListKeys, EnterAndF8GoToTheCell) {
    ASSERT_TRUE(pressKeys("Down Return"));
    EXPECT_EQ(grid().currentIndex(), sheet().index(5, Value));
    ASSERT_TRUE(pressKeys("F8"));
    EXPECT_EQ(grid().currentIndex(), sheet().index(8, Value));
    ASSERT_TRUE(pressKeys("Shift+F8"));
    EXPECT_EQ(grid().currentIndex(), sheet().index(5, Value));
}

} // namespace

} // namespace weici::test
