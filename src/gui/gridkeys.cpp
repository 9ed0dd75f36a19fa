// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of a grid do outside an editor, and the clipboard.
#include "app/pastedtable.h"
#include "gui/gridbase.h"
#include "gui/pastedialog.h"
#include "models/gridmodel.h"
#include "models/selection.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

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

void GridBase::keyPressEvent(QKeyEvent *event) {
    if (state() == EditingState || !m_sheet) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (!takeEditKey(*event) && !takeSelectKey(*event) && !takeMoveKey(*event)) {
        QTableView::keyPressEvent(event);
    }
}

bool GridBase::takeEditKey(const QKeyEvent &event) {
    if (event.matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event.matches(QKeySequence::Cut)) {
        cutSelection();
    } else if (event.matches(QKeySequence::Paste)) {
        paste();
    } else if (event.key() == Qt::Key_D && event.modifiers() == Qt::ControlModifier) {
        fillDown();
    } else if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) {
        clearSelected();
    } else if (event.key() == Qt::Key_Escape) {
        Q_EMIT escaped();
    } else {
        return event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier &&
               currentIndex().isValid() && m_sheet->toggle(currentIndex());
    }
    return true;
}

bool GridBase::takeSelectKey(const QKeyEvent &event) {
    const bool rows = event.modifiers() == Qt::ShiftModifier;
    const bool columns = event.modifiers() == Qt::ControlModifier;
    if (event.key() != Qt::Key_Space || (!rows && !columns) || m_sheet->rowCount() == 0) {
        return false;
    }
    QItemSelection whole;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        whole.select(rows ? m_sheet->index(range.top(), 0) : m_sheet->index(0, range.left()),
                     rows ? m_sheet->index(range.bottom(), m_sheet->columnCount() - 1)
                          : m_sheet->index(m_sheet->rowCount() - 1, range.right()));
    }
    selectionModel()->select(whole, QItemSelectionModel::ClearAndSelect);
    return true;
}

bool GridBase::takeMoveKey(const QKeyEvent &event) {
    const bool extend = extends(event.key(), event.modifiers());
    if (const auto wanted = moveOf(event.key(), event.modifiers())) {
        move(*wanted, extend);
        return true;
    }
    const auto arrow = arrowMove(event.key());
    if (arrow && extend) {
        move(*arrow, true);
    }
    return arrow && extend;
}

void GridBase::move(GridMove wanted, bool extend) {
    const int last = rowAt(viewport()->height() - 1);
    const int page = std::max(1, (last < 0 ? m_sheet->rowCount() : last) - rowAt(0) - 1);
    const QModelIndex to = moved(currentIndex(), wanted, columnUses(), page);
    if (to.isValid()) {
        extend ? extendTo(to) : goTo(to);
    }
}

void GridBase::copySelection() const {
    const models::CopiedBlock block = models::CopiedBlock::of(seenSelection());
    auto *copied = new QMimeData;
    copied->setText(block.text);
    copied->setHtml(block.html);
    QGuiApplication::clipboard()->setMimeData(copied);
}

void GridBase::cutSelection() {
    if (m_sheet) {
        copySelection();
        m_sheet->clear(selectedIndexes(), tr("剪切"));
    }
}

void GridBase::clearSelected() {
    if (m_sheet) {
        m_sheet->clear(selectedIndexes());
    }
}

void GridBase::fillDown() {
    if (m_sheet) {
        m_sheet->fillDown(selectedIndexes());
    }
}

void GridBase::paste() {
    if (!m_sheet) {
        return;
    }
    const QModelIndex current = currentIndex();
    const bool typed = current.isValid() && m_sheet->isTypedColumn(current.column());
    const QString refusal =
        m_sheet->refusalAt(typed ? current : m_sheet->index(0, m_sheet->nameColumns() + 1));
    if (m_sheet->isReadOnly() || (typed && !refusal.isEmpty())) {
        Q_EMIT refused(refusal);
        return;
    }
    const QMimeData *offered = QGuiApplication::clipboard()->mimeData();
    const auto table =
        offered ? app::PastedTable::fromClipboard(offered->text(), offered->html()) : app::PastedTable();
    if (table.isEmpty()) {
        Q_EMIT refused(tr("剪贴板里没有可以粘贴的文字"));
    } else {
        showPaste(table);
    }
}

void GridBase::showPaste(const app::PastedTable &table) {
    const models::PastePlan plan = m_sheet->planPaste(table, seenSelection());
    m_paste = new PasteDialog(*m_appearance, plan, window());
    m_paste->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_paste, &QDialog::accepted, this, [this, plan] {
        if (m_sheet->paste(plan)) {
            const int left =
                plan.count(models::PasteItem::Kind::Unknown) + plan.count(models::PasteItem::Kind::Outside);
            Q_EMIT said(left > 0 ? tr("已粘贴 %1 格，%2 项没有放进来").arg(plan.writtenCount()).arg(left)
                                 : tr("已粘贴 %1 格").arg(plan.writtenCount()));
        }
    });
    connect(m_paste, &QDialog::finished, this, [this] {
        window()->activateWindow();
        setFocus();
    });
    m_paste->open();
}

} // namespace weici::gui
