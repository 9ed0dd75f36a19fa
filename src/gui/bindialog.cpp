// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bindialog.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "gui/appearance.h"
#include "models/indicatortreemodel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weici::gui {

BinDialog::BinDialog(const app::Ledger &ledger, models::IndicatorTreeModel &model,
                     const Appearance & /*appearance*/, QWidget *parent)
    : QDialog(parent)
    , m_ledger(ledger)
    , m_model(model)
    , m_list(new QTreeWidget(this))
    , m_back(new QPushButton(tr("放回所选的位置"), this)) {
    setObjectName(QStringLiteral("binDialog"));
    setWindowTitle(tr("回收站"));
    resize(560, 360);
    auto *layout = new QVBoxLayout(this);
    auto *about = new QLabel(
        tr("这些指标已从指标体系里取出，数据都留着，不计分、不排名、不核对。放回时接在左边当前那一项后面。"),
        this);
    about->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("binList"));
    m_list->setAccessibleName(tr("回收站"));
    m_list->setHeaderLabels({tr("指标"), tr("代码"), tr("数据")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_back->setObjectName(QStringLiteral("bringBackButton"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_back, QDialogButtonBox::ActionRole);
    layout->addWidget(about);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &BinDialog::bringBack);
    connect(m_list, &QTreeWidget::itemActivated, this, &BinDialog::bringBack);
    connect(&model, &models::IndicatorTreeModel::changed, this, &BinDialog::fill);
    connect(&model, &QObject::destroyed, this, &QDialog::reject);
    fill();
}

void BinDialog::setWritable(bool writable) {
    m_writable = writable;
    m_back->setEnabled(writable && m_list->topLevelItemCount() > 0);
}

void BinDialog::fill() {
    m_list->clear();
    if (const engine::Scheme *scheme = m_model.scheme()) {
        for (const engine::Indicator &leaf : scheme->recycled) {
            const QString name = leaf.number.empty()
                                     ? app::labels::text(leaf.name)
                                     : app::labels::text(leaf.number) + u' ' + app::labels::text(leaf.name);
            const qint64 cells = m_ledger.cellCount(leaf.id);
            auto *item = new QTreeWidgetItem(m_list, {name, app::labels::text(leaf.code),
                                                      cells > 0 ? tr("%1 格").arg(cells) : tr("没有")});
            item->setToolTip(0, name);
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_back->setEnabled(m_writable && m_list->topLevelItemCount() > 0);
}

void BinDialog::bringBack() {
    if (const QTreeWidgetItem *item = m_list->currentItem(); item && m_writable) {
        Q_EMIT bringBackWanted(app::labels::utf8(item->text(1)));
    }
}

} // namespace weici::gui
