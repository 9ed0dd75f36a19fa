// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bulletindialogs.h"

#include "app/issuing.h"
#include "gui/bulletindesk.h"
#include "gui/correctiondialog.h"
#include "gui/issuedialog.h"
#include "gui/issuedlistdialog.h"
#include "gui/sheetsession.h"
#include "gui/templateeditor.h"
#include "gui/textcheckdialog.h"
#include "models/issuedbulletinmodel.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace weici::gui {

using Subject = BulletinDesk::Subject;

BulletinDialogs::BulletinDialogs(QWidget &page, const Appearance &appearance, Dialogs &dialogs,
                                 BulletinDesk &desk, BulletinExport &exporting)
    : QObject(&page)
    , m_page(page)
    , m_appearance(appearance)
    , m_dialogs(dialogs)
    , m_desk(desk)
    , m_export(exporting) {
    connect(&m_export, &BulletinExport::fileMade, this, &BulletinDialogs::keepFile);
    connect(&m_export, &BulletinExport::filesMade, this, [this] { m_number.clear(); });
}

QString BulletinDialogs::folder() const {
    return QFileInfo(m_desk.session()->ledger().path()).absolutePath();
}

void BulletinDialogs::open(QDialog *dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void BulletinDialogs::closeAll() {
    for (QDialog *dialog : m_page.findChildren<QDialog *>()) {
        dialog->reject();
    }
}

void BulletinDialogs::edit(int line) {
    auto *editor = new TemplateEditor(m_appearance, m_desk, &m_page);
    connect(editor, &TemplateEditor::said, this, &BulletinDialogs::said);
    connect(editor, &TemplateEditor::refused, this, &BulletinDialogs::refused);
    editor->goToLine(line);
    open(editor);
}

void BulletinDialogs::issue() {
    auto *dialog = new IssueDialog(m_dialogs, m_desk, folder(), &m_page);
    connect(dialog, &IssueDialog::issueWanted, this, [this, dialog] { issueFrom(*dialog); });
    open(dialog);
}

void BulletinDialogs::issueFrom(IssueDialog &dialog) {
    app::BulletinDraft draft = m_desk.draft();
    draft.number = dialog.number();
    draft.date = dialog.date();
    try {
        app::Ledger &ledger = m_desk.session()->ledger();
        const app::IssuedBulletin bulletin = app::issue(ledger, m_desk.session()->scores(), draft);
        issued(bulletin, dialog.folder(), dialog.files());
        dialog.accept();
    } catch (const app::MessageError &error) {
        dialog.showRefusal(error.message());
    } catch (const app::LedgerError &error) {
        dialog.showRefusal(error.message());
    }
}

void BulletinDialogs::correct() {
    const app::IssuedBulletin *latest = m_desk.latestIssued();
    if (!latest) {
        return;
    }
    try {
        const app::BulletinSnapshot before = app::snapshotFrom(latest->snapshot);
        const app::BulletinSnapshot after = app::takeSnapshot(m_desk.session()->scores(), m_desk.draft());
        auto *dialog =
            new CorrectionDialog(m_dialogs, *latest, app::impactOf(before, after), folder(), &m_page);
        const QString number = latest->number;
        connect(dialog, &CorrectionDialog::correctionWanted, this,
                [this, dialog, number] { correctFrom(*dialog, number); });
        connect(dialog, &CorrectionDialog::editWanted, this, [this] {
            m_desk.show({});
            edit(0);
        });
        open(dialog);
    } catch (const app::MessageError &error) {
        Q_EMIT refused(error.message());
    }
}

void BulletinDialogs::correctFrom(CorrectionDialog &dialog, const QString &number) {
    try {
        const app::IssuedBulletin bulletin = app::correct(
            m_desk.session()->ledger(), m_desk.session()->scores(), number, dialog.reason(), dialog.date());
        issued(bulletin, dialog.folder(), dialog.files());
        dialog.accept();
    } catch (const app::MessageError &error) {
        dialog.showRefusal(error.message());
    } catch (const app::LedgerError &error) {
        dialog.showRefusal(error.message());
    }
}

/// Shows it, and makes its files.
void BulletinDialogs::issued(const app::IssuedBulletin &bulletin, const QString &folder,
                             const QList<BulletinExport::File> &files) {
    m_desk.show({Subject::Kind::Issued, {}, bulletin.number, bulletin.version});
    Q_EMIT said(tr("已印发 %1 第%2版，本期已锁定").arg(bulletin.number).arg(bulletin.version));
    const app::BulletinDocument document = app::snapshotFrom(bulletin.snapshot).document;
    QString name = BulletinExport::fileName(document);
    name += bulletin.version > 1 ? tr("（第%1版）").arg(bulletin.version) : QString();
    m_number = bulletin.number;
    m_version = bulletin.version;
    m_export.makeFiles(document, folder, name, files);
}

/// The ledger remembers the bytes that were made, so that a copy can be held against them later.
void BulletinDialogs::keepFile(const QString &path) {
    QFile file(path);
    if (m_number.isEmpty() || !m_desk.session() || !file.open(QIODevice::ReadOnly)) {
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&file);
    try {
        m_desk.session()->ledger().addBulletinFile(m_number, m_version,
                                                   {QFileInfo(path).fileName(),
                                                    QString::fromLatin1(hash.result().toHex()),
                                                    QDateTime::currentDateTimeUtc()});
    } catch (const app::LedgerError &error) {
        Q_EMIT refused(error.message());
    }
}

void BulletinDialogs::showIssued() {
    auto *dialog = new IssuedListDialog(m_appearance, m_dialogs, m_desk.session()->ledger(), &m_page);
    connect(dialog, &IssuedListDialog::openWanted, this, [this](const QString &number, int version) {
        m_desk.show({Subject::Kind::Issued, {}, number, version});
    });
    open(dialog);
}

void BulletinDialogs::checkText() {
    auto *dialog = new TextCheckDialog(m_appearance, m_dialogs, *m_desk.session(), m_checked, &m_page);
    connect(dialog, &TextCheckDialog::cellWanted, this, &BulletinDialogs::cellWanted);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_checked = dialog->text(); });
    open(dialog);
}

QString BulletinDialogs::about(const app::IssuedBulletin &bulletin) const {
    QStringList lines;
    lines << u"<b>" + bulletin.number.toHtmlEscaped() + u"</b>";
    lines << tr("第%1版　成文 %2").arg(bulletin.version).arg(bulletin.date.toString(tr("yyyy年M月d日")));
    lines << tr("%1　%2").arg(bulletin.author.isEmpty() ? tr("没有署名") : bulletin.author.toHtmlEscaped(),
                              bulletin.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    if (!bulletin.reason.isEmpty()) {
        lines << tr("更正的理由：%1").arg(bulletin.reason.toHtmlEscaped());
    }
    lines << QString();
    lines << (models::verifies(bulletin) ? tr("✓ 核验相符，与印发时一字不差")
                                         : tr("✗ 核验不符，存下的内容后来被改动过"));
    lines << tr("指纹 %1").arg(bulletin.fingerprint.left(16));
    for (const app::IssuedBulletin::File &file : bulletin.files) {
        lines << file.name.toHtmlEscaped();
    }
    return lines.join(QStringLiteral("<br>"));
}

} // namespace weici::gui
