// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/ranking.h"

namespace weici::engine {

/// Ranks whole columns of numbers, with the results of rank() and rankInGroups() in time that grows with the
/// length of the column alone, whatever its spread. Keeps its memory from column to column; one a thread.
class ColumnRanker final {
public:
    /// Sorts the values (NaN, and where `counts` is 0: in no rank) from best to worst by the rule's direction
    /// and decimals. `snap`: at `decimals`, what lies within 1e-9 below a half is rounded up, so that the
    /// last bit of a sum does not decide.
    void sort(std::span<const double> values, std::span<const std::uint8_t> counts, const RankingRule &rule,
              bool snap = false);
    /// Number of values sorted.
    [[nodiscard]] std::size_t count() const { return m_entries.size(); }

    /// Writes the ranks by the rule's ties; NaN where there is none. `ranks` is as long as the values were.
    void writeRanks(TieRule tie, double tolerance, std::span<float> ranks) const;
    /// The same within groups; `groups[i]` < 0: no rank.
    void writeGroupRanks(TieRule tie, double tolerance, std::span<const int> groups, std::size_t groupCount,
                         std::span<float> ranks);

private:
    /// `key` grows from best to worst.
    struct Entry {
        double key;
        std::uint32_t index;
    };
    void collect(std::span<const double> values, std::span<const std::uint8_t> counts,
                 const RankingRule &rule, bool snap);
    void distribute(std::size_t first, std::size_t last, int depth);
    void sortRange(std::size_t first, std::size_t last, int depth);
    static void writeSegment(std::span<const Entry> sorted, TieRule tie, double tolerance,
                             std::span<float> ranks);

    std::vector<Entry> m_entries;
    std::vector<Entry> m_other;
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint16_t> m_buckets;
    std::vector<std::size_t> m_groupStarts;
};

/// `value` at `decimals` places as ranks compare it; exact 四舍五入 as rounded(), unless `snap` (see above).
double rankedValue(double value, int decimals, bool snap);

} // namespace weici::engine
