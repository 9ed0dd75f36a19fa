// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recentmodel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace weici::models {

namespace {

constexpr std::size_t kept = 30;

QString absolute(const QString &path) {
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

RecentModel::RecentModel(QSettings &settings, QObject *parent)
    : QAbstractListModel(parent)
    , m_settings(settings) {
    const int count = settings.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        m_ledgers.push_back({settings.value(QStringLiteral("path")).toString(),
                             settings.value(QStringLiteral("period")).toString(),
                             settings.value(QStringLiteral("filled")).toString(),
                             settings.value(QStringLiteral("opened")).toDateTime(),
                             settings.value(QStringLiteral("sample")).toBool()});
    }
    settings.endArray();
}

void RecentModel::save() const {
    m_settings.remove(QStringLiteral("recent"));
    m_settings.beginWriteArray(QStringLiteral("recent"), static_cast<int>(m_ledgers.size()));
    for (std::size_t i = 0; i < m_ledgers.size(); ++i) {
        const RecentLedger &ledger = m_ledgers[i];
        m_settings.setArrayIndex(static_cast<int>(i));
        m_settings.setValue(QStringLiteral("path"), ledger.path);
        m_settings.setValue(QStringLiteral("period"), ledger.period);
        m_settings.setValue(QStringLiteral("filled"), ledger.filled);
        m_settings.setValue(QStringLiteral("opened"), ledger.opened);
        m_settings.setValue(QStringLiteral("sample"), ledger.sample);
    }
    m_settings.endArray();
}

void RecentModel::remember(const RecentLedger &ledger) {
    RecentLedger entry = ledger;
    entry.path = absolute(ledger.path);
    beginResetModel();
    const auto known = std::find_if(m_ledgers.begin(), m_ledgers.end(),
                                    [&](const RecentLedger &other) { return other.path == entry.path; });
    if (known != m_ledgers.end()) {
        entry.sample = entry.sample || known->sample;
        entry.period = entry.period.isEmpty() ? known->period : entry.period;
        entry.filled = entry.filled.isEmpty() ? known->filled : entry.filled;
        m_ledgers.erase(known);
    }
    m_ledgers.insert(m_ledgers.begin(), entry);
    m_ledgers.resize(std::min(m_ledgers.size(), kept));
    endResetModel();
    save();
}

void RecentModel::forget(const QString &path) {
    beginResetModel();
    std::erase_if(m_ledgers, [&](const RecentLedger &ledger) { return ledger.path == absolute(path); });
    endResetModel();
    save();
}

bool RecentModel::contains(const QString &path) const {
    return std::any_of(m_ledgers.begin(), m_ledgers.end(),
                       [&](const RecentLedger &ledger) { return ledger.path == absolute(path); });
}

bool RecentModel::isSample(const QString &path) const {
    return std::any_of(m_ledgers.begin(), m_ledgers.end(), [&](const RecentLedger &ledger) {
        return ledger.sample && ledger.path == absolute(path);
    });
}

int RecentModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ledgers.size());
}

QVariant RecentModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const RecentLedger &ledger = m_ledgers[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QFileInfo(ledger.path).fileName();
    case PathRole:
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(ledger.path);
    case FolderRole:
        return QDir::toNativeSeparators(QFileInfo(ledger.path).absolutePath() + u'/');
    case PeriodRole:
        return ledger.period;
    case FilledRole:
        return ledger.filled;
    case OpenedRole:
        return spokenTime(ledger.opened, QDateTime::currentDateTime());
    default:
        return {};
    }
}

QString spokenTime(const QDateTime &any, const QDateTime &now) {
    const QDateTime time = any.toLocalTime();
    const qint64 days = time.date().daysTo(now.date());
    if (days == 0) {
        return QCoreApplication::translate("Time", "今天 %1").arg(time.toString(QStringLiteral("HH:mm")));
    }
    if (days == 1) {
        return QCoreApplication::translate("Time", "昨天 %1").arg(time.toString(QStringLiteral("HH:mm")));
    }
    const bool thisYear = time.date().year() == now.date().year();
    return time.toString(thisYear ? QStringLiteral("MM-dd HH:mm") : QStringLiteral("yyyy-MM-dd"));
}

} // namespace weici::models
