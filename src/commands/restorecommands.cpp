// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/restorecommands.h"

#include "app/ledger.h"
#include "commands/cellcommands.h"

#include <QCoreApplication>

namespace weici::commands {

namespace {

struct Restoring {
    Q_DECLARE_TR_FUNCTIONS(RestoreCommand)
};

class FollowUps final : public Command {
public:
    FollowUps(app::Ledger &ledger, std::vector<app::FollowUpEdit> edits, QString text)
        : m_ledger(ledger)
        , m_after(std::move(edits))
        , m_text(std::move(text)) {
        for (const app::FollowUpEdit &edit : m_after) {
            const app::FollowUp *present = ledger.followUp(edit.key);
            m_before.push_back({edit.key, present ? std::optional(*present) : std::nullopt});
        }
    }

    [[nodiscard]] QString text() const override { return m_text; }
    void run() override { m_ledger.setFollowUps(m_after); }
    void undo() override { m_ledger.setFollowUps(m_before); }
    void redo() override { m_ledger.setFollowUps(m_after); }

private:
    app::Ledger &m_ledger;
    std::vector<app::FollowUpEdit> m_before;
    std::vector<app::FollowUpEdit> m_after;
    QString m_text;
};

} // namespace

Failure restore(CommandStack &stack, app::Ledger &ledger, const app::RestorePlan &plan,
                const QString &reason) {
    const app::Origin origin = plan.isCorrection(ledger) ? app::Origin::Correction : app::Origin::Restore;
    return setBlock(stack, ledger, plan.cells, plan.targets, {Restoring::tr("恢复"), {origin, reason}});
}

Failure setFollowUps(CommandStack &stack, app::Ledger &ledger, const std::vector<app::FollowUpEdit> &edits,
                     const QString &text) {
    return edits.empty() ? Failure{} : stack.run(std::make_unique<FollowUps>(ledger, edits, text));
}

} // namespace weici::commands
