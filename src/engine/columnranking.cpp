// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/columnranking.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "engine/decimal.h"

namespace weici::engine {

namespace {

constexpr float noRank = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t smallRange = 24;
constexpr std::size_t mostBuckets = 1u << 14;
constexpr int deepest = 4;

bool isTie(double a, double b, double tolerance) {
    return a == b ||
           (std::isfinite(a - b) && std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b)));
}

float sharedRank(TieRule tie, std::size_t first, std::size_t last, std::size_t different) {
    switch (tie) {
    case TieRule::Competition:
        return static_cast<float>(first);
    case TieRule::Dense:
        return static_cast<float>(different);
    case TieRule::Average:
        return static_cast<float>(first + last) / 2.0F;
    case TieRule::Last:
        break;
    }
    return static_cast<float>(last);
}

} // namespace

double rankedValue(double value, int decimals, bool snap) {
    constexpr double exactLimit = 4503599627370496.0; // above 2^52 a double has no fraction left
    if (!std::isfinite(value) || decimals > 22)
        return value;
    const double power = std::pow(10.0, decimals);
    const double scaled = std::abs(value) * power;
    if (scaled >= exactLimit)
        return value;
    const double whole = std::floor(scaled);
    const double beyondHalf = scaled - whole - 0.5;
    const double doubt = std::max(1e-9, 1e-9 * scaled);
    // Whole and power are exact, so the quotient is the double of the decimal text.
    if (std::abs(beyondHalf) > doubt)
        return std::copysign((beyondHalf > 0.0 ? whole + 1.0 : whole) / power, value) + 0.0;
    return snap ? std::copysign((whole + 1.0) / power, value) : rounded(value, decimals);
}

void ColumnRanker::collect(std::span<const double> values, std::span<const std::uint8_t> counts,
                           const RankingRule &rule, bool snap) {
    m_entries.resize(values.size());
    const double sign = rule.direction == Direction::Higher ? -1.0 : 1.0;
    std::size_t size = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = rule.decimals ? rankedValue(values[i], *rule.decimals, snap) : values[i];
        m_entries[size] = {sign * value + 0.0, static_cast<std::uint32_t>(i)};
        size += static_cast<std::size_t>((value == value) & (counts[i] != 0));
    }
    m_entries.resize(size);
}

void ColumnRanker::sort(std::span<const double> values, std::span<const std::uint8_t> counts,
                        const RankingRule &rule, bool snap) {
    collect(values, counts, rule, snap);
    sortRange(0, m_entries.size(), 0);
}

void ColumnRanker::sortRange(std::size_t first, std::size_t last, int depth) {
    const auto begin = m_entries.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = m_entries.begin() + static_cast<std::ptrdiff_t>(last);
    if (last - first > smallRange) {
        if (depth < deepest)
            distribute(first, last, depth);
        else
            std::sort(begin, end, [](const Entry &a, const Entry &b) { return a.key < b.key; });
        return;
    }
    for (auto next = begin; next != end; ++next) {
        const Entry moved = *next;
        auto hole = next;
        for (; hole != begin && moved.key < (hole - 1)->key; --hole)
            *hole = *(hole - 1);
        *hole = moved;
    }
}

/// One bucket a value on average, by linear interpolation between the extremes; full buckets are taken apart
/// again.
void ColumnRanker::distribute(std::size_t first, std::size_t last, int depth) {
    double low = m_entries[first].key;
    double high = low;
    for (std::size_t i = first; i < last; ++i) {
        low = std::min(low, m_entries[i].key);
        high = std::max(high, m_entries[i].key);
    }
    if (low == high)
        return;
    const std::size_t buckets = std::min(std::bit_ceil(last - first), mostBuckets);
    const double step = static_cast<double>(buckets - 1) / (high - low);
    if (!(step > 0.0) || !std::isfinite(step) || !std::isfinite(high - low))
        return sortRange(first, last, deepest);
    m_starts.assign(buckets + 1, 0);
    m_buckets.resize(last - first);
    m_other.resize(last - first);
    for (std::size_t i = first; i < last; ++i) {
        const auto bucket = static_cast<std::uint16_t>((m_entries[i].key - low) * step);
        m_buckets[i - first] = bucket;
        ++m_starts[bucket + 1U];
    }
    for (std::size_t b = 1; b <= buckets; ++b)
        m_starts[b] += m_starts[b - 1];
    for (std::size_t i = first; i < last; ++i)
        m_other[m_starts[m_buckets[i - first]]++] = m_entries[i];
    std::copy(m_other.begin(), m_other.begin() + static_cast<std::ptrdiff_t>(last - first),
              m_entries.begin() + static_cast<std::ptrdiff_t>(first));
    // Where the bucket of an entry ends is found from the entries themselves: the tables are used again
    // below.
    for (std::size_t from = first; from < last;) {
        const auto bucket = static_cast<std::uint16_t>((m_entries[from].key - low) * step);
        std::size_t to = from + 1;
        while (to < last && static_cast<std::uint16_t>((m_entries[to].key - low) * step) == bucket)
            ++to;
        if (to - from > 1)
            sortRange(from, to, depth + 1);
        from = to;
    }
}

void ColumnRanker::writeSegment(std::span<const Entry> sorted, TieRule tie, double tolerance,
                                std::span<float> ranks) {
    std::size_t different = 0;
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t last = first + 1;
        // Compared with the first of the tie, so that a chain of near neighbours does not become one tie.
        while (last < sorted.size() && isTie(sorted[first].key, sorted[last].key, tolerance))
            ++last;
        const float shared = sharedRank(tie, first + 1, last, ++different);
        for (; first < last; ++first)
            ranks[sorted[first].index] = shared;
    }
}

void ColumnRanker::writeRanks(TieRule tie, double tolerance, std::span<float> ranks) const {
    if (m_entries.size() != ranks.size())
        std::ranges::fill(ranks, noRank);
    writeSegment(m_entries, tie, tolerance, ranks);
}

void ColumnRanker::writeGroupRanks(TieRule tie, double tolerance, std::span<const int> groups,
                                   std::size_t groupCount, std::span<float> ranks) {
    m_groupStarts.assign(groupCount + 1, 0);
    std::size_t grouped = 0;
    for (const Entry &entry : m_entries) {
        if (const int group = groups[entry.index]; group >= 0) {
            ++m_groupStarts[static_cast<std::size_t>(group) + 1];
            ++grouped;
        }
    }
    for (std::size_t g = 1; g <= groupCount; ++g)
        m_groupStarts[g] += m_groupStarts[g - 1];
    m_other.resize(std::max(m_other.size(), grouped));
    for (const Entry &entry : m_entries) {
        if (const int group = groups[entry.index]; group >= 0)
            m_other[m_groupStarts[static_cast<std::size_t>(group)]++] = entry;
    }
    std::ranges::fill(ranks, noRank);
    for (std::size_t g = 0, start = 0; g < groupCount; start = m_groupStarts[g++])
        writeSegment(std::span(m_other).subspan(start, m_groupStarts[g] - start), tie, tolerance, ranks);
}

} // namespace weici::engine
