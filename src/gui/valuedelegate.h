// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/gridmoves.h"

#include <QStyledItemDelegate>

class QLineEdit;

namespace weici::gui {

class Appearance;

/// Paints and edits the cells of the sheet. An editor commits when it is left by Enter, Tab, an arrow or the
/// mouse; one whose text the model refuses stays open with the text in it until it is right or Esc gives it
/// up.
class ValueDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ValueDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

    /// Whether the text in the editor was refused and waits to be put right.
    static bool isRefused(const QWidget *editor);
    /// Commits the editor and, unless the text is refused, closes it; false: refused, it stays.
    bool finish(QWidget *editor);

Q_SIGNALS:
    /// An editor was closed by a key that moves on.
    void moveWanted(weici::gui::GridMove move);
    /// An editor was left by Esc: what was refused in it no longer matters.
    void givenUp();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QColor textColor(const QModelIndex &index, bool selected) const;
    bool keyPressed(QLineEdit &editor, int key, Qt::KeyboardModifiers modifiers);

    const Appearance &m_appearance;
};

} // namespace weici::gui
