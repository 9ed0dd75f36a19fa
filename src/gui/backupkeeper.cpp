// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backupkeeper.h"

#include "app/ledger.h"
#include "gui/preferences.h"
#include "gui/waitcursor.h"

namespace weici::gui {

namespace {

constexpr int halfAnHour = 30 * 60 * 1000;

} // namespace

BackupKeeper::BackupKeeper(const QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings) {
    m_due.setSingleShot(true);
    m_due.setInterval(halfAnHour);
    connect(&m_due, &QTimer::timeout, this, [this] { make(tr("定时")); });
}

void BackupKeeper::keep(const app::Ledger *ledger) {
    m_due.stop();
    m_ledger = ledger;
    if (ledger && !ledger->isReadOnly()) {
        connect(ledger, &app::Ledger::cellsChanged, this, &BackupKeeper::changed);
        connect(ledger, &app::Ledger::targetsChanged, this, &BackupKeeper::changed);
        connect(ledger, &app::Ledger::structureChanged, this, &BackupKeeper::changed);
        connect(ledger, &app::Ledger::relationsChanged, this, &BackupKeeper::changed);
    }
}

void BackupKeeper::changed() {
    if (!m_due.isActive()) {
        m_due.start();
    }
}

app::Backups BackupKeeper::backups() const {
    return {m_ledger->path(), preferences::backupFolder(m_settings)};
}

QString BackupKeeper::make(const QString &why) {
    m_due.stop();
    if (!m_ledger) {
        return {};
    }
    try {
        const WaitCursor waiting;
        const QString path = backups().make(*m_ledger, why, QDateTime::currentDateTime());
        Q_EMIT made(path);
        return path;
    } catch (const app::LedgerError &error) {
        Q_EMIT failed(error.message());
        return {};
    }
}

} // namespace weici::gui
