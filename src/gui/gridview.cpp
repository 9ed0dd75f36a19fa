// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gridview.h"

#include "gui/appearance.h"
#include "gui/frozennames.h"
#include "gui/gridheader.h"
#include "gui/valuedelegate.h"
#include "models/selection.h"
#include "models/valuegridmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace weici::gui {

namespace {

std::optional<GridMove> arrowMove(int key) {
    switch (key) {
    case Qt::Key_Down:
        return GridMove::Down;
    case Qt::Key_Up:
        return GridMove::Up;
    case Qt::Key_Left:
        return GridMove::Left;
    case Qt::Key_Right:
        return GridMove::Right;
    default:
        return {};
    }
}

} // namespace

GridView::GridView(QWidget *parent)
    : QTableView(parent) {
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setTabKeyNavigation(true); // gives Tab to keyPressEvent
    setFrameShape(QFrame::NoFrame);
}

void GridView::setAppearance(const Appearance &appearance) {
    m_appearance = &appearance;
    m_delegate = new ValueDelegate(appearance, this);
    setItemDelegate(m_delegate);
    m_header = new GridHeader(appearance, this);
    setHorizontalHeader(m_header);
    m_rows = new GridRowHeader(appearance, this);
    setVerticalHeader(m_rows);
    m_frozen = new FrozenNames(appearance, *this);
    connect(m_delegate, &ValueDelegate::moveWanted, this, &GridView::follow);
    connect(m_delegate, &ValueDelegate::givenUp, this, &GridView::editorClosed);
    connect(&appearance, &Appearance::changed, this, [this] {
        viewport()->update();
        layOut();
    });
}

void GridView::showSheet(models::ValueGridModel *model) {
    m_sheet = model;
    setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &GridView::rebuild);
        rebuild();
    } else {
        m_frozen->follow();
    }
}

void GridView::rebuild() {
    clearSpans();
    for (const models::GridSpan &span : m_sheet->shape().spans) {
        setSpan(span.row, span.column, span.rows, span.columns);
    }
    layOut();
    if (m_sheet->rowCount() > 0) {
        goTo(m_sheet->index(0, models::Value));
    }
}

QLineEdit *GridView::openEditor() const {
    return state() == EditingState
               ? viewport()->findChild<QLineEdit *>(QStringLiteral("cellEditor"), Qt::FindDirectChildrenOnly)
               : nullptr;
}

bool GridView::finishEditing() {
    QLineEdit *editor = openEditor();
    return !editor || m_delegate->finish(editor);
}

void GridView::abandonEditing() {
    if (QLineEdit *editor = openEditor()) {
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(editor, &escape);
    }
}

void GridView::goTo(const QModelIndex &index) {
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint) {
    QTableView::scrollTo(index, hint);
    // Not under the frozen names either.
    const int hidden = m_frozen && index.column() > models::Leaf
                           ? m_frozen->coveredWidth() - columnViewportPosition(index.column())
                           : 0;
    if (hidden > 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
    }
}

void GridView::copySelection() const {
    QGuiApplication::clipboard()->setText(models::tabSeparated(selectedIndexes()));
}

void GridView::clearSelected() {
    if (m_sheet) {
        m_sheet->clear(selectedIndexes());
    }
}

bool GridView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) {
    const bool asked = trigger == AnyKeyPressed || trigger == EditKeyPressed || trigger == DoubleClicked;
    if (m_sheet && index.isValid() && asked && !index.flags().testFlag(Qt::ItemIsEditable)) {
        Q_EMIT refused(m_sheet->refusalAt(index));
        return false;
    }
    const bool wasEditing = state() == EditingState;
    const bool opened = QTableView::edit(index, trigger, event);
    QLineEdit *editor = openEditor();
    if (opened && editor && !wasEditing) {
        editor->setProperty("typed", trigger == AnyKeyPressed);
        if (trigger != AnyKeyPressed) {
            editor->end(false);
        }
    }
    return opened;
}

void GridView::move(GridMove wanted, bool extend) {
    const QModelIndex from = currentIndex();
    const QModelIndex to = moved(from, wanted);
    if (!to.isValid()) {
        return;
    }
    extend ? extendTo(to) : goTo(to);
}

void GridView::extendTo(const QModelIndex &to) {
    // The table's own anchor knows clicks and arrows only, not the moves made here.
    const QModelIndex anchor = m_anchor;
    m_extending = true;
    selectionModel()->setCurrentIndex(to, QItemSelectionModel::NoUpdate);
    m_extending = false;
    const QModelIndex from = anchor.isValid() ? anchor : to;
    const QModelIndex topLeft =
        m_sheet->index(std::min(from.row(), to.row()), std::min(from.column(), to.column()));
    const QModelIndex bottomRight =
        m_sheet->index(std::max(from.row(), to.row()), std::max(from.column(), to.column()));
    selectionModel()->select(QItemSelection(topLeft, bottomRight), QItemSelectionModel::ClearAndSelect);
    scrollTo(to);
}

void GridView::mousePressEvent(QMouseEvent *event) {
    const QModelIndex to = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier && to.isValid()) {
        if (finishEditing()) {
            extendTo(to);
        }
        return;
    }
    QTableView::mousePressEvent(event);
}

void GridView::keyPressEvent(QKeyEvent *event) {
    if (state() == EditingState || !m_sheet) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        clearSelected();
        return;
    }
    if (event->key() == Qt::Key_Space && currentIndex().column() == models::Tied) {
        m_sheet->toggleTied(currentIndex());
        return;
    }
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (const auto wanted = moveOf(event->key(), event->modifiers())) {
        move(*wanted, shift && event->modifiers().testFlag(Qt::ControlModifier));
        return;
    }
    const auto arrow = arrowMove(event->key());
    if (arrow && shift) {
        move(*arrow, true);
        return;
    }
    QTableView::keyPressEvent(event);
}

void GridView::inputMethodEvent(QInputMethodEvent *event) {
    if (m_sheet && currentIndex().isValid() && !currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        Q_EMIT refused(m_sheet->refusalAt(currentIndex()));
        event->ignore();
        return;
    }
    QTableView::inputMethodEvent(event);
}

void GridView::wheelEvent(QWheelEvent *event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setZoom(m_zoom + (event->angleDelta().y() > 0 ? 0.1 : -0.1));
        event->accept();
        return;
    }
    QTableView::wheelEvent(event);
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    if (m_header) {
        m_header->setCurrentColumn(current.column());
        m_rows->setCurrentRow(current.row());
    }
    if (!m_extending) {
        m_anchor = current;
    }
    QTableView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT currentMoved(current);
}

void GridView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void GridView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) {
    if (ValueDelegate::isRefused(editor)) {
        // The table closes an editor when another cell becomes current. What was typed must not be lost: back
        // to it.
        const QModelIndex place = indexAt(editor->geometry().center());
        QTimer::singleShot(0, editor, [this, editor, place] {
            setCurrentIndex(place);
            editor->setFocus();
        });
        return;
    }
    // Whether and where to go on is decided by the key that left the editor, not by the table.
    Q_UNUSED(hint)
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    Q_EMIT editorClosed();
}

} // namespace weici::gui
