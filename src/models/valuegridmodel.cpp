// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/valuegridmodel.h"

#include "app/labels.h"
#include "app/ranks.h"
#include "engine/ranking.h"
#include "models/typing.h"

#include <algorithm>
#include <utility>

namespace weici::models {

using app::labels::text;

ValueGridModel::ValueGridModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ledger(ledger)
    , m_stack(stack) {
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
    beginResetModel();
    m_region = region;
    m_period = period;
    m_shape = GridShape::of(m_ledger.schemeFor(period));
    m_rowOf.clear();
    m_marks.clear();
    for (int row = 0; row < rowCount(); ++row) {
        m_rowOf[m_shape.rows[static_cast<std::size_t>(row)].indicator] = row;
    }
    remember();
    endResetModel();
}

void ValueGridModel::remember() {
    m_seen.clear();
    m_ranks.clear();
    for (int row = 0; row < rowCount(); ++row) {
        m_seen.push_back(m_ledger.observation(keyAt(row)));
        m_ranks.push_back(app::rankOf(m_ledger, keyAt(row)));
    }
}

engine::CellKey ValueGridModel::keyAt(int row) const {
    return {m_shape.rows.at(static_cast<std::size_t>(row)).indicator, m_region, *m_period};
}

int ValueGridModel::rowOf(engine::IndicatorId indicator) const {
    const auto found = m_rowOf.find(indicator);
    return found == m_rowOf.end() ? -1 : found->second;
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

Qt::ItemFlags ValueGridModel::flags(const QModelIndex &index) const {
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const bool canType = index.isValid() && isTyped(index.column()) && !m_ledger.isReadOnly() &&
                         (!isLocked() || !m_correction.isEmpty());
    return canType ? base | Qt::ItemIsEditable : base;
}

bool ValueGridModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    QString refusal = refusalAt(index);
    if (!refusal.isEmpty()) {
        Q_EMIT refused(index, refusal);
        return false;
    }
    const engine::CellKey key = keyAt(index.row());
    const QString before = typedBefore(m_ledger, key, index.column());
    if (value.toString() == before) {
        return true;
    }
    const Typed typed = typeInto(m_ledger, key, index.column(), value.toString());
    if (!typed.refusal.isEmpty()) {
        Q_EMIT refused(index, typed.refusal);
        return false;
    }
    const commands::StepName name{stepText(index), origin()};
    const bool done = settle(
        index, typed.target ? commands::setTargets(m_stack, m_ledger,
                                                   {{targetKey(m_ledger, key), *typed.target}}, name)
                            : commands::setCells(m_stack, m_ledger, {{key, *typed.observation}}, name));
    if (done && typed.normalised) {
        Q_EMIT hinted(tr("全角字符已改为半角：%1").arg(typedBefore(m_ledger, key, index.column())));
    }
    return done;
}

bool ValueGridModel::clear(const QModelIndexList &indexes) {
    std::map<int, engine::Observation> cells;
    std::vector<app::TargetEdit> targets;
    for (const QModelIndex &index : indexes) {
        if (!isTyped(index.column())) {
            continue;
        }
        const QString refusal = refusalAt(index);
        if (!refusal.isEmpty()) {
            Q_EMIT refused(index, refusal);
            return false;
        }
        const engine::CellKey key = keyAt(index.row());
        if (index.column() == Target) {
            targets.push_back({targetKey(m_ledger, key), *typeInto(m_ledger, key, Target, {}).target});
        } else {
            emptyField(cells.try_emplace(index.row(), m_ledger.observation(key)).first->second,
                       index.column());
        }
    }
    std::vector<app::CellEdit> edits;
    for (const auto &[row, cell] : cells) {
        edits.push_back({keyAt(row), cell});
    }
    const QModelIndex at = indexes.value(0);
    return settle(at, commands::setCells(m_stack, m_ledger, edits, {tr("清除"), origin()})) &&
           settle(at, commands::setTargets(m_stack, m_ledger, targets, {tr("清除目标"), origin()}));
}

bool ValueGridModel::toggleTied(const QModelIndex &index) {
    const QString refusal = refusalAt(index);
    if (!refusal.isEmpty()) {
        Q_EMIT refused(index, refusal);
        return false;
    }
    engine::Observation cell = m_ledger.observation(keyAt(index.row()));
    cell.tied = !cell.tied;
    return settle(index, commands::setCells(m_stack, m_ledger, {{keyAt(index.row()), cell}},
                                            {stepText(index), origin(), QStringLiteral("tied")}));
}

bool ValueGridModel::settle(const QModelIndex &index, const commands::Failure &failure) {
    if (failure) {
        Q_EMIT refused(index, failure->message());
    }
    return !failure;
}

QString ValueGridModel::stepText(const QModelIndex &index) const {
    const QString column = headerData(index.column(), Qt::Horizontal).toString();
    return m_shape.rows.at(static_cast<std::size_t>(index.row())).shortLeaf + u" · " + column;
}

QString ValueGridModel::refusalAt(const QModelIndex &index) const {
    if (!isTyped(index.column())) {
        return tr("指标的名称和单位由年度方案决定，不在这里修改");
    }
    if (m_ledger.isReadOnly()) {
        return tr("台账是只读打开的，不能修改");
    }
    return isLocked() && m_correction.isEmpty()
               ? tr("%1已锁定，要改先写更正的理由").arg(app::labels::period(*m_period))
               : QString();
}

app::ChangeOrigin ValueGridModel::origin() const {
    return isLocked() ? app::ChangeOrigin{app::Origin::Correction, m_correction} : app::ChangeOrigin{};
}

void ValueGridModel::followMarks(const app::CellsChanged &event) {
    for (const engine::CellKey &key : event.keys) {
        const bool here = m_period && key.region == m_region && key.period == *m_period;
        const int row = here ? rowOf(key.indicator) : -1;
        if (row >= 0) {
            Q_EMIT dataChanged(index(row, Value), index(row, Value), {FollowUpRole, Qt::ToolTipRole});
        }
    }
}

void ValueGridModel::followCells(const app::CellsChanged &event) {
    if (!m_period) {
        return;
    }
    for (const engine::CellKey &key : event.keys) {
        const int row = key.period == *m_period ? rowOf(key.indicator) : -1;
        if (row >= 0) {
            // Another region's value can move this region's computed rank.
            refresh(row);
        }
    }
}

void ValueGridModel::refresh(int row) {
    const auto at = static_cast<std::size_t>(row);
    const engine::Observation &now = m_ledger.observation(keyAt(row));
    const engine::Observation before = std::exchange(m_seen[at], now);
    const auto rank = app::rankOf(m_ledger, keyAt(row));
    const auto rankBefore = std::exchange(m_ranks[at], rank);
    const bool changed[GridColumnCount] = {false,
                                           false,
                                           false,
                                           false,
                                           now.value != before.value,
                                           now.rank != before.rank || rank != rankBefore,
                                           now.tied != before.tied,
                                           now.asOf != before.asOf,
                                           false,
                                           now.note != before.note};
    for (int column = 0; column < GridColumnCount; ++column) {
        if (changed[column]) {
            Q_EMIT dataChanged(index(row, column), index(row, column));
        }
    }
}

void ValueGridModel::followTargets(const app::CellsChanged &event) {
    for (const engine::CellKey &key : event.keys) {
        const bool here = m_period && key.region == m_region && key.period.year() == m_period->year();
        const int row = here ? rowOf(key.indicator) : -1;
        if (row >= 0) {
            Q_EMIT dataChanged(index(row, Target), index(row, Target));
        }
    }
}

std::optional<double> ValueGridModel::rankAt(int row) const {
    return m_ranks.at(static_cast<std::size_t>(row));
}

ValueGridModel::Place ValueGridModel::placeAt(int row) const {
    const auto rank = rankAt(row);
    const engine::Scheme &scheme = m_ledger.schemeFor(*m_period);
    if (!rank) {
        return Place::None;
    }
    return engine::isFront(*rank, scheme)  ? Place::Front
           : engine::isBack(*rank, scheme) ? Place::Back
                                           : Place::None;
}

} // namespace weici::models
