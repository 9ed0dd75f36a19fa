// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ledgercontroller.h"
#include "gui/page.h"
#include "models/recentmodel.h"

#include <QMainWindow>

#include <memory>

class QSettings;

namespace Ui {
class MainWindow;
}

namespace weici::gui {

class Appearance;
class Dialogs;
class EntryPanel;
class LedgerBar;
class LedgerDialogs;
class Pages;
class ProblemPanel;
class Sidebar;
class SidePanel;
class SheetSession;
class StartPage;
class StatusLine;

/// The frame: actions and docks. What is open is the controller's, what is shown the session's.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Appearance &appearance, Dialogs &dialogs, QSettings &settings);
    ~MainWindow() override;

    bool openLedger(const QString &path) { return m_controller.open(path); }
    [[nodiscard]] LedgerController &controller() { return m_controller; }
    /// nullptr while no ledger is open.
    [[nodiscard]] SheetSession *session() const { return m_session.get(); }

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildFrame();
    void buildPages();
    void connectActions();
    void connectPaneActions();
    void connectEditActions();
    void connectViewActions();
    void connectPanels();
    void connectController();
    void connectSession();

    void ledgerOpened();
    void ledgerClosing();
    void ledgerClosed();
    void showFrame(bool open);
    void showDocks(bool shown);
    void pageLeft(Page page);
    void pageShown(Page page);
    void showCell(const engine::CellKey &key);
    void showSheet(engine::RegionId region, const engine::Period &period);
    void sheetMoved();
    void showProblem(int row);
    void changeAcceptance(int row);
    void showIndicator(engine::IndicatorId indicator);
    void showCurrentCell();
    void showSelection();
    void showSaved();
    void showCoverage();
    void fillRecentMenu();
    void updateActions();
    void step(bool back);
    void addPeriod();
    void markCell();
    void showKeys();
    void showAbout();
    /// Commits what is being typed; false: it is refused, and the person goes back to it.
    bool leaveEditor();

    std::unique_ptr<Ui::MainWindow> m_ui;
    Appearance &m_appearance;
    Dialogs &m_dialogs;
    QSettings &m_settings;
    models::RecentModel m_recent;
    LedgerController m_controller;
    std::unique_ptr<SheetSession> m_session;

    StartPage *m_start = nullptr;
    LedgerDialogs *m_tools = nullptr;
    Pages *m_pages = nullptr;
    EntryPanel *m_entry = nullptr;
    LedgerBar *m_ledgerBar = nullptr;
    Sidebar *m_sidebar = nullptr;
    SidePanel *m_side = nullptr;
    ProblemPanel *m_problems = nullptr;
    StatusLine *m_status = nullptr;
    QDockWidget *m_problemDock = nullptr;
    QDockWidget *m_sideDock = nullptr;
    QList<QToolBar *> m_bars;
};

} // namespace weici::gui
