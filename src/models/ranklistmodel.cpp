// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ranklistmodel.h"

#include "app/labels.h"
#include "engine/ranking.h"
#include "models/gridshape.h"

namespace weici::models {

using app::labels::text;

bool RankListModel::Entry::operator==(const Entry &other) const {
    return rank.indicator == other.rank.indicator && rank.rank == other.rank.rank &&
           rank.tied == other.rank.tied && name == other.name && value == other.value && unit == other.unit;
}

RankListModel::RankListModel(app::Ledger &ledger, Side side, QObject *parent)
    : QAbstractListModel(parent)
    , m_ledger(ledger)
    , m_side(side) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &RankListModel::refresh);
    connect(&ledger, &app::Ledger::cellsChanged, this, [this] { m_soon.start(); });
    connect(&ledger, &app::Ledger::structureChanged, this, [this] { m_soon.start(); });
}

void RankListModel::show(engine::RegionId region, const engine::Period &period) {
    m_region = region;
    m_period = period;
    refresh();
}

void RankListModel::refresh() {
    m_soon.stop();
    if (!m_period) {
        return;
    }
    const app::FrontAndBack lists = app::frontAndBack(m_ledger, m_region, *m_period);
    std::vector<Entry> fresh;
    for (const app::ListedRank &rank : m_side == Side::Front ? lists.front : lists.back) {
        fresh.push_back(entry(rank));
    }
    if (fresh != m_entries) {
        beginResetModel();
        m_entries = std::move(fresh);
        endResetModel();
    }
    Q_EMIT changed();
}

RankListModel::Entry RankListModel::entry(const app::ListedRank &rank) const {
    const engine::Scheme &scheme = m_ledger.schemeFor(*m_period);
    const engine::Indicator *indicator = scheme.indicator(rank.indicator);
    const engine::Observation &cell = m_ledger.observation({rank.indicator, m_region, *m_period});
    const engine::Node *node = scheme.node(indicator->parent);
    const QString name = text(indicator->name);
    return {rank, shortName(*indicator), node ? text(node->name) + u" · " + name : name,
            text(cell.value.text), text(indicator->unit)};
}

QString RankListModel::title() const {
    const int reach = m_period ? engine::listReach(m_ledger.schemeFor(*m_period)) : 0;
    return (m_side == Side::Front ? tr("前 %1 位：%2 项") : tr("后 %1 位：%2 项"))
        .arg(reach)
        .arg(m_entries.size());
}

engine::IndicatorId RankListModel::indicatorAt(int row) const {
    return m_entries.at(static_cast<std::size_t>(row)).rank.indicator;
}

int RankListModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant RankListModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::ToolTipRole:
        return entry.path;
    case RankRole:
        return app::labels::figure(entry.rank.rank);
    case ValueRole:
        return entry.value;
    case UnitRole:
        return entry.unit;
    case TiedRole:
        return entry.rank.tied;
    case IndicatorRole:
        return entry.rank.indicator.value;
    default:
        return {};
    }
}

} // namespace weici::models
