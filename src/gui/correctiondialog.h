// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletinsnapshot.h"
#include "app/issuedbulletin.h"
#include "gui/bulletinexport.h"

#include <QDate>
#include <QDialog>

class QDateEdit;
class QLabel;
class QLineEdit;

namespace weici::gui {

class Dialogs;
class FilesBox;

/// A new version of an issued bulletin: what would change in it, why, and the files to be made.
class CorrectionDialog final : public QDialog {
    Q_OBJECT

public:
    CorrectionDialog(Dialogs &dialogs, const app::IssuedBulletin &issued, const app::BulletinImpact &impact,
                     const QString &folder, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] QDate date() const;
    [[nodiscard]] QList<BulletinExport::File> files() const;
    [[nodiscard]] QString folder() const;
    void showRefusal(const QString &reason);

Q_SIGNALS:
    void correctionWanted();
    /// The text is to be changed first.
    void editWanted();

private:
    QLineEdit *m_reason;
    QDateEdit *m_date;
    QLabel *m_refusal;
    FilesBox *m_files;
};

} // namespace weici::gui
