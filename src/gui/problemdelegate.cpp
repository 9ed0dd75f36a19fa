// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problemdelegate.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/problemmodel.h"

#include <QMouseEvent>
#include <QPainter>

namespace weici::gui {

using models::ProblemModel;

ProblemDelegate::ProblemDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance) {}

QRect ProblemDelegate::linkBox(const QStyleOptionViewItem &option) const {
    const int width = option.fontMetrics.horizontalAdvance(tr("转到")) + 24;
    return {option.rect.right() - width, option.rect.top(), width, option.rect.height()};
}

void ProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect,
                          option.state.testFlag(QStyle::State_Active) ? theme.selection : theme.sunken);
    }
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto severity = static_cast<app::Severity>(index.data(ProblemModel::SeverityRole).toInt());
    const bool isAccepted = index.data(ProblemModel::AcceptedRole).isValid();
    const QColor color = isAccepted ? theme.text2 : severity == app::Severity::Error ? theme.bad : theme.warn;
    QRect box = option.rect.adjusted(6, 0, -6, 0);
    painter->setPen(index.column() == ProblemModel::MessageColumn || isAccepted ? theme.text2 : theme.text);
    if (index.column() == ProblemModel::SeverityColumn) {
        if (!isAccepted) {
            paintSeverity(*painter, theme, box.adjusted(7, 0, 0, 0), severity);
        }
        painter->setPen(color);
        box.setLeft(box.left() + (isAccepted ? 7 : 21));
    } else if (index.column() == ProblemModel::MessageColumn) {
        const QRect link = linkBox(option);
        painter->setPen(theme.accent);
        painter->drawText(link, Qt::AlignCenter, tr("转到"));
        painter->setPen(theme.text2);
        box.setRight(link.left() - 8);
    }
    painter->setFont(option.font);
    paintText(*painter, box, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    painter->restore();
}

bool ProblemDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                  const QStyleOptionViewItem &option, const QModelIndex &index) {
    if (event->type() == QEvent::MouseButtonRelease && index.column() == ProblemModel::MessageColumn &&
        linkBox(option).contains(static_cast<QMouseEvent *>(event)->position().toPoint())) {
        Q_EMIT goWanted(index.row());
        return true;
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace weici::gui
