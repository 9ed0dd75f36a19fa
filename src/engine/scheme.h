// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/ids.h"
#include "engine/numbertext.h"

namespace weici::engine {

enum class TieRule : std::uint8_t { Competition, Dense, Average, Last };
enum class MissingRule : std::uint8_t { Exclude, Zero, Mean };
enum class EqualRange : std::uint8_t { Full, Floor, Exclude };
enum class TargetTime : std::uint8_t { None, Linear };
enum class WeightRule : std::uint8_t { Leaf, Scaled };
enum class Aggregation : std::uint8_t { Points, Arithmetic, Geometric, Harmonic };

/// With which mean each kind of node is formed from its children. `Points` on all three is a points scheme.
struct Aggregations {
    Aggregation level2 = Aggregation::Points;
    Aggregation level1 = Aggregation::Points;
    Aggregation block = Aggregation::Points;

    bool operator==(const Aggregations &) const = default;
};

struct Region {
    RegionId id;
    std::string name;
    std::string group;  ///< 县组 / 区组; may be empty
    bool scored = true; ///< false: shown and scored but in no rank, count, min, max, mean or sd (全市)

    bool operator==(const Region &) const = default;
};

/// 考核类别. Its points count `factor` times in the total.
struct Block {
    std::string name; ///< empty for the one block of a scheme that names none
    double factor = 1.0;

    bool operator==(const Block &) const = default;
};

/// An inner node of the tree: a level-1 or level-2 indicator.
struct Node {
    NodeId id;
    int level = 1; ///< 1 or 2
    std::size_t block = 0;
    NodeId parent; ///< invalid: directly under the block
    std::string name;
    std::string weight; ///< as printed

    bool operator==(const Node &) const = default;
};

/// A leaf of the tree, 三级指标: what is measured, and how it is scored.
struct Indicator {
    IndicatorId id;
    std::string code; ///< unique in the ledger, never reused; follows the indicator across years
    std::size_t block = 0;
    NodeId parent; ///< the level-2 or level-1 node it hangs under; invalid: directly under the block
    std::string number;
    std::string name;
    std::string unit;
    std::string weight;           ///< as printed: `3`, `3分`, `1分/次`, `/`, empty
    std::optional<double> points; ///< entered; on the first leaf of a weight group: the group's
    std::string weightGroup;      ///< leaves of one name share one weight
    Direction direction = Direction::Higher;
    std::string rule;       ///< empty: followed but not scored
    std::string parameters; ///< `key=value` joined by `;`
    std::optional<int> decimals;
    std::optional<TieRule> tieRule;
    std::optional<double> minValue;
    std::optional<double> maxValue;
    std::vector<std::string> departments;
    std::vector<std::string> aliases;
    std::string note;

    bool operator==(const Indicator &) const = default;
};

/// 年度方案: one year's tree and rules. `indicators` are the leaves in printed order.
struct Scheme {
    int year = 0;
    int regionCount = 0; ///< N, also when only the own region is in the ledger; > 0
    TieRule tieRule = TieRule::Competition;
    std::optional<int> rankDecimals;
    bool groupRanks = false;
    int listSize = 6;
    MissingRule missing = MissingRule::Exclude;
    double minKnown = 0.0;
    EqualRange equalRange = EqualRange::Full;
    TargetTime targetTime = TargetTime::None;
    WeightRule weights = WeightRule::Leaf;
    Aggregations aggregation;
    double scale = 100.0;
    std::string note;
    std::vector<Block> blocks; ///< at least one
    std::vector<Node> nodes;   ///< parents before children
    std::vector<Indicator> indicators;
    /// 回收站: leaves that were taken out of the tree. Their cells stay, in no score, rank, check or package;
    /// they hang under no node (`parent` invalid) and `block` is that from which they were taken, or the
    /// last.
    std::vector<Indicator> recycled;

    [[nodiscard]] bool isIndex() const { return aggregation != Aggregations{}; }
    [[nodiscard]] const Node *node(NodeId id) const;
    [[nodiscard]] const Indicator *indicator(IndicatorId id) const;
    [[nodiscard]] const Indicator *indicator(std::string_view code) const;

    bool operator==(const Scheme &) const = default;
};

/// How many names the front and the back list can reach: `listSize`, or ⌊N/2⌋ where N < 2·listSize.
int listReach(const Scheme &scheme);

} // namespace weici::engine
