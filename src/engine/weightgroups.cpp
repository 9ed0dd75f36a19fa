// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weightgroups.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace weici::engine {

namespace {

/// The first leaf of each group, in printed order.
std::map<std::string, std::string> firstOfGroups(const Scheme &scheme) {
    std::map<std::string, std::string> firsts;
    for (const Indicator &leaf : scheme.indicators) {
        if (!leaf.weightGroup.empty())
            firsts.try_emplace(leaf.weightGroup, leaf.code);
    }
    return firsts;
}

Indicator *leafOf(Scheme &scheme, const std::string &code) {
    for (auto *leaves : {&scheme.indicators, &scheme.recycled}) {
        const auto found = std::ranges::find(*leaves, code, &Indicator::code);
        if (found != leaves->end())
            return &*found;
    }
    return nullptr;
}

} // namespace

std::vector<std::size_t> groupMembers(const Scheme &scheme, std::string_view group) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < scheme.indicators.size() && !group.empty(); ++i) {
        if (scheme.indicators[i].weightGroup == group)
            members.push_back(i);
    }
    return members;
}

void settleGroups(const Scheme &before, Scheme &after) {
    const auto former = firstOfGroups(before);
    for (const auto &[group, first] : firstOfGroups(after)) {
        const auto was = former.find(group);
        if (was == former.end() || was->second == first)
            continue;
        Indicator *from = leafOf(after, was->second);
        Indicator *to = leafOf(after, first);
        if (from == nullptr || to == nullptr)
            continue;
        std::swap(from->weight, to->weight);
        std::swap(from->points, to->points);
    }
}

void giveUpOwnWeight(const Scheme &before, Indicator &leaf) {
    if (groupMembers(before, leaf.weightGroup).empty())
        return;
    leaf.weight.clear();
    leaf.points.reset();
}

} // namespace weici::engine
