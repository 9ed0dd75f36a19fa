// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/issuedlistdialog.h"

#include "app/bulletinsnapshot.h"
#include "app/ledger.h"
#include "gui/dialogs.h"
#include "gui/impactview.h"
#include "gui/readingtable.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weici::gui {

using models::IssuedBulletinModel;

IssuedListDialog::IssuedListDialog(const Appearance &appearance, Dialogs &dialogs, const app::Ledger &ledger,
                                   QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_ledger(ledger)
    , m_bulletins(ledger)
    , m_table(new ReadingTable(this))
    , m_impact(new ImpactView(this))
    , m_about(new QLabel(this))
    , m_open(new QPushButton(tr("打开(&O)"), this))
    , m_compare(new QPushButton(tr("比较两版(&B)"), this))
    , m_verify(new QPushButton(tr("核验文件(&V)…"), this)) {
    setObjectName(QStringLiteral("IssuedListDialog"));
    setWindowTitle(tr("历次通报"));
    setMinimumSize(880, 480);
    m_table->setObjectName(QStringLiteral("table"));
    m_table->setAccessibleName(tr("历次通报"));
    m_table->setUp(appearance, IssuedBulletinModel::Fingerprint, -1);
    m_table->setModel(&m_bulletins);
    m_impact->setObjectName(QStringLiteral("impactView"));
    m_impact->setAccessibleName(tr("两版的不同"));
    m_impact->hide();
    m_about->setObjectName(QStringLiteral("aboutLabel"));
    m_about->setWordWrap(true);
    m_about->setProperty("secondary", true);
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &IssuedListDialog::selectionChanged);
    if (m_bulletins.rowCount() > 0) {
        select(0);
    }
    selectionChanged();
}

void IssuedListDialog::build() {
    m_open->setObjectName(QStringLiteral("openButton"));
    m_compare->setObjectName(QStringLiteral("compareButton"));
    m_verify->setObjectName(QStringLiteral("verifyButton"));
    m_verify->setToolTip(tr("选一个发出去的文件，看它是不是当时生成的那一个"));
    auto *close = new QPushButton(tr("关闭(&C)"), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (QPushButton *button : {m_open, m_compare, m_verify}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    close->setAutoDefault(false);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_about);
    layout->addWidget(m_impact, 2);
    layout->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, &IssuedListDialog::openSelected);
    connect(m_table, &QTableView::activated, this, &IssuedListDialog::openSelected);
    connect(m_compare, &QPushButton::clicked, this, &IssuedListDialog::compare);
    connect(m_verify, &QPushButton::clicked, this, &IssuedListDialog::verifyFile);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void IssuedListDialog::selectionChanged() {
    const std::vector<int> rows = m_table->selectedRows();
    m_open->setEnabled(rows.size() == 1);
    m_compare->setEnabled(rows.size() == 2);
    m_verify->setEnabled(m_bulletins.rowCount() > 0);
    m_impact->hide();
    if (m_bulletins.rowCount() == 0) {
        m_about->setText(tr("还没有印发过通报。在“通报”页点“印发并锁定”，就会列在这里。"));
        return;
    }
    if (rows.size() != 1) {
        m_about->setText(rows.size() == 2 ? tr("选了两版，可以比较。")
                                          : tr("选一版可以打开，选两版可以比较。"));
        return;
    }
    const app::IssuedBulletin &bulletin = m_bulletins.bulletinAt(rows.front());
    QStringList files;
    for (const app::IssuedBulletin::File &file : bulletin.files) {
        files << file.name;
    }
    m_about->setText(tr("指纹 %1\n印发于 %2　文件：%3")
                         .arg(bulletin.fingerprint,
                              bulletin.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                              files.isEmpty() ? tr("没有生成") : files.join(u'、')));
}

/// This row alone, whatever keys are held.
void IssuedListDialog::select(int row) {
    m_table->selectionModel()->setCurrentIndex(
        m_bulletins.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void IssuedListDialog::openSelected() {
    const std::vector<int> rows = m_table->selectedRows();
    if (rows.size() == 1) {
        const app::IssuedBulletin &bulletin = m_bulletins.bulletinAt(rows.front());
        Q_EMIT openWanted(bulletin.number, bulletin.version);
        accept();
    }
}

void IssuedListDialog::compare() {
    const std::vector<int> rows = m_table->selectedRows();
    if (rows.size() != 2) {
        return;
    }
    // The list begins with the latest.
    const auto [after, before] = std::minmax(rows[0], rows[1]);
    try {
        const app::BulletinSnapshot old = app::snapshotFrom(m_bulletins.bulletinAt(before).snapshot);
        const app::BulletinSnapshot fresh = app::snapshotFrom(m_bulletins.bulletinAt(after).snapshot);
        const app::BulletinImpact impact = app::impactOf(old, fresh);
        m_impact->showImpact(impact);
        m_impact->show();
        m_about->setText(tr("%1 第%2版 → %3 第%4版：%5")
                             .arg(old.number)
                             .arg(old.version)
                             .arg(fresh.number)
                             .arg(fresh.version)
                             .arg(ImpactView::summary(impact)));
    } catch (const app::MessageError &error) {
        m_about->setText(error.message());
    }
}

void IssuedListDialog::verifyFile() {
    const QString path = m_dialogs.openFile(tr("核验文件"), QFileInfo(m_ledger.path()).absolutePath(),
                                            tr("通报的文件 (*.docx *.pdf *.xlsx *.html);;所有文件 (*)"));
    QFile file(path);
    if (path.isEmpty()) {
        return;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        m_about->setText(tr("“%1”读不出来：%2").arg(path, file.errorString()));
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&file);
    const QString sum = QString::fromLatin1(hash.result().toHex());
    for (int row = 0; row < m_bulletins.rowCount(); ++row) {
        const app::IssuedBulletin &bulletin = m_bulletins.bulletinAt(row);
        const bool isOne = std::ranges::any_of(
            bulletin.files, [&sum](const app::IssuedBulletin::File &made) { return made.sha256 == sum; });
        if (isOne) {
            select(row);
            m_about->setText(tr("✓ “%1”就是 %2 第%3版印发时生成的文件，一个字节也没有变。")
                                 .arg(QFileInfo(path).fileName(), bulletin.number)
                                 .arg(bulletin.version));
            return;
        }
    }
    m_about->setText(tr("✗ “%1”不是这里任何一版生成的文件，或者后来改过。").arg(QFileInfo(path).fileName()));
}

} // namespace weici::gui
