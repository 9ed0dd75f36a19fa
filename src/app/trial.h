// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scenario.h"
#include "engine/whatif.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weici::app {

class ScoreService;

/// 试算: values, ranks, targets and weights of one period changed in a copy, scored by the engine at every
/// change. The ledger is only read. Where a changed leaf's ranks can be computed (every region's value is
/// known), they take the place of its published ones in all regions; elsewhere the published rank stands
/// until it is changed itself.
///
/// Leaves and regions are counted as in the period's scheme and the ledger. A change of the ledger's tree
/// makes a trial worthless; of its cells: see renew.
class Trial final {
public:
    using Field = ScenarioField;

    Trial(ScoreService &service, const engine::Period &period);

    [[nodiscard]] const engine::Period &period() const { return m_period; }
    [[nodiscard]] const engine::Scheme &scheme() const { return m_whatIf->originalScheme(); }
    [[nodiscard]] std::size_t regionOf(engine::RegionId region) const;

    /// What the field says now, and what it says in the ledger.
    [[nodiscard]] std::string text(std::size_t leaf, std::size_t region, Field field) const;
    [[nodiscard]] std::string original(std::size_t leaf, std::size_t region, Field field) const;
    [[nodiscard]] bool isChanged(std::size_t leaf, std::size_t region, Field field) const;
    /// Nothing: back to the ledger's. False, and nothing is changed: a rank or weight that is no number ≥ 0
    /// (a rank: ≥ 1).
    bool set(std::size_t leaf, std::size_t region, Field field, const std::optional<std::string> &text);
    void reset();

    /// In the order of leaves, then regions.
    [[nodiscard]] std::vector<ScenarioEdit> edits() const;
    /// In the place of all; those of leaves that the scheme does not have are left out.
    void setEdits(const std::vector<ScenarioEdit> &edits);
    /// Reads the ledger again and makes the same changes to it.
    void renew();

    /// NaN: there is none.
    struct Figures {
        double value = engine::noNumber;
        double rank = engine::noNumber;   ///< as engine::standingRank; computed where the trial computes it
        double points = engine::noNumber; ///< brought to the total, the block's factor included
    };
    [[nodiscard]] Figures before(std::size_t leaf, std::size_t region) const;
    [[nodiscard]] Figures after(std::size_t leaf, std::size_t region) const;

    struct Standing {
        double total = engine::noNumber;
        double rank = engine::noNumber; ///< NaN also where the ledger does not hold every region
    };
    [[nodiscard]] Standing standingBefore(std::size_t region) const;
    [[nodiscard]] Standing standingAfter(std::size_t region) const;
    /// Points by which a region leads the nearest behind it, or trails the nearest ahead.
    [[nodiscard]] double lead(std::size_t region) const;
    [[nodiscard]] double distance(std::size_t region) const;
    /// Whether totals are ranked at all.
    [[nodiscard]] bool isRanked() const { return m_isWhole && m_isScored; }
    [[nodiscard]] bool isScored() const { return m_isScored; }
    /// Whether a changed value moves the leaf's rank.
    [[nodiscard]] bool computesRank(std::size_t leaf) const;

    [[nodiscard]] const engine::WhatIf &whatIf() const { return *m_whatIf; }

private:
    struct Place {
        std::size_t leaf = 0;
        std::size_t region = 0; ///< 0 of a weight
        Field field = Field::Value;
        auto operator<=>(const Place &) const = default;
    };
    [[nodiscard]] static Place placeOf(std::size_t leaf, std::size_t region, Field field);
    [[nodiscard]] engine::CellKey key(std::size_t leaf, std::size_t region) const;
    [[nodiscard]] bool isUsable(const Place &place, const std::string &text) const;
    [[nodiscard]] engine::PanelCell cellAt(std::size_t leaf, std::size_t region) const;
    [[nodiscard]] bool hasValueEdit(std::size_t leaf) const;
    void apply(const Place &place);
    void applyWeight(std::size_t leaf);
    [[nodiscard]] double pointsOf(const engine::Scores &scores, std::size_t leaf, std::size_t region) const;
    [[nodiscard]] double nearest(std::size_t region, bool ahead) const;

    ScoreService &m_service;
    engine::Period m_period;
    std::unique_ptr<engine::WhatIf> m_whatIf;
    std::map<Place, std::string> m_edits;
    std::set<std::size_t> m_loose; ///< leaves whose published ranks have given way
    bool m_isWhole = false;
    bool m_isScored = false;
};

} // namespace weici::app
