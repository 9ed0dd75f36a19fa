// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/panel.h"

#include <map>
#include <string>

#include "engine/period.h"

namespace weici::engine {

PanelTarget panelTarget(const CellText &target, double factor) {
    PanelTarget result{target.state, target.comparator, noNumber};
    if (const auto number = target.value())
        result.number = *number * factor;
    return result;
}

double targetFactor(TargetTime rule, const Period &period) {
    return rule == TargetTime::Linear ? period.months() / 12.0 : 1.0;
}

Panel::Panel(std::span<const Region> regions, std::size_t leaves)
    : m_leaves(leaves)
    , m_values(regions.size() * leaves, noNumber) {
    std::map<std::string, int> numbers;
    for (const Region &region : regions) {
        int group = -1;
        if (!region.group.empty()) {
            group = numbers.emplace(region.group, static_cast<int>(numbers.size())).first->second;
            m_groupSizes.resize(numbers.size());
            m_groupSizes[static_cast<std::size_t>(group)] += region.scored ? 1 : 0;
        }
        m_groups.push_back(group);
        m_scored.push_back(region.scored ? 1 : 0);
        m_scoredCount += region.scored ? 1 : 0;
    }
}

PanelCell Panel::cell(std::size_t leaf, std::size_t region) const {
    PanelCell cell;
    cell.value = values(leaf)[region];
    if (!m_notApplicable.empty())
        cell.notApplicable = notApplicable(leaf)[region] != 0;
    if (!m_publishedRanks.empty())
        cell.publishedRank = publishedRanks(leaf)[region];
    if (!m_targets.empty())
        cell.target = targets(leaf)[region];
    return cell;
}

void Panel::setCell(std::size_t leaf, std::size_t region, const PanelCell &cell) {
    const std::size_t at = leaf * regionCount() + region;
    m_values[at] = cell.value;
    if (cell.publishedRank == cell.publishedRank && m_publishedRanks.empty())
        m_publishedRanks.assign(m_values.size(), noNumber);
    if (!m_publishedRanks.empty())
        m_publishedRanks[at] = cell.publishedRank;
    if (cell.notApplicable && m_notApplicable.empty())
        m_notApplicable.assign(m_values.size(), 0);
    if (!m_notApplicable.empty())
        m_notApplicable[at] = cell.notApplicable ? 1 : 0;
    if (cell.target.state != CellState::Blank || !m_targets.empty())
        setTarget(leaf, region, cell.target);
}

void Panel::setTarget(std::size_t leaf, std::size_t region, const PanelTarget &target) {
    if (m_targets.empty())
        m_targets.resize(m_values.size());
    m_targets[leaf * regionCount() + region] = target;
}

void Panel::setObservation(std::size_t leaf, std::size_t region, const Observation &observation) {
    PanelCell changed = cell(leaf, region);
    changed.value = observation.value.value().value_or(noNumber);
    changed.notApplicable = observation.value.state == CellState::NotApplicable;
    changed.publishedRank = observation.rank.value().value_or(noNumber);
    setCell(leaf, region, changed);
}

} // namespace weici::engine
