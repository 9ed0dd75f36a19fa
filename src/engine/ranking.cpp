// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ranking.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>

#include "engine/decimal.h"

namespace weici::engine {

namespace {

constexpr double noRank = std::numeric_limits<double>::quiet_NaN();

bool isTie(double a, double b, double tolerance) {
    if (a == b)
        return true;
    return std::isfinite(a) && std::isfinite(b) &&
           std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b));
}

/// The rank of places first…last (counted from 1) when they are the `group`-th different value.
double sharedRank(TieRule tie, std::size_t first, std::size_t last, std::size_t group) {
    switch (tie) {
    case TieRule::Competition:
        return static_cast<double>(first);
    case TieRule::Dense:
        return static_cast<double>(group);
    case TieRule::Average:
        return static_cast<double>(first + last) / 2.0;
    case TieRule::Last:
        break;
    }
    return static_cast<double>(last);
}

std::vector<double> rankedValues(std::span<const double> values, const std::optional<int> &decimals) {
    std::vector<double> result(values.begin(), values.end());
    if (decimals) {
        for (double &value : result)
            value = std::isfinite(value) ? rounded(value, *decimals) : value;
    }
    return result;
}

} // namespace

std::vector<double> rank(std::span<const double> values, const RankingRule &rule) {
    const std::vector<double> compared = rankedValues(values, rule.decimals);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < compared.size(); ++i) {
        if (!std::isnan(compared[i]))
            order.push_back(i);
    }
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return rule.direction == Direction::Higher ? compared[a] > compared[b] : compared[a] < compared[b];
    });
    std::vector<double> ranks(values.size(), noRank);
    std::size_t group = 0;
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first + 1;
        // Compared with the first of the group, so that a chain of near neighbours does not become one tie.
        while (last < order.size() && isTie(compared[order[first]], compared[order[last]], rule.tolerance))
            ++last;
        const double shared = sharedRank(rule.tie, first + 1, last, ++group);
        for (; first < last; ++first)
            ranks[order[first]] = shared;
    }
    return ranks;
}

std::vector<double> rankInGroups(std::span<const double> values, std::span<const int> groups,
                                 const RankingRule &rule) {
    std::map<int, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < values.size() && i < groups.size(); ++i) {
        if (groups[i] >= 0)
            members[groups[i]].push_back(i);
    }
    std::vector<double> ranks(values.size(), noRank);
    for (const auto &[group, indices] : members) {
        std::vector<double> own;
        for (const std::size_t i : indices)
            own.push_back(values[i]);
        const std::vector<double> ownRanks = rank(own, rule);
        for (std::size_t i = 0; i < indices.size(); ++i)
            ranks[indices[i]] = ownRanks[i];
    }
    return ranks;
}

RankingRule rankingRule(const Scheme &scheme, const Indicator &indicator) {
    return {.tie = indicator.tieRule.value_or(scheme.tieRule),
            .direction = indicator.direction,
            .decimals = indicator.decimals};
}

bool isFront(double rank, const Scheme &scheme) {
    return rank <= listReach(scheme);
}

bool isBack(double rank, const Scheme &scheme) {
    return rank >= scheme.regionCount - listReach(scheme) + 1;
}

} // namespace weici::engine
