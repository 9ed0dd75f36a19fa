// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/ranking.h"

namespace weici::engine {

/// A column in the order of its ranks: keys that grow from the best to the worst, and whose they are.
struct SortedColumn {
    std::vector<double> keys; ///< as long as the column; the first `count` count, as in `order`
    std::vector<std::uint32_t> order;
    std::size_t count = 0;
    double sign = 1.0; ///< key = sign · value

    [[nodiscard]] bool isEmpty() const { return keys.empty(); }
};

/// Ranks whole columns of numbers, with the results of rank() and rankInGroups() in time that grows with the
/// length of the column alone, whatever its spread. Keeps its memory from column to column; one a thread.
class ColumnRanker final {
public:
    /// Sorts the values (NaN, and where `counts` is 0: in no rank) from best to worst by the rule's direction
    /// and decimals. `snap`: at `decimals`, what lies within 1e-9 below a half is rounded up, so that the
    /// last bit of a sum does not decide.
    void sort(std::span<const double> values, std::span<const std::uint8_t> counts, const RankingRule &rule,
              bool snap = false);
    /// Brings the column sorted last, of which one value changed, into order again.
    void change(std::size_t index, double value, bool counts, const RankingRule &rule, bool snap = false);
    /// Sorts as sort() does, from the order that the column sorted last had: quicker where that is nearly
    /// right still.
    void sortAgain(std::span<const double> values, std::span<const std::uint8_t> counts,
                   const RankingRule &rule, bool snap = false);
    /// Takes up a column that was sorted before, and puts away the present one; change() and sortAgain()
    /// work on it.
    void swap(SortedColumn &column) { std::swap(m_sorted, column); }
    /// Whether there is a sorted column to change.
    [[nodiscard]] bool isEmpty() const { return m_sorted.isEmpty(); }

    /// Number of values sorted.
    [[nodiscard]] std::size_t count() const { return m_sorted.count; }
    /// The best and the worst of them; only where there are any.
    [[nodiscard]] double best() const { return m_sorted.sign * m_sorted.keys.front() + 0.0; }
    [[nodiscard]] double worst() const { return m_sorted.sign * m_sorted.keys[m_sorted.count - 1] + 0.0; }

    /// Writes the ranks by the rule's ties; NaN where there is none. `ranks` is as long as the values were.
    void writeRanks(TieRule tie, double tolerance, std::span<float> ranks) const;
    /// The same within groups; `groups[i]` < 0: no rank.
    void writeGroupRanks(TieRule tie, double tolerance, std::span<const int> groups, std::size_t groupCount,
                         std::span<float> ranks);

private:
    void collect(std::span<const double> values, std::span<const std::uint8_t> counts,
                 const RankingRule &rule, bool snap);
    bool refresh(std::span<const double> values, std::span<const std::uint8_t> counts,
                 const RankingRule &rule, bool snap);
    void findExtremes();
    void takeInTurn();
    bool spread();
    void deal(std::size_t bits);
    void gather();
    bool settle();
    void sortPlainly();

    SortedColumn m_sorted;
    double m_low = 0.0; ///< extremes of the keys
    double m_high = 0.0;
    std::vector<double> m_unsorted;     ///< keys as the values stand, NaN where there is none
    std::vector<std::uint64_t> m_marks; ///< place between the extremes in the upper half, index in the lower
    std::vector<std::uint64_t> m_dealt;
    std::vector<std::uint32_t> m_lowStarts;
    std::vector<std::uint32_t> m_highStarts;
    std::vector<double> m_groupKeys;
    std::vector<std::uint32_t> m_groupOrder;
    std::vector<std::size_t> m_groupStarts;
};

/// `value` at `decimals` places as ranks compare it; exact 四舍五入 as rounded(), unless `snap` (see above).
double rankedValue(double value, int decimals, bool snap);

} // namespace weici::engine
