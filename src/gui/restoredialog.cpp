// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/restoredialog.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "models/gridshape.h"

#include "ui_restoredialog.h"

#include <QPushButton>
#include <QStandardItemModel>

namespace weici::gui {

RestoreDialog::RestoreDialog(const Appearance &appearance, const app::Ledger &ledger,
                             const app::RestorePlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RestoreDialog>())
    , m_lines(std::make_unique<QStandardItemModel>()) {
    m_ui->setupUi(this);
    QPushButton *restore = m_ui->buttons->button(QDialogButtonBox::Ok);
    restore->setText(tr("恢复(&R)"));
    restore->setEnabled(false);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("取消(&C)"));
    m_ui->table->setUp(appearance, 4, 6);
    fill(ledger, plan);
    m_ui->countLabel->setText(tr("将有 %1 处恢复成从前的样子，作为一步，可以撤销。").arg(plan.lines.size()));
    QStringList warnings;
    if (plan.changedSince() > 0) {
        warnings << tr("其中 %1 处以后又有人改过，恢复会盖掉那些改动。").arg(plan.changedSince());
    }
    if (plan.isCorrection(ledger)) {
        warnings << tr("其中有已锁定的期，恢复会记作更正。");
    }
    m_ui->warningLabel->setText(warnings.join(u'\n'));
    m_ui->warningLabel->setVisible(!warnings.isEmpty());
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, restore,
            [restore](const QString &text) { restore->setEnabled(!text.trimmed().isEmpty()); });
    m_ui->reasonEdit->setFocus();
}

RestoreDialog::~RestoreDialog() = default;

QString RestoreDialog::reason() const {
    return m_ui->reasonEdit->text().trimmed();
}

void RestoreDialog::fill(const app::Ledger &ledger, const app::RestorePlan &plan) {
    m_lines->setHorizontalHeaderLabels(
        {tr("指标"), tr("地区"), tr("期"), tr("项目"), tr("现为"), tr("恢复成"), tr("注意")});
    for (const app::RestoreLine &line : plan.lines) {
        const app::NetChange &change = line.change;
        const engine::Indicator *indicator = ledger.indicator(change.key.indicator, change.key.period);
        const QStringList texts{indicator ? models::shortName(*indicator) : QString(),
                                app::labels::text(ledger.region(change.key.region).name),
                                app::labels::period(change.key.period),
                                app::labels::field(change.field),
                                app::labels::fieldText(change.field, line.now),
                                app::labels::fieldText(change.field, change.before),
                                line.changedSince ? tr("以后又改过") : QString()};
        QList<QStandardItem *> row;
        for (const QString &text : texts) {
            row << new QStandardItem(text);
            row.back()->setEditable(false);
            row.back()->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        }
        m_lines->appendRow(row);
    }
    m_ui->table->setModel(m_lines.get());
}

} // namespace weici::gui
