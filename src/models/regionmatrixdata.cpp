// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells and headers of the region matrix show.
#include "app/labels.h"
#include "engine/ranking.h"
#include "models/gridnames.h"
#include "models/regionmatrixmodel.h"
#include "models/typing.h"

#include <cmath>

namespace weici::models {

using app::labels::text;

namespace {

qint64 placeOf(int row, int column) {
    return (qint64{row} << 32) | column;
}

Qt::Alignment nameAlignment(int column) {
    return Qt::AlignLeft | (column <= Level2 ? Qt::AlignTop : Qt::AlignVCenter);
}

Qt::Alignment fieldAlignment(GridColumn field) {
    return (field == Rank ? Qt::AlignHCenter : Qt::AlignRight) | Qt::AlignVCenter;
}

} // namespace

QVariant RegionMatrixModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == SeverityRole) {
        const Mark *mark = markAt(index);
        return mark ? QVariant(static_cast<int>(mark->severity)) : QVariant();
    }
    return isRegion(index.column()) ? cellData(index, role) : nameData(index, role);
}

QVariant RegionMatrixModel::nameData(const QModelIndex &index, int role) const {
    const GridRow &row = m_shape.rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return nameIn(row, index.column());
    case Qt::ToolTipRole:
        if (const Mark *mark = markAt(index)) {
            return mark->message;
        }
        return index.column() == Leaf && !row.weight.isEmpty() ? tr("%1，权重 %2").arg(row.leaf, row.weight)
                                                               : nameIn(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(nameAlignment(index.column()));
    case PlaceRole:
        return static_cast<int>(Place::None);
    default:
        return {};
    }
}

QVariant RegionMatrixModel::cellData(const QModelIndex &index, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return display(index);
    case Qt::EditRole:
        return typedBefore(ledger(), keyAt(index), m_field);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(fieldAlignment(m_field));
    case StateRole:
        return static_cast<int>(cellText(keyAt(index)).state);
    case NumberRole: {
        const auto number = cellText(keyAt(index)).value();
        return number ? QVariant(*number) : QVariant();
    }
    case PlaceRole:
        return placeAt(index);
    case ComputedRole:
        return isComputed(index);
    case OwnRole:
        return keyAt(index).region == ledger().profile().ownRegion;
    default:
        return {};
    }
}

const engine::CellText &RegionMatrixModel::cellText(const engine::CellKey &key) const {
    return m_field == Target ? ledger().targetFor(key).value
           : m_field == Rank ? ledger().observation(key).rank
                             : ledger().observation(key).value;
}

QString RegionMatrixModel::display(const QModelIndex &index) const {
    const engine::CellText &cell = cellText(keyAt(index));
    if (m_field == Rank && cell.isBlank()) {
        const auto rank = rankAt(index);
        return rank ? app::labels::figure(*rank) : QString();
    }
    return text(cell.text);
}

std::optional<double> RegionMatrixModel::rankAt(const QModelIndex &index) const {
    if (const auto published = ledger().observation(keyAt(index)).rank.value()) {
        return published;
    }
    const Ranks &computed = computedRanks(index.row());
    const auto region = static_cast<std::size_t>(index.column() - FirstRegion);
    return computed.empty() || std::isnan(computed[region]) ? std::nullopt : std::optional(computed[region]);
}

bool RegionMatrixModel::isComputed(const QModelIndex &index) const {
    return m_field == Rank && cellText(keyAt(index)).isBlank() && rankAt(index).has_value();
}

int RegionMatrixModel::placeAt(const QModelIndex &index) const {
    const auto rank = m_field == Rank ? rankAt(index) : std::nullopt;
    const engine::Scheme &scheme = ledger().schemeFor(*m_period);
    const bool front = rank && engine::isFront(*rank, scheme);
    const bool back = rank && engine::isBack(*rank, scheme);
    return static_cast<int>(front ? Place::Front : back ? Place::Back : Place::None);
}

QString RegionMatrixModel::toolTip(const QModelIndex &index) const {
    if (const Mark *mark = markAt(index)) {
        return mark->message;
    }
    const QString shown = display(index);
    const QString about = text(ledger().region(keyAt(index).region).name) + u" · " +
                          m_shape.rows[static_cast<std::size_t>(index.row())].shortLeaf;
    if (isComputed(index)) {
        return about + u'\n' + tr("按各地区的数计算的排名，没有公布排名");
    }
    return shown.isEmpty() ? about : QString(about + u'\n' + shown);
}

QVariant RegionMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    if (section < 0 || section >= columnCount()) {
        return {};
    }
    const engine::Region *region =
        isRegion(section) ? &ledger().regions()[static_cast<std::size_t>(section - FirstRegion)] : nullptr;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return region ? text(region->name) : columnName(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(region ? fieldAlignment(m_field)
                                          : (nameAlignment(section) & Qt::AlignHorizontal_Mask) |
                                                Qt::AlignVCenter);
    case OwnRole:
        return region && region->id == ledger().profile().ownRegion;
    case MainGroupRole:
        return region != nullptr;
    case GroupRole:
        return groupOf(section);
    default:
        return {};
    }
}

QVariant RegionMatrixModel::groupOf(int section) const {
    if (!isRegion(section)) {
        return section <= Leaf ? tr("监测指标") : QVariant();
    }
    const engine::Region &region = ledger().regions()[static_cast<std::size_t>(section - FirstRegion)];
    const QString shown =
        m_period ? columnName(m_field) + u"　" + app::labels::period(*m_period) : columnName(m_field);
    return region.group.empty() ? shown : QString(shown + u"　" + text(region.group));
}

QModelIndex RegionMatrixModel::indexOf(const app::Problem &problem) const {
    const bool here = m_period && problem.indicator && (!problem.period || *problem.period == *m_period);
    const int row = here ? rowOf(*problem.indicator) : -1;
    if (row < 0) {
        return {};
    }
    const int column = problem.region ? columnOf(*problem.region) : -1;
    if (column < 0) {
        return index(row, Leaf);
    }
    const QModelIndex cell = index(row, column);
    return models::columnOf(problem.field) == m_field ? cell : index(row, Leaf);
}

void RegionMatrixModel::showFieldOf(const app::Problem &problem) {
    if (problem.indicator && problem.region && m_period) {
        showField(models::columnOf(problem.field));
    }
}

void RegionMatrixModel::markProblems(const std::vector<app::Problem> &problems) {
    Marks marks;
    for (const app::Problem &problem : problems) {
        const QModelIndex at = indexOf(problem);
        // A blank cell is shown by being blank, and a name is not marked for what one region's cell has.
        const bool marked = at.isValid() && problem.kind != app::Problem::Kind::BlankCell &&
                            (isRegion(at.column()) || !problem.region);
        if (!marked) {
            continue;
        }
        auto place = marks.find(placeOf(at.row(), at.column()));
        if (place == marks.end()) {
            marks.insert(placeOf(at.row(), at.column()), {problem.severity, problem.message});
        } else {
            place->severity = std::min(place->severity, problem.severity);
            place->message += u'\n' + problem.message;
        }
    }
    const Marks before = std::exchange(m_marks, std::move(marks));
    const auto reportMark = [this](qint64 place) {
        const QModelIndex cell = index(static_cast<int>(place >> 32), static_cast<int>(place & 0xFFFFFFFF));
        Q_EMIT dataChanged(cell, cell, {SeverityRole, Qt::ToolTipRole});
    };
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark) {
        const auto old = before.find(mark.key());
        if (old == before.end() || old->severity != mark->severity || old->message != mark->message) {
            reportMark(mark.key());
        }
    }
    for (auto mark = before.cbegin(); mark != before.cend(); ++mark) {
        if (!m_marks.contains(mark.key())) {
            reportMark(mark.key());
        }
    }
}

const RegionMatrixModel::Mark *RegionMatrixModel::markAt(const QModelIndex &index) const {
    const auto found = m_marks.find(placeOf(index.row(), index.column()));
    return found == m_marks.end() ? nullptr : &*found;
}

} // namespace weici::models
