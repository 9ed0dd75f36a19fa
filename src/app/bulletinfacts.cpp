// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinfacts.h"

#include <algorithm>
#include <cmath>

#include "app/bulletinnames.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/ranks.h"
#include "app/scoreservice.h"
#include "engine/decimal.h"

namespace weici::app {

namespace {

bool hasFigures(const Ledger &ledger, const engine::Period &period, engine::RegionId region) {
    return std::ranges::any_of(ledger.schemeFor(period).indicators, [&](const engine::Indicator &leaf) {
        return !ledger.observation({leaf.id, region, period}).isBlank();
    });
}

std::optional<engine::Period> previousOf(const Ledger &ledger, const engine::Period &period,
                                         engine::RegionId region) {
    std::optional<engine::Period> previous = period.previousIn(ledger.periods());
    while (previous && !hasFigures(ledger, *previous, region))
        previous = previous->previousIn(ledger.periods());
    return previous;
}

RegionRank regionRank(const Ledger &ledger, const engine::CellKey &key) {
    const auto ranks = regionRanks(ledger, key.indicator, key.period);
    const auto found = std::ranges::find(ranks, key.region, &RegionRank::region);
    return found == ranks.end() ? RegionRank{} : *found;
}

QString printed(double figure, int decimals) {
    return std::isnan(figure) ? QString() : labels::figure(engine::rounded(figure, decimals));
}

/// With the digits it was entered with.
QString publishedPoints(const Ledger &ledger, const engine::Period &period, engine::RegionId region) {
    const auto found = std::ranges::find_if(ledger.totals(), [&](const engine::PublishedTotal &total) {
        return total.region == region && total.period == period;
    });
    return found == ledger.totals().end() ? QString() : labels::value(found->points);
}

Standing ownStanding(ScoreService &service, const engine::Period &period, engine::RegionId region) {
    const auto standings = regionStandings(service, period, {});
    const auto &regions = service.ledger().regions();
    const auto found = std::ranges::find(regions, region, &engine::Region::id);
    if (found == regions.end())
        return {};
    Standing standing = standings[static_cast<std::size_t>(found - regions.begin())];
    if (!std::isnan(standing.publishedRank)) {
        standing.tied = standing.tied && standing.rank == standing.publishedRank;
        standing.rank = standing.publishedRank;
    }
    return standing;
}

} // namespace

BulletinFacts::BulletinFacts(ScoreService &service, const engine::Period &period, engine::RegionId region)
    : m_ledger(service.ledger())
    , m_period(period)
    , m_region(region)
    , m_scheme(m_ledger.schemeFor(period))
    , m_previous(previousOf(m_ledger, period, region)) {
    const QStringList names = proseNames(m_scheme);
    m_leaves.reserve(m_scheme.indicators.size());
    for (std::size_t leaf = 0; leaf < m_scheme.indicators.size(); ++leaf)
        addLeaf(leaf, names[static_cast<qsizetype>(leaf)]);
    addTotal(service);
}

void BulletinFacts::addLeaf(std::size_t leaf, const QString &name) {
    const engine::Indicator &indicator = m_scheme.indicators[leaf];
    BulletinLeaf made{&indicator, {indicator.id, m_region, m_period}, name, proseUnit(indicator)};
    made.now = &m_ledger.observation(made.cell);
    const RegionRank now = regionRank(m_ledger, made.cell);
    made.rank = now.rank();
    made.tied = now.tied;
    if (m_previous) {
        const engine::CellKey before{indicator.id, m_region, *m_previous};
        made.before = &m_ledger.observation(before);
        made.rankBefore = rankOf(m_ledger, before);
    }
    made.target = &m_ledger.targetFor(made.cell);
    made.standing = targetStanding(m_ledger, made.cell);
    made.covers = made.now->asOf ? made.now->asOf : periodInName(m_scheme, leaf, m_period.year());
    if (made.covers == m_period)
        made.covers.reset();
    for (const std::string &department : indicator.departments) {
        if (const QString text = labels::text(department); !m_departments.contains(text))
            m_departments << text;
    }
    m_leaves.push_back(std::move(made));
}

void BulletinFacts::addTotal(ScoreService &service) {
    const Standing now = ownStanding(service, m_period, m_region);
    const bool isPublished = !std::isnan(now.publishedPoints);
    if (!isPublished && !service.isScored(m_period))
        return;
    constexpr int decimals = 2;
    m_total.points =
        isPublished ? publishedPoints(m_ledger, m_period, m_region) : printed(now.figure, decimals);
    m_total.rank = printed(now.rank, decimals);
    m_total.tied = now.tied;
    const auto &regions = m_ledger.regions();
    const auto place = std::ranges::find(regions, m_region, &engine::Region::id) - regions.begin();
    m_total.full = printed(service.scores(m_period).full(0, static_cast<std::size_t>(place)), decimals);
    if (!m_previous)
        return;
    const Standing before = ownStanding(service, *m_previous, m_region);
    m_total.rankBefore = printed(before.rank, decimals);
    m_total.change = rankChange(before, now);
}

} // namespace weici::app
