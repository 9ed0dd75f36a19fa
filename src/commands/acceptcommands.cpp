// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/acceptcommands.h"

#include "app/ledger.h"

#include <QCoreApplication>

#include <utility>

namespace weici::commands {

namespace {

std::optional<QString> reasonOf(const app::Ledger &ledger, const QString &key) {
    const auto found = ledger.acceptedProblems().find(key);
    return found == ledger.acceptedProblems().end() ? std::nullopt : std::optional(found->second.reason);
}

/// The reason under one key before and after; nothing: not accepted.
class ChangeAcceptance final : public Command {
public:
    ChangeAcceptance(app::Ledger &ledger, QString key, std::optional<QString> after)
        : m_ledger(ledger)
        , m_key(std::move(key))
        , m_before(reasonOf(ledger, m_key))
        , m_after(std::move(after)) {}

    [[nodiscard]] QString text() const override {
        return m_after ? QCoreApplication::translate("AcceptCommands", "认可疑点")
                       : QCoreApplication::translate("AcceptCommands", "撤回认可");
    }
    void run() override { set(m_after); }
    void undo() override { set(m_before); }
    void redo() override { set(m_after); }

private:
    void set(const std::optional<QString> &reason) {
        if (reason) {
            m_ledger.acceptProblem(m_key, *reason);
        } else {
            m_ledger.withdrawAcceptance(m_key);
        }
    }

    app::Ledger &m_ledger;
    QString m_key;
    std::optional<QString> m_before;
    std::optional<QString> m_after;
};

} // namespace

Failure acceptProblem(CommandStack &stack, app::Ledger &ledger, const QString &key, const QString &reason) {
    return stack.run(std::make_unique<ChangeAcceptance>(ledger, key, reason.trimmed()));
}

Failure withdrawAcceptance(CommandStack &stack, app::Ledger &ledger, const QString &key) {
    if (!reasonOf(ledger, key)) {
        return {};
    }
    return stack.run(std::make_unique<ChangeAcceptance>(ledger, key, std::nullopt));
}

} // namespace weici::commands
