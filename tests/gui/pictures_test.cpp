// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page for people to look at, light and dark; CMake runs them again at 200 %.
#include "support/guiwindow.h"
#include "support/printedtable.h"

#include "gui/pastedialog.h"

#include <QClipboard>
#include <QComboBox>

#include "gui/backupkeeper.h"

#include "gui/fillbutton.h"
#include "gui/newperioddialog.h"
#include <QDialog>
#include <QPushButton>

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

    /// The dialog that is open; it is closed.
    void saveDialog(const QString &picture) {
        QTest::qWait(150);
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        const QDir folder(QStringLiteral(WEICI_BINARY_DIR "/pictures"));
        ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
        ASSERT_TRUE(dialog->grab().save(folder.filePath(picture + u".png")));
        dialog->reject();
        settle();
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
    preview->resize(1000, 600); // the offscreen screen is narrower than a real one
    savePicture(name(QStringLiteral("paste")), *preview);
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
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
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
    savePicture(name(QStringLiteral("new-period")), *dialog);
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
    savePicture(name(QStringLiteral("owed")), *button->list()->parentWidget());
    QTest::keyClick(button->list(), Qt::Key_Escape);
}

TEST_P(Pictures, TargetsOnly) {
    openSample(QStringLiteral("yingtan-2022"));
    savePicture(name(QStringLiteral("entry-yingtan")));
}

TEST_P(Pictures, TargetsPage) {
    openSample(QStringLiteral("chongyi-2022"));
    press(Qt::Key_6, Qt::ControlModifier);
    savePicture(name(QStringLiteral("targets")));
    openSample(QStringLiteral("demo-city"));
    savePicture(name(QStringLiteral("targets-demo-city")));
}

TEST_P(Pictures, RecordsPage) {
    openSample();
    for (const char *value : {"46.06", "46.16", "46.26"}) {
        goTo(12, models::Value);
        type(QString::fromLatin1(value));
        press(Qt::Key_Return);
    }
    std::vector<app::CellEdit> pasted;
    for (int row = 5; row < 13; ++row) {
        const engine::CellKey key = sheet().keyAt(row);
        engine::Observation cell = window().session()->ledger().observation(key);
        cell.value = window().session()->ledger().read(key, engine::CellRole::Value, "0");
        pasted.push_back({key, cell});
    }
    ASSERT_FALSE(commands::setCells(window().controller().stack(), window().session()->ledger(), pasted,
                                    {QStringLiteral("粘贴"), {app::Origin::Paste, {}}}));
    goTo(12, models::Value);
    type(QStringLiteral("46.26"));
    press(Qt::Key_Return);
    press(Qt::Key_8, Qt::ControlModifier);
    press(Qt::Key_Down);
    savePicture(name(QStringLiteral("records")));
    QTest::mouseClick(child<QPushButton>("restoreAllButton"), Qt::LeftButton);
    saveDialog(name(QStringLiteral("restore")));
}

TEST_P(Pictures, LockedPeriodAndMark) {
    openSample();
    goTo(12, models::Value);
    m_dialogs.texts.push_back(QStringLiteral("问行政审批局"));
    press(Qt::Key_M, Qt::ControlModifier);
    m_dialogs.texts.push_back(QStringLiteral("通报已印发"));
    child<QAction>("lockAction")->trigger();
    goTo(13, models::Value);
    savePicture(name(QStringLiteral("locked")));
}

TEST_P(Pictures, Dialogs) {
    child<QAction>("newAction")->trigger();
    saveDialog(name(QStringLiteral("new-ledger")));
    openSample(QStringLiteral("demo-city"));
    child<QAction>("settingsAction")->trigger();
    saveDialog(name(QStringLiteral("settings")));
    window().controller().backups().make(QStringLiteral("定时"));
    window().controller().backups().make(QStringLiteral("手动"));
    child<QAction>("backupsAction")->trigger();
    saveDialog(name(QStringLiteral("backups")));
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
