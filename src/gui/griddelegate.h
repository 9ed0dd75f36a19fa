// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/gridmoves.h"

#include <QStyledItemDelegate>

namespace weici::gui {

struct Theme;

/// The editing of a grid's cells. An editor commits when it is left by Enter, Tab, an arrow or the mouse; one
/// whose text the model refuses stays open with the text in it until it is right or Esc gives it up. Numbers
/// are edited at the side where the model aligns them; prose (ProseRole) in several lines, parted by
/// Alt+Enter.
class GridDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

    /// Whether the text in the editor was refused and waits to be put right.
    static bool isRefused(const QWidget *editor);
    /// An editor was opened: by typing, which overwrites and lets the arrows move on, or else to be changed.
    void began(QWidget *editor, bool typed);
    /// Commits the editor and, unless the text is refused, closes it; false: refused, it stays.
    bool finish(QWidget *editor);

Q_SIGNALS:
    /// An editor was closed by a key that moves on.
    void moveWanted(weici::gui::GridMove move);
    /// An editor was left by Esc: what was refused in it no longer matters.
    void givenUp();

protected:
    [[nodiscard]] static bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index);
    /// The frame of the current cell.
    static void paintCurrentFrame(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option);
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool keyPressed(QWidget &editor, int key, Qt::KeyboardModifiers modifiers);
};

} // namespace weici::gui
