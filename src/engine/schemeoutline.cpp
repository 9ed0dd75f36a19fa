// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schemeoutline.h"

#include <algorithm>
#include <utility>

namespace weici::engine {

namespace {

using Kind = IndicatorTree::Kind;
using Branch = SchemeOutline::Branch;

Branch branchOf(const IndicatorTree &tree, std::size_t at) {
    const auto &item = tree.items()[at];
    const Scheme &scheme = tree.scheme();
    Branch branch;
    branch.kind = item.kind;
    if (item.kind == Kind::Block) {
        branch.block = scheme.blocks[item.source];
        branch.number = item.source;
    } else if (item.kind == Kind::Leaf)
        branch.leaf = scheme.indicators[item.source];
    else if (item.kind != Kind::Total)
        branch.node = scheme.nodes[item.source];
    for (const std::size_t child : item.children)
        branch.children.push_back(branchOf(tree, child));
    return branch;
}

bool isNamed(const Branch &branch, const TreeKey &key) {
    if (branch.kind != key.kind)
        return false;
    switch (key.kind) {
    case Kind::Total:
        return true;
    case Kind::Block:
        return branch.number == key.block;
    case Kind::Level1:
    case Kind::Level2:
        return branch.node.id == key.node;
    case Kind::Leaf:
        return branch.leaf.code == key.code;
    }
    return false;
}

std::optional<SchemeOutline::Spot> findBelow(Branch &parent, const TreeKey &key) {
    for (std::size_t i = 0; i < parent.children.size(); ++i) {
        if (isNamed(parent.children[i], key))
            return SchemeOutline::Spot{&parent, i};
        if (auto found = findBelow(parent.children[i], key))
            return found;
    }
    return std::nullopt;
}

bool hasLeaves(const Branch &branch) {
    return branch.kind == Kind::Leaf || std::ranges::any_of(branch.children, hasLeaves);
}

void putEmptyLast(Branch &branch) {
    std::ranges::stable_partition(branch.children, hasLeaves);
    for (Branch &child : branch.children)
        putEmptyLast(child);
}

void write(const Branch &branch, std::size_t block, NodeId parent, Scheme &scheme) {
    NodeId under = parent;
    if (branch.kind == Kind::Leaf) {
        scheme.indicators.push_back(branch.leaf);
        scheme.indicators.back().block = block;
        scheme.indicators.back().parent = parent;
    } else if (branch.kind != Kind::Block) {
        scheme.nodes.push_back(branch.node);
        scheme.nodes.back().block = block;
        scheme.nodes.back().parent = parent;
        under = branch.node.id;
    }
    for (const Branch &child : branch.children)
        write(child, block, under, scheme);
}

} // namespace

SchemeOutline::SchemeOutline(const Scheme &scheme)
    : m_root(branchOf(IndicatorTree(scheme), 0)) {}

std::optional<SchemeOutline::Spot> SchemeOutline::find(const TreeKey &key) {
    return key.kind == Kind::Total ? std::nullopt : findBelow(m_root, key);
}

SchemeOutline::Branch *SchemeOutline::branch(const TreeKey &key) {
    if (key.kind == Kind::Total)
        return &m_root;
    const auto spot = find(key);
    return spot ? &spot->branch() : nullptr;
}

SchemeOutline::Branch SchemeOutline::cut(const Spot &spot) {
    Branch branch = std::move(spot.branch());
    spot.parent->children.erase(spot.parent->children.begin() + static_cast<std::ptrdiff_t>(spot.position));
    return branch;
}

void SchemeOutline::put(Branch &parent, std::size_t position, Branch branch) {
    const std::size_t at = std::min(position, parent.children.size());
    parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(at), std::move(branch));
}

bool SchemeOutline::canHang(Kind child, Kind parent) {
    switch (child) {
    case Kind::Total:
        return false;
    case Kind::Block:
        return parent == Kind::Total;
    case Kind::Level1:
        return parent == Kind::Block;
    case Kind::Level2:
        return parent == Kind::Block || parent == Kind::Level1;
    case Kind::Leaf:
        return parent != Kind::Total && parent != Kind::Leaf;
    }
    return false;
}

Scheme SchemeOutline::toScheme(const Scheme &base) {
    putEmptyLast(m_root);
    Scheme scheme = base;
    scheme.blocks.clear();
    scheme.nodes.clear();
    scheme.indicators.clear();
    for (const Branch &block : m_root.children) {
        scheme.blocks.push_back(block.block);
        write(block, scheme.blocks.size() - 1, {}, scheme);
    }
    for (Indicator &leaf : scheme.recycled)
        leaf.block = std::min(writtenNumber(leaf.block), scheme.blocks.size() - 1);
    return scheme;
}

std::size_t SchemeOutline::writtenNumber(std::optional<std::size_t> number) const {
    const auto found = std::ranges::find(m_root.children, number, &Branch::number);
    return static_cast<std::size_t>(found - m_root.children.begin());
}

} // namespace weici::engine
