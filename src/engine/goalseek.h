// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "engine/gap.h"
#include "engine/scorer.h"

namespace weici::engine {

/// One value that is to move. Cost: the distance as a share of that between the worst and the best value that
/// any scored region now has in the leaf, so that leaves of any unit compare; 1 is the whole way.
struct GoalMove {
    std::size_t leaf = 0;
    double from = noNumber;
    double to = noNumber;
    double cost = 0.0;

    bool operator==(const GoalMove &) const = default;
};

enum class GoalAnswer : std::uint8_t {
    Found,
    AlreadyThere,
    NotFeasible, ///< not with so many leaves, as far as the candidates go
    NotRanked,   ///< the region has no rank by total
    Stopped,     ///< GoalQuestion::goesOn said so
    NotAdditive  ///< an index scheme: leaves do not add up, and the search would be a guess
};

struct GoalPlan {
    GoalAnswer answer = GoalAnswer::NotRanked;
    std::vector<GoalMove> moves; ///< by leaf
    double cost = 0.0;           ///< their sum
    double rank = noNumber;      ///< by total, with all of them
};

struct GoalQuestion {
    std::size_t region = 0;
    double wantedRank = 1.0;
    std::size_t mostLeaves = 3; ///< 1…3
    /// Afterwards every value is brought back as far as the goal allows, one after the other.
    bool bringBack = true;
    /// Asked now and then, in the thread of the search; false ends it.
    std::function<bool()> goesOn = {};
};

/// The values that a search may move a leaf of the region to: one reporting step beyond each of the next
/// better values of other regions (the nearest 24), and its target; within the bounds, nearest first. None
/// for leaves that are not scored, have no value, or where all regions' values are equal. `ranges` has one
/// entry a leaf.
std::vector<GoalMove> goalCandidates(const LiveScores &live, std::span<const GapRange> ranges,
                                     std::size_t region);

/// The cheapest way to a rank by total: of all choices of at most `mostLeaves` candidates of different leaves
/// the one of least cost with which the engine gives the rank. In a points scheme moves of different leaves
/// add up for every region, so each candidate is scored once and choices are only added; the answer is scored
/// as a whole. Published ranks whose computed ranks are complete give way to these, as in withComputedRanks.
GoalPlan seekGoal(const LiveScores &live, std::span<const GapRange> ranges, const GoalQuestion &question);

} // namespace weici::engine
