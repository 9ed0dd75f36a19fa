// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/marks.h"

#include "app/labels.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace weici::gui {

namespace {

QColor severityColor(const Theme &theme, app::Severity severity) {
    return severity == app::Severity::Error ? theme.bad : theme.warn;
}

} // namespace

QColor toneColor(const Theme &theme, models::Tone tone, bool selected) {
    using models::Tone;
    switch (tone) {
    case Tone::Quiet:
        return selected ? theme.text2 : theme.muted;
    case Tone::Good:
        return theme.good;
    case Tone::Warn:
        return theme.warn;
    case Tone::Bad:
        return theme.bad;
    case Tone::Plain:
    case Tone::Strong:
        break;
    }
    return theme.text;
}

void paintBadge(QPainter &painter, const Theme &theme, const QRect &cell, const QString &rank,
                models::ValueGridModel::Place place) {
    using Place = models::ValueGridModel::Place;
    painter.save();
    QFont bold = painter.font();
    bold.setWeight(place == Place::None ? QFont::Normal : QFont::DemiBold);
    painter.setFont(bold);
    const QFontMetrics metrics(bold);
    QRect box(0, 0, std::max(26, metrics.horizontalAdvance(rank) + 10),
              std::min(cell.height() - 5, std::max(19, metrics.height() - 2)));
    box.moveCenter(cell.center());
    painter.setRenderHint(QPainter::Antialiasing);
    if (place == Place::Front) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.goodSoft);
        painter.drawRoundedRect(box, 2, 2);
    } else if (place == Place::Back) {
        painter.setPen(QPen(theme.bad, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    painter.setPen(place == Place::Front ? theme.good : place == Place::Back ? theme.bad : theme.text);
    painter.drawText(box, Qt::AlignCenter, rank);
    painter.restore();
}

void paintMove(QPainter &painter, const Theme &theme, const QRect &box, double move) {
    constexpr int width = 9;
    constexpr int height = 8;
    const auto right = static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (move == 0) {
        painter.setPen(theme.muted);
        painter.drawText(box, right, QCoreApplication::translate("Marks", "平"));
        return;
    }
    const QColor color = move > 0 ? theme.good : theme.bad;
    const QString figure = app::labels::figure(std::abs(move));
    painter.setPen(color);
    painter.drawText(box, right, figure);
    const double left = box.right() - painter.fontMetrics().horizontalAdvance(figure) - 2 - width;
    const double top = box.center().y() - height / 2.0 + 0.5;
    const double tip = move > 0 ? top : top + height;
    const double base = move > 0 ? top + height : top;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{{left, base}, {left + width, base}, {left + width / 2.0, tip}});
    painter.restore();
}

void paintSeverity(QPainter &painter, const Theme &theme, const QRect &box, app::Severity severity) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(severityColor(theme, severity));
    const QRectF mark(box.left(), box.center().y() - 4.5, 10, 10);
    if (severity == app::Severity::Error) {
        painter.drawRect(mark);
    } else {
        const QPointF triangle[] = {mark.bottomLeft() + QPointF(-1, 0), mark.bottomRight() + QPointF(1, 0),
                                    QPointF(mark.center().x(), mark.top())};
        painter.drawPolygon(triangle, 3);
    }
    painter.restore();
}

void paintTick(QPainter &painter, const QColor &color, const QRect &box) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle(box.left() + 5, box.center().y() + 0.5);
    painter.drawPolyline(
        QPolygonF({middle + QPointF(-4, 0), middle + QPointF(-1.5, 3), middle + QPointF(4, -4)}));
    painter.restore();
}

void paintArrow(QPainter &painter, const QColor &color, const QPointF &centre, bool up) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const qreal tip = up ? -4 : 4;
    const QPointF triangle[] = {centre + QPointF(0, tip), centre + QPointF(4.5, -tip),
                                centre + QPointF(-4.5, -tip)};
    painter.drawPolygon(triangle, 3);
    painter.restore();
}

void paintCorner(QPainter &painter, const Theme &theme, const QRect &cell, app::Severity severity) {
    constexpr int size = 7;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(severityColor(theme, severity));
    const QPointF corner(cell.x() + cell.width() - 1, cell.y());
    const QPointF triangle[] = {corner, corner - QPointF(size, 0), corner + QPointF(0, size)};
    painter.drawPolygon(triangle, 3);
    painter.restore();
}

void paintFollowUp(QPainter &painter, const Theme &theme, const QRect &cell) {
    constexpr int size = 6;
    painter.fillRect(QRect(cell.right() - size, cell.bottom() - size, size, size), theme.accent);
}

void paintWave(QPainter &painter, const QColor &color, int left, int right, int y) {
    QPainterPath path(QPointF(left, y));
    for (int x = left; x < right; x += 4) {
        path.quadTo(x + 1, y - 2, x + 2, y);
        path.quadTo(x + 3, y + 2, x + 4, y);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1));
    painter.drawPath(path);
    painter.restore();
}

void paintRules(QPainter &painter, const QColor &color, const QRect &cell) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(color, 0));
    // On the last device pixel inside the cell, at any scale.
    const qreal half = 0.5 / painter.device()->devicePixelRatioF();
    const QRectF edge(cell);
    painter.drawLine(QPointF(edge.left(), edge.bottom() - half), QPointF(edge.right(), edge.bottom() - half));
    painter.drawLine(QPointF(edge.right() - half, edge.top()), QPointF(edge.right() - half, edge.bottom()));
    painter.restore();
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal deviceRatio) {
    QSvgRenderer renderer(u":/icons/" + name + u".svg");
    const int pixels = qRound(size * deviceRatio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(deviceRatio);
    return pixmap;
}

void paintText(QPainter &painter, const QRect &box, int alignment, const QString &text) {
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width());
    painter.drawText(box, alignment | Qt::TextSingleLine, shown);
}

} // namespace weici::gui
