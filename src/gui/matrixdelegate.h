// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/griddelegate.h"

namespace weici::gui {

class Appearance;

/// Paints the region matrix: the names as in the sheet, values or rank badges in the regions' columns, the
/// own region's on a ground of its own.
class MatrixDelegate final : public GridDelegate {
    Q_OBJECT

public:
    explicit MatrixDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFigure(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFrame(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Appearance &m_appearance;
};

} // namespace weici::gui
