// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/nodeform.h"

#include "app/schemewords.h"
#include "gui/fieldgrid.h"
#include "gui/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace weici::gui {

using Kind = engine::IndicatorTree::Kind;
using models::IndicatorTreeModel;

NodeForm::NodeForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_below(new QVBoxLayout) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 9, 18, 12);
    layout->setSpacing(8);
    m_title->setObjectName(QStringLiteral("nodeTitle"));
    m_title->setFont(typeFont(type::section, QFont::DemiBold));
    m_title->setWordWrap(true);
    auto *fields = new FieldGrid(this);
    m_name = fields->addText(tr("名称"), "nodeNameField", true);
    m_weight = fields->addText(tr("权重原文"), "nodeWeightField", true);
    m_weightTitle = fields->findChildren<QLabel *>().back();
    m_facts = new QLabel(this);
    m_facts->setObjectName(QStringLiteral("nodeFacts"));
    m_facts->setWordWrap(true);
    m_facts->setProperty("secondary", true);
    m_below->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(fields);
    layout->addWidget(m_facts);
    layout->addLayout(m_below);
    layout->addStretch(1);
    connect(m_name, &QLineEdit::editingFinished, this, [this] { take(m_name, IndicatorTreeModel::Name); });
    connect(m_weight, &QLineEdit::editingFinished, this,
            [this] { take(m_weight, IndicatorTreeModel::Weight); });
}

void NodeForm::showNode(IndicatorTreeModel &model, const QModelIndex &index) {
    m_model = &model;
    m_index = index.siblingAtColumn(0);
    fill();
}

void NodeForm::fill() {
    if (!m_index.isValid()) {
        return;
    }
    const QModelIndex index = m_index;
    const auto kind = static_cast<Kind>(index.data(IndicatorTreeModel::KindRole).toInt());
    m_title->setText(app::labels::treeLevel(kind) + u"　" + index.data().toString());
    m_weightTitle->setText(kind == Kind::Block ? tr("计入总分") : tr("权重原文"));
    m_weight->setAccessibleName(m_weightTitle->text());
    for (const auto &[field, column] :
         {std::pair(m_name, IndicatorTreeModel::Name), std::pair(m_weight, IndicatorTreeModel::Weight)}) {
        field->setText(index.siblingAtColumn(column).data(Qt::EditRole).toString());
        field->setCursorPosition(0);
        field->setModified(false);
    }
    const std::size_t item = IndicatorTreeModel::itemAt(index);
    QString facts = tr("三级指标 %1 项").arg(m_model->tree()->items()[item].leafCount);
    const QString check = index.siblingAtColumn(IndicatorTreeModel::Check).data(Qt::ToolTipRole).toString();
    if (!check.isEmpty()) {
        facts += u'\n' + check;
    }
    m_facts->setText(facts);
}

void NodeForm::take(QLineEdit *field, int column) {
    if (!field->isModified() || !m_index.isValid()) {
        return;
    }
    field->setModified(false);
    m_model->setData(m_index.sibling(m_index.row(), column), field->text());
    fill();
}

void NodeForm::setReadOnly(bool readOnly) {
    m_name->setReadOnly(readOnly);
    m_weight->setReadOnly(readOnly);
}

void NodeForm::finishEditing() {
    take(m_name, IndicatorTreeModel::Name);
    take(m_weight, IndicatorTreeModel::Weight);
}

void NodeForm::abandonEditing() {
    fill();
}

void NodeForm::enter() {
    m_name->setFocus(Qt::TabFocusReason);
    m_name->selectAll();
}

} // namespace weici::gui
