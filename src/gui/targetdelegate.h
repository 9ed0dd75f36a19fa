// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/griddelegate.h"

namespace weici::gui {

class Appearance;

/// Paints the cells of 目标: the bar with the mark of what is due, the state as ● and word.
class TargetDelegate final : public GridDelegate {
    Q_OBJECT

public:
    explicit TargetDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBar(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void paintState(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void paintWords(QPainter &painter, const QRect &box, const QModelIndex &index, bool selected,
                    const QWidget *view) const;

    const Appearance &m_appearance;
};

} // namespace weici::gui
