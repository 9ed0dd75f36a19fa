// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ledgerdialogs.h"

#include "app/labels.h"
#include "commands/restorecommands.h"
#include "gui/appearance.h"
#include "gui/backupdialog.h"
#include "gui/dialogs.h"
#include "gui/ledgercontroller.h"
#include "gui/newledgerdialog.h"
#include "gui/restoredialog.h"
#include "gui/settingsdialog.h"
#include "gui/sheetsession.h"
#include "models/gridshape.h"

#include <QFileInfo>

namespace weici::gui {

LedgerDialogs::LedgerDialogs(QWidget &window, Appearance &appearance, Dialogs &dialogs, QSettings &settings,
                             LedgerController &controller)
    : QObject(&window)
    , m_window(window)
    , m_appearance(appearance)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_controller(controller) {}

void LedgerDialogs::newLedger() {
    auto *dialog = new NewLedgerDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_controller.createNew(dialog->wanted(), dialog->model()); });
    dialog->open();
}

void LedgerDialogs::showSettings() {
    auto *dialog = new SettingsDialog(m_appearance, m_settings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (const app::Ledger *ledger = m_controller.ledger(); ledger && !ledger->isReadOnly()) {
        dialog->offerRegions(*ledger);
        connect(dialog, &QDialog::accepted, this, [this, dialog] {
            if (m_controller.ledger() && dialog->ownRegion() != m_controller.ledger()->profile().ownRegion) {
                attempt([&](app::Ledger &open) {
                    engine::LedgerProfile profile = open.profile();
                    profile.ownRegion = dialog->ownRegion();
                    open.setProfile(profile, {});
                });
            }
        });
    }
    connect(dialog, &QDialog::accepted, this, &LedgerDialogs::settingsChanged);
    dialog->open();
}

void LedgerDialogs::showBackups() {
    const bool canRestore = !m_controller.ledger()->isReadOnly();
    auto *dialog = new BackupDialog(m_appearance, m_controller.backups(), canRestore, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackupDialog::restoreWanted, this, &LedgerDialogs::restoreBackup);
    dialog->open();
}

void LedgerDialogs::restoreBackup(const QString &backup) {
    const int answer = m_dialogs.ask({tr("用备份换回台账"),
                                      tr("台账将换成备份“%1”的样子，那以后的改动和记录都不在里面。\n"
                                         "现在的台账会改名留在旁边，不会丢。")
                                          .arg(QFileInfo(backup).fileName()),
                                      {},
                                      {tr("不换"), tr("换回"), tr("取消")}});
    if (answer == 1) {
        m_controller.restoreBackup(backup);
    }
}

void LedgerDialogs::attempt(const std::function<void(app::Ledger &)> &work) {
    try {
        work(*m_controller.ledger());
    } catch (const app::LedgerError &error) {
        Q_EMIT refused(error.message());
    }
}

void LedgerDialogs::lockPeriod(const SheetSession &session) {
    const engine::Period period = session.period();
    const auto reason = m_dialogs.askText(
        tr("锁定本期"),
        tr("锁定%1以后，改动要写更正的理由。\n为什么锁定，例如：通报已印发").arg(app::labels::period(period)),
        {});
    if (reason && !reason->trimmed().isEmpty()) {
        attempt([&](app::Ledger &ledger) { ledger.lockPeriod(period, reason->trimmed()); });
    }
}

void LedgerDialogs::reopenPeriod(const SheetSession &session) {
    const engine::Period period = session.period();
    const auto reason =
        m_dialogs.askText(tr("重新开放本期"), tr("为什么重新开放%1：").arg(app::labels::period(period)), {});
    if (reason && !reason->trimmed().isEmpty()) {
        attempt([&](app::Ledger &ledger) { ledger.reopenPeriod(period, reason->trimmed()); });
    }
}

void LedgerDialogs::correct(SheetSession &session) {
    if (session.ledger().isReadOnly()) {
        Q_EMIT refused(tr("台账是只读打开的，不能修改"));
        return;
    }
    const auto reason = m_dialogs.askText(tr("更正已锁定的期"),
                                          tr("%1已锁定。写上更正的理由就可以改，这些改动都记作更正：")
                                              .arg(app::labels::period(session.period())),
                                          {});
    if (reason && !reason->trimmed().isEmpty()) {
        session.setCorrection(reason->trimmed());
        Q_EMIT said(tr("现在可以改了；改动都记作更正，理由是：%1").arg(reason->trimmed()));
    }
}

void LedgerDialogs::toggleFollowUp(const engine::CellKey &key) {
    app::Ledger &ledger = *m_controller.ledger();
    std::optional<app::FollowUp> mark;
    if (!ledger.followUp(key)) {
        const auto note = m_dialogs.askText(tr("标记待核"), tr("要核什么、问谁（可以空着）："), {});
        if (!note) {
            return;
        }
        mark = app::FollowUp{note->trimmed()};
    }
    const commands::Failure failure = commands::setFollowUps(m_controller.stack(), ledger, {{key, mark}},
                                                             mark ? tr("标记待核") : tr("去掉待核"));
    if (failure) {
        Q_EMIT refused(failure->message());
    }
}

void LedgerDialogs::chooseFollowUp(const SheetSession &session) {
    const app::Ledger &ledger = session.ledger();
    const std::vector<engine::CellKey> marked = ledger.followUps();
    if (marked.empty()) {
        Q_EMIT said(tr("没有标记待核的格。在数据填报里按 Ctrl+M 标记。"));
        return;
    }
    QStringList lines;
    for (const engine::CellKey &key : marked) {
        const engine::Indicator *indicator = ledger.indicator(key.indicator, key.period);
        lines << QStringLiteral("%1. %2 · %3 · %4　%5")
                     .arg(lines.size() + 1)
                     .arg(app::labels::period(key.period),
                          indicator ? models::shortName(*indicator) : QString(),
                          app::labels::text(ledger.region(key.region).name), ledger.followUp(key)->note);
    }
    if (const auto chosen = m_dialogs.choose(tr("待核的格"), tr("到哪一格："), lines)) {
        Q_EMIT cellWanted(marked.at(static_cast<std::size_t>(*chosen)));
    }
}

void LedgerDialogs::restore(const app::RestorePlan &plan) {
    auto *dialog = new RestoreDialog(m_appearance, *m_controller.ledger(), plan, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, plan] {
        m_controller.backups().make(tr("恢复前"));
        const commands::Failure failure =
            commands::restore(m_controller.stack(), *m_controller.ledger(), plan, dialog->reason());
        if (failure) {
            Q_EMIT refused(failure->message());
        } else {
            Q_EMIT said(tr("已恢复 %1 处；Ctrl+Z 可以撤销。").arg(plan.lines.size()));
        }
    });
    dialog->open();
}

} // namespace weici::gui
