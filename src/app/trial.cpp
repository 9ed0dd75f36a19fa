// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trial.h"

#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"
#include "engine/attribution.h"
#include "engine/decimal.h"
#include "engine/numbertext.h"

#include <algorithm>
#include <cmath>

namespace weici::app {

using engine::noNumber;

Trial::Trial(ScoreService &service, const engine::Period &period)
    : m_service(service)
    , m_period(period) {
    renew();
}

void Trial::renew() {
    const engine::Scheme &scheme = m_service.ledger().schemeFor(m_period);
    m_isWhole = holdsEveryRegion(m_service.ledger(), scheme);
    m_isScored = m_service.isScored(m_period);
    m_whatIf = std::make_unique<engine::WhatIf>(scheme, m_service.live(m_period)->panel());
    m_loose.clear();
    for (const auto &[place, text] : m_edits)
        apply(place);
}

std::size_t Trial::regionOf(engine::RegionId region) const {
    return regionIndex(m_service.ledger(), region);
}

Trial::Place Trial::placeOf(std::size_t leaf, std::size_t region, Field field) {
    return {leaf, field == Field::Weight ? 0 : region, field};
}

engine::CellKey Trial::key(std::size_t leaf, std::size_t region) const {
    return {scheme().indicators[leaf].id, m_service.ledger().regions()[region].id, m_period};
}

std::string Trial::original(std::size_t leaf, std::size_t region, Field field) const {
    const Ledger &ledger = m_service.ledger();
    switch (field) {
    case Field::Value:
        return ledger.observation(key(leaf, region)).value.text;
    case Field::Rank:
        return ledger.observation(key(leaf, region)).rank.text;
    case Field::Target:
        return ledger.targetFor(key(leaf, region)).value.text;
    case Field::Weight:
        break;
    }
    const engine::PlanLeaf &planned = m_whatIf->originalScores().plan()->leaves()[leaf];
    return planned.isScored() ? engine::shortestText(engine::rounded(planned.weight, 4)) : std::string();
}

std::string Trial::text(std::size_t leaf, std::size_t region, Field field) const {
    const auto found = m_edits.find(placeOf(leaf, region, field));
    return found == m_edits.end() ? original(leaf, region, field) : found->second;
}

bool Trial::isChanged(std::size_t leaf, std::size_t region, Field field) const {
    return m_edits.contains(placeOf(leaf, region, field));
}

bool Trial::isUsable(const Place &place, const std::string &text) const {
    if (place.field == Field::Weight) {
        const auto points = engine::parsePlain(text);
        return points && *points >= 0.0;
    }
    if (place.field != Field::Rank || text.empty())
        return true;
    const auto rank = m_service.ledger().read(key(place.leaf, place.region), engine::CellRole::Rank, text);
    return rank.value() ? *rank.value() >= 1.0 : rank.state != engine::CellState::Text;
}

bool Trial::set(std::size_t leaf, std::size_t region, Field field, const std::optional<std::string> &text) {
    const Place place = placeOf(leaf, region, field);
    if (text && !isUsable(place, *text))
        return false;
    if (!text || *text == original(leaf, region, field))
        m_edits.erase(place);
    else
        m_edits.insert_or_assign(place, *text);
    apply(place);
    return true;
}

void Trial::reset() {
    m_edits.clear();
    m_loose.clear();
    m_whatIf->reset();
}

std::vector<ScenarioEdit> Trial::edits() const {
    std::vector<ScenarioEdit> edits;
    for (const auto &[place, text] : m_edits) {
        const engine::CellKey at = key(place.leaf, place.region);
        edits.push_back({at.indicator, at.region, place.field, text});
    }
    return edits;
}

void Trial::setEdits(const std::vector<ScenarioEdit> &edits) {
    reset();
    const auto &leaves = scheme().indicators;
    for (const ScenarioEdit &edit : edits) {
        const auto leaf = std::ranges::find(leaves, edit.indicator, &engine::Indicator::id);
        if (leaf != leaves.end())
            set(static_cast<std::size_t>(leaf - leaves.begin()), regionOf(edit.region), edit.field,
                edit.text);
    }
}

bool Trial::computesRank(std::size_t leaf) const {
    return m_whatIf->scores().isRankComplete(leaf);
}

bool Trial::hasValueEdit(std::size_t leaf) const {
    const auto first = m_edits.lower_bound({leaf, 0, Field::Value});
    return std::any_of(first, m_edits.end(), [leaf](const auto &edit) {
        return edit.first.leaf == leaf && edit.first.field == Field::Value;
    });
}

/// The ledger's cell under the changes.
engine::PanelCell Trial::cellAt(std::size_t leaf, std::size_t region) const {
    const Ledger &ledger = m_service.ledger();
    engine::PanelCell cell = panelCell(ledger, scheme(), key(leaf, region));
    const auto edited = [&](Field field, engine::CellRole role) -> std::optional<engine::CellText> {
        const auto found = m_edits.find({leaf, region, field});
        if (found == m_edits.end())
            return std::nullopt;
        return ledger.read(key(leaf, region), role, found->second);
    };
    if (m_loose.contains(leaf))
        cell.publishedRank = noNumber;
    if (const auto value = edited(Field::Value, engine::CellRole::Value)) {
        cell.value = value->value().value_or(noNumber);
        cell.notApplicable = value->state == engine::CellState::NotApplicable;
    }
    if (const auto rank = edited(Field::Rank, engine::CellRole::Rank))
        cell.publishedRank = rank->value().value_or(noNumber);
    if (const auto target = edited(Field::Target, engine::CellRole::TargetValue))
        cell.target = engine::panelTarget(*target);
    return cell;
}

void Trial::apply(const Place &place) {
    if (place.field == Field::Weight)
        return applyWeight(place.leaf);
    const std::size_t leaf = place.leaf;
    const bool wasLoose = m_loose.contains(leaf);
    const bool isLoose = hasValueEdit(leaf) && m_whatIf->originalScores().isRankComplete(leaf);
    if (isLoose == wasLoose) {
        m_whatIf->setCell(leaf, place.region, cellAt(leaf, place.region));
        return;
    }
    if (isLoose)
        m_loose.insert(leaf);
    else
        m_loose.erase(leaf);
    // Published ranks enter the points by the rank rules alone; elsewhere only the one cell moves.
    const bool readsRanks = engine::isRankRule(m_whatIf->scores().plan()->leaves()[leaf].rule);
    for (std::size_t r = 0; r < m_whatIf->panel().regionCount(); ++r) {
        if (readsRanks || r == place.region)
            m_whatIf->setCell(leaf, r, cellAt(leaf, r));
    }
}

void Trial::applyWeight(std::size_t leaf) {
    const auto found = m_edits.find({leaf, 0, Field::Weight});
    m_whatIf->setWeight(leaf, found == m_edits.end() ? scheme().indicators[leaf].points
                                                     : engine::parsePlain(found->second));
}

double Trial::pointsOf(const engine::Scores &scores, std::size_t leaf, std::size_t region) const {
    const engine::ScoringPlan &plan = *scores.plan();
    double factor = 1.0;
    for (std::size_t node = plan.leaves()[leaf].parent; node != 0; node = plan.nodes()[node].parent)
        factor *= plan.nodes()[node].factor;
    return factor * scores.points(plan.leaves()[leaf].item, region);
}

Trial::Figures Trial::before(std::size_t leaf, std::size_t region) const {
    const auto &scores = m_whatIf->originalScores();
    const engine::PanelCell cell = panelCell(m_service.ledger(), scheme(), key(leaf, region));
    const double computed =
        scores.isRankComplete(leaf) ? scores.rank(scores.plan()->leaves()[leaf].item, region) : noNumber;
    return {cell.value, std::isnan(cell.publishedRank) ? computed : cell.publishedRank,
            pointsOf(scores, leaf, region)};
}

Trial::Figures Trial::after(std::size_t leaf, std::size_t region) const {
    const auto &scores = m_whatIf->scores();
    const engine::PanelCell cell = m_whatIf->panel().cell(leaf, region);
    const bool isComputed = m_loose.contains(leaf) && !isChanged(leaf, region, Field::Rank);
    const bool takesPublished = !isComputed && !std::isnan(cell.publishedRank);
    const double computed =
        scores.isRankComplete(leaf) ? scores.rank(scores.plan()->leaves()[leaf].item, region) : noNumber;
    return {cell.value, takesPublished ? cell.publishedRank : computed, pointsOf(scores, leaf, region)};
}

Trial::Standing Trial::standingBefore(std::size_t region) const {
    const auto &scores = m_whatIf->originalScores();
    return {m_isScored ? scores.total(region) : noNumber, isRanked() ? scores.rank(0, region) : noNumber};
}

Trial::Standing Trial::standingAfter(std::size_t region) const {
    const auto &scores = m_whatIf->scores();
    return {m_isScored ? scores.total(region) : noNumber, isRanked() ? scores.rank(0, region) : noNumber};
}

double Trial::nearest(std::size_t region, bool ahead) const {
    const auto &scores = m_whatIf->scores();
    const double own = scores.rank(0, region);
    double least = noNumber;
    for (std::size_t r = 0; isRanked() && r < scores.regionCount(); ++r) {
        const double rank = scores.rank(0, r);
        if (!(ahead ? rank < own : rank > own))
            continue;
        const double way = std::abs(scores.total(r) - scores.total(region));
        least = std::isnan(least) ? way : std::min(least, way);
    }
    return least;
}

double Trial::lead(std::size_t region) const {
    return nearest(region, false);
}

double Trial::distance(std::size_t region) const {
    return nearest(region, true);
}

} // namespace weici::app
