// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bigcity.h"

#include <cstdint>
#include <string>

namespace weici::bench {

using namespace engine;

namespace {

constexpr std::size_t blocks = 3;
constexpr std::size_t level1PerBlock = 3;
constexpr std::size_t leavesPerLevel2 = 3;

std::uint64_t mixed(std::uint64_t z) {
    z ^= z >> 30;
    z *= 0xBF58476D1CE4E5B9ULL;
    z ^= z >> 27;
    z *= 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

NodeId addNode(Scheme &scheme, int level, std::size_t block, NodeId parent) {
    Node node;
    node.id = {static_cast<std::int32_t>(scheme.nodes.size()) + 1};
    node.level = level;
    node.block = block;
    node.parent = parent;
    node.name = std::to_string(node.id.value);
    scheme.nodes.push_back(node);
    return node.id;
}

} // namespace

Scheme bigScheme(std::size_t regions, std::size_t leaves) {
    static const char *const rules[] = {"minmax",     "efficacy", "minmax",
                                        "best-ratio", "minmax",   "versus-mean"};
    Scheme scheme;
    scheme.year = 2023;
    scheme.regionCount = static_cast<int>(regions);
    scheme.blocks = {{"省考", 0.8}, {"市考", 1.0}, {"加分", 1.0}};
    std::vector<NodeId> level1;
    for (std::size_t i = 0; i < blocks * level1PerBlock; ++i)
        level1.push_back(addNode(scheme, 1, i / level1PerBlock, {}));
    NodeId level2;
    for (std::size_t i = 0; i < leaves; ++i) {
        const std::size_t over = i * level1.size() / leaves;
        if (i % leavesPerLevel2 == 0 || scheme.indicators.back().block != over / level1PerBlock)
            level2 = addNode(scheme, 2, over / level1PerBlock, level1[over]);
        Indicator leaf;
        leaf.id = {static_cast<std::int32_t>(i) + 1};
        leaf.code = std::to_string(i + 1);
        leaf.block = over / level1PerBlock;
        leaf.parent = level2;
        leaf.weight = std::to_string(1 + i % 5);
        leaf.direction = i % 4 == 3 && i % 6 != 3 ? Direction::Lower : Direction::Higher;
        leaf.rule = rules[i % std::size(rules)];
        scheme.indicators.push_back(leaf);
    }
    return scheme;
}

std::vector<Region> bigRegions(std::size_t count) {
    std::vector<Region> regions(count);
    for (std::size_t i = 0; i < count; ++i) {
        regions[i].id = {static_cast<std::int32_t>(i) + 1};
        regions[i].name = std::to_string(i + 1);
    }
    return regions;
}

Panel bigPanel(const std::vector<Region> &regions, std::size_t leaves, std::size_t period) {
    Panel panel(regions, leaves);
    for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
        for (std::size_t r = 0; r < regions.size(); ++r) {
            const std::uint64_t number = (period * leaves + leaf) * regions.size() + r;
            const std::uint64_t z = mixed(20240607 + (number + 1) * 0x9E3779B97F4A7C15ULL);
            const bool gap = (z & 0x7FF) < 61;
            const double value =
                leaf % 7 == 0 ? static_cast<double>(z >> 60) : static_cast<double>(z >> 44) / 1000.0;
            panel.setValue(leaf, r, gap ? noNumber : value);
        }
    }
    return panel;
}

} // namespace weici::bench
