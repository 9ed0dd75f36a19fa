// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/newledger.h"
#include "gui/samples.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class NewLedgerDialog;
}

namespace weici::gui {

/// What a new, empty ledger is called, and whose tree it begins with. Cannot be accepted before it can be
/// made; what is missing stands above the buttons.
class NewLedgerDialog final : public QDialog {
    Q_OBJECT

public:
    explicit NewLedgerDialog(QWidget *parent = nullptr);
    ~NewLedgerDialog() override;

    [[nodiscard]] app::NewLedger wanted() const;
    /// The sample whose tree and rules are taken; nothing: an empty tree.
    [[nodiscard]] std::optional<Sample> model() const;

    void accept() override;

private:
    std::unique_ptr<Ui::NewLedgerDialog> m_ui;
    std::vector<Sample> m_samples;
};

} // namespace weici::gui
