// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/scheme.h"

namespace weici::engine {

struct RankingRule {
    TieRule tie = TieRule::Competition;
    Direction direction = Direction::Higher;
    /// Rank at this many decimals (四舍五入); nothing: unrounded.
    std::optional<int> decimals = {};
    /// Relative distance below which two values are a tie; 0: only equal values. Totals and nodes use 1e-9.
    double tolerance = 0.0;
};

/// Ranks of `values` (NaN: no value, no rank) by the rule; 1 is best. A rank is a whole number except under
/// `average` (2.5). The result has the length of `values`; NaN where there is no rank.
/// Tie rules: competition 1,2,2,4 · dense 1,2,2,3 · average 1,2.5,2.5,4 · last 1,3,3,4.
std::vector<double> rank(std::span<const double> values, const RankingRule &rule);

/// The same inside each group: `groups[i]` names the group of values[i]; negative: in no group, no rank.
std::vector<double> rankInGroups(std::span<const double> values, std::span<const int> groups,
                                 const RankingRule &rule);

/// The rule by which an indicator's values are ranked in a scheme.
RankingRule rankingRule(const Scheme &scheme, const Indicator &indicator);

/// Whether `rank` is in the front list (rank ≤ reach) or the back list (rank ≥ N − reach + 1).
bool isFront(double rank, const Scheme &scheme);
bool isBack(double rank, const Scheme &scheme);

} // namespace weici::engine
