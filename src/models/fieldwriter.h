// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/typing.h"

#include <unordered_map>
#include <vector>

namespace weici::models {

/// One field of one cell: a GridColumn.
struct CellField {
    engine::CellKey key;
    int field = 0;
};

/// Gathers texts for many fields and makes whole cells of them, so that all become one step. Nothing is
/// written to the ledger.
class FieldWriter final {
public:
    explicit FieldWriter(const app::Ledger &ledger)
        : m_ledger(ledger) {}

    /// The text as given, ends aside; an empty one clears. Refused: nothing is noted, and the reason is in
    /// the answer.
    Typed write(const CellField &place, const QString &text);

    /// The cells that differ from the ledger's, in a fixed order.
    [[nodiscard]] std::vector<app::CellEdit> cells() const;
    [[nodiscard]] std::vector<app::TargetEdit> targets() const;

private:
    const app::Ledger &m_ledger;
    std::unordered_map<engine::CellKey, engine::Observation> m_cells;
    std::unordered_map<engine::CellKey, engine::Target> m_targets;
};

} // namespace weici::models
