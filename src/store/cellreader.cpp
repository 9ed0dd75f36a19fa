// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cellreader.h"

#include <algorithm>

#include "engine/numbertext.h"

namespace weici::store {
namespace {

std::size_t idsOf(const std::vector<engine::Scheme> &schemes) {
    std::int32_t most = 0;
    for (const engine::Scheme &scheme : schemes) {
        for (const engine::Indicator &leaf : scheme.indicators)
            most = std::max(most, leaf.id.value);
    }
    return static_cast<std::size_t>(most) + 1;
}

} // namespace

CellReader::CellReader(const std::vector<engine::Scheme> &schemes)
    : m_schemes(&schemes)
    , m_leaves(schemes.size(), std::vector<const engine::Indicator *>(idsOf(schemes), nullptr)) {
    for (std::size_t s = 0; s < schemes.size(); ++s) {
        for (const engine::Indicator &leaf : schemes[s].indicators) {
            if (leaf.id.isValid())
                m_leaves[s][static_cast<std::size_t>(leaf.id.value)] = &leaf;
        }
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
    return std::ranges::any_of(m_leaves, [id](const auto &leaves) {
        return id.isValid() && static_cast<std::size_t>(id.value) < leaves.size() &&
               leaves[static_cast<std::size_t>(id.value)] != nullptr;
    });
}

const engine::Indicator *CellReader::indicator(engine::IndicatorId id, const engine::Period &period) const {
    if (!knows(id))
        return nullptr;
    const auto slot = static_cast<std::size_t>(id.value);
    if (const engine::Indicator *leaf = m_leaves[schemeIndex(period)][slot])
        return leaf;
    for (auto leaves = m_leaves.rbegin(); leaves != m_leaves.rend(); ++leaves) {
        if ((*leaves)[slot] != nullptr)
            return (*leaves)[slot];
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
