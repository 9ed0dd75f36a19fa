// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/carriedcells.h"
#include "app/ledger.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class NewPeriodDialog;
}

namespace weici::gui {

/// 新建期: suggests the next period of the kind that the ledger goes on in, reads what is typed instead, and
/// says what the ledger has already. It changes nothing itself.
class NewPeriodDialog final : public QDialog {
    Q_OBJECT

public:
    /// `now` is the period that is shown: its year completes a text that names none.
    NewPeriodDialog(const app::Ledger &ledger, engine::RegionId region, const engine::Period &now,
                    QWidget *parent);
    ~NewPeriodDialog() override;

    /// What the text is read as; nothing while it cannot be read.
    [[nodiscard]] std::optional<engine::Period> period() const;
    /// The cells to be taken over into it, as chosen.
    [[nodiscard]] std::vector<app::CellEdit> carried() const;

private:
    void suggest();
    void showReading();
    void showCarries(const std::optional<engine::Period> &wanted);
    [[nodiscard]] bool isKnown(const engine::Period &period) const;
    /// The period that notes are taken over from; nothing where none precedes.
    [[nodiscard]] std::optional<engine::Period> before(const engine::Period &period) const;
    [[nodiscard]] QString readingOf(const engine::Period &period) const;
    [[nodiscard]] QString existing() const;

    std::unique_ptr<Ui::NewPeriodDialog> m_ui;
    const app::Ledger &m_ledger;
    engine::RegionId m_region;
    engine::Period m_now;
};

} // namespace weici::gui
