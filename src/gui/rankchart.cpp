// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rankchart.h"

#include "models/chartroles.h"

#include <QAbstractItemModel>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weici::gui {

namespace {

constexpr qreal gap = 6;
constexpr qreal widestName = 110;
constexpr qreal discSize = 18;

QFont emphasised() {
    return typeFont(type::secondary, QFont::DemiBold);
}

} // namespace

RankChart::RankChart(const Appearance &appearance, QWidget *parent)
    : Chart(appearance, parent) {
    setScale(20, 0);
}

void RankChart::setScale(int count, int reach) {
    m_count = std::max(2, count);
    m_reach = reach;
    if (model()) {
        refresh();
        place();
    }
}

RankChart::Weight RankChart::weightOf(int row) const {
    if (model()->headerData(row, Qt::Vertical, models::OwnRole).toBool()) {
        return Weight::Own;
    }
    return model()->headerData(row, Qt::Vertical, models::ChosenRole).toBool() ? Weight::Chosen
                                                                               : Weight::Other;
}

QString RankChart::nameOf(int row) const {
    return model()->headerData(row, Qt::Vertical).toString();
}

std::optional<QPointF> RankChart::pointOf(const QModelIndex &index) const {
    const QVariant rank = index.data(models::NumberRole);
    return rank.isValid() ? std::optional(QPointF(index.column(), rank.toDouble())) : std::nullopt;
}

void RankChart::refresh() {
    const int columns = model() ? model()->columnCount() : 0;
    const double side = 0.12;
    setRanges(-side, std::max(1, columns - 1) + side, m_count + 0.5, 0.5);
    std::size_t line = 0;
    // What matters is drawn last, over the others.
    for (const Weight weight : {Weight::Other, Weight::Chosen, Weight::Own}) {
        for (int row = 0; model() && row < model()->rowCount(); ++row) {
            if (weightOf(row) != weight) {
                continue;
            }
            QList<QPointF> points;
            for (int column = 0; column <= columns; ++column) {
                const auto point = pointOf(model()->index(row, column));
                if (point) {
                    points << *point;
                } else if (!points.isEmpty()) {
                    take(line++, points, weight);
                    points.clear();
                }
            }
        }
    }
    for (; line < m_lines.size(); ++line) {
        m_lines[line]->hide();
    }
}

void RankChart::take(std::size_t line, const QList<QPointF> &points, Weight weight) {
    if (line == m_lines.size()) {
        m_lines.push_back(new QLineSeries(this));
        attach(*m_lines.back());
    }
    QLineSeries &series = *m_lines[line];
    const QColor color = weight == Weight::Own      ? theme().accent
                         : weight == Weight::Chosen ? theme().text2
                                                    : theme().other;
    series.setPen(QPen(color,
                       weight == Weight::Own      ? 2.8
                       : weight == Weight::Chosen ? 2.0
                                                  : 1.2,
                       Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    series.replace(points);
    series.show();
}

QMarginsF RankChart::room() const {
    const QFontMetricsF small(typeFont(type::small));
    const QFontMetricsF strong(emphasised());
    qreal names = 0;
    // A single line is named by the title.
    for (int row = 0; model() && model()->rowCount() > 1 && row < model()->rowCount(); ++row) {
        names = std::max(names, strong.horizontalAdvance(nameOf(row)));
    }
    return {small.horizontalAdvance(QString::number(m_count)) + 2 * gap, discSize / 2,
            std::min(names, widestName) + 3 * gap, small.height() + gap};
}

std::vector<int> RankChart::ticks() const {
    std::vector<int> ranks{1, m_count};
    if (m_reach > 0 && 2 * m_reach < m_count) {
        ranks.insert(ranks.end(), {m_reach, m_count - m_reach + 1});
    }
    return ranks;
}

/// As many as have room, the last always.
std::vector<int> RankChart::shownPeriods() const {
    const int columns = model() ? model()->columnCount() : 0;
    if (columns == 0) {
        return {};
    }
    const QFontMetricsF metrics(typeFont(type::small));
    qreal widest = 1;
    for (int column = 0; column < columns; ++column) {
        widest = std::max(widest,
                          metrics.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString()));
    }
    const qreal step = mapped(1, 1).x() - mapped(0, 1).x();
    const int every = std::max(1, static_cast<int>(std::ceil((widest + gap) / std::max<qreal>(step, 1))));
    std::vector<int> shown;
    for (int column = columns - 1; column >= 0; column -= every) {
        shown.push_back(column);
    }
    return shown;
}

void RankChart::paintUnder(QPainter &painter) const {
    if (!model()) {
        return;
    }
    const QRectF plot = chart()->plotArea();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme().rule, 0));
    for (int column = 0; column < model()->columnCount(); ++column) {
        const qreal x = mapped(column, 1).x();
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    if (m_reach > 0 && 2 * m_reach < m_count) {
        painter.setPen(QPen(theme().ruleStrong, 0, Qt::DashLine));
        for (const double limit : {m_reach + 0.5, m_count - m_reach + 0.5}) {
            const qreal y = mapped(0, limit).y();
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        }
    }
    paintTicks(painter);
}

void RankChart::paintTicks(QPainter &painter) const {
    const QRectF plot = chart()->plotArea();
    const qreal height = painter.fontMetrics().height();
    painter.setPen(theme().muted);
    for (const int rank : ticks()) {
        const QRectF box(0, mapped(0, rank).y() - height / 2, plot.left() - gap, height);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, QString::number(rank));
    }
    for (const int column : shownPeriods()) {
        const QString text = model()->headerData(column, Qt::Horizontal).toString();
        const qreal width = painter.fontMetrics().horizontalAdvance(text) + 2;
        QRectF box(mapped(column, 1).x() - width / 2, plot.bottom() + gap, width, height);
        box.moveLeft(std::max<qreal>(0, box.left()));
        painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, text);
    }
}

std::vector<RankChart::EndLabel> RankChart::endLabels() const {
    std::vector<EndLabel> labels;
    const int last = model() ? model()->columnCount() - 1 : -1;
    for (int row = 0; last >= 0 && row < model()->rowCount(); ++row) {
        if (const auto point = pointOf(model()->index(row, last))) {
            labels.push_back({row, weightOf(row), mapped(point->x(), point->y()).y()});
        }
    }
    std::ranges::stable_sort(labels, {}, [](const EndLabel &label) { return label.y; });
    if (model() && model()->rowCount() == 1) {
        return {};
    }
    // The own name stands at its point; the others find room above and below it.
    const qreal height = QFontInfo(typeFont(type::small)).pixelSize() + 1.5;
    const QRectF plot = chart()->plotArea();
    const auto own = std::ranges::find(labels, Weight::Own, &EndLabel::weight);
    std::vector<EndLabel> above(labels.begin(), own);
    std::vector<EndLabel> below(own == labels.end() ? own : own + 1, labels.end());
    const qreal ownHeight = height + 2;
    const bool hasOwn = own != labels.end();
    pushApart(above, plot.top() - height / 2, hasOwn ? own->y - ownHeight / 2 : plot.bottom() + height,
              height);
    pushApart(below, hasOwn ? own->y + ownHeight / 2 : plot.bottom(), plot.bottom() + height, height);
    if (hasOwn) {
        above.push_back(*own);
    }
    above.insert(above.end(), below.begin(), below.end());
    return above;
}

/// Labels in the order of their places, none over another; where not all have room the most crowded go.
void RankChart::pushApart(std::vector<EndLabel> &labels, qreal top, qreal bottom, qreal height) {
    while (!labels.empty() && static_cast<qreal>(labels.size()) * height > bottom - top) {
        std::size_t crowded = 0;
        qreal least = std::numeric_limits<qreal>::infinity();
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const qreal before = i > 0 ? labels[i].y - labels[i - 1].y : labels[i].y - top;
            const qreal after = i + 1 < labels.size() ? labels[i + 1].y - labels[i].y : bottom - labels[i].y;
            const qreal room = before + after + (labels[i].weight == Weight::Other ? 0 : bottom);
            if (room < least) {
                least = room;
                crowded = i;
            }
        }
        labels.erase(labels.begin() + static_cast<std::ptrdiff_t>(crowded));
    }
    qreal highest = top + height / 2;
    for (EndLabel &label : labels) {
        label.y = std::max(label.y, highest);
        highest = label.y + height;
    }
    qreal lowest = bottom - height / 2;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, lowest);
        lowest = label->y - height;
    }
}

void RankChart::paintOver(QPainter &painter) const {
    if (!model()) {
        return;
    }
    paintEnds(painter);
    for (const Weight weight : {Weight::Chosen, Weight::Own}) {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (weightOf(row) == weight) {
                paintDiscs(painter, row);
            }
        }
    }
}

void RankChart::paintEnds(QPainter &painter) const {
    const QRectF plot = chart()->plotArea();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().other);
    const int last = model()->columnCount() - 1;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (const auto point = pointOf(model()->index(row, last)); point && weightOf(row) == Weight::Other) {
            painter.drawEllipse(mapped(point->x(), point->y()), 2.5, 2.5);
        }
    }
    for (const EndLabel &label : endLabels()) {
        painter.setFont(label.weight == Weight::Other ? typeFont(type::small) : emphasised());
        painter.setPen(label.weight == Weight::Own      ? theme().accent
                       : label.weight == Weight::Chosen ? theme().text
                                                        : theme().text2);
        const qreal height = painter.fontMetrics().height();
        const QRectF box(plot.right() + 2 * gap, label.y - height / 2, widestName + gap, height);
        const QString name =
            painter.fontMetrics().elidedText(nameOf(label.row), Qt::ElideRight, static_cast<int>(widestName));
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, name);
    }
}

void RankChart::paintDiscs(QPainter &painter, int row) const {
    const bool isOwn = weightOf(row) == Weight::Own;
    painter.setFont(typeFont(type::small, QFont::DemiBold));
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QModelIndex index = model()->index(row, column);
        const auto point = pointOf(index);
        if (!point) {
            continue;
        }
        const QString text = textOf(index);
        const qreal width = std::max(discSize, painter.fontMetrics().horizontalAdvance(text) + gap + 2);
        QRectF disc(0, 0, width, std::max<qreal>(discSize, painter.fontMetrics().height()));
        disc.moveCenter(mapped(point->x(), point->y()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(isOwn ? theme().accent : theme().text2);
        painter.drawRoundedRect(disc, disc.height() / 2, disc.height() / 2);
        painter.setPen(isOwn ? theme().onAccent : theme().ground);
        painter.drawText(disc, Qt::AlignCenter, text);
    }
}

QStringList RankChart::labels() const {
    QStringList written;
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        if (weightOf(row) == Weight::Other) {
            continue;
        }
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (pointOf(model()->index(row, column))) {
                written << textOf(model()->index(row, column));
            }
        }
    }
    for (const EndLabel &label : endLabels()) {
        written << nameOf(label.row);
    }
    return written;
}

} // namespace weici::gui
