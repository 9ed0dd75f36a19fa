// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backupkeeper.h"

#include "app/ledger.h"
#include "gui/preferences.h"
#include "gui/waitcursor.h"

#include <QtConcurrent>

#include <utility>

namespace weici::gui {

namespace {

constexpr int halfAnHour = 30 * 60 * 1000;

} // namespace

BackupKeeper::BackupKeeper(const QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings) {
    m_due.setSingleShot(true);
    m_due.setInterval(halfAnHour);
    connect(&m_due, &QTimer::timeout, this, [this] {
        if (m_running) {
            m_due.start();
        }
        begin(tr("定时"));
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackupKeeper::ended);
}

BackupKeeper::~BackupKeeper() {
    m_watcher.waitForFinished();
}

void BackupKeeper::keep(const app::Ledger *ledger) {
    wait();
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

BackupKeeper::Result BackupKeeper::copy(const app::Backups &backups, const QString &why) {
    try {
        return {backups.makeBeside(why, QDateTime::currentDateTime()), {}};
    } catch (const app::LedgerError &error) {
        return {{}, error.message()};
    }
}

void BackupKeeper::begin(const QString &why) {
    if (!m_ledger || m_running) {
        return;
    }
    // A change from now on may come after the copy: it begins the next half hour.
    m_due.stop();
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run(&BackupKeeper::copy, backups(), why));
}

QString BackupKeeper::make(const QString &why) {
    wait();
    begin(why);
    const WaitCursor waiting;
    wait();
    return m_watcher.future().resultCount() > 0 ? m_watcher.result().path : QString();
}

void BackupKeeper::wait() {
    m_watcher.waitForFinished();
    ended();
}

void BackupKeeper::ended() {
    // The signal of one that was waited for comes once more.
    if (!std::exchange(m_running, false)) {
        return;
    }
    const Result result = m_watcher.result();
    if (result.failure.isEmpty()) {
        Q_EMIT made(result.path);
    } else {
        Q_EMIT failed(result.failure);
    }
}

} // namespace weici::gui
