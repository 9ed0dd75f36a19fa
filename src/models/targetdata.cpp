// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of 目标 say.
#include "models/targetmodel.h"

#include "app/labels.h"
#include "engine/decimal.h"

namespace weici::models {

using app::labels::text;
using State = app::TargetProgress::State;

namespace {

bool isName(int column) {
    return column == TargetLeaf || column == TargetUnit || column == TargetUnderstood ||
           column == TargetState || column == TargetBackwards || column == TargetNote;
}

QString regressionTexts(const app::TargetStanding &standing, const engine::Period &period) {
    QStringList sentences;
    for (const app::Regression &regression : standing.regressions) {
        sentences << app::sentence(regression, period);
    }
    return sentences.join(u'；');
}

QString percent(double share) {
    return app::labels::figure(engine::rounded(100 * share, 1)) + u'%';
}

/// `差 3 位` where a rank is wanted and not reached.
QString stateText(const app::TargetStanding &standing, const engine::Target &target) {
    const QString word = app::labels::targetState(standing.state());
    const bool rankBehind = standing.rank.state == State::Behind && standing.reachedRank;
    return rankBehind ? TargetModel::tr("%1（差 %2 位）")
                            .arg(word, app::labels::figure(*standing.reachedRank - target.rank.number))
                      : word;
}

/// Where the leaf hangs, and under it its name.
QString pathOf(const GridRow &names) {
    QStringList path{names.level1, names.level2};
    path.removeAll(QString());
    return path.isEmpty() ? names.leaf : path.join(u" · ") + u'\n' + names.leaf;
}

/// What several columns are of; empty: the column stands alone.
QString groupOf(int column) {
    switch (column) {
    case TargetLastYear:
    case TargetResult:
    case TargetReachedRank:
        return TargetModel::tr("结果");
    case TargetGoal:
    case TargetUnderstood:
    case TargetGoalRank:
        return TargetModel::tr("目标");
    case TargetBar:
    case TargetState:
    case TargetBackwards:
        return TargetModel::tr("进展");
    default:
        return {};
    }
}

} // namespace

const engine::Observation &TargetModel::lastYear(int row) const {
    engine::CellKey key = keyAt(row);
    key.period = engine::Period::wholeYear(m_period->year() - 1);
    const engine::Observation &whole = ledger().observation(key);
    if (!whole.value.isBlank()) {
        return whole;
    }
    key.period = m_period->yearBefore();
    return ledger().observation(key);
}

const engine::CellText *TargetModel::cellText(const QModelIndex &index) const {
    const engine::CellKey key = keyAt(index.row());
    switch (index.column()) {
    case TargetLastYear:
        return &lastYear(index.row()).value;
    case TargetResult:
        return &ledger().observation(key).value;
    case TargetGoal:
        return &ledger().targetFor(key).value;
    case TargetGoalRank:
        return &ledger().targetFor(key).rank;
    default:
        return nullptr;
    }
}

QString TargetModel::display(const QModelIndex &index) const {
    const Row &row = rowAt(index.row());
    const engine::Target &target = ledger().targetFor(keyAt(index.row()));
    switch (index.column()) {
    case TargetLeaf:
        return row.names.leaf;
    case TargetUnit:
        return row.names.unit;
    case TargetReachedRank:
        return row.standing.reachedRank ? app::labels::figure(*row.standing.reachedRank)
                                        : text(ledger().observation(keyAt(index.row())).rank.text);
    case TargetUnderstood:
        return app::understood(target.value, *ledger().schemeFor(*m_period).indicator(row.names.indicator));
    case TargetBar:
        return row.standing.value.done ? percent(*row.standing.value.done) : QString();
    case TargetState:
        return stateText(row.standing, target);
    case TargetBackwards:
        return regressionTexts(row.standing, *m_period);
    case TargetNote:
        return text(target.note);
    default:
        break;
    }
    const engine::CellText *cell = cellText(index);
    return cell ? text(cell->text) : QString();
}

QString TargetModel::toolTip(const QModelIndex &index) const {
    const Row &row = rowAt(index.row());
    switch (index.column()) {
    case TargetLeaf:
        return pathOf(row.names);
    case TargetBar: {
        const app::TargetProgress &progress = row.standing.value;
        return progress.done
                   ? tr("已完成目标的 %1，本期应完成 %2").arg(percent(*progress.done), percent(progress.due))
                   : QString();
    }
    case TargetBackwards:
        return regressionTexts(row.standing, *m_period).replace(u'；', u'\n');
    default:
        return display(index);
    }
}

QVariant TargetModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const app::TargetStanding &standing = rowAt(index.row()).standing;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return display(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isName(index.column()) ? Qt::AlignLeft : Qt::AlignRight) |
                                   Qt::AlignVCenter);
    case ProgressRole:
        return static_cast<int>(standing.state());
    case DoneRole:
        return standing.value.done ? QVariant(*standing.value.done) : QVariant();
    case DueRole:
        return standing.value.due;
    case BackwardsRole:
        return !standing.regressions.empty();
    case StateRole: {
        const engine::CellText *cell = cellText(index);
        return cell ? QVariant(static_cast<int>(cell->state)) : QVariant();
    }
    case NumberRole: {
        const engine::CellText *cell = cellText(index);
        const auto number = cell ? cell->value() : std::nullopt;
        return number ? QVariant(*number) : QVariant();
    }
    default:
        return {};
    }
}

QVariant TargetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    static const char *const names[] = {
        QT_TR_NOOP("指标"),     QT_TR_NOOP("单位"),   QT_TR_NOOP("上年结果"), QT_TR_NOOP("本期结果"),
        QT_TR_NOOP("本期排名"), QT_TR_NOOP("目标值"), QT_TR_NOOP("读作"),     QT_TR_NOOP("目标排名"),
        QT_TR_NOOP("进度"),     QT_TR_NOOP("状态"),   QT_TR_NOOP("退步"),     QT_TR_NOOP("备注")};
    if (section < 0 || section >= TargetColumnCount) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return tr(names[section]);
    }
    if (role == GroupRole) {
        const QString group = groupOf(section);
        return group.isEmpty() ? QVariant() : QVariant(group);
    }
    if (role == MainGroupRole) {
        return isTypedColumn(section);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            (isName(section) || section == TargetBar ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    return {};
}

} // namespace weici::models
