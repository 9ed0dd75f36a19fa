// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/startdelegates.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/recentmodel.h"

#include <QMouseEvent>
#include <QPainter>

namespace weici::gui {

using models::RecentModel;

namespace {

QRect lineBox(const QRect &line) {
    return line.adjusted(8, 5, -8, -6);
}

} // namespace

RecentColumns RecentColumns::of(const QRect &line) {
    const int em = QFontMetrics(typeFont(type::body)).horizontalAdvance(u'国');
    RecentColumns columns;
    columns.opened = QRect(line.right() - em * 8, line.top(), em * 8, line.height());
    columns.filled = columns.opened.translated(-em * 8, 0);
    columns.period = QRect(columns.filled.left() - em * 10, line.top(), em * 10, line.height());
    columns.name = QRect(line.topLeft(), QPoint(columns.period.left() - 12, line.bottom()));
    return columns;
}

StartDelegate::StartDelegate(const Appearance &appearance, Kind kind, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
    , m_kind(kind) {}

QSize StartDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const {
    return {400, std::max(52, 2 * option.fontMetrics.height() + 14)};
}

void StartDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    painter->save();
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.accentSoft);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.surface);
    }
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (focused) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    const QRect box = lineBox(option.rect);
    m_kind == Kind::Recent ? paintRecent(*painter, box, index) : paintSample(*painter, box, index);
    painter->restore();
}

void StartDelegate::paintLines(QPainter &painter, const QRect &box, const QString &upper,
                               const QString &lower) const {
    const Theme &theme = m_appearance.theme();
    const QRect top(box.left(), box.top(), box.width(), box.height() / 2);
    painter.setFont(typeFont(type::body, QFont::DemiBold));
    painter.setPen(theme.text);
    paintText(painter, top, Qt::AlignVCenter | Qt::AlignLeft, upper);
    painter.setFont(typeFont(type::secondary));
    painter.setPen(theme.muted);
    paintText(painter, top.translated(0, box.height() / 2), Qt::AlignVCenter | Qt::AlignLeft, lower);
}

void StartDelegate::paintRecent(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const RecentColumns columns = RecentColumns::of(box);
    painter.setFont(typeFont(type::body));
    painter.setPen(theme.muted);
    painter.drawText(columns.opened, Qt::AlignVCenter | Qt::AlignRight,
                     index.data(RecentModel::OpenedRole).toString());
    painter.setPen(theme.text);
    painter.drawText(columns.filled, Qt::AlignVCenter | Qt::AlignRight,
                     index.data(RecentModel::FilledRole).toString());
    painter.drawText(columns.period, Qt::AlignVCenter | Qt::AlignLeft,
                     index.data(RecentModel::PeriodRole).toString());
    paintLines(painter, columns.name, index.data().toString(),
               index.data(RecentModel::FolderRole).toString());
}

void StartDelegate::paintSample(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    painter.setFont(typeFont(type::body));
    const QFontMetrics metrics(painter.font());
    const QRect button = buttonBox(box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.control);
    painter.setBrush(theme.ground);
    painter.drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(theme.text);
    painter.drawText(button, Qt::AlignCenter, tr("打开副本"));
    const int em = metrics.horizontalAdvance(u'国');
    const QRect shows(button.left() - em * 19, box.top(), em * 18, box.height());
    painter.setPen(theme.text2);
    paintText(painter, shows, Qt::AlignVCenter | Qt::AlignLeft, index.data(ShowsRole).toString());
    paintLines(painter, QRect(box.topLeft(), QPoint(shows.left() - 12, box.bottom())),
               index.data().toString(), index.data(AboutRole).toString());
}

QRect StartDelegate::buttonBox(const QRect &box) {
    const int width = QFontMetrics(typeFont(type::body)).horizontalAdvance(tr("打开副本")) + 26;
    return {box.right() - width, box.center().y() - 13, width, 28};
}

bool StartDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index) {
    if (m_kind == Kind::Sample && event->type() == QEvent::MouseButtonRelease &&
        buttonBox(lineBox(option.rect)).contains(static_cast<QMouseEvent *>(event)->position().toPoint())) {
        Q_EMIT copyWanted(index);
        return true;
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace weici::gui
