// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/columnranking.h"
#include "engine/panel.h"
#include "engine/ruleformulas.h"
#include "engine/scores.h"
#include "engine/scoringplan.h"

namespace weici::engine {

/// Where one leaf's column is written; `fixed` and `groupRanks` may be empty.
struct LeafColumn {
    std::span<double> shares;
    std::span<double> fixed;
    std::span<LeafState> states;
    std::span<float> ranks;
    std::span<float> groupRanks;
    std::uint8_t &complete;
    std::span<std::uint8_t> groupComplete;
};

/// Ranks and scores the column of one leaf after the other; keeps its memory between them. One a thread.
class LeafScorer final {
public:
    LeafScorer(const ScoringPlan &plan, const Panel &panel);

    /// Ranks the values, applies the rule, fills what is missing. Appends problems in the order of the
    /// regions.
    /// `changed`: the ranker holds this column as it was before the value of that one region changed.
    void run(std::size_t leaf, const LeafColumn &out, std::vector<ScoreProblem> &problems,
             std::optional<std::size_t> changed = {});

    /// The rank that a rank rule uses for a region, after run() of its leaf: published before computed,
    /// within the group where the scheme ranks groups and the panel holds every region. NaN: unknown.
    [[nodiscard]] double rankUsed(std::size_t leaf, std::size_t region, const LeafColumn &out);
    /// Whether that rank is the one within the group.
    [[nodiscard]] bool isGrouped(std::size_t region) const;
    /// N for that rank.
    [[nodiscard]] double countUsed(std::size_t region) const;

    [[nodiscard]] ColumnRanker &ranker() { return m_ranker; }

private:
    void rankValues(std::size_t leaf, const LeafColumn &out, std::optional<std::size_t> changed);
    void settleStates(std::size_t leaf, const LeafColumn &out);
    void fillMissing(const LeafColumn &out);
    void orderPublishedInGroups(std::size_t leaf);

    const ScoringPlan &m_plan;
    const Panel &m_panel;
    bool m_allPresent;
    ColumnRanker m_ranker;
    ColumnRanker m_publishedRanker;
    std::vector<double> m_numbers;
    std::vector<float> m_places;
    std::vector<float> m_publishedInGroup; ///< of the leaf run last; empty: not needed
    std::vector<double> m_points;          ///< fixed parts of a leaf of an index scheme
};

} // namespace weici::engine
