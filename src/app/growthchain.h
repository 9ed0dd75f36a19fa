// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "app/relatedcells.h"
#include "engine/consistency.h"

namespace weici::app {

/// A growth that its two levels contradict.
struct GrowthAlarm {
    std::size_t region = 0;
    int year = 0;
    RelatedCell base;
    bool baseIsTarget = false;
    RelatedCell level;
    RelatedCell growth;
    engine::Contradiction found;
    std::optional<double>
        likely; ///< the level at which this year's growth, and the next one's, would be right
    /// The alarm of the year after, which the same level explains.
    std::vector<GrowthAlarm> after;
    std::vector<std::size_t> wholes; ///< regions whose own alarm of this year follows from this one
};

/// One growth relation over the same months (or the targets) of all years, all regions.
class GrowthChain final {
public:
    GrowthChain(const Ledger &ledger, const engine::Relation &relation, const RelatedPlace &place);

    /// Alarms that are left after each was put to its cause, by year and region.
    [[nodiscard]] const std::vector<GrowthAlarm> &alarms() const { return m_alarms; }
    /// They are so many that the two figures are counted in different ways.
    [[nodiscard]] bool isSystematic() const { return m_isSystematic; }
    [[nodiscard]] RelatedPlace placeOf(int year) const;

private:
    void findAlarms(int year);
    [[nodiscard]] std::optional<GrowthAlarm> alarmOf(std::size_t region, int year, const RelatedLeaf &level,
                                                     const RelatedLeaf &growth);
    void decideSystematic();
    void mergeYears();
    void mergeWholes();
    void mergeWhole(const engine::Relation &sum);
    [[nodiscard]] double correction(std::size_t region, int year) const;

    const Ledger &m_ledger;
    const engine::Relation &m_relation;
    const RelatedPlace m_place; ///< one of the chain
    std::vector<GrowthAlarm> m_alarms;
    std::set<std::size_t> m_checkable; ///< regions that had anything to check
    bool m_isSystematic = false;
};

} // namespace weici::app
