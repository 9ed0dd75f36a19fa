// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/treecommands.h"

#include "app/ledger.h"

#include <algorithm>

namespace weici::commands {

namespace {

using OneScheme = std::optional<engine::Scheme>;

OneScheme schemeOf(const app::Ledger &ledger, int year) {
    const auto &schemes = ledger.schemes();
    const auto found = std::ranges::find(schemes, year, &engine::Scheme::year);
    return found == schemes.end() ? OneScheme() : OneScheme(*found);
}

/// A year's whole scheme before and after; nothing where the year has none.
class SwapScheme final : public Command {
public:
    SwapScheme(app::Ledger &ledger, int year, OneScheme before, OneScheme after, const StepName &name)
        : m_ledger(ledger)
        , m_year(year)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_name(name) {}

    [[nodiscard]] QString text() const override { return m_name.text; }

    void run() override {
        put(m_after, m_name.origin);
        // New leaves have their ids now; redo brings back the same ones.
        m_after = schemeOf(m_ledger, m_year);
    }
    void undo() override { put(m_before, {app::Origin::Undo, {}}); }
    void redo() override { put(m_after, {app::Origin::Redo, {}}); }

    bool absorb(const Command &next) override {
        const auto *other = dynamic_cast<const SwapScheme *>(&next);
        if (!other || m_name.group.isEmpty() || m_name.group != other->m_name.group ||
            m_year != other->m_year) {
            return false;
        }
        m_after = other->m_after;
        return true;
    }

    [[nodiscard]] bool isNothing() const override { return m_before == m_after; }

private:
    void put(const OneScheme &scheme, const app::ChangeOrigin &origin) {
        if (scheme) {
            m_ledger.setScheme(*scheme, origin);
        } else {
            m_ledger.removeScheme(m_year, origin);
        }
    }

    app::Ledger &m_ledger;
    int m_year;
    OneScheme m_before;
    OneScheme m_after;
    StepName m_name;
};

class SwapRelations final : public Command {
public:
    using Relations = std::vector<engine::Relation>;

    SwapRelations(app::Ledger &ledger, Relations after, const StepName &name)
        : m_ledger(ledger)
        , m_before(ledger.relations())
        , m_after(std::move(after))
        , m_name(name) {}

    [[nodiscard]] QString text() const override { return m_name.text; }
    void run() override { m_ledger.setRelations(m_after, m_name.origin); }
    void undo() override { m_ledger.setRelations(m_before, {app::Origin::Undo, {}}); }
    void redo() override { m_ledger.setRelations(m_after, {app::Origin::Redo, {}}); }

private:
    app::Ledger &m_ledger;
    Relations m_before;
    Relations m_after;
    StepName m_name;
};

} // namespace

Failure setScheme(CommandStack &stack, app::Ledger &ledger, const engine::Scheme &scheme,
                  const StepName &name) {
    OneScheme before = schemeOf(ledger, scheme.year);
    if (before == scheme) {
        return {};
    }
    return stack.run(std::make_unique<SwapScheme>(ledger, scheme.year, std::move(before), scheme, name));
}

Failure removeScheme(CommandStack &stack, app::Ledger &ledger, int year, const StepName &name) {
    OneScheme before = schemeOf(ledger, year);
    if (!before) {
        return {};
    }
    return stack.run(std::make_unique<SwapScheme>(ledger, year, std::move(before), OneScheme(), name));
}

Failure setRelations(CommandStack &stack, app::Ledger &ledger, const std::vector<engine::Relation> &relations,
                     const StepName &name) {
    if (ledger.relations() == relations) {
        return {};
    }
    return stack.run(std::make_unique<SwapRelations>(ledger, relations, name));
}

} // namespace weici::commands
