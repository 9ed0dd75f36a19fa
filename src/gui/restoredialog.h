// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/restoring.h"

#include <QDialog>

#include <memory>

class QStandardItemModel;

namespace Ui {
class RestoreDialog;
}
namespace weici::app {
class Ledger;
}

namespace weici::gui {

class Appearance;

/// What a restore will change, before it is done; it asks why, and says where later changes are lost.
class RestoreDialog final : public QDialog {
    Q_OBJECT

public:
    RestoreDialog(const Appearance &appearance, const app::Ledger &ledger, const app::RestorePlan &plan,
                  QWidget *parent = nullptr);
    ~RestoreDialog() override;

    [[nodiscard]] QString reason() const;

private:
    void fill(const app::Ledger &ledger, const app::RestorePlan &plan);

    std::unique_ptr<Ui::RestoreDialog> m_ui;
    std::unique_ptr<QStandardItemModel> m_lines;
};

} // namespace weici::gui
