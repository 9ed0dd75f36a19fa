// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/chart.h"

#include <vector>

class QLineSeries;

namespace weici::gui {

/// Ranks over periods, 1 on top: a row of the model is a line, a column a period. The own line is in the
/// accent colour with its ranks in discs, the chosen one dark, all others grey; names stand at the right
/// ends.
class RankChart final : public Chart {
    Q_OBJECT

public:
    explicit RankChart(const Appearance &appearance, QWidget *parent = nullptr);

    /// How many are ranked, and how far the front and back lists reach (dashed lines; 0: none).
    void setScale(int count, int reach);
    [[nodiscard]] QStringList labels() const override;

protected:
    void refresh() override;
    [[nodiscard]] QMarginsF room() const override;
    void paintUnder(QPainter &painter) const override;
    void paintOver(QPainter &painter) const override;
    [[nodiscard]] std::optional<QPointF> pointOf(const QModelIndex &index) const override;

private:
    enum class Weight { Other, Chosen, Own };
    struct EndLabel {
        int row = 0;
        Weight weight = Weight::Other;
        double y = 0.0; ///< centre, in the chart
    };

    [[nodiscard]] Weight weightOf(int row) const;
    [[nodiscard]] QString nameOf(int row) const;
    [[nodiscard]] std::vector<EndLabel> endLabels() const;
    static void pushApart(std::vector<EndLabel> &labels, qreal top, qreal bottom, qreal height);
    [[nodiscard]] std::vector<int> shownPeriods() const;
    [[nodiscard]] std::vector<int> ticks() const;
    void take(std::size_t line, const QList<QPointF> &points, Weight weight);
    void paintTicks(QPainter &painter) const;
    void paintEnds(QPainter &painter) const;
    void paintDiscs(QPainter &painter, int row) const;

    std::vector<QLineSeries *> m_lines; ///< reused; what is not needed is hidden
    int m_count = 20;
    int m_reach = 0;
};

} // namespace weici::gui
