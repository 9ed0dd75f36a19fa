// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weici::engine {

/// Twice a rank, which is whole under every tie rule; 0: no rank.
using DoubledRank = std::uint32_t;

/// How often a region had which rank. Holds only the span between the best and the worst.
class RankCounts final {
public:
    void add(std::span<const DoubledRank> ranks);

    /// Ranks added, those that are none left out.
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// The least rank that at least `share` of them reach or better. Only where there are any.
    [[nodiscard]] double quantile(double share) const;

private:
    void makeRoom(DoubledRank least, DoubledRank most);

    std::size_t m_count = 0;
    DoubledRank m_least = 0; ///< the rank that m_counts begins with
    std::vector<std::uint32_t> m_counts;
};

} // namespace weici::engine
