// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace weici::gui {

class Appearance;

/// One change of a cell: what it became and when, under it how and from what.
class HistoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role : int { TimeRole = Qt::UserRole + 1, OriginRole };

    explicit HistoryDelegate(const Appearance &appearance, QObject *parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace weici::gui
