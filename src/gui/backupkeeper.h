// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backups.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

class QSettings;

namespace weici::app {
class Ledger;
}

namespace weici::gui {

/// Makes the backups of the open ledger: by itself half an hour after the first change since the last one,
/// beside the work; and whenever it is asked. A failure is told and tried again at the next change; it never
/// stops the work.
class BackupKeeper final : public QObject {
    Q_OBJECT

public:
    explicit BackupKeeper(const QSettings &settings, QObject *parent = nullptr);
    /// Waits for a backup that is being made.
    ~BackupKeeper() override;

    /// nullptr: none; a backup that is being made is waited for first. The ledger must outlive its being
    /// kept.
    void keep(const app::Ledger *ledger);
    /// The backups of the ledger that is kept.
    [[nodiscard]] app::Backups backups() const;
    /// Makes one and waits for it. Where the new backup is; empty when it failed, which has been told then.
    QString make(const QString &why);
    /// Begins one off this thread; while one is being made it does nothing. `made` or `failed` tells the end.
    void begin(const QString &why);
    [[nodiscard]] bool isBusy() const { return m_running; }
    /// For the tests.
    void setInterval(int milliseconds) { m_due.setInterval(milliseconds); }

Q_SIGNALS:
    void made(const QString &path);
    void failed(const QString &reason);

private:
    /// The path of the new backup, or the reason why there is none.
    struct Result {
        QString path;
        QString failure;
    };
    static Result copy(const app::Backups &backups, const QString &why);

    void changed();
    void wait();
    void ended();

    const QSettings &m_settings;
    const app::Ledger *m_ledger = nullptr;
    QTimer m_due;
    QFutureWatcher<Result> m_watcher;
    bool m_running = false;
};

} // namespace weici::gui
