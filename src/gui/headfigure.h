// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview.h"

#include <QAbstractButton>

namespace weici::gui {

class Appearance;

/// One of the large figures of 总览: what it is, the figure with its unit and how it moved, and a line about
/// it. Pressed, it says where it comes from.
class HeadFigureButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit HeadFigureButton(QWidget *parent = nullptr);

    void setUp(const Appearance &appearance);
    void showFigure(const models::HeadFigure &figure);
    [[nodiscard]] const models::HeadFigure &figure() const { return m_figure; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFigure(QPainter &painter, const QRect &box) const;
    [[nodiscard]] QColor color() const;
    [[nodiscard]] bool isFirst() const;

    const Appearance *m_appearance = nullptr;
    models::HeadFigure m_figure;
};

} // namespace weici::gui
