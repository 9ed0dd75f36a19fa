// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/treekey.h"

namespace weici::engine {

TreeKey TreeKey::ofItem(const IndicatorTree &tree, std::size_t item) {
    const auto &named = tree.items()[item];
    switch (named.kind) {
    case IndicatorTree::Kind::Total:
        break;
    case IndicatorTree::Kind::Block:
        return ofBlock(named.source);
    case IndicatorTree::Kind::Level1:
    case IndicatorTree::Kind::Level2:
        return ofNode(tree.scheme().nodes[named.source]);
    case IndicatorTree::Kind::Leaf:
        return ofLeaf(tree.scheme().indicators[named.source].code);
    }
    return {};
}

std::optional<std::size_t> itemOf(const IndicatorTree &tree, const TreeKey &key) {
    for (std::size_t item = 0; item < tree.items().size(); ++item) {
        if (tree.items()[item].kind == key.kind && TreeKey::ofItem(tree, item) == key)
            return item;
    }
    return std::nullopt;
}

} // namespace weici::engine
