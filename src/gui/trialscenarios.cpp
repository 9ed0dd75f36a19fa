// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with a trial: kept under a name, opened again, made targets, exported.
#include "app/campaign.h"
#include "app/goalplan.h"
#include "app/labels.h"
#include "commands/cellcommands.h"
#include "commands/scenariocommands.h"
#include "gui/dialogs.h"
#include "gui/sheetsession.h"
#include "gui/trialpanel.h"
#include "models/trialmodel.h"

#include "ui_trialpanel.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QMenu>
#include <QProgressDialog>
#include <QtConcurrent>

#include <atomic>

namespace weici::gui {

namespace {

constexpr std::size_t goalLeaves = 3;

/// The answer, worked out off the window's thread; what takes longer than a moment shows so and can be
/// cancelled.
engine::GoalPlan searched(const app::GoalSearch &search, QWidget *window) {
    std::atomic_bool stopped = false;
    QFutureWatcher<engine::GoalPlan> watcher;
    QEventLoop loop;
    QProgressDialog progress(TrialPanel::tr("正在倒推最省的办法…"), TrialPanel::tr("取消"), 0, 0, window);
    progress.setWindowTitle(TrialPanel::tr("目标倒推"));
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(300);
    progress.setValue(0);
    QObject::connect(&progress, &QProgressDialog::canceled, [&] { stopped = true; });
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(QtConcurrent::run([&] { return search.answer([&] { return !stopped; }); }));
    loop.exec();
    return watcher.result();
}

} // namespace

void TrialPanel::connectScenarios() {
    auto *menu = new QMenu(m_ui->moreButton);
    menu->addAction(m_ui->goalAction);
    menu->addSeparator();
    menu->addAction(m_ui->campaignAction);
    menu->addAction(m_ui->targetsAction);
    menu->addSeparator();
    menu->addAction(m_ui->removeAction);
    m_ui->moreButton->setMenu(menu);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &TrialPanel::saveScenario);
    connect(m_ui->scenarioBox, &QComboBox::activated, this, &TrialPanel::openScenario);
    connect(m_ui->goalAction, &QAction::triggered, this, &TrialPanel::seekGoal);
    connect(m_ui->campaignAction, &QAction::triggered, this, &TrialPanel::exportCampaign);
    connect(m_ui->targetsAction, &QAction::triggered, this, &TrialPanel::writeTargets);
    connect(m_ui->removeAction, &QAction::triggered, this, &TrialPanel::removeScenario);
    connect(&m_export, &ExportJob::finished, this, [this](const ExportJob::Result &result) {
        if (result.end == ExportJob::Result::End::Written) {
            Q_EMIT said(tr("已导出 %1").arg(result.path));
        } else if (result.end == ExportJob::Result::End::Failed) {
            Q_EMIT refused(result.message);
        }
    });
}

QString TrialPanel::scenarioName() const {
    return m_ui->scenarioBox->currentData().toString();
}

/// The scenarios of the period; the one that is open stays chosen.
void TrialPanel::fillScenarios() {
    const QString open = scenarioName();
    m_ui->scenarioBox->clear();
    m_ui->scenarioBox->addItem(tr("（没有名称）"));
    for (const auto &[name, scenario] : m_session->ledger().scenarios()) {
        if (scenario.period == m_session->period()) {
            m_ui->scenarioBox->addItem(tr("情景：%1").arg(name), name);
        }
    }
    m_ui->scenarioBox->setCurrentIndex(std::max(0, m_ui->scenarioBox->findData(open)));
    m_ui->removeAction->setEnabled(!scenarioName().isEmpty());
}

void TrialPanel::openScenario(int entry) {
    const auto &known = m_session->ledger().scenarios();
    const auto found = known.find(m_ui->scenarioBox->itemData(entry).toString());
    finishEditing();
    m_model->take(found == known.end() ? std::vector<app::ScenarioEdit>() : found->second.edits);
    m_ui->removeAction->setEnabled(found != known.end());
}

bool TrialPanel::tell(const commands::Failure &failure, const QString &done) {
    if (failure) {
        Q_EMIT refused(failure->message());
        return false;
    }
    Q_EMIT said(done);
    return true;
}

void TrialPanel::saveScenario() {
    finishEditing();
    const auto given =
        m_dialogs.askText(tr("保存情景"), tr("情景的名称（同名的会被替换，可以撤销）："), scenarioName());
    const QString name = given ? given->trimmed() : QString();
    if (name.isEmpty()) {
        return;
    }
    const app::Scenario scenario{name, m_session->period(), m_model->trial().edits()};
    if (tell(commands::saveScenario(m_stack, m_session->ledger(), scenario),
             tr("已保存情景“%1”；按 Ctrl+Z 可撤销").arg(name))) {
        m_ui->scenarioBox->setCurrentIndex(std::max(0, m_ui->scenarioBox->findData(name)));
        m_ui->removeAction->setEnabled(true);
    }
}

void TrialPanel::removeScenario() {
    const QString name = scenarioName();
    tell(commands::removeScenario(m_stack, m_session->ledger(), name),
         tr("已删除情景“%1”，试算的数还在；按 Ctrl+Z 可撤销").arg(name));
}

void TrialPanel::writeTargets() {
    finishEditing();
    const auto edits = app::targetsOf(m_session->ledger(), m_model->trial(), m_session->region());
    const QString name = scenarioName();
    const QString text = name.isEmpty() ? tr("试算写成目标") : tr("情景“%1”写成目标").arg(name);
    if (edits.empty()) {
        Q_EMIT said(tr("没有改过数值、排名或目标，没有可写的目标（权重不是目标）"));
        return;
    }
    tell(commands::setTargets(m_stack, m_session->ledger(), edits, {text}),
         tr("已把 %1 项写成%2的目标；按 Ctrl+Z 可撤销")
             .arg(edits.size())
             .arg(app::labels::period(m_session->period())));
}

void TrialPanel::seekGoal() {
    finishEditing();
    const auto given = m_dialogs.askText(
        tr("目标倒推"), tr("总分排名要到第几？用最省的不超过 %1 项指标达到。").arg(goalLeaves), {});
    if (!given || given->trimmed().isEmpty()) {
        return;
    }
    bool isNumber = false;
    const int wanted = given->trimmed().toInt(&isNumber);
    if (!isNumber || wanted < 1) {
        Q_EMIT refused(tr("要填不小于 1 的整数，例如 8"));
        return;
    }
    const app::GoalSearch search(m_model->trial(), m_session->region(), wanted, goalLeaves);
    const engine::GoalPlan plan = searched(search, window());
    if (plan.answer == engine::GoalAnswer::Found) {
        m_model->take(app::withPlan(m_model->trial(), m_session->region(), plan));
    }
    Q_EMIT said(models::goalText(plan, wanted));
}

void TrialPanel::exportCampaign() {
    finishEditing();
    const QString suggested =
        tr("%1%2攻坚表.xlsx")
            .arg(app::labels::text(m_session->ledger().region(m_session->region()).name),
                 app::labels::period(m_session->period()));
    const QString path = m_dialogs.saveFile(tr("导出攻坚表"), suggested,
                                            tr("Excel 工作簿 (*.xlsx);;网页 (*.html);;CSV (*.csv)"));
    if (!path.isEmpty()) {
        m_export.start(
            app::campaignReport(m_session->ledger(), m_model->trial(), m_session->region(), scenarioName()),
            path);
    }
}

} // namespace weici::gui
