// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ranks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <string>

#include "app/ledger.h"
#include "engine/ranking.h"

namespace weici::app {

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();

std::optional<double> present(double rank) {
    return std::isnan(rank) ? std::nullopt : std::optional(rank);
}

/// The values that are ranked: NaN for a region that enters no rank or has no value.
std::vector<double> rankedValues(const Ledger &ledger, engine::IndicatorId indicator,
                                 const engine::Period &period) {
    std::vector<double> values;
    values.reserve(ledger.regions().size());
    for (const auto &region : ledger.regions()) {
        const auto value = ledger.observation({indicator, region.id, period}).value.value();
        values.push_back(region.scored ? value.value_or(Missing) : Missing);
    }
    return values;
}

/// Number of each region's group, −1 for a region that is ranked in none: it is not scored, names no group,
/// or a value of its group is unknown (a place among some of a group would be no place in it).
std::vector<int> completeGroups(const std::vector<engine::Region> &regions,
                                const std::vector<double> &values) {
    std::map<std::string, int> numbers;
    std::map<std::string, bool> complete;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (!regions[i].scored || regions[i].group.empty())
            continue;
        numbers.emplace(regions[i].group, static_cast<int>(numbers.size()));
        const auto [entry, isNew] = complete.emplace(regions[i].group, true);
        entry->second = entry->second && !std::isnan(values[i]);
    }
    std::vector<int> groups(regions.size(), -1);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (const auto found = numbers.find(regions[i].group);
            regions[i].scored && found != numbers.end() && complete.at(regions[i].group))
            groups[i] = found->second;
    }
    return groups;
}

void computeRanks(std::vector<RegionRank> &ranks, const Ledger &ledger, const engine::Scheme &scheme,
                  const engine::Indicator &indicator, const engine::Period &period,
                  std::optional<engine::TieRule> tie) {
    const auto &regions = ledger.regions();
    const auto ranked = std::ranges::count_if(regions, &engine::Region::scored);
    if (ranked != scheme.regionCount)
        return;
    const auto values = rankedValues(ledger, indicator.id, period);
    const auto known = std::ranges::count_if(values, [](double v) { return !std::isnan(v); });
    auto rule = engine::rankingRule(scheme, indicator);
    rule.tie = tie.value_or(rule.tie);
    if (known == ranked) {
        const auto computed = engine::rank(values, rule);
        for (std::size_t i = 0; i < ranks.size(); ++i)
            ranks[i].computed = present(computed[i]);
    }
    if (scheme.groupRanks) {
        const auto inGroup = engine::rankInGroups(values, completeGroups(regions, values), rule);
        for (std::size_t i = 0; i < ranks.size(); ++i)
            ranks[i].inGroup = present(inGroup[i]);
    }
}

/// A rank that two ranked regions share is tied, whether or not it was published so.
void markShared(std::vector<RegionRank> &ranks, const std::vector<engine::Region> &regions) {
    std::map<double, int> holders;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (const auto rank = ranks[i].rank(); rank && regions[i].scored)
            ++holders[*rank];
    }
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (const auto rank = ranks[i].rank(); rank && regions[i].scored && holders[*rank] > 1)
            ranks[i].tied = true;
    }
}

} // namespace

std::vector<RegionRank> regionRanks(const Ledger &ledger, engine::IndicatorId indicator,
                                    const engine::Period &period, std::optional<engine::TieRule> tie) {
    std::vector<RegionRank> ranks;
    ranks.reserve(ledger.regions().size());
    for (const auto &region : ledger.regions()) {
        const auto &observation = ledger.observation({indicator, region.id, period});
        ranks.push_back({region.id, observation.rank.value(), {}, {}, observation.tied});
    }
    const auto &scheme = ledger.schemeFor(period);
    if (const auto *known = scheme.indicator(indicator))
        computeRanks(ranks, ledger, scheme, *known, period, tie);
    markShared(ranks, ledger.regions());
    return ranks;
}

std::optional<double> rankOf(const Ledger &ledger, const engine::CellKey &key) {
    if (const auto published = ledger.observation(key).rank.value())
        return published;
    const auto ranks = regionRanks(ledger, key.indicator, key.period);
    const auto found = std::ranges::find(ranks, key.region, &RegionRank::region);
    return found == ranks.end() ? std::nullopt : found->rank();
}

FrontAndBack frontAndBack(const Ledger &ledger, engine::RegionId region, const engine::Period &period) {
    FrontAndBack lists;
    const auto &scheme = ledger.schemeFor(period);
    for (const auto &indicator : scheme.indicators) {
        const auto ranks = regionRanks(ledger, indicator.id, period);
        const auto own = std::ranges::find(ranks, region, &RegionRank::region);
        if (own == ranks.end() || !own->rank())
            continue;
        const ListedRank listed{indicator.id, *own->rank(), own->tied};
        if (engine::isFront(listed.rank, scheme))
            lists.front.push_back(listed);
        if (engine::isBack(listed.rank, scheme))
            lists.back.push_back(listed);
    }
    std::ranges::stable_sort(lists.front, std::ranges::less{}, &ListedRank::rank);
    std::ranges::stable_sort(lists.back, std::ranges::greater{}, &ListedRank::rank);
    return lists;
}

} // namespace weici::app
