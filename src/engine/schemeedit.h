// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/treekey.h"

// Edits of a scheme's tree. Each takes a scheme and gives the one after it, or why it cannot be; nothing is
// changed in place. Afterwards leaves stand in printed order, nodes parents before children, and a shared
// weight on the first leaf of its group. A node without leaves stands behind its siblings.
namespace weici::engine {

enum class EditFault : std::uint8_t {
    UnknownItem, ///< the key names nothing in this scheme
    WrongParent, ///< an item of this level cannot hang there
    NotEmpty,    ///< there are still leaves below
    LastBlock,   ///< a scheme has at least one block
    NoName,      ///< nodes and leaves, and blocks where there are several, have a name
    SameName,    ///< a sibling of the same level has that name
    NoCode,
    CodeTaken ///< by another leaf of this scheme, in the tree or out of it
};

struct SchemeEdit {
    std::optional<Scheme> scheme; ///< nothing: `fault` says why
    EditFault fault = EditFault::UnknownItem;
    TreeKey item; ///< what was added, changed or moved, as it is named afterwards
};

SchemeEdit addBlock(const Scheme &scheme, const Block &block, std::size_t position = TreePlace::atEnd);
/// Under a block a level-1 node, under a level-1 node one of level 2; `level` 2 right under a block is asked
/// for.
SchemeEdit addNode(const Scheme &scheme, const TreePlace &place, std::string name, std::string weight = {},
                   std::optional<int> level = {});
/// The leaf's code must be new (see newCode); block and parent are the place's.
SchemeEdit addLeaf(const Scheme &scheme, const TreePlace &place, const Indicator &leaf);

SchemeEdit changeBlock(const Scheme &scheme, std::size_t number, const Block &block);
SchemeEdit changeNode(const Scheme &scheme, NodeId id, std::string name, std::string weight);
/// Every field but id, block and parent. A leaf that comes to a weight group with points gives up its own;
/// one that leaves a group leaves the points to it.
SchemeEdit changeLeaf(const Scheme &scheme, std::string_view code, const Indicator &leaf);

/// With all that is below it.
SchemeEdit moveItem(const Scheme &scheme, const TreeKey &item, const TreePlace &place);
/// Several nodes or leaves, one behind the other.
SchemeEdit moveItems(const Scheme &scheme, std::span<const TreeKey> items, const TreePlace &place);
/// One place up (−1) or down (+1); from the end of a parent to the neighbouring parent of the same level.
/// Where it cannot go further the scheme is as it was.
SchemeEdit moveByOne(const Scheme &scheme, const TreeKey &item, int direction);

/// Takes a leaf, or all leaves of a branch with its nodes, out of the tree; the cells stay. A block stays.
SchemeEdit recycle(const Scheme &scheme, const TreeKey &item);
SchemeEdit bringBack(const Scheme &scheme, std::string_view code, const TreePlace &place);
/// Removes a node or block below which there is no leaf.
SchemeEdit removeEmpty(const Scheme &scheme, const TreeKey &item);

/// Numbers the leaves in printed order, from `first`.
Scheme renumbered(const Scheme &scheme, int first = 1);

/// A code that no leaf of any of the schemes has, in the tree or out of it, and that `isTaken` does not know:
/// the prefix and width most used in `scheme`, and the number behind the greatest.
std::string newCode(std::span<const Scheme> schemes, const Scheme &scheme,
                    std::span<const std::string> taken = {});

/// The same tree, rules and codes for another year; what was taken out stays behind.
Scheme cloneForYear(const Scheme &scheme, int year, int regionCount);

} // namespace weici::engine
