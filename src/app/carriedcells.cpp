// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carriedcells.h"

#include "app/ledger.h"

namespace weici::app {

namespace {

engine::Observation carried(const engine::Observation &cell, Carry carry) {
    engine::Observation result;
    if (carry.notes)
        result.note = cell.note;
    if (carry.notApplicable && cell.value.state == engine::CellState::NotApplicable)
        result.value = cell.value;
    if (carry.notApplicable && cell.rank.state == engine::CellState::NotApplicable)
        result.rank = cell.rank;
    return result;
}

} // namespace

std::vector<CellEdit> carriedCells(const Ledger &ledger, const engine::Period &from, const engine::Period &to,
                                   Carry carry) {
    std::vector<CellEdit> edits;
    for (const auto &leaf : ledger.schemeFor(to).indicators) {
        for (const auto &region : ledger.regions()) {
            auto cell = carried(ledger.observation({leaf.id, region.id, from}), carry);
            if (!cell.isBlank())
                edits.push_back({{leaf.id, region.id, to}, std::move(cell)});
        }
    }
    return edits;
}

} // namespace weici::app
