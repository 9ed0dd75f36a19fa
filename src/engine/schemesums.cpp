// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schemesums.h"

#include <cmath>

namespace weici::engine {

namespace {

using Kind = IndicatorTree::Kind;

constexpr double sumTolerance = 1e-9;

class Summing final {
public:
    explicit Summing(const IndicatorTree &tree)
        : m_tree(tree)
        , m_items(tree.items())
        , m_sums(m_items.size()) {}

    std::vector<WeightSum> run() {
        takeEffective();
        if (m_tree.scheme().isIndex())
            return std::move(m_sums);
        takeSaid();
        for (std::size_t i = m_items.size(); i-- > 0;) {
            countSharing(i);
            takePrinted(i);
        }
        return std::move(m_sums);
    }

private:
    void takeEffective() {
        const Weights weights = effectiveWeights(m_tree);
        m_points = weights.points;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            m_sums[i].effective = weights.sums[i];
        m_sums[0].effective = 0.0;
        for (const std::size_t block : m_items[0].children)
            m_sums[0].effective += factor(block) * m_sums[block].effective;
    }

    void takeSaid() {
        Scheme plain = m_tree.scheme();
        plain.weights = WeightRule::Leaf;
        const Weights weights = effectiveWeights(IndicatorTree(plain));
        for (std::size_t i = 0; i < m_items.size(); ++i)
            m_sums[i].said = weights.sums[i];
    }

    void countSharing(std::size_t item) {
        if (m_items[item].kind == Kind::Leaf) {
            const Indicator &leaf = m_tree.scheme().indicators[m_items[item].source];
            const bool own = leaf.points || m_items[item].printed;
            m_sums[item].sharing = !own && m_points[m_items[item].source] ? 1 : 0;
        }
        for (const std::size_t child : m_items[item].children)
            m_sums[item].sharing += m_sums[child].sharing;
    }

    void takePrinted(std::size_t item) {
        WeightSum &sum = m_sums[item];
        if (m_items[item].kind == Kind::Leaf || m_items[item].kind == Kind::Level1 ||
            m_items[item].kind == Kind::Level2) {
            sum.printed = m_items[item].printed;
            sum.fits = m_items[item].kind == Kind::Leaf || !sum.printed ||
                       std::abs(*sum.printed - sum.said) <= sumTolerance;
            return;
        }
        sum.printed = item == 0 ? printedTotal() : printedBelow(item);
        sum.fits = !sum.printed || std::abs(*sum.printed - sum.effective) <= sumTolerance;
    }

    /// What the topmost printed levels add to; leaves that stand under none count as they say.
    std::optional<double> printedBelow(std::size_t item) const {
        double sum = 0.0;
        bool any = false;
        for (const std::size_t child : m_items[item].children) {
            if (m_items[child].kind == Kind::Leaf) {
                sum += m_sums[child].said;
            } else if (m_items[child].printed) {
                sum += *m_items[child].printed;
                any = true;
            } else if (const auto below = printedBelow(child)) {
                sum += *below;
                any = true;
            } else {
                sum += m_sums[child].said;
            }
        }
        return any ? std::optional(sum) : std::nullopt;
    }

    std::optional<double> printedTotal() const {
        double sum = 0.0;
        bool any = false;
        for (const std::size_t block : m_items[0].children) {
            any = any || m_sums[block].printed;
            sum += factor(block) * m_sums[block].printed.value_or(m_sums[block].said);
        }
        return any ? std::optional(sum) : std::nullopt;
    }

    double factor(std::size_t block) const { return m_tree.scheme().blocks[m_items[block].source].factor; }

    const IndicatorTree &m_tree;
    const std::vector<IndicatorTree::Item> &m_items;
    std::vector<WeightSum> m_sums;
    std::vector<std::optional<double>> m_points;
};

} // namespace

std::vector<WeightSum> weightSums(const IndicatorTree &tree) {
    return Summing(tree).run();
}

} // namespace weici::engine
