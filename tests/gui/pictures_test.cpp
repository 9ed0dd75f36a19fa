// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page for people to look at, light and dark; CMake runs them again at 200 %.
#include "support/guiwindow.h"
#include "support/printedtable.h"

#include "gui/pastedialog.h"

#include <QClipboard>
#include <QComboBox>

#include "gui/fillbutton.h"
#include "gui/newperioddialog.h"

#include <QListView>

namespace weici::test {

namespace {

class Pictures : public GuiWindow, public ::testing::WithParamInterface<gui::Appearance::Choice> {
protected:
    void SetUp() override { m_appearance->choose(GetParam()); }

    [[nodiscard]] QString name(const QString &page) const {
        const int percent = qRound(100 * window_().devicePixelRatioF());
        return QStringLiteral("%1-%2-%3")
            .arg(page, GetParam() == gui::Appearance::Choice::Dark ? QStringLiteral("dark")
                                                                   : QStringLiteral("light"))
            .arg(percent);
    }

private:
    [[nodiscard]] const QWidget &window_() const { return *m_window; }
};

TEST_P(Pictures, EntryPage) {
    openSample();
    goTo(12, models::Value);
    type(QStringLiteral("46.06"));
    press(Qt::Key_Return);
    goTo(12, models::Value);
    type(QStringLiteral("46.26"));
    press(Qt::Key_Return);
    goTo(12, models::Value);
    savePicture(name(QStringLiteral("entry")));
}

TEST_P(Pictures, EntryPageWithProblems) {
    openSample();
    goTo(2, models::Value);
    type(QStringLiteral("暂无"));
    press(Qt::Key_Return);
    goTo(5, models::Value);
    press(Qt::Key_Delete);
    goTo(3, models::Value);
    type(QStringLiteral("-"));
    press(Qt::Key_Return);
    goTo(8, models::Rank);
    type(QStringLiteral("50"));
    press(Qt::Key_Return);
    savePicture(name(QStringLiteral("entry-problems")));
    m_dialogs.answers.push_back(1); // give the refused rank up
}

TEST_P(Pictures, PastePreview) {
    openSample();
    const tests::PrintedTable printed = tests::printedYudu();
    QString text = printed.text();
    text.replace(QStringLiteral("46.26"), QStringLiteral("46.06"));
    text.replace(QStringLiteral("15.15"), QStringLiteral("尚未公布"));
    text.replace(QStringLiteral("网络零售额（万元）"), QStringLiteral("农产品网络零售额"));
    goTo(10, models::Value);
    press(Qt::Key_Delete);
    QGuiApplication::clipboard()->setText(text);
    goTo(0, models::Value);
    press(Qt::Key_V, Qt::ControlModifier);
    settle();
    auto *preview = window().findChild<gui::PasteDialog *>();
    ASSERT_NE(preview, nullptr);
    savePicture(name(QStringLiteral("paste")), preview);
    preview->reject();
}

TEST_P(Pictures, FindAndFilter) {
    openSample();
    auto *departments = child<QComboBox>("departmentBox");
    departments->setCurrentText(QStringLiteral("商务局"));
    Q_EMIT departments->activated(departments->currentIndex());
    grid().setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("零售额"));
    press(Qt::Key_Return);
    savePicture(name(QStringLiteral("filter")));
}

TEST_P(Pictures, WithThePast) {
    openSample(QStringLiteral("demo-city"));
    goTo(2, models::Note);
    press(Qt::Key_F2);
    type(QStringLiteral("口径已调整"));
    press(Qt::Key_Return, Qt::AltModifier);
    type(QStringLiteral("第二行"));
    savePicture(name(QStringLiteral("entry-note")));
    press(Qt::Key_Escape);
}

TEST_P(Pictures, LargeScheme) {
    openSample(QStringLiteral("chongyi-2022"));
    savePicture(name(QStringLiteral("entry-chongyi")));
}

TEST_P(Pictures, Zoomed) {
    openSample();
    grid().setZoom(1.3);
    settle();
    goTo(16, models::Note);
    goTo(16, models::Target);
    savePicture(name(QStringLiteral("entry-zoomed")));
}

TEST_P(Pictures, ManyRegions) {
    openSample(QStringLiteral("demo-city"));
    savePicture(name(QStringLiteral("entry-demo-city")));
}

TEST_P(Pictures, RegionMatrix) {
    openSample(QStringLiteral("demo-city"));
    goTo(6, models::Value);
    press(Qt::Key_M, Qt::ControlModifier);
    savePicture(name(QStringLiteral("matrix")));
    press(Qt::Key_Right, Qt::ControlModifier);
    type(QStringLiteral("下周给"));
    press(Qt::Key_Return);
    type(QStringLiteral("-"));
    press(Qt::Key_Return);
    type(QStringLiteral("/"));
    press(Qt::Key_Return);
    savePicture(name(QStringLiteral("matrix-right")));
    window().session()->matrix().showField(models::Rank);
    press(Qt::Key_Home);
    savePicture(name(QStringLiteral("matrix-ranks")));
}

TEST_P(Pictures, NewPeriod) {
    openSample();
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = window().findChild<gui::NewPeriodDialog *>();
    ASSERT_NE(dialog, nullptr);
    savePicture(name(QStringLiteral("new-period")), dialog);
    press(Qt::Key_Return);
    settle();
    savePicture(name(QStringLiteral("new-period-empty")));
}

TEST_P(Pictures, WhoOwesWhat) {
    openSample();
    for (const int row : {3, 12, 13}) {
        for (const int column : {models::Value, models::Rank}) {
            goTo(row, column);
            press(Qt::Key_Delete);
        }
    }
    settle();
    auto *button = child<gui::FillButton>("fillButton");
    button->click();
    savePicture(name(QStringLiteral("owed")), button->list()->parentWidget());
    QTest::keyClick(button->list(), Qt::Key_Escape);
}

TEST_P(Pictures, TargetsOnly) {
    openSample(QStringLiteral("yingtan-2022"));
    savePicture(name(QStringLiteral("entry-yingtan")));
}

TEST_P(Pictures, StartPage) {
    openSample(QStringLiteral("chongyi-2022"));
    openSample();
    window().controller().close();
    savePicture(name(QStringLiteral("start")));
}

INSTANTIATE_TEST_SUITE_P(Themes, Pictures,
                         ::testing::Values(gui::Appearance::Choice::Light, gui::Appearance::Choice::Dark));

} // namespace

} // namespace weici::test
