// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/figurelistview.h"
#include "gui/theme.h"

#include <QFont>
#include <QRect>

class QPainter;

namespace weici::models {
struct OverviewRow;
}

namespace weici::gui {

/// Paints a line of 总览 in the font that the painter has, on the page as on the projector.
class FigurePainter final {
public:
    FigurePainter(QPainter &painter, const Theme &theme);

    void paint(const models::OverviewRow &row, FigureListView::Kind kind, const QRect &box) const;
    /// ▲2, ▼1 or a word, right-aligned; gives the width.
    int paintChange(const models::OverviewRow &row, const QRect &box) const;

private:
    void paintRank(const models::OverviewRow &row, QRect box) const;
    void paintLevel(const models::OverviewRow &row, QRect box) const;
    void paintLoss(const models::OverviewRow &row, QRect box) const;
    void paintGap(const models::OverviewRow &row, QRect box) const;
    void paintTarget(const models::OverviewRow &row, QRect box) const;
    void paintBar(const models::OverviewRow &row, const QRect &box, const QColor &color, bool onTrack) const;
    void paintName(const QString &name, const QRect &box) const;
    void use(const QFont &font, const QColor &color) const;
    [[nodiscard]] int em() const; ///< width of one Chinese character
    [[nodiscard]] QColor toneColor(int tone) const;

    QPainter &m_painter;
    const Theme &m_theme;
    QFont m_body;
    QFont m_small;
    QFont m_strong;
};

} // namespace weici::gui
