// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/gridmoves.h"

#include <QTableView>

class QLineEdit;

namespace weici::models {
class ValueGridModel;
}

namespace weici::gui {

class Appearance;
class FrozenNames;
class GridHeader;
class GridRowHeader;
class ValueDelegate;

/// The sheet: merged names, two rows of headings, the keys of a spreadsheet. Widths come from the font, the
/// note takes what is left; row heights give every merged name the lines that it needs.
class GridView final : public QTableView {
    Q_OBJECT

public:
    explicit GridView(QWidget *parent = nullptr);
    /// To be called once, before a model is shown.
    void setAppearance(const Appearance &appearance);
    void showSheet(models::ValueGridModel *model);

    /// Commits an open editor; false: its text is refused and it stays.
    bool finishEditing();
    /// Gives up an open editor and its text.
    void abandonEditing();
    void goTo(const QModelIndex &index);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void copySelection() const;
    void clearSelected();
    /// Size of the sheet's type against the window's, 0.8 … 2.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }

Q_SIGNALS:
    void currentMoved(const QModelIndex &current);
    void selectionMoved();
    /// Something was tried that this cell does not allow.
    void refused(const QString &reason);
    /// An editor was left by Esc, or closed.
    void editorClosed();
    void zoomed(double zoom);

protected:
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
    void layOutColumns();
    void layOutRows();
    [[nodiscard]] int widestTarget(const QFontMetrics &metrics) const;
    [[nodiscard]] QLineEdit *openEditor() const;
    void move(GridMove move, bool extend = false);
    /// Selects the block from where the selection began to here.
    void extendTo(const QModelIndex &to);
    void follow(GridMove move) { this->move(move); }

    const Appearance *m_appearance = nullptr;
    models::ValueGridModel *m_sheet = nullptr;
    ValueDelegate *m_delegate = nullptr;
    GridHeader *m_header = nullptr;
    GridRowHeader *m_rows = nullptr;
    FrozenNames *m_frozen = nullptr;
    double m_zoom = 1;
    QPersistentModelIndex m_anchor; ///< where an extended selection begins
    bool m_extending = false;
};

} // namespace weici::gui
