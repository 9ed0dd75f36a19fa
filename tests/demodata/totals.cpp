// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/totals.h"

#include "demodata/enginescheme.h"
#include "engine/decimal.h"
#include "engine/numbertext.h"
#include "engine/panel.h"
#include "engine/ranking.h"
#include "engine/scorer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <stdexcept>
#include <utility>

namespace weici::demo {

namespace {

constexpr int decimals = 2;
constexpr std::array publishedMonths = {5, 11, 17, 23};

/// Totals that the city published otherwise than they are computed.
struct Slip {
    std::string_view place;
    std::string_view period;
    double points;
};
constexpr Slip slips[] = {{"禾渡县", "2024", 0.35}, {"雁坪县", "2025-01..06", -0.5}};

using HistoryByCode = std::map<std::string_view, const IndicatorHistory *>;

engine::CellText read(const std::string &text, engine::CellRole role, const engine::Indicator &indicator) {
    return engine::readCell(text, {.role = role, .unit = indicator.unit, .direction = indicator.direction});
}

engine::Observation observationOf(const Cell &cell, const engine::Indicator &indicator) {
    engine::Observation observation;
    observation.value = read(cell.value, engine::CellRole::Value, indicator);
    observation.rank = read(cell.rank, engine::CellRole::Rank, indicator);
    return observation;
}

/// The period's own target, else the year's.
engine::PanelTarget targetOf(const std::vector<Goal> &goals, int month, const engine::Indicator &indicator) {
    for (const std::string &period : {periodOf(month).code(), std::to_string(firstYear + month / 12)}) {
        const auto goal = std::ranges::find(goals, period, &Goal::period);
        if (goal != goals.end() && !goal->value.empty())
            return engine::panelTarget(read(goal->value, engine::CellRole::TargetValue, indicator));
    }
    return {};
}

engine::Panel panelOf(const engine::Scheme &scheme, const HistoryByCode &history, int month) {
    const std::vector<engine::Region> regions = engineRegions();
    engine::Panel panel(regions, scheme.indicators.size());
    for (std::size_t leaf = 0; leaf < scheme.indicators.size(); ++leaf) {
        const engine::Indicator &indicator = scheme.indicators[leaf];
        const IndicatorHistory &known = *history.at(indicator.code);
        for (std::size_t place = 0; place < regions.size(); ++place) {
            const Cell &cell = known.months[static_cast<std::size_t>(month)][place];
            panel.setObservation(leaf, place, observationOf(cell, indicator));
            panel.setTarget(leaf, place, targetOf(known.goals[place], month, indicator));
        }
    }
    return panel;
}

double slipOf(std::string_view place, std::string_view period) {
    double points = 0.0;
    for (const Slip &slip : slips) {
        if (slip.place == place && slip.period == period)
            points += slip.points;
    }
    return points;
}

/// Points as published; the ranks follow from them, slips and all.
std::vector<PublishedTotal> totalsOf(const engine::Scores &scores, const std::string &period) {
    std::vector<PublishedTotal> totals;
    std::vector<double> points;
    for (std::size_t place = 0; place < places().size(); ++place) {
        const std::string_view name = places()[place].name;
        points.push_back(engine::rounded(scores.total(place) + slipOf(name, period), decimals));
        totals.push_back({name, period, engine::roundedText(points.back(), decimals), {}});
    }
    const std::vector<double> ranks = engine::rank(points, {});
    for (std::size_t place = 0; place < totals.size(); ++place)
        totals[place].rank = engine::shortestText(ranks[place]);
    return totals;
}

} // namespace

std::vector<PublishedTotal> publishedTotals(const std::vector<IndicatorHistory> &history, const Rows &first,
                                            const Rows &second) {
    HistoryByCode byCode;
    for (const IndicatorHistory &indicator : history)
        byCode.emplace(indicator.code, &indicator);
    std::vector<PublishedTotal> all;
    for (const int month : publishedMonths) {
        const engine::Scheme scheme = engineScheme(month < 12 ? first : second, firstYear + month / 12);
        const engine::Scores scores =
            engine::score(engine::ScoringPlan::compile(scheme), panelOf(scheme, byCode, month));
        std::ranges::move(totalsOf(scores, periodOf(month).code()), std::back_inserter(all));
    }
    const auto placeOf = [](const PublishedTotal &total) {
        return std::ranges::find(places(), total.place, &Place::name) - places().begin();
    };
    std::ranges::stable_sort(all, {}, placeOf);
    return all;
}

} // namespace weici::demo
