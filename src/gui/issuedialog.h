// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/bulletinexport.h"

#include <QDate>
#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace weici::gui {

class BulletinDesk;
class Dialogs;
class FilesBox;

/// Number and date of a bulletin that is to be issued, what will be frozen, and the files to be made. It
/// closes when the issue was done; a refusal stays in it.
class IssueDialog final : public QDialog {
    Q_OBJECT

public:
    IssueDialog(Dialogs &dialogs, BulletinDesk &desk, const QString &folder, QWidget *parent = nullptr);

    [[nodiscard]] QString number() const;
    [[nodiscard]] QDate date() const;
    [[nodiscard]] QList<BulletinExport::File> files() const;
    [[nodiscard]] QString folder() const;
    void showRefusal(const QString &reason);

Q_SIGNALS:
    void issueWanted();

private:
    [[nodiscard]] QString summary(BulletinDesk &desk) const;

    QLineEdit *m_number;
    QDateEdit *m_date;
    QLabel *m_refusal;
    FilesBox *m_files;
    QPushButton *m_issue = nullptr;
};

} // namespace weici::gui
