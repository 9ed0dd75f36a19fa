// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/coursetrend.h"

#include "app/labels.h"
#include "gui/appearance.h"
#include "models/coursemodel.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace weici::gui {

namespace {

/// The figure that is drawn of a point, or nothing.
std::optional<double> figureOf(const app::CoursePoint &point, bool ranks) {
    return ranks ? point.rank : point.observation.value.value();
}

std::pair<double, double> rangeOf(const std::vector<app::CoursePoint> &points, bool ranks) {
    double least = 0;
    double most = 0;
    bool any = false;
    for (const app::CoursePoint &point : points) {
        if (const auto figure = figureOf(point, ranks)) {
            least = any ? std::min(least, *figure) : *figure;
            most = any ? std::max(most, *figure) : *figure;
            any = true;
        }
    }
    return {least, most};
}

} // namespace

CourseTrend::CourseTrend(QWidget *parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CourseTrend::setUp(const Appearance &appearance, const models::CourseModel &model) {
    m_appearance = &appearance;
    m_course = &model;
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
    connect(&model, &QAbstractItemModel::modelReset, this, &CourseTrend::refresh);
    refresh();
}

void CourseTrend::refresh() {
    const std::vector<app::CoursePoint> &points = m_course->points();
    m_series = {};
    m_series.ranks =
        std::count_if(points.begin(), points.end(), [](const auto &point) { return point.rank; }) > 1;
    const auto [least, most] = rangeOf(points, m_series.ranks);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto figure = figureOf(points[i], m_series.ranks);
        if (!figure) {
            continue;
        }
        const double share = most > least ? (*figure - least) / (most - least) : 0.5;
        const auto fromLeft = static_cast<double>(points.size() - 1 - i);
        m_series.points.prepend({fromLeft, m_series.ranks ? share : 1 - share});
        m_series.labels.prepend(app::labels::figure(*figure));
    }
    setVisible(m_series.points.size() > 1);
    setAccessibleName(tr("走势：%1").arg(m_series.labels.join(u'、')));
    update();
}

void CourseTrend::paintEvent(QPaintEvent * /*event*/) {
    if (m_series.points.size() < 2) {
        return;
    }
    const Theme &theme = m_appearance->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(typeFont(type::small));
    const QFontMetrics metrics(painter.font());
    const int left = metrics.horizontalAdvance(m_series.labels.first()) + 8;
    const int right = metrics.horizontalAdvance(m_series.labels.last()) + 8;
    const QRectF plot = QRectF(rect()).adjusted(left, 8, -right, -8);
    const double steps = std::max(1.0, m_series.points.last().x() - m_series.points.first().x());
    const auto place = [&](const QPointF &point) {
        return QPointF(plot.left() + (point.x() - m_series.points.first().x()) / steps * plot.width(),
                       plot.top() + point.y() * plot.height());
    };
    QPainterPath line(place(m_series.points.first()));
    for (const QPointF &point : m_series.points) {
        line.lineTo(place(point));
    }
    painter.setPen(QPen(theme.accent, 1.6));
    painter.drawPath(line);
    painter.setBrush(theme.accent);
    painter.setPen(Qt::NoPen);
    for (const QPointF &point : m_series.points) {
        painter.drawEllipse(place(point), 2, 2);
    }
    painter.drawEllipse(place(m_series.points.last()), 3.5, 3.5);
    const auto label = [&](const QString &text, const QPointF &at, bool atLeft, const QColor &color) {
        const int height = metrics.height();
        const QRectF box(atLeft ? 0 : at.x() + 6, at.y() - height / 2.0,
                         atLeft ? at.x() - 6 : width() - at.x() - 6, height);
        painter.setPen(color);
        const Qt::Alignment side = (atLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
        painter.drawText(box, static_cast<int>(side), text);
    };
    label(m_series.labels.first(), place(m_series.points.first()), true, theme.muted);
    label(m_series.labels.last(), place(m_series.points.last()), false, theme.accent);
}

} // namespace weici::gui
