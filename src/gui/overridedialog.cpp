// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/overridedialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace weici::gui {

OverrideDialog::OverrideDialog(const app::BulletinDocument::Run &run, QWidget *parent)
    : QDialog(parent)
    , m_computed(run.computed.value_or(run.text))
    , m_text(new QLineEdit(run.text, this))
    , m_reason(new QLineEdit(run.reason, this)) {
    setObjectName(QStringLiteral("OverrideDialog"));
    setWindowTitle(tr("改写此处"));
    setMinimumWidth(460);
    m_text->setObjectName(QStringLiteral("textEdit"));
    m_text->setAccessibleName(tr("印成"));
    m_reason->setObjectName(QStringLiteral("reasonEdit"));
    m_reason->setAccessibleName(tr("理由"));
    m_reason->setPlaceholderText(tr("没有理由的改写会列入检查，例如：按市里更正后的数"));
    auto *computedLabel = new QLabel(m_computed, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("改写(&O)"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("取消(&C)"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(10);
    form->addRow(tr("字段给出"), computedLabel);
    form->addRow(tr("印成(&T)"), m_text);
    form->addRow(tr("理由(&R)"), m_reason);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_text->selectAll();
    m_text->setFocus();
}

QString OverrideDialog::text() const {
    return m_text->text();
}

QString OverrideDialog::reason() const {
    return m_reason->text().trimmed();
}

} // namespace weici::gui
