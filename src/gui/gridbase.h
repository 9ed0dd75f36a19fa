// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/gridmoves.h"

#include <QPointer>
#include <QTableView>

namespace weici::app {
class PastedTable;
}
namespace weici::models {
class GridModel;
}

namespace weici::gui {

class Appearance;
class FrozenNames;
class GridHeader;
class GridRowHeader;
class PasteDialog;
class GridDelegate;

/// A grid over any GridModel: merged and frozen names, two rows of headings, the keys, selection and editing
/// of a spreadsheet. What a kind of sheet adds is its widths and heights, and how its cells are painted.
class GridBase : public QTableView {
    Q_OBJECT

public:
    explicit GridBase(QWidget *parent = nullptr);
    /// To be called once, before a model is shown.
    void setAppearance(const Appearance &appearance);
    /// nullptr: none. The model must outlive its being shown.
    void showModel(models::GridModel *model);
    [[nodiscard]] models::GridModel *sheet() const { return m_sheet; }
    /// A delegate that paints the cells of this kind of sheet; the frozen names get one of their own.
    [[nodiscard]] virtual GridDelegate *makeDelegate(const Appearance &appearance, QObject *parent) const = 0;

    /// Commits an open editor; false: its text is refused and it stays.
    bool finishEditing();
    /// Gives up an open editor and its text.
    void abandonEditing();
    void goTo(const QModelIndex &index);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// The selected cells; those of hidden columns are not among them.
    [[nodiscard]] QModelIndexList seenSelection() const { return selectedIndexes(); }
    void copySelection() const;
    void cutSelection();
    /// Shows what pasting the clipboard onto the selection would do, and does it when that is wanted.
    void paste();
    void fillDown();
    void clearSelected();
    /// Size of the sheet's type against the window's, 0.8 … 2.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }

Q_SIGNALS:
    void currentMoved(const QModelIndex &current);
    void selectionMoved();
    /// Something was tried that this cell does not allow.
    void refused(const QString &reason);
    /// Something was done, or is worth knowing here.
    void said(const QString &text);
    /// Esc outside an editor.
    void escaped();
    /// An editor was left by Esc, or closed.
    void editorClosed();
    void zoomed(double zoom);

protected:
    /// Sets the width of every column, and which are hidden.
    virtual void layOutColumns() = 0;
    /// Sets the height of every row; the widths are known.
    virtual void layOutRows() = 0;

    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void rebuild();
    void layOut();
    [[nodiscard]] ColumnUses columnUses() const;
    [[nodiscard]] QWidget *openEditor() const;
    /// Each takes the key if it is one of its kind.
    bool takeEditKey(const QKeyEvent &event);
    bool takeSelectKey(const QKeyEvent &event);
    bool takeMoveKey(const QKeyEvent &event);
    void showPaste(const app::PastedTable &table);
    void move(GridMove move, bool extend = false);
    /// Selects the block from where the selection began to here.
    void extendTo(const QModelIndex &to);
    void follow(GridMove move) { this->move(move); }

    const Appearance *m_appearance = nullptr;
    models::GridModel *m_sheet = nullptr;
    GridDelegate *m_delegate = nullptr;
    GridHeader *m_header = nullptr;
    GridRowHeader *m_rows = nullptr;
    FrozenNames *m_frozen = nullptr;
    QPointer<PasteDialog> m_paste;
    double m_zoom = 1;
    QPersistentModelIndex m_anchor; ///< where an extended selection begins
    bool m_extending = false;
};

} // namespace weici::gui
