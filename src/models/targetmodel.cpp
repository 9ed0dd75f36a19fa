// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targetmodel.h"

#include "app/labels.h"
#include "app/problems.h"
#include "models/gridshape.h"
#include "models/typing.h"

#include <algorithm>

namespace weici::models {

using app::labels::text;
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

void empty(engine::Target &target, int column) {
    switch (column) {
    case TargetGoal:
        target.value = {};
        break;
    case TargetGoalRank:
        target.rank = {};
        break;
    case TargetNote:
        target.note.clear();
        break;
    default:
        break;
    }
}

} // namespace

TargetModel::TargetModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ledger(ledger)
    , m_stack(stack) {
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
    const engine::Scheme &scheme = m_ledger.schemeFor(*m_period);
    const std::vector<GridRow> shape = GridShape::of(scheme).rows;
    for (const GridRow &row : shape) {
        m_placeOf[row.indicator] = m_rows.size();
        const QString path = row.level2.isEmpty() ? row.level1 : row.level1 + u" · " + row.level2;
        m_rows.push_back({row.indicator, row.leaf, path, row.unit,
                          app::targetStanding(m_ledger, {row.indicator, m_region, *m_period})});
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
        m_rows[place->second].standing = app::targetStanding(m_ledger, {key.indicator, m_region, *m_period});
        if (const int row = rowOf(key.indicator); row >= 0) {
            Q_EMIT dataChanged(index(row, TargetLastYear), index(row, TargetNote));
        }
    }
    if (changed) {
        count();
    }
}

engine::CellKey TargetModel::keyAt(int row) const {
    return {rowAt(row).indicator, m_region, *m_period};
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

bool TargetModel::isTyped(int column) {
    return column == TargetGoal || column == TargetGoalRank || column == TargetNote;
}

Qt::ItemFlags TargetModel::flags(const QModelIndex &index) const {
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const bool canType = index.isValid() && isTyped(index.column()) && !m_ledger.isReadOnly() &&
                         (!m_correction.isEmpty() || !isLocked(index.row()));
    return canType ? base | Qt::ItemIsEditable : base;
}

QString TargetModel::refusalAt(const QModelIndex &index) const {
    if (!isTyped(index.column())) {
        return tr("这里填目标值、目标排名和备注；结果在“数据填报”里填");
    }
    if (m_ledger.isReadOnly()) {
        return tr("台账是只读打开的，不能修改");
    }
    return m_correction.isEmpty() && isLocked(index.row())
               ? tr("%1已锁定，要改先写更正的理由")
                     .arg(app::labels::period(targetKey(m_ledger, keyAt(index.row())).period))
               : QString();
}

bool TargetModel::isLocked(int row) const {
    return m_ledger.isLocked(targetKey(m_ledger, keyAt(row)).period);
}

app::ChangeOrigin TargetModel::origin() const {
    return m_correction.isEmpty() ? app::ChangeOrigin{}
                                  : app::ChangeOrigin{app::Origin::Correction, m_correction};
}

bool TargetModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const auto refuse = [&](const QString &why) {
        Q_EMIT refused(index, why);
        return false;
    };
    if (const QString refusal = refusalAt(index); !refusal.isEmpty()) {
        return refuse(refusal);
    }
    const QString typed = value.toString();
    if (typed == index.data(Qt::EditRole).toString()) {
        return true;
    }
    const engine::CellKey key = targetKey(m_ledger, keyAt(index.row()));
    engine::Target target = m_ledger.targetFor(keyAt(index.row()));
    const std::string ascii = engine::typedText(app::labels::utf8(typed));
    if (index.column() == TargetNote) {
        target.note = app::labels::utf8(typed.trimmed());
    } else if (index.column() == TargetGoal) {
        target.value = m_ledger.read(key, engine::CellRole::TargetValue, ascii);
    } else {
        target.rank = m_ledger.read(key, engine::CellRole::TargetRank, ascii);
        if (const auto why = app::refuseRank(m_ledger, key, target.rank)) {
            return refuse(*why);
        }
    }
    const QString step =
        rowAt(index.row()).name + u" · " + headerData(index.column(), Qt::Horizontal).toString();
    const bool done =
        settle(index, commands::setTargets(m_stack, m_ledger, {{key, target}}, {step, origin()}));
    if (done && index.column() != TargetNote && text(ascii) != typed.trimmed()) {
        Q_EMIT hinted(tr("全角字符已改为半角：%1").arg(text(ascii)));
    }
    return done;
}

bool TargetModel::clear(const QModelIndexList &indexes) {
    std::map<int, engine::Target> targets;
    for (const QModelIndex &index : indexes) {
        if (!isTyped(index.column())) {
            continue;
        }
        if (const QString refusal = refusalAt(index); !refusal.isEmpty()) {
            Q_EMIT refused(index, refusal);
            return false;
        }
        empty(targets.try_emplace(index.row(), m_ledger.targetFor(keyAt(index.row()))).first->second,
              index.column());
    }
    std::vector<app::TargetEdit> edits;
    for (const auto &[row, target] : targets) {
        edits.push_back({targetKey(m_ledger, keyAt(row)), target});
    }
    return settle(indexes.value(0),
                  commands::setTargets(m_stack, m_ledger, edits, {tr("清除目标"), origin()}));
}

bool TargetModel::settle(const QModelIndex &index, const commands::Failure &failure) {
    if (failure) {
        Q_EMIT refused(index, failure->message());
    }
    return !failure;
}

} // namespace weici::models
