// SPDX-License-Identifier: GPL-3.0-or-later
// Moving by drag and drop: the part of IndicatorTreeModel that packs items up and puts them down.
#include "models/indicatortreemodel.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <set>

namespace weici::models {

using Kind = engine::IndicatorTree::Kind;

namespace {

QString treeMime() {
    return QStringLiteral("application/x-weici-tree-items");
}

/// The items that were packed up in that year's tree.
std::vector<engine::TreeKey> unpacked(const QMimeData &data, int year) {
    std::vector<engine::TreeKey> keys;
    QDataStream stream(data.data(treeMime()));
    qint32 from = 0;
    qint32 count = 0;
    stream >> from >> count;
    for (qint32 i = 0; i < count && from == year && stream.status() == QDataStream::Ok; ++i) {
        qint32 kind = 0;
        qint32 block = 0;
        qint32 node = 0;
        QByteArray code;
        stream >> kind >> block >> node >> code;
        keys.push_back(
            {static_cast<Kind>(kind), static_cast<std::size_t>(block), {node}, code.toStdString()});
    }
    return keys;
}

} // namespace

QStringList IndicatorTreeModel::mimeTypes() const {
    return {treeMime()};
}

QMimeData *IndicatorTreeModel::mimeData(const QModelIndexList &indexes) const {
    std::set<std::size_t> items; // in printed order, each once
    for (const QModelIndex &index : indexes) {
        items.insert(itemAt(index));
    }
    // What hangs below another packed item comes with it.
    std::erase_if(items, [&](std::size_t item) {
        for (std::size_t at = tree()->items()[item].parent; at != 0; at = tree()->items()[at].parent) {
            if (items.contains(at)) {
                return true;
            }
        }
        return false;
    });
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint32{m_year} << static_cast<qint32>(items.size());
    for (const std::size_t item : items) {
        const auto key = engine::TreeKey::ofItem(*tree(), item);
        stream << static_cast<qint32>(key.kind) << static_cast<qint32>(key.block) << qint32{key.node.value}
               << QByteArray::fromStdString(key.code);
    }
    auto *data = new QMimeData;
    data->setData(treeMime(), bytes);
    return data;
}

/// Dropped on an item it goes below it; on a leaf, in front of it.
engine::SchemeEdit IndicatorTreeModel::moveOf(const QMimeData *data, int row,
                                              const QModelIndex &parent) const {
    if (!scheme() || !data || !data->hasFormat(treeMime())) {
        return {};
    }
    engine::TreePlace place{keyAt(parent),
                            row < 0 ? engine::TreePlace::atEnd : static_cast<std::size_t>(row)};
    if (place.parent.kind == Kind::Leaf) {
        place = {keyAt(parent.parent()), static_cast<std::size_t>(parent.row())};
    }
    const auto keys = unpacked(*data, m_year);
    return keys.empty() ? engine::SchemeEdit() : engine::moveItems(*scheme(), keys, place);
}

bool IndicatorTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                         int /*column*/, const QModelIndex &parent) const {
    return action == Qt::MoveAction && !m_ledger.isReadOnly() && moveOf(data, row, parent).scheme.has_value();
}

bool IndicatorTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int /*column*/,
                                      const QModelIndex &parent) {
    return action == Qt::MoveAction && apply(moveOf(data, row, parent), {tr("移动指标")});
}

} // namespace weici::models
