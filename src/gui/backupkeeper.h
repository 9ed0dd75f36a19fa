// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backups.h"

#include <QObject>
#include <QTimer>

class QSettings;

namespace weici::app {
class Ledger;
}

namespace weici::gui {

/// Makes the backups of the open ledger: by itself half an hour after the first change since the last one,
/// and whenever it is asked. A failure is told and tried again at the next change; it never stops the work.
class BackupKeeper final : public QObject {
    Q_OBJECT

public:
    explicit BackupKeeper(const QSettings &settings, QObject *parent = nullptr);

    /// nullptr: none. The ledger must outlive its being kept.
    void keep(const app::Ledger *ledger);
    /// The backups of the ledger that is kept.
    [[nodiscard]] app::Backups backups() const;
    /// Where the new backup is; empty when it failed, which has been told then.
    QString make(const QString &why);
    /// For the tests.
    void setInterval(int milliseconds) { m_due.setInterval(milliseconds); }

Q_SIGNALS:
    void made(const QString &path);
    void failed(const QString &reason);

private:
    void changed();

    const QSettings &m_settings;
    const app::Ledger *m_ledger = nullptr;
    QTimer m_due;
};

} // namespace weici::gui
