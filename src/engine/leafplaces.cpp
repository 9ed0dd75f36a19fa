// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leafplaces.h"

#include <algorithm>
#include <cmath>

#include "engine/columnranking.h"

namespace weici::engine {

LeafPlaces::LeafPlaces(const Panel &panel, std::size_t leaf, const RankingRule &rule, int group)
    : m_rule(rule) {
    const auto values = panel.values(leaf);
    for (std::size_t r = 0; r < values.size(); ++r) {
        if (panel.isScored(r) && !std::isnan(values[r]) && (group < 0 || panel.group(r) == group))
            m_entries.push_back({keyOf(values[r]), r});
    }
    std::ranges::sort(m_entries, [](const Entry &a, const Entry &b) {
        return a.key < b.key || (a.key == b.key && a.region < b.region);
    });
    m_places.assign(values.size(), m_entries.size());
    std::size_t different = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        different += i > 0 && m_entries[i].key != m_entries[i - 1].key ? 1U : 0U;
        m_different.push_back(different);
        m_places[m_entries[i].region] = i;
    }
}

double LeafPlaces::keyOf(double value) const {
    const double compared = m_rule.decimals ? rankedValue(value, *m_rule.decimals, false) : value;
    return m_rule.direction == Direction::Higher ? -compared : compared;
}

const LeafPlaces::Entry *LeafPlaces::entryOf(std::size_t region) const {
    return m_places[region] < m_entries.size() ? &m_entries[m_places[region]] : nullptr;
}

std::ptrdiff_t LeafPlaces::countOf(double key) const {
    return std::ranges::upper_bound(m_entries, key, {}, &Entry::key) -
           std::ranges::lower_bound(m_entries, key, {}, &Entry::key);
}

double LeafPlaces::rankWith(std::size_t region, std::size_t mover, double value) const {
    const Entry *own = entryOf(region);
    const Entry *moved = entryOf(mover);
    const double movedKey = std::isnan(value) ? noNumber : keyOf(value);
    const double key = region == mover ? movedKey : own ? own->key : noNumber;
    if (std::isnan(key))
        return noNumber;
    const auto first = std::ranges::lower_bound(m_entries, key, {}, &Entry::key);
    const auto last = std::ranges::upper_bound(m_entries, key, {}, &Entry::key);
    // The standing entries, less the mover's old one, and its new one if that is another's.
    auto better = first - m_entries.begin();
    auto level = last - first;
    auto different = static_cast<std::ptrdiff_t>(
        first == m_entries.begin() ? 0 : m_different[static_cast<std::size_t>(better - 1)] + 1);
    if (moved && moved->key < key) {
        --better;
        different -= countOf(moved->key) == 1 ? 1 : 0;
    } else if (moved && moved->key == key) {
        --level;
    }
    if (mover != region && movedKey < key) {
        ++better;
        const auto standing = countOf(movedKey) - (moved && moved->key == movedKey ? 1 : 0);
        different += standing == 0 ? 1 : 0;
    } else if (mover == region || movedKey == key) {
        ++level;
    }
    switch (m_rule.tie) {
    case TieRule::Competition:
        return static_cast<double>(better + 1);
    case TieRule::Dense:
        return static_cast<double>(different + 1);
    case TieRule::Average:
        return static_cast<double>(2 * better + level + 1) / 2.0;
    case TieRule::Last:
        break;
    }
    return static_cast<double>(better + level);
}

std::vector<Overtaken> LeafPlaces::overtaken(std::size_t region, double value) const {
    std::vector<Overtaken> result;
    const Entry *own = entryOf(region);
    const double after = keyOf(value);
    for (const Entry &entry : m_entries) {
        if (entry.region == region || (own && entry.key > own->key) || entry.key < after)
            continue;
        const bool level = entry.key == after;
        if (!level || !own || entry.key < own->key)
            result.push_back({entry.region, level});
    }
    std::ranges::sort(result, {}, &Overtaken::region);
    return result;
}

} // namespace weici::engine
