// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/columnranking.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/decimal.h"

namespace weici::engine {

namespace {

constexpr float noRank = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t shortColumn = 32;
constexpr std::size_t mostDigitBits = 13;

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

/// Ranks of `order`, whose keys grow; `ranks` of what is not in it stay.
void writeSegment(std::span<const double> keys, std::span<const std::uint32_t> order, TieRule tie,
                  double tolerance, std::span<float> ranks) {
    std::size_t different = 0;
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first + 1;
        // Compared with the first of the tie, so that a chain of near neighbours does not become one tie.
        while (last < order.size() && isTie(keys[first], keys[last], tolerance))
            ++last;
        const float shared = sharedRank(tie, first + 1, last, ++different);
        for (; first < last; ++first)
            ranks[order[first]] = shared;
    }
}

/// The same for the usual rule, in one sweep.
void writeCompetition(std::span<const double> keys, std::span<const std::uint32_t> order, double tolerance,
                      std::span<float> ranks) {
    double tied = order.empty() ? 0.0 : keys[0];
    float rank = 1.0F;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (!isTie(tied, keys[i], tolerance)) {
            tied = keys[i];
            rank = static_cast<float>(i + 1);
        }
        ranks[order[i]] = rank;
    }
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
    m_unsorted.resize(values.size());
    m_marks.resize(values.size());
    m_dealt.resize(values.size());
    m_sorted.keys.resize(values.size());
    m_sorted.order.resize(values.size());
    m_sorted.sign = rule.direction == Direction::Higher ? -1.0 : 1.0;
    const double sign = m_sorted.sign;
    for (std::size_t i = 0; i < values.size(); ++i)
        m_unsorted[i] = counts[i] != 0 ? sign * values[i] + 0.0 : std::numeric_limits<double>::quiet_NaN();
    if (rule.decimals) {
        for (double &key : m_unsorted)
            key = sign * rankedValue(sign * key, *rule.decimals, snap) + 0.0;
    }
    findExtremes();
}

/// In several chains at once: one would wait for itself.
void ColumnRanker::findExtremes() {
    constexpr std::size_t chains = 8;
    std::array<double, chains> low;
    std::array<double, chains> high;
    low.fill(std::numeric_limits<double>::infinity());
    high.fill(-std::numeric_limits<double>::infinity());
    const std::size_t whole = m_unsorted.size() / chains * chains;
    for (std::size_t i = 0; i < whole; i += chains) {
        for (std::size_t c = 0; c < chains; ++c) {
            const double key = m_unsorted[i + c];
            low[c] = key < low[c] ? key : low[c];
            high[c] = key > high[c] ? key : high[c];
        }
    }
    for (std::size_t i = whole; i < m_unsorted.size(); ++i) {
        low[0] = m_unsorted[i] < low[0] ? m_unsorted[i] : low[0];
        high[0] = m_unsorted[i] > high[0] ? m_unsorted[i] : high[0];
    }
    m_low = *std::ranges::min_element(low);
    m_high = *std::ranges::max_element(high);
}

void ColumnRanker::sort(std::span<const double> values, std::span<const std::uint8_t> counts,
                        const RankingRule &rule, bool snap) {
    collect(values, counts, rule, snap);
    if (values.size() <= shortColumn || !spread())
        takeInTurn();
    gather();
    if (!settle())
        sortPlainly();
}

void ColumnRanker::sortAgain(std::span<const double> values, std::span<const std::uint8_t> counts,
                             const RankingRule &rule, bool snap) {
    if (m_sorted.keys.size() != values.size() || !refresh(values, counts, rule, snap) || !settle())
        sort(values, counts, rule, snap);
}

/// The new keys in the old order; false when other entries than before have one.
bool ColumnRanker::refresh(std::span<const double> values, std::span<const std::uint8_t> counts,
                           const RankingRule &rule, bool snap) {
    std::size_t present = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        present += counts[i] != 0 && values[i] == values[i] ? 1U : 0U;
    if (present != m_sorted.count)
        return false;
    const double sign = m_sorted.sign;
    for (std::size_t i = 0; i < m_sorted.count; ++i) {
        const std::uint32_t index = m_sorted.order[i];
        const double value = values[index];
        if (counts[index] == 0 || value != value)
            return false;
        m_sorted.keys[i] = sign * (rule.decimals ? rankedValue(value, *rule.decimals, snap) : value) + 0.0;
    }
    return true;
}

void ColumnRanker::change(std::size_t index, double value, bool counts, const RankingRule &rule, bool snap) {
    const auto keys = m_sorted.keys.begin();
    const auto order = m_sorted.order.begin();
    const auto end = order + static_cast<std::ptrdiff_t>(m_sorted.count);
    if (const auto found = std::find(order, end, static_cast<std::uint32_t>(index)); found != end) {
        const auto hole = found - order;
        std::copy(found + 1, end, found);
        std::copy(keys + hole + 1, keys + static_cast<std::ptrdiff_t>(m_sorted.count), keys + hole);
        --m_sorted.count;
    }
    if (!counts || value != value)
        return;
    const double compared = rule.decimals ? rankedValue(value, *rule.decimals, snap) : value;
    const double key = m_sorted.sign * compared + 0.0;
    const auto last = static_cast<std::ptrdiff_t>(m_sorted.count);
    const auto at = std::upper_bound(keys, keys + last, key) - keys;
    std::copy_backward(keys + at, keys + last, keys + last + 1);
    std::copy_backward(order + at, order + last, order + last + 1);
    *(keys + at) = key;
    *(order + at) = static_cast<std::uint32_t>(index);
    ++m_sorted.count;
}

void ColumnRanker::takeInTurn() {
    m_sorted.count = 0;
    for (std::size_t i = 0; i < m_unsorted.size(); ++i) {
        m_dealt[m_sorted.count] = i;
        m_sorted.count += m_unsorted[i] == m_unsorted[i] ? 1U : 0U;
    }
}

/// Orders the values by their place between the extremes, on a scale with room for the square of their
/// number: few that differ fall on one place. False when the extremes are no measure.
bool ColumnRanker::spread() {
    const std::size_t bits = std::clamp<std::size_t>(std::bit_width(m_unsorted.size()) - 1, 6, mostDigitBits);
    const std::uint64_t digits = std::uint64_t{1} << bits;
    const double step = static_cast<double>(digits * digits - 1) / (m_high - m_low);
    if (!(step > 0.0) || !std::isfinite(step))
        return false;
    m_lowStarts.assign(digits + 1, 0);
    m_highStarts.assign(digits + 1, 0);
    const double low = m_low;
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_unsorted.size(); ++i) {
        const double key = m_unsorted[i];
        if (key != key)
            continue;
        const auto place = static_cast<std::uint64_t>(static_cast<std::int64_t>((key - low) * step));
        m_marks[count++] = place << 32 | i;
        ++m_lowStarts[(place & (digits - 1)) + 1];
        ++m_highStarts[(place >> bits) + 1];
    }
    m_sorted.count = count;
    deal(bits);
    return true;
}

/// A radix sort of the places in two digits.
void ColumnRanker::deal(std::size_t bits) {
    const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
    std::partial_sum(m_lowStarts.begin(), m_lowStarts.end(), m_lowStarts.begin());
    std::partial_sum(m_highStarts.begin(), m_highStarts.end(), m_highStarts.begin());
    for (std::size_t i = 0; i < m_sorted.count; ++i)
        m_dealt[m_lowStarts[m_marks[i] >> 32 & mask]++] = m_marks[i];
    m_marks.swap(m_dealt);
    for (std::size_t i = 0; i < m_sorted.count; ++i)
        m_dealt[m_highStarts[m_marks[i] >> (32 + bits)]++] = m_marks[i];
}

void ColumnRanker::gather() {
    for (std::size_t i = 0; i < m_sorted.count; ++i) {
        const auto index = static_cast<std::uint32_t>(m_dealt[i]);
        m_sorted.order[i] = index;
        m_sorted.keys[i] = m_unsorted[index];
    }
}

/// Puts right what stands out of order; false when that is too much to do one by one.
bool ColumnRanker::settle() {
    std::size_t patience = m_sorted.count <= shortColumn ? shortColumn * shortColumn : 4 * m_sorted.count;
    for (std::size_t i = 1; i < m_sorted.count; ++i) {
        if (!(m_sorted.keys[i] < m_sorted.keys[i - 1]))
            continue;
        const double key = m_sorted.keys[i];
        const std::uint32_t index = m_sorted.order[i];
        std::size_t hole = i;
        for (; hole > 0 && key < m_sorted.keys[hole - 1]; --hole) {
            m_sorted.keys[hole] = m_sorted.keys[hole - 1];
            m_sorted.order[hole] = m_sorted.order[hole - 1];
        }
        m_sorted.keys[hole] = key;
        m_sorted.order[hole] = index;
        if (i - hole >= patience)
            return false;
        patience -= i - hole;
    }
    return true;
}

void ColumnRanker::sortPlainly() {
    const auto end = m_sorted.order.begin() + static_cast<std::ptrdiff_t>(m_sorted.count);
    std::sort(m_sorted.order.begin(), end,
              [this](std::uint32_t a, std::uint32_t b) { return m_unsorted[a] < m_unsorted[b]; });
    for (std::size_t i = 0; i < m_sorted.count; ++i)
        m_sorted.keys[i] = m_unsorted[m_sorted.order[i]];
}

void ColumnRanker::writeRanks(TieRule tie, double tolerance, std::span<float> ranks) const {
    if (m_sorted.count != ranks.size())
        std::ranges::fill(ranks, noRank);
    const auto order = std::span(m_sorted.order).first(m_sorted.count);
    if (tie == TieRule::Competition)
        writeCompetition(m_sorted.keys, order, tolerance, ranks);
    else
        writeSegment(m_sorted.keys, order, tie, tolerance, ranks);
}

void ColumnRanker::writeGroupRanks(TieRule tie, double tolerance, std::span<const int> groups,
                                   std::size_t groupCount, std::span<float> ranks) {
    m_groupKeys.resize(m_sorted.count);
    m_groupOrder.resize(m_sorted.count);
    m_groupStarts.assign(groupCount + 1, 0);
    for (std::size_t i = 0; i < m_sorted.count; ++i) {
        if (const int group = groups[m_sorted.order[i]]; group >= 0)
            ++m_groupStarts[static_cast<std::size_t>(group) + 1];
    }
    for (std::size_t g = 1; g <= groupCount; ++g)
        m_groupStarts[g] += m_groupStarts[g - 1];
    for (std::size_t i = 0; i < m_sorted.count; ++i) {
        if (const int group = groups[m_sorted.order[i]]; group >= 0) {
            const std::size_t to = m_groupStarts[static_cast<std::size_t>(group)]++;
            m_groupKeys[to] = m_sorted.keys[i];
            m_groupOrder[to] = m_sorted.order[i];
        }
    }
    std::ranges::fill(ranks, noRank);
    for (std::size_t g = 0, start = 0; g < groupCount; start = m_groupStarts[g++]) {
        const std::size_t size = m_groupStarts[g] - start;
        writeSegment(std::span(m_groupKeys).subspan(start, size),
                     std::span(m_groupOrder).subspan(start, size), tie, tolerance, ranks);
    }
}

} // namespace weici::engine
