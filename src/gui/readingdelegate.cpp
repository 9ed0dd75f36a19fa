// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/readingdelegate.h"

#include "gui/appearance.h"
#include "gui/marks.h"

#include <QAbstractItemView>
#include <QPainter>

namespace weici::gui {

ReadingDelegate::ReadingDelegate(const Appearance &appearance, int mutedColumn, int warnColumn,
                                 QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
    , m_mutedColumn(mutedColumn)
    , m_warnColumn(warnColumn) {}

void ReadingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected) {
        painter->fillRect(option.rect,
                          option.state.testFlag(QStyle::State_Active) ? theme.selection : theme.sunken);
    }
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setFont(option.font);
    painter->setPen(index.column() == m_warnColumn    ? theme.warn
                    : index.column() == m_mutedColumn ? (selected ? theme.text2 : theme.muted)
                                                      : theme.text);
    paintText(*painter, option.rect.adjusted(8, 0, -8, 0),
              static_cast<int>(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>()),
              index.data().toString());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex().row() == index.row()) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

} // namespace weici::gui
