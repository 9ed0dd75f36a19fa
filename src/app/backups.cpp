// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"

#include <algorithm>
#include <numeric>
#include <set>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "app/ledger.h"

namespace weici::app {

namespace {

struct BackupWords {
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

constexpr qint64 dailyFor = 14;
constexpr qint64 weeklyFor = 56;

QString timeFormat() {
    return QStringLiteral("yyyyMMdd-HHmmss");
}

/// A name that nobody uses.
QString freeName(const QString &stem) {
    QString name = stem + u".weici";
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = stem + u'~' + QString::number(i) + u".weici";
    return name;
}

/// What of the backups of one such slot the last stays: a day, a week, a month. Empty: all stay.
QString slotOf(const QDateTime &at, const QDateTime &now) {
    const qint64 days = at.daysTo(now);
    if (at.secsTo(now) < 24 * 60 * 60)
        return {};
    if (days <= dailyFor)
        return at.toString(QStringLiteral("yyyy-MM-dd"));
    if (days <= weeklyFor) {
        int year = 0;
        const int week = at.date().weekNumber(&year);
        return QStringLiteral("%1w%2").arg(year).arg(week);
    }
    return at.toString(QStringLiteral("yyyy-MM"));
}

} // namespace

Backups::Backups(const QString &ledger, const QString &folder)
    : m_ledger(QFileInfo(ledger).absoluteFilePath())
    , m_folder(folder.isEmpty()
                   ? QFileInfo(m_ledger).absolutePath() + u'/' + stem() + BackupWords::tr("_备份")
                   : folder) {}

QString Backups::stem() const {
    return QFileInfo(m_ledger).completeBaseName();
}

std::vector<Backup> Backups::list() const {
    const QRegularExpression named(u'^' + QRegularExpression::escape(stem()) +
                                   QStringLiteral("_(\\d{8}-\\d{6})(?:_([^_~]*))?(?:~\\d+)?\\.weici$"));
    std::vector<Backup> backups;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({QStringLiteral("*.weici")}, QDir::Files)) {
        const QRegularExpressionMatch match = named.match(file.fileName());
        const QDateTime at = QDateTime::fromString(match.captured(1), timeFormat());
        if (match.hasMatch() && at.isValid())
            backups.push_back({file.absoluteFilePath(), at, match.captured(2), file.size()});
    }
    std::ranges::stable_sort(backups, [](const Backup &a, const Backup &b) { return a.at > b.at; });
    return backups;
}

QString Backups::nextName(const QString &why, const QDateTime &now) const {
    QDir().mkpath(m_folder);
    const QString name = QDir(m_folder).filePath(stem() + u'_' + now.toLocalTime().toString(timeFormat()));
    return freeName(why.isEmpty() ? name : QString(name + u'_' + why));
}

QString Backups::make(const Ledger &ledger, const QString &why, const QDateTime &now) const {
    const QString path = nextName(why, now);
    ledger.backupTo(path);
    thin(now);
    return path;
}

QString Backups::makeBeside(const QString &why, const QDateTime &now) const {
    const QString path = nextName(why, now);
    backupOpenLedger(m_ledger, path);
    thin(now);
    return path;
}

std::vector<std::size_t> Backups::superfluous(std::span<const QDateTime> times, const QDateTime &now) {
    std::vector<std::size_t> places(times.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::stable_sort(places, [&](std::size_t a, std::size_t b) { return times[a] > times[b]; });
    std::set<QString> kept;
    std::vector<std::size_t> tooMany;
    for (const std::size_t place : places) {
        const QString slot = slotOf(times[place], now);
        if (!slot.isEmpty() && !kept.insert(slot).second)
            tooMany.push_back(place);
    }
    return tooMany;
}

void Backups::thin(const QDateTime &now) const {
    const std::vector<Backup> backups = list();
    std::vector<QDateTime> times;
    for (const Backup &backup : backups)
        times.push_back(backup.at);
    for (const std::size_t place : superfluous(times, now))
        QFile::remove(backups[place].path);
}

QString restoreBackup(const QString &backup, const QString &ledger, const QDateTime &now) {
    // Opening is the proof: a backup that fails any check is refused here, and nothing has moved.
    const auto source = Ledger::open(backup, Ledger::Access::ReadOnly);
    if (QFileInfo(backup) == QFileInfo(ledger))
        throw LedgerError(LedgerError::Kind::BadInput,
                          BackupWords::tr("备份和台账是同一个文件，没有换回。请另选一份备份。"));
    QString kept;
    if (QFileInfo::exists(ledger)) {
        const QFileInfo info(ledger);
        kept = freeName(info.absolutePath() + u'/' + info.completeBaseName() + BackupWords::tr("_恢复前_") +
                        now.toLocalTime().toString(timeFormat()));
        // A copy rather than a rename: at every moment there is a whole ledger under the old name.
        if (!QFile::copy(ledger, kept))
            throw LedgerError(
                LedgerError::Kind::CannotWrite,
                BackupWords::tr("原来的台账不能复制为“%1”，没有换回。检查磁盘空间和文件夹的权限。")
                    .arg(QDir::toNativeSeparators(kept)));
    }
    source->backupTo(ledger, true);
    return kept;
}

} // namespace weici::app
