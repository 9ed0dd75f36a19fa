// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/scenariocommands.h"

#include "app/ledger.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace weici::commands {

namespace {

std::optional<app::Scenario> kept(const app::Ledger &ledger, const QString &name) {
    const auto found = ledger.scenarios().find(name);
    return found == ledger.scenarios().end() ? std::nullopt : std::optional(found->second);
}

/// The scenario of one name before and after; nothing: there is none.
class ChangeScenario final : public Command {
public:
    ChangeScenario(app::Ledger &ledger, QString name, std::optional<app::Scenario> after)
        : m_ledger(ledger)
        , m_name(std::move(name))
        , m_before(kept(ledger, m_name))
        , m_after(std::move(after)) {}

    [[nodiscard]] QString text() const override {
        return (m_after ? QCoreApplication::translate("ScenarioCommands", "保存情景“%1”")
                        : QCoreApplication::translate("ScenarioCommands", "删除情景“%1”"))
            .arg(m_name);
    }
    void run() override {
        set(m_after);
        m_after = kept(m_ledger, m_name); // with who made it, and when
    }
    void undo() override { set(m_before); }
    void redo() override { set(m_after); }

private:
    void set(const std::optional<app::Scenario> &scenario) {
        if (scenario) {
            m_ledger.saveScenario(*scenario);
        } else {
            m_ledger.removeScenario(m_name);
        }
    }

    app::Ledger &m_ledger;
    QString m_name;
    std::optional<app::Scenario> m_before;
    std::optional<app::Scenario> m_after;
};

} // namespace

Failure saveScenario(CommandStack &stack, app::Ledger &ledger, const app::Scenario &scenario) {
    return stack.run(std::make_unique<ChangeScenario>(ledger, scenario.name, scenario));
}

Failure removeScenario(CommandStack &stack, app::Ledger &ledger, const QString &name) {
    if (!kept(ledger, name)) {
        return {};
    }
    return stack.run(std::make_unique<ChangeScenario>(ledger, name, std::nullopt));
}

} // namespace weici::commands
