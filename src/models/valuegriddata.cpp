// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells and headers of the sheet show.
#include "models/valuegridmodel.h"

#include "app/labels.h"
#include "models/typing.h"

namespace weici::models {

using app::labels::text;

namespace {

/// The column of the field that a finding is about.
int columnOf(app::Problem::Field field) {
    switch (field) {
    case app::Problem::Field::Value:
        return Value;
    case app::Problem::Field::Rank:
        return Rank;
    case app::Problem::Field::Target:
        return Target;
    case app::Problem::Field::Row:
        break;
    }
    return Leaf;
}

Qt::Alignment alignment(int column) {
    switch (column) {
    case Level1:
    case Level2:
        return Qt::AlignLeft | Qt::AlignTop;
    case Value:
    case Target:
        return Qt::AlignRight | Qt::AlignVCenter;
    case Rank:
    case Tied:
        return Qt::AlignHCenter | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

} // namespace

QVariant ValueGridModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const engine::CellText *cell = cellText(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(index);
    case Qt::EditRole:
        return isTyped(index.column()) ? typedBefore(m_ledger, keyAt(index.row()), index.column())
                                       : display(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(index.column()));
    case StateRole:
        return cell ? QVariant(static_cast<int>(cell->state)) : QVariant();
    case NumberRole:
        return cell && cell->value() ? QVariant(*cell->value()) : QVariant();
    case PlaceRole:
        return static_cast<int>(index.column() == Rank ? placeAt(index.row()) : Place::None);
    case ComputedRole:
        return index.column() == Rank && cell->isBlank() && rankAt(index.row()).has_value();
    case FollowUpRole: {
        const app::FollowUp *mark = index.column() == Value ? m_ledger.followUp(keyAt(index.row())) : nullptr;
        return mark ? QVariant(mark->note) : QVariant();
    }
    case SeverityRole: {
        const Mark *mark = markAt(index);
        return mark ? QVariant(static_cast<int>(mark->severity)) : QVariant();
    }
    default:
        return {};
    }
}

QVariant ValueGridModel::display(const QModelIndex &index) const {
    const GridRow &row = m_shape.rows.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case Level1:
        return !row.level1.isEmpty() ? row.level1 : !row.level2.isEmpty() ? row.level2 : row.leaf;
    case Level2:
        return !row.level2.isEmpty() ? row.level2 : row.leaf;
    case Leaf:
        return row.leaf;
    case Unit:
        return row.unit;
    case Rank: {
        const QString published = typedBefore(m_ledger, keyAt(index.row()), Rank);
        const auto rank = rankAt(index.row());
        return published.isEmpty() && rank ? app::labels::figure(*rank) : published;
    }
    default:
        return typedBefore(m_ledger, keyAt(index.row()), index.column());
    }
}

const engine::CellText *ValueGridModel::cellText(const QModelIndex &index) const {
    switch (index.column()) {
    case Value:
        return &m_ledger.observation(keyAt(index.row())).value;
    case Rank:
        return &m_ledger.observation(keyAt(index.row())).rank;
    case Target:
        return &m_ledger.targetFor(keyAt(index.row())).value;
    default:
        return nullptr;
    }
}

QVariant ValueGridModel::toolTip(const QModelIndex &index) const {
    if (const Mark *mark = markAt(index)) {
        return mark->message;
    }
    if (const QVariant mark = data(index, FollowUpRole); mark.isValid()) {
        return mark.toString().isEmpty() ? tr("待核") : tr("待核：%1").arg(mark.toString());
    }
    const GridRow &row = m_shape.rows.at(static_cast<std::size_t>(index.row()));
    if (index.column() == Leaf && !row.weight.isEmpty()) {
        return tr("%1，权重 %2").arg(row.leaf, row.weight);
    }
    if (index.column() == Rank && data(index, ComputedRole).toBool()) {
        return tr("按各地区的数计算的排名，没有公布排名");
    }
    return display(index);
}

QVariant ValueGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    static const char *const names[] = {QT_TR_NOOP("一级"), QT_TR_NOOP("二级"),   QT_TR_NOOP("三级指标"),
                                        QT_TR_NOOP("单位"), QT_TR_NOOP("指标值"), QT_TR_NOOP("排名"),
                                        QT_TR_NOOP("并列"), QT_TR_NOOP("截至"),   QT_TR_NOOP("目标"),
                                        QT_TR_NOOP("备注")};
    if (section < 0 || section >= GridColumnCount) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return tr(names[section]);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((alignment(section) & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
    }
    if (role != GroupRole || !m_period) {
        return {};
    }
    if (section <= Leaf) {
        return tr("监测指标");
    }
    if (section >= Value && section <= AsOf) {
        return tr("本期　%1").arg(app::labels::period(*m_period));
    }
    return section == Target ? QVariant(tr("%1年").arg(m_period->year())) : QVariant();
}

void ValueGridModel::markProblems(const std::vector<app::Problem> &problems) {
    Marks marks;
    for (const app::Problem &problem : problems) {
        const QModelIndex at = indexOf(problem);
        // A blank cell is shown by being blank.
        if (at.isValid() && !problem.isAccepted() && problem.kind != app::Problem::Kind::BlankCell) {
            const auto [place, fresh] =
                marks.try_emplace({at.row(), at.column()}, Mark{problem.severity, problem.message});
            if (!fresh) {
                place->second.severity = std::min(place->second.severity, problem.severity);
                place->second.message += u'\n' + problem.message;
            }
        }
    }
    const Marks before = std::exchange(m_marks, std::move(marks));
    const auto differs = [](const Marks &one, const Marks &other, const auto &entry) {
        const auto found = other.find(entry.first);
        return found == other.end() || found->second.severity != entry.second.severity ||
               found->second.message != entry.second.message || one.empty();
    };
    const auto report = [this](const std::pair<int, int> &at) {
        const QModelIndex cell = index(at.first, at.second);
        Q_EMIT dataChanged(cell, cell, {SeverityRole, Qt::ToolTipRole});
    };
    for (const auto &entry : m_marks) {
        if (differs(m_marks, before, entry)) {
            report(entry.first);
        }
    }
    for (const auto &entry : before) {
        if (!m_marks.contains(entry.first)) {
            report(entry.first);
        }
    }
}

const ValueGridModel::Mark *ValueGridModel::markAt(const QModelIndex &index) const {
    const auto found = m_marks.find({index.row(), index.column()});
    return found == m_marks.end() ? nullptr : &found->second;
}

QModelIndex ValueGridModel::indexOf(const app::Problem &problem) const {
    // Every period of the year shows the year's target.
    const auto isHere = [this, &problem](const engine::Period &period) {
        return period == *m_period ||
               (problem.field == app::Problem::Field::Target && period.year() == m_period->year());
    };
    const bool here = m_period && problem.indicator && (!problem.region || *problem.region == m_region) &&
                      (!problem.period || isHere(*problem.period));
    const int row = here ? rowOf(*problem.indicator) : -1;
    return row < 0 ? QModelIndex() : index(row, columnOf(problem.field));
}

} // namespace weici::models
