// SPDX-License-Identifier: GPL-3.0-or-later
// 数据填报 by keyboard alone, on the real window.
#include "support/guiwindow.h"

#include "gui/problempanel.h"
#include "gui/severitycount.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTableView>

#include <set>

namespace weici::test {

namespace {

using models::AsOf;
using models::Leaf;
using models::Note;
using models::Rank;
using models::Tied;
using models::Value;

class Entry : public GuiWindow {
protected:
    void SetUp() override { openSample(); }

    [[nodiscard]] QLineEdit *editor() {
        return grid().viewport()->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
    }
    [[nodiscard]] std::pair<int, int> current() {
        return {grid().currentIndex().row(), grid().currentIndex().column()};
    }
    [[nodiscard]] QString ledgerFile() const { return path(QStringLiteral("于都县数字经济.weici")); }
    void reopen() {
        closeWindow();
        makeWindow();
        ASSERT_TRUE(window().openLedger(ledgerFile()));
        settle();
    }
};

TEST_F(Entry, TypingOverwritesAndEnterMovesDown) {
    goTo(11, Value);
    type(QStringLiteral("95.1"));
    press(Qt::Key_Return);
    type(QStringLiteral("46.06"));
    press(Qt::Key_Return);
    EXPECT_EQ(shown(11, Value), QStringLiteral("95.1"));
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.06"));
    EXPECT_EQ(current(), std::pair(13, int{Value}));
    press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(current(), std::pair(12, int{Value}));
}

TEST_F(Entry, TheFigureIsRightAfterUndoRedoCloseAndReopen) {
    goTo(12, Value);
    type(QStringLiteral("46.06"));
    press(Qt::Key_Return);
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.06"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.26"));
    press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.06"));
    reopen();
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.06"));
    EXPECT_EQ(window().windowTitle(), QStringLiteral("于都县数字经济.weici — 位次"));
}

TEST_F(Entry, WhatIsBeingTypedIsSavedWhenTheWindowCloses) {
    goTo(12, Value);
    type(QStringLiteral("46.06"));
    ASSERT_NE(editor(), nullptr);
    reopen();
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.06"));
}

TEST_F(Entry, TabGoesOverFieldsAndWrapsToTheNextRow) {
    goTo(0, Value);
    type(QStringLiteral("27"));
    press(Qt::Key_Tab);
    EXPECT_EQ(shown(0, Value), QStringLiteral("27"));
    EXPECT_EQ(current(), std::pair(0, int{Rank}));
    type(QStringLiteral("7"));
    press(Qt::Key_Tab);
    EXPECT_EQ(shown(0, Rank), QStringLiteral("7"));
    EXPECT_EQ(current(), std::pair(0, int{Tied}));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(current(), std::pair(0, int{Rank}));
    goTo(0, Note);
    press(Qt::Key_Tab);
    EXPECT_EQ(current(), std::pair(1, int{Value}));
}

TEST_F(Entry, F2EditsWhatStandsThereAndArrowsMoveTheCaret) {
    goTo(12, Value);
    press(Qt::Key_F2);
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(editor()->text(), QStringLiteral("46.26"));
    press(Qt::Key_Left);
    ASSERT_NE(editor(), nullptr) << "after F2 the arrow belongs to the text";
    type(QStringLiteral("1"));
    press(Qt::Key_Return);
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.216"));
}

TEST_F(Entry, ArrowsLeaveACellThatWasTypedInto) {
    goTo(12, Value);
    type(QStringLiteral("46.06"));
    press(Qt::Key_Right);
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.06"));
    EXPECT_EQ(current(), std::pair(12, int{Rank}));
    press(Qt::Key_Down);
    EXPECT_EQ(current(), std::pair(13, int{Rank}));
}

TEST_F(Entry, EscGivesUpThisCellOnly) {
    goTo(11, Value);
    type(QStringLiteral("95"));
    press(Qt::Key_Return);
    type(QStringLiteral("99"));
    press(Qt::Key_Escape);
    EXPECT_EQ(shown(11, Value), QStringLiteral("95"));
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.26"));
}

TEST_F(Entry, AClickElsewhereCommits) {
    goTo(12, Value);
    type(QStringLiteral("46.06"));
    const QRect other = grid().visualRect(sheet().index(10, Value));
    QTest::mouseClick(grid().viewport(), Qt::LeftButton, Qt::NoModifier, other.center());
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.06"));
    EXPECT_EQ(current(), std::pair(10, int{Value}));
}

TEST_F(Entry, DeleteClearsTheSelectionAsOneStep) {
    goTo(0, Value);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Delete);
    EXPECT_EQ(shown(0, Value), QString());
    EXPECT_EQ(shown(1, Value), QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown(0, Value), QStringLiteral("26"));
    EXPECT_EQ(shown(1, Value), QStringLiteral("9.89"));
}

TEST_F(Entry, CtrlHomeAndEndGoToTheFirstAndLastField) {
    goTo(12, Rank);
    press(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(current(), std::pair(23, int{Note}));
    press(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(current(), std::pair(0, int{Value}));
    press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(current(), std::pair(23, int{Value}));
}

TEST_F(Entry, CopiesASelectionAsTabSeparatedText) {
    goTo(1, Value);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("9.89\t6\n-4.21\t12"));
}

TEST_F(Entry, SpaceTogglesTied) {
    goTo(12, Tied);
    press(Qt::Key_Space);
    EXPECT_EQ(shown(12, Tied), QStringLiteral("并列"));
    press(Qt::Key_Space);
    EXPECT_EQ(shown(12, Tied), QString());
}

TEST_F(Entry, FullWidthDigitsBecomeAsciiWithAHint) {
    goTo(12, Value);
    type(QStringLiteral("４６。０６"));
    press(Qt::Key_Return);
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.06"));
    EXPECT_TRUE(message().contains(QStringLiteral("半角"))) << message().toStdString();
}

TEST_F(Entry, TextThatIsNotUnderstoodIsKeptMarkedAndListed) {
    goTo(12, Value);
    type(QStringLiteral("尚未公布"));
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(shown(12, Value), QStringLiteral("尚未公布"));
    EXPECT_TRUE(sheet().index(12, Value).data(models::ValueGridModel::SeverityRole).isValid());
    EXPECT_EQ(window().session()->problems().rowCount(), 1);
}

TEST_F(Entry, AnInputMethodWorksFromTheFirstKey) {
    goTo(12, Note);
    ASSERT_TRUE(grid().testAttribute(Qt::WA_InputMethodEnabled));
    // The first event of a composition comes to the table, before there is an editor.
    QInputMethodEvent composing(QStringLiteral("kou jing"), {});
    QApplication::sendEvent(QApplication::focusWidget(), &composing);
    ASSERT_NE(grid().viewport()->findChild<QWidget *>(QStringLiteral("cellEditor")), nullptr)
        << "the composition opened no editor";
    QInputMethodEvent committed(QString(), {});
    committed.setCommitString(QStringLiteral("口径"));
    QApplication::sendEvent(QApplication::focusWidget(), &committed);
    QInputMethodEvent more(QString(), {});
    more.setCommitString(QStringLiteral("已调整"));
    QApplication::sendEvent(QApplication::focusWidget(), &more);
    press(Qt::Key_Return);
    EXPECT_EQ(shown(12, Note), QStringLiteral("口径已调整"));
    EXPECT_EQ(current(), std::pair(13, int{Note}));
}

TEST_F(Entry, AnImpossibleRankKeepsTheEditorOpenAndSaysWhy) {
    goTo(12, Rank);
    type(QStringLiteral("50"));
    press(Qt::Key_Return);
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(editor()->text(), QStringLiteral("50"));
    EXPECT_TRUE(editor()->property("refused").toBool());
    EXPECT_TRUE(message().contains(QStringLiteral("20"))) << message().toStdString();
    EXPECT_EQ(window().session()->ledger().observation(sheet().keyAt(12)).rank.text, "1");
    // Another cell cannot be entered with the mouse either: back to the text.
    QTest::mouseClick(grid().viewport(), Qt::LeftButton, Qt::NoModifier,
                      grid().visualRect(sheet().index(5, Value)).center());
    settle();
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(editor()->text(), QStringLiteral("50"));
    EXPECT_EQ(current(), std::pair(12, int{Rank}));
    // Put right, it is saved and the message goes.
    press(Qt::Key_Backspace);
    press(Qt::Key_Return);
    EXPECT_EQ(shown(12, Rank), QStringLiteral("5"));
    EXPECT_EQ(message(), QString());
}

TEST_F(Entry, EscTakesBackARefusedRank) {
    goTo(12, Rank);
    type(QStringLiteral("50"));
    press(Qt::Key_Tab);
    press(Qt::Key_Escape);
    EXPECT_EQ(shown(12, Rank), QStringLiteral("1"));
    EXPECT_EQ(message(), QString());
    press(Qt::Key_Down);
    EXPECT_EQ(current(), std::pair(13, int{Rank}));
}

TEST_F(Entry, ClosingWithARefusedRankAsksFirst) {
    goTo(12, Rank);
    type(QStringLiteral("50"));
    m_dialogs.answers.push_back(0);
    EXPECT_FALSE(window().close());
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(editor()->text(), QStringLiteral("50"));
    m_dialogs.answers.push_back(1);
    EXPECT_TRUE(window().close());
}

TEST_F(Entry, ANoteAboutACellTypedQuicklyIsNotOverwrittenByItsProblemMark) {
    goTo(12, Value);
    type(QStringLiteral("看不懂"));
    press(Qt::Key_Return);
    press(Qt::Key_Up);
    type(QStringLiteral("4"));
    settle(); // the check of the first change ends while the cell is edited
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(editor()->text(), QStringLiteral("4"));
    press(Qt::Key_Escape);
}

TEST_F(Entry, FrontAndBackListsFollow) {
    goTo(12, Rank);
    type(QStringLiteral("18"));
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(child<QLabel>("frontTitle")->text(), QStringLiteral("前 6 位：10 项"));
    EXPECT_EQ(child<QLabel>("backTitle")->text(), QStringLiteral("后 6 位：5 项"));
    EXPECT_EQ(child<QListView>("backList")->model()->rowCount(), 5);
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(child<QLabel>("frontTitle")->text(), QStringLiteral("前 6 位：11 项"));
}

TEST_F(Entry, TheProblemListIsLiveAndF8GoesThroughIt) {
    EXPECT_EQ(window().session()->problems().rowCount(), 0);
    goTo(3, Value);
    type(QStringLiteral("无"));
    press(Qt::Key_Return);
    goTo(20, Value);
    type(QStringLiteral("三个"));
    press(Qt::Key_Return);
    settle();
    ASSERT_EQ(window().session()->problems().rowCount(), 2);
    EXPECT_EQ(child<gui::SeverityCount>("warningCount")->text(), QStringLiteral("提醒 2"));
    goTo(0, Value);
    press(Qt::Key_F8);
    const auto first = current();
    press(Qt::Key_F8);
    const auto second = current();
    EXPECT_NE(first, second);
    EXPECT_EQ((std::set<std::pair<int, int>>{first, second}),
              (std::set<std::pair<int, int>>{{3, int{Value}}, {20, int{Value}}}));
    press(Qt::Key_F8);
    EXPECT_EQ(current(), first) << "the list is a circle";
    press(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(current(), second);
    goTo(3, Value);
    type(QStringLiteral("0"));
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(window().session()->problems().rowCount(), 1);
}

TEST_F(Entry, TheStatusLineSumsTheSelectionAndSaysWhatIsCovered) {
    goTo(0, Value);
    press(Qt::Key_Down, Qt::ShiftModifier);
    const QString text = child<QLabel>("selectionSum")->text();
    EXPECT_TRUE(text.contains(QStringLiteral("已选 2 格"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("求和 35.89"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("平均 17.945"))) << text.toStdString();
    EXPECT_EQ(child<QLabel>("coverage")->text(), QStringLiteral("覆盖 23/24（95.8%）"));
    goTo(4, Rank);
    type(QStringLiteral("9"));
    press(Qt::Key_Return);
    EXPECT_EQ(child<QLabel>("coverage")->text(), QStringLiteral("覆盖 24/24（100%）"));
    EXPECT_TRUE(child<QLabel>("savedState")->text().startsWith(QStringLiteral("已保存 ")));
}

TEST_F(Entry, HistoryOfTheCellIsShown) {
    goTo(12, Value);
    type(QStringLiteral("46.06"));
    press(Qt::Key_Return);
    goTo(12, Value);
    const QAbstractItemModel *history = child<QListView>("history")->model();
    ASSERT_EQ(history->rowCount(), 1);
    EXPECT_EQ(history->index(0, 0).data().toString(), QStringLiteral("46.06"));
    goTo(12, Rank);
    EXPECT_EQ(history->rowCount(), 0) << "the history is the field's, not the row's";
}

TEST_F(Entry, ReadOnlyRefusesWithAReason) {
    closeWindow();
    makeWindow();
    const auto writer = app::Ledger::open(ledgerFile(), app::Ledger::Access::ReadWrite);
    m_dialogs.answers.push_back(0); // open it for reading
    ASSERT_TRUE(window().openLedger(ledgerFile()));
    ASSERT_EQ(m_dialogs.asked.size(), 1U);
    EXPECT_TRUE(window().session()->ledger().isReadOnly());
    goTo(12, Value);
    type(QStringLiteral("1"));
    EXPECT_EQ(editor(), nullptr);
    EXPECT_TRUE(message().contains(QStringLiteral("只读"))) << message().toStdString();
    press(Qt::Key_Delete);
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.26"));
    QInputMethodEvent composing(QStringLiteral("x"), {});
    QApplication::sendEvent(QApplication::focusWidget(), &composing);
    EXPECT_EQ(editor(), nullptr);
}

TEST_F(Entry, NamesSayWhyTheyCannotBeTyped) {
    goTo(12, Leaf);
    type(QStringLiteral("x"));
    EXPECT_EQ(editor(), nullptr);
    EXPECT_FALSE(message().isEmpty());
}

TEST_F(Entry, EverythingFitsWithoutAHorizontalScrollBarAt1366) {
    EXPECT_FALSE(grid().horizontalScrollBar()->isVisible());
    EXPECT_LE(window().minimumSizeHint().width(), 1366);
    EXPECT_LE(window().minimumSizeHint().height(), 728);
}

TEST_F(Entry, ZoomKeepsNamesInSightAndTheCellNotUnderThem) {
    press(Qt::Key_Equal, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(grid().zoom(), 1.1);
    grid().setZoom(1.5);
    settle();
    auto *frozen = grid().findChild<QTableView *>(QStringLiteral("frozenNames"));
    ASSERT_TRUE(frozen->isVisible());
    goTo(20, Note);
    EXPECT_GT(grid().horizontalScrollBar()->value(), 0);
    EXPECT_EQ(frozen->verticalScrollBar()->value(), grid().verticalScrollBar()->value());
    goTo(20, Value);
    EXPECT_GE(grid().columnViewportPosition(Value), frozen->width());
    EXPECT_EQ(frozen->rowHeight(15), grid().rowHeight(15));
    press(Qt::Key_0, Qt::ControlModifier);
    settle();
    EXPECT_DOUBLE_EQ(grid().zoom(), 1.0);
    EXPECT_FALSE(frozen->isVisible());
}

} // namespace

} // namespace weici::test
