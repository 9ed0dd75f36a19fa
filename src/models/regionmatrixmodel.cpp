// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regionmatrixmodel.h"

#include "app/labels.h"
#include "app/ranks.h"
#include "models/gridnames.h"
#include "models/rowwords.h"
#include "models/typing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace weici::models {

namespace {

bool sameRank(double one, double other) {
    return one == other || (std::isnan(one) && std::isnan(other));
}

double rankAmong(const std::vector<double> &ranks, std::size_t region) {
    return ranks.empty() ? std::numeric_limits<double>::quiet_NaN() : ranks[region];
}

} // namespace

RegionMatrixModel::RegionMatrixModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent)
    : GridModel(ledger, stack, parent) {
    connect(&ledger, &app::Ledger::cellsChanged, this, &RegionMatrixModel::followCells);
    connect(&ledger, &app::Ledger::targetsChanged, this, &RegionMatrixModel::followTargets);
    connect(&ledger, &app::Ledger::structureChanged, this, [this] {
        if (isShowing()) {
            show(*m_period);
        }
    });
}

void RegionMatrixModel::show(const engine::Period &period) {
    beginResetModel();
    m_period = period;
    m_shape = GridShape::of(ledger().schemeFor(period));
    m_marks.clear();
    m_rowOf.clear();
    for (std::size_t row = 0; row < m_shape.rows.size(); ++row) {
        m_rowOf[m_shape.rows[row].indicator] = static_cast<int>(row);
    }
    m_columnOf.clear();
    for (const engine::Region &region : ledger().regions()) {
        m_columnOf.insert(region.id.value, FirstRegion + static_cast<int>(m_columnOf.size()));
    }
    m_computed.assign(m_shape.rows.size(), std::nullopt);
    endResetModel();
}

void RegionMatrixModel::showField(int column) {
    const bool can = column == Value || column == Rank || column == Target;
    if (!can || column == m_field) {
        return;
    }
    m_field = static_cast<GridColumn>(column);
    m_marks.clear();
    if (rowCount() > 0 && columnCount() > FirstRegion) {
        Q_EMIT dataChanged(index(0, FirstRegion), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, FirstRegion, columnCount() - 1);
    }
    Q_EMIT fieldChanged();
}

engine::CellKey RegionMatrixModel::keyAt(const QModelIndex &index) const {
    const auto region = static_cast<std::size_t>(index.column() - FirstRegion);
    return {m_shape.rows.at(static_cast<std::size_t>(index.row())).indicator,
            ledger().regions().at(region).id, *m_period};
}

int RegionMatrixModel::rowOf(engine::IndicatorId indicator) const {
    const auto found = m_rowOf.find(indicator);
    return found == m_rowOf.end() ? -1 : found->second;
}

int RegionMatrixModel::columnOf(engine::RegionId region) const {
    return m_columnOf.value(region.value, -1);
}

int RegionMatrixModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shape.rows.size());
}

int RegionMatrixModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : FirstRegion + static_cast<int>(m_columnOf.size());
}

CellField RegionMatrixModel::fieldAt(const QModelIndex &index) const {
    return {keyAt(index), m_field};
}

QString RegionMatrixModel::fieldName(const QModelIndex &index) const {
    return app::labels::text(ledger().region(keyAt(index).region).name) + u" · " +
           m_shape.rows.at(static_cast<std::size_t>(index.row())).shortLeaf + u" · " + columnName(m_field);
}

QStringList RegionMatrixModel::searchWords(int row) const {
    return searchWordsOf(ledger().schemeFor(*m_period), m_shape.rows.at(static_cast<std::size_t>(row)));
}

PasteGround RegionMatrixModel::pasteGround() const {
    PasteGround ground;
    ground.rows = pasteRowsOf(ledger().schemeFor(*m_period), m_shape);
    for (int column = 0; column < columnCount(); ++column) {
        PasteGround::Column place;
        place.title = headerData(column, Qt::Horizontal).toString();
        if (isRegion(column)) {
            const auto region = static_cast<std::size_t>(column - FirstRegion);
            place.field = PasteField{ledger().regions()[region].id, *m_period, m_field};
            place.words = {place.title};
        }
        ground.columns.push_back(place);
    }
    ground.periods = ledger().periods();
    return ground;
}

RegionMatrixModel::Ranks RegionMatrixModel::computeRanks(int row) const {
    Ranks computed;
    bool any = false;
    const auto indicator = m_shape.rows.at(static_cast<std::size_t>(row)).indicator;
    for (const app::RegionRank &rank : app::regionRanks(ledger(), indicator, *m_period)) {
        computed.push_back(rank.computed.value_or(std::numeric_limits<double>::quiet_NaN()));
        any = any || rank.computed;
    }
    return any ? computed : Ranks();
}

const RegionMatrixModel::Ranks &RegionMatrixModel::computedRanks(int row) const {
    std::optional<Ranks> &ranks = m_computed.at(static_cast<std::size_t>(row));
    if (!ranks) {
        ranks = computeRanks(row);
    }
    return *ranks;
}

void RegionMatrixModel::followCells(const app::CellsChanged &event) {
    std::map<int, std::vector<int>> touched;
    for (const engine::CellKey &key : event.keys) {
        const int row = m_period && key.period == *m_period ? rowOf(key.indicator) : -1;
        const int column = columnOf(key.region);
        if (row >= 0 && column >= 0) {
            touched[row].push_back(column);
        }
    }
    for (auto &[row, columns] : touched) {
        addMovedRanks(row, columns);
        if (m_field != Target) {
            report(row, std::move(columns));
        }
    }
}

void RegionMatrixModel::addMovedRanks(int row, std::vector<int> &columns) {
    std::optional<Ranks> &kept = m_computed[static_cast<std::size_t>(row)];
    const auto before = std::exchange(kept, std::nullopt);
    if (!before || m_field != Rank) {
        return;
    }
    kept = computeRanks(row);
    for (std::size_t region = 0; region < ledger().regions().size(); ++region) {
        if (!sameRank(rankAmong(*before, region), rankAmong(*kept, region))) {
            columns.push_back(FirstRegion + static_cast<int>(region));
        }
    }
}

void RegionMatrixModel::followTargets(const app::CellsChanged &event) {
    for (const engine::CellKey &key : event.keys) {
        const bool here = m_period && m_field == Target && key.period.year() == m_period->year();
        const int row = here ? rowOf(key.indicator) : -1;
        const int column = columnOf(key.region);
        if (row >= 0 && column >= 0) {
            report(row, {column});
        }
    }
}

void RegionMatrixModel::report(int row, std::vector<int> columns) {
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    for (auto first = columns.begin(); first != columns.end();) {
        auto last = first;
        while (std::next(last) != columns.end() && *std::next(last) == *last + 1) {
            ++last;
        }
        Q_EMIT dataChanged(index(row, *first), index(row, *last));
        first = std::next(last);
    }
}

} // namespace weici::models
