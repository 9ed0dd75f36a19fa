// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trialpanel.h"

#include "gui/appearance.h"
#include "gui/figureview.h"
#include "gui/sheetsession.h"
#include "models/trialmodel.h"

#include "ui_trialpanel.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace weici::gui {

TrialPanel::TrialPanel(const Appearance &appearance, Dialogs &dialogs, commands::CommandStack &stack,
                       QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TrialPanel>())
    , m_dialogs(dialogs)
    , m_stack(stack) {
    m_ui->setupUi(this);
    m_ui->trialTitle->setFont(typeFont(type::section, QFont::DemiBold));
    m_ui->totalLabel->setFont(typeFont(type::section, QFont::DemiBold));
    m_ui->rankingTitle->setFont(typeFont(type::section, QFont::DemiBold));
    for (QLabel *label : {m_ui->untouchedTag, m_ui->keysLabel}) {
        label->setFont(typeFont(type::secondary));
    }
    m_ui->trialTable->setUp(appearance);
    m_ui->rankingTable->setUp(appearance, m_ranking);
    m_ui->rankingTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_ui->trialTable, &TrialView::cellWanted, this, &TrialPanel::cellWanted);
    connect(m_ui->resetButton, &QPushButton::clicked, this, [this] {
        if (m_model) {
            m_model->resetAll();
        }
    });
    connectScenarios();
}

TrialPanel::~TrialPanel() = default;

void TrialPanel::showSession(SheetSession *session) {
    m_session = session;
    m_ui->trialTable->showTrial(nullptr);
    m_model.reset();
    m_ranking.show({});
    if (!session) {
        return;
    }
    m_model = std::make_unique<models::TrialModel>(session->scores());
    connect(m_model.get(), &models::TrialModel::moved, this, &TrialPanel::describe);
    connect(m_model.get(), &models::TrialModel::refused, this, &TrialPanel::refused);
    connect(session, &SheetSession::moved, m_model.get(), [this] { follow(); });
    connect(&session->ledger(), &app::Ledger::scenariosChanged, m_model.get(), [this] { fillScenarios(); });
    follow();
}

/// The trial of a period is made when it is first seen.
void TrialPanel::follow() {
    m_isOld = true;
    if (isVisible()) {
        m_isOld = false;
        m_model->show(m_session->region(), m_session->period());
        if (!m_ui->trialTable->model()) {
            m_ui->trialTable->showTrial(m_model.get());
        }
        m_ui->trialTable->setCurrentIndex(m_model->index(0, models::TrialValue));
        fillScenarios();
    }
}

void TrialPanel::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (m_session && m_isOld) {
        follow();
    }
}

void TrialPanel::describe() {
    m_ui->totalLabel->setText(m_model->totalText());
    const int changed = m_model->changeCount();
    m_ui->resetButton->setEnabled(changed > 0);
    m_ui->saveButton->setEnabled(changed > 0);
    m_ui->campaignAction->setEnabled(changed > 0);
    m_ui->targetsAction->setEnabled(changed > 0);
    m_ui->goalAction->setEnabled(m_model->trial().isRanked());
    m_ui->keysLabel->setText(
        changed == 0 ? tr("直接在“试算值”“排名”“目标”“权重”里输入，排名随输入变动，不写进台账。")
                     : tr("改过 %1 格，其余沿用原值（灰）。Delete 还原一格，Ctrl+Z 撤销。").arg(changed));
    const bool ranked = m_model->trial().isRanked();
    m_ui->rankingSide->setVisible(ranked);
    if (!ranked) {
        return;
    }
    m_ranking.show(m_model->ranking());
    const auto &rows = m_ranking.table().rows;
    const auto own = std::ranges::find(rows, true, &models::FigureRow::isOwn) - rows.begin();
    m_ui->rankingTable->scrollTo(m_ranking.index(static_cast<int>(own), 0),
                                 QAbstractItemView::PositionAtCenter);
}

bool TrialPanel::finishEditing() {
    m_ui->trialTable->finishEditing();
    return true;
}

void TrialPanel::abandonEditing() {
    m_ui->trialTable->abandonEditing();
}

void TrialPanel::clearSelected() {
    if (m_ui->trialTable->hasFocus()) {
        m_ui->trialTable->resetSelected();
    }
}

bool TrialPanel::copySelection() {
    if (!m_ui->trialTable->hasFocus()) {
        return false;
    }
    QModelIndexList cells = m_ui->trialTable->selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        text += (i == 0                                 ? QString()
                 : cells[i].row() == cells[i - 1].row() ? QStringLiteral("\t")
                                                        : QStringLiteral("\n")) +
                cells[i].data().toString();
    }
    QGuiApplication::clipboard()->setText(text);
    return true;
}

} // namespace weici::gui
