// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/treekey.h"

namespace weici::engine {

/// A scheme's tree with its contents in the branches, so that a branch can be cut off and put in elsewhere.
/// It is read from a scheme and written back to one; what is not the tree is the scheme's as it was.
class SchemeOutline final {
public:
    struct Branch {
        IndicatorTree::Kind kind = IndicatorTree::Kind::Total;
        std::optional<std::size_t> number; ///< a block's in the scheme that was read; nothing: it is new
        Block block;
        Node node;
        Indicator leaf;
        std::vector<Branch> children;
    };
    /// Where a branch hangs.
    struct Spot {
        Branch *parent = nullptr;
        std::size_t position = 0;
        [[nodiscard]] Branch &branch() const { return parent->children[position]; }
    };

    explicit SchemeOutline(const Scheme &scheme);

    /// Blocks by their number in the scheme that was read; the total has no spot.
    [[nodiscard]] std::optional<Spot> find(const TreeKey &key);
    /// The branch of a key, the total's included.
    [[nodiscard]] Branch *branch(const TreeKey &key);

    Branch cut(const Spot &spot);
    static void put(Branch &parent, std::size_t position, Branch branch);

    /// Whether an item of one kind can hang right under one of another.
    static bool canHang(IndicatorTree::Kind child, IndicatorTree::Kind parent);

    /// `base` with this tree: leaves in printed order, parents before children, branches without leaves
    /// behind their siblings, every link set.
    [[nodiscard]] Scheme toScheme(const Scheme &base);
    /// The number that a block has in the scheme that was written; nothing for `number`: the new one's.
    [[nodiscard]] std::size_t writtenNumber(std::optional<std::size_t> number) const;

private:
    Branch m_root;
};

} // namespace weici::engine
