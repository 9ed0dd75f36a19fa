// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace weici::gui {

class Appearance;

/// The plain cells of a reading table: a rule under each row, no zebra. One column may be quiet, one in the
/// colour of warnings (its words say what it is about).
class ReadingDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    ReadingDelegate(const Appearance &appearance, int mutedColumn, int warnColumn, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
    int m_mutedColumn; ///< -1: none
    int m_warnColumn;
};

} // namespace weici::gui
