// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/issuedialog.h"

#include "app/labels.h"
#include "gui/bulletindesk.h"
#include "gui/filesbox.h"
#include "gui/sheetsession.h"
#include "models/bulletinnumber.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace weici::gui {

IssueDialog::IssueDialog(Dialogs &dialogs, BulletinDesk &desk, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_number(new QLineEdit(this))
    , m_date(new QDateEdit(this))
    , m_refusal(new QLabel(this))
    , m_files(new FilesBox(dialogs, folder, this)) {
    setObjectName(QStringLiteral("IssueDialog"));
    setWindowTitle(tr("印发并锁定"));
    setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("国")) * 44);
    const QDate date = desk.draft().date.isValid() ? desk.draft().date : QDate::currentDate();
    m_number->setObjectName(QStringLiteral("numberEdit"));
    m_number->setAccessibleName(tr("文号"));
    m_number->setPlaceholderText(tr("例如 于数创办〔%1〕1号").arg(date.year()));
    m_number->setText(desk.draft().number.isEmpty()
                          ? models::nextNumber(desk.session()->ledger(), date.year())
                          : desk.draft().number);
    m_date->setObjectName(QStringLiteral("dateEdit"));
    m_date->setAccessibleName(tr("成文日期"));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setDate(date);
    auto *frozen = new QLabel(summary(desk), this);
    frozen->setObjectName(QStringLiteral("frozenLabel"));
    frozen->setWordWrap(true);
    m_refusal->setProperty("problem", QStringLiteral("error"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_issue = buttons->button(QDialogButtonBox::Ok);
    m_issue->setText(tr("印发并锁定(&I)"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("取消(&C)"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(10);
    form->addRow(tr("文号(&N)"), m_number);
    form->addRow(tr("成文日期(&D)"), m_date);
    form->addRow(tr("锁定的内容"), frozen);
    form->addRow(tr("同时生成"), m_files);
    form->addRow(m_refusal);
    form->addRow(buttons);
    const auto check = [this] { m_issue->setEnabled(!number().isEmpty()); };
    connect(m_number, &QLineEdit::textChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, &IssueDialog::issueWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    m_number->setFocus();
}

QString IssueDialog::summary(BulletinDesk &desk) const {
    const app::BulletinDocument &document = desk.pages()->document();
    const models::IssueFindingModel &findings = desk.findings();
    QStringList lines;
    lines << tr("%1的正文 %2 段、附件 %3 个，连同各项指标的数和排名")
                 .arg(app::labels::period(desk.session()->period()))
                 .arg(document.paragraphs.size())
                 .arg(document.annexes.size());
    if (const int warnings = findings.count(app::Severity::Warning); warnings > 0) {
        lines << tr("还有 %1 条提醒没有处理，印发不受影响").arg(warnings);
    }
    lines << tr("印发后本期锁定；以后发现有错，用“更正”另存新版，这一版照样保留");
    return lines.join(u'\n');
}

QString IssueDialog::number() const {
    return m_number->text().trimmed();
}

QDate IssueDialog::date() const {
    return m_date->date();
}

QList<BulletinExport::File> IssueDialog::files() const {
    return m_files->files();
}

QString IssueDialog::folder() const {
    return m_files->folder();
}

void IssueDialog::showRefusal(const QString &reason) {
    m_refusal->setText(reason);
    m_refusal->show();
}

} // namespace weici::gui
