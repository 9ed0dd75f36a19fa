// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/changelistmodel.h"

#include "app/labels.h"

#include <algorithm>

namespace weici::models {

namespace {

/// More than anyone scrolls through; the filter narrows.
constexpr int mostChanges = 2000;

QString spokenDay(const QDate &day) {
    const QDate today = QDate::currentDate();
    const QString date = day.year() == today.year() ? day.toString(QStringLiteral("M月d日"))
                                                    : day.toString(QStringLiteral("yyyy年M月d日"));
    if (day == today) {
        return ChangeListModel::tr("今天　%1").arg(date);
    }
    return day == today.addDays(-1) ? ChangeListModel::tr("昨天　%1").arg(date) : date;
}

} // namespace

ChangeListModel::ChangeListModel(app::Ledger &ledger, QObject *parent)
    : QAbstractListModel(parent)
    , m_ledger(ledger) {
    m_filter.limit = mostChanges;
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ChangeListModel::refresh);
    connect(&ledger, &app::Ledger::cellsChanged, this, &ChangeListModel::later);
    connect(&ledger, &app::Ledger::targetsChanged, this, &ChangeListModel::later);
    connect(&ledger, &app::Ledger::structureChanged, this, &ChangeListModel::later);
    connect(&ledger, &app::Ledger::relationsChanged, this, &ChangeListModel::later);
    connect(&ledger, &app::Ledger::profileChanged, this, &ChangeListModel::later);
    connect(&ledger, &app::Ledger::periodLockChanged, this, &ChangeListModel::later);
}

void ChangeListModel::later() {
    if (m_active) {
        m_soon.start();
    }
}

void ChangeListModel::setFilter(const app::HistoryFilter &filter) {
    m_filter = filter;
    m_filter.limit = mostChanges;
    if (m_active) {
        refresh();
    }
}

void ChangeListModel::setActive(bool active) {
    m_active = active;
    if (active) {
        refresh();
    }
}

void ChangeListModel::refresh() {
    m_soon.stop();
    std::vector<Row> rows;
    const std::vector<app::ChangeSummary> changes = m_ledger.changes(m_filter);
    for (const app::ChangeSummary &change : changes) {
        const QDate day = change.at.toLocalTime().date();
        if (rows.empty() || rows.back().day != day) {
            rows.push_back({day, {}});
        }
        rows.push_back({day, change});
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_changes = static_cast<int>(changes.size());
    endResetModel();
    Q_EMIT refreshed();
}

const app::ChangeSummary *ChangeListModel::changeAt(int row) const {
    const bool there = row >= 0 && row < rowCount();
    const Row *found = there ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
    return found && found->change ? &*found->change : nullptr;
}

int ChangeListModel::rowOf(qint64 change) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.change && row.change->id == change; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ChangeListModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags ChangeListModel::flags(const QModelIndex &index) const {
    return changeAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                 : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

QString ChangeListModel::summary(const app::ChangeSummary &change) {
    QStringList parts;
    if (change.cells > 0) {
        parts << tr("%1 格").arg(change.cells);
    }
    if (change.structureFields > 0) {
        parts << tr("指标体系 %1 处").arg(change.structureFields);
    }
    if (change.periodEvents > 0) {
        parts << tr("锁定或开放一期");
    }
    return parts.join(u'，');
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.change) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(spokenDay(row.day))
                                                                         : QVariant();
    }
    const app::ChangeSummary &change = *row.change;
    const QString time = change.at.toLocalTime().toString(QStringLiteral("HH:mm"));
    switch (role) {
    case Qt::DisplayRole:
        return summary(change);
    case Qt::AccessibleTextRole:
        return QStringList{time, change.author, app::labels::origin(change.origin), summary(change),
                           change.reason}
            .join(u' ');
    case Qt::ToolTipRole:
        return change.reason;
    case ChangeRole:
        return change.id;
    case TimeRole:
        return time;
    case AuthorRole:
        return change.author;
    case OriginRole:
        return app::labels::origin(change.origin);
    case ReasonRole:
        return change.reason;
    default:
        return {};
    }
}

} // namespace weici::models
