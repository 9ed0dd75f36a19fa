// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/goalplan.h"

#include "app/trial.h"
#include "engine/decimal.h"

#include <algorithm>

namespace weici::app {

GoalSearch::GoalSearch(const Trial &trial, engine::RegionId region, double wantedRank, std::size_t mostLeaves)
    : m_question{trial.regionOf(region), wantedRank, mostLeaves} {
    if (!trial.isRanked())
        return;
    m_live = trial.whatIf().live();
    for (std::size_t leaf = 0; leaf < trial.scheme().indicators.size(); ++leaf) {
        engine::CellText printed;
        printed.text = trial.text(leaf, m_question.region, ScenarioField::Value);
        printed.state = engine::CellState::Value;
        m_ranges.push_back(engine::gapRange(trial.scheme().indicators[leaf], printed));
    }
}

engine::GoalPlan GoalSearch::answer(const std::function<bool()> &goesOn) const {
    if (!m_live)
        return {};
    engine::GoalQuestion question = m_question;
    question.goesOn = goesOn;
    return engine::seekGoal(*m_live, m_ranges, question);
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
