// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/treeview.h"

#include "gui/appearance.h"
#include "gui/tableheader.h"
#include "gui/treedelegate.h"
#include "models/indicatortreemodel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace weici::gui {

using models::IndicatorTreeModel;
using Kind = engine::IndicatorTree::Kind;

namespace {

Kind kindOf(const QModelIndex &index) {
    return static_cast<Kind>(index.siblingAtColumn(0).data(IndicatorTreeModel::KindRole).toInt());
}

} // namespace

TreeView::TreeView(QWidget *parent)
    : QTreeView(parent) {
    setUniformRowHeights(true);
    setIndentation(18);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    setExpandsOnDoubleClick(false);
}

void TreeView::setAppearance(const Appearance &appearance) {
    m_appearance = &appearance;
    setHeader(new TableHeader(appearance, this));
    header()->setStretchLastSection(false);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &TreeView::chooseColumns);
    setItemDelegate(new TreeDelegate(appearance, this));
    connect(&appearance, &Appearance::changed, viewport(), qOverload<>(&QWidget::update));
}

void TreeView::showTree(IndicatorTreeModel *model) {
    setModel(model);
    if (!model) {
        return;
    }
    setColumnHidden(IndicatorTreeModel::Direction, true);
    setColumnHidden(IndicatorTreeModel::Code, true);
    fitColumns();
}

/// Widths of the widest sample texts; the name takes what is left.
void TreeView::fitColumns() {
    if (!model()) {
        return;
    }
    const std::pair<int, QString> samples[] = {{IndicatorTreeModel::Weight, QStringLiteral("100 × 80%0")},
                                               {IndicatorTreeModel::Points, QStringLiteral("100.25")},
                                               {IndicatorTreeModel::Check, tr("111 / 100 按比例") + u"M"},
                                               {IndicatorTreeModel::Unit, tr("亿元")},
                                               {IndicatorTreeModel::Rule, tr("按排名线性计分")},
                                               {IndicatorTreeModel::Department, tr("县大数据中心")},
                                               {IndicatorTreeModel::Direction, tr("越大越好")},
                                               {IndicatorTreeModel::Code, QStringLiteral("cy0000")}};
    const QFontMetrics strong(typeFont(font().pointSizeF(), QFont::DemiBold)); // blocks and headings
    int taken = 0;
    for (const auto &[column, sample] : samples) {
        const QString heading = model()->headerData(column, Qt::Horizontal).toString();
        const int width = std::max(strong.horizontalAdvance(heading), strong.horizontalAdvance(sample)) + 17;
        setColumnWidth(column, width);
        taken += isColumnHidden(column) ? 0 : width;
    }
    const int least = fontMetrics().horizontalAdvance(tr("重点实验室、技术创新中心")) + 60;
    setColumnWidth(IndicatorTreeModel::Name, std::max(least, viewport()->width() - taken));
}

void TreeView::chooseColumns(const QPoint &where) {
    QMenu menu;
    for (int column = 1; column < IndicatorTreeModel::ColumnCount; ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            fitColumns();
        });
    }
    menu.exec(header()->mapToGlobal(where));
}

void TreeView::resizeEvent(QResizeEvent *event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

QModelIndexList TreeView::selectedRows() const {
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    std::ranges::sort(rows, {}, [](const QModelIndex &index) { return IndicatorTreeModel::itemAt(index); });
    return rows;
}

void TreeView::goTo(const QModelIndex &index) {
    if (!index.isValid()) {
        return;
    }
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
        expand(above);
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

/// One that is closing has lost the focus already.
QLineEdit *TreeView::openEditor() const {
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    return state() == EditingState && editor && editor->parent() == viewport() ? editor : nullptr;
}

bool TreeView::finishEditing() {
    QLineEdit *editor = openEditor();
    if (!editor) {
        return true;
    }
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    return !TreeDelegate::isRefused(*editor);
}

// What was refused stays to be put right; only Esc gives it up.
void TreeView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) {
    if (!TreeDelegate::isRefused(*editor) || hint == QAbstractItemDelegate::RevertModelCache) {
        QTreeView::closeEditor(editor, hint);
        Q_EMIT editorClosed();
        return;
    }
    // A click elsewhere has taken the focus and moved on: both come back.
    QTimer::singleShot(0, editor, [this, editor] {
        const QModelIndex index = indexAt(editor->geometry().center());
        if (index.siblingAtColumn(0) != currentIndex().siblingAtColumn(0)) {
            goTo(index);
        }
        editor->setFocus();
    });
}

void TreeView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void TreeView::abandonEditing() {
    if (QLineEdit *editor = openEditor()) {
        closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
    }
}

void TreeView::keyPressEvent(QKeyEvent *event) {
    if (state() == EditingState) { // keys that the editor passed on
        QTreeView::keyPressEvent(event);
        return;
    }
    const bool moves = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0 &&
                       (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    const QModelIndex name = currentIndex().siblingAtColumn(0);
    const bool isOpen = name.isValid() && model()->hasChildren(name) && isExpanded(name);
    if (moves) {
        Q_EMIT moveWanted(event->key() == Qt::Key_Up ? -1 : 1);
    } else if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteWanted();
    } else if (event->key() == Qt::Key_Insert) {
        Q_EMIT newLeafWanted();
    } else if (event->key() == Qt::Key_Delete) {
        Q_EMIT recycleWanted();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT fieldsWanted();
    } else if (event->key() == Qt::Key_Left && !isOpen && name.parent().isValid()) {
        goTo(name.parent()); // the view would scroll sideways
    } else if (event->key() == Qt::Key_Right && isOpen) {
        goTo(model()->index(0, name.column(), name));
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void TreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const {
    const Theme &theme = m_appearance->theme();
    const bool selected = selectionModel()->isSelected(index);
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (selected) {
        painter->fillRect(row, hasFocus() || viewport()->hasFocus() || state() == EditingState
                                   ? theme.selection
                                   : theme.sunken);
        painter->fillRect(0, row.top(), 3, row.height(), theme.accent);
    } else if (kindOf(index) == Kind::Block) {
        painter->fillRect(row, theme.surface);
    }
    QTreeView::drawRow(painter, option, index);
    painter->save();
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    if (index.row() == currentIndex().row() && index.parent() == currentIndex().parent() && hasFocus()) {
        painter->setPen(QPen(theme.accent, 0));
        painter->drawRect(row.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

void TreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const {
    if (!model()->hasChildren(index)) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_appearance->theme().text2, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle(rect.right() - 8, rect.center().y() + 0.5);
    const QPolygonF mark =
        isExpanded(index)
            ? QPolygonF({middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)})
            : QPolygonF({middle + QPointF(-2, -4), middle + QPointF(2, 0), middle + QPointF(-2, 4)});
    painter->drawPolyline(mark);
    painter->restore();
}

} // namespace weici::gui
