// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gridbase.h"

#include "gui/appearance.h"
#include "gui/frozennames.h"
#include "gui/griddelegate.h"
#include "gui/gridheader.h"
#include "gui/pastedialog.h"
#include "gui/theme.h"
#include "models/gridmodel.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace weici::gui {

GridBase::GridBase(QWidget *parent)
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

void GridBase::setAppearance(const Appearance &appearance) {
    m_appearance = &appearance;
    m_delegate = makeDelegate(appearance, this);
    setItemDelegate(m_delegate);
    m_header = new GridHeader(appearance, this);
    setHorizontalHeader(m_header);
    m_rows = new GridRowHeader(appearance, this);
    setVerticalHeader(m_rows);
    m_frozen = new FrozenNames(appearance, *this);
    m_header->setCovered([this] { return m_frozen->coveredWidth(); });
    connect(m_delegate, &GridDelegate::moveWanted, this, &GridBase::follow);
    connect(m_delegate, &GridDelegate::givenUp, this, &GridBase::editorClosed);
    connect(&appearance, &Appearance::changed, this, [this] {
        viewport()->update();
        layOut();
    });
}

void GridBase::showModel(models::GridModel *model) {
    if (m_paste) {
        m_paste->reject();
    }
    m_sheet = model;
    setModel(model);
    // First, so that it hears of a reset first: it shares the selection, and would clear the current cell.
    m_frozen->follow();
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &GridBase::rebuild);
        rebuild();
    }
}

void GridBase::rebuild() {
    clearSpans();
    for (const models::GridSpan &span : m_sheet->spans()) {
        setSpan(span.row, span.column, span.rows, span.columns);
    }
    layOut();
    if (m_sheet->rowCount() > 0) {
        goTo(moved(m_sheet->index(0, 0), GridMove::First, columnUses()));
    }
}

ColumnUses GridBase::columnUses() const {
    ColumnUses uses;
    for (int column = 0; m_sheet && column < m_sheet->columnCount(); ++column) {
        uses.push_back(isColumnHidden(column)           ? ColumnUse::Hidden
                       : m_sheet->isTypedColumn(column) ? ColumnUse::Typed
                                                        : ColumnUse::Seen);
    }
    return uses;
}

void GridBase::layOut() {
    if (m_sheet && m_header) {
        layOutColumns();
        layOutRows();
        m_frozen->follow();
    }
}

void GridBase::setZoom(double zoom) {
    m_zoom = std::clamp(std::round(zoom * 10) / 10, 0.8, 2.0);
    QFont scaled = typeFont(type::body * m_zoom);
    setFont(scaled);
    m_header->setFont(scaled);
    m_rows->setFont(scaled);
    layOut();
    Q_EMIT zoomed(m_zoom);
}

void GridBase::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    layOut();
}

QWidget *GridBase::openEditor() const {
    // One that was closed stays a child until it is deleted; the newest is the open one.
    const auto editors =
        viewport()->findChildren<QWidget *>(QStringLiteral("cellEditor"), Qt::FindDirectChildrenOnly);
    return state() == EditingState && !editors.isEmpty() ? editors.last() : nullptr;
}

bool GridBase::finishEditing() {
    QWidget *editor = openEditor();
    return !editor || m_delegate->finish(editor);
}

void GridBase::abandonEditing() {
    if (QWidget *editor = openEditor()) {
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(editor, &escape);
    }
}

void GridBase::goTo(const QModelIndex &index) {
    if (index.isValid()) {
        // The table's own way looks at the keyboard, and with Ctrl held would add to the selection.
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        scrollTo(index);
    }
}

void GridBase::scrollTo(const QModelIndex &index, ScrollHint hint) {
    QTableView::scrollTo(index, hint);
    // Not under the frozen names either.
    const int hidden = m_frozen && m_sheet && index.column() >= m_sheet->nameColumns()
                           ? m_frozen->coveredWidth() - columnViewportPosition(index.column())
                           : 0;
    if (hidden > 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
    }
}

bool GridBase::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) {
    const bool asked = trigger == AnyKeyPressed || trigger == EditKeyPressed || trigger == DoubleClicked;
    if (m_sheet && index.isValid() && asked && !index.flags().testFlag(Qt::ItemIsEditable)) {
        Q_EMIT refused(m_sheet->refusalAt(index));
        return false;
    }
    const bool wasEditing = state() == EditingState;
    const bool opened = QTableView::edit(index, trigger, event);
    QWidget *editor = openEditor();
    if (opened && editor && !wasEditing) {
        m_delegate->began(editor, trigger == AnyKeyPressed);
        const QString hint = index.data(models::GridModel::HintRole).toString();
        if (!hint.isEmpty()) {
            Q_EMIT said(hint);
        }
    }
    return opened;
}

void GridBase::extendTo(const QModelIndex &to) {
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

void GridBase::mousePressEvent(QMouseEvent *event) {
    const QModelIndex to = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier && to.isValid()) {
        if (finishEditing()) {
            extendTo(to);
        }
        return;
    }
    QTableView::mousePressEvent(event);
}

void GridBase::inputMethodEvent(QInputMethodEvent *event) {
    if (m_sheet && currentIndex().isValid() && !currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        Q_EMIT refused(m_sheet->refusalAt(currentIndex()));
        event->ignore();
        return;
    }
    // The table opens an editor for what is composed, but loses a text that is committed without composing.
    if (m_sheet && state() != EditingState && !event->commitString().isEmpty() &&
        edit(currentIndex(), AnyKeyPressed, nullptr)) {
        if (QWidget *editor = openEditor()) {
            QCoreApplication::sendEvent(editor, event);
        }
        return;
    }
    QTableView::inputMethodEvent(event);
}

void GridBase::wheelEvent(QWheelEvent *event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setZoom(m_zoom + (event->angleDelta().y() > 0 ? 0.1 : -0.1));
        event->accept();
        return;
    }
    QTableView::wheelEvent(event);
}

void GridBase::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
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

void GridBase::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void GridBase::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) {
    if (GridDelegate::isRefused(editor)) {
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
