// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ledgerbar.h"

#include "app/fillprogress.h"
#include "app/labels.h"
#include "gui/theme.h"

#include "ui_ledgerbar.h"

#include <QSignalBlocker>

#include <algorithm>

namespace weici::gui {

namespace {

/// Everything that has cells or targets, newest first.
std::vector<engine::Period> choices(const app::Ledger &ledger) {
    std::vector<engine::Period> periods = ledger.periods();
    for (const engine::Period &period : ledger.targetPeriods()) {
        if (std::find(periods.begin(), periods.end(), period) == periods.end()) {
            periods.push_back(period);
        }
    }
    std::sort(periods.begin(), periods.end(), [](const auto &a, const auto &b) { return b < a; });
    return periods;
}

} // namespace

LedgerBar::LedgerBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LedgerBar>()) {
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(typeFont(type::section, QFont::DemiBold));
    m_ui->sampleTag->setFont(typeFont(type::small));
    m_ui->readOnlyTag->setFont(typeFont(type::small));
    m_ui->lockedTag->setFont(typeFont(type::small));
    for (QLabel *label : {m_ui->periodLabel, m_ui->schemeLabel, m_ui->regionLabel}) {
        label->setFont(typeFont(type::secondary));
    }
    connect(m_ui->periodBox, &QComboBox::activated, this, &LedgerBar::choose);
    connect(m_ui->regionBox, &QComboBox::activated, this, &LedgerBar::choose);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &LedgerBar::exportWanted);
}

LedgerBar::~LedgerBar() = default;

void LedgerBar::showLedger(const app::Ledger &ledger, bool isSample) {
    m_ui->titleLabel->setText(app::labels::text(ledger.profile().title));
    m_ui->sampleTag->setVisible(isSample);
    m_ui->readOnlyTag->setVisible(ledger.isReadOnly());
    m_periods = choices(ledger);
    m_ui->periodBox->clear();
    for (const engine::Period &period : m_periods) {
        m_ui->periodBox->addItem(app::labels::period(period));
    }
    m_ui->periodBox->setFill([this, &ledger](int line) {
        const int region = m_ui->regionBox->currentIndex();
        const app::FillCount fill = app::fillOf(ledger, m_regions.at(static_cast<std::size_t>(region)),
                                                m_periods.at(static_cast<std::size_t>(line)));
        return QStringLiteral("%1/%2").arg(fill.filled).arg(fill.total);
    });
    m_regions.clear();
    m_ui->regionBox->clear();
    for (const engine::Region &region : ledger.regions()) {
        m_regions.push_back(region.id);
        m_ui->regionBox->addItem(app::labels::text(region.name));
    }
    const bool several = m_regions.size() > 1;
    m_ui->regionBox->setVisible(several);
    m_ui->regionName->setVisible(!several);
    m_ui->regionLabel->setText(several ? tr("地区") : tr("本县"));
}

void LedgerBar::showSheet(const app::Ledger &ledger, engine::RegionId region, const engine::Period &period) {
    const auto at = std::find(m_periods.begin(), m_periods.end(), period);
    m_ui->periodBox->setCurrentIndex(at == m_periods.end() ? -1 : static_cast<int>(at - m_periods.begin()));
    m_ui->lockedTag->setVisible(ledger.isLocked(period));
    const auto place = std::find(m_regions.begin(), m_regions.end(), region);
    m_ui->regionBox->setCurrentIndex(static_cast<int>(place - m_regions.begin()));
    m_ui->regionName->setText(app::labels::text(ledger.region(region).name));
    m_ui->schemeName->setText(tr("%1年度方案").arg(ledger.schemeFor(period).year));
}

void LedgerBar::choose() {
    const int period = m_ui->periodBox->currentIndex();
    const int region = m_ui->regionBox->currentIndex();
    if (period >= 0 && region >= 0) {
        Q_EMIT sheetChosen(m_regions.at(static_cast<std::size_t>(region)),
                           m_periods.at(static_cast<std::size_t>(period)));
    }
}

} // namespace weici::gui
