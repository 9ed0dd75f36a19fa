// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filesbox.h"

#include "gui/dialogs.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace weici::gui {

FilesBox::FilesBox(Dialogs &dialogs, const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_word(new QCheckBox(tr("&Word"), this))
    , m_pdf(new QCheckBox(tr("&PDF"), this))
    , m_workbook(new QCheckBox(tr("附件 E&xcel"), this))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(folder), this)) {
    m_folder->setObjectName(QStringLiteral("folderEdit"));
    m_folder->setAccessibleName(tr("文件夹"));
    auto *files = new QHBoxLayout;
    files->setSpacing(16);
    for (QCheckBox *box : {m_word, m_pdf, m_workbook}) {
        box->setChecked(true);
        files->addWidget(box);
    }
    m_word->setObjectName(QStringLiteral("wordBox"));
    m_pdf->setObjectName(QStringLiteral("pdfBox"));
    m_workbook->setObjectName(QStringLiteral("workbookBox"));
    files->addStretch();
    auto *browse = new QPushButton(tr("浏览(&B)…"), this);
    browse->setAutoDefault(false);
    auto *place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(m_folder, 1);
    place->addWidget(browse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(files);
    layout->addLayout(place);
    connect(browse, &QPushButton::clicked, this, [this, &dialogs] {
        const QString chosen = dialogs.chooseFolder(tr("文件放到"), this->folder());
        if (!chosen.isEmpty()) {
            m_folder->setText(QDir::toNativeSeparators(chosen));
        }
    });
}

QList<BulletinExport::File> FilesBox::files() const {
    QList<BulletinExport::File> files;
    if (m_word->isChecked()) {
        files << BulletinExport::File::Word;
    }
    if (m_pdf->isChecked()) {
        files << BulletinExport::File::Pdf;
    }
    if (m_workbook->isChecked()) {
        files << BulletinExport::File::Workbook;
    }
    return files;
}

QString FilesBox::folder() const {
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

} // namespace weici::gui
