// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include <QDateTime>
#include <QString>

namespace weici::app {

class Ledger;

/// One verified copy of a ledger.
struct Backup {
    QString path;
    QDateTime at; ///< local time
    QString why;  ///< `定时`, `恢复前` …, as its name says; may be empty
    qint64 size = 0;
};

/// The backups of one ledger, files named `<ledger>_20230701-093000_<why>.weici` in one folder. They are made
/// by Ledger::backupTo, so that each is whole and proven when it has its name; and thinned with time: all of
/// the last day, then one a day for two weeks, one a week for eight, one a month.
class Backups final {
public:
    /// `folder` empty: the folder `<ledger>_备份` beside the ledger.
    Backups(const QString &ledger, const QString &folder);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Newest first.
    [[nodiscard]] std::vector<Backup> list() const;
    /// Makes one now and thins what is too many; its path. Throws LedgerError.
    QString make(const Ledger &ledger, const QString &why, const QDateTime &now) const;
    /// The same of the ledger that is open in this process, from any thread (backupOpenLedger).
    QString makeBeside(const QString &why, const QDateTime &now) const;

    /// Which of `times` (any order) are too many at `now`: places in it.
    static std::vector<std::size_t> superfluous(std::span<const QDateTime> times, const QDateTime &now);

private:
    [[nodiscard]] QString nextName(const QString &why, const QDateTime &now) const;
    void thin(const QDateTime &now) const;
    [[nodiscard]] QString stem() const;

    QString m_ledger;
    QString m_folder;
};

/// Puts a copy of `backup` in the place of the ledger, which must not be open; what stood there is copied
/// beside it first. Where that copy is, empty when there was no ledger. The backup stays. Throws LedgerError,
/// and then the ledger stands as it was.
QString restoreBackup(const QString &backup, const QString &ledger, const QDateTime &now);

} // namespace weici::app
