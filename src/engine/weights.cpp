// SPDX-License-Identifier: GPL-3.0-or-later
// The weights side of indicatortree.h: what is printed, and the effective points of every leaf.
#include "engine/indicatortree.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/numbertext.h"

namespace weici::engine {

namespace {

using Kind = IndicatorTree::Kind;

constexpr double sumTolerance = 1e-9;

class Weighing final {
public:
    explicit Weighing(const IndicatorTree &tree)
        : m_tree(tree)
        , m_leaves(tree.scheme().indicators)
        , m_cover(coverOfItems()) {
        m_weights.points.resize(m_leaves.size());
    }

    Weights forPoints() {
        for (std::size_t i = 0; i < m_leaves.size(); ++i)
            m_weights.points[i] = ownPoints(i);
        shareGroups();
        shareCovers();
        sumUp();
        findProblems();
        if (m_tree.scheme().weights == WeightRule::Scaled) {
            scale();
            sumUp();
        }
        return std::move(m_weights);
    }

    Weights forIndex() {
        for (std::size_t i = 0; i < m_leaves.size(); ++i) {
            m_weights.points[i] = ownPoints(i);
            if (!m_weights.points[i] && m_leaves[i].weight.empty())
                m_weights.points[i] = 1.0;
        }
        sumUp();
        return std::move(m_weights);
    }

private:
    std::optional<double> ownPoints(std::size_t leaf) const {
        return m_leaves[leaf].points ? m_leaves[leaf].points : printedPoints(m_leaves[leaf].weight);
    }

    /// For every item the nearest ancestor with a printed weight; 0, the total, where there is none.
    std::vector<std::size_t> coverOfItems() const {
        const auto &items = m_tree.items();
        std::vector<std::size_t> cover(items.size(), 0);
        for (std::size_t i = 1; i < items.size(); ++i)
            cover[i] = items[items[i].parent].printed ? items[i].parent : cover[items[i].parent];
        return cover;
    }

    std::size_t coverOfLeaf(std::size_t leaf) const { return m_cover[m_tree.leafItem(leaf)]; }

    void shareGroups() {
        std::map<std::string_view, std::vector<std::size_t>> groups;
        for (std::size_t i = 0; i < m_leaves.size(); ++i) {
            if (!m_leaves[i].weightGroup.empty())
                groups[m_leaves[i].weightGroup].push_back(i);
        }
        for (const auto &[name, members] : groups)
            shareGroup(members);
    }

    /// The first leaf carries the group's points; members with own points keep theirs, the rest share what is
    /// left.
    void shareGroup(const std::vector<std::size_t> &members) {
        const auto whole = ownPoints(members.front());
        if (!whole)
            return;
        std::vector<std::size_t> sharing = {members.front()};
        double left = *whole;
        for (std::size_t i = 1; i < members.size(); ++i) {
            if (m_weights.points[members[i]])
                left -= *m_weights.points[members[i]];
            else
                sharing.push_back(members[i]);
        }
        share(left, sharing);
    }

    void share(double left, const std::vector<std::size_t> &leaves) {
        for (const std::size_t leaf : leaves)
            m_weights.points[leaf] = std::max(0.0, left) / static_cast<double>(leaves.size());
    }

    /// What stands directly under each printed node: its own leaves, and what deeper printed nodes take.
    struct Cover {
        double deeper = 0.0;
        double weighted = 0.0;
        std::vector<std::size_t> leaves;
        std::vector<std::size_t> open;
    };

    std::map<std::size_t, Cover> covers() const {
        std::map<std::size_t, Cover> result;
        const auto &items = m_tree.items();
        for (std::size_t i = 1; i < items.size(); ++i) {
            if (items[i].kind != Kind::Leaf && items[i].printed && m_cover[i] != 0)
                result[m_cover[i]].deeper += *items[i].printed;
        }
        for (std::size_t i = 0; i < m_leaves.size(); ++i) {
            if (coverOfLeaf(i) == 0)
                continue;
            Cover &cover = result[coverOfLeaf(i)];
            cover.leaves.push_back(i);
            if (m_weights.points[i])
                cover.weighted += *m_weights.points[i];
            else if (!isPerItemRate(m_leaves[i].weight))
                cover.open.push_back(i);
        }
        return result;
    }

    void shareCovers() {
        for (const auto &[item, cover] : covers())
            share(*m_tree.items()[item].printed - cover.deeper - cover.weighted, cover.open);
    }

    void scale() {
        for (const auto &[item, cover] : covers()) {
            const double wanted = *m_tree.items()[item].printed - cover.deeper;
            if (cover.weighted <= 0.0 || wanted <= 0.0 || std::abs(cover.weighted - wanted) <= sumTolerance)
                continue;
            for (const std::size_t leaf : cover.leaves) {
                if (auto &points = m_weights.points[leaf])
                    points = *points * wanted / cover.weighted;
            }
        }
    }

    void sumUp() {
        const auto &items = m_tree.items();
        m_weights.sums.assign(items.size(), 0.0);
        for (std::size_t i = items.size(); i-- > 0;) {
            if (items[i].kind == Kind::Leaf)
                m_weights.sums[i] = m_weights.points[items[i].source].value_or(0.0);
            for (const std::size_t child : items[i].children)
                m_weights.sums[i] += m_weights.sums[child];
        }
    }

    void findProblems() {
        const auto &items = m_tree.items();
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].kind != Kind::Leaf && items[i].printed &&
                std::abs(*items[i].printed - m_weights.sums[i]) > sumTolerance)
                m_weights.problems.push_back({i, *items[i].printed, m_weights.sums[i]});
        }
    }

    const IndicatorTree &m_tree;
    const std::vector<Indicator> &m_leaves;
    std::vector<std::size_t> m_cover;
    Weights m_weights;
};

} // namespace

std::optional<double> printedPoints(std::string_view weight) {
    const CellText read = readCell(weight, {.unit = "分"});
    return read.comparator == Comparator::None ? read.value() : std::nullopt;
}

bool isPerItemRate(std::string_view weight) {
    constexpr std::string_view wideSlash = "／";
    const std::size_t wide = weight.find(wideSlash);
    const std::size_t slash = std::min(weight.find('/'), wide);
    if (slash == std::string_view::npos || !printedPoints(weight.substr(0, slash)))
        return false;
    const CellText item = readCell(weight.substr(slash + (slash == wide ? wideSlash.size() : 1)));
    return item.state == CellState::Text;
}

Weights effectiveWeights(const IndicatorTree &tree) {
    return tree.scheme().isIndex() ? Weighing(tree).forIndex() : Weighing(tree).forPoints();
}

} // namespace weici::engine
