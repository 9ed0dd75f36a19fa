// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "engine/indicatortree.h"

namespace weici::engine {

/// Names one item of a scheme's tree across edits: a block by its number, a node by its id, a leaf by its
/// code (a new leaf has no id yet). Without anything it names the total.
struct TreeKey {
    IndicatorTree::Kind kind = IndicatorTree::Kind::Total;
    std::size_t block = 0;
    NodeId node;
    std::string code;

    static TreeKey ofBlock(std::size_t number) { return {IndicatorTree::Kind::Block, number, {}, {}}; }
    static TreeKey ofNode(const Node &node) {
        return {node.level == 1 ? IndicatorTree::Kind::Level1 : IndicatorTree::Kind::Level2, 0, node.id, {}};
    }
    static TreeKey ofLeaf(std::string code) { return {IndicatorTree::Kind::Leaf, 0, {}, std::move(code)}; }
    static TreeKey ofItem(const IndicatorTree &tree, std::size_t item);

    bool operator==(const TreeKey &) const = default;
    std::strong_ordering operator<=>(const TreeKey &) const = default;
};

/// The item that a key names, or nothing.
std::optional<std::size_t> itemOf(const IndicatorTree &tree, const TreeKey &key);

/// A place among the children of `parent`, in front of the child that has this position now.
struct TreePlace {
    static constexpr std::size_t atEnd = std::numeric_limits<std::size_t>::max();

    TreeKey parent;
    std::size_t position = atEnd;
};

} // namespace weici::engine
