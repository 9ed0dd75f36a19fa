// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/valuegridmodel.h"

#include "app/labels.h"
#include "app/ranks.h"
#include "engine/ranking.h"
#include "models/rowwords.h"

#include <algorithm>
#include <utility>

namespace weici::models {

using app::labels::text;

ValueGridModel::ValueGridModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent)
    : GridModel(ledger, stack, parent) {
    connect(&ledger, &app::Ledger::cellsChanged, this, &ValueGridModel::followCells);
    connect(&ledger, &app::Ledger::targetsChanged, this, &ValueGridModel::followTargets);
    connect(&ledger, &app::Ledger::followUpsChanged, this, &ValueGridModel::followMarks);
    connect(&ledger, &app::Ledger::structureChanged, this, [this] {
        if (isShowing()) {
            show(m_region, *m_period);
        }
    });
}

void ValueGridModel::show(engine::RegionId region, const engine::Period &period) {
    const int before = m_period ? scheme().year : 0;
    beginResetModel();
    m_region = region;
    m_period = period;
    m_trend = app::TrendPeriods::of(ledger(), period);
    m_leaves.clear();
    m_leafOf.clear();
    m_marks.clear();
    m_doubtful.clear();
    for (const engine::Indicator &indicator : scheme().indicators) {
        m_leafOf[indicator.id] = leafCount();
        m_leaves.push_back(indicator.id);
    }
    if (scheme().year != before) {
        m_filter = {};
    }
    if (m_filter.show == RowFilter::Show::Problems) {
        m_filter.show = RowFilter::Show::All; // those of this period are not known yet
    }
    remember();
    layRows();
    endResetModel();
    Q_EMIT filterChanged();
}

void ValueGridModel::setFilter(const RowFilter &filter) {
    if (m_period) {
        beginResetModel();
        m_filter = filter;
        layRows();
        endResetModel();
        Q_EMIT filterChanged();
    }
}

bool ValueGridModel::passes(int leaf) const {
    const bool doubted = m_filter.show != RowFilter::Show::Problems || m_doubtful.contains(leaf);
    return doubted && m_filter.passes(ledger(), keyOfLeaf(leaf));
}

void ValueGridModel::layRows() {
    std::set<engine::IndicatorId> kept;
    m_rowOfLeaf.assign(m_leaves.size(), -1);
    for (int leaf = 0; leaf < leafCount(); ++leaf) {
        if (!m_filter.isActive() || passes(leaf)) {
            m_rowOfLeaf[static_cast<std::size_t>(leaf)] = static_cast<int>(kept.size());
            kept.insert(m_leaves[static_cast<std::size_t>(leaf)]);
        }
    }
    m_shape = GridShape::of(scheme(), [&kept](engine::IndicatorId id) { return kept.contains(id); });
}

void ValueGridModel::remember() {
    m_seen.clear();
    m_ranks.clear();
    for (int leaf = 0; leaf < leafCount(); ++leaf) {
        m_seen.push_back(ledger().observation(keyOfLeaf(leaf)));
        m_ranks.push_back(app::rankOf(ledger(), keyOfLeaf(leaf)));
    }
}

engine::CellKey ValueGridModel::keyAt(int row) const {
    return {m_shape.rows.at(static_cast<std::size_t>(row)).indicator, m_region, *m_period};
}

engine::CellKey ValueGridModel::keyOfLeaf(int leaf) const {
    return {m_leaves.at(static_cast<std::size_t>(leaf)), m_region, *m_period};
}

int ValueGridModel::leafOf(engine::IndicatorId indicator) const {
    const auto found = m_leafOf.find(indicator);
    return found == m_leafOf.end() ? -1 : found->second;
}

int ValueGridModel::leafAt(int row) const {
    return leafOf(m_shape.rows.at(static_cast<std::size_t>(row)).indicator);
}

int ValueGridModel::rowOf(engine::IndicatorId indicator) const {
    const int leaf = leafOf(indicator);
    return leaf < 0 ? -1 : rowOfLeaf(leaf);
}

int ValueGridModel::rankedCount() const {
    return static_cast<int>(
        std::count_if(m_ranks.begin(), m_ranks.end(), [](const auto &rank) { return rank; }));
}

int ValueGridModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shape.rows.size());
}

int ValueGridModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : GridColumnCount;
}

CellField ValueGridModel::fieldAt(const QModelIndex &index) const {
    return {keyAt(index.row()), index.column()};
}

QStringList ValueGridModel::searchWords(int row) const {
    return searchWordsOf(scheme(), m_shape.rows.at(static_cast<std::size_t>(row)));
}

QString ValueGridModel::fieldName(const QModelIndex &index) const {
    const QString column = headerData(index.column(), Qt::Horizontal).toString();
    return m_shape.rows.at(static_cast<std::size_t>(index.row())).shortLeaf + u" · " + column;
}

PasteGround ValueGridModel::pasteGround() const {
    PasteGround ground;
    ground.rows = pasteRowsOf(scheme(), m_shape);
    const PasteField shown{m_region, *m_period, Value};
    for (int column = 0; column < columnCount(); ++column) {
        PasteGround::Column place;
        place.title = headerData(column, Qt::Horizontal).toString();
        if (isTyped(column)) {
            place.field = shown;
            place.field->field = column;
        }
        ground.columns.push_back(place);
    }
    ground.shown = shown;
    ground.periods = ledger().periods();
    return ground;
}

void ValueGridModel::followCells(const app::CellsChanged &event) {
    if (!m_period) {
        return;
    }
    for (const engine::CellKey &key : event.keys) {
        const int leaf = leafOf(key.indicator);
        if (leaf < 0) {
            continue;
        }
        if (key.period == *m_period) {
            // Another region's value can move this region's computed rank.
            refresh(leaf);
        } else if (key.period == m_trend.previous) {
            report(leaf, PreviousValue);
            report(leaf, Move);
        } else if (key.period == m_trend.yearAgo && key.region == m_region) {
            report(leaf, YearAgoValue);
            report(leaf, Growth);
        }
    }
}

void ValueGridModel::report(int leaf, int column, const QList<int> &roles) {
    if (const int row = rowOfLeaf(leaf); row >= 0) {
        Q_EMIT dataChanged(index(row, column), index(row, column), roles);
    }
}

void ValueGridModel::refresh(int leaf) {
    const auto at = static_cast<std::size_t>(leaf);
    const engine::Observation &now = ledger().observation(keyOfLeaf(leaf));
    const engine::Observation before = std::exchange(m_seen[at], now);
    const auto rank = app::rankOf(ledger(), keyOfLeaf(leaf));
    const auto rankBefore = std::exchange(m_ranks[at], rank);
    const std::pair<int, bool> changes[] = {{Value, now.value != before.value},
                                            {Rank, now.rank != before.rank || rank != rankBefore},
                                            {Tied, now.tied != before.tied},
                                            {AsOf, now.asOf != before.asOf},
                                            {Move, m_trend.previous && rank != rankBefore},
                                            {Growth, m_trend.yearAgo && now.value != before.value},
                                            {Note, now.note != before.note}};
    for (const auto &[column, changed] : changes) {
        if (changed) {
            report(leaf, column);
        }
    }
}

void ValueGridModel::followTargets(const app::CellsChanged &event) {
    for (const engine::CellKey &key : event.keys) {
        const bool here = m_period && key.region == m_region && key.period.year() == m_period->year();
        const int leaf = here ? leafOf(key.indicator) : -1;
        if (leaf >= 0) {
            report(leaf, Target);
        }
    }
}

void ValueGridModel::followMarks(const app::CellsChanged &event) {
    for (const engine::CellKey &key : event.keys) {
        const bool here = m_period && key.region == m_region && key.period == *m_period;
        const int leaf = here ? leafOf(key.indicator) : -1;
        if (leaf >= 0) {
            report(leaf, Value, {FollowUpRole, Qt::ToolTipRole});
        }
    }
}

std::optional<double> ValueGridModel::rankAt(int row) const {
    return m_ranks.at(static_cast<std::size_t>(leafAt(row)));
}

std::optional<double> ValueGridModel::moveAt(int row) const {
    return m_trend.previous ? app::rankMove(ledger(), keyAt(row), *m_trend.previous) : std::nullopt;
}

ValueGridModel::Place ValueGridModel::placeAt(int row) const {
    const auto rank = rankAt(row);
    if (!rank) {
        return Place::None;
    }
    return engine::isFront(*rank, scheme())  ? Place::Front
           : engine::isBack(*rank, scheme()) ? Place::Back
                                             : Place::None;
}

} // namespace weici::models
