// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace weici::gui {

class Appearance;

/// A line of the problem list: the painted mark with its word, and at its end the link 转到.
class ProblemDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ProblemDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

Q_SIGNALS:
    void goWanted(int row);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] QRect linkBox(const QStyleOptionViewItem &option) const;

    const Appearance &m_appearance;
};

} // namespace weici::gui
