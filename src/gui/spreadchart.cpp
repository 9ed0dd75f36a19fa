// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/spreadchart.h"

#include "models/chartroles.h"

#include <QAbstractItemModel>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weici::gui {

namespace {

constexpr qreal gap = 6;
/// More points than that are a line.
constexpr int mostPoints = 80;

QFont emphasised() {
    return typeFont(type::secondary, QFont::DemiBold);
}

} // namespace

SpreadChart::SpreadChart(const Appearance &appearance, QWidget *parent)
    : Chart(appearance, parent)
    , m_line(new QLineSeries(this))
    , m_points(new QScatterSeries(this))
    , m_median(std::numeric_limits<double>::quiet_NaN()) {
    attach(*m_line);
    attach(*m_points);
}

void SpreadChart::setMedian(double median, const QString &text) {
    m_median = median;
    m_medianText = text;
    refresh();
    place();
}

int SpreadChart::rows() const {
    return model() ? model()->rowCount() : 0;
}

std::optional<QPointF> SpreadChart::pointOf(const QModelIndex &index) const {
    const QVariant figure = index.data(models::NumberRole);
    return index.column() == 0 && figure.isValid() ? std::optional(QPointF(index.row(), figure.toDouble()))
                                                   : std::nullopt;
}

void SpreadChart::refresh() {
    QList<QPointF> points;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (int row = 0; row < rows(); ++row) {
        if (const auto point = pointOf(model()->index(row, 0))) {
            points << *point;
            low = std::min(low, point->y());
            high = std::max(high, point->y());
        }
    }
    const double margin = points.isEmpty() ? 1 : std::max((high - low) * 0.08, 1e-9);
    const double side = std::max(0.5, 0.02 * rows());
    setRanges(-side, std::max(1, rows() - 1) + side, points.isEmpty() ? 0 : low - margin,
              points.isEmpty() ? 1 : high + margin);
    m_line->setPen(QPen(theme().other, points.size() > mostPoints ? 2.0 : 1.0));
    m_line->replace(points);
    m_points->setMarkerSize(7);
    m_points->setPen(QPen(Qt::NoPen));
    m_points->setColor(theme().other);
    m_points->setBorderColor(Qt::transparent);
    m_points->replace(points.size() > mostPoints ? QList<QPointF>() : points);
}

QMarginsF SpreadChart::room() const {
    const qreal line = QFontMetricsF(typeFont(type::small)).height();
    return {gap, line + gap, gap, line + gap};
}

void SpreadChart::paintUnder(QPainter &painter) const {
    const QRectF plot = chart()->plotArea();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme().rule, 0));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    if (rows() == 0) {
        return;
    }
    const qreal height = painter.fontMetrics().height();
    painter.setPen(theme().muted);
    const QRectF foot(plot.left(), plot.bottom() + 2, plot.width(), height);
    painter.drawText(foot, Qt::AlignLeft, tr("第 1 位"));
    painter.drawText(foot, Qt::AlignRight,
                     tr("第 %1 位").arg(model()->index(rows() - 1, 1).data().toString()));
    if (!std::isnan(m_median)) {
        const qreal y = mapped(0, m_median).y();
        painter.setPen(QPen(theme().ruleStrong, 0, Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme().muted);
        // Where the line of the figures runs, either the left or the right end of the median's is free.
        painter.drawText(QRectF(plot.left(), y - height - 1, plot.width(), height),
                         mapped(0, model()->index(0, 0).data(models::NumberRole).toDouble()).y() < y
                             ? Qt::AlignLeft
                             : Qt::AlignRight,
                         m_medianText);
    }
}

QString SpreadChart::labelOf(int row) const {
    return model()->headerData(row, Qt::Vertical).toString() + u' ' + textOf(model()->index(row, 0));
}

/// The own and the chosen one, the best and the worst.
std::vector<int> SpreadChart::labelled() const {
    std::vector<int> shown;
    for (const int role : {int(models::OwnRole), int(models::ChosenRole)}) {
        for (int row = 0; row < rows(); ++row) {
            if (model()->headerData(row, Qt::Vertical, role).toBool() &&
                std::ranges::count(shown, row) == 0) {
                shown.push_back(row);
            }
        }
    }
    for (const int row : {0, rows() - 1}) {
        if (row >= 0 && std::ranges::count(shown, row) == 0) {
            shown.push_back(row);
        }
    }
    return shown;
}

void SpreadChart::paintOver(QPainter &painter) const {
    std::vector<QRectF> taken;
    for (const int row : labelled()) {
        paintLabel(painter, row, taken);
    }
}

void SpreadChart::paintLabel(QPainter &painter, int row, std::vector<QRectF> &taken) const {
    const auto point = pointOf(model()->index(row, 0));
    if (!point) {
        return;
    }
    const bool isOwn = model()->headerData(row, Qt::Vertical, models::OwnRole).toBool();
    const bool isChosen = model()->headerData(row, Qt::Vertical, models::ChosenRole).toBool();
    const QColor color = isOwn ? theme().accent : isChosen ? theme().text : theme().text2;
    const QPointF at = mapped(point->x(), point->y());
    painter.setPen(Qt::NoPen);
    painter.setBrush(isOwn ? color : isChosen ? theme().text2 : theme().other);
    painter.drawEllipse(at, isOwn ? 6.5 : 4, isOwn ? 6.5 : 4);
    painter.setFont(isOwn || isChosen ? emphasised() : typeFont(type::small));
    painter.setPen(color);
    const QString text = labelOf(row);
    const QSizeF size(painter.fontMetrics().horizontalAdvance(text) + 2, painter.fontMetrics().height());
    const QRectF all(QPointF(), QSizeF(viewport()->size()));
    for (const bool above : {true, false}) {
        QRectF box(at.x() - size.width() / 2, above ? at.y() - size.height() - 8 : at.y() + 8, size.width(),
                   size.height());
        box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, all.width() - size.width())));
        const bool isFree =
            std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(box); });
        if (isFree && all.contains(box)) {
            painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
            taken.push_back(box);
            return;
        }
    }
}

QStringList SpreadChart::labels() const {
    QStringList written;
    for (const int row : labelled()) {
        written << labelOf(row);
    }
    return written << m_medianText;
}

} // namespace weici::gui
