// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/chart.h"

namespace weici::gui {

/// Part by part to a whole: a row of the model is a bar, from FromRole to NumberRole of its
/// first column; own rows are wholes. The bars stand below each other, so that their names have room.
class WaterfallChart final : public Chart {
    Q_OBJECT

public:
    explicit WaterfallChart(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QStringList labels() const override;

protected:
    void refresh() override;
    [[nodiscard]] QMarginsF room() const override;
    void paintUnder(QPainter &painter) const override;
    void paintOver(QPainter &painter) const override;
    [[nodiscard]] std::optional<QPointF> pointOf(const QModelIndex &index) const override;

private:
    [[nodiscard]] int rows() const;
    [[nodiscard]] bool isWhole(int row) const;
    [[nodiscard]] QRectF barOf(int row) const;
};

} // namespace weici::gui
