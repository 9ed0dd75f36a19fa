// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fillmodel.h"

#include "models/gridshape.h"

#include <algorithm>

namespace weici::models {

FillModel::FillModel(const app::Ledger &ledger, QObject *parent)
    : QAbstractListModel(parent)
    , m_ledger(ledger) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &FillModel::refresh);
    connect(&ledger, &app::Ledger::cellsChanged, this, [this](const app::CellsChanged &event) {
        const bool here = std::any_of(event.keys.begin(), event.keys.end(), [this](const auto &key) {
            return m_period && key.period == *m_period && key.region == m_region;
        });
        if (here) {
            m_soon.start();
        }
    });
}

void FillModel::show(engine::RegionId region, const engine::Period &period) {
    m_region = region;
    m_period = period;
    refresh();
}

void FillModel::refresh() {
    beginResetModel();
    m_total = app::fillOf(m_ledger, m_region, *m_period);
    m_entries = app::fillByDepartment(m_ledger, m_region, *m_period);
    endResetModel();
    Q_EMIT changed();
}

const std::vector<engine::IndicatorId> &FillModel::openAt(int row) const {
    return m_entries.at(static_cast<std::size_t>(row)).open;
}

int FillModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant FillModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const app::DepartmentFill &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.department.isEmpty() ? tr("没有写责任单位") : entry.department;
    case FilledRole:
        return QStringLiteral("%1/%2").arg(entry.count.filled).arg(entry.count.total);
    case DoneRole:
        return entry.open.empty();
    case MissingRole:
    case Qt::ToolTipRole:
        return missing(entry);
    default:
        return {};
    }
}

QString FillModel::missing(const app::DepartmentFill &entry) const {
    if (entry.open.empty()) {
        return tr("已经填齐");
    }
    QStringList names;
    const engine::Scheme &scheme = m_ledger.schemeFor(*m_period);
    for (const engine::IndicatorId id : entry.open) {
        const engine::Indicator *leaf = scheme.indicator(id);
        names << (leaf ? shortName(*leaf) : QString());
    }
    return tr("还差 %1").arg(names.join(u'、'));
}

} // namespace weici::models
