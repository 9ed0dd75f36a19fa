// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/indicatortreemodel.h"

#include "models/treesnapshot.h"
#include "models/treetexts.h"

#include "app/labels.h"
#include "app/schemewords.h"

#include <algorithm>
#include <map>

namespace weici::models {

using Kind = engine::IndicatorTree::Kind;

IndicatorTreeModel::IndicatorTreeModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent)
    : QAbstractItemModel(parent)
    , m_ledger(ledger)
    , m_stack(stack) {
    connect(&ledger, &app::Ledger::structureChanged, this, &IndicatorTreeModel::follow);
}

IndicatorTreeModel::~IndicatorTreeModel() = default;

void IndicatorTreeModel::show(int year) {
    beginResetModel();
    m_year = year;
    m_shown = Snapshot::of(m_ledger, year);
    endResetModel();
    Q_EMIT changed();
}

const engine::Scheme *IndicatorTreeModel::scheme() const {
    return m_shown ? &m_shown->scheme : nullptr;
}

const engine::IndicatorTree *IndicatorTreeModel::tree() const {
    return m_shown ? &m_shown->tree : nullptr;
}

const std::vector<engine::WeightSum> &IndicatorTreeModel::sums() const {
    static const std::vector<engine::WeightSum> none(1);
    return m_shown ? m_shown->sums : none;
}

void IndicatorTreeModel::follow(int year) {
    if (year == m_year) {
        renew();
    }
}

void IndicatorTreeModel::renew() {
    auto next = Snapshot::of(m_ledger, m_year);
    if (!next || !m_shown) {
        beginResetModel();
        m_shown = std::move(next);
        endResetModel();
    } else if (hasShapeOf(*next)) {
        const auto before = std::exchange(m_shown, std::move(next));
        announceRows(*before);
    } else {
        Q_EMIT layoutAboutToBeChanged();
        const auto before = std::exchange(m_shown, std::move(next));
        std::map<engine::TreeKey, std::size_t> places;
        for (std::size_t item = 1; item < m_shown->tree.items().size(); ++item) {
            places.emplace(engine::TreeKey::ofItem(m_shown->tree, item), item);
        }
        for (const QModelIndex &old : persistentIndexList()) {
            const auto found = places.find(engine::TreeKey::ofItem(before->tree, itemAt(old)));
            const QModelIndex place = found == places.end() ? QModelIndex() : indexOfItem(found->second);
            changePersistentIndex(old, place.isValid() ? place.siblingAtColumn(old.column()) : QModelIndex());
        }
        Q_EMIT layoutChanged();
    }
    Q_EMIT changed();
}

bool IndicatorTreeModel::hasShapeOf(const Snapshot &other) const {
    const auto &items = m_shown->tree.items();
    const auto &others = other.tree.items();
    if (items.size() != others.size()) {
        return false;
    }
    for (std::size_t i = 1; i < items.size(); ++i) {
        if (items[i].parent != others[i].parent ||
            engine::TreeKey::ofItem(m_shown->tree, i) != engine::TreeKey::ofItem(other.tree, i)) {
            return false;
        }
    }
    return true;
}

void IndicatorTreeModel::announceRows(const Snapshot &before) {
    for (std::size_t item = 1; item < m_shown->tree.items().size(); ++item) {
        if (!m_shown->looksLike(before, item)) {
            const QModelIndex first = indexOfItem(item);
            Q_EMIT dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
        }
    }
}

engine::TreeKey IndicatorTreeModel::keyAt(const QModelIndex &index) const {
    return index.isValid() && m_shown ? engine::TreeKey::ofItem(m_shown->tree, itemAt(index))
                                      : engine::TreeKey();
}

QModelIndex IndicatorTreeModel::indexOf(const engine::TreeKey &key) const {
    const auto item = m_shown ? engine::itemOf(m_shown->tree, key) : std::nullopt;
    return item ? indexOfItem(*item) : QModelIndex();
}

std::size_t IndicatorTreeModel::itemAt(const QModelIndex &index) {
    return index.isValid() ? static_cast<std::size_t>(index.internalId()) : 0;
}

QModelIndex IndicatorTreeModel::indexOfItem(std::size_t item) const {
    if (item == 0 || !m_shown || item >= m_shown->tree.items().size()) {
        return {};
    }
    return createIndex(m_shown->rows[item], 0, static_cast<quintptr>(item));
}

bool IndicatorTreeModel::apply(const engine::SchemeEdit &edit, const commands::StepName &step) {
    if (!edit.scheme) {
        Q_EMIT refused(app::labels::editFault(edit.fault));
        return false;
    }
    return apply(*edit.scheme, step);
}

bool IndicatorTreeModel::apply(const engine::Scheme &scheme, const commands::StepName &step) {
    if (const commands::Failure failure = commands::setScheme(m_stack, m_ledger, scheme, step)) {
        Q_EMIT refused(failure->message());
        return false;
    }
    return true;
}

QModelIndex IndicatorTreeModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const auto &children = m_shown->tree.items()[itemAt(parent)].children;
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex IndicatorTreeModel::parent(const QModelIndex &index) const {
    return index.isValid() ? indexOfItem(m_shown->tree.items()[itemAt(index)].parent) : QModelIndex();
}

int IndicatorTreeModel::rowCount(const QModelIndex &parent) const {
    if (!m_shown || parent.column() > 0) {
        return 0;
    }
    return static_cast<int>(m_shown->tree.items()[itemAt(parent)].children.size());
}

int IndicatorTreeModel::columnCount(const QModelIndex & /*parent*/) const {
    return ColumnCount;
}

QVariant IndicatorTreeModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || !m_shown) {
        return {};
    }
    const TreeTexts texts(*m_shown, itemAt(index));
    switch (role) {
    case Qt::DisplayRole:
        return texts.display(index.column());
    case Qt::EditRole:
        return texts.edit(index.column());
    case Qt::ToolTipRole:
        return texts.toolTip(index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (index.column() == Weight || index.column() == Points ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter));
    case KindRole:
        return static_cast<int>(m_shown->tree.items()[itemAt(index)].kind);
    case NumberRole:
        return texts.number();
    case MarkRole:
        return static_cast<int>(texts.mark());
    default:
        return {};
    }
}

QVariant IndicatorTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(
            (section == Weight || section == Points ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    return role == Qt::DisplayRole ? TreeTexts::heading(section) : QVariant();
}

Qt::ItemFlags IndicatorTreeModel::flags(const QModelIndex &index) const {
    if (m_ledger.isReadOnly()) {
        return QAbstractItemModel::flags(index);
    }
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;
    }
    Qt::ItemFlags flags = QAbstractItemModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    if (TreeTexts(*m_shown, itemAt(index)).isEditable(index.column())) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool IndicatorTreeModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !index.isValid() || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    const TreeTexts texts(*m_shown, itemAt(index));
    const QString text = value.toString().trimmed();
    if (text == texts.edit(index.column())) {
        return true;
    }
    const auto edit = texts.editTo(index.column(), text);
    if (!edit) {
        Q_EMIT refused(tr("“%1”不是数").arg(text));
        return false;
    }
    return apply(*edit, {texts.stepName(index.column())});
}

} // namespace weici::models
