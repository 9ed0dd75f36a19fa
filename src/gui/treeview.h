// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

class QLineEdit;

namespace weici::models {
class IndicatorTreeModel;
}

namespace weici::gui {

class Appearance;

/// The indicator tree with its keys: Insert new leaf, Ctrl+↑↓ or Alt+↑↓ move, F2 rename, Delete to the
/// recycle bin, Enter into the fields beside it. Typing is in the cell; what is refused stays in the editor's
/// place.
class TreeView final : public QTreeView {
    Q_OBJECT

public:
    explicit TreeView(QWidget *parent = nullptr);
    void setAppearance(const Appearance &appearance);
    void showTree(models::IndicatorTreeModel *model);

    /// The first columns of the selected rows in printed order.
    [[nodiscard]] QModelIndexList selectedRows() const;
    void goTo(const QModelIndex &index);
    /// Commits an open editor; false: what was typed is refused, and the editor stays.
    bool finishEditing();
    void abandonEditing();

Q_SIGNALS:
    void newLeafWanted();
    void recycleWanted();
    void moveWanted(int direction);
    void fieldsWanted();
    void pasteWanted();
    void editorClosed();
    void selectionMoved();

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QLineEdit *openEditor() const;
    void fitColumns();
    void chooseColumns(const QPoint &where);

    const Appearance *m_appearance = nullptr;
};

} // namespace weici::gui
