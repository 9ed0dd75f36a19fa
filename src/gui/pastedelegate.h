// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace weici::gui {

class Appearance;

/// A row of the paste preview: the word for what happens in its colour, what is left behind muted.
class PasteDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PasteDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace weici::gui
