// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/randomsample.h"

#include <cmath>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "engine/decimal.h"

namespace weici::testing {

using namespace engine;

namespace {

/// SplitMix64: the standard's distributions differ between libraries, this does not.
class Dice final {
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    int upTo(int last) { return static_cast<int>(next() % (static_cast<std::uint64_t>(last) + 1)); }
    int between(int first, int last) { return first + upTo(last - first); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    template <class T>
    T pick(std::initializer_list<T> choices) {
        return *(choices.begin() + upTo(static_cast<int>(choices.size()) - 1));
    }

private:
    std::uint64_t m_state;
};

class Maker final {
public:
    explicit Maker(std::uint64_t seed)
        : m_dice(seed) {}

    Sample make(int regions) {
        makeRegions(regions);
        makeChoices();
        makeTree();
        for (std::size_t leaf = 0; leaf < m_sample.scheme.indicators.size(); ++leaf)
            m_sample.cells.push_back(makeColumn(m_sample.scheme.indicators[leaf]));
        return std::move(m_sample);
    }

    PanelCell makeCell() {
        PanelCell cell;
        if (m_dice.oneIn(9)) {
            cell.notApplicable = true;
            return cell;
        }
        if (!m_dice.oneIn(5))
            cell.value = makeNumber(m_dice.upTo(4));
        if (m_dice.oneIn(4))
            cell.publishedRank = m_dice.between(1, 9);
        if (m_dice.oneIn(2))
            cell.target = makeTarget();
        return cell;
    }

private:
    Scheme &scheme() { return m_sample.scheme; }

    void makeRegions(int wanted) {
        const int few = m_dice.oneIn(8) ? 1 : m_dice.between(2, 9);
        const int count = wanted > 0 ? wanted : few;
        int scored = 0;
        for (int i = 0; i < count; ++i) {
            Region region;
            region.id = {i + 1};
            region.name = "地区" + std::to_string(i + 1);
            region.group = m_dice.pick({"", "县组", "区组", "县组"});
            region.scored = !m_dice.oneIn(8);
            scored += region.scored ? 1 : 0;
            m_sample.regions.push_back(region);
        }
        scheme().regionCount = m_dice.oneIn(4) ? scored + m_dice.between(1, 5) : std::max(1, scored);
    }

    void makeChoices() {
        scheme().year = 2023;
        scheme().tieRule =
            m_dice.pick({TieRule::Competition, TieRule::Dense, TieRule::Average, TieRule::Last});
        if (m_dice.oneIn(3))
            scheme().rankDecimals = m_dice.upTo(3);
        scheme().groupRanks = m_dice.oneIn(3);
        scheme().missing =
            m_dice.pick({MissingRule::Exclude, MissingRule::Exclude, MissingRule::Zero, MissingRule::Mean});
        scheme().minKnown = m_dice.pick({0.0, 0.0, 0.5, 2.0 / 3.0, 1.0});
        scheme().equalRange = m_dice.pick({EqualRange::Full, EqualRange::Floor, EqualRange::Exclude});
        scheme().scale = m_dice.pick({1.0, 100.0, 10.0});
        if (m_dice.oneIn(2)) {
            const auto mean = [this] {
                return m_dice.pick({Aggregation::Arithmetic, Aggregation::Arithmetic, Aggregation::Geometric,
                                    Aggregation::Harmonic, Aggregation::Points});
            };
            scheme().aggregation = {mean(), mean(), mean()};
        }
    }

    NodeId addNode(int level, std::size_t block, NodeId parent) {
        Node node;
        node.id = {static_cast<std::int32_t>(scheme().nodes.size()) + 1};
        node.level = level;
        node.block = block;
        node.parent = parent;
        node.name = "节点" + std::to_string(node.id.value);
        node.weight = m_dice.pick({"", "", "3", "5", "0.5", "10分"});
        scheme().nodes.push_back(node);
        return node.id;
    }

    void makeTree() {
        const int blocks = m_dice.between(1, 3);
        for (int b = 0; b < blocks; ++b) {
            scheme().blocks.push_back({"块" + std::to_string(b), m_dice.pick({1.0, 1.0, 0.8, 0.2})});
            const auto block = static_cast<std::size_t>(b);
            for (int i = m_dice.upTo(2); i > 0; --i) {
                const NodeId level1 = addNode(1, block, {});
                for (int j = m_dice.upTo(2); j > 0; --j)
                    addLeaves(block, addNode(2, block, level1));
                if (m_dice.oneIn(2))
                    addLeaves(block, level1);
            }
            if (b == 0 || m_dice.oneIn(2))
                addLeaves(block, {});
        }
    }

    void addLeaves(std::size_t block, NodeId parent) {
        for (int i = m_dice.between(1, 4); i > 0; --i) {
            Indicator leaf;
            leaf.id = {static_cast<std::int32_t>(scheme().indicators.size()) + 1};
            leaf.code = "i" + std::to_string(leaf.id.value);
            leaf.block = block;
            leaf.parent = parent;
            leaf.weight = m_dice.pick({"1", "2", "3分", "0.5", "7", "", "0", "/", "1分/次"});
            leaf.direction = m_dice.pick({Direction::Higher, Direction::Higher, Direction::Lower});
            if (m_dice.oneIn(4))
                leaf.decimals = m_dice.upTo(2);
            if (m_dice.oneIn(4))
                leaf.tieRule = m_dice.pick({TieRule::Dense, TieRule::Average, TieRule::Last});
            giveRule(leaf);
            scheme().indicators.push_back(leaf);
        }
    }

    void add(Indicator &leaf, const std::string &parameter, int oneIn = 2) {
        if (m_dice.oneIn(oneIn))
            leaf.parameters += (leaf.parameters.empty() ? "" : ";") + parameter;
    }

    std::string number(std::initializer_list<const char *> choices) { return m_dice.pick(choices); }

    void giveRule(Indicator &leaf) {
        leaf.rule = m_dice.pick({"", "completion", "completion", "bands", "pass", "rank-step", "rank-linear",
                                 "efficacy", "minmax", "minmax", "zscore", "best-ratio", "percentile",
                                 "base-index", "versus-mean", "per-item", "direct"});
        if (leaf.rule == "completion")
            giveCompletion(leaf);
        else if (leaf.rule == "bands")
            giveBands(leaf);
        else if (leaf.rule == "rank-step") {
            add(leaf, "step=" + number({"0.1", "0.25", "0"}));
            add(leaf, "floor=" + number({"0.2", "0.5"}));
        } else if (leaf.rule == "rank-linear")
            add(leaf, "low=" + number({"0.3", "0.6", "0"}));
        else if (leaf.rule == "efficacy")
            add(leaf, "floor=" + number({"0.01", "0.4", "0"}));
        else if (leaf.rule == "minmax")
            giveMinMax(leaf);
        else if (leaf.rule == "base-index")
            leaf.parameters =
                "base_min=" + number({"0", "2", "-5"}) + ";base_reference=" + number({"10", "2", "-7"});
        else if (leaf.rule == "versus-mean")
            giveVersusMean(leaf);
        else if (leaf.rule == "per-item") {
            leaf.parameters = "points=" + number({"1", "0.5", "2"});
            add(leaf, "cap=" + number({"3", "5"}));
        }
    }

    void giveCompletion(Indicator &leaf) {
        add(leaf, "floor=" + number({"0.5", "0", "-1"}));
        if (m_dice.oneIn(2)) {
            leaf.parameters +=
                (leaf.parameters.empty() ? "" : ";") + std::string("bonus_per_pp=") + number({"0.1", "0.02"});
            add(leaf, "bonus_cap=" + number({"1", "2"}), 1);
        }
        add(leaf, "cap=" + number({"1.2", "1.5"}));
    }

    void giveBands(Indicator &leaf) {
        leaf.parameters = "list=" + number({"1:1|0.9:0.9|0.8:0.8", "0.5:0.4|1:1", "1.2:1.1|1:1|0.6:0.5"});
        if (m_dice.oneIn(2)) {
            leaf.parameters +=
                ";over_step=" + number({"0.1", "0.05"}) + ";over_points=" + number({"0.5", "1"});
            add(leaf, "over_cap=" + number({"2", "0.7"}));
        }
    }

    void giveMinMax(Indicator &leaf) {
        const bool logarithm = m_dice.oneIn(3);
        if (logarithm)
            leaf.parameters = "transform=ln";
        add(leaf, "low=" + (logarithm ? number({"1", "0.5", "4"}) : number({"0", "-3", "4"})));
        add(leaf, "high=" + number({"10", "20", "4"}));
        add(leaf, "clamp=" + number({"0", "1"}));
    }

    void giveVersusMean(Indicator &leaf) {
        add(leaf, "divisors=" + number({"20", "30|50", "20|40|60|100"}));
        add(leaf, "basis=" + number({"relative", "points"}));
        add(leaf, "floor=" + number({"0.2", "-3"}));
        add(leaf, "cap=" + number({"1.5", "2"}));
    }

    double makeNumber(int kind) {
        switch (kind) {
        case 0:
            return m_dice.between(0, 4);
        case 1:
            return 3.0;
        case 2:
            return m_dice.between(-900, 5000) / 100.0;
        case 3:
            return m_dice.between(1, 2000) / 10.0;
        default:
            return m_dice.unit() * 50.0 - 5.0;
        }
    }

    PanelTarget makeTarget() {
        PanelTarget target;
        target.state =
            m_dice.pick({CellState::Value, CellState::Value, CellState::Value, CellState::Value,
                         CellState::Value, CellState::Blank, CellState::Text, CellState::NotApplicable});
        if (target.state != CellState::Value)
            return target;
        target.comparator = m_dice.pick({Comparator::None, Comparator::None, Comparator::AtLeast,
                                         Comparator::AtMost, Comparator::About, Comparator::Above});
        target.number = m_dice.pick({0.0, -2.0, 3.0, 4.0, 10.0, 10.0, 20.0, 25.5, 7.3});
        return target;
    }

    std::vector<PanelCell> makeColumn(const Indicator &leaf) {
        std::vector<PanelCell> column(m_sample.regions.size());
        const int kind = m_dice.upTo(4);
        const int gaps = m_dice.pick({0, 0, 5, 2, 1});
        const int published = m_dice.pick({0, 0, 0, 2, 1});
        const bool applies = !m_dice.oneIn(3);
        for (PanelCell &cell : column) {
            if (gaps == 0 || (gaps > 1 && !m_dice.oneIn(gaps)))
                cell.value = makeNumber(kind);
            if (!applies && m_dice.oneIn(4)) {
                cell.notApplicable = true;
                cell.value = noNumber;
            }
            if (published > 0 && m_dice.oneIn(published))
                cell.publishedRank = m_dice.between(1, scheme().regionCount + (m_dice.oneIn(9) ? 3 : 0));
            if (leaf.rule == "completion" || leaf.rule == "bands" || leaf.rule == "pass" || m_dice.oneIn(9))
                cell.target = makeTarget();
        }
        return column;
    }

    Dice m_dice;
    Sample m_sample;
};

} // namespace

Sample randomSample(std::uint64_t seed, int regions) {
    return Maker(seed).make(regions);
}

PanelCell randomCell(std::uint64_t seed) {
    return Maker(seed).makeCell();
}

} // namespace weici::testing
