// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scores.h"

#include <algorithm>
#include <cmath>

namespace weici::engine {

double Scores::points(std::size_t item, std::size_t region) const {
    const auto place = m_plan->place(item);
    if (!place.isLeaf)
        return at(m_points, place.index, region);
    const double value = share(place.index, region);
    if (m_plan->isIndex() || std::isnan(value))
        return m_plan->scale() * value;
    const PlanLeaf &leaf = m_plan->leaves()[place.index];
    // Points that are never scaled still go with their node when that is missing.
    const double scale = scaleOf(leaf.parent, region);
    const double scaled = givesPoints(leaf.rule) ? scale * 0.0 : leaf.weight * value * scale;
    return scaled + fixedPart(place.index, region);
}

double Scores::full(std::size_t item, std::size_t region) const {
    if (m_plan->isIndex())
        return noNumber;
    const auto place = m_plan->place(item);
    if (!place.isLeaf)
        return nodeFull(place.index, region);
    const PlanLeaf &leaf = m_plan->leaves()[place.index];
    if (!leaf.isScored())
        return noNumber;
    const double scale = scaleOf(leaf.parent, region);
    if (std::isnan(share(place.index, region)) || std::isnan(scale))
        return 0.0;
    return givesPoints(leaf.rule) ? leaf.weight : leaf.weight * scale;
}

double Scores::nodeFull(std::size_t node, std::size_t region) const {
    const PlanNode &planned = m_plan->nodes()[node];
    if (planned.childCount == 0)
        return noNumber;
    if (std::isnan(at(m_points, node, region)))
        return 0.0;
    if (node == 0) {
        double sum = 0.0;
        for (const PlanChild &child : m_plan->children(planned)) {
            const double factor = child.isLeaf ? 1.0 : m_plan->nodes()[child.index].factor;
            sum += factor * (child.isLeaf ? full(m_plan->leaves()[child.index].item, region)
                                          : nodeFull(child.index, region));
        }
        return sum;
    }
    const double above = scaleOf(planned.parent, region);
    if (const std::size_t column = m_nodeFixedColumn[node]; column != noColumn)
        return at(m_scaledFull, column, region) * above + at(m_fixedFull, column, region);
    return planned.childWeight * above;
}

double Scores::coverage(std::size_t item, std::size_t region) const {
    const auto place = m_plan->place(item);
    if (!place.isLeaf)
        return nodeCoverage(place.index, region);
    switch (leafState(place.index, region)) {
    case LeafState::Scored:
        return 1.0;
    case LeafState::Filled:
    case LeafState::Missing:
        return 0.0;
    case LeafState::NotScored:
    case LeafState::NotApplicable:
        break;
    }
    return noNumber;
}

double Scores::nodeCoverage(std::size_t node, std::size_t region) const {
    const PlanNode &planned = m_plan->nodes()[node];
    const double applicable = m_applicable.empty() ? planned.ownPoints : at(m_applicable, node, region);
    if (applicable > 0.0)
        return std::min(1.0, at(m_known, node, region) / applicable);
    // Nothing below has weight: a bonus that was earned or not.
    double best = noNumber;
    for (const PlanChild &child : m_plan->children(planned)) {
        const double below = child.isLeaf ? coverage(m_plan->leaves()[child.index].item, region)
                                          : nodeCoverage(child.index, region);
        best = std::fmax(best, below);
    }
    return std::isnan(best) ? best : best > 0.0 ? 1.0 : 0.0;
}

bool Scores::isGroupRankComplete(std::size_t leaf, int group) const {
    return group >= 0 && !m_groupComplete.empty() &&
           m_groupComplete[leaf * m_groups + static_cast<std::size_t>(group)] != 0;
}

double Scores::fixedPart(std::size_t leaf, std::size_t region) const {
    const std::size_t column = m_leafFixedColumn[leaf];
    return column == noColumn ? 0.0 : at(m_leafFixed, column, region);
}

double Scores::scaleOf(std::size_t node, std::size_t region) const {
    if (node == 0)
        return 1.0;
    return scaleOf(m_plan->nodes()[node].parent, region) * at(m_scales, node, region);
}

} // namespace weici::engine
