// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pasteitemmodel.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace weici::models {

namespace {

using Kind = PasteItem::Kind;

constexpr std::array inOrder = {Kind::Unknown, Kind::Outside, Kind::Kept, Kind::Changed,
                                Kind::Cleared, Kind::New,     Kind::Same};

std::ptrdiff_t orderOf(Kind kind) {
    return std::find(inOrder.begin(), inOrder.end(), kind) - inOrder.begin();
}

} // namespace

PasteItemModel::PasteItemModel(const PastePlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_items(plan.items) {
    std::stable_sort(m_items.begin(), m_items.end(), [](const PasteItem &a, const PasteItem &b) {
        return orderOf(a.kind) < orderOf(b.kind);
    });
}

int PasteItemModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int PasteItemModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PasteItemModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PasteItem &item = m_items[static_cast<std::size_t>(index.row())];
    if (role == KindRole) {
        return static_cast<int>(item.kind);
    }
    if (role == Qt::TextAlignmentRole) {
        const bool figure = index.column() == BeforeColumn || index.column() == AfterColumn;
        return QVariant::fromValue((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case KindColumn:
        return word(item.kind);
    case RowColumn:
        return item.row;
    case FieldColumn:
        return item.column;
    case BeforeColumn:
        return item.before;
    case AfterColumn:
        return item.kind == Kind::Cleared ? tr("（空白）") : item.after;
    default:
        return item.why;
    }
}

QVariant PasteItemModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static const char *const names[] = {QT_TR_NOOP("结果"), QT_TR_NOOP("指标"),   QT_TR_NOOP("列"),
                                        QT_TR_NOOP("原来"), QT_TR_NOOP("粘贴后"), QT_TR_NOOP("说明")};
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool figure = section == BeforeColumn || section == AfterColumn;
        return QVariant::fromValue((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(tr(names[section])) : QVariant();
}

QString PasteItemModel::word(Kind kind) {
    switch (kind) {
    case Kind::New:
        return tr("新增");
    case Kind::Changed:
        return tr("改动");
    case Kind::Cleared:
        return tr("清空");
    case Kind::Same:
        return tr("相同");
    case Kind::Kept:
        return tr("看不懂，保留");
    case Kind::Unknown:
        return tr("认不出");
    case Kind::Outside:
        return tr("没放下");
    }
    return {};
}

QString PasteItemModel::summary(const PastePlan &plan) {
    QStringList parts;
    for (const Kind kind :
         {Kind::New, Kind::Changed, Kind::Cleared, Kind::Same, Kind::Kept, Kind::Unknown, Kind::Outside}) {
        if (const int count = plan.count(kind); count > 0) {
            parts << tr("%1 %2").arg(word(kind)).arg(count);
        }
    }
    return parts.isEmpty() ? tr("没有内容") : parts.join(QStringLiteral("　"));
}

} // namespace weici::models
