// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/newledgerdialog.h"

#include "ui_newledgerdialog.h"

#include <QDate>
#include <QPushButton>

namespace weici::gui {

NewLedgerDialog::NewLedgerDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::NewLedgerDialog>())
    , m_samples(samples()) {
    m_ui->setupUi(this);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("新建(&N)…"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("取消(&X)"));
    m_ui->yearBox->setValue(QDate::currentDate().year());
    m_ui->modelBox->addItem(tr("空白：以后在“指标体系”里加指标"));
    for (const Sample &sample : m_samples) {
        m_ui->modelBox->addItem(tr("沿用样例的指标体系：%1").arg(sample.title));
    }
    m_ui->problemLabel->hide();
}

NewLedgerDialog::~NewLedgerDialog() = default;

app::NewLedger NewLedgerDialog::wanted() const {
    return {m_ui->titleEdit->text(), m_ui->cityEdit->text(),  m_ui->regionEdit->text(),
            m_ui->yearBox->value(),  m_ui->countBox->value(), m_ui->regionsEdit->toPlainText().split(u'\n')};
}

std::optional<Sample> NewLedgerDialog::model() const {
    const int chosen = m_ui->modelBox->currentIndex();
    return chosen > 0 ? std::optional(m_samples.at(static_cast<std::size_t>(chosen - 1))) : std::nullopt;
}

void NewLedgerDialog::accept() {
    const auto refusal = app::refuseNewLedger(wanted());
    m_ui->problemLabel->setVisible(refusal.has_value());
    if (refusal) {
        m_ui->problemLabel->setText(*refusal);
        return;
    }
    QDialog::accept();
}

} // namespace weici::gui
