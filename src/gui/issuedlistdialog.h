// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issuedbulletinmodel.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace weici::gui {

class Appearance;
class Dialogs;
class ImpactView;
class ReadingTable;

/// 历次通报: every version that was issued; one is opened as it was, two are compared, and a file is held
/// against what was made then.
class IssuedListDialog final : public QDialog {
    Q_OBJECT

public:
    IssuedListDialog(const Appearance &appearance, Dialogs &dialogs, const app::Ledger &ledger,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    void openWanted(const QString &number, int version);

private:
    void build();
    void selectionChanged();
    void select(int row);
    void compare();
    void verifyFile();
    void openSelected();

    Dialogs &m_dialogs;
    const app::Ledger &m_ledger;
    models::IssuedBulletinModel m_bulletins;
    ReadingTable *m_table;
    ImpactView *m_impact;
    QLabel *m_about;
    QPushButton *m_open;
    QPushButton *m_compare;
    QPushButton *m_verify;
};

} // namespace weici::gui
