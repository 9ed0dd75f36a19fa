// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"
#include "commands/acceptcommands.h"

#include "app/labels.h"
#include "commands/periodcommands.h"
#include "engine/decimal.h"
#include "gui/appearance.h"
#include "gui/cellpanel.h"
#include "gui/dialogs.h"
#include "gui/entrypanel.h"
#include "gui/gridview.h"
#include "gui/ledgerbar.h"
#include "gui/ledgerdialogs.h"
#include "gui/newperioddialog.h"
#include "gui/pagepanel.h"
#include "gui/pages.h"
#include "gui/problempanel.h"
#include "gui/sheetsession.h"
#include "gui/sidebar.h"
#include "gui/sidepanel.h"
#include "gui/startpage.h"
#include "gui/statusline.h"

#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QScreen>
#include <QSettings>
#include <QToolBar>

namespace weici::gui {

namespace {

QString dockSettings() {
    return QStringLiteral("window/docks");
}

} // namespace

MainWindow::MainWindow(Appearance &appearance, Dialogs &dialogs, QSettings &settings)
    : m_ui(std::make_unique<Ui::MainWindow>())
    , m_appearance(appearance)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_recent(settings)
    , m_controller(dialogs, m_recent, settings) {
    m_ui->setupUi(this);
    buildFrame();
    buildPages();
    connectActions();
    connectPaneActions();
    connectEditActions();
    connectViewActions();
    connectPanels();
    connectController();
    ledgerClosed();
    // The window of the smallest screen it is made for: 768 less the title bar that the desktop draws.
    resize(QSize(1366, 738).boundedTo(screen()->availableSize()));
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
}

MainWindow::~MainWindow() {
    m_controller.close();
}

bool MainWindow::leaveEditor() {
    return !m_session || m_pages->current().finishEditing();
}

void MainWindow::ledgerOpened() {
    m_session = std::make_unique<SheetSession>(*m_controller.ledger(), m_controller.stack());
    connectSession();
    m_session->showLatest();
    m_pages->showSession(m_session.get());
    m_side->showLists(&m_session->front(), &m_session->back());
    m_problems->showProblems(&m_session->problems());
    m_ledgerBar->showLedger(m_session->ledger(), m_controller.isSample());
    sheetMoved();
    showFrame(true);
    setWindowTitle(QFileInfo(m_session->ledger().path()).fileName() + u" — " + tr("位次"));
    showCurrentCell();
    showSaved();
    updateActions();
    if (const QString unclosed = m_start->takeUnclosed(m_session->ledger().path()); !unclosed.isEmpty()) {
        m_status->say(unclosed);
    }
}

void MainWindow::connectSession() {
    app::Ledger &ledger = m_session->ledger();
    connect(m_session.get(), &SheetSession::moved, this, &MainWindow::sheetMoved);
    const auto follow = [this] {
        showSaved();
        showCoverage();
        showSelection();
        showCurrentCell();
    };
    connect(&ledger, &app::Ledger::cellsChanged, m_session.get(), follow);
    connect(&ledger, &app::Ledger::targetsChanged, m_session.get(), follow);
    connect(&ledger, &app::Ledger::structureChanged, m_session.get(), [this, follow] {
        m_ledgerBar->showSheet(m_session->ledger(), m_session->region(), m_session->period());
        follow();
    });
    connect(&ledger, &app::Ledger::periodLockChanged, m_session.get(), [this] {
        m_ledgerBar->showSheet(m_session->ledger(), m_session->region(), m_session->period());
        updateActions();
    });
    connect(&ledger, &app::Ledger::profileChanged, m_session.get(), [this] {
        m_ledgerBar->showLedger(m_session->ledger(), m_controller.isSample());
        m_session->show(m_session->ledger().profile().ownRegion, m_session->period());
    });
    const auto followPeriods = [this] {
        m_ledgerBar->showLedger(m_session->ledger(), m_controller.isSample());
        m_ledgerBar->showSheet(m_session->ledger(), m_session->region(), m_session->period());
        showSaved();
    };
    connect(&ledger, &app::Ledger::periodAdded, m_session.get(), followPeriods);
    connect(&ledger, &app::Ledger::periodRemoved, m_session.get(), followPeriods);
    connect(&m_session->problems(), &models::ProblemModel::checked, this, [this] {
        m_sidebar->showProblemCount(m_session->problems().count(app::Severity::Error),
                                    m_session->problems().count(app::Severity::Warning));
        showCurrentCell();
    });
    for (models::GridModel *sheet : {static_cast<models::GridModel *>(&m_session->sheet()),
                                     static_cast<models::GridModel *>(&m_session->matrix())}) {
        connect(sheet, &models::GridModel::refused, m_status,
                [this](const QModelIndex &, const QString &reason) { m_status->refuse(reason); });
        connect(sheet, &models::GridModel::hinted, m_status,
                [this](const QString &hint) { m_status->say(hint); });
    }
}

void MainWindow::ledgerClosing() {
    m_recent.remember({m_session->ledger().path(), app::labels::period(m_session->period()),
                       m_session->filled(), QDateTime::currentDateTime(), false});
    pageLeft(m_pages->page());
    m_pages->showSession(nullptr);
    m_side->showLists(nullptr, nullptr);
    m_side->cell().clear();
    m_problems->showProblems(nullptr);
    m_status->quiet(); // what comes from now on, a backup that failed, is still to be read
    m_session.reset();
}

void MainWindow::ledgerClosed() {
    showFrame(false);
    setWindowTitle(tr("位次"));
    m_status->showSelection(tr("没有打开的台账"));
    m_status->showSaved({});
    m_status->showCoverage({}, {});
    updateActions();
}

void MainWindow::showFrame(bool open) {
    for (QToolBar *bar : m_bars) {
        bar->setVisible(open);
    }
    if (open) {
        m_pages->showRemembered();
        return;
    }
    showDocks(false);
    m_ui->pages->setCurrentWidget(m_start);
    m_start->setFocus();
}

void MainWindow::showDocks(bool shown) {
    m_problemDock->setVisible(shown);
    m_sideDock->setVisible(shown);
}

// How the docks stand is kept when their page is left, and comes back with it.
void MainWindow::pageLeft(Page page) {
    if (hasDocks(page)) {
        m_settings.setValue(dockSettings(), saveState());
        // Before the next page asks for its room, or the window grows to hold both.
        showDocks(false);
    }
}

void MainWindow::pageShown(Page page) {
    if (hasDocks(page)) {
        showDocks(true);
        restoreState(m_settings.value(dockSettings()).toByteArray());
    }
    showSelection();
    updateActions();
}

void MainWindow::showSheet(engine::RegionId region, const engine::Period &period) {
    if (leaveEditor()) {
        m_session->show(region, period);
        return;
    }
    // Stay where the refused text is: the choice above goes back too.
    m_ledgerBar->showSheet(m_session->ledger(), m_session->region(), m_session->period());
}

void MainWindow::sheetMoved() {
    m_ledgerBar->showSheet(m_session->ledger(), m_session->region(), m_session->period());
    updateActions();
    showCoverage();
    showSelection();
    showCurrentCell();
}

void MainWindow::showProblem(int row) {
    const app::Problem problem = m_session->problems().problems().at(static_cast<std::size_t>(row));
    if (!m_entry->hasCell(problem)) {
        showSheet(problem.region.value_or(m_session->region()),
                  problem.indicator ? problem.period.value_or(m_session->period()) : m_session->period());
    }
    if (m_pages->show(Page::Entry) && !m_entry->reveal(problem) && problem.nearest) {
        const bool isSheet = problem.field == app::Problem::Field::Value;
        m_entry->reveal(*problem.nearest, isSheet ? models::Value : models::Leaf);
    }
    m_status->say(app::sentence(problem));
}

void MainWindow::showCell(const engine::CellKey &key) {
    showSheet(key.region, key.period);
    if (m_session->period() == key.period && m_pages->show(Page::Entry)) {
        showIndicator(key.indicator);
    }
}

void MainWindow::changeAcceptance(int row) {
    const app::Problem problem = m_session->problems().problems().at(static_cast<std::size_t>(row));
    const QString key = app::acceptanceKey(m_session->ledger(), problem);
    commands::Failure failure;
    if (problem.isAccepted()) {
        failure = commands::withdrawAcceptance(m_controller.stack(), m_session->ledger(), key);
    } else {
        const auto reason = m_dialogs.askText(
            tr("认可疑点"),
            tr("%1\n\n为什么没有问题（理由会记下来，以后不再列出）：").arg(app::sentence(problem)), {});
        if (!reason || reason->trimmed().isEmpty()) {
            return;
        }
        failure = commands::acceptProblem(m_controller.stack(), m_session->ledger(), key, *reason);
    }
    if (failure) {
        m_status->refuse(failure->message());
    } else {
        m_status->say(problem.isAccepted() ? tr("已撤回认可，重新列出")
                                           : tr("已认可，不再列出；按 Ctrl+Z 可撤销"));
    }
}

void MainWindow::showIndicator(engine::IndicatorId indicator) {
    m_entry->reveal(indicator, models::Rank);
}

void MainWindow::showCurrentCell() {
    if (m_session) {
        m_side->cell().showCell(m_session->ledger(), m_entry->currentCell());
    }
}

void MainWindow::showSelection() {
    if (m_session) {
        m_status->showSelection(m_pages->current().selectionText());
    }
}

void MainWindow::showSaved() {
    const app::Ledger &ledger = m_session->ledger();
    const QDateTime saved = ledger.lastSaved();
    m_status->showSaved(ledger.isReadOnly() ? tr("只读")
                        : saved.isValid()
                            ? tr("已保存 %1").arg(saved.toLocalTime().toString(QStringLiteral("HH:mm")))
                            : tr("已保存"));
}

void MainWindow::showCoverage() {
    const int rows = m_session->sheet().leafCount();
    const int ranked = m_session->sheet().rankedCount();
    const double percent = rows > 0 ? 100.0 * ranked / rows : 0.0;
    m_status->showCoverage(
        tr("覆盖 %1（%2%）").arg(m_session->filled(), app::labels::figure(engine::rounded(percent, 1))),
        tr("共 %1 项指标，有排名的 %2 项").arg(rows).arg(ranked));
}

void MainWindow::step(bool back) {
    if (leaveEditor()) {
        const commands::Failure failure = back ? m_controller.stack().undo() : m_controller.stack().redo();
        if (failure) {
            m_status->refuse(failure->message());
        }
    }
}

void MainWindow::markCell() {
    if (const auto cell = m_entry->currentCell()) {
        m_tools->toggleFollowUp(cell->key);
    }
}

void MainWindow::addPeriod() {
    auto *dialog = new NewPeriodDialog(m_session->ledger(), m_session->region(), m_session->period(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session.get(), &QObject::destroyed, dialog, &QWidget::close); // it looks at the ledger
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const engine::Period period = dialog->period().value();
        const commands::Failure failure =
            commands::addPeriod(m_controller.stack(), m_session->ledger(), period, dialog->carried(),
                                {tr("新建期 %1").arg(app::labels::period(period))});
        if (failure) {
            m_status->refuse(failure->message());
        } else if (m_pages->show(Page::Entry)) {
            showSheet(m_session->region(), period);
            m_entry->grid().setFocus();
        }
    });
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event) {
    if (!leaveEditor()) {
        const int answer = m_dialogs.ask({tr("还有一格没有存下"),
                                          tr("正在填写的一格不能这样填，没有存下。要放弃它并关闭吗？"),
                                          {},
                                          {tr("回去修改"), tr("放弃并关闭"), tr("取消")}});
        if (answer != 1) {
            event->ignore();
            return;
        }
        m_pages->current().abandonEditing();
    }
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_controller.close();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event) {
    QMainWindow::resizeEvent(event);
    m_sidebar->setCompact(width() < 1200);
}

void MainWindow::changeEvent(QEvent *event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange) {
        m_appearance.followSystem();
    }
}

} // namespace weici::gui
