// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/historydelegate.h"

#include "gui/appearance.h"
#include "gui/marks.h"

#include <QPainter>

namespace weici::gui {

HistoryDelegate::HistoryDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance) {}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const {
    return {100, 2 * option.fontMetrics.height() + 8};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    painter->save();
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const int half = (option.rect.height() - 6) / 2;
    const QRect upper(option.rect.left(), option.rect.top() + 3, option.rect.width(), half);
    painter->setFont(typeFont(type::secondary));
    painter->setPen(theme.muted);
    const QString time = index.data(TimeRole).toString();
    const int timeWidth = painter->fontMetrics().horizontalAdvance(time);
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignRight, time);
    painter->setPen(theme.text2);
    paintText(*painter, upper.translated(0, half), Qt::AlignVCenter | Qt::AlignLeft,
              index.data(OriginRole).toString());
    painter->setFont(typeFont(type::body, index.row() == 0 ? QFont::DemiBold : QFont::Normal));
    painter->setPen(theme.text);
    paintText(*painter, upper.adjusted(0, 0, -timeWidth - 6, 0), Qt::AlignVCenter | Qt::AlignLeft,
              index.data().toString());
    painter->restore();
}

} // namespace weici::gui
