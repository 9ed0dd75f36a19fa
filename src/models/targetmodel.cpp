// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targetmodel.h"

#include "models/rowwords.h"
#include "models/typing.h"

#include <algorithm>

namespace weici::models {

using State = app::TargetProgress::State;

namespace {

/// What should be looked at first has the lowest number.
int urgency(const app::TargetStanding &standing) {
    if (!standing.regressions.empty()) {
        return 0;
    }
    switch (standing.state()) {
    case State::Behind:
        return 1;
    case State::Slow:
        return 2;
    case State::OnTrack:
        return 3;
    case State::Open:
    case State::Prose:
        return 4;
    case State::NotApplicable:
    case State::NoTarget:
        return 5;
    }
    return 5;
}

/// The field (a GridColumn) that a column writes.
int fieldOf(int column) {
    return column == TargetGoal ? Target : column == TargetGoalRank ? TargetRank : TargetRemark;
}

} // namespace

TargetModel::TargetModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent)
    : GridModel(ledger, stack, parent) {
    connect(&ledger, &app::Ledger::cellsChanged, this, &TargetModel::follow);
    connect(&ledger, &app::Ledger::targetsChanged, this, &TargetModel::follow);
    connect(&ledger, &app::Ledger::structureChanged, this, [this] { setActive(m_active); });
}

void TargetModel::show(engine::RegionId region, const engine::Period &period) {
    m_region = region;
    m_period = period;
    if (m_active) {
        rebuild();
    }
}

void TargetModel::setActive(bool active) {
    m_active = active;
    if (active && m_period) {
        rebuild();
    }
}

void TargetModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    m_placeOf.clear();
    const engine::Scheme &scheme = ledger().schemeFor(*m_period);
    const std::vector<GridRow> shape = GridShape::of(scheme).rows;
    for (const GridRow &row : shape) {
        m_placeOf[row.indicator] = m_rows.size();
        m_rows.push_back({row, app::targetStanding(ledger(), {row.indicator, m_region, *m_period})});
    }
    order();
    endResetModel();
    count();
}

void TargetModel::setFilter(Filter filter) {
    if (filter != m_filter && m_period) {
        beginResetModel();
        m_filter = filter;
        order();
        endResetModel();
    }
}

void TargetModel::order() {
    m_shown.clear();
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        if (passes(m_rows[place])) {
            m_shown.push_back(place);
        }
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](std::size_t a, std::size_t b) {
        return urgency(m_rows[a].standing) < urgency(m_rows[b].standing);
    });
}

bool TargetModel::passes(const Row &row) const {
    const State state = row.standing.state();
    switch (m_filter) {
    case Filter::All:
        return true;
    case Filter::WithTarget:
        return state != State::NoTarget && state != State::NotApplicable;
    case Filter::Backwards:
        return !row.standing.regressions.empty();
    case Filter::Late:
        return state == State::Slow || state == State::Behind;
    }
    return true;
}

void TargetModel::count() {
    m_counts = {};
    for (const Row &row : m_rows) {
        const State state = row.standing.state();
        m_counts.targets += state != State::NoTarget && state != State::NotApplicable;
        m_counts.onTrack += state == State::OnTrack;
        m_counts.slow += state == State::Slow;
        m_counts.behind += state == State::Behind;
        m_counts.backwards += !row.standing.regressions.empty();
    }
    Q_EMIT countsChanged();
}

void TargetModel::follow(const app::CellsChanged &event) {
    if (!m_period || !m_active) {
        return;
    }
    bool changed = false;
    for (const engine::CellKey &key : event.keys) {
        const auto place = m_placeOf.find(key.indicator);
        // The year before counts too; another region's value can move a computed rank.
        if (place == m_placeOf.end() || key.period.year() > m_period->year()) {
            continue;
        }
        changed = true;
        m_rows[place->second].standing = app::targetStanding(ledger(), {key.indicator, m_region, *m_period});
        if (const int row = rowOf(key.indicator); row >= 0) {
            Q_EMIT dataChanged(index(row, TargetLastYear), index(row, TargetNote));
        }
    }
    if (changed) {
        count();
    }
}

engine::CellKey TargetModel::keyAt(int row) const {
    return {rowAt(row).names.indicator, m_region, *m_period};
}

int TargetModel::rowOf(engine::IndicatorId indicator) const {
    const auto place = m_placeOf.find(indicator);
    if (place == m_placeOf.end()) {
        return -1;
    }
    const auto shown = std::find(m_shown.begin(), m_shown.end(), place->second);
    return shown == m_shown.end() ? -1 : static_cast<int>(shown - m_shown.begin());
}

int TargetModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TargetModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : TargetColumnCount;
}

bool TargetModel::isTypedColumn(int column) const {
    return column == TargetGoal || column == TargetGoalRank || column == TargetNote;
}

CellField TargetModel::fieldAt(const QModelIndex &index) const {
    return {keyAt(index.row()), fieldOf(index.column())};
}

std::optional<engine::Period> TargetModel::periodAt(const QModelIndex &index) const {
    return targetKey(ledger(), keyAt(index.row())).period;
}

QString TargetModel::whyNotTyped(int column) const {
    return column < nameColumns() ? GridModel::whyNotTyped(column)
                                  : tr("这里填目标值、目标排名和备注；结果在“数据填报”里填");
}

QString TargetModel::fieldName(const QModelIndex &index) const {
    return rowAt(index.row()).names.leaf + u" · " + headerData(index.column(), Qt::Horizontal).toString();
}

QStringList TargetModel::searchWords(int row) const {
    return searchWordsOf(ledger().schemeFor(*m_period), rowAt(row).names);
}

PasteGround TargetModel::pasteGround() const {
    PasteGround ground;
    GridShape shown;
    for (const std::size_t place : m_shown) {
        shown.rows.push_back(m_rows[place].names);
    }
    ground.rows = pasteRowsOf(ledger().schemeFor(*m_period), shown);
    for (int column = 0; column < columnCount(); ++column) {
        PasteGround::Column place;
        place.title = headerData(column, Qt::Horizontal).toString();
        if (isTypedColumn(column)) {
            place.field = PasteField{m_region, *m_period, fieldOf(column)};
            place.words = {place.title};
        }
        ground.columns.push_back(place);
    }
    ground.periods = ledger().periods();
    return ground;
}

} // namespace weici::models
