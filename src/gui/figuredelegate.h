// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace weici::gui {

class Appearance;

/// The cells of an answer (models/figuretable.h): tones, and small bars where a figure has no text but a
/// number: a track from 0 to the number, filled from where the figure begins. 1 is the width of the cell.
class FigureDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit FigureDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBar(QPainter &painter, const QRect &box, const QModelIndex &index) const;

    const Appearance &m_appearance;
};

} // namespace weici::gui
