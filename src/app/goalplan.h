// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scenario.h"
#include "engine/goalseek.h"

#include <functional>
#include <optional>
#include <vector>

namespace weici::app {

class Trial;

/// The cheapest values with which a region reaches a rank by total, over what is tried already. Taken in the
/// thread of the trial, answered in any.
class GoalSearch final {
public:
    GoalSearch(const Trial &trial, engine::RegionId region, double wantedRank, std::size_t mostLeaves);
    /// `goesOn` is asked now and then; false ends the search.
    [[nodiscard]] engine::GoalPlan answer(const std::function<bool()> &goesOn = {}) const;

private:
    std::optional<engine::LiveScores> m_live; ///< nothing: the trial has no ranks
    std::vector<engine::GapRange> m_ranges;
    engine::GoalQuestion m_question;
};

/// What is tried already, with the plan's values in their places.
std::vector<ScenarioEdit> withPlan(const Trial &trial, engine::RegionId region, const engine::GoalPlan &plan);

} // namespace weici::app
