// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, and a ledger that begins empty.
#include "support/guiwindow.h"

#include "gui/decimals.h"
#include "gui/fontchoice.h"
#include "gui/newledgerdialog.h"
#include "gui/preferences.h"
#include "gui/settingsdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace weici::test {

namespace {

class Settings : public GuiWindow {
protected:
    template <class Dialog>
    Dialog &open(const char *action) {
        child<QAction>(action)->trigger();
        settle();
        m_dialog = window().findChild<Dialog *>();
        return *static_cast<Dialog *>(m_dialog);
    }
    template <class T>
    T &part(const char *name) {
        return *m_dialog->template findChild<T *>(QLatin1String(name));
    }
    void choose(const char *name, const QString &text) {
        auto &box = part<QComboBox>(name);
        ASSERT_GE(box.findText(text), 0) << text.toStdString();
        box.setCurrentIndex(box.findText(text));
    }
    void ok() {
        QTest::mouseClick(part<QDialogButtonBox>("buttons").button(QDialogButtonBox::Ok), Qt::LeftButton);
        settle();
        window().activateWindow(); // as a desktop does when a dialog goes
    }

    QDialog *m_dialog = nullptr;
};

TEST_F(Settings, TheAuthorStandsInTheRecords) {
    open<gui::SettingsDialog>("settingsAction");
    part<QLineEdit>("authorEdit").setText(QStringLiteral("李明"));
    ok();
    EXPECT_EQ(gui::preferences::author(*m_settings), QStringLiteral("李明"));
    openSample();
    goTo(12, models::Value);
    type(QStringLiteral("1"));
    press(Qt::Key_Return);
    EXPECT_EQ(window().session()->ledger().history(sheet().keyAt(12)).front().author, QStringLiteral("李明"));
}

TEST_F(Settings, CancelledChangesNothing) {
    open<gui::SettingsDialog>("settingsAction");
    part<QLineEdit>("authorEdit").setText(QStringLiteral("李明"));
    choose("themeBox", QStringLiteral("深色"));
    m_dialog->reject();
    EXPECT_NE(gui::preferences::author(*m_settings), QStringLiteral("李明"));
    EXPECT_FALSE(m_appearance->theme().dark);
}

TEST_F(Settings, DecimalsAreShownAndNotStored) {
    openSample();
    open<gui::SettingsDialog>("settingsAction");
    choose("decimalsBox", QStringLiteral("1 位小数"));
    ok();
    const auto shown = [this](const char *text) {
        return gui::decimals::shown(QString::fromUtf8(text), &grid());
    };
    EXPECT_EQ(shown("46.26"), QStringLiteral("46.3"));
    EXPECT_EQ(shown("3"), QStringLiteral("3.0"));
    EXPECT_EQ(shown("800家以上"), QStringLiteral("800家以上"));
    EXPECT_EQ(shown("/"), QStringLiteral("/"));
    EXPECT_EQ(window().session()->ledger().observation(sheet().keyAt(12)).value.text, "46.26");
    EXPECT_EQ(sheet().index(12, models::Value).data(Qt::EditRole).toString(), QStringLiteral("46.26"));
    closeWindow();
    makeWindow();
    EXPECT_EQ(gui::decimals::shown(QStringLiteral("46.26"), &grid()), QStringLiteral("46.3")) << "it is kept";
}

TEST_F(Settings, LargerTypeIsKeptAndReachesEveryTextOfTheNextWindow) {
    openSample();
    const double title = child<QLabel>("titleLabel")->font().pointSizeF();
    open<gui::SettingsDialog>("settingsAction");
    choose("sizeBox", QStringLiteral("150%"));
    ok();
    EXPECT_EQ(m_settings->value(QStringLiteral("font/percent")).toInt(), 150);
    closeWindow();
    gui::FontChoice::of(*m_settings).apply(); // as the program does when it starts
    makeWindow();
    EXPECT_NEAR(child<QLabel>("titleLabel")->font().pointSizeF(), title * 1.5, 0.01);
    closeWindow();
    gui::FontChoice{}.apply();
}

TEST_F(Settings, TheOwnRegionIsTheLedgers) {
    openSample(QStringLiteral("demo-city"));
    const QString file = window().session()->ledger().path();
    open<gui::SettingsDialog>("settingsAction");
    choose("regionBox", QStringLiteral("鹭石县"));
    ok();
    EXPECT_EQ(window().session()->ledger().region(window().session()->region()).name, "鹭石县");
    window().controller().close();
    EXPECT_EQ(app::Ledger::open(file, app::Ledger::Access::ReadOnly)->ownRegion().name, "鹭石县");
}

TEST_F(Settings, TheBackupFolderIsUsed) {
    open<gui::SettingsDialog>("settingsAction");
    part<QLineEdit>("folderEdit").setText(path(QStringLiteral("我的备份")));
    ok();
    openSample();
    EXPECT_TRUE(window().controller().backups().make({}).startsWith(path(QStringLiteral("我的备份"))));
}

TEST_F(Settings, AnEmptyLedgerIsMadeFromAForm) {
    open<gui::NewLedgerDialog>("newAction");
    ok();
    EXPECT_TRUE(part<QLabel>("problemLabel").isVisible()) << "it says what is missing";
    part<QLineEdit>("titleEdit").setText(QStringLiteral("崇义县数字经济"));
    part<QLineEdit>("cityEdit").setText(QStringLiteral("赣州市"));
    part<QLineEdit>("regionEdit").setText(QStringLiteral("崇义县"));
    part<QSpinBox>("yearBox").setValue(2024);
    part<QSpinBox>("countBox").setValue(20);
    part<QPlainTextEdit>("regionsEdit").setPlainText(QStringLiteral("章贡区\n于都县\n崇义县\n"));
    m_dialogs.files.push_back(path(QStringLiteral("新台账.weici")));
    ok();
    ASSERT_NE(window().session(), nullptr);
    app::Ledger &ledger = window().session()->ledger();
    EXPECT_EQ(ledger.regions().size(), 3U);
    EXPECT_EQ(ledger.ownRegion().name, "崇义县");
    EXPECT_EQ(sheet().rowCount(), 0);
    EXPECT_FALSE(child<QLabel>("sampleTag")->isVisible());
    EXPECT_EQ(
        m_dialogs.suggested.last(),
        QDir(QFileInfo(m_dialogs.suggested.last()).path()).filePath(QStringLiteral("崇义县数字经济.weici")));
}

TEST_F(Settings, ANewLedgerCanTakeTheTreeOfASample) {
    open<gui::NewLedgerDialog>("newAction");
    part<QLineEdit>("titleEdit").setText(QStringLiteral("于都县数字经济"));
    part<QLineEdit>("regionEdit").setText(QStringLiteral("于都县"));
    part<QSpinBox>("yearBox").setValue(2024);
    part<QComboBox>("modelBox").setCurrentIndex(1);
    m_dialogs.files.push_back(path(QStringLiteral("新台账.weici")));
    ok();
    ASSERT_NE(window().session(), nullptr);
    EXPECT_GT(sheet().rowCount(), 0);
    EXPECT_EQ(window().session()->ledger().observationCount(), 0);
    EXPECT_EQ(window().session()->ledger().schemes().back().year, 2024);
}

} // namespace

} // namespace weici::test
