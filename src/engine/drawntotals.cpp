// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/drawntotals.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <utility>

namespace weici::engine {

namespace {

/// Two doubles side by side: the widest that every 64-bit processor we meet has, so that results agree.
using Pair [[gnu::vector_size(16)]] = double;
constexpr std::size_t pairs = DrawnTotals::lanes / 2;

Pair pairAt(const double *at) {
    Pair pair;
    std::memcpy(&pair, at, sizeof pair);
    return pair;
}

template <class Key>
std::uint32_t numberOf(std::map<Key, std::uint32_t> &numbers, std::vector<Key> &list, const Key &key) {
    const auto [place, isNew] = numbers.emplace(key, static_cast<std::uint32_t>(list.size()));
    if (isNew)
        list.push_back(key);
    return place->second;
}

} // namespace

/// Goes through the tree of one region after the other.
class DrawnTotals::Planner final {
public:
    Planner(DrawnTotals &totals, const Scores &scores)
        : m_totals(totals)
        , m_scores(scores)
        , m_plan(*scores.plan())
        , m_plainRows(m_plan.leaves().size(), noScale) {}

    void plan(std::size_t region) {
        m_region = region;
        m_fixed = std::isnan(m_scores.total(region)) ? noNumber : 0.0;
        for (const PlanChild &block : m_plan.children(m_plan.nodes().front()))
            enter(block,
                  {!std::isnan(m_fixed), noScale, block.isLeaf ? 1.0 : m_plan.nodes()[block.index].factor});
        m_totals.m_fixed.push_back(m_fixed);
    }

private:
    struct Above {
        bool isPresent = true; ///< every node above
        std::uint32_t scale = noScale;
        double factor = 1.0;
    };

    [[nodiscard]] bool isPresent(const PlanChild &child) const {
        return !std::isnan(child.isLeaf ? m_scores.share(child.index, m_region)
                                        : m_scores.nodePoints(child.index)[m_region]);
    }

    void enter(const PlanChild &child, Above above) {
        above.isPresent = above.isPresent && isPresent(child);
        if (child.isLeaf)
            return addLeaf(child, above);
        const auto children = m_plan.children(m_plan.nodes()[child.index]);
        if (above.isPresent && std::ranges::any_of(children, [&](const PlanChild &below) {
                return below.weight > 0.0 && !isPresent(below);
            }))
            above.scale = numberOf(m_scaleNumbers, m_totals.m_scales, scaleOf(child.index, above.scale));
        for (const PlanChild &below : children)
            enter(below, above);
    }

    [[nodiscard]] std::uint32_t drawnRow(const PlanChild &child) const {
        return static_cast<std::uint32_t>(child.index + (child.isLeaf ? 0 : m_plan.leaves().size()));
    }

    [[nodiscard]] Scale scaleOf(std::size_t node, std::uint32_t above) const {
        Scale scale{above, drawnRow({false, node, 0.0}), {}};
        for (const PlanChild &child : m_plan.children(m_plan.nodes()[node])) {
            if (isPresent(child))
                scale.present.push_back(drawnRow(child));
        }
        return scale;
    }

    void addLeaf(const PlanChild &child, const Above &above) {
        const std::uint32_t scale = above.isPresent ? above.scale : noScale;
        // Most leaves stand under nodes of which nothing is missing: their row is known from the first
        // region.
        std::uint32_t &plain = m_plainRows[child.index];
        if (scale != noScale || plain == noScale) {
            const std::uint32_t row = numberOf(m_rowNumbers, m_totals.m_rows, {drawnRow(child), scale});
            m_totals.m_rowsOf.push_back(row);
            plain = scale == noScale ? row : plain;
        } else {
            m_totals.m_rowsOf.push_back(plain);
        }
        m_totals.m_values.push_back(above.isPresent ? above.factor * m_scores.share(child.index, m_region)
                                                    : 0.0);
        m_fixed += above.isPresent ? above.factor * m_scores.fixedPart(child.index, m_region) : 0.0;
    }

    DrawnTotals &m_totals;
    const Scores &m_scores;
    const ScoringPlan &m_plan;
    std::map<Scale, std::uint32_t> m_scaleNumbers;
    std::map<Row, std::uint32_t> m_rowNumbers;
    std::vector<std::uint32_t> m_plainRows;
    std::size_t m_region = 0;
    double m_fixed = 0.0;
};

DrawnTotals::DrawnTotals(const Scores &scores)
    : m_regions(scores.regionCount()) {
    Planner planner(*this, scores);
    for (std::size_t region = 0; region < m_regions; ++region)
        planner.plan(region);
    m_leaves = m_regions > 0 ? m_values.size() / m_regions : 0;
}

DrawnTotals::Weights DrawnTotals::weightsFor(const WeightDraws &draws) const {
    return {std::vector<Lanes>(draws.rowCount()), std::vector<Lanes>(m_scales.size()),
            std::vector<Lanes>(m_rows.size())};
}

void DrawnTotals::draw(const WeightDraws &draws, std::size_t first, Weights &weights) const {
    double *drawn = weights.drawn.data()->data();
    for (std::size_t lane = 0; lane < lanes; ++lane)
        draws.draw(first + lane, lanes, {drawn + lane, draws.rowCount() * lanes - lane});
    for (std::size_t i = 0; i < m_scales.size(); ++i) {
        const Scale &scale = m_scales[i];
        Lanes present{};
        for (const std::uint32_t row : scale.present) {
            for (std::size_t lane = 0; lane < lanes; ++lane)
                present[lane] += weights.drawn[row][lane];
        }
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const double above = scale.above == noScale ? 1.0 : weights.scales[scale.above][lane];
            const double own = present[lane] > 0.0 ? weights.drawn[scale.all][lane] / present[lane] : 1.0;
            weights.scales[i][lane] = above * own;
        }
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        weights.rows[i] = weights.drawn[m_rows[i].leaf];
        if (m_rows[i].scale == noScale)
            continue;
        for (std::size_t lane = 0; lane < lanes; ++lane)
            weights.rows[i][lane] *= weights.scales[m_rows[i].scale][lane];
    }
}

void DrawnTotals::run(const Weights &weights, std::span<double> totals) const {
    for (std::size_t region = 0; region < m_regions; ++region) {
        const double *values = m_values.data() + region * m_leaves;
        const std::uint32_t *rows = m_rowsOf.data() + region * m_leaves;
        Pair sums[pairs];
        for (Pair &sum : sums)
            sum = Pair{m_fixed[region], m_fixed[region]};
        for (std::size_t leaf = 0; leaf < m_leaves; ++leaf) {
            const Pair value = {values[leaf], values[leaf]};
            const double *row = weights.rows[rows[leaf]].data();
            for (std::size_t i = 0; i < pairs; ++i)
                sums[i] += value * pairAt(row + 2 * i);
        }
        for (std::size_t lane = 0; lane < lanes; ++lane)
            totals[lane * m_regions + region] = sums[lane / 2][lane % 2];
    }
}

} // namespace weici::engine
