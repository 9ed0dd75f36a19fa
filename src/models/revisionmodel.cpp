// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/revisionmodel.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "models/gridshape.h"

#include <limits>

namespace weici::models {

RevisionModel::RevisionModel(app::Ledger &ledger, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ledger(ledger) {}

void RevisionModel::showChange(qint64 change) {
    app::HistoryFilter filter;
    filter.change = change;
    filter.limit = std::numeric_limits<int>::max();
    show(app::netChanges(m_ledger.revisions(filter)), m_ledger.structureRevisions(filter));
}

void RevisionModel::showBetween(const QDateTime &from, const QDateTime &to) {
    show(app::changesBetween(m_ledger, from, to), {});
}

void RevisionModel::clear() {
    show({}, {});
}

void RevisionModel::show(std::vector<app::NetChange> changes, std::vector<app::StructureRevision> structure) {
    beginResetModel();
    m_changes = std::move(changes);
    m_structure = std::move(structure);
    endResetModel();
}

const app::NetChange *RevisionModel::changeAt(int row) const {
    const auto place = static_cast<std::size_t>(row);
    return row >= 0 && place < m_changes.size() ? &m_changes[place] : nullptr;
}

int RevisionModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size() + m_structure.size());
}

int RevisionModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

bool RevisionModel::changedSince(const app::NetChange &change) const {
    return app::fieldText(m_ledger, change.key, change.field) != change.after;
}

QString RevisionModel::text(const app::NetChange &change, int column) const {
    switch (column) {
    case Indicator: {
        const engine::Indicator *indicator = m_ledger.indicator(change.key.indicator, change.key.period);
        return indicator ? shortName(*indicator) : QString();
    }
    case Region:
        return app::labels::text(m_ledger.region(change.key.region).name);
    case Period:
        return app::labels::period(change.key.period);
    case Field:
        return app::labels::field(change.field);
    case Before:
        return app::labels::fieldText(change.field, change.before);
    case After:
        return app::labels::fieldText(change.field, change.after);
    case Since:
        return changedSince(change) ? tr("现为 %1").arg(app::labels::fieldText(
                                          change.field, app::fieldText(m_ledger, change.key, change.field)))
                                    : QString();
    default:
        return {};
    }
}

QString RevisionModel::text(const app::StructureRevision &revision, int column) {
    switch (column) {
    case Indicator:
        return revision.item.isEmpty() ? tr("年度方案") : revision.item;
    case Period:
        return revision.year > 0 ? tr("%1年度方案").arg(revision.year) : QString();
    case Field:
        return tr("指标体系 · %1").arg(revision.field);
    case Before:
        return revision.before.isEmpty() ? tr("（空白）") : revision.before;
    case After:
        return revision.after.isEmpty() ? tr("（空白）") : revision.after;
    default:
        return {};
    }
}

QVariant RevisionModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const app::NetChange *change = changeAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return change ? text(*change, index.column())
                      : text(m_structure[static_cast<std::size_t>(index.row()) - m_changes.size()],
                             index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case ChangedSinceRole:
        return change && changedSince(*change);
    default:
        return {};
    }
}

QVariant RevisionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static const char *const names[] = {QT_TR_NOOP("指标"),    QT_TR_NOOP("地区"), QT_TR_NOOP("期"),
                                        QT_TR_NOOP("项目"),    QT_TR_NOOP("原为"), QT_TR_NOOP("改为"),
                                        QT_TR_NOOP("以后又改")};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return tr(names[section]);
    }
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
}

} // namespace weici::models
