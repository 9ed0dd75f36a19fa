// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldwriter.h"

#include "models/gridshape.h"

#include <algorithm>
#include <tuple>

namespace weici::models {

namespace {

template <class Edit>
std::vector<Edit> ordered(std::vector<Edit> edits) {
    std::sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) {
        return std::tuple(a.key.period, a.key.indicator, a.key.region) <
               std::tuple(b.key.period, b.key.indicator, b.key.region);
    });
    return edits;
}

} // namespace

Typed FieldWriter::write(const CellField &place, const QString &text) {
    const auto &[key, field] = place;
    if (isTargetField(field)) {
        const engine::CellKey whole = targetKey(m_ledger, key);
        engine::Target &target = m_targets.try_emplace(whole, m_ledger.target(whole)).first->second;
        Typed typed = pasteInto(m_ledger, key, field, text, {}, target);
        if (typed.target) {
            target = *typed.target;
        }
        return typed;
    }
    engine::Observation &cell = m_cells.try_emplace(key, m_ledger.observation(key)).first->second;
    Typed typed = pasteInto(m_ledger, key, field, text, cell, {});
    if (typed.observation) {
        cell = *typed.observation;
    }
    return typed;
}

std::vector<app::CellEdit> FieldWriter::cells() const {
    std::vector<app::CellEdit> edits;
    for (const auto &[key, cell] : m_cells) {
        if (cell != m_ledger.observation(key)) {
            edits.push_back({key, cell});
        }
    }
    return ordered(std::move(edits));
}

std::vector<app::TargetEdit> FieldWriter::targets() const {
    std::vector<app::TargetEdit> edits;
    for (const auto &[key, target] : m_targets) {
        if (target != m_ledger.target(key)) {
            edits.push_back({key, target});
        }
    }
    return ordered(std::move(edits));
}

} // namespace weici::models
