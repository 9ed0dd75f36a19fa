// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

class QStandardItemModel;

namespace Ui {
class BackupDialog;
}

namespace weici::gui {

class Appearance;
class BackupKeeper;

/// The backups of the open ledger: make one now, or put one in the ledger's place.
class BackupDialog final : public QDialog {
    Q_OBJECT

public:
    BackupDialog(const Appearance &appearance, BackupKeeper &keeper, bool canRestore,
                 QWidget *parent = nullptr);
    ~BackupDialog() override;

Q_SIGNALS:
    void restoreWanted(const QString &backup);

private:
    void fill();
    [[nodiscard]] QString chosen() const;

    std::unique_ptr<Ui::BackupDialog> m_ui;
    std::unique_ptr<QStandardItemModel> m_backups;
    BackupKeeper &m_keeper;
    bool m_canRestore;
};

} // namespace weici::gui
