// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "app/ranks.h"
#include "engine/cell.h"
#include "engine/indicatortree.h"
#include "engine/period.h"
#include "engine/scheme.h"

namespace weici::app {

class Ledger;
class ScoreService;

/// What a text about one region and period can be held against. Ranks are worked out when first asked for.
class NarrativeFacts final {
public:
    NarrativeFacts(ScoreService &service, const engine::Period &period, engine::RegionId region);

    [[nodiscard]] const Ledger &ledger() const { return m_ledger; }
    [[nodiscard]] const engine::Scheme &scheme() const { return m_scheme; }
    [[nodiscard]] const engine::IndicatorTree &tree() const { return m_tree; }
    [[nodiscard]] const engine::Period &period() const { return m_period; }
    [[nodiscard]] engine::RegionId region() const { return m_region; }
    [[nodiscard]] const std::optional<engine::Period> &previous() const { return m_previous; }
    [[nodiscard]] std::size_t leafCount() const { return m_scheme.indicators.size(); }
    [[nodiscard]] const engine::Indicator &leaf(std::size_t i) const { return m_scheme.indicators[i]; }
    /// N.
    [[nodiscard]] int count() const { return m_scheme.regionCount; }

    /// What the period reports of a leaf, else what is planned for it; nullptr: no number.
    [[nodiscard]] const engine::CellText *figure(std::size_t leaf, engine::RegionId region,
                                                 const engine::Period &period) const;
    [[nodiscard]] const engine::CellText *figure(std::size_t leaf) const {
        return figure(leaf, m_region, m_period);
    }
    [[nodiscard]] const engine::CellText *target(std::size_t leaf, engine::RegionId region) const;
    /// The period that the figure covers.
    [[nodiscard]] engine::Period covers(std::size_t leaf) const;

    struct Place {
        std::optional<double> rank;
        std::optional<double> inGroup;
        bool tied = false;
        double worst = 0; ///< the place of the last of those that share it
    };
    Place place(std::size_t leaf, engine::RegionId region, const engine::Period &period);
    Place place(std::size_t leaf) { return place(leaf, m_region, m_period); }

    /// The leaf that says by how much this one grew; nothing: the scheme has none.
    [[nodiscard]] std::optional<std::size_t> growthOf(std::size_t leaf) const { return m_growth[leaf]; }
    /// Whether the leaf is itself a rate of growth.
    [[nodiscard]] bool isGrowth(std::size_t leaf) const { return m_isGrowth[leaf]; }

    /// Points and ranks of an item of the tree (0: the total), computed and published.
    struct Points {
        std::vector<double> points;
        std::vector<double> ranks;
    };
    Points points(std::size_t item, engine::RegionId region, const engine::Period &period);

private:
    void findGrowth();
    [[nodiscard]] std::optional<std::size_t> levelBefore(std::size_t growth) const;

    ScoreService &m_service;
    const Ledger &m_ledger;
    const engine::Scheme &m_scheme;
    const engine::IndicatorTree m_tree;
    const engine::Period m_period;
    const engine::RegionId m_region;
    std::optional<engine::Period> m_previous;
    std::vector<std::optional<std::size_t>> m_growth;
    std::vector<bool> m_isGrowth;
    std::map<std::pair<std::size_t, engine::Period>, std::vector<RegionRank>> m_ranks;
};

} // namespace weici::app
