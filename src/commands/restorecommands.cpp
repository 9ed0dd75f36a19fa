// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/restorecommands.h"

#include "app/ledger.h"

#include <QCoreApplication>

namespace weici::commands {

namespace {

struct Restoring {
    Q_DECLARE_TR_FUNCTIONS(RestoreCommand)
};

struct State {
    std::vector<app::CellEdit> cells;
    std::vector<app::TargetEdit> targets;
};

/// Cells and targets are two transactions: when the second fails the first is taken back, so that the step
/// has happened wholly or not at all.
class Restore final : public Command {
public:
    Restore(app::Ledger &ledger, const app::RestorePlan &plan, app::ChangeOrigin origin)
        : m_ledger(ledger)
        , m_after{plan.cells, plan.targets}
        , m_origin(std::move(origin)) {
        for (const app::CellEdit &edit : plan.cells) {
            m_before.cells.push_back({edit.key, ledger.observation(edit.key)});
        }
        for (const app::TargetEdit &edit : plan.targets) {
            m_before.targets.push_back({edit.key, ledger.target(edit.key)});
        }
    }

    [[nodiscard]] QString text() const override { return Restoring::tr("恢复"); }
    void run() override { write(m_before, m_after, m_origin); }
    void undo() override { write(m_after, m_before, again(app::Origin::Undo)); }
    void redo() override { write(m_before, m_after, again(app::Origin::Redo)); }

private:
    [[nodiscard]] app::ChangeOrigin again(app::Origin origin) const {
        return m_origin.origin == app::Origin::Correction ? m_origin : app::ChangeOrigin{origin, {}};
    }

    void write(const State &from, const State &to, const app::ChangeOrigin &origin) {
        m_ledger.setCells(to.cells, origin);
        try {
            m_ledger.setTargets(to.targets, origin);
        } catch (const app::LedgerError &) {
            m_ledger.setCells(from.cells, origin);
            throw;
        }
    }

    app::Ledger &m_ledger;
    State m_before;
    State m_after;
    app::ChangeOrigin m_origin;
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
    if (plan.isEmpty()) {
        return {};
    }
    const app::Origin origin = plan.isCorrection(ledger) ? app::Origin::Correction : app::Origin::Restore;
    return stack.run(std::make_unique<Restore>(ledger, plan, app::ChangeOrigin{origin, reason}));
}

Failure setFollowUps(CommandStack &stack, app::Ledger &ledger, const std::vector<app::FollowUpEdit> &edits,
                     const QString &text) {
    return edits.empty() ? Failure{} : stack.run(std::make_unique<FollowUps>(ledger, edits, text));
}

} // namespace weici::commands
