// SPDX-License-Identifier: GPL-3.0-or-later
// Making, opening, copying and closing ledgers, and the export of the attachment, with the dialogs answered
// by the test.
#include "support/guiwindow.h"

#include "exchange/reportwriter.h"
#include "gui/exportjob.h"
#include "gui/samples.h"
#include "gui/startpage.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QStackedWidget>

namespace weici::test {

namespace {

class LedgerWindow : public GuiWindow {
protected:
    /// The menu's action, as its key would trigger it.
    void trigger(const char *name) { child<QAction>(name)->trigger(); }
    void waitForExport() {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !window().controller().isExporting(); }, 20000));
        settle();
    }
    [[nodiscard]] bool startPageShows() {
        return qobject_cast<gui::StartPage *>(child<QStackedWidget>("pages")->currentWidget()) != nullptr;
    }
    static void write(const QString &path, const QByteArray &bytes) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

TEST_F(LedgerWindow, BeginsOnTheStartPageWithNothingToEdit) {
    EXPECT_TRUE(startPageShows());
    EXPECT_FALSE(child<QAction>("exportAction")->isEnabled());
    EXPECT_FALSE(child<QAction>("undoAction")->isEnabled());
    EXPECT_EQ(window().windowTitle(), QStringLiteral("位次"));
}

TEST_F(LedgerWindow, NewFromASampleIsAFileOfItsOwnWithATag) {
    m_dialogs.choices.push_back(0);
    m_dialogs.files.push_back(path(QStringLiteral("我的"))); // without an ending
    trigger("sampleAction");
    ASSERT_NE(window().session(), nullptr);
    EXPECT_TRUE(QFile::exists(path(QStringLiteral("我的.weici"))));
    EXPECT_TRUE(child<QLabel>("sampleTag")->isVisible());
    EXPECT_EQ(child<QComboBox>("periodBox")->currentText(), QStringLiteral("2023年上半年"));
    EXPECT_EQ(child<QLabel>("regionName")->text(), QStringLiteral("于都县"));
    EXPECT_FALSE(startPageShows());
}

TEST_F(LedgerWindow, EverySampleOpens) {
    ASSERT_GE(gui::samples().size(), 4U);
    for (const gui::Sample &sample : gui::samples()) {
        openSample(sample.name);
        ASSERT_NE(window().session(), nullptr) << sample.name.toStdString();
        EXPECT_GT(sheet().rowCount(), 0) << sample.name.toStdString();
    }
}

TEST_F(LedgerWindow, NeverMakesALedgerOverAnExistingFile) {
    const QString taken = path(QStringLiteral("有了.weici"));
    write(taken, "anything");
    m_dialogs.choices.push_back(0);
    m_dialogs.files.push_back(taken);
    m_dialogs.answers.push_back(0);
    trigger("sampleAction");
    EXPECT_EQ(window().session(), nullptr);
    ASSERT_EQ(m_dialogs.asked.size(), 1U);
    EXPECT_EQ(read(taken), QByteArray("anything"));
}

TEST_F(LedgerWindow, AFileThatIsNoLedgerIsRefusedInPlainWords) {
    const QString bad = path(QStringLiteral("表格.weici"));
    write(bad, QByteArray(4096, 'x'));
    for (const QString &file : {bad, path(QStringLiteral("没有.weici"))}) {
        m_dialogs.files.push_back(file);
        m_dialogs.answers.push_back(0);
        trigger("openAction");
        EXPECT_EQ(window().session(), nullptr);
        ASSERT_FALSE(m_dialogs.asked.empty());
        EXPECT_GT(m_dialogs.asked.back().text.size(), 8);
        EXPECT_FALSE(m_dialogs.asked.back().title.isEmpty());
    }
    EXPECT_EQ(read(bad), QByteArray(4096, 'x'));
}

TEST_F(LedgerWindow, ABadFileLeavesTheOpenLedgerOpen) {
    openSample();
    write(path(QStringLiteral("坏.weici")), "x");
    m_dialogs.files.push_back(path(QStringLiteral("坏.weici")));
    m_dialogs.answers.push_back(0);
    trigger("openAction");
    ASSERT_NE(window().session(), nullptr);
    EXPECT_EQ(shown(12, models::Value), QStringLiteral("46.26"));
}

TEST_F(LedgerWindow, ClosedLedgersAreListedAndOpenedAgainWithEnter) {
    openSample();
    trigger("closeAction");
    EXPECT_TRUE(startPageShows());
    auto *recent = child<QListView>("recentList");
    ASSERT_TRUE(recent->isVisible());
    recent->setFocus();
    press(Qt::Key_Return);
    ASSERT_NE(window().session(), nullptr);
    EXPECT_TRUE(child<QLabel>("sampleTag")->isVisible()) << "the copy of a sample stays one";
}

TEST_F(LedgerWindow, AListedLedgerThatIsGoneCanBeTakenOffTheList) {
    openSample();
    trigger("closeAction");
    ASSERT_TRUE(QFile::remove(path(QStringLiteral("于都县数字经济.weici"))));
    m_dialogs.answers.push_back(0);
    child<QListView>("recentList")->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(window().session(), nullptr);
    EXPECT_EQ(child<QListView>("recentList")->model()->rowCount(), 0);
}

TEST_F(LedgerWindow, SavesACompleteCopy) {
    openSample();
    goTo(12, models::Value);
    type(QStringLiteral("46.06")); // still being typed: it must be in the copy
    m_dialogs.files.push_back(path(QStringLiteral("副本.weici")));
    trigger("saveCopyAction");
    const auto copy = app::Ledger::open(path(QStringLiteral("副本.weici")), app::Ledger::Access::ReadOnly);
    EXPECT_EQ(copy->observation(sheet().keyAt(12)).value.text, "46.06");
    EXPECT_TRUE(message().contains(QStringLiteral("打开文件夹")));
}

TEST_F(LedgerWindow, DoesNotCopyALedgerOntoItself) {
    openSample();
    m_dialogs.files.push_back(path(QStringLiteral("于都县数字经济.weici")));
    m_dialogs.answers.push_back(0);
    trigger("saveCopyAction");
    EXPECT_EQ(m_dialogs.asked.size(), 1U);
    EXPECT_EQ(shown(12, models::Value), QStringLiteral("46.26"));
}

TEST_F(LedgerWindow, ExportsTheAttachmentAndSaysWhere) {
    openSample();
    const QString target = path(QStringLiteral("附件.xlsx"));
    m_dialogs.files.push_back(target);
    trigger("exportAction");
    waitForExport();
    EXPECT_TRUE(m_dialogs.suggested.last().endsWith(
        QStringLiteral("于都县2023年上半年数字经济主要监测指标附件.xlsx")))
        << m_dialogs.suggested.last().toStdString();
    EXPECT_TRUE(read(target).startsWith("PK"));
    EXPECT_TRUE(message().contains(QStringLiteral("附件.xlsx"))) << message().toStdString();
    EXPECT_TRUE(message().contains(QStringLiteral("打开文件夹")));
}

TEST_F(LedgerWindow, ExportHoldsWhatWasTypedLast) {
    openSample();
    goTo(12, models::Value);
    type(QStringLiteral("46.06"));
    m_dialogs.files.push_back(path(QStringLiteral("附件.csv")));
    trigger("exportAction");
    waitForExport();
    EXPECT_TRUE(read(path(QStringLiteral("附件.csv"))).contains("46.06"));
}

TEST_F(LedgerWindow, AnOccupiedTargetIsNamedAndAnotherNameOffered) {
    openSample();
    const QString taken = path(QStringLiteral("附件.xlsx"));
    write(taken, "old");
    write(path(QStringLiteral("~$附件.xlsx")), "lock of an office program");
    m_dialogs.files = {taken, path(QStringLiteral("附件2.xlsx"))};
    m_dialogs.answers.push_back(0);
    trigger("exportAction");
    EXPECT_TRUE(QTest::qWaitFor([this] { return QFile::exists(path(QStringLiteral("附件2.xlsx"))); }, 20000));
    waitForExport();
    ASSERT_EQ(m_dialogs.asked.size(), 1U);
    EXPECT_TRUE(m_dialogs.asked[0].text.contains(QStringLiteral("附件.xlsx")))
        << m_dialogs.asked[0].text.toStdString();
    EXPECT_EQ(read(taken), QByteArray("old"));
    EXPECT_TRUE(read(path(QStringLiteral("附件2.xlsx"))).startsWith("PK"));
}

TEST_F(LedgerWindow, AFolderThatIsNotThereIsSaidPlainly) {
    openSample();
    m_dialogs.files.push_back(path(QStringLiteral("没有/附件.xlsx")));
    m_dialogs.answers.push_back(1);
    trigger("exportAction");
    waitForExport();
    ASSERT_EQ(m_dialogs.asked.size(), 1U);
    EXPECT_EQ(message(), QString());
}

TEST_F(LedgerWindow, ANewPeriodIsEmptyAndIsKept) {
    openSample();
    trigger("newPeriodAction");
    settle();
    type(QStringLiteral("1-9月"));
    press(Qt::Key_Return);
    settle();
    window().activateWindow(); // the desktop does it when a dialog closes; the platform without one does not
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window()));
    EXPECT_EQ(child<QComboBox>("periodBox")->currentText(), QStringLiteral("2023年1—9月"));
    EXPECT_EQ(shown(12, models::Value), QString());
    goTo(12, models::Value);
    type(QStringLiteral("50"));
    press(Qt::Key_Return);
    EXPECT_EQ(shown(12, models::Value), QStringLiteral("50"));
}

TEST_F(LedgerWindow, TheChosenPeriodIsShownByAllParts) {
    openSample(QStringLiteral("chongyi-2022"));
    auto *periods = child<QComboBox>("periodBox");
    ASSERT_GE(periods->count(), 3);
    const QString first = child<QLabel>("coverage")->text();
    periods->setFocus();
    press(Qt::Key_Down);
    settle();
    EXPECT_NE(child<QLabel>("coverage")->text(), first);
    EXPECT_EQ(periods->currentText(), QString::fromStdString(window().session()->period().chinese()));
}

TEST_F(LedgerWindow, ARefusedRankHoldsThePeriodToo) {
    openSample(QStringLiteral("chongyi-2022"));
    goTo(0, models::Rank);
    type(QStringLiteral("50"));
    auto *periods = child<QComboBox>("periodBox");
    const QString before = periods->currentText();
    periods->setCurrentIndex(1);
    Q_EMIT periods->activated(1);
    EXPECT_EQ(periods->currentText(), before);
    m_dialogs.answers.push_back(1);
    closeWindow();
}

TEST_F(LedgerWindow, ThemeIsKept) {
    trigger("themeDarkAction");
    EXPECT_TRUE(m_appearance->theme().dark);
    EXPECT_EQ(gui::Appearance(*qApp, *m_settings).choice(), gui::Appearance::Choice::Dark);
}

TEST(ExportJob, ACancelledExportLeavesNothing) {
    QTemporaryDir folder;
    app::TableReport report;
    report.name = QStringLiteral("表");
    report.title = QStringLiteral("题");
    report.columns.resize(3);
    report.rows.resize(20001, std::vector<app::TableReport::Cell>(3));
    for (auto &row : report.rows) {
        row[0] = {app::TableReport::CellKind::Text, QStringLiteral("字"), 0, {}, {}, {}};
    }
    gui::ExportJob job;
    QSignalSpy finished(&job, &gui::ExportJob::finished);
    job.start(report, folder.filePath(QStringLiteral("a.xlsx")));
    job.cancel();
    ASSERT_TRUE(finished.wait(20000));
    const auto result = finished[0][0].value<gui::ExportJob::Result>();
    EXPECT_EQ(result.end, gui::ExportJob::Result::End::Cancelled) << result.message.toStdString();
    EXPECT_TRUE(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

} // namespace

} // namespace weici::test
