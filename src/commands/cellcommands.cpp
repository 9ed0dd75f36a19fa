// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/cellcommands.h"

#include "app/ledger.h"

#include <algorithm>

namespace weici::commands {

namespace {

const engine::Observation &contentOf(const app::CellEdit &edit) {
    return edit.observation;
}

const engine::Target &contentOf(const app::TargetEdit &edit) {
    return edit.target;
}

app::CellEdit present(const app::Ledger &ledger, const app::CellEdit &edit) {
    return {edit.key, ledger.observation(edit.key)};
}

app::TargetEdit present(const app::Ledger &ledger, const app::TargetEdit &edit) {
    return {edit.key, ledger.target(edit.key)};
}

template <class Edit>
bool sameKeys(const std::vector<Edit> &one, const std::vector<Edit> &other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const Edit &a, const Edit &b) { return a.key == b.key; });
}

template <class Edit>
bool sameContent(const std::vector<Edit> &one, const std::vector<Edit> &other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const Edit &a, const Edit &b) { return contentOf(a) == contentOf(b); });
}

/// Whole cells and targets, either before or after.
struct Block {
    std::vector<app::CellEdit> cells;
    std::vector<app::TargetEdit> targets;

    [[nodiscard]] bool isEmpty() const { return cells.empty() && targets.empty(); }
};

/// Notes the edit in `after` and what it replaces in `before`, unless it changes nothing.
template <class Edit>
void note(const app::Ledger &ledger, const Edit &edit, std::vector<Edit> &before, std::vector<Edit> &after) {
    Edit now = present(ledger, edit);
    if (contentOf(now) != contentOf(edit)) {
        before.push_back(std::move(now));
        after.push_back(edit);
    }
}

/// A block before and after; undo and redo write the one or the other.
class SwapBlock final : public Command {
public:
    SwapBlock(app::Ledger &ledger, Block before, Block after, const StepName &name)
        : m_ledger(ledger)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_name(name) {}

    [[nodiscard]] QString text() const override { return m_name.text; }

    void run() override {
        openPeriods();
        write(m_after, m_name.origin);
    }
    void undo() override { write(m_before, again(app::Origin::Undo)); }
    void redo() override { write(m_after, again(app::Origin::Redo)); }

    bool absorb(const Command &next) override {
        const auto *other = dynamic_cast<const SwapBlock *>(&next);
        if (!other || m_name.group.isEmpty() || m_name.group != other->m_name.group ||
            !sameKeys(m_after.cells, other->m_after.cells) ||
            !sameKeys(m_after.targets, other->m_after.targets)) {
            return false;
        }
        m_after = other->m_after;
        return true;
    }

    [[nodiscard]] bool isNothing() const override {
        return sameContent(m_before.cells, m_after.cells) && sameContent(m_before.targets, m_after.targets);
    }

private:
    /// A correction is taken back, and made again, as a correction.
    [[nodiscard]] app::ChangeOrigin again(app::Origin origin) const {
        return m_name.origin.origin == app::Origin::Correction ? m_name.origin
                                                               : app::ChangeOrigin{origin, {}};
    }
    void openPeriods() {
        for (const app::CellEdit &edit : m_after.cells) {
            const auto &known = m_ledger.periods();
            if (std::find(known.begin(), known.end(), edit.key.period) == known.end()) {
                m_ledger.addPeriod(edit.key.period);
            }
        }
    }
    void write(const Block &wanted, const app::ChangeOrigin &origin) {
        m_ledger.setBlock(wanted.cells, wanted.targets, origin);
    }

    app::Ledger &m_ledger;
    Block m_before;
    Block m_after;
    StepName m_name;
};

} // namespace

Failure setCells(CommandStack &stack, app::Ledger &ledger, const std::vector<app::CellEdit> &edits,
                 const StepName &name) {
    return setBlock(stack, ledger, edits, {}, name);
}

Failure setTargets(CommandStack &stack, app::Ledger &ledger, const std::vector<app::TargetEdit> &edits,
                   const StepName &name) {
    return setBlock(stack, ledger, {}, edits, name);
}

Failure setBlock(CommandStack &stack, app::Ledger &ledger, const std::vector<app::CellEdit> &cells,
                 const std::vector<app::TargetEdit> &targets, const StepName &name) {
    Block before;
    Block after;
    for (const app::CellEdit &edit : cells) {
        note(ledger, edit, before.cells, after.cells);
    }
    for (const app::TargetEdit &edit : targets) {
        note(ledger, edit, before.targets, after.targets);
    }
    if (after.isEmpty()) {
        return {};
    }
    return stack.run(std::make_unique<SwapBlock>(ledger, std::move(before), std::move(after), name));
}

} // namespace weici::commands
