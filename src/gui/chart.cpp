// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart.h"

#include "gui/appearance.h"
#include "models/chartroles.h"

#include <QAbstractItemModel>
#include <QBuffer>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QLegend>
#include <QMouseEvent>
#include <QPainter>
#include <QSvgGenerator>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <optional>

namespace weici::gui {

namespace {

/// Between the grid and the series, and over everything.
constexpr qreal underZ = 2.5;
constexpr qreal overZ = 100;
constexpr qreal reach = 14;
constexpr int pictureMargin = 12;

QValueAxis *bareAxis() {
    auto *axis = new QValueAxis;
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    axis->setGridLineVisible(false);
    return axis;
}

} // namespace

/// One item for all that is written: repainted as one, so that nothing flickers or is left behind.
class Chart::Layer final : public QGraphicsItem {
public:
    Layer(Chart &chart, bool over)
        : QGraphicsItem(chart.chart())
        , m_chart(chart)
        , m_isOver(over) {
        setZValue(over ? overZ : underZ);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    [[nodiscard]] QRectF boundingRect() const override { return m_box; }
    void setBox(const QRectF &box) {
        prepareGeometryChange();
        m_box = box;
    }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem * /*option*/,
               QWidget * /*widget*/) override {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setFont(typeFont(type::small));
        if (m_isOver) {
            m_chart.paintOver(*painter);
        } else {
            m_chart.paintUnder(*painter);
        }
    }

private:
    Chart &m_chart;
    bool m_isOver;
    QRectF m_box;
};

Chart::Chart(const Appearance &appearance, QWidget *parent)
    : QChartView(parent)
    , m_appearance(appearance) {
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    QChart &chart = *this->chart();
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.legend()->hide();
    chart.setBackgroundVisible(false);
    chart.setMargins({});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.addAxis(m_across = bareAxis(), Qt::AlignBottom);
    chart.addAxis(m_up = bareAxis(), Qt::AlignLeft);
    m_under = new Layer(*this, false);
    m_over = new Layer(*this, true);
    setBackgroundBrush(theme().ground);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Chart::renew);
    connect(&appearance, &Appearance::changed, this, &Chart::renew);
}

const Theme &Chart::theme() const {
    return m_onPaper ? m_paper : m_appearance.theme();
}

void Chart::setModel(QAbstractItemModel *model) {
    if (m_model) {
        m_model->disconnect(this);
        m_model->disconnect(&m_soon);
    }
    m_model = model;
    if (model) {
        // Changes of one turn of the event loop are drawn once.
        const auto soon = qOverload<>(&QTimer::start);
        connect(model, &QAbstractItemModel::modelReset, &m_soon, soon);
        connect(model, &QAbstractItemModel::dataChanged, &m_soon, soon);
        connect(model, &QAbstractItemModel::headerDataChanged, &m_soon, soon);
        connect(model, &QAbstractItemModel::layoutChanged, &m_soon, soon);
        connect(model, &QObject::destroyed, &m_soon, soon);
    }
    renew();
}

void Chart::renew() {
    m_soon.stop();
    setBackgroundBrush(theme().ground);
    refresh();
    place();
}

void Chart::place() {
    const QRectF all(QPointF(), QSizeF(viewport()->size()));
    chart()->setPlotArea(all.marginsRemoved(room()));
    m_under->setBox(all);
    m_over->setBox(all);
    repaintLabels();
}

void Chart::repaintLabels() {
    m_under->update();
    m_over->update();
}

void Chart::resizeEvent(QResizeEvent *event) {
    QChartView::resizeEvent(event);
    place();
}

void Chart::setRanges(double left, double right, double bottom, double top) {
    m_ranges = QRectF(left, top, right - left, bottom - top);
    auto *up = static_cast<QValueAxis *>(m_up);
    up->setReverse(top < bottom);
    up->setRange(std::min(top, bottom), std::max(top, bottom));
    static_cast<QValueAxis *>(m_across)->setRange(left, right);
}

QPointF Chart::mapped(double x, double y) const {
    const QRectF plot = chart()->plotArea();
    return {plot.left() + plot.width() * (x - m_ranges.left()) / m_ranges.width(),
            plot.top() + plot.height() * (y - m_ranges.top()) / m_ranges.height()};
}

void Chart::attach(QAbstractSeries &series) {
    chart()->addSeries(&series);
    series.attachAxis(m_across);
    series.attachAxis(m_up);
}

QString Chart::textOf(const QModelIndex &index) {
    return index.data().toString();
}

QPointF Chart::positionOf(const QModelIndex &index) const {
    const auto point = pointOf(index);
    return point ? mapped(point->x(), point->y()) : QPointF();
}

QModelIndex Chart::indexAt(const QPointF &position) const {
    QModelIndex nearest;
    qreal least = reach * reach;
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        const bool isOwn = m_model->headerData(row, Qt::Vertical, models::OwnRole).toBool();
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QModelIndex index = m_model->index(row, column);
            const auto point = pointOf(index);
            if (!point) {
                continue;
            }
            const QPointF way = mapped(point->x(), point->y()) - position;
            const qreal distance = QPointF::dotProduct(way, way);
            // Of points on one spot the own one is meant.
            if (distance < least || (isOwn && distance <= least)) {
                least = distance;
                nearest = index;
            }
        }
    }
    return nearest;
}

bool Chart::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString text = index.data(Qt::ToolTipRole).toString();
        if (text.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), text, this);
        }
        return true;
    }
    return QChartView::viewportEvent(event);
}

void Chart::mousePressEvent(QMouseEvent *event) {
    const QModelIndex index = indexAt(event->position());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        Q_EMIT chosen(index);
        return;
    }
    QChartView::mousePressEvent(event);
}

QSizeF Chart::pictureSize() const {
    const int head = QFontMetrics(typeFont(type::section, QFont::DemiBold)).height() + 8;
    return QSizeF(viewport()->size()) + QSizeF(2 * pictureMargin, 2 * pictureMargin + head);
}

void Chart::paintPicture(QPainter &painter, const QString &finding, const QSizeF &size) {
    m_onPaper = true;
    refresh();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF({}, size), theme().ground);
    painter.setFont(typeFont(type::section, QFont::DemiBold));
    painter.setPen(theme().text);
    const QRectF box =
        QRectF({}, size).adjusted(pictureMargin, pictureMargin, -pictureMargin, -pictureMargin);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, finding);
    const QSizeF inside(viewport()->size());
    const QRectF target(QPointF(pictureMargin, size.height() - pictureMargin - inside.height()), inside);
    setBackgroundBrush(Qt::NoBrush);
    scene()->render(&painter, target, QRectF({}, inside));
    m_onPaper = false;
    refresh();
    setBackgroundBrush(theme().ground);
    repaintLabels();
}

QImage Chart::picture(const QString &finding, double scale) {
    const QSizeF size = pictureSize();
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintPicture(painter, finding, size);
    return image;
}

QByteArray Chart::svg(const QString &finding) {
    const QSizeF size = pictureSize();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(logicalDpiX());
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({}, size));
    generator.setTitle(finding);
    {
        QPainter painter(&generator);
        paintPicture(painter, finding, size);
    }
    return bytes;
}

} // namespace weici::gui
