// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class LedgerBar;
}

namespace weici::gui {

/// The one place where ledger, period, scheme and region are named and chosen.
class LedgerBar final : public QWidget {
    Q_OBJECT

public:
    explicit LedgerBar(QWidget *parent = nullptr);
    ~LedgerBar() override;

    void showLedger(const app::Ledger &ledger, bool isSample);
    /// What the pages show now; does not emit.
    void showSheet(const app::Ledger &ledger, engine::RegionId region, const engine::Period &period);
    /// The periods that can be chosen, newest first.
    [[nodiscard]] const std::vector<engine::Period> &periods() const { return m_periods; }

Q_SIGNALS:
    void sheetChosen(weici::engine::RegionId region, const weici::engine::Period &period);
    void exportWanted();

private:
    void choose();

    std::unique_ptr<Ui::LedgerBar> m_ui;
    std::vector<engine::Period> m_periods;
    std::vector<engine::RegionId> m_regions;
};

} // namespace weici::gui
