// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rankcounts.h"

#include <algorithm>
#include <cmath>

namespace weici::engine {

void RankCounts::add(std::span<const DoubledRank> ranks) {
    DoubledRank most = 0;
    DoubledRank beforeLeast = ~DoubledRank{0}; // no rank, 0, becomes the largest when one is taken off
    for (const DoubledRank rank : ranks) {
        most = std::max(most, rank);
        beforeLeast = std::min(beforeLeast, rank - 1);
    }
    if (most == 0)
        return;
    makeRoom(beforeLeast + 1, most);
    for (const DoubledRank rank : ranks) {
        if (rank > 0) {
            ++m_counts[rank - m_least];
            ++m_count;
        }
    }
}

void RankCounts::makeRoom(DoubledRank least, DoubledRank most) {
    if (m_counts.empty()) {
        m_least = least;
        m_counts.assign(most - least + 1, 0);
        return;
    }
    if (least < m_least) {
        m_counts.insert(m_counts.begin(), m_least - least, 0);
        m_least = least;
    }
    m_counts.resize(std::max<std::size_t>(m_counts.size(), most - m_least + 1), 0);
}

double RankCounts::quantile(double share) const {
    const double wanted = std::ceil(share * static_cast<double>(m_count) - 1e-9);
    const auto needed = std::max<std::size_t>(1, static_cast<std::size_t>(wanted));
    std::size_t reached = 0;
    std::size_t at = 0;
    while (reached < needed)
        reached += m_counts[at++];
    return (static_cast<double>(m_least) + static_cast<double>(at) - 1.0) / 2.0;
}

} // namespace weici::engine
