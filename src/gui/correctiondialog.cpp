// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/correctiondialog.h"

#include "gui/filesbox.h"
#include "gui/impactview.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace weici::gui {

CorrectionDialog::CorrectionDialog(Dialogs &dialogs, const app::IssuedBulletin &issued,
                                   const app::BulletinImpact &impact, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
    , m_date(new QDateEdit(QDate::currentDate(), this))
    , m_refusal(new QLabel(this))
    , m_files(new FilesBox(dialogs, folder, this)) {
    setObjectName(QStringLiteral("CorrectionDialog"));
    setWindowTitle(tr("更正"));
    setMinimumSize(680, 520);
    auto *about = new QLabel(impact.isEmpty()
                                 ? tr("%1 第%2版与台账、正文现在的样子一样，没有可更正的。先改数（会问更正的"
                                      "理由）或改正文，再来更正。")
                                 : tr("%1 将有第%2版，%3；第%4版照样保留，可以核验。"),
                             this);
    if (impact.isEmpty()) {
        about->setText(about->text().arg(issued.number).arg(issued.version));
    } else {
        about->setText(about->text()
                           .arg(issued.number)
                           .arg(issued.version + 1)
                           .arg(ImpactView::summary(impact))
                           .arg(issued.version));
    }
    about->setObjectName(QStringLiteral("aboutLabel"));
    about->setWordWrap(true);
    auto *changes = new ImpactView(this);
    changes->setObjectName(QStringLiteral("impactView"));
    changes->setAccessibleName(tr("更正影响的地方"));
    changes->showImpact(impact);
    m_reason->setObjectName(QStringLiteral("reasonEdit"));
    m_reason->setAccessibleName(tr("更正的理由"));
    m_reason->setPlaceholderText(tr("印在记录里，例如：市统计局更正了日活率"));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setObjectName(QStringLiteral("dateEdit"));
    m_date->setAccessibleName(tr("成文日期"));
    m_refusal->setProperty("problem", QStringLiteral("error"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("存为新版(&S)"));
    ok->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("取消(&C)"));
    QPushButton *edit = buttons->addButton(tr("先改正文(&E)…"), QDialogButtonBox::ActionRole);
    edit->setObjectName(QStringLiteral("editTextButton"));
    edit->setAutoDefault(false);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(10);
    form->addRow(about);
    form->addRow(changes);
    form->addRow(tr("理由(&R)"), m_reason);
    form->addRow(tr("成文日期(&D)"), m_date);
    form->addRow(tr("同时生成"), m_files);
    form->addRow(m_refusal);
    form->addRow(buttons);
    const bool any = !impact.isEmpty();
    connect(m_reason, &QLineEdit::textChanged, ok,
            [ok, any](const QString &text) { ok->setEnabled(any && !text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &CorrectionDialog::correctionWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(edit, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT editWanted();
    });
    m_reason->setFocus();
}

QString CorrectionDialog::reason() const {
    return m_reason->text().trimmed();
}

QDate CorrectionDialog::date() const {
    return m_date->date();
}

QList<BulletinExport::File> CorrectionDialog::files() const {
    return m_files->files();
}

QString CorrectionDialog::folder() const {
    return m_files->folder();
}

void CorrectionDialog::showRefusal(const QString &reason) {
    m_refusal->setText(reason);
    m_refusal->show();
}

} // namespace weici::gui
