// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/yeardialog.h"

#include "app/ledger.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace weici::gui {

YearDialog::YearDialog(const app::Ledger &ledger, const engine::Scheme &base, QWidget *parent)
    : QDialog(parent)
    , m_ledger(ledger)
    , m_year(new QSpinBox(this))
    , m_regions(new QSpinBox(this))
    , m_verdict(new QLabel(this)) {
    setObjectName(QStringLiteral("yearDialog"));
    setWindowTitle(tr("沿用为新年度"));
    auto *layout = new QFormLayout(this);
    auto *about =
        new QLabel(tr("把%1年度方案的 %2 项指标、权重和规则照样用到新的一年，代码不变。回收站里的不带过去。")
                       .arg(base.year)
                       .arg(base.indicators.size()),
                   this);
    about->setWordWrap(true);
    about->setMinimumWidth(360);
    m_year->setRange(1900, 2199);
    m_year->setValue(std::max(base.year, ledger.schemes().back().year) + 1);
    m_year->setObjectName(QStringLiteral("newYearBox"));
    m_regions->setRange(1, 100000);
    m_regions->setValue(base.regionCount);
    m_regions->setObjectName(QStringLiteral("newRegionCountBox"));
    m_verdict->setWordWrap(true);
    m_verdict->setProperty("problem", QStringLiteral("warning"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("新建方案"));
    layout->addRow(about);
    layout->addRow(tr("年度"), m_year);
    layout->addRow(tr("参加排名的地区数"), m_regions);
    layout->addRow(m_verdict);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_year, &QSpinBox::valueChanged, this, &YearDialog::judge);
    judge();
    m_year->selectAll();
}

int YearDialog::year() const {
    return m_year->value();
}

int YearDialog::regionCount() const {
    return m_regions->value();
}

void YearDialog::judge() {
    const bool there =
        std::ranges::find(m_ledger.schemes(), year(), &engine::Scheme::year) != m_ledger.schemes().end();
    m_verdict->setVisible(there);
    m_verdict->setText(tr("%1 年已经有方案，换一个年度").arg(year()));
    m_accept->setEnabled(!there);
}

} // namespace weici::gui
