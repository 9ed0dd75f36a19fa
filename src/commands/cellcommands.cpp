// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/cellcommands.h"

#include "app/ledger.h"

#include <algorithm>

namespace weici::commands {

namespace {

struct Cells {
    using Edit = app::CellEdit;
    static const auto &content(const Edit &edit) { return edit.observation; }
    static Edit present(const app::Ledger &ledger, const engine::CellKey &key) {
        return {key, ledger.observation(key)};
    }
    static void openPeriods(app::Ledger &ledger, const std::vector<Edit> &edits) {
        for (const Edit &edit : edits) {
            const auto &known = ledger.periods();
            if (std::find(known.begin(), known.end(), edit.key.period) == known.end()) {
                ledger.addPeriod(edit.key.period);
            }
        }
    }
    static void write(app::Ledger &ledger, const std::vector<Edit> &edits, const app::ChangeOrigin &origin) {
        ledger.setCells(edits, origin);
    }
};

struct Targets {
    using Edit = app::TargetEdit;
    static const auto &content(const Edit &edit) { return edit.target; }
    static Edit present(const app::Ledger &ledger, const engine::CellKey &key) {
        return {key, ledger.target(key)};
    }
    static void openPeriods(app::Ledger & /*ledger*/, const std::vector<Edit> & /*edits*/) {}
    static void write(app::Ledger &ledger, const std::vector<Edit> &edits, const app::ChangeOrigin &origin) {
        ledger.setTargets(edits, origin);
    }
};

/// Whole cells before and after; undo and redo write the one or the other.
template <class Kind>
class SwapCells final : public Command {
public:
    using Edits = std::vector<typename Kind::Edit>;

    SwapCells(app::Ledger &ledger, Edits before, Edits after, const StepName &name)
        : m_ledger(ledger)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_name(name) {}

    [[nodiscard]] QString text() const override { return m_name.text; }

    void run() override {
        Kind::openPeriods(m_ledger, m_after);
        Kind::write(m_ledger, m_after, m_name.origin);
    }
    void undo() override { Kind::write(m_ledger, m_before, again(app::Origin::Undo)); }
    void redo() override { Kind::write(m_ledger, m_after, again(app::Origin::Redo)); }

    bool absorb(const Command &next) override {
        const auto *other = dynamic_cast<const SwapCells *>(&next);
        if (!other || m_name.group.isEmpty() || m_name.group != other->m_name.group ||
            !sameKeys(other->m_after)) {
            return false;
        }
        m_after = other->m_after;
        return true;
    }

    [[nodiscard]] bool isNothing() const override {
        return std::equal(m_before.begin(), m_before.end(), m_after.begin(), m_after.end(),
                          [](const auto &a, const auto &b) { return Kind::content(a) == Kind::content(b); });
    }

private:
    /// A correction is taken back, and made again, as a correction.
    [[nodiscard]] app::ChangeOrigin again(app::Origin origin) const {
        return m_name.origin.origin == app::Origin::Correction ? m_name.origin
                                                               : app::ChangeOrigin{origin, {}};
    }
    [[nodiscard]] bool sameKeys(const Edits &edits) const {
        return std::equal(m_after.begin(), m_after.end(), edits.begin(), edits.end(),
                          [](const auto &a, const auto &b) { return a.key == b.key; });
    }

    app::Ledger &m_ledger;
    Edits m_before;
    Edits m_after;
    StepName m_name;
};

template <class Kind>
Failure swapCells(CommandStack &stack, app::Ledger &ledger, const std::vector<typename Kind::Edit> &edits,
                  const StepName &name) {
    std::vector<typename Kind::Edit> before;
    std::vector<typename Kind::Edit> after;
    for (const auto &edit : edits) {
        auto present = Kind::present(ledger, edit.key);
        if (Kind::content(present) != Kind::content(edit)) {
            before.push_back(std::move(present));
            after.push_back(edit);
        }
    }
    if (after.empty()) {
        return {};
    }
    return stack.run(std::make_unique<SwapCells<Kind>>(ledger, std::move(before), std::move(after), name));
}

} // namespace

Failure setCells(CommandStack &stack, app::Ledger &ledger, const std::vector<app::CellEdit> &edits,
                 const StepName &name) {
    return swapCells<Cells>(stack, ledger, edits, name);
}

Failure setTargets(CommandStack &stack, app::Ledger &ledger, const std::vector<app::TargetEdit> &edits,
                   const StepName &name) {
    return swapCells<Targets>(stack, ledger, edits, name);
}

} // namespace weici::commands
