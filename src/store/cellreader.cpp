// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cellreader.h"

#include <ranges>
#include <utility>

#include "engine/numbertext.h"

namespace weici::store {
CellReader::CellReader(const std::vector<engine::Scheme> &schemes)
    : m_schemes(&schemes) {
    for (const engine::Scheme &scheme : schemes) {
        for (const auto *leaves : {&scheme.indicators, &scheme.recycled}) {
            for (const engine::Indicator &leaf : *leaves)
                m_slots.try_emplace(leaf.id, m_slots.size());
        }
    }
    for (const engine::Scheme &scheme : schemes) {
        std::vector<const engine::Indicator *> found(m_slots.size(), nullptr);
        for (const auto *leaves : {&scheme.indicators, &scheme.recycled}) {
            for (const engine::Indicator &leaf : *leaves)
                found[m_slots.at(leaf.id)] = &leaf;
        }
        m_leaves.push_back(std::move(found));
    }
}

std::size_t CellReader::schemeIndex(const engine::Period &period) const {
    std::size_t found = 0;
    for (std::size_t s = 0; s < m_schemes->size(); ++s) {
        if ((*m_schemes)[s].year <= period.year())
            found = s;
    }
    return found;
}

const engine::Scheme &CellReader::schemeFor(const engine::Period &period) const {
    return (*m_schemes)[schemeIndex(period)];
}

bool CellReader::knows(engine::IndicatorId id) const {
    return m_slots.contains(id);
}

const engine::Indicator *CellReader::indicator(engine::IndicatorId id, const engine::Period &period) const {
    const auto slot = m_slots.find(id);
    if (slot == m_slots.end())
        return nullptr;
    if (const engine::Indicator *leaf = m_leaves[schemeIndex(period)][slot->second])
        return leaf;
    return anyIndicator(id);
}

const engine::Indicator *CellReader::anyIndicator(engine::IndicatorId id) const {
    const auto slot = m_slots.find(id);
    if (slot == m_slots.end())
        return nullptr;
    for (const auto &leaves : std::views::reverse(m_leaves)) {
        if (const engine::Indicator *leaf = leaves[slot->second])
            return leaf;
    }
    return nullptr;
}

engine::CellText CellReader::read(const engine::CellKey &key, engine::CellRole role,
                                  std::string_view text) const {
    engine::ReadingContext context;
    context.role = role;
    if (const engine::Indicator *leaf = indicator(key.indicator, key.period)) {
        context.unit = leaf->unit;
        context.direction = leaf->direction;
    }
    return engine::readCell(text, context);
}

engine::Observation CellReader::read(const engine::CellKey &key, const engine::Observation &given) const {
    engine::Observation observation = given;
    observation.value = read(key, engine::CellRole::Value, given.value.text);
    observation.rank = read(key, engine::CellRole::Rank, given.rank.text);
    return observation.isBlank() ? engine::Observation() : observation;
}

engine::Target CellReader::read(const engine::CellKey &key, const engine::Target &given) const {
    engine::Target target = given;
    target.value = read(key, engine::CellRole::TargetValue, given.value.text);
    target.rank = read(key, engine::CellRole::TargetRank, given.rank.text);
    return target.isBlank() ? engine::Target() : target;
}

} // namespace weici::store
