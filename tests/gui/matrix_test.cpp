// SPDX-License-Identifier: GPL-3.0-or-later
// The region matrix on the real window, by keyboard.
#include "support/guiwindow.h"

#include "gui/matrixview.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

namespace weici::test {

namespace {

using models::RegionMatrixModel;

/// Yingtan: 59 indicators × 7 areas of targets, no observation yet.
class MatrixWindow : public GuiWindow {
protected:
    void SetUp() override { openSample(QStringLiteral("yingtan-2022")); }

    [[nodiscard]] gui::MatrixView &view() { return *child<gui::MatrixView>("matrix"); }
    [[nodiscard]] RegionMatrixModel &matrix() { return window().session()->matrix(); }
    [[nodiscard]] QModelIndex at(int row, int region) {
        return matrix().index(row, RegionMatrixModel::FirstRegion + region);
    }
    [[nodiscard]] QString text(int row, int region) { return at(row, region).data().toString(); }
    [[nodiscard]] std::pair<int, int> current() {
        return {view().currentIndex().row(), view().currentIndex().column() - RegionMatrixModel::FirstRegion};
    }
    void switchView() { press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier); }
    void goToRegion(int row, int region) {
        view().goTo(at(row, region));
        view().setFocus();
    }
};

TEST_F(MatrixWindow, TheSwitchKeepsTheRowAndGoesToTheRegionShown) {
    goTo(5, models::Value);
    switchView();
    EXPECT_TRUE(view().isVisible());
    EXPECT_FALSE(grid().isVisible());
    EXPECT_TRUE(view().hasFocus());
    EXPECT_EQ(current(),
              std::pair(5, matrix().columnOf(window().session()->region()) - RegionMatrixModel::FirstRegion));
    press(Qt::Key_Down);
    switchView();
    EXPECT_TRUE(grid().isVisible());
    EXPECT_EQ(grid().currentIndex(), sheet().index(6, models::Value));
}

TEST_F(MatrixWindow, ValuesAreTypedAcrossRegionsAndUndone) {
    switchView();
    goToRegion(3, 1);
    type(QStringLiteral("12.5"));
    press(Qt::Key_Tab);
    type(QStringLiteral("/"));
    press(Qt::Key_Return);
    EXPECT_EQ(text(3, 1), QStringLiteral("12.5"));
    EXPECT_EQ(text(3, 2), QStringLiteral("/"));
    EXPECT_EQ(current(), std::pair(4, 2));
    EXPECT_EQ(window().session()->ledger().observation(matrix().keyAt(at(3, 1))).value.text, "12.5");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(3, 2), QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(3, 1), QString());
    press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(text(3, 1), QStringLiteral("12.5"));
}

TEST_F(MatrixWindow, TargetsAndRanksAreAChoiceOfWhatIsShown) {
    switchView();
    auto *box = child<QComboBox>("fieldBox");
    ASSERT_TRUE(box->isVisible());
    box->setFocus();
    press(Qt::Key_End); // 目标
    press(Qt::Key_Return);
    EXPECT_EQ(matrix().field(), models::Target);
    int shownTargets = 0;
    for (int row = 0; row < matrix().rowCount(); ++row) {
        shownTargets += text(row, 1).isEmpty() ? 0 : 1;
    }
    EXPECT_GT(shownTargets, 20);
    goToRegion(0, 1);
    type(QStringLiteral("15左右"));
    press(Qt::Key_Return);
    EXPECT_EQ(text(0, 1), QStringLiteral("15左右"));
    EXPECT_TRUE(child<QLabel>("cellName")->text().contains(QStringLiteral("目标")));
}

TEST_F(MatrixWindow, DeleteClearsABlockAndCopyTakesIt) {
    switchView();
    goToRegion(0, 0);
    for (const char *figure : {"1", "2"}) {
        type(QString::fromLatin1(figure));
        press(Qt::Key_Tab);
    }
    goToRegion(0, 0);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text().trimmed(), QStringLiteral("1\t2"));
    EXPECT_TRUE(child<QLabel>("selectionSum")->text().contains(QStringLiteral("求和 3")));
    press(Qt::Key_Delete);
    EXPECT_EQ(text(0, 0) + text(0, 1), QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(0, 0) + text(0, 1), QStringLiteral("12"));
}

TEST_F(MatrixWindow, AnotherPeriodKeepsIndicatorAndRegion) {
    switchView();
    goToRegion(7, 3);
    const engine::Period other = engine::Period::fromCode("2023-01..02").value();
    window().session()->show(window().session()->region(), other);
    EXPECT_EQ(current(), std::pair(7, 3));
    switchView();
    goTo(9, models::Note);
    window().session()->show(window().session()->region(), engine::Period::fromCode("2022").value());
    EXPECT_EQ(grid().currentIndex(), sheet().index(9, models::Note));
}

TEST_F(MatrixWindow, F8GoesToTheRegionsCellWithoutLeavingTheMatrix) {
    switchView();
    goToRegion(4, 2);
    type(QStringLiteral("看不懂"));
    press(Qt::Key_Return);
    settle();
    EXPECT_TRUE(at(4, 2).data(models::GridModel::SeverityRole).isValid());
    goToRegion(0, 0);
    const auto &problems = window().session()->problems().problems();
    for (std::size_t step = 0; step <= problems.size() && current() != std::pair(4, 2); ++step) {
        press(Qt::Key_F8);
    }
    EXPECT_EQ(current(), std::pair(4, 2));
    EXPECT_TRUE(view().isVisible());
}

TEST_F(MatrixWindow, TheNamesStayInSightAndTheCellIsNotUnderThem) {
    switchView();
    goToRegion(2, matrix().columnCount() - RegionMatrixModel::FirstRegion - 1);
    goToRegion(2, 0);
    auto *frozen = view().findChild<QTableView *>(QStringLiteral("frozenNames"));
    ASSERT_NE(frozen, nullptr);
    if (frozen->isVisible()) {
        EXPECT_GE(view().columnViewportPosition(RegionMatrixModel::FirstRegion), frozen->width());
    }
}

TEST_F(MatrixWindow, ReadOnlyRefusesWithAReason) {
    const QString file = window().session()->ledger().path();
    closeWindow();
    makeWindow();
    const auto writer = app::Ledger::open(file, app::Ledger::Access::ReadWrite);
    m_dialogs.answers.push_back(0); // open it for reading
    ASSERT_TRUE(window().openLedger(file));
    settle();
    switchView();
    goToRegion(0, 0);
    type(QStringLiteral("1"));
    EXPECT_EQ(view().viewport()->findChild<QLineEdit *>(QStringLiteral("cellEditor")), nullptr);
    EXPECT_TRUE(message().contains(QStringLiteral("只读"))) << message().toStdString();
    press(Qt::Key_Delete);
    EXPECT_TRUE(message().contains(QStringLiteral("只读")));
}

} // namespace

} // namespace weici::test
