// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is put together: docks, actions and who listens to whom.
#include "gui/appearance.h"
#include "gui/bulletinpanel.h"
#include "gui/cellpanel.h"
#include "gui/decimals.h"
#include "gui/dialogs.h"
#include "gui/entrypanel.h"
#include "gui/gappanel.h"
#include "gui/gridview.h"
#include "gui/ledgerbar.h"
#include "gui/ledgerdialogs.h"
#include "gui/mainwindow.h"
#include "gui/overviewpanel.h"
#include "gui/pagepanel.h"
#include "gui/pages.h"
#include "gui/panes.h"
#include "gui/problempanel.h"
#include "gui/rankingpanel.h"
#include "gui/recordpanel.h"
#include "gui/sheetsession.h"
#include "gui/sidebar.h"
#include "gui/sidepanel.h"
#include "gui/startpage.h"
#include "gui/statusline.h"
#include "gui/targetpanel.h"
#include "gui/treepanel.h"

#include "ui_mainwindow.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QFileInfo>
#include <QLayout>
#include <QSettings>
#include <QTableView>
#include <QToolBar>

namespace weici::gui {

namespace {

QDockWidget *addDock(QMainWindow &window, QWidget *panel, const QString &title, const QString &name,
                     Qt::DockWidgetArea area) {
    auto *dock = new QDockWidget(title, &window);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    // The panels have their own heads.
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setWidget(panel);
    window.addDockWidget(area, dock);
    return dock;
}

QToolBar *addBar(QMainWindow &window, QWidget *content, const QString &name, Qt::ToolBarArea area) {
    auto *bar = new QToolBar(&window);
    bar->setObjectName(name);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->toggleViewAction()->setVisible(false);
    bar->layout()->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(content);
    window.addToolBar(area, bar);
    return bar;
}

} // namespace

void MainWindow::buildFrame() {
    m_start = new StartPage(m_appearance, m_recent, this);
    m_entry = new EntryPanel(m_appearance, this);
    m_ui->pages->addWidget(m_start);
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    m_status->showZoom(1);
    m_tools = new LedgerDialogs(*this, m_appearance, m_dialogs, m_settings, m_controller);

    m_ledgerBar = new LedgerBar(this);
    m_ledgerBar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_sidebar = new Sidebar(m_appearance, this);
    m_sidebar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_bars = {addBar(*this, m_ledgerBar, QStringLiteral("ledgerToolBar"), Qt::TopToolBarArea),
              addBar(*this, m_sidebar, QStringLiteral("sidebarToolBar"), Qt::LeftToolBarArea)};

    m_side = new SidePanel(m_appearance, this);
    m_problems = new ProblemPanel(m_appearance, this);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_sideDock =
        addDock(*this, m_side, tr("名单与单元格"), QStringLiteral("sideDock"), Qt::RightDockWidgetArea);
    m_problemDock =
        addDock(*this, m_problems, tr("问题清单"), QStringLiteral("problemDock"), Qt::BottomDockWidgetArea);
    resizeDocks({m_sideDock}, {220}, Qt::Horizontal);
    resizeDocks({m_problemDock}, {139}, Qt::Vertical);
}

void MainWindow::buildPages() {
    m_pages = new Pages(*m_ui->pages, *m_sidebar, *m_ui->pagesMenu, m_settings, this);
    m_pages->add(Page::Overview, new OverviewPanel(m_appearance, m_dialogs, this));
    m_pages->add(Page::Entry, m_entry);
    m_pages->add(Page::Tree, new TreePanel(m_appearance, m_dialogs, m_controller.stack(), this));
    m_pages->add(Page::Ranking, new RankingPanel(m_appearance, m_dialogs, this));
    m_pages->add(Page::Gaps, new GapPanel(m_appearance, m_dialogs, m_controller.stack(), this));
    m_pages->add(Page::Targets, new TargetPanel(m_appearance, this));
    m_pages->add(Page::Bulletin,
                 new BulletinPanel(m_appearance, m_dialogs, m_settings, m_controller.stack(), this));
    auto *records = new RecordPanel(m_appearance, this);
    m_pages->add(Page::Records, records);
    connect(records, &RecordPanel::backupsWanted, m_ui->backupsAction, &QAction::trigger);
    connect(records, &RecordPanel::restoreWanted, m_tools, &LedgerDialogs::restore);
    connect(m_pages, &Pages::left, this, &MainWindow::pageLeft);
    connect(m_pages, &Pages::selectionMoved, this, &MainWindow::showSelection);
    connect(m_pages, &Pages::shown, this, &MainWindow::pageShown);
    connect(m_pages, &Pages::cellWanted, this, &MainWindow::showCell);
    connect(m_pages, &Pages::correctionWanted, this, [this] { m_tools->correct(*m_session); });
    const auto showDecimals = [this] {
        for (auto *view : findChildren<QTableView *>()) {
            decimals::setOn(*view, decimals::chosen(m_settings));
            view->viewport()->update();
        }
    };
    showDecimals();
    connect(m_tools, &LedgerDialogs::settingsChanged, this, showDecimals);
    connect(m_tools, &LedgerDialogs::cellWanted, this, &MainWindow::showCell);
    connect(m_tools, &LedgerDialogs::refused, m_status, &StatusLine::refuse);
    connect(m_tools, &LedgerDialogs::said, m_status, [this](const QString &text) { m_status->say(text); });
    connect(m_pages, &Pages::refused, m_status, &StatusLine::refuse);
    connect(m_pages, &Pages::said, m_status, [this](const QString &text) { m_status->say(text); });
}

void MainWindow::connectActions() {
    const auto on = [this](QAction *action, auto &&work) {
        connect(action, &QAction::triggered, this, [this, work] {
            // What is being typed is saved first; while it is refused nothing else happens.
            if (leaveEditor()) {
                work();
            }
        });
    };
    on(m_ui->newAction, [this] { m_tools->newLedger(); });
    on(m_ui->sampleAction, [this] { m_controller.chooseSample(); });
    on(m_ui->settingsAction, [this] { m_tools->showSettings(); });
    on(m_ui->backupsAction, [this] { m_tools->showBackups(); });
    on(m_ui->lockAction, [this] { m_tools->lockPeriod(*m_session); });
    on(m_ui->reopenAction, [this] { m_tools->reopenPeriod(*m_session); });
    on(m_ui->followUpAction, [this] { markCell(); });
    on(m_ui->followUpsAction, [this] { m_tools->chooseFollowUp(*m_session); });
    on(m_ui->openAction, [this] { m_controller.openAsking(); });
    on(m_ui->saveCopyAction, [this] { m_controller.saveCopy(); });
    on(m_ui->exportAction,
       [this] { m_controller.exportAttachment(m_session->region(), m_session->period()); });
    on(m_ui->closeAction, [this] { m_controller.close(); });
    on(m_ui->newPeriodAction, [this] { addPeriod(); });
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->fileMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(m_ui->keysAction, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_ui->aboutAction, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_ui->nextProblemAction, &QAction::triggered, this, [this] {
        if (!m_pages->current().goToFinding(false)) {
            m_problems->goToNext();
        }
    });
    connect(m_ui->previousProblemAction, &QAction::triggered, this, [this] {
        if (!m_pages->current().goToFinding(true)) {
            m_problems->goToPrevious();
        }
    });
    connect(m_ui->acceptProblemAction, &QAction::triggered, this, [this] {
        if (leaveEditor() && !m_pages->current().acceptFinding()) {
            m_problems->accept();
        }
    });
}

void MainWindow::connectPaneActions() {
    const auto step = [this](bool back) {
        QList<QWidget *> panes{m_ledgerBar, m_sidebar};
        if (m_session) {
            panes += m_pages->current().parts();
        } else {
            panes << m_start;
        }
        goToNextPane(panes + QList<QWidget *>{m_side, m_problems}, back);
    };
    connect(m_ui->nextPaneAction, &QAction::triggered, this, [step] { step(false); });
    connect(m_ui->previousPaneAction, &QAction::triggered, this, [step] { step(true); });
}

void MainWindow::connectEditActions() {
    m_ui->redoAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    connect(m_ui->undoAction, &QAction::triggered, this, [this] { step(true); });
    connect(m_ui->redoAction, &QAction::triggered, this, [this] { step(false); });
    connect(m_ui->copyAction, &QAction::triggered, this, [this] { m_pages->current().copySelection(); });
    connect(m_ui->clearAction, &QAction::triggered, this, [this] { m_pages->current().clearSelected(); });
    connect(m_ui->cutAction, &QAction::triggered, this, [this] { m_entry->grid().cutSelection(); });
    connect(m_ui->pasteAction, &QAction::triggered, this, [this] {
        if (leaveEditor()) {
            m_entry->grid().paste();
        }
    });
    connect(m_ui->fillDownAction, &QAction::triggered, this, [this] { m_entry->grid().fillDown(); });
    connect(m_ui->findAction, &QAction::triggered, m_entry, &EntryPanel::find);
    connect(m_ui->findNextAction, &QAction::triggered, m_entry, &EntryPanel::findNext);
    connect(m_ui->findPreviousAction, &QAction::triggered, m_entry, &EntryPanel::findPrevious);
    connect(&m_controller.stack(), &commands::CommandStack::changed, this, &MainWindow::updateActions);
}

void MainWindow::connectViewActions() {
    auto *themes = new QActionGroup(this);
    const std::pair<QAction *, Appearance::Choice> choices[] = {
        {m_ui->themeSystemAction, Appearance::Choice::System},
        {m_ui->themeLightAction, Appearance::Choice::Light},
        {m_ui->themeDarkAction, Appearance::Choice::Dark}};
    for (const auto &[action, choice] : choices) {
        themes->addAction(action);
        action->setChecked(m_appearance.choice() == choice);
        connect(action, &QAction::triggered, this, [this, wanted = choice] { m_appearance.choose(wanted); });
    }
    m_ui->viewMenu->addSeparator();
    m_ui->viewMenu->addAction(m_problemDock->toggleViewAction());
    m_ui->viewMenu->addAction(m_sideDock->toggleViewAction());
    m_ui->viewMenu->addSeparator();
    m_ui->viewMenu->addAction(m_ui->switchViewAction);
    connect(m_ui->switchViewAction, &QAction::triggered, m_entry, [this] {
        m_entry->setView(m_entry->view() == EntryPanel::View::Sheet ? EntryPanel::View::Matrix
                                                                    : EntryPanel::View::Sheet);
    });
    m_ui->zoomInAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Equal), QKeySequence(Qt::CTRL | Qt::Key_Plus)});
    const auto zoomBy = [this](int step) {
        if (!m_pages->current().zoomBy(step)) {
            m_entry->setZoom(step == 0 ? 1 : m_entry->grid().zoom() + 0.1 * step);
        }
    };
    connect(m_ui->zoomInAction, &QAction::triggered, this, [zoomBy] { zoomBy(1); });
    connect(m_ui->zoomOutAction, &QAction::triggered, this, [zoomBy] { zoomBy(-1); });
    connect(m_ui->zoomResetAction, &QAction::triggered, this, [zoomBy] { zoomBy(0); });
    connect(m_entry, &EntryPanel::zoomed, m_status, &StatusLine::showZoom);
}

void MainWindow::connectPanels() {
    connect(m_start, &StartPage::newWanted, m_ui->newAction, &QAction::trigger);
    connect(m_start, &StartPage::openWanted, m_ui->openAction, &QAction::trigger);
    connect(m_start, &StartPage::ledgerWanted, &m_controller, &LedgerController::open);
    connect(m_start, &StartPage::recordsWanted, this, [this](const QString &path) {
        if (m_controller.open(path)) {
            m_pages->show(Page::Records);
        }
    });
    connect(m_start, &StartPage::sampleWanted, &m_controller, &LedgerController::createFromSample);
    connect(m_ledgerBar, &LedgerBar::sheetChosen, this, &MainWindow::showSheet);
    connect(m_ledgerBar, &LedgerBar::exportWanted, m_ui->exportAction, &QAction::trigger);
    connect(m_sidebar, &Sidebar::problemsWanted, this, [this] {
        const bool here = m_pages->page() == Page::Entry;
        if (m_pages->show(Page::Entry)) {
            m_problemDock->setVisible(!here || !m_problemDock->isVisible());
        }
    });
    connect(m_side, &SidePanel::indicatorWanted, this, &MainWindow::showIndicator);
    connect(m_problems, &ProblemPanel::problemWanted, this, &MainWindow::showProblem);
    connect(m_problems, &ProblemPanel::acceptWanted, this, &MainWindow::changeAcceptance);
    connect(m_entry, &EntryPanel::nextProblemWanted, m_ui->nextProblemAction, &QAction::trigger);
    connect(m_entry, &EntryPanel::cancelWanted, &m_controller, &LedgerController::cancelExport);
    connect(m_entry, &EntryPanel::currentMoved, this, &MainWindow::showCurrentCell);
    connect(m_entry, &EntryPanel::viewChanged, this, &MainWindow::showSelection);
    connect(m_entry, &EntryPanel::viewChanged, this, &MainWindow::showCurrentCell);
    connect(m_pages, &Pages::editorClosed, m_status, &StatusLine::quietRefusal);
    connect(&m_side->cell(), &CellPanel::periodWanted, this,
            [this](const engine::Period &period) { showSheet(m_session->region(), period); });
}

void MainWindow::connectController() {
    connect(&m_controller, &LedgerController::opening, m_start, &StartPage::lookForUnclosed);
    connect(&m_controller, &LedgerController::opened, this, &MainWindow::ledgerOpened);
    connect(&m_controller, &LedgerController::closing, this, &MainWindow::ledgerClosing);
    connect(&m_controller, &LedgerController::closed, this, &MainWindow::ledgerClosed);
    connect(&m_controller, &LedgerController::busy, m_entry, &EntryPanel::showBusy);
    connect(&m_controller, &LedgerController::idle, m_entry, &EntryPanel::hideBusy);
    connect(&m_controller, &LedgerController::said, m_status, &StatusLine::say);
    connect(&m_controller.backups(), &BackupKeeper::made, m_status, [this](const QString &path) {
        m_status->say(tr("已备份到 %1").arg(QFileInfo(path).fileName()), QFileInfo(path).absolutePath());
    });
    connect(&m_controller.backups(), &BackupKeeper::failed, m_status,
            [this](const QString &reason) { m_status->refuse(tr("没有备份成：%1").arg(reason)); });
}

void MainWindow::fillRecentMenu() {
    m_ui->recentMenu->clear();
    for (int row = 0; row < std::min(m_recent.rowCount(), 9); ++row) {
        const QString path = m_recent.pathAt(row);
        QAction *action =
            m_ui->recentMenu->addAction(QFileInfo(path).fileName() + u"　" +
                                        m_recent.index(row).data(models::RecentModel::FolderRole).toString());
        connect(action, &QAction::triggered, this, [this, path] {
            if (leaveEditor()) {
                m_controller.open(path);
            }
        });
    }
    m_ui->recentMenu->setEnabled(m_recent.rowCount() > 0);
}

void MainWindow::updateActions() {
    const bool open = m_session != nullptr;
    const bool writable = open && !m_session->ledger().isReadOnly();
    for (QAction *action :
         {m_ui->saveCopyAction, m_ui->backupsAction, m_ui->followUpsAction, m_ui->exportAction,
          m_ui->closeAction, m_ui->copyAction, m_ui->zoomInAction, m_ui->zoomOutAction, m_ui->zoomResetAction,
          m_ui->switchViewAction, m_ui->nextProblemAction, m_ui->previousProblemAction}) {
        action->setEnabled(open);
    }
    const bool docks = open && hasDocks(m_pages->page());
    const bool entry = open && m_pages->page() == Page::Entry;
    for (const QDockWidget *dock : {m_problemDock, m_sideDock}) {
        dock->toggleViewAction()->setEnabled(docks);
    }
    for (QAction *action : {m_ui->findAction, m_ui->findNextAction, m_ui->findPreviousAction}) {
        action->setEnabled(entry);
    }
    for (QAction *action : {m_ui->cutAction, m_ui->pasteAction, m_ui->fillDownAction}) {
        action->setEnabled(entry && writable);
    }
    m_ui->clearAction->setEnabled(writable);
    m_ui->newPeriodAction->setEnabled(writable);
    m_ui->acceptProblemAction->setEnabled(writable);
    const bool locked = open && m_session->isLocked();
    m_ui->lockAction->setEnabled(writable && !locked);
    m_ui->reopenAction->setEnabled(writable && locked);
    m_ui->followUpAction->setEnabled(writable && m_pages->page() == Page::Entry);
    const commands::CommandStack &stack = m_controller.stack();
    m_ui->undoAction->setEnabled(open && stack.canUndo());
    m_ui->redoAction->setEnabled(open && stack.canRedo());
    m_ui->undoAction->setText(stack.canUndo() ? tr("撤销　%1").arg(stack.undoText()) : tr("撤销"));
    m_ui->redoAction->setText(stack.canRedo() ? tr("重做　%1").arg(stack.redoText()) : tr("重做"));
}

void MainWindow::showKeys() {
    m_dialogs.ask({tr("按键一览"),
                   tr("直接打字　覆盖本格\nF2　修改本格　　备注里 Alt+Enter　换行\n"
                      "Enter / Shift+Enter　存下，到下 / 上一格\nTab / Shift+Tab　存下，到右 / 左一格\n"
                      "方向键　移动；Ctrl+方向键　到这一段的边上；加 Shift　连同选中\n"
                      "Home / End　本行第一格 / 最后一格；Ctrl+Home / Ctrl+End　全表\n"
                      "PageUp / PageDown　翻页\nShift+空格 / Ctrl+空格　选中整行 / 整列；Ctrl+A　全选\n"
                      "Ctrl+C / Ctrl+X / Ctrl+V　复制 / 剪切 / 粘贴（先预览，Enter 确认）\n"
                      "Ctrl+D　向下填充　　Delete　清除　　Esc　放弃本格，或显示全部指标\n"
                      "空格　在“并列”一列里切换　　Ctrl+M　标上或去掉“待核”\n"
                      "Ctrl+1 … Ctrl+8　到左边的第几页（2 数据填报，6 目标，7 通报，8 记录）\n"
                      "F6 / Shift+F6　到窗口的下一部分 / 上一部分\n"
                      "Ctrl+Z / Ctrl+Y　撤销 / 重做，次数不限\nCtrl+F　查找；F3 / Shift+F3　下一处 / 上一处\n"
                      "F8 / Shift+F8　下一条 / 上一条疑点；Ctrl+F8　说明理由并认可\nCtrl+Shift+M　本县报表 / "
                      "地区矩阵　　Ctrl+Shift+N　新建期\nCtrl+E　导出附件\n"
                      "Ctrl+= / Ctrl+- / Ctrl+0　放大 / 缩小 / 还原"),
                   {},
                   {tr("知道了")}});
}

void MainWindow::showAbout() {
    m_dialogs.ask({tr("关于位次"),
                   tr("位次 %1\n每月的数、排名和通报，放在一个台账里。\n\n数据只存在本机，不联网。\n"
                      "自由软件，按 GNU GPL 第 3 版或更新的版本发布。")
                       .arg(QStringLiteral(WEICI_VERSION)),
                   {},
                   {tr("知道了")}});
}

} // namespace weici::gui
