// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/griddelegate.h"

namespace weici::gui {

class Appearance;

/// Paints the cells of the own region's sheet.
class ValueDelegate final : public GridDelegate {
    Q_OBJECT

public:
    explicit ValueDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QColor textColor(const QModelIndex &index, bool selected) const;

    const Appearance &m_appearance;
};

} // namespace weici::gui
