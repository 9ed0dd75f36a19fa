// SPDX-License-Identifier: GPL-3.0-or-later
// 记录 in the real window: what was changed is found and set back, also after a restart; backups; locked
// periods; marks.
#include "support/guiwindow.h"

#include "app/backups.h"
#include "gui/backupdialog.h"
#include "gui/backupkeeper.h"
#include "gui/readingtable.h"
#include "gui/restoredialog.h"
#include "gui/statusline.h"
#include "models/changelistmodel.h"
#include "models/revisionmodel.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

namespace weici::test {

namespace {

using models::ChangeListModel;
using models::RevisionModel;

class Records : public GuiWindow {
protected:
    void openRecords() {
        press(Qt::Key_8, Qt::ControlModifier);
        settle();
        ASSERT_TRUE(list().hasFocus());
    }
    [[nodiscard]] QListView &list() { return *recordsChild<QListView>("list"); }
    [[nodiscard]] gui::ReadingTable &table() { return *recordsChild<gui::ReadingTable>("table"); }
    template <class T>
    [[nodiscard]] T *recordsChild(const char *name) {
        auto *panel = window().findChild<QWidget *>(QStringLiteral("RecordPanel"));
        return panel->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] int changes() {
        int count = 0;
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            count += list().model()->index(row, 0).data(ChangeListModel::ChangeRole).isValid();
        }
        return count;
    }
    [[nodiscard]] QString line(int row, int column) {
        return table().model()->index(row, column).data().toString();
    }
    void enter(int row, int column, const QString &text) {
        goTo(row, column);
        type(text);
        press(Qt::Key_Return);
    }
    /// What a paste does: many cells, one change.
    void pasteZeros() {
        std::vector<app::CellEdit> edits;
        for (int row = 0; row < sheet().rowCount(); ++row) {
            const engine::CellKey key = sheet().keyAt(row);
            engine::Observation cell = window().session()->ledger().observation(key);
            cell.value = window().session()->ledger().read(key, engine::CellRole::Value, "0");
            edits.push_back({key, cell});
        }
        ASSERT_FALSE(commands::setCells(window().controller().stack(), window().session()->ledger(), edits,
                                        {QStringLiteral("粘贴"), {app::Origin::Paste, {}}}));
    }
    void click(const char *button) {
        auto *found = recordsChild<QPushButton>(button);
        ASSERT_NE(found, nullptr) << button;
        ASSERT_TRUE(found->isEnabled()) << button;
        QTest::mouseClick(found, Qt::LeftButton);
        settle();
    }
    [[nodiscard]] gui::RestoreDialog *restoreDialog() { return window().findChild<gui::RestoreDialog *>(); }
    void giveReason(const QString &why) {
        auto *dialog = restoreDialog();
        ASSERT_NE(dialog, nullptr);
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        EXPECT_FALSE(ok->isEnabled()) << "not without a reason";
        dialog->findChild<QLineEdit *>(QStringLiteral("reasonEdit"))->setFocus();
        type(why);
        QTest::mouseClick(ok, Qt::LeftButton);
        settle();
        backToWindow();
    }
    /// As a desktop does when a dialog goes.
    void backToWindow() {
        window().activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window()));
    }
    [[nodiscard]] std::vector<std::string> values() {
        std::vector<std::string> all;
        for (int row = 0; row < sheet().rowCount(); ++row) {
            all.push_back(window().session()->ledger().observation(sheet().keyAt(row)).value.text);
        }
        return all;
    }
};

TEST_F(Records, ShowWhatWasChangedNewestFirst) {
    openSample();
    enter(12, models::Value, QStringLiteral("46.06"));
    enter(12, models::Value, QStringLiteral("46.27"));
    openRecords();
    EXPECT_EQ(changes(), 2);
    ASSERT_EQ(table().model()->rowCount(), 1);
    EXPECT_EQ(line(0, RevisionModel::Before), QStringLiteral("46.06"));
    EXPECT_EQ(line(0, RevisionModel::After), QStringLiteral("46.27"));
    press(Qt::Key_Down);
    EXPECT_EQ(line(0, RevisionModel::Before), QStringLiteral("46.26"));
    EXPECT_EQ(line(0, RevisionModel::Since), QStringLiteral("现为 46.27"));
}

TEST_F(Records, UndoABadPasteFromBeforeARestart) {
    openSample();
    const std::vector<std::string> before = values();
    const QString file = window().session()->ledger().path();
    pasteZeros();
    closeWindow();
    makeWindow();
    ASSERT_TRUE(window().openLedger(file));
    EXPECT_FALSE(child<QAction>("undoAction")->isEnabled()) << "the undo history went with the program";
    openRecords();
    click("restoreAllButton");
    giveReason(QStringLiteral("贴错了一列"));
    EXPECT_EQ(values(), before);
    EXPECT_EQ(changes(), 2) << "the restore is a change of its own";
    EXPECT_EQ(list().model()->index(1, 0).data(ChangeListModel::ReasonRole).toString(),
              QStringLiteral("贴错了一列"));
    EXPECT_EQ(window().controller().backups().backups().list().size(), 1U) << "a backup was made first";
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(values().at(3), "0") << "as one step";
}

TEST_F(Records, OneFieldIsRestoredAndALaterEditIsSaid) {
    openSample();
    enter(12, models::Value, QStringLiteral("1"));
    enter(13, models::Value, QStringLiteral("2"));
    enter(12, models::Value, QStringLiteral("3"));
    openRecords();
    list().setCurrentIndex(list().model()->index(3, 0)); // the first of the three
    table().selectRow(0);
    click("restoreSelectedButton");
    auto *warning = restoreDialog()->findChild<QLabel *>(QStringLiteral("warningLabel"));
    EXPECT_TRUE(warning->isVisible());
    EXPECT_TRUE(warning->text().contains(QStringLiteral("1 处")));
    giveReason(QStringLiteral("按附件"));
    EXPECT_EQ(shown(12, models::Value), QStringLiteral("46.26"));
    EXPECT_EQ(shown(13, models::Value), QStringLiteral("2"));
}

TEST_F(Records, BackToBeforeAChangeTakesAllSince) {
    openSample();
    const auto before = values();
    enter(12, models::Value, QStringLiteral("1"));
    enter(13, models::Value, QStringLiteral("2"));
    enter(14, models::Target, QStringLiteral("60以上"));
    openRecords();
    list().setCurrentIndex(list().model()->index(3, 0));
    click("restoreMomentButton");
    EXPECT_EQ(restoreDialog()->findChild<gui::ReadingTable *>()->model()->rowCount(), 3);
    giveReason(QStringLiteral("回到早上"));
    EXPECT_EQ(values(), before);
    EXPECT_EQ(shown(14, models::Target), QString());
}

TEST_F(Records, CancelledRestoreChangesNothing) {
    openSample();
    enter(12, models::Value, QStringLiteral("1"));
    openRecords();
    click("restoreAllButton");
    restoreDialog()->reject();
    settle();
    EXPECT_EQ(shown(12, models::Value), QStringLiteral("1"));
    EXPECT_EQ(changes(), 1);
}

TEST_F(Records, NarrowedByOriginAndIndicator) {
    openSample();
    enter(12, models::Value, QStringLiteral("1"));
    pasteZeros();
    openRecords();
    auto *origins = recordsChild<QComboBox>("originBox");
    origins->setCurrentIndex(origins->findText(QStringLiteral("粘贴")));
    Q_EMIT origins->activated(origins->currentIndex());
    EXPECT_EQ(changes(), 1);
    origins->setCurrentIndex(0);
    Q_EMIT origins->activated(0);
    auto *indicators = recordsChild<QComboBox>("indicatorBox");
    indicators->setCurrentIndex(1); // not the one that was typed
    Q_EMIT indicators->activated(1);
    EXPECT_EQ(changes(), 1);
}

TEST_F(Records, TwoMomentsAreComparedByWhatIsLeft) {
    openSample();
    enter(12, models::Value, QStringLiteral("1"));
    enter(12, models::Value, QStringLiteral("2"));
    enter(13, models::Value, QStringLiteral("3"));
    press(Qt::Key_Z, Qt::ControlModifier);
    openRecords();
    recordsChild<QDateTimeEdit>("laterEdit")->setDateTime(QDateTime::currentDateTime().addSecs(60));
    click("compareButton");
    ASSERT_EQ(table().model()->rowCount(), 1);
    EXPECT_EQ(line(0, RevisionModel::Before), QStringLiteral("46.26"));
    EXPECT_EQ(line(0, RevisionModel::After), QStringLiteral("2"));
}

TEST_F(Records, GoToTheCell) {
    openSample();
    enter(12, models::Value, QStringLiteral("1"));
    openRecords();
    table().selectRow(0);
    click("goButton");
    EXPECT_TRUE(grid().hasFocus());
    EXPECT_EQ(grid().currentIndex().row(), 12);
}

TEST_F(Records, ABackupComesBackAndThePresentStaysBeside) {
    openSample();
    child<QAction>("backupsAction")->trigger();
    auto *dialog = window().findChild<gui::BackupDialog *>();
    ASSERT_NE(dialog, nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("makeButton")), Qt::LeftButton);
    const auto *backups = dialog->findChild<gui::ReadingTable *>()->model();
    EXPECT_TRUE(QTest::qWaitFor([backups] { return backups->rowCount() == 1; }, 5000));
    dialog->reject();
    settle();
    backToWindow();
    enter(12, models::Value, QStringLiteral("1"));
    child<QAction>("backupsAction")->trigger();
    dialog = window().findChild<gui::BackupDialog *>();
    m_dialogs.answers.push_back(1);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("restoreButton")), Qt::LeftButton);
    settle();
    ASSERT_NE(window().session(), nullptr);
    EXPECT_EQ(shown(12, models::Value), QStringLiteral("46.26"));
    EXPECT_EQ(QDir(m_folder.path()).entryList({QStringLiteral("*恢复前*.weici")}).size(), 1);
}

TEST_F(Records, BackupsAreMadeByThemselvesAfterAChange) {
    openSample();
    window().controller().backups().setInterval(50);
    QTest::qWait(120);
    EXPECT_TRUE(window().controller().backups().backups().list().empty()) << "nothing was changed";
    enter(12, models::Value, QStringLiteral("1"));
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return !window().controller().backups().backups().list().empty(); }, 5000));
}

TEST_F(Records, ABackupIsMadeBesideTheWorkAndWaitedForWhenTheLedgerGoes) {
    openSample();
    enter(12, models::Value, QStringLiteral("1"));
    gui::BackupKeeper &keeper = window().controller().backups();
    const app::Backups backups = keeper.backups();
    QSignalSpy made(&keeper, &gui::BackupKeeper::made);
    keeper.begin(QStringLiteral("定时"));
    EXPECT_TRUE(keeper.isBusy()) << "it has not been waited for";
    keeper.begin(QStringLiteral("定时"));
    enter(13, models::Value, QStringLiteral("2"));
    child<QAction>("closeAction")->trigger();
    EXPECT_EQ(made.size(), 1) << "one at a time";
    settle();
    EXPECT_EQ(made.size(), 1) << "told once";
    ASSERT_EQ(backups.list().size(), 1U);
    EXPECT_TRUE(app::verifyLedger(backups.list().front().path).empty());
}

TEST_F(Records, ABackupThatFailsIsToldInTheStatusLine) {
    openSample();
    QFile inTheWay(path(QStringLiteral("文件")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    m_settings->setValue(QStringLiteral("backup/folder"), QString(inTheWay.fileName() + u"/备份"));
    window().controller().backups().begin(QStringLiteral("定时"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return !window().controller().backups().isBusy(); }, 5000));
    EXPECT_TRUE(child<gui::StatusLine>("statusLine")->message().contains(QStringLiteral("没有备份成")));
    enter(12, models::Value, QStringLiteral("1"));
    EXPECT_EQ(shown(12, models::Value), QStringLiteral("1")) << "the work goes on";
}

TEST_F(Records, ALockedPeriodAsksOnceForTheReason) {
    openSample();
    m_dialogs.texts.push_back(QStringLiteral("通报已印发"));
    child<QAction>("lockAction")->trigger();
    EXPECT_TRUE(child<QLabel>("lockedTag")->isVisible());
    goTo(12, models::Value);
    m_dialogs.texts.push_back(QStringLiteral("附件有误"));
    type(QStringLiteral("4")); // asks; nothing is typed yet
    EXPECT_EQ(shown(12, models::Value), QStringLiteral("46.26"));
    enter(12, models::Value, QStringLiteral("46.06"));
    enter(13, models::Value, QStringLiteral("58.4")); // not asked again
    EXPECT_EQ(shown(12, models::Value), QStringLiteral("46.06"));
    const auto history = window().session()->ledger().history(sheet().keyAt(12));
    EXPECT_EQ(history.front().origin, app::Origin::Correction);
    EXPECT_EQ(history.front().reason, QStringLiteral("附件有误"));
    m_dialogs.texts.push_back(QStringLiteral("补报"));
    child<QAction>("reopenAction")->trigger();
    EXPECT_FALSE(child<QLabel>("lockedTag")->isVisible());
    enter(12, models::Value, QStringLiteral("46.26"));
    EXPECT_EQ(window().session()->ledger().history(sheet().keyAt(12)).front().origin, app::Origin::Entry);
}

TEST_F(Records, ACellIsMarkedListedAndUnmarked) {
    openSample();
    goTo(12, models::Value);
    m_dialogs.texts.push_back(QStringLiteral("问行政审批局"));
    press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_EQ(sheet().index(12, models::Value).data(models::ValueGridModel::FollowUpRole).toString(),
              QStringLiteral("问行政审批局"));
    goTo(0, models::Value);
    m_dialogs.choices.push_back(0);
    child<QAction>("followUpsAction")->trigger();
    EXPECT_EQ(grid().currentIndex().row(), 12);
    press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_FALSE(sheet().index(12, models::Value).data(models::ValueGridModel::FollowUpRole).isValid());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(sheet().index(12, models::Value).data(models::ValueGridModel::FollowUpRole).isValid());
}

} // namespace

} // namespace weici::test
