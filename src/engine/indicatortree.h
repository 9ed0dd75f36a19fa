// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/scheme.h"

namespace weici::engine {

/// The number in a printed weight (`3`, `3分`, `8 分`), or nothing (`/`, empty, and the rate `1分/次`).
std::optional<double> printedPoints(std::string_view weight);

/// Whether the printed weight is a rate per item (`1分/次`, `2分/个`) and no weight.
bool isPerItemRate(std::string_view weight);

/// A scheme as a tree with its levels resolved: root (total) → blocks → level 1 → level 2 → leaves, where a
/// level that a leaf does not have is skipped. Items stand depth first, children in printed order; the view
/// is valid as long as the scheme lives and is not changed.
class IndicatorTree {
public:
    enum class Kind : std::uint8_t { Total, Block, Level1, Level2, Leaf };

    struct Item {
        Kind kind = Kind::Total;
        std::size_t parent = 0; ///< index into items(); the root is its own parent
        std::size_t source = 0; ///< index into the scheme's blocks, nodes or indicators, by kind
        std::vector<std::size_t> children;
        std::optional<double> printed; ///< number of the weight printed on a level's or leaf's own row
        std::size_t leafCount = 0;
    };

    explicit IndicatorTree(const Scheme &scheme);

    [[nodiscard]] const Scheme &scheme() const { return *m_scheme; }
    [[nodiscard]] const std::vector<Item> &items() const { return m_items; }
    [[nodiscard]] const Item &root() const { return m_items.front(); }
    /// The item of leaf number `i` of the scheme's indicators.
    [[nodiscard]] std::size_t leafItem(std::size_t i) const { return m_leafItems[i]; }
    /// Name of an item; the root's and a nameless block's are empty.
    [[nodiscard]] const std::string &name(std::size_t item) const;
    /// Names from the block down joined by ` / `, nameless ones skipped; a leaf's path ends in its code
    /// instead of its name, the root's is `total`.
    [[nodiscard]] std::string path(std::size_t item) const;
    /// Level-1 and level-2 node of a leaf, where it has them.
    [[nodiscard]] const Node *levelOf(std::size_t indicator, int level) const;

private:
    const Scheme *m_scheme;
    std::vector<Item> m_items;
    std::vector<std::size_t> m_leafItems;
};

struct WeightProblem {
    std::size_t item = 0; ///< the printed node whose leaves do not add to it
    double printed = 0.0;
    double sum = 0.0;
};

/// The effective points of every leaf, and where printed weights contradict each other.
struct Weights {
    /// One a leaf of the scheme, in its order; nothing: the leaf has no points and is not scored.
    /// Before blocks' factors; after `scaled` where the scheme says so.
    std::vector<std::optional<double>> points;
    /// Sum of the points below each item of the tree.
    std::vector<double> sums;
    std::vector<WeightProblem> problems;
};

/// Effective points by the rule of the scheme: a leaf's own entered points; else its weight text; else its
/// equal share of its weight group, or of the nearest ancestor with a printed weight less what is already
/// taken there. In an index scheme a blank weight is 1 and nothing is shared or scaled. Problems name the
/// printed nodes whose leaves (unscaled) do not add to them.
Weights effectiveWeights(const IndicatorTree &tree);

} // namespace weici::engine
