// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/issuedbulletin.h"
#include "engine/cell.h"
#include "gui/bulletinexport.h"

#include <QObject>

class QDialog;
class QWidget;

namespace weici::gui {

class Appearance;
class BulletinDesk;
class CorrectionDialog;
class Dialogs;
class IssueDialog;

/// The dialogs of page 通报: each is shown without blocking and does its work when it is accepted. All must
/// outlive it.
class BulletinDialogs final : public QObject {
    Q_OBJECT

public:
    BulletinDialogs(QWidget &page, const Appearance &appearance, Dialogs &dialogs, BulletinDesk &desk,
                    BulletinExport &exporting);

    /// The draft's text, at a line of it (from 1; 0: where it begins).
    void edit(int line);
    void issue();
    void correct();
    void showIssued();
    void checkText();
    /// The ledger goes.
    void closeAll();
    /// Number, version, when, by whom and why, fingerprint and files.
    [[nodiscard]] QString about(const app::IssuedBulletin &bulletin) const;

Q_SIGNALS:
    void said(const QString &text);
    void refused(const QString &reason);
    void cellWanted(const weici::engine::CellKey &key);

private:
    void open(QDialog *dialog);
    void issueFrom(IssueDialog &dialog);
    void correctFrom(CorrectionDialog &dialog, const QString &number);
    void issued(const app::IssuedBulletin &bulletin, const QString &folder,
                const QList<BulletinExport::File> &files);
    void keepFile(const QString &path);
    [[nodiscard]] QString folder() const;

    QWidget &m_page;
    const Appearance &m_appearance;
    Dialogs &m_dialogs;
    BulletinDesk &m_desk;
    BulletinExport &m_export;
    QString m_number; ///< of the bulletin whose files are being made
    int m_version = 0;
    QString m_checked; ///< the text that was checked last
};

} // namespace weici::gui
