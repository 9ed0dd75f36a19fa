// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figuredelegate.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/chartroles.h"
#include "models/figuretable.h"

#include <QAbstractItemView>
#include <QPainter>

namespace weici::gui {

namespace {

using models::Tone;

constexpr int padding = 8;
constexpr int barHeight = 9;

Tone toneOf(const QModelIndex &index) {
    return static_cast<Tone>(index.data(models::FigureTableModel::ToneRole).toInt());
}

} // namespace

FigureDelegate::FigureDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance) {}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const QFontMetrics metrics(option.font);
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * padding,
            std::max(26, metrics.height() + 7)};
}

void FigureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const Tone tone = toneOf(index);
    painter->save();
    if (selected) {
        painter->fillRect(option.rect,
                          option.state.testFlag(QStyle::State_Active) ? theme.selection : theme.sunken);
    } else if (index.data(models::OwnRole).toBool()) {
        painter->fillRect(option.rect, theme.accentSoft);
    }
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = option.rect.adjusted(padding, 0, -padding, 0);
    const QString text = index.data().toString();
    QFont font = option.font;
    font.setWeight(tone == Tone::Strong ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(toneColor(theme, tone, selected));
    if (!text.isEmpty()) {
        paintText(*painter, box, static_cast<int>(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>()),
                  text);
    } else if (index.data(models::FromRole).isValid()) {
        paintBar(*painter, box, index);
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex().row() == index.row() &&
        view->currentIndex().parent() == index.parent()) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

void FigureDelegate::paintBar(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const double end = index.data(models::NumberRole).toDouble();
    const double begin = index.data(models::FromRole).toDouble();
    const qreal top = box.center().y() - barHeight / 2.0;
    const auto part = [&](double from, double to) {
        return QRectF(box.left() + box.width() * from, top, box.width() * (to - from), barHeight);
    };
    painter.fillRect(part(0, end), theme.sunken);
    painter.fillRect(part(begin, end), toneOf(index) == Tone::Bad ? theme.bad : theme.other);
}

} // namespace weici::gui
