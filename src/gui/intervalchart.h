// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/chart.h"

#include <utility>

namespace weici::gui {

/// How firm ranks are: a row of the model (models/robustfigures.h) is a line from the low to the high end of
/// its interval with a disc at its rank, 1 at the left. Where not all rows have room, those around the own
/// one are shown; the table has them all.
class IntervalChart final : public Chart {
    Q_OBJECT

public:
    explicit IntervalChart(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QStringList labels() const override;

protected:
    void refresh() override;
    [[nodiscard]] QMarginsF room() const override;
    void paintUnder(QPainter &painter) const override;
    void paintOver(QPainter &painter) const override;
    [[nodiscard]] std::optional<QPointF> pointOf(const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int rows() const;
    [[nodiscard]] bool isOwn(int row) const;
    /// First row and number of those that are shown.
    [[nodiscard]] std::pair<int, int> shown() const;
    [[nodiscard]] double figure(int row, int column, int role) const;

    int m_first = 0;
    int m_count = 0;
    std::pair<int, int> m_ranks{1, 2};
};

} // namespace weici::gui
