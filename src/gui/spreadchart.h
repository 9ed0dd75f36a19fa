// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/chart.h"

#include <QString>

#include <vector>

class QLineSeries;
class QScatterSeries;

namespace weici::gui {

/// Figures from the best rank at the left to the worst at the right: a row of the model is a point, its first
/// column the figure. The own point is a disc with name and figure; a dashed line is the median.
class SpreadChart final : public Chart {
    Q_OBJECT

public:
    explicit SpreadChart(const Appearance &appearance, QWidget *parent = nullptr);

    /// Where the line of the median runs, and what is written at it; NaN: none.
    void setMedian(double median, const QString &text);
    [[nodiscard]] QStringList labels() const override;

protected:
    void refresh() override;
    [[nodiscard]] QMarginsF room() const override;
    void paintUnder(QPainter &painter) const override;
    void paintOver(QPainter &painter) const override;
    [[nodiscard]] std::optional<QPointF> pointOf(const QModelIndex &index) const override;

private:
    [[nodiscard]] int rows() const;
    [[nodiscard]] QString labelOf(int row) const;
    [[nodiscard]] std::vector<int> labelled() const;
    void paintLabel(QPainter &painter, int row, std::vector<QRectF> &taken) const;

    QLineSeries *m_line;
    QScatterSeries *m_points;
    double m_median;
    QString m_medianText;
};

} // namespace weici::gui
