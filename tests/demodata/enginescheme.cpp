// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/enginescheme.h"

#include "engine/decimal.h"

#include <algorithm>
#include <string>

namespace weici::demo {

namespace {

/// The node of a level, made where it is new; an empty name is no level and gives the parent itself.
engine::NodeId nodeFor(engine::Scheme &scheme, int level, std::size_t block, engine::NodeId parent,
                       std::string_view name, std::string_view weight) {
    if (name.empty())
        return parent;
    const auto same = [&](const engine::Node &node) {
        return node.level == level && node.block == block && node.parent == parent && node.name == name;
    };
    if (const auto known = std::ranges::find_if(scheme.nodes, same); known != scheme.nodes.end())
        return known->id;
    engine::Node node;
    node.id.value = static_cast<std::int32_t>(scheme.nodes.size()) + 1;
    node.level = level;
    node.block = block;
    node.parent = parent;
    node.name = name;
    node.weight = weight;
    scheme.nodes.push_back(node);
    return node.id;
}

std::size_t blockOf(const engine::Scheme &scheme, std::string_view name) {
    const auto found = std::ranges::find(scheme.blocks, name, &engine::Block::name);
    return static_cast<std::size_t>(found - scheme.blocks.begin());
}

engine::Indicator indicatorOf(const Leaf &leaf, engine::IndicatorId id) {
    engine::Indicator indicator;
    indicator.id = id;
    indicator.code = leaf.code;
    indicator.name = leaf.name;
    indicator.unit = leaf.unit;
    indicator.weight = leaf.weight;
    indicator.weightGroup = leaf.group;
    indicator.direction = leaf.lower ? engine::Direction::Lower : engine::Direction::Higher;
    indicator.rule = leaf.rule;
    indicator.parameters = leaf.parameters;
    if (leaf.model.kind != Model::Kind::Hidden)
        indicator.decimals = leaf.decimals;
    if (leaf.tieRule == "dense")
        indicator.tieRule = engine::TieRule::Dense;
    return indicator;
}

} // namespace

engine::Scheme engineScheme(const Rows &rows, int year) {
    engine::Scheme scheme;
    scheme.year = year;
    scheme.regionCount = static_cast<int>(places().size());
    scheme.groupRanks = true;
    scheme.blocks = {{"省考", 0.8}, {"市考", 1.0}, {"加分", 1.0}};
    for (const Row &row : rows) {
        engine::Indicator indicator =
            indicatorOf(row.leaf, {static_cast<std::int32_t>(scheme.indicators.size()) + 1});
        indicator.block = blockOf(scheme, row.block);
        const engine::NodeId level1 = nodeFor(scheme, 1, indicator.block, {}, row.level1, row.level1Weight);
        indicator.parent = nodeFor(scheme, 2, indicator.block, level1, row.level2, row.level2Weight);
        scheme.indicators.push_back(std::move(indicator));
    }
    return scheme;
}

std::vector<engine::Region> engineRegions() {
    std::vector<engine::Region> regions;
    for (const Place &place : places()) {
        const engine::RegionId id{static_cast<std::int32_t>(regions.size()) + 1};
        regions.push_back({id, std::string(place.name), std::string(place.group), true});
    }
    return regions;
}

} // namespace weici::demo
