// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backupdialog.h"

#include "gui/appearance.h"
#include "gui/backupkeeper.h"

#include "ui_backupdialog.h"

#include <QDir>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>

namespace weici::gui {

BackupDialog::BackupDialog(const Appearance &appearance, BackupKeeper &keeper, bool canRestore,
                           QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BackupDialog>())
    , m_backups(std::make_unique<QStandardItemModel>())
    , m_keeper(keeper)
    , m_canRestore(canRestore) {
    m_ui->setupUi(this);
    m_ui->buttons->button(QDialogButtonBox::Close)->setText(tr("关闭(&C)"));
    m_ui->table->setUp(appearance, 2, -1);
    m_ui->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->table->setModel(m_backups.get());
    m_ui->folderLabel->setText(tr("文件夹　%1").arg(QDir::toNativeSeparators(keeper.backups().folder())));
    connect(m_ui->makeButton, &QPushButton::clicked, this, [this] {
        m_ui->makeButton->setEnabled(false);
        m_keeper.begin(tr("手动"));
    });
    connect(&keeper, &BackupKeeper::made, this, [this] {
        m_ui->makeButton->setEnabled(true);
        fill();
    });
    connect(&keeper, &BackupKeeper::failed, this, [this](const QString &reason) {
        m_ui->makeButton->setEnabled(true);
        m_ui->folderLabel->setText(tr("没有备份成：%1").arg(reason));
    });
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_ui->restoreButton->setEnabled(m_canRestore && !chosen().isEmpty()); });
    connect(m_ui->restoreButton, &QPushButton::clicked, this, [this] {
        const QString backup = chosen();
        accept();
        Q_EMIT restoreWanted(backup);
    });
    fill();
}

BackupDialog::~BackupDialog() = default;

void BackupDialog::fill() {
    m_backups->clear();
    m_backups->setHorizontalHeaderLabels({tr("什么时候"), tr("为什么"), tr("大小")});
    const QLocale locale(QLocale::Chinese);
    for (const app::Backup &backup : m_keeper.backups().list()) {
        QList<QStandardItem *> row;
        for (const QString &text : {backup.at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), backup.why,
                                    locale.formattedDataSize(backup.size, 1)}) {
            row << new QStandardItem(text);
            row.back()->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            row.back()->setData(backup.path, Qt::UserRole + 1);
        }
        m_backups->appendRow(row);
    }
    const bool any = m_backups->rowCount() > 0;
    m_ui->emptyLabel->setVisible(!any);
    m_ui->table->setVisible(any);
    m_ui->restoreButton->setEnabled(false);
    if (any) {
        m_ui->table->setCurrentIndex(m_backups->index(0, 0));
    }
}

QString BackupDialog::chosen() const {
    const std::vector<int> rows = m_ui->table->selectedRows();
    return rows.empty() ? QString() : m_backups->index(rows.front(), 0).data(Qt::UserRole + 1).toString();
}

} // namespace weici::gui
