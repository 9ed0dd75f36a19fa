// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace weici::gui {

class Appearance;

/// The rows of the indicator tree: blocks on surface and semibold, a rule under each row, the printed number
/// muted in front of a leaf's name, ✓ or ▲ in front of a sum.
class TreeDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TreeDelegate(const Appearance &appearance, QObject *parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    /// What the model refuses is marked on the editor (isRefused), so that the view keeps it open.
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    static bool isRefused(const QWidget &editor);
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void paintCheck(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    static int numberWidth(const QFontMetrics &metrics);

    const Appearance &m_appearance;
};

} // namespace weici::gui
