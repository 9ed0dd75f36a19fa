// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to the tree: the part of TreePanel behind its buttons, menu and keys.
#include "gui/bindialog.h"
#include "gui/dialogs.h"
#include "gui/leafform.h"
#include "gui/nodeform.h"
#include "gui/schemeform.h"
#include "gui/sheetsession.h"
#include "gui/treeimportdialog.h"
#include "gui/treepanel.h"
#include "gui/yeardialog.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/pastedtable.h"
#include "models/indicatortreemodel.h"

#include "ui_treepanel.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include <algorithm>

namespace weici::gui {

using app::labels::text;
using Kind = engine::IndicatorTree::Kind;
using models::IndicatorTreeModel;

void TreePanel::buildActions() {
    auto *menu = new QMenu(this);
    const auto put = [this, menu](const QString &name, const QString &title, const QKeySequence &key,
                                  auto &&work) {
        QAction *action = menu->addAction(title);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // the tree hears the key itself
        connect(action, &QAction::triggered, this, work);
        return action;
    };
    put(QStringLiteral("addLeafAction"), tr("三级指标"), Qt::Key_Insert, [this] { addLeaf(); });
    put(QStringLiteral("addLevel2Action"), tr("二级指标"), {}, [this] { addNode(2); });
    put(QStringLiteral("addLevel1Action"), tr("一级指标"), {}, [this] { addNode(1); });
    put(QStringLiteral("addBlockAction"), tr("考核类别"), {}, [this] { addBlock(); });
    m_ui->addButton->setMenu(menu);

    auto *context = new QMenu(this);
    QAction *more = context->addMenu(menu);
    more->setText(tr("新增"));
    const auto offer = [this, context](const QString &title, const QKeySequence &key, auto &&work) {
        QAction *action = context->addAction(title);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, work);
    };
    offer(tr("改名"), Qt::Key_F2,
          [this] { m_ui->tree->edit(m_ui->tree->currentIndex().siblingAtColumn(0)); });
    offer(tr("上移"), Qt::ALT | Qt::Key_Up, [this] { moveCurrent(-1); });
    offer(tr("下移"), Qt::ALT | Qt::Key_Down, [this] { moveCurrent(1); });
    offer(tr("放入回收站"), Qt::Key_Delete, [this] { recycleSelected(); });
    context->addSeparator();
    offer(tr("按现在的顺序重编序号"), {}, [this] { renumber(); });
    offer(tr("全部展开"), {}, [this] { m_ui->tree->expandAll(); });
    offer(tr("收起到一级"), {}, [this] {
        m_ui->tree->collapseAll();
        m_ui->tree->expandToDepth(0);
    });
    m_ui->tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_ui->tree, &QWidget::customContextMenuRequested, this, [this, context](const QPoint &where) {
        if (isWritable()) {
            context->popup(m_ui->tree->viewport()->mapToGlobal(where));
        }
    });

    connect(m_ui->tree, &TreeView::newLeafWanted, this, &TreePanel::addLeaf);
    connect(m_ui->tree, &TreeView::recycleWanted, this, &TreePanel::recycleSelected);
    connect(m_ui->tree, &TreeView::moveWanted, this, &TreePanel::moveCurrent);
    connect(m_ui->tree, &TreeView::pasteWanted, this, &TreePanel::pasteTable);
    connect(m_ui->tree, &TreeView::fieldsWanted, this, [this] {
        if (m_ui->editor->currentWidget() == m_leafPage) {
            m_leaf->enter();
        } else if (m_ui->editor->currentWidget() == m_nodePage) {
            m_node->enter();
        } else if (m_ui->editor->currentWidget() == m_schemePage) {
            m_scheme->enter();
        }
    });
    connect(m_ui->yearBox, &QComboBox::activated, this, [this] {
        if (finishEditing()) {
            showYear(m_ui->yearBox->currentData().toInt());
        }
    });
    connect(m_ui->settingsButton, &QPushButton::toggled, this, &TreePanel::showCurrent);
    connect(m_ui->conflictLabel, &QLabel::linkActivated, this, &TreePanel::goToConflict);
    connect(m_ui->pasteButton, &QPushButton::clicked, this, &TreePanel::pasteTable);
    connect(m_ui->cloneButton, &QPushButton::clicked, this, &TreePanel::cloneYear);
    connect(m_ui->binButton, &QPushButton::clicked, this, &TreePanel::openBin);
}

/// Behind the current leaf, else at the end below the current item, else at the end of the last block.
engine::TreePlace TreePanel::placeForLeaf() const {
    const QModelIndex current = m_ui->tree->currentIndex();
    const engine::TreeKey key = m_model->keyAt(current);
    if (key.kind == Kind::Leaf) {
        return {m_model->keyAt(current.parent()), static_cast<std::size_t>(current.row()) + 1};
    }
    if (key.kind == Kind::Total) {
        return {engine::TreeKey::ofBlock(m_model->scheme()->blocks.size() - 1)};
    }
    return {key};
}

void TreePanel::addLeaf() {
    if (!isWritable() || !m_model->scheme() || !finishEditing()) {
        return;
    }
    engine::Indicator leaf;
    leaf.code = engine::newCode(m_session->ledger().schemes(), *m_model->scheme());
    leaf.name = app::labels::utf8(tr("新指标"));
    added(engine::addLeaf(*m_model->scheme(), placeForLeaf(), leaf), tr("新增三级指标"));
}

void TreePanel::addNode(int level) {
    if (!isWritable() || !m_model->scheme() || !finishEditing()) {
        return;
    }
    // The nearest item above (or itself) under which such a level can hang.
    QModelIndex above = m_ui->tree->currentIndex().siblingAtColumn(0);
    const auto fits = [this, level](const QModelIndex &index) {
        const Kind kind = m_model->keyAt(index).kind;
        return kind == Kind::Block || (level == 2 && kind == Kind::Level1);
    };
    while (above.isValid() && !fits(above)) {
        above = above.parent();
    }
    const engine::TreeKey parent = above.isValid()
                                       ? m_model->keyAt(above)
                                       : engine::TreeKey::ofBlock(m_model->scheme()->blocks.size() - 1);
    const QString base = level == 1 ? tr("新一级指标") : tr("新二级指标");
    engine::SchemeEdit edit;
    for (int n = 1; n < 100 && !edit.scheme; ++n) {
        const QString name = n == 1 ? base : base + QString::number(n);
        edit = engine::addNode(*m_model->scheme(), {parent}, app::labels::utf8(name), {}, level);
    }
    added(edit, tr("新增%1").arg(level == 1 ? tr("一级指标") : tr("二级指标")));
}

void TreePanel::addBlock() {
    if (!isWritable() || !m_model->scheme() || !finishEditing()) {
        return;
    }
    engine::SchemeEdit edit;
    for (int n = 1; n < 100 && !edit.scheme; ++n) {
        const QString name = n == 1 ? tr("新类别") : tr("新类别%1").arg(n);
        edit = engine::addBlock(*m_model->scheme(), {app::labels::utf8(name), 1.0});
    }
    added(edit, tr("新增考核类别"));
}

/// What is new is current, and its name is typed at once.
void TreePanel::added(const engine::SchemeEdit &edit, const QString &step) {
    if (!m_model->apply(edit, {step})) {
        return;
    }
    m_ui->settingsButton->setChecked(false);
    const QModelIndex index = m_model->indexOf(edit.item);
    m_ui->tree->goTo(index);
    m_ui->tree->setFocus();
    m_ui->tree->edit(index);
}

void TreePanel::moveCurrent(int direction) {
    const engine::TreeKey key = m_model ? m_model->keyAt(m_ui->tree->currentIndex()) : engine::TreeKey();
    if (!isWritable() || key.kind == Kind::Total) {
        return;
    }
    const auto edit = engine::moveByOne(*m_model->scheme(), key, direction);
    const QString name = m_ui->tree->currentIndex().siblingAtColumn(0).data().toString().left(16);
    if (m_model->apply(edit, {tr("移动 %1").arg(name),
                              {},
                              QStringLiteral("move %1 %2").arg(key.node.value).arg(text(key.code))})) {
        m_ui->tree->goTo(m_model->indexOf(edit.item));
    }
}

/// Asks where cells would leave the scores with what is taken out.
bool TreePanel::mayTakeOut(const engine::Scheme &after, const QString &name) {
    const engine::Scheme &before = *m_model->scheme();
    qint64 cells = 0;
    std::size_t leaves = 0;
    for (const engine::Indicator &leaf : before.indicators) {
        if (!after.indicator(leaf.code)) {
            ++leaves;
            cells += m_session->ledger().cellCount(leaf.id);
        }
    }
    if (leaves == 0 || (cells == 0 && leaves == 1)) {
        return true;
    }
    const QString what =
        cells > 0 ? tr("%1：%2 项三级指标，有 %3 格数据。\n放入回收站后数据都留着，但不再计分、排名和"
                       "核对；随时可以从回收站放回来。")
                        .arg(name)
                        .arg(leaves)
                        .arg(cells)
                  : tr("%1：%2 项三级指标，还没有数据。").arg(name).arg(leaves);
    return m_dialogs.ask({tr("放入回收站"), what, {}, {tr("放入回收站"), tr("取消")}}) == 0;
}

void TreePanel::recycleSelected() {
    if (!isWritable() || !m_model->scheme()) {
        return;
    }
    const QModelIndexList rows = m_ui->tree->selectedRows();
    if (rows.isEmpty()) {
        return;
    }
    const engine::TreeKey first = m_model->keyAt(rows.front());
    if (first.kind != Kind::Leaf &&
        m_model->tree()->items()[IndicatorTreeModel::itemAt(rows.front())].leafCount == 0) {
        removeEmpty(first);
        return;
    }
    engine::SchemeEdit edit;
    edit.scheme = *m_model->scheme();
    for (const QModelIndex &row : rows) {
        const engine::TreeKey key = m_model->keyAt(row);
        // What hung below another selected item has gone with it.
        if (const auto next = engine::recycle(*edit.scheme, key); next.scheme) {
            edit = next;
        }
    }
    const QString name = rows.size() == 1 ? tr("“%1”").arg(rows.front().data().toString()) : tr("所选各项");
    const QModelIndex below = m_ui->tree->indexBelow(rows.back());
    const engine::TreeKey next =
        m_model->keyAt(below.isValid() ? below : m_ui->tree->indexAbove(rows.front()));
    if (mayTakeOut(*edit.scheme, name) && m_model->apply(edit, {tr("放入回收站 %1").arg(name)})) {
        m_ui->tree->goTo(m_model->indexOf(next));
        Q_EMIT said(tr("%1 已放入回收站，Ctrl+Z 撤销").arg(name));
    }
}

/// The keys of the window's menu are the tree's only while it has the focus.
void TreePanel::clearSelected() {
    if (m_ui->tree->hasFocus()) {
        recycleSelected();
    }
}

/// The selected rows as a spreadsheet takes them, with the columns that are shown.
void TreePanel::copySelection() {
    QStringList lines;
    for (const QModelIndex &row : m_ui->tree->selectedRows()) {
        QStringList cells{row.data(IndicatorTreeModel::NumberRole).toString()};
        for (int column = 0; column < IndicatorTreeModel::ColumnCount; ++column) {
            if (!m_ui->tree->isColumnHidden(column)) {
                cells << app::guardedText(row.siblingAtColumn(column).data().toString());
            }
        }
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty()) {
        QApplication::clipboard()->setText(lines.join(u'\n'));
    }
}

void TreePanel::removeEmpty(const engine::TreeKey &item) {
    const QString name = m_model->indexOf(item).data().toString();
    const QModelIndex above = m_ui->tree->indexAbove(m_model->indexOf(item));
    const engine::TreeKey next = m_model->keyAt(above);
    if (m_model->apply(engine::removeEmpty(*m_model->scheme(), item), {tr("删除 %1").arg(name)})) {
        m_ui->tree->goTo(m_model->indexOf(next));
    }
}

void TreePanel::renumber() {
    if (isWritable() && m_model->scheme()) {
        m_model->apply(engine::renumbered(*m_model->scheme()), {tr("重编序号")});
    }
}

void TreePanel::takeOtherWeightRule() {
    if (!isWritable()) {
        return;
    }
    engine::Scheme scheme = *m_model->scheme();
    scheme.weights =
        scheme.weights == engine::WeightRule::Leaf ? engine::WeightRule::Scaled : engine::WeightRule::Leaf;
    m_model->apply(scheme, {tr("改权重不合的处理")});
}

void TreePanel::cloneYear() {
    if (!isWritable() || !m_model->scheme() || !finishEditing()) {
        return;
    }
    auto *dialog = new YearDialog(m_session->ledger(), *m_model->scheme(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto scheme = engine::cloneForYear(*m_model->scheme(), dialog->year(), dialog->regionCount());
        if (m_model->apply(scheme, {tr("沿用为%1年度方案").arg(scheme.year)})) {
            showYear(scheme.year);
            Q_EMIT said(tr("%1年度方案已建好，代码不变，往年的数照样对得上").arg(scheme.year));
        }
    });
    dialog->open();
}

void TreePanel::pasteTable() {
    if (!isWritable() || !m_model->scheme() || !finishEditing()) {
        return;
    }
    auto *dialog = new TreeImportDialog(m_appearance, m_session->ledger(), *m_model->scheme(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const engine::Scheme scheme = dialog->plan().scheme;
        if (m_model->apply(scheme, {tr("粘贴%1年度指标体系").arg(scheme.year), {app::Origin::Paste, {}}})) {
            showYear(scheme.year);
            m_ui->tree->expandToDepth(0);
            m_ui->tree->setFocus();
        }
    });
    dialog->open();
}

void TreePanel::openBin() {
    if (!m_model || !m_model->scheme()) {
        return;
    }
    auto *dialog = new BinDialog(m_session->ledger(), *m_model, m_appearance, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BinDialog::bringBackWanted, this, [this](const std::string &code) {
        const auto edit = engine::bringBack(*m_model->scheme(), code, placeForLeaf());
        if (m_model->apply(edit, {tr("从回收站放回")})) {
            m_ui->tree->goTo(m_model->indexOf(edit.item));
        }
    });
    dialog->setWritable(isWritable());
    dialog->open();
}

} // namespace weici::gui
