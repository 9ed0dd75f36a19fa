// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/valuedelegate.h"

namespace weici::gui {

/// Paints the cells of 目标: the bar with the mark of what is due, the state as ● and word. Editing is that
/// of the sheet.
class TargetDelegate final : public ValueDelegate {
    Q_OBJECT

public:
    explicit TargetDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
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
