// SPDX-License-Identifier: GPL-3.0-or-later
// 目标 in the real window, by keys.
#include "support/guiwindow.h"

#include "gui/targetview.h"
#include "models/targetmodel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>

namespace weici::test {

namespace {

class TargetsPage : public GuiWindow {
protected:
    void open(const char *sample) {
        openSample(QString::fromUtf8(sample));
        press(Qt::Key_6, Qt::ControlModifier);
        settle();
        ASSERT_TRUE(table().hasFocus());
    }
    [[nodiscard]] gui::TargetView &table() { return *window().findChild<gui::TargetView *>(); }
    [[nodiscard]] models::TargetModel &targets() { return window().session()->targets(); }
    [[nodiscard]] QString text(int row, int column) { return targets().index(row, column).data().toString(); }
};

TEST_F(TargetsPage, IsReachedByKeyAndFollowsThePeriod) {
    open("ganzhou-2023");
    EXPECT_FALSE(child<QWidget>("problemDock")->isVisible());
    EXPECT_FALSE(child<QWidget>("sideDock")->isVisible());
    auto *periods = child<QComboBox>("periodBox");
    periods->setCurrentIndex(periods->findText(QStringLiteral("2023年")));
    Q_EMIT periods->activated(periods->currentIndex());
    EXPECT_TRUE(child<QLabel>("timeLabel")->text().contains(QStringLiteral("100%（12/12 个月）")));
    EXPECT_EQ(targets().rowCount(), 38);
}

TEST_F(TargetsPage, TypesATargetAndGoesOnWithoutAMouse) {
    open("ganzhou-2023");
    window().session()->show(window().session()->region(), engine::Period::wholeYear(2023));
    settle();
    press(Qt::Key_Home, Qt::ControlModifier);
    type(QStringLiteral("1.5-1.7"));
    press(Qt::Key_Tab);
    EXPECT_EQ(text(0, models::TargetGoal), QStringLiteral("1.5-1.7"));
    EXPECT_EQ(table().currentIndex(), targets().index(0, models::TargetGoalRank));
    press(Qt::Key_Tab);
    type(QStringLiteral("按上级调整"));
    press(Qt::Key_Return);
    EXPECT_EQ(text(0, models::TargetNote), QStringLiteral("按上级调整"));
    EXPECT_EQ(table().currentIndex().row(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_NE(text(0, models::TargetGoal), QStringLiteral("1.5-1.7"));
}

TEST_F(TargetsPage, TakesAPastedBlockByNameAsOneStep) {
    open("ganzhou-2023");
    window().session()->show(window().session()->region(), engine::Period::wholeYear(2023));
    settle();
    const QString leaf = text(4, models::TargetLeaf);
    const QString before = text(4, models::TargetGoal);
    QGuiApplication::clipboard()->setText(
        QStringLiteral("指标\t目标值\t目标排名\n%1\t800家以上\t3\n").arg(leaf));
    press(Qt::Key_V, Qt::ControlModifier);
    settle();
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(text(4, models::TargetGoal), QStringLiteral("800家以上"));
    EXPECT_EQ(text(4, models::TargetGoalRank), QStringLiteral("3"));
    EXPECT_TRUE(table().hasFocus());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(4, models::TargetGoal), before);
    EXPECT_FALSE(window().controller().stack().canUndo());
}

TEST_F(TargetsPage, FillsDownAndCutsLikeTheSheet) {
    open("ganzhou-2023");
    window().session()->show(window().session()->region(), engine::Period::wholeYear(2023));
    settle();
    table().goTo(targets().index(2, models::TargetNote));
    type(QStringLiteral("按上级调整"));
    press(Qt::Key_Return);
    press(Qt::Key_Up);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(text(4, models::TargetNote), QStringLiteral("按上级调整"));
    press(Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(text(3, models::TargetNote), QString());
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("按上级调整\n按上级调整\n按上级调整"));
}

TEST_F(TargetsPage, KeepsARefusedRankOpenAndThePageStays) {
    open("chongyi-2022");
    table().setCurrentIndex(targets().index(0, models::TargetGoalRank));
    type(QStringLiteral("33"));
    press(Qt::Key_Return);
    EXPECT_FALSE(message().isEmpty());
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(table().isVisible());
    press(Qt::Key_Escape);
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(grid().isVisible());
}

TEST_F(TargetsPage, SaysWhyAResultIsNotTypedHere) {
    open("chongyi-2022");
    table().setCurrentIndex(targets().index(0, models::TargetResult));
    type(QStringLiteral("5"));
    EXPECT_TRUE(message().contains(QStringLiteral("数据填报")));
}

TEST_F(TargetsPage, GoesToTheCellAndF8ToTheProblem) {
    open("chongyi-2022");
    table().setCurrentIndex(targets().index(3, models::TargetGoal));
    const engine::CellKey key = targets().keyAt(3);
    table().parentWidget()->findChild<QAbstractButton *>(QStringLiteral("goButton"))->click();
    EXPECT_TRUE(grid().hasFocus());
    EXPECT_EQ(sheet().keyAt(grid().currentIndex().row()), key);
    EXPECT_TRUE(child<QWidget>("sideDock")->isVisible());
    press(Qt::Key_6, Qt::ControlModifier);
    EXPECT_TRUE(table().isVisible());
    press(Qt::Key_F8);
    EXPECT_TRUE(grid().isVisible());
}

TEST_F(TargetsPage, IsShownAgainWithTheNextLedger) {
    open("chongyi-2022");
    openSample();
    EXPECT_TRUE(table().isVisible());
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(child<QWidget>("sideDock")->isVisible());
    EXPECT_TRUE(child<QWidget>("problemDock")->isVisible());
}

} // namespace

} // namespace weici::test
