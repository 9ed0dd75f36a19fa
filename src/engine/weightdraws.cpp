// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weightdraws.h"

#include <algorithm>
#include <map>

namespace weici::engine {

namespace {

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ULL;

std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

/// In [0, 1), from the top 53 bits.
double uniform(std::uint64_t state, std::size_t place) {
    return static_cast<double>(mixed(state + (place + 1) * golden) >> 11) * 0x1.0p-53;
}

} // namespace

WeightDraws::WeightDraws(const ScoringPlan &plan, double spread, std::uint64_t seed)
    : m_leafCount(plan.leaves().size())
    , m_spread(std::clamp(spread, 0.0, 1.0))
    , m_seed(seed)
    , m_isIndex(plan.isIndex())
    , m_weights(plan.leaves().size() + plan.nodes().size(), 0.0) {
    for (std::size_t row = 0; row < m_weights.size(); ++row)
        m_parents.push_back(row);
    std::map<std::size_t, Block> blocks;
    for (std::size_t n = 0; n < plan.nodes().size(); ++n) {
        for (const PlanChild &child : plan.children(plan.nodes()[n])) {
            const std::size_t row = child.isLeaf ? child.index : nodeRow(child.index);
            m_weights[row] = child.weight;
            m_parents[row] = nodeRow(n);
            if (!child.isLeaf || givesPoints(plan.leaves()[child.index].rule))
                continue;
            std::size_t top = n;
            while (plan.nodes()[top].parent != 0)
                top = plan.nodes()[top].parent;
            blocks[top].leaves.push_back(child.index);
            blocks[top].sum += child.weight;
        }
    }
    for (auto &[node, block] : blocks)
        m_blocks.push_back(std::move(block));
}

void WeightDraws::draw(std::size_t number, std::size_t stride, std::span<double> weights) const {
    const std::uint64_t state = mixed(mixed(m_seed + golden) + (number + 1) * golden);
    if (!m_isIndex)
        return drawPoints(state, stride, weights);
    for (std::size_t row = 0; row < m_weights.size(); ++row)
        weights[row * stride] = m_weights[row] * (1.0 + m_spread * (2.0 * uniform(state, row) - 1.0));
}

void WeightDraws::drawPoints(std::uint64_t state, std::size_t stride, std::span<double> weights) const {
    for (std::size_t row = 0; row < m_weights.size(); ++row)
        weights[row * stride] = row < m_leafCount ? m_weights[row] : 0.0;
    for (const Block &block : m_blocks) {
        double sum = 0.0;
        for (const std::size_t leaf : block.leaves) {
            double &weight = weights[leaf * stride];
            weight *= 1.0 + m_spread * (2.0 * uniform(state, leaf) - 1.0);
            sum += weight;
        }
        const double norm = sum > 0.0 ? block.sum / sum : 1.0;
        for (const std::size_t leaf : block.leaves)
            weights[leaf * stride] *= norm;
    }
    // Nodes stand parents first: from the last, every node is complete before it is added to its parent.
    for (std::size_t leaf = 0; leaf < m_leafCount; ++leaf) {
        if (m_parents[leaf] != leaf)
            weights[m_parents[leaf] * stride] += weights[leaf * stride];
    }
    for (std::size_t row = m_weights.size(); row-- > m_leafCount;) {
        if (m_parents[row] != row)
            weights[m_parents[row] * stride] += weights[row * stride];
    }
}

} // namespace weici::engine
