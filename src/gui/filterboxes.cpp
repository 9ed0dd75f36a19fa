// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filterboxes.h"

#include "models/valuegridmodel.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace weici::gui {

using models::RowFilter;

namespace {

QComboBox *addBox(QWidget &parent, const QString &name, const QString &accessible) {
    auto *box = new QComboBox(&parent);
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    parent.layout()->addWidget(box);
    return box;
}

/// `head：全部`, then the choices, each with its text as data.
void fill(QComboBox &box, const QString &head, const QStringList &choices) {
    box.clear();
    box.addItem(FilterBoxes::tr("%1：全部").arg(head), QString());
    for (const QString &choice : choices) {
        box.addItem(choice, choice);
    }
}

} // namespace

FilterBoxes::FilterBoxes(QWidget *parent)
    : QWidget(parent) {
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_department = addBox(*this, QStringLiteral("departmentBox"), tr("责任单位"));
    m_block = addBox(*this, QStringLiteral("blockBox"), tr("考核类别"));
    m_show = addBox(*this, QStringLiteral("showBox"), tr("显示哪些指标"));
    for (int show = 0; show <= static_cast<int>(RowFilter::Show::Text); ++show) {
        const QString word = RowFilter::word(static_cast<RowFilter::Show>(show));
        m_show->addItem(show == 0 ? tr("显示：%1").arg(word) : word);
    }
    for (QComboBox *box : {m_department, m_block, m_show}) {
        connect(box, &QComboBox::activated, this, &FilterBoxes::choose);
    }
    setEnabled(false);
}

void FilterBoxes::showSheet(models::ValueGridModel *model) {
    m_sheet = model;
    setEnabled(model != nullptr);
    if (model) {
        connect(model, &models::ValueGridModel::filterChanged, this, &FilterBoxes::offer);
        offer();
    }
}

void FilterBoxes::offer() {
    if (!m_sheet || !m_sheet->isShowing()) {
        return;
    }
    const engine::Scheme &scheme = m_sheet->scheme();
    const QStringList departments = RowFilter::departmentsOf(scheme);
    const QStringList blocks = RowFilter::blocksOf(scheme);
    fill(*m_department, tr("责任单位"), departments);
    fill(*m_block, tr("类别"), blocks);
    m_department->setVisible(!departments.isEmpty());
    m_block->setVisible(!blocks.isEmpty());
    follow();
}

void FilterBoxes::follow() {
    const RowFilter &filter = m_sheet->filter();
    m_department->setCurrentIndex(std::max(0, m_department->findData(filter.department)));
    m_block->setCurrentIndex(std::max(0, m_block->findData(filter.block)));
    m_show->setCurrentIndex(static_cast<int>(filter.show));
}

void FilterBoxes::choose() {
    if (!m_sheet) {
        return;
    }
    const RowFilter filter{m_department->currentData().toString(), m_block->currentData().toString(),
                           static_cast<RowFilter::Show>(m_show->currentIndex())};
    if (m_mayChange && !m_mayChange()) {
        follow();
        return;
    }
    m_sheet->setFilter(filter);
}

} // namespace weici::gui
