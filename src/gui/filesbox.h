// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/bulletinexport.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace weici::gui {

class Dialogs;

/// Which files are made of a bulletin that is issued, and in which folder.
class FilesBox final : public QWidget {
    Q_OBJECT

public:
    FilesBox(Dialogs &dialogs, const QString &folder, QWidget *parent = nullptr);

    [[nodiscard]] QList<BulletinExport::File> files() const;
    [[nodiscard]] QString folder() const;

private:
    QCheckBox *m_word;
    QCheckBox *m_pdf;
    QCheckBox *m_workbook;
    QLineEdit *m_folder;
};

} // namespace weici::gui
