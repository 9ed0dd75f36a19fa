// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/intervalchart.h"

#include "models/chartroles.h"
#include "models/robustfigures.h"

#include <QAbstractItemModel>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weici::gui {

namespace {

constexpr qreal gap = 6;
constexpr qreal widestName = 110;
constexpr qreal rowHeight = 17;
constexpr qreal disc = 7;

} // namespace

IntervalChart::IntervalChart(const Appearance &appearance, QWidget *parent)
    : Chart(appearance, parent) {
    setRanges(0.5, 2.5, 1, 0);
}

int IntervalChart::rows() const {
    return model() ? model()->rowCount() : 0;
}

bool IntervalChart::isOwn(int row) const {
    return model()->headerData(row, Qt::Vertical, models::OwnRole).toBool();
}

double IntervalChart::figure(int row, int column, int role) const {
    const QVariant value = model()->index(row, column).data(role);
    return value.isValid() ? value.toDouble() : std::nan("");
}

std::pair<int, int> IntervalChart::shown() const {
    const int all = rows();
    const int fits = std::max(3, static_cast<int>((viewport()->height() - 24) / rowHeight));
    if (all <= fits) {
        return {0, all};
    }
    int own = 0;
    while (own < all && !isOwn(own)) {
        ++own;
    }
    return {std::clamp((own == all ? 0 : own) - fits / 2, 0, all - fits), fits};
}

std::optional<QPointF> IntervalChart::pointOf(const QModelIndex &index) const {
    if (index.column() != models::RobustRank || index.row() < m_first || index.row() >= m_first + m_count) {
        return std::nullopt;
    }
    return QPointF(index.data(models::NumberRole).toDouble(), index.row() - m_first + 0.5);
}

void IntervalChart::refresh() {
    std::tie(m_first, m_count) = shown();
    double least = 1e9;
    double most = 1;
    for (int row = m_first; row < m_first + m_count; ++row) {
        for (const double edge : {figure(row, models::RobustRank, models::NumberRole),
                                  figure(row, models::RobustInterval, models::NumberRole),
                                  figure(row, models::RobustInterval, models::FromRole)}) {
            if (!std::isnan(edge)) {
                least = std::min(least, edge);
                most = std::max(most, edge);
            }
        }
    }
    m_ranks = {static_cast<int>(std::floor(std::min(least, most))), static_cast<int>(std::ceil(most))};
    setRanges(m_ranks.first - 0.5, m_ranks.second + 0.5, std::max(1, m_count), 0);
}

QMarginsF IntervalChart::room() const {
    const QFontMetricsF metrics(typeFont(type::small, QFont::DemiBold));
    qreal names = 0;
    for (int row = m_first; row < m_first + m_count; ++row) {
        names = std::max(names, metrics.horizontalAdvance(model()->headerData(row, Qt::Vertical).toString()));
    }
    return {std::min(names, widestName) + 2 * gap, metrics.height() + gap,
            metrics.horizontalAdvance(QStringLiteral("99–99")) + 2 * gap, 2};
}

void IntervalChart::resizeEvent(QResizeEvent *event) {
    refresh();
    Chart::resizeEvent(event);
}

void IntervalChart::paintUnder(QPainter &painter) const {
    const QRectF plot = chart()->plotArea();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int span = m_ranks.second - m_ranks.first;
    const int step = std::max(1, static_cast<int>(std::ceil(span * 26.0 / std::max<qreal>(plot.width(), 1))));
    for (int rank = m_ranks.first; rank <= m_ranks.second; rank += step) {
        const qreal x = mapped(rank, 0).x();
        painter.setPen(QPen(theme().rule, 0));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(theme().muted);
        painter.drawText(QRectF(x - 20, 0, 40, plot.top() - 2), Qt::AlignHCenter | Qt::AlignBottom,
                         QString::number(rank));
    }
}

void IntervalChart::paintOver(QPainter &painter) const {
    const QRectF plot = chart()->plotArea();
    for (int row = m_first; row < m_first + m_count; ++row) {
        const QColor color = isOwn(row) ? theme().accent : theme().other;
        const double low = figure(row, models::RobustInterval, models::FromRole);
        const double high = figure(row, models::RobustInterval, models::NumberRole);
        const qreal middle = row - m_first + 0.5;
        if (!std::isnan(low)) {
            painter.setPen(QPen(color, isOwn(row) ? 4 : 3, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(mapped(low, middle), mapped(high, middle));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(isOwn(row) ? theme().accent : theme().text2);
        painter.drawEllipse(mapped(figure(row, models::RobustRank, models::NumberRole), middle), disc / 2,
                            disc / 2);
        painter.setFont(typeFont(type::small, isOwn(row) ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isOwn(row) ? theme().accent : theme().text2);
        const qreal height = painter.fontMetrics().height();
        const qreal y = mapped(0, middle).y() - height / 2;
        const QString name = painter.fontMetrics().elidedText(
            model()->headerData(row, Qt::Vertical).toString(), Qt::ElideRight, static_cast<int>(widestName));
        painter.drawText(QRectF(0, y, plot.left() - gap, height),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, name);
        painter.drawText(QRectF(plot.right() + gap, y, 80, height), Qt::AlignLeft | Qt::AlignVCenter,
                         textOf(model()->index(row, models::RobustInterval)));
    }
}

QStringList IntervalChart::labels() const {
    QStringList written;
    for (int row = m_first; row < m_first + m_count; ++row) {
        written << model()->headerData(row, Qt::Vertical).toString()
                << textOf(model()->index(row, models::RobustInterval));
    }
    return written;
}

} // namespace weici::gui
