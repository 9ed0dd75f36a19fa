// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidepanel.h"

#include "gui/appearance.h"
#include "models/ranklistmodel.h"

#include "ui_sidepanel.h"

namespace weici::gui {

SidePanel::SidePanel(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SidePanel>()) {
    m_ui->setupUi(this);
    m_ui->frontTitle->setFont(typeFont(type::section, QFont::DemiBold));
    m_ui->backTitle->setFont(typeFont(type::section, QFont::DemiBold));
    m_ui->cell->setAppearance(appearance);
    m_ui->pageSwitch->setTexts({tr("单元格"), tr("前后名单")});
    connect(m_ui->pageSwitch, &SegmentSwitch::chosen, m_ui->sidePages, &QStackedWidget::setCurrentIndex);
    for (RankListView *list : {m_ui->frontList, m_ui->backList}) {
        list->setAppearance(appearance);
        const auto go = [this](const QModelIndex &index) {
            Q_EMIT indicatorWanted(
                engine::IndicatorId{index.data(models::RankListModel::IndicatorRole).toInt()});
        };
        connect(list, &QListView::clicked, this, go);
        connect(list, &QListView::activated, this, go);
    }
}

SidePanel::~SidePanel() = default;

CellPanel &SidePanel::cell() const {
    return *m_ui->cell;
}

void SidePanel::showLists(models::RankListModel *front, models::RankListModel *back) {
    const auto show = [this](models::RankListModel *model, QLabel *title, RankListView *list) {
        list->showList(model);
        if (model) {
            connect(model, &models::RankListModel::changed, title,
                    [title, model] { title->setText(model->title()); });
            title->setText(model->title());
        }
    };
    show(front, m_ui->frontTitle, m_ui->frontList);
    show(back, m_ui->backTitle, m_ui->backList);
}

} // namespace weici::gui
