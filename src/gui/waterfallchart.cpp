// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/waterfallchart.h"

#include "models/chartroles.h"

#include <QAbstractItemModel>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weici::gui {

namespace {

constexpr qreal gap = 6;
constexpr qreal widestName = 150;
constexpr qreal thickest = 15;

} // namespace

WaterfallChart::WaterfallChart(const Appearance &appearance, QWidget *parent)
    : Chart(appearance, parent) {
    setRanges(0, 1, 1, 0);
}

int WaterfallChart::rows() const {
    return model() ? model()->rowCount() : 0;
}

bool WaterfallChart::isWhole(int row) const {
    return model()->headerData(row, Qt::Vertical, models::OwnRole).toBool();
}

std::optional<QPointF> WaterfallChart::pointOf(const QModelIndex &index) const {
    const QVariant end = index.data(models::NumberRole);
    if (index.column() != 0 || !end.isValid()) {
        return std::nullopt;
    }
    return QPointF((end.toDouble() + index.data(models::FromRole).toDouble()) / 2, index.row() + 0.5);
}

void WaterfallChart::refresh() {
    double least = 0;
    double most = 1e-9;
    for (int row = 0; row < rows(); ++row) {
        for (const int role : {static_cast<int>(models::NumberRole), static_cast<int>(models::FromRole)}) {
            const double edge = model()->index(row, 0).data(role).toDouble();
            least = std::min(least, edge);
            most = std::max(most, edge);
        }
    }
    setRanges(least, most, std::max(1, rows()), 0);
}

QMarginsF WaterfallChart::room() const {
    const QFontMetricsF metrics(typeFont(type::small));
    qreal names = 0;
    qreal figures = 0;
    for (int row = 0; row < rows(); ++row) {
        names = std::max(names, metrics.horizontalAdvance(model()->headerData(row, Qt::Vertical).toString()));
        figures = std::max(figures, metrics.horizontalAdvance(textOf(model()->index(row, 0))));
    }
    return {std::min(names, widestName) + gap, gap / 2, figures + 2 * gap, gap / 2};
}

QRectF WaterfallChart::barOf(int row) const {
    const QModelIndex index = model()->index(row, 0);
    const QPointF from = mapped(index.data(models::FromRole).toDouble(), row);
    const QPointF to = mapped(index.data(models::NumberRole).toDouble(), row + 1);
    const qreal thickness = std::min(thickest, (to.y() - from.y()) * 0.62);
    QRectF bar(QPointF(std::min(from.x(), to.x()), (from.y() + to.y() - thickness) / 2),
               QSizeF(std::max<qreal>(1.0, std::abs(to.x() - from.x())), thickness));
    return bar;
}

void WaterfallChart::paintUnder(QPainter &painter) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < rows(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        painter.fillRect(barOf(row), isWhole(row) ? theme().accent : theme().other);
        if (row + 1 < rows()) {
            const qreal x = mapped(index.data(models::NumberRole).toDouble(), row).x();
            painter.setPen(QPen(theme().ruleStrong, 0));
            painter.drawLine(QPointF(x, barOf(row).bottom()), QPointF(x, barOf(row + 1).top()));
        }
    }
}

void WaterfallChart::paintOver(QPainter &painter) const {
    const QRectF plot = chart()->plotArea();
    for (int row = 0; row < rows(); ++row) {
        painter.setFont(typeFont(type::small, isWhole(row) ? QFont::DemiBold : QFont::Normal));
        const QRectF bar = barOf(row);
        const qreal height = painter.fontMetrics().height();
        const QString name = painter.fontMetrics().elidedText(
            model()->headerData(row, Qt::Vertical).toString(), Qt::ElideRight, static_cast<int>(widestName));
        painter.setPen(theme().text2);
        painter.drawText(QRectF(0, bar.center().y() - height / 2, plot.left() - gap, height),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, name);
        painter.setPen(theme().text);
        painter.drawText(QRectF(bar.right() + gap, bar.center().y() - height / 2, 80, height),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, textOf(model()->index(row, 0)));
    }
}

QStringList WaterfallChart::labels() const {
    QStringList written;
    for (int row = 0; row < rows(); ++row) {
        written << model()->headerData(row, Qt::Vertical).toString() << textOf(model()->index(row, 0));
    }
    return written;
}

} // namespace weici::gui
