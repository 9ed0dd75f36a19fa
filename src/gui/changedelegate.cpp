// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/changedelegate.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/changelistmodel.h"

#include <QAbstractItemView>
#include <QPainter>

namespace weici::gui {

using models::ChangeListModel;

ChangeDelegate::ChangeDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance) {}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const int line = option.fontMetrics.height();
    return {100, index.data(ChangeListModel::ChangeRole).isValid() ? 2 * line + 12 : line + 14};
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const QRect box = option.rect.adjusted(12, 0, -12, 0);
    painter->save();
    if (!index.data(ChangeListModel::ChangeRole).isValid()) {
        painter->fillRect(option.rect, theme.surface);
        painter->setPen(QPen(theme.rule, 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->setFont(typeFont(type::secondary, QFont::DemiBold));
        painter->setPen(theme.text2);
        paintText(*painter, box, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(option.rect,
                          option.state.testFlag(QStyle::State_Active) ? theme.selection : theme.sunken);
    }
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const int half = (option.rect.height() - 8) / 2;
    const QRect upper(box.left(), box.top() + 4, box.width(), half);
    const QRect lower = upper.translated(0, half);
    painter->setFont(typeFont(type::secondary));
    painter->setPen(selected ? theme.text2 : theme.muted);
    const QString time = index.data(ChangeListModel::TimeRole).toString();
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignRight, time);
    const int timeWidth = painter->fontMetrics().horizontalAdvance(time);
    QStringList about{index.data(ChangeListModel::OriginRole).toString()};
    for (const int role : {ChangeListModel::AuthorRole, ChangeListModel::ReasonRole}) {
        if (!index.data(role).toString().isEmpty()) {
            about << index.data(role).toString();
        }
    }
    painter->setPen(theme.text2);
    paintText(*painter, lower, Qt::AlignVCenter | Qt::AlignLeft, about.join(QStringLiteral(" · ")));
    painter->setFont(typeFont(type::body, QFont::DemiBold));
    painter->setPen(theme.text);
    paintText(*painter, upper.adjusted(0, 0, -timeWidth - 6, 0), Qt::AlignVCenter | Qt::AlignLeft,
              index.data().toString());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (option.state.testFlag(QStyle::State_HasFocus) && view && view->hasFocus()) {
        painter->setPen(theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace weici::gui
