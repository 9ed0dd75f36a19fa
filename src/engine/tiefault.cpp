// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tiefault.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace weici::engine {

namespace {

using Kind = TieFault::Kind;

/// The regions that share one rank, and the places that they take together (1 = first place).
struct Group {
    double rank = 0.0;
    int holders = 0; ///< known ones
    int size = 0;    ///< with those that must share it unknown
    double first = 0.0;
    double last = 0.0;
};

bool isWhole(double number) {
    return number == std::floor(number);
}

/// Under `average` a group's size is odd at a whole rank and even at a half.
int smallestSize(double rank, int holders, bool tied, TieRule rule) {
    const int size = tied ? std::max(holders, 2) : holders;
    if (rule != TieRule::Average)
        return size;
    const bool odd = size % 2 == 1;
    return odd == isWhole(rank) ? size : size + 1;
}

void place(Group &group, TieRule rule) {
    const double others = group.size - 1;
    switch (rule) {
    case TieRule::Last:
        group.first = group.rank - others;
        break;
    case TieRule::Average:
        group.first = group.rank - others / 2;
        break;
    case TieRule::Competition:
    case TieRule::Dense:
        group.first = group.rank;
        break;
    }
    group.last = group.first + others;
}

std::vector<Group> groupsOf(std::span<const PublishedRank> known, TieRule rule) {
    std::map<double, std::pair<int, bool>> holders;
    for (const auto &published : known) {
        auto &[count, tied] = holders[published.rank];
        ++count;
        tied = tied || published.tied;
    }
    std::vector<Group> groups;
    for (const auto &[rank, held] : holders) {
        Group group{rank, held.first, smallestSize(rank, held.first, held.second, rule), 0, 0};
        place(group, rule);
        groups.push_back(group);
    }
    return groups;
}

/// A group that is called tied but has one known holder fails because of the tie.
TieFault faultOf(Kind kind, const Group &group, double other = 0.0) {
    return {group.size > group.holders ? Kind::Alone : kind, group.rank, other, group.holders};
}

std::optional<TieFault> crowding(const std::vector<Group> &groups, int count) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].first < 1)
            return faultOf(Kind::NoRoom, groups[i]);
        if (i + 1 < groups.size() && groups[i].last >= groups[i + 1].first) {
            const bool follows = groups[i].size > 1;
            return follows ? faultOf(Kind::Crowded, groups[i], groups[i + 1].rank)
                           : faultOf(Kind::Crowded, groups[i + 1], groups[i].rank);
        }
        if (groups[i].last > count)
            return faultOf(Kind::NoRoom, groups[i]);
    }
    return {};
}

/// Ranks 1, 2, 3 … without gaps, each held by as many as like.
std::optional<TieFault> denseFault(const std::vector<Group> &groups, int unknown) {
    double missing = groups.back().rank - static_cast<double>(groups.size());
    for (const auto &group : groups) {
        missing += group.size - group.holders;
        if (group.size - group.holders > unknown)
            return faultOf(Kind::Alone, group);
    }
    return missing > unknown ? std::optional(TieFault{Kind::Gap, groups.back().rank, 0.0, 0}) : std::nullopt;
}

} // namespace

std::optional<TieFault> tieFault(std::span<const PublishedRank> known, int unknown, int count, TieRule rule) {
    const auto groups = groupsOf(known, rule);
    if (groups.empty())
        return {};
    int taken = 0;
    int sharing = 0;
    for (const auto &group : groups) {
        if (!isWhole(rule == TieRule::Average ? group.rank * 2 : group.rank))
            return TieFault{Kind::Fraction, group.rank, 0.0, group.holders};
        taken += group.size;
        sharing += group.size - group.holders;
        if (group.size - group.holders > unknown)
            return faultOf(Kind::Alone, group);
    }
    if (rule == TieRule::Dense)
        return denseFault(groups, unknown);
    if (const auto crowded = crowding(groups, count))
        return crowded;
    if (groups.back().last - taken > unknown - sharing)
        return TieFault{Kind::Gap, groups.back().rank, 0.0, 0};
    return {};
}

} // namespace weici::engine
