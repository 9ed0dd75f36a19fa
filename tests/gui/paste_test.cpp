// SPDX-License-Identifier: GPL-3.0-or-later
// Paste, find and filters on the real window.
#include "support/guiwindow.h"
#include "support/keypresses.h"

#include "gui/pastedialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

namespace weici::test {

namespace {

using models::Leaf;
using models::Rank;
using models::Value;

class Pasted : public GuiWindow {
protected:
    void SetUp() override { openSample(); }

    static void copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }
    [[nodiscard]] gui::PasteDialog *preview() { return window().findChild<gui::PasteDialog *>(); }
};

TEST_F(Pasted, ThePreviewListsEveryCellBeforeAnythingChanges) {
    copy(QStringLiteral("27\t8\n\t五十\n"));
    goTo(0, Value);
    ASSERT_TRUE(pressKeys("Ctrl+V"));
    ASSERT_NE(preview(), nullptr);
    EXPECT_EQ(preview()->findChild<QTableView *>()->model()->rowCount(), 4);
    EXPECT_EQ(preview()->findChild<QLabel *>(QStringLiteral("summaryLabel"))->text(),
              QStringLiteral("改动 1　清空 1　相同 1　没放下 1"));
    EXPECT_EQ(shown(0, Value), QStringLiteral("26"));
    ASSERT_TRUE(pressKeys("Return"));
    settle();
    EXPECT_EQ(preview(), nullptr);
    EXPECT_EQ(shown(0, Value), QStringLiteral("27"));
    EXPECT_EQ(shown(1, Value), QString());
    EXPECT_EQ(shown(1, Rank), QStringLiteral("6"));
    EXPECT_TRUE(message().contains(QStringLiteral("已粘贴 2 格"))) << message().toStdString();
    EXPECT_EQ(QApplication::focusWidget(), &grid());
}

TEST_F(Pasted, EscLeavesEverythingAsItWas) {
    copy(QStringLiteral("27"));
    goTo(0, Value);
    ASSERT_TRUE(pressKeys("Ctrl+V Esc"));
    settle();
    EXPECT_EQ(shown(0, Value), QStringLiteral("26"));
    EXPECT_EQ(window().controller().stack().count(), 0);
}

TEST_F(Pasted, NothingToChangeIsSaidAndEnterCloses) {
    copy(QStringLiteral("26"));
    goTo(0, Value);
    ASSERT_TRUE(pressKeys("Ctrl+V"));
    ASSERT_NE(preview(), nullptr);
    EXPECT_FALSE(preview()->findChild<QPushButton *>(QStringLiteral("pasteButton"))->isVisible());
    ASSERT_TRUE(pressKeys("Return"));
    settle();
    EXPECT_EQ(preview(), nullptr);
    EXPECT_EQ(window().controller().stack().count(), 0);
}

TEST_F(Pasted, AnEmptyClipboardIsRefusedWithAReason) {
    copy(QString());
    goTo(0, Value);
    ASSERT_TRUE(pressKeys("Ctrl+V"));
    EXPECT_EQ(preview(), nullptr);
    EXPECT_TRUE(message().contains(QStringLiteral("剪贴板"))) << message().toStdString();
}

TEST_F(Pasted, WhatIsCopiedPastesTheSameTextsElsewhere) {
    goTo(0, models::Note);
    type(QStringLiteral("=1+1"));
    press(Qt::Key_Return);
    type(QStringLiteral("说\"好\""));
    press(Qt::Key_Return);
    goTo(0, models::Note);
    ASSERT_TRUE(pressKeys("Shift+Down Ctrl+C"));
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    EXPECT_TRUE(data->hasHtml());
    EXPECT_FALSE(data->text().startsWith(u'='));
    goTo(10, models::Note);
    ASSERT_TRUE(pressKeys("Ctrl+V Return"));
    settle();
    EXPECT_EQ(shown(10, models::Note), QStringLiteral("=1+1"));
    EXPECT_EQ(shown(11, models::Note), QStringLiteral("说\"好\""));
}

class Filtered : public Pasted {
protected:
    void choose(const char *box, const QString &text) {
        auto *combo = child<QComboBox>(box);
        combo->setCurrentText(text);
        Q_EMIT combo->activated(combo->currentIndex());
        grid().setFocus();
    }
};

TEST_F(Filtered, ByDepartmentAndBackByEsc) {
    goTo(7, Value);
    choose("departmentBox", QStringLiteral("商务局"));
    EXPECT_EQ(sheet().rowCount(), 5);
    EXPECT_TRUE(child<QWidget>("filterBar")->isVisible());
    EXPECT_EQ(child<QWidget>("filterBar")->findChild<QLabel *>()->text(),
              QStringLiteral("只显示 5 / 24 项：商务局"));
    EXPECT_EQ(sheet().headerData(0, Qt::Vertical).toInt(), 8) << "a row keeps its number";
    EXPECT_EQ(child<QLabel>("coverage")->text(), QStringLiteral("覆盖 23/24（95.8%）"));
    ASSERT_TRUE(pressKeys("Ctrl+Home 5 Return"));
    EXPECT_EQ(grid().currentIndex(), sheet().index(1, Value));
    ASSERT_TRUE(pressKeys("Ctrl+Z"));
    EXPECT_EQ(grid().currentIndex(), sheet().index(1, Value));
    EXPECT_EQ(shown(0, Value), QStringLiteral("136802.7"));
    ASSERT_TRUE(pressKeys("Ctrl+Shift+Down"));
    EXPECT_TRUE(child<QLabel>("selectionSum")->text().contains(QStringLiteral("已选 4 格")));
    ASSERT_TRUE(pressKeys("Down Esc"));
    EXPECT_EQ(sheet().rowCount(), 24);
    EXPECT_FALSE(child<QWidget>("filterBar")->isVisible());
    EXPECT_EQ(grid().currentIndex().row(), 19) << "the current cell stays the current one";
}

TEST_F(Filtered, AJumpToAHiddenRowShowsAll) {
    goTo(0, Value);
    type(QStringLiteral("无"));
    press(Qt::Key_Return);
    settle();
    choose("departmentBox", QStringLiteral("商务局"));
    ASSERT_TRUE(pressKeys("F8"));
    EXPECT_EQ(sheet().rowCount(), 24);
    EXPECT_EQ(grid().currentIndex(), sheet().index(0, Value));
}

TEST_F(Filtered, ProblemsOnly) {
    goTo(3, Value);
    type(QStringLiteral("无"));
    press(Qt::Key_Return);
    settle();
    choose("showBox", QStringLiteral("有疑点"));
    ASSERT_EQ(sheet().rowCount(), 1);
    EXPECT_TRUE(sheet().index(0, Value).data(models::GridModel::SeverityRole).isValid());
    goTo(0, Value);
    ASSERT_TRUE(pressKeys("0 Return"));
    settle();
    EXPECT_EQ(sheet().rowCount(), 1) << "a row that was put right does not vanish under the hands";
}

TEST_F(Filtered, ByStateAndInAFilteredSheetPasteGoesToWhatIsSeen) {
    choose("showBox", QStringLiteral("\\ 不可排名"));
    ASSERT_EQ(sheet().rowCount(), 1);
    EXPECT_EQ(shown(0, Rank), QStringLiteral("\\"));
    choose("showBox", QStringLiteral("显示：全部"));
    choose("departmentBox", QStringLiteral("商务局"));
    copy(QStringLiteral("1\n2\n3\n4\n5\n6"));
    goTo(0, Value);
    ASSERT_TRUE(pressKeys("Ctrl+V Return"));
    settle();
    EXPECT_EQ(shown(4, Value), QStringLiteral("5"));
    ASSERT_TRUE(pressKeys("Esc"));
    EXPECT_EQ(shown(7, Value), QStringLiteral("1"));
    EXPECT_EQ(shown(9, Value), QStringLiteral("100"));
    EXPECT_EQ(shown(19, Value), QStringLiteral("5"));
}

TEST_F(Filtered, FindSeesNamesAliasesCodesAndDepartments) {
    for (const auto &[wanted, row] : {std::pair("日活率", 12), std::pair("YD13", 12), std::pair("136802", 7),
                                      std::pair("行政审批局", 9), std::pair("赣政通使用", 12)}) {
        goTo(0, Value);
        ASSERT_TRUE(pressKeys("Ctrl+F"));
        type(QString::fromUtf8(wanted));
        ASSERT_TRUE(pressKeys("Return Esc"));
        EXPECT_EQ(grid().currentIndex().row(), row) << wanted;
    }
    ASSERT_TRUE(pressKeys("Ctrl+F"));
    type(QStringLiteral("没有这样的"));
    ASSERT_TRUE(pressKeys("Return"));
    EXPECT_EQ(child<QLabel>("foundLabel")->text(), QStringLiteral("没有找到"));
}

} // namespace

} // namespace weici::test
