// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/periodcommands.h"

#include "app/ledger.h"

#include <algorithm>

namespace weici::commands {

namespace {

class NewPeriod final : public Command {
public:
    NewPeriod(app::Ledger &ledger, const engine::Period &period, std::vector<app::CellEdit> carried,
              StepName name)
        : m_ledger(ledger)
        , m_period(period)
        , m_carried(std::move(carried))
        , m_name(std::move(name)) {}

    [[nodiscard]] QString text() const override { return m_name.text; }
    void run() override { open(m_name.origin); }
    void redo() override { open({app::Origin::Redo, {}}); }

    void undo() override {
        std::vector<app::CellEdit> blank;
        for (const app::CellEdit &edit : m_carried) {
            blank.push_back({edit.key, {}});
        }
        m_ledger.setCells(blank, {app::Origin::Undo, {}});
        m_ledger.removePeriod(m_period);
    }

private:
    void open(const app::ChangeOrigin &origin) {
        m_ledger.addPeriod(m_period);
        try {
            m_ledger.setCells(m_carried, origin);
        } catch (const app::LedgerError &) {
            m_ledger.removePeriod(m_period);
            throw;
        }
    }

    app::Ledger &m_ledger;
    engine::Period m_period;
    std::vector<app::CellEdit> m_carried;
    StepName m_name;
};

} // namespace

Failure addPeriod(CommandStack &stack, app::Ledger &ledger, const engine::Period &period,
                  const std::vector<app::CellEdit> &carried, const StepName &name) {
    const auto &known = ledger.periods();
    if (std::find(known.begin(), known.end(), period) != known.end()) {
        return {};
    }
    return stack.run(std::make_unique<NewPeriod>(ledger, period, carried, name));
}

} // namespace weici::commands
