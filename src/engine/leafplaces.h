// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "engine/gap.h"
#include "engine/ranking.h"

namespace weici::engine {

/// The ranked values of one leaf, and where any value would stand among them: the same as rank() over the
/// changed column, without ranking it.
class LeafPlaces final {
public:
    /// `group` ≥ 0: only the regions of that group; −1: all scored regions.
    LeafPlaces(const Panel &panel, std::size_t leaf, const RankingRule &rule, int group);

    [[nodiscard]] std::size_t count() const { return m_entries.size(); }
    /// The rank of `region` when `mover` has `value` and all others stay. NaN: no value.
    [[nodiscard]] double rankWith(std::size_t region, std::size_t mover, double value) const;
    /// Who was ahead of or level with `region` and no longer is, when its value becomes `value`; by region.
    [[nodiscard]] std::vector<Overtaken> overtaken(std::size_t region, double value) const;

private:
    struct Entry {
        double key = 0.0; ///< smaller is better
        std::size_t region = 0;
    };
    [[nodiscard]] double keyOf(double value) const;
    [[nodiscard]] const Entry *entryOf(std::size_t region) const;
    [[nodiscard]] std::ptrdiff_t countOf(double key) const;

    RankingRule m_rule;
    std::vector<Entry> m_entries;         ///< best first
    std::vector<std::size_t> m_different; ///< how many different keys stand before each entry
    std::vector<std::size_t> m_places;    ///< region → its entry; the number of entries: none
};

} // namespace weici::engine
