// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/targetview.h"

#include "gui/appearance.h"
#include "gui/tableheader.h"
#include "gui/targetdelegate.h"
#include "models/selection.h"
#include "models/targetmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

namespace weici::gui {

namespace {

using namespace models;

ColumnUses columnUses() {
    ColumnUses uses;
    for (int column = 0; column < TargetColumnCount; ++column) {
        uses.push_back(TargetModel::isTyped(column) ? ColumnUse::Typed : ColumnUse::Seen);
    }
    return uses;
}

/// The widest text that a column is made for; the indicator and the two columns of prose share what is left.
QString sample(int column) {
    switch (column) {
    case TargetUnit:
        return QStringLiteral("万元人");
    case TargetLastYear:
    case TargetResult:
        return QStringLiteral("136850.25");
    case TargetGoal:
        return QStringLiteral("实现正增长");
    case TargetUnderstood:
        return QStringLiteral("≥260000");
    case TargetBar:
        return QStringLiteral("1000.0%") + QString(9, u'0');
    case TargetState:
        return QStringLiteral("●滞后（差19位）");
    default:
        return {};
    }
}

} // namespace

TargetView::TargetView(QWidget *parent)
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
    verticalHeader()->hide();
}

void TargetView::setAppearance(const Appearance &appearance) {
    m_delegate = new TargetDelegate(appearance, this);
    setItemDelegate(m_delegate);
    auto *header = new TableHeader(appearance, this);
    header->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(header);
    connect(m_delegate, &ValueDelegate::moveWanted, this, &TargetView::move);
    connect(&appearance, &Appearance::changed, this, [this] {
        layOut();
        viewport()->update();
    });
}

void TargetView::showTargets(TargetModel *model) {
    m_targets = model;
    setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, [this] {
            layOut();
            setCurrentIndex(m_targets->index(0, TargetGoal));
        });
        layOut();
        setCurrentIndex(model->index(0, TargetGoal));
    }
}

void TargetView::layOut() {
    if (!m_targets) {
        return;
    }
    verticalHeader()->setDefaultSectionSize(std::max(26, fontMetrics().height() + 7));
    const QFontMetrics heads(horizontalHeader()->font());
    int used = 0;
    for (int column = 0; column < TargetColumnCount; ++column) {
        const int head = heads.horizontalAdvance(m_targets->headerData(column, Qt::Horizontal).toString());
        const int width = std::max(head, fontMetrics().horizontalAdvance(sample(column))) + 17;
        setColumnWidth(column, width);
        used += width;
    }
    // The names get what is left first, then the two columns of prose.
    const int em = fontMetrics().horizontalAdvance(u'汉');
    const int left = std::max(0, viewport()->width() - used);
    const int leaf = std::clamp(left / 2, 12 * em, 22 * em);
    const int prose = std::max(left - leaf, 12 * em);
    setColumnWidth(TargetLeaf, columnWidth(TargetLeaf) + leaf);
    setColumnWidth(TargetBackwards, columnWidth(TargetBackwards) + prose * 8 / 10);
    setColumnWidth(TargetNote, columnWidth(TargetNote) + prose * 2 / 10);
}

void TargetView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    layOut();
}

QLineEdit *TargetView::openEditor() const {
    return state() == EditingState
               ? viewport()->findChild<QLineEdit *>(QStringLiteral("cellEditor"), Qt::FindDirectChildrenOnly)
               : nullptr;
}

bool TargetView::finishEditing() {
    QLineEdit *editor = openEditor();
    return !editor || m_delegate->finish(editor);
}

void TargetView::abandonEditing() {
    if (QLineEdit *editor = openEditor()) {
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(editor, &escape);
    }
}

void TargetView::copySelection() const {
    QGuiApplication::clipboard()->setText(CopiedBlock::of(selectedIndexes()).text);
}

void TargetView::clearSelected() {
    if (m_targets) {
        m_targets->clear(selectedIndexes());
    }
}

bool TargetView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) {
    const bool asked = trigger == AnyKeyPressed || trigger == EditKeyPressed || trigger == DoubleClicked;
    if (m_targets && index.isValid() && asked && !index.flags().testFlag(Qt::ItemIsEditable)) {
        Q_EMIT refused(m_targets->refusalAt(index));
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

QModelIndex TargetView::nextField(const QModelIndex &from, int step) const {
    const int cells = TargetColumnCount * m_targets->rowCount();
    for (int at = from.row() * TargetColumnCount + from.column() + step; at >= 0 && at < cells; at += step) {
        if (TargetModel::isTyped(at % TargetColumnCount)) {
            return m_targets->index(at / TargetColumnCount, at % TargetColumnCount);
        }
    }
    return from;
}

void TargetView::move(GridMove wanted) {
    const QModelIndex from = currentIndex();
    if (!from.isValid()) {
        return;
    }
    QModelIndex to;
    switch (wanted) {
    case GridMove::NextField:
        to = nextField(from, 1);
        break;
    case GridMove::PreviousField:
        to = nextField(from, -1);
        break;
    case GridMove::First:
        to = m_targets->index(0, TargetGoal);
        break;
    case GridMove::Last:
        to = m_targets->index(m_targets->rowCount() - 1, TargetNote);
        break;
    case GridMove::RowStart:
        to = from.siblingAtColumn(TargetLeaf);
        break;
    case GridMove::RowEnd:
        to = from.siblingAtColumn(TargetNote);
        break;
    default:
        to = moved(from, wanted, columnUses());
    }
    setCurrentIndex(to);
    scrollTo(to);
}

void TargetView::keyPressEvent(QKeyEvent *event) {
    if (state() == EditingState || !m_targets) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        clearSelected();
    } else if (const auto wanted = moveOf(event->key(), event->modifiers())) {
        move(*wanted);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TargetView::inputMethodEvent(QInputMethodEvent *event) {
    if (m_targets && currentIndex().isValid() && !currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        Q_EMIT refused(m_targets->refusalAt(currentIndex()));
        event->ignore();
        return;
    }
    QTableView::inputMethodEvent(event);
}

void TargetView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) {
    if (ValueDelegate::isRefused(editor)) {
        // What was typed must not be lost: back to it.
        const QModelIndex place = indexAt(editor->geometry().center());
        QTimer::singleShot(0, editor, [this, editor, place] {
            setCurrentIndex(place);
            editor->setFocus();
        });
        return;
    }
    // Whether and where to go on is decided by the key that left the editor.
    Q_UNUSED(hint)
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
}

} // namespace weici::gui
