// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells and headers of the sheet show.
#include "models/valuegridmodel.h"

#include "app/labels.h"
#include "models/gridnames.h"
#include "models/typing.h"

#include <cmath>

namespace weici::models {

using app::labels::text;

namespace {

Qt::Alignment alignment(int column) {
    switch (column) {
    case Level1:
    case Level2:
        return Qt::AlignLeft | Qt::AlignTop;
    case Value:
    case PreviousValue:
    case Move:
    case YearAgoValue:
    case Growth:
    case Target:
        return Qt::AlignRight | Qt::AlignVCenter;
    case Rank:
    case Tied:
        return Qt::AlignHCenter | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

const engine::CellText *pastText(const app::Ledger &ledger, const engine::CellKey &key,
                                 const std::optional<engine::Period> &period) {
    return period ? &ledger.observation({key.indicator, key.region, *period}).value : nullptr;
}

/// What can be typed, where that is not plain to see.
QVariant hint(int column) {
    switch (column) {
    case Tied:
        return ValueGridModel::tr("并列：填“并列”或“是”，留空是不并列，也可以按空格键切换");
    case AsOf:
        return ValueGridModel::tr(
            "截至：数据实际所属的期，写“1-4月”“5月”“一季度”“上半年”“2023年1-4月”都可以；与本期相同就留空");
    case Target:
        return ValueGridModel::tr("目标：一个数，或“15左右”“800家以上”“1.5-1.7”“实现正增长”");
    default:
        return {};
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
        return isTyped(index.column()) ? typedBefore(ledger(), keyAt(index.row()), index.column())
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
        const app::FollowUp *mark = index.column() == Value ? ledger().followUp(keyAt(index.row())) : nullptr;
        return mark ? QVariant(mark->note) : QVariant();
    }
    case MoveRole: {
        const auto move = index.column() == Move ? moveAt(index.row()) : std::nullopt;
        return move ? QVariant(*move) : QVariant();
    }
    case ProseRole:
        return index.column() == Note;
    case HintRole:
        return hint(index.column());
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
        const QString published = typedBefore(ledger(), keyAt(index.row()), Rank);
        const auto rank = rankAt(index.row());
        return published.isEmpty() && rank ? app::labels::figure(*rank) : published;
    }
    case PreviousValue:
    case Move:
    case YearAgoValue:
    case Growth:
        return trendText(index);
    default:
        return typedBefore(ledger(), keyAt(index.row()), index.column());
    }
}

QString ValueGridModel::trendText(const QModelIndex &index) const {
    const engine::CellKey key = keyAt(index.row());
    const auto &[previous, yearAgo] = m_trend;
    switch (index.column()) {
    case PreviousValue:
        return previous ? text(ledger().observation({key.indicator, key.region, *previous}).value.text)
                        : QString();
    case YearAgoValue:
        return yearAgo ? text(ledger().observation({key.indicator, key.region, *yearAgo}).value.text)
                       : QString();
    case Move: {
        const auto move = moveAt(index.row());
        const QString figure = move ? app::labels::figure(std::abs(*move)) : QString();
        return !move ? QString() : *move > 0 ? u"▲" + figure : *move < 0 ? u"▼" + figure : tr("平");
    }
    default: {
        const auto percent = yearAgo ? app::growth(ledger(), key, *yearAgo) : std::nullopt;
        const QString sign = percent && *percent > 0 ? QStringLiteral("+") : QString();
        return percent ? sign + QString::number(*percent, 'f', 1) + u'%' : QString();
    }
    }
}

const engine::CellText *ValueGridModel::cellText(const QModelIndex &index) const {
    switch (index.column()) {
    case Value:
        return &ledger().observation(keyAt(index.row())).value;
    case Rank:
        return &ledger().observation(keyAt(index.row())).rank;
    case PreviousValue:
        return pastText(ledger(), keyAt(index.row()), m_trend.previous);
    case YearAgoValue:
        return pastText(ledger(), keyAt(index.row()), m_trend.yearAgo);
    case Target:
        return &ledger().targetFor(keyAt(index.row())).value;
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
        const bool shown = role == Qt::DisplayRole && section >= 0 && section < rowCount();
        return shown ? QVariant(leafAt(section) + 1) : QVariant();
    }
    if (section < 0 || section >= GridColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return columnName(section);
    case Qt::ToolTipRole:
        return hint(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((alignment(section) & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
    case MainGroupRole:
        return section >= Value && section <= AsOf;
    case GroupRole:
        return groupOf(section).isEmpty() ? QVariant() : QVariant(groupOf(section));
    default:
        return {};
    }
}

QString ValueGridModel::groupOf(int section) const {
    if (!m_period) {
        return {};
    }
    switch (section) {
    case Level1:
    case Level2:
    case Leaf:
        return tr("监测指标");
    case Value:
    case Rank:
    case Tied:
    case AsOf:
        return tr("本期　%1").arg(app::labels::period(*m_period));
    case PreviousValue:
    case Move: {
        if (!m_trend.previous) {
            return tr("上期");
        }
        const bool sameYear = m_trend.previous->year() == m_period->year();
        return tr("上期　%1")
            .arg(text(sameYear ? m_trend.previous->chineseWithoutYear() : m_trend.previous->chinese()));
    }
    case YearAgoValue:
    case Growth:
        return tr("去年同期");
    case Target:
        return tr("%1年").arg(m_period->year());
    default:
        return {};
    }
}

void ValueGridModel::markProblems(const std::vector<app::Problem> &problems) {
    Marks marks;
    m_doubtful.clear();
    for (const app::Problem &problem : problems) {
        const auto spot = spotOf(problem);
        if (!spot || problem.isAccepted()) {
            continue;
        }
        m_doubtful.insert(spot->first);
        // A blank cell is shown by being blank.
        if (problem.kind != app::Problem::Kind::BlankCell) {
            const auto [place, fresh] = marks.try_emplace(*spot, Mark{problem.severity, problem.message});
            if (!fresh) {
                place->second.severity = std::min(place->second.severity, problem.severity);
                place->second.message += u'\n' + problem.message;
            }
        }
    }
    const Marks before = std::exchange(m_marks, std::move(marks));
    const auto same = [](const Mark &a, const Mark &b) {
        return a.severity == b.severity && a.message == b.message;
    };
    const QList<int> roles{SeverityRole, Qt::ToolTipRole};
    for (const auto &[spot, mark] : m_marks) {
        const auto old = before.find(spot);
        if (old == before.end() || !same(old->second, mark)) {
            report(spot.first, spot.second, roles);
        }
    }
    for (const auto &[spot, mark] : before) {
        if (!m_marks.contains(spot)) {
            report(spot.first, spot.second, roles);
        }
    }
}

const ValueGridModel::Mark *ValueGridModel::markAt(const QModelIndex &index) const {
    const auto found = m_marks.find({leafAt(index.row()), index.column()});
    return found == m_marks.end() ? nullptr : &found->second;
}

std::optional<ValueGridModel::Spot> ValueGridModel::spotOf(const app::Problem &problem) const {
    // Every period of the year shows the year's target.
    const auto isHere = [this, &problem](const engine::Period &period) {
        return period == *m_period ||
               (problem.field == app::Problem::Field::Target && period.year() == m_period->year());
    };
    const bool here = m_period && problem.indicator && (!problem.region || *problem.region == m_region) &&
                      (!problem.period || isHere(*problem.period));
    const int leaf = here ? leafOf(*problem.indicator) : -1;
    return leaf < 0 ? std::nullopt : std::optional(Spot(leaf, columnOf(problem.field)));
}

bool ValueGridModel::hasCell(const app::Problem &problem) const {
    return spotOf(problem).has_value();
}

QModelIndex ValueGridModel::indexOf(const app::Problem &problem) const {
    const auto spot = spotOf(problem);
    const int row = spot ? rowOfLeaf(spot->first) : -1;
    return row < 0 ? QModelIndex() : index(row, spot->second);
}

} // namespace weici::models
