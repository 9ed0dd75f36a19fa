// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pastedialog.h"

#include "gui/appearance.h"
#include "gui/pastedelegate.h"
#include "models/pasteitemmodel.h"

#include "ui_pastedialog.h"

#include <QHeaderView>
#include <QScreen>

#include <algorithm>

namespace weici::gui {

using models::PasteItemModel;

PasteDialog::PasteDialog(const Appearance &appearance, const models::PastePlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PasteDialog>())
    , m_items(std::make_unique<PasteItemModel>(plan)) {
    m_ui->setupUi(this);
    m_ui->summaryLabel->setFont(typeFont(type::section, QFont::DemiBold));
    m_ui->summaryLabel->setText(PasteItemModel::summary(plan));
    m_ui->noteLabel->setFont(typeFont(type::secondary));
    m_ui->keysLabel->setFont(typeFont(type::secondary));
    m_ui->noteLabel->setText(plan.note);
    m_ui->items->setModel(m_items.get());
    m_ui->items->setItemDelegate(new PasteDelegate(appearance, m_ui->items));
    connect(m_ui->pasteButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    if (plan.changesAnything()) {
        m_ui->pasteButton->setText(tr("粘贴 %1 格(&V)").arg(plan.writtenCount()));
    } else {
        // Enter has nothing to do then but to close.
        m_ui->pasteButton->hide();
        m_ui->keysLabel->setText(tr("粘贴后不会有任何变化"));
        m_ui->cancelButton->setText(tr("关闭(&C)"));
        m_ui->cancelButton->setDefault(true);
    }
    layOut();
    m_ui->items->setCurrentIndex(m_items->index(0, 0));
    m_ui->items->setFocus();
}

PasteDialog::~PasteDialog() = default;

void PasteDialog::layOut() {
    QTableView &items = *m_ui->items;
    const QFontMetrics metrics(items.font());
    const int em = metrics.horizontalAdvance(QStringLiteral("国"));
    const int row = std::max(25, metrics.height() + 7);
    items.verticalHeader()->hide();
    items.verticalHeader()->setMinimumSectionSize(row);
    items.verticalHeader()->setDefaultSectionSize(row);
    items.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView &header = *items.horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionsClickable(false);
    header.setFont(typeFont(type::secondary, QFont::Medium));
    header.setStretchLastSection(true);
    const int widths[] = {7 * em, 17 * em, 8 * em, 9 * em, 11 * em};
    int width = 16 * em;
    for (int column = 0; column < PasteItemModel::WhyColumn; ++column) {
        items.setColumnWidth(column, widths[column]);
        width += widths[column];
    }
    const QSize room = screen()->availableSize() * 9 / 10;
    const int rows = std::clamp(m_items->rowCount(), 6, 16);
    resize(QSize(width + 60, rows * row + 190).boundedTo(room));
}

} // namespace weici::gui
