// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QChartView>
#include <QImage>
#include <QPointer>
#include <QTimer>

#include <optional>

class QAbstractItemModel;

namespace weici::gui {

class Appearance;

/// What all charts share: they read an item model (models/chartroles.h) and follow it in place, take their
/// colours from the theme, label directly, show the model's tool tips at their points and give themselves as
/// pictures. A chart computes no figure; where it draws one it is the model's text.
class Chart : public QChartView {
    Q_OBJECT

public:
    explicit Chart(const Appearance &appearance, QWidget *parent = nullptr);

    /// nullptr: none. The model must outlive the chart or say that it goes.
    void setModel(QAbstractItemModel *model);
    [[nodiscard]] QAbstractItemModel *model() const { return m_model; }

    /// The cell whose point is nearest to a position in the viewport, within a finger's breadth; invalid:
    /// none.
    [[nodiscard]] QModelIndex indexAt(const QPointF &position) const;
    /// Where the point of a cell is drawn.
    [[nodiscard]] QPointF positionOf(const QModelIndex &index) const;
    /// All that is written in the chart, for tests and for people who cannot see it.
    [[nodiscard]] virtual QStringList labels() const = 0;

    /// For documents: always light, the finding above the chart, `scale` pixels for each of the screen's.
    [[nodiscard]] QImage picture(const QString &finding, double scale);
    [[nodiscard]] QByteArray svg(const QString &finding);

    [[nodiscard]] QSize sizeHint() const override { return {420, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    /// A point was pressed.
    void chosen(const QModelIndex &index);

protected:
    [[nodiscard]] const Theme &theme() const;
    /// Brings the series up to the model, and gives them their pens.
    virtual void refresh() = 0;
    /// Room around the plot for what is written there.
    [[nodiscard]] virtual QMarginsF room() const = 0;
    virtual void paintUnder(QPainter & /*painter*/) const {}
    virtual void paintOver(QPainter &painter) const = 0;

    /// Plot coordinates; the axes' ranges are set by the derived chart.
    void setRanges(double left, double right, double bottom, double top);
    [[nodiscard]] QPointF mapped(double x, double y) const;
    /// In plot coordinates; nothing where the cell has no point.
    [[nodiscard]] virtual std::optional<QPointF> pointOf(const QModelIndex &index) const = 0;
    void place();
    void repaintLabels();
    [[nodiscard]] static QString textOf(const QModelIndex &index);
    void attach(QAbstractSeries &series);

    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    class Layer;
    void renew();
    void paintPicture(QPainter &painter, const QString &finding, const QSizeF &size);
    [[nodiscard]] QSizeF pictureSize() const;

    const Appearance &m_appearance;
    QPointer<QAbstractItemModel> m_model;
    QAbstractAxis *m_across = nullptr;
    QAbstractAxis *m_up = nullptr;
    Layer *m_under = nullptr;
    Layer *m_over = nullptr;
    QRectF m_ranges{0, 0, 1,
                    1}; ///< left, top of the plot in plot coordinates; width and height may be negative
    QTimer m_soon;
    Theme m_paper = Theme::light();
    bool m_onPaper = false;
};

} // namespace weici::gui
