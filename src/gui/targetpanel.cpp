// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/targetpanel.h"

#include "app/labels.h"
#include "engine/decimal.h"
#include "gui/appearance.h"
#include "gui/sheetsession.h"

#include "ui_targetpanel.h"

#include <QTextDocumentFragment>

namespace weici::gui {

using models::TargetModel;

TargetPanel::TargetPanel(const Appearance &appearance, QWidget *parent)
    : PagePanel(parent)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::TargetPanel>()) {
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(typeFont(type::page, QFont::DemiBold));
    for (QLabel *label : {m_ui->timeLabel, m_ui->countLabel, m_ui->keyLabel}) {
        label->setFont(typeFont(type::secondary));
    }
    m_ui->table->setAppearance(appearance);
    connect(&appearance, &Appearance::changed, this, &TargetPanel::describe);
    setFocusProxy(m_ui->table);
    connect(m_ui->table, &TargetView::refused, this, [this](const QString &reason) {
        const bool locked = m_session && m_session->targets().asksForCorrection() &&
                            m_session->targets().refusalAt(m_ui->table->currentIndex()) == reason;
        if (locked) {
            Q_EMIT correctionWanted();
        } else {
            Q_EMIT refused(reason);
        }
    });
    connect(m_ui->filterBox, &QComboBox::activated, this, [this](int chosen) {
        if (m_session && finishEditing()) {
            m_session->targets().setFilter(static_cast<TargetModel::Filter>(chosen));
            describe();
        }
    });
    connect(m_ui->goButton, &QPushButton::clicked, this, [this] {
        const QModelIndex current = m_ui->table->currentIndex();
        if (m_session && current.isValid() && finishEditing()) {
            Q_EMIT cellWanted(m_session->targets().keyAt(current.row()));
        }
    });
}

TargetPanel::~TargetPanel() = default;

void TargetPanel::showSession(SheetSession *session) {
    m_session = session;
    m_ui->table->showTargets(session ? &session->targets() : nullptr);
    if (!session) {
        return;
    }
    TargetModel &targets = session->targets();
    targets.setFilter(static_cast<TargetModel::Filter>(m_ui->filterBox->currentIndex()));
    connect(&targets, &TargetModel::countsChanged, this, &TargetPanel::describe);
    connect(&targets, &TargetModel::refused, this,
            [this](const QModelIndex &, const QString &reason) { Q_EMIT refused(reason); });
    connect(&targets, &TargetModel::hinted, this, &PagePanel::said);
    targets.setActive(isVisible());
    describe();
}

void TargetPanel::showEvent(QShowEvent *event) {
    PagePanel::showEvent(event);
    if (m_session) {
        m_session->targets().setActive(true);
    }
}

void TargetPanel::hideEvent(QHideEvent *event) {
    PagePanel::hideEvent(event);
    if (m_session) {
        m_session->targets().setActive(false);
    }
}

void TargetPanel::describe() {
    if (!m_session || !m_session->targets().period()) {
        return;
    }
    const TargetModel &targets = m_session->targets();
    const engine::Period &period = *targets.period();
    const double share = 100.0 * period.months() / 12;
    m_ui->timeLabel->setText(
        tr("%1　竖线为时间进度 %2%（%3/12 个月）")
            .arg(app::labels::period(period), app::labels::figure(engine::rounded(share, 1)))
            .arg(period.months()));
    const TargetModel::Counts &counts = targets.counts();
    const Theme &theme = m_appearance.theme();
    const auto dot = [](const QColor &colour) {
        return QStringLiteral("<span style='color:%1'>●</span>").arg(colour.name());
    };
    const QString counted =
        tr("有目标 %1 项　%2 正常 %3　%4 略慢 %5　%6 滞后 %7　退步 %8")
            .arg(QString::number(counts.targets), dot(theme.good), QString::number(counts.onTrack),
                 dot(theme.warn), QString::number(counts.slow), dot(theme.bad),
                 QString::number(counts.behind), QString::number(counts.backwards));
    m_ui->countLabel->setText(u"<span style='white-space:pre'>" + counted + u"</span>");
    m_ui->countLabel->setAccessibleName(QTextDocumentFragment::fromHtml(counted).toPlainText());
    const bool empty = targets.rowCount() == 0;
    m_ui->table->setVisible(!empty);
    m_ui->emptyLabel->setVisible(empty);
    m_ui->emptyLabel->setText(targets.filter() == TargetModel::Filter::All
                                  ? tr("这个年度方案里还没有指标。先在“指标体系”里加指标，再来填目标。")
                                  : tr("没有这样的指标。把“显示”改成“全部”，可以看到所有目标。"));
}

bool TargetPanel::finishEditing() {
    return m_ui->table->finishEditing();
}

void TargetPanel::abandonEditing() {
    m_ui->table->abandonEditing();
}

void TargetPanel::copySelection() {
    m_ui->table->copySelection();
}

void TargetPanel::clearSelected() {
    m_ui->table->clearSelected();
}

} // namespace weici::gui
