// SPDX-License-Identifier: GPL-3.0-or-later
// New periods, how much of them is filled, and the way through the periods, on the real window.
#include "support/guiwindow.h"

#include "gui/courseview.h"
#include "gui/emptyhint.h"
#include "gui/fillbutton.h"
#include "gui/newperioddialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace weici::test {

namespace {

using models::Note;
using models::Value;

class PeriodWindow : public GuiWindow {
protected:
    void SetUp() override { openSample(); }

    gui::NewPeriodDialog *newPeriod() {
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        settle();
        return window().findChild<gui::NewPeriodDialog *>();
    }
    [[nodiscard]] engine::Period period() { return window().session()->period(); }
    [[nodiscard]] std::vector<engine::Period> periods() { return window().session()->ledger().periods(); }
};

TEST_F(PeriodWindow, TheSuggestedPeriodIsMadeWithTwoKeysAndUndone) {
    goTo(12, Value);
    auto *dialog = newPeriod();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QLineEdit *>(QStringLiteral("periodEdit"))->text(),
              QStringLiteral("2023年下半年"));
    press(Qt::Key_Return);
    settle();
    window().activateWindow(); // the desktop does it when a dialog closes; the platform without one does not
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window()));
    EXPECT_EQ(period().code(), "2023H2");
    EXPECT_EQ(grid().currentIndex(), sheet().index(12, Value)) << "the row stays";
    EXPECT_TRUE(child<gui::EmptyHint>("emptyHint")->isVisible());
    type(QStringLiteral("47"));
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(shown(12, Value), QStringLiteral("47"));
    EXPECT_FALSE(child<gui::EmptyHint>("emptyHint")->isVisible());
    EXPECT_TRUE(child<gui::FillButton>("fillButton")->text().contains(QStringLiteral("1/24")));
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(period().code(), "2023H1") << "the period that was taken away is not shown";
    EXPECT_EQ(periods().size(), 1U);
    press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(periods().size(), 2U);
}

TEST_F(PeriodWindow, ATypedPeriodIsReadAndAKnownOneIsGoneTo) {
    auto *dialog = newPeriod();
    ASSERT_NE(dialog, nullptr);
    auto *reading = dialog->findChild<QLabel *>(QStringLiteral("readingLabel"));
    type(QStringLiteral("不是期"));
    EXPECT_TRUE(reading->text().contains(QStringLiteral("看不懂")));
    press(Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible()) << "nothing to be made";
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("上半年"));
    EXPECT_TRUE(reading->text().contains(QStringLiteral("已经有2023年上半年，已填 24/24")))
        << reading->text().toStdString();
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("1-9月"));
    EXPECT_TRUE(reading->text().contains(QStringLiteral("2023年1—9月：用 2023 年度方案，24 项指标")))
        << reading->text().toStdString();
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(period().code(), "2023-01..09");
}

TEST_F(PeriodWindow, NotesComeAlongWhenTheyAreAskedFor) {
    goTo(12, Note);
    type(QStringLiteral("口径已调整"));
    press(Qt::Key_Return);
    auto *dialog = newPeriod();
    ASSERT_NE(dialog, nullptr);
    auto *notes = dialog->findChild<QCheckBox *>(QStringLiteral("notesBox"));
    ASSERT_TRUE(notes->isEnabled()) << notes->text().toStdString();
    EXPECT_TRUE(notes->text().contains(QStringLiteral("1 格")));
    EXPECT_FALSE(notes->isChecked());
    notes->setFocus();
    press(Qt::Key_Space);
    dialog->findChild<QLineEdit *>(QStringLiteral("periodEdit"))->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("1-9月"));
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(shown(12, Note), QStringLiteral("口径已调整"));
    EXPECT_EQ(shown(12, Value), QString());
}

TEST_F(PeriodWindow, TheUnitsThatOweAreListedAndLeadToTheirLeaf) {
    for (const int row : {12, 13}) {
        goTo(row, Value);
        press(Qt::Key_Delete);
        goTo(row, models::Rank);
        press(Qt::Key_Delete);
    }
    settle();
    auto *button = child<gui::FillButton>("fillButton");
    EXPECT_TRUE(button->text().contains(QStringLiteral("22/24"))) << button->text().toStdString();
    goTo(0, Value);
    button->click();
    ASSERT_TRUE(button->list()->isVisible());
    EXPECT_EQ(button->list()->currentIndex().data(), QStringLiteral("行政审批局"));
    QTest::keyClick(button->list(), Qt::Key_Return);
    EXPECT_FALSE(button->list()->isVisible());
    EXPECT_EQ(grid().currentIndex(), sheet().index(12, Value));
}

TEST_F(PeriodWindow, TheCoursesOfACellLeadsToItsPeriods) {
    closeWindow();
    makeWindow();
    openSample(QStringLiteral("chongyi-2022"));
    goTo(23, models::Rank);
    auto *course = child<gui::CourseView>("course");
    ASSERT_EQ(course->model()->rowCount(), 3);
    EXPECT_EQ(course->model()->index(0, 0).data(), QStringLiteral("1—9月"));
    QTest::mouseClick(course->viewport(), Qt::LeftButton, Qt::NoModifier,
                      course->visualRect(course->model()->index(2, 0)).center());
    settle();
    EXPECT_EQ(period().code(), "2022-01..06");
    EXPECT_EQ(grid().currentIndex(), sheet().index(23, models::Rank));
}

TEST_F(PeriodWindow, TheChoiceOfPeriodsSaysWhatIsFilled) {
    auto *box = child<QComboBox>("periodBox");
    box->showPopup();
    EXPECT_EQ(box->itemData(0, Qt::AccessibleTextRole), QStringLiteral("2023年上半年，已填 24/24"));
    EXPECT_EQ(box->currentText(), QStringLiteral("2023年上半年"));
    box->hidePopup();
}

} // namespace

} // namespace weici::test
