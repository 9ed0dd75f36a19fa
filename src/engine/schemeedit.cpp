// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schemeedit.h"

#include <algorithm>
#include <utility>

#include "engine/schemeoutline.h"
#include "engine/weightgroups.h"

namespace weici::engine {

namespace {

using Kind = IndicatorTree::Kind;
using Branch = SchemeOutline::Branch;

SchemeEdit fault(EditFault reason) {
    return {std::nullopt, reason, {}};
}

SchemeEdit done(Scheme scheme, TreeKey item) {
    return {std::move(scheme), EditFault::UnknownItem, std::move(item)};
}

/// The tree after an edit, shared weights on the first leaves of their groups.
SchemeEdit done(const Scheme &before, SchemeOutline &outline, TreeKey item) {
    Scheme scheme = outline.toScheme(before);
    settleGroups(before, scheme);
    if (item.kind == Kind::Block)
        item.block = outline.writtenNumber(item.block);
    return done(std::move(scheme), std::move(item));
}

const std::string &nameOf(const Branch &branch) {
    if (branch.kind == Kind::Block)
        return branch.block.name;
    return branch.kind == Kind::Leaf ? branch.leaf.name : branch.node.name;
}

std::size_t leavesBelow(const Branch &branch) {
    std::size_t count = branch.kind == Kind::Leaf ? 1 : 0;
    for (const Branch &child : branch.children)
        count += leavesBelow(child);
    return count;
}

/// Nodes and blocks are told apart by their names, in packages too; leaves by their codes. `self` is left
/// out.
std::optional<EditFault> nameFault(const Branch &parent, Kind kind, const std::string &name,
                                   const Branch *self = nullptr) {
    const auto others = std::ranges::count_if(
        parent.children, [&](const Branch &other) { return &other != self && other.kind == kind; });
    if (name.empty() && (kind != Kind::Block || others > 0))
        return EditFault::NoName;
    const bool same = std::ranges::any_of(parent.children, [&](const Branch &other) {
        return &other != self && other.kind == kind && nameOf(other) == name;
    });
    if (kind != Kind::Leaf && same)
        return EditFault::SameName;
    return std::nullopt;
}

bool knows(const Scheme &scheme, std::string_view code) {
    return std::ranges::find(scheme.indicators, code, &Indicator::code) != scheme.indicators.end() ||
           std::ranges::find(scheme.recycled, code, &Indicator::code) != scheme.recycled.end();
}

std::optional<EditFault> codeFault(const Scheme &scheme, std::string_view code) {
    if (code.empty())
        return EditFault::NoCode;
    return knows(scheme, code) ? std::optional(EditFault::CodeTaken) : std::nullopt;
}

std::optional<EditFault> hangFault(const Branch *parent, const Branch &child) {
    if (!parent)
        return EditFault::UnknownItem;
    if (!SchemeOutline::canHang(child.kind, parent->kind))
        return EditFault::WrongParent;
    const bool deep = std::ranges::any_of(child.children, [&child](const Branch &below) {
        return !SchemeOutline::canHang(below.kind, child.kind);
    });
    return deep ? std::optional(EditFault::WrongParent) : nameFault(*parent, child.kind, nameOf(child));
}

SchemeEdit add(const Scheme &scheme, const TreePlace &place, Branch branch, TreeKey item) {
    SchemeOutline outline(scheme);
    Branch *parent = outline.branch(place.parent);
    if (const auto reason = hangFault(parent, branch))
        return fault(*reason);
    SchemeOutline::put(*parent, place.position, std::move(branch));
    return done(scheme, outline, std::move(item));
}

} // namespace

SchemeEdit addBlock(const Scheme &scheme, const Block &block, std::size_t position) {
    Branch branch;
    branch.kind = Kind::Block;
    branch.block = block;
    SchemeOutline outline(scheme);
    Branch *root = outline.branch({});
    if (const auto reason = hangFault(root, branch))
        return fault(*reason);
    if (scheme.blocks.front().name.empty())
        return fault(EditFault::NoName);
    SchemeOutline::put(*root, position, std::move(branch));
    SchemeEdit edit = done(scheme, outline, {});
    edit.item = TreeKey::ofBlock(outline.writtenNumber({}));
    return edit;
}

SchemeEdit addNode(const Scheme &scheme, const TreePlace &place, std::string name, std::string weight,
                   std::optional<int> level) {
    Branch branch;
    branch.node.level = level.value_or(place.parent.kind == Kind::Block ? 1 : 2);
    branch.kind = branch.node.level == 1 ? Kind::Level1 : Kind::Level2;
    branch.node.name = std::move(name);
    branch.node.weight = std::move(weight);
    branch.node.id.value = 1;
    for (const Node &node : scheme.nodes)
        branch.node.id.value = std::max(branch.node.id.value, node.id.value + 1);
    TreeKey item = TreeKey::ofNode(branch.node);
    return add(scheme, place, std::move(branch), std::move(item));
}

SchemeEdit addLeaf(const Scheme &scheme, const TreePlace &place, const Indicator &leaf) {
    if (const auto reason = codeFault(scheme, leaf.code))
        return fault(*reason);
    Branch branch;
    branch.kind = Kind::Leaf;
    branch.leaf = leaf;
    return add(scheme, place, std::move(branch), TreeKey::ofLeaf(leaf.code));
}

SchemeEdit changeBlock(const Scheme &scheme, std::size_t number, const Block &block) {
    SchemeOutline outline(scheme);
    const auto spot = outline.find(TreeKey::ofBlock(number));
    if (!spot)
        return fault(EditFault::UnknownItem);
    if (const auto reason = nameFault(*spot->parent, Kind::Block, block.name, &spot->branch()))
        return fault(*reason);
    Scheme changed = scheme;
    changed.blocks[number] = block;
    return done(std::move(changed), TreeKey::ofBlock(number));
}

SchemeEdit changeNode(const Scheme &scheme, NodeId id, std::string name, std::string weight) {
    const auto node = std::ranges::find(scheme.nodes, id, &Node::id);
    if (node == scheme.nodes.end())
        return fault(EditFault::UnknownItem);
    SchemeOutline outline(scheme);
    const auto spot = outline.find(TreeKey::ofNode(*node));
    if (const auto reason = nameFault(*spot->parent, spot->branch().kind, name, &spot->branch()))
        return fault(*reason);
    Scheme changed = scheme;
    Node &after = changed.nodes[static_cast<std::size_t>(node - scheme.nodes.begin())];
    after.name = std::move(name);
    after.weight = std::move(weight);
    return done(std::move(changed), TreeKey::ofNode(after));
}

SchemeEdit changeLeaf(const Scheme &scheme, std::string_view code, const Indicator &leaf) {
    const auto found = std::ranges::find(scheme.indicators, code, &Indicator::code);
    if (found == scheme.indicators.end())
        return fault(EditFault::UnknownItem);
    if (leaf.name.empty())
        return fault(EditFault::NoName);
    if (leaf.code != code) {
        if (const auto reason = codeFault(scheme, leaf.code))
            return fault(*reason);
    }
    Scheme changed = scheme;
    Indicator &after = changed.indicators[static_cast<std::size_t>(found - scheme.indicators.begin())];
    after = leaf;
    after.id = found->id;
    after.block = found->block;
    after.parent = found->parent;
    if (!leaf.weightGroup.empty() && leaf.weightGroup != found->weightGroup)
        giveUpOwnWeight(scheme, after);
    TreeKey item = TreeKey::ofLeaf(after.code);
    settleGroups(scheme, changed);
    return done(std::move(changed), std::move(item));
}

SchemeEdit moveItem(const Scheme &scheme, const TreeKey &item, const TreePlace &place) {
    SchemeOutline outline(scheme);
    const auto spot = outline.find(item);
    if (!spot || !outline.branch(place.parent))
        return fault(EditFault::UnknownItem);
    // The branch is away while its new parent is looked for, so that it cannot hang below itself.
    const bool within = outline.branch(place.parent) == spot->parent;
    std::size_t position = place.position;
    if (within && position != TreePlace::atEnd && position > spot->position)
        --position;
    Branch branch = outline.cut(*spot);
    Branch *parent = outline.branch(place.parent);
    if (!parent)
        return fault(EditFault::WrongParent);
    if (const auto reason = hangFault(parent, branch))
        return fault(*reason);
    SchemeOutline::put(*parent, position, std::move(branch));
    return done(scheme, outline, item);
}

SchemeEdit moveItems(const Scheme &scheme, std::span<const TreeKey> items, const TreePlace &place) {
    SchemeEdit edit = done(scheme, {});
    TreePlace next = place;
    for (const TreeKey &item : items) {
        edit = moveItem(*edit.scheme, item, next);
        if (!edit.scheme)
            return edit;
        const IndicatorTree tree(*edit.scheme);
        const auto &siblings = tree.items()[itemOf(tree, place.parent).value_or(0)].children;
        const auto at = std::ranges::find(siblings, itemOf(tree, edit.item).value_or(0));
        next.position = static_cast<std::size_t>(at - siblings.begin()) + 1;
    }
    return edit;
}

namespace {

/// The nearest parent of the same kind as the item's in printed order that can take it, before or behind.
std::optional<TreeKey> neighbourParent(const IndicatorTree &tree, std::size_t item, int direction) {
    const std::size_t parent = tree.items()[item].parent;
    const auto last = static_cast<std::ptrdiff_t>(tree.items().size());
    for (auto at = static_cast<std::ptrdiff_t>(parent) + direction; at > 0 && at < last; at += direction) {
        if (tree.items()[static_cast<std::size_t>(at)].kind == tree.items()[parent].kind)
            return TreeKey::ofItem(tree, static_cast<std::size_t>(at));
    }
    return std::nullopt;
}

} // namespace

SchemeEdit moveByOne(const Scheme &scheme, const TreeKey &item, int direction) {
    const IndicatorTree tree(scheme);
    const auto at = itemOf(tree, item);
    if (!at || *at == 0)
        return fault(EditFault::UnknownItem);
    const std::size_t parent = tree.items()[*at].parent;
    const auto &siblings = tree.items()[parent].children;
    const auto position = static_cast<std::size_t>(std::ranges::find(siblings, *at) - siblings.begin());
    const bool stays = direction < 0 ? position > 0 : position + 1 < siblings.size();
    if (stays)
        return moveItem(scheme, item,
                        {TreeKey::ofItem(tree, parent), direction < 0 ? position - 1 : position + 2});
    const auto neighbour = parent == 0 ? std::nullopt : neighbourParent(tree, *at, direction);
    if (!neighbour)
        return done(scheme, item);
    return moveItem(scheme, item, {*neighbour, direction < 0 ? TreePlace::atEnd : 0});
}

namespace {

void takeOut(const Branch &branch, std::size_t block, std::vector<Indicator> &recycled) {
    if (branch.kind == Kind::Leaf) {
        recycled.push_back(branch.leaf);
        recycled.back().block = block;
        recycled.back().parent = {};
    }
    for (const Branch &child : branch.children)
        takeOut(child, block, recycled);
}

std::optional<std::size_t> blockOf(const Scheme &scheme, const TreeKey &item) {
    if (item.kind == Kind::Leaf) {
        const Indicator *leaf = scheme.indicator(item.code);
        return leaf ? std::optional(leaf->block) : std::nullopt;
    }
    const Node *node = scheme.node(item.node);
    return node ? std::optional(node->block) : std::nullopt;
}

} // namespace

SchemeEdit recycle(const Scheme &scheme, const TreeKey &item) {
    SchemeOutline outline(scheme);
    const auto spot = outline.find(item);
    const auto block = item.kind == Kind::Block ? item.block : blockOf(scheme, item).value_or(0);
    if (!spot)
        return fault(EditFault::UnknownItem);
    Branch out;
    if (item.kind == Kind::Block)
        out.children = std::exchange(spot->branch().children, {});
    else
        out = outline.cut(*spot);
    Scheme after = outline.toScheme(scheme);
    const std::size_t number = outline.writtenNumber(block);
    takeOut(out, number, after.recycled);
    settleGroups(scheme, after);
    return done(std::move(after), TreeKey::ofBlock(number));
}

SchemeEdit bringBack(const Scheme &scheme, std::string_view code, const TreePlace &place) {
    const auto found = std::ranges::find(scheme.recycled, code, &Indicator::code);
    if (found == scheme.recycled.end())
        return fault(EditFault::UnknownItem);
    SchemeOutline outline(scheme);
    Branch branch;
    branch.kind = Kind::Leaf;
    branch.leaf = *found;
    Branch *parent = outline.branch(place.parent);
    if (const auto reason = hangFault(parent, branch))
        return fault(*reason);
    SchemeOutline::put(*parent, place.position, std::move(branch));
    Scheme after = outline.toScheme(scheme);
    after.recycled.erase(after.recycled.begin() + (found - scheme.recycled.begin()));
    settleGroups(scheme, after);
    return done(std::move(after), TreeKey::ofLeaf(std::string(code)));
}

SchemeEdit removeEmpty(const Scheme &scheme, const TreeKey &item) {
    SchemeOutline outline(scheme);
    const auto spot = outline.find(item);
    if (!spot || item.kind == Kind::Leaf)
        return fault(EditFault::UnknownItem);
    if (leavesBelow(spot->branch()) > 0)
        return fault(EditFault::NotEmpty);
    if (item.kind == Kind::Block && scheme.blocks.size() == 1)
        return fault(EditFault::LastBlock);
    outline.cut(*spot);
    return done(scheme, outline, {});
}

} // namespace weici::engine
