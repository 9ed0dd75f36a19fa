// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/goalplan.h"

#include "app/trial.h"
#include "engine/decimal.h"

#include <algorithm>

namespace weici::app {

engine::GoalPlan goalPlan(const Trial &trial, engine::RegionId region, double wantedRank,
                          std::size_t mostLeaves) {
    if (!trial.isRanked())
        return {};
    const std::size_t place = trial.regionOf(region);
    std::vector<engine::GapRange> ranges;
    for (std::size_t leaf = 0; leaf < trial.scheme().indicators.size(); ++leaf) {
        engine::CellText printed;
        printed.text = trial.text(leaf, place, ScenarioField::Value);
        printed.state = engine::CellState::Value;
        ranges.push_back(engine::gapRange(trial.scheme().indicators[leaf], printed));
    }
    return engine::seekGoal(trial.whatIf().live(), ranges, {place, wantedRank, mostLeaves, true});
}

std::vector<ScenarioEdit> withPlan(const Trial &trial, engine::RegionId region,
                                   const engine::GoalPlan &plan) {
    std::vector<ScenarioEdit> edits = trial.edits();
    for (const engine::GoalMove &move : plan.moves) {
        const engine::IndicatorId id = trial.scheme().indicators[move.leaf].id;
        std::erase_if(edits, [&](const ScenarioEdit &edit) {
            return edit.indicator == id && edit.region == region && edit.field == ScenarioField::Value;
        });
        edits.push_back({id, region, ScenarioField::Value, engine::shortestText(move.to)});
    }
    return edits;
}

} // namespace weici::app
