// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nodescorer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace weici::engine {

namespace {

/// Few enough that all running sums of a node stay in the nearest cache.
constexpr std::size_t chunk = 256;
using Column = std::array<double, chunk>;

/// What a sum leaves behind where it should be 0.
constexpr double noise = 1e-12;

/// What a child's value adds to the sum that its parent's mean is made from.
template <Aggregation How>
double term(double weight, double value) {
    if constexpr (How == Aggregation::Geometric)
        return weight > 0.0 ? weight * std::log(value) : 0.0;
    else if constexpr (How == Aggregation::Harmonic)
        return weight > 0.0 ? weight / value : 0.0;
    else
        return weight * value;
}

template <Aggregation How>
bool isForbidden(double weight, double value) {
    return (How == Aggregation::Geometric || How == Aggregation::Harmonic) && weight > 0.0 && value <= noise;
}

} // namespace

/// Running sums over the children of one node, one entry a region of the chunk.
struct NodeScorer::Sums {
    std::size_t size = 0;
    double applicableCount = 0.0; ///< of all children, where applicability does not vary
    Column points{};              ///< Σ of terms over the children with a result
    Column weights{};             ///< A2
    Column count{};               ///< children with a result
    Column known{};               ///< own points of leaves with a real result
    Column applicable{};          ///< own points of applicable leaves
    Column applicableCounts{};    ///< applicable children
    Column fixedPoints{};
    Column fixedFull{};
    Column scaledFull{};
    Column forbidden{}; ///< a value ≤ 0 that the mean cannot take; 1 where `isForbidden`
    std::array<bool, chunk> isForbidden{};

    template <Aggregation How>
    void add(double weight, const double *values, double share) {
        for (std::size_t i = 0; i < size; ++i) {
            const double value = values[i];
            const bool present = value == value;
            if constexpr (How == Aggregation::Geometric || How == Aggregation::Harmonic) {
                if (present && engine::isForbidden<How>(weight, value)) {
                    isForbidden[i] = true;
                    forbidden[i] = value;
                }
                points[i] += present && !isForbidden[i] ? term<How>(weight, value) : 0.0;
            } else {
                points[i] += present ? share * value : 0.0;
            }
            weights[i] += present ? weight : 0.0;
            count[i] += present ? 1.0 : 0.0;
        }
    }

    /// `share`: by what the value is multiplied in a sum or an arithmetic mean.
    void add(Aggregation how, double weight, const double *values, double share) {
        if (how == Aggregation::Geometric)
            return add<Aggregation::Geometric>(weight, values, share);
        if (how == Aggregation::Harmonic)
            return add<Aggregation::Harmonic>(weight, values, share);
        add<Aggregation::Points>(weight, values, share);
    }
};

void NodeScorer::addLeaf(const PlanChild &child, Aggregation how, std::size_t first, Sums &sums) const {
    const double *shares = m_scores.column(m_scores.m_shares, child.index).data() + first;
    const LeafState *states = m_scores.column(m_scores.m_states, child.index).data() + first;
    sums.add(how, child.weight, shares, child.weight);
    for (std::size_t i = 0; i < sums.size; ++i)
        sums.known[i] += states[i] == LeafState::Scored ? child.weight : 0.0;
    if (!m_scores.m_applicabilityVaries)
        return;
    for (std::size_t i = 0; i < sums.size; ++i) {
        const bool applies = states[i] != LeafState::NotApplicable;
        sums.applicable[i] += applies ? child.weight : 0.0;
        sums.applicableCounts[i] += applies ? 1.0 : 0.0;
    }
}

void NodeScorer::addNode(const PlanChild &child, Aggregation how, std::size_t first, Sums &sums) const {
    const double *own = m_scores.column(m_scores.m_own, child.index).data() + first;
    const double *known = m_scores.column(m_scores.m_known, child.index).data() + first;
    // A node's own points already hold its weight; an index value does not.
    sums.add(how, child.weight, own, m_plan.isIndex() ? child.weight : 1.0);
    for (std::size_t i = 0; i < sums.size; ++i)
        sums.known[i] += known[i];
    if (!m_scores.m_applicabilityVaries)
        return;
    const double *applicable = m_scores.column(m_scores.m_applicable, child.index).data() + first;
    const LeafState *states = m_scores.column(m_scores.m_nodeStates, child.index).data() + first;
    for (std::size_t i = 0; i < sums.size; ++i) {
        sums.applicable[i] += applicable[i];
        sums.applicableCounts[i] += states[i] != LeafState::NotApplicable ? 1.0 : 0.0;
    }
}

/// The parts that are not scaled, and the full marks of both kinds. Only below nodes that have fixed parts.
void NodeScorer::addFixed(const PlanChild &child, std::size_t first, Sums &sums) const {
    const bool isLeaf = child.isLeaf;
    const std::size_t column =
        isLeaf ? m_scores.m_leafFixedColumn[child.index] : m_scores.m_nodeFixedColumn[child.index];
    const auto &plane = isLeaf ? m_scores.m_shares : m_scores.m_own;
    const double *results = m_scores.column(plane, child.index).data() + first;
    const bool allFixed = isLeaf && givesPoints(m_plan.leaves()[child.index].rule);
    for (std::size_t i = 0; i < sums.size; ++i) {
        if (std::isnan(results[i]))
            continue;
        const std::size_t at = column * m_scores.m_regions + first + i;
        if (column != Scores::noColumn)
            sums.fixedPoints[i] += isLeaf ? m_scores.m_leafFixed[at] : m_scores.m_fixedPoints[at];
        if (isLeaf || column == Scores::noColumn) {
            (allFixed ? sums.fixedFull : sums.scaledFull)[i] += child.weight;
        } else {
            sums.fixedFull[i] += m_scores.m_fixedFull[at];
            sums.scaledFull[i] += m_scores.m_scaledFull[at];
        }
    }
}

void NodeScorer::finish(std::size_t node, std::size_t first, const Sums &sums,
                        std::vector<ScoreProblem> &problems) {
    const PlanNode &planned = m_plan.nodes()[node];
    const bool index = m_plan.isIndex();
    const bool isMean = index && planned.aggregation != Aggregation::Points;
    const bool varies = m_scores.m_applicabilityVaries;
    double *own = m_scores.column(m_scores.m_own, node).data() + first;
    double *scales = m_scores.column(m_scores.m_scales, node).data() + first;
    LeafState *states = m_scores.column(m_scores.m_nodeStates, node).data() + first;
    // A child known in part of a weight of 3 must not be refused for the last bit of 1/3.
    const double needed = m_plan.minKnown() - 1e-9;
    for (std::size_t i = 0; i < sums.size; ++i) {
        const double applicable = varies ? sums.applicableCounts[i] : sums.applicableCount;
        const double a2 = sums.weights[i];
        double result = sums.points[i];
        bool known = sums.count[i] > 0.0 && sums.count[i] >= needed * applicable;
        if (known && sums.isForbidden[i]) {
            problems.push_back(
                {ScoreProblem::Kind::NotPositiveInMean, planned.item, first + i, sums.forbidden[i], {}});
            known = false;
        }
        // All weight is missing and nothing else came in: what is known says nothing about this node.
        if (a2 <= 0.0 && (isMean || (planned.childWeight > 0.0 && sums.fixedPoints[i] == 0.0)))
            known = false;
        const double scale = a2 > 0.0 ? planned.childWeight / a2 : 1.0;
        if (isMean)
            result = planned.aggregation == Aggregation::Geometric  ? std::exp(result / a2)
                     : planned.aggregation == Aggregation::Harmonic ? a2 / result
                                                                    : result / a2;
        else
            result *= scale;
        own[i] = known ? result : noNumber;
        scales[i] = known ? scale : noNumber;
        states[i] = known               ? LeafState::Scored
                    : applicable == 0.0 ? LeafState::NotApplicable
                                        : LeafState::Missing;
    }
    std::copy_n(sums.known.data(), sums.size, m_scores.column(m_scores.m_known, node).data() + first);
    if (varies)
        std::copy_n(sums.applicable.data(), sums.size,
                    m_scores.column(m_scores.m_applicable, node).data() + first);
    const std::size_t column = m_scores.m_nodeFixedColumn[node];
    if (column == Scores::noColumn)
        return;
    const std::size_t at = column * m_scores.m_regions + first;
    for (std::size_t i = 0; i < sums.size; ++i) {
        m_scores.m_fixedPoints[at + i] = sums.fixedPoints[i];
        m_scores.m_fixedFull[at + i] = sums.fixedFull[i];
        m_scores.m_scaledFull[at + i] = std::isnan(scales[i]) ? 0.0 : sums.scaledFull[i] * scales[i];
    }
}

void NodeScorer::combineChunk(std::size_t node, std::size_t first, std::size_t size,
                              std::vector<ScoreProblem> &problems) {
    const PlanNode &planned = m_plan.nodes()[node];
    Sums sums;
    sums.size = size;
    sums.applicableCount = static_cast<double>(planned.childCount);
    for (const PlanChild &child : m_plan.children(planned)) {
        if (child.isLeaf)
            addLeaf(child, planned.aggregation, first, sums);
        else
            addNode(child, planned.aggregation, first, sums);
        if (planned.hasFixedParts)
            addFixed(child, first, sums);
    }
    finish(node, first, sums, problems);
}

void NodeScorer::combine(std::size_t node, std::size_t first, std::size_t last,
                         std::vector<ScoreProblem> &problems) {
    for (; first < last; first += chunk)
        combineChunk(node, first, std::min(chunk, last - first), problems);
}

void NodeScorer::place(std::size_t node, std::size_t first, std::size_t last) {
    const PlanNode &planned = m_plan.nodes()[node];
    const auto own = m_scores.column(m_scores.m_own, node);
    const auto points = m_scores.column(m_scores.m_points, node);
    const std::size_t column = m_scores.m_nodeFixedColumn[node];
    for (std::size_t r = first; r < last; ++r) {
        points[r] = m_plan.isIndex() ? m_plan.scale() * own[r] : own[r] * m_scores.scaleOf(planned.parent, r);
        if (column != Scores::noColumn)
            points[r] += m_scores.m_fixedPoints[column * m_scores.m_regions + r];
    }
}

void NodeScorer::total(std::size_t first, std::size_t last) {
    const PlanNode &planned = m_plan.nodes().front();
    const auto points = m_scores.column(m_scores.m_points, 0);
    const auto known = m_scores.column(m_scores.m_known, 0);
    const bool varies = m_scores.m_applicabilityVaries;
    for (std::size_t r = first; r < last; ++r) {
        double sum = 0.0;
        double present = 0.0;
        double knownPoints = 0.0;
        double applicable = 0.0;
        for (const PlanChild &child : m_plan.children(planned)) {
            const double factor = child.isLeaf ? 1.0 : m_plan.nodes()[child.index].factor;
            const double below = child.isLeaf ? m_scores.points(m_plan.leaves()[child.index].item, r)
                                              : m_scores.at(m_scores.m_points, child.index, r);
            sum += below == below ? factor * below : 0.0;
            present += below == below ? 1.0 : 0.0;
            if (child.isLeaf) {
                const LeafState state = m_scores.leafState(child.index, r);
                knownPoints += state == LeafState::Scored ? child.weight : 0.0;
                applicable += state != LeafState::NotApplicable ? child.weight : 0.0;
            } else {
                knownPoints += factor * m_scores.at(m_scores.m_known, child.index, r);
                applicable += varies ? factor * m_scores.at(m_scores.m_applicable, child.index, r) : 0.0;
            }
        }
        points[r] = present > 0.0 ? sum : noNumber;
        known[r] = knownPoints;
        if (varies)
            m_scores.m_applicable[r] = applicable;
    }
}

void NodeScorer::run(std::size_t first, std::size_t last, std::vector<ScoreProblem> &problems) {
    for (; first < last; first += chunk) {
        const std::size_t end = std::min(last, first + chunk);
        for (std::size_t node = m_plan.nodes().size(); node-- > 1;) {
            if (m_plan.nodes()[node].childCount > 0)
                combineChunk(node, first, end - first, problems);
        }
        for (std::size_t node = 1; node < m_plan.nodes().size(); ++node) {
            if (m_plan.nodes()[node].childCount > 0)
                place(node, first, end);
        }
        total(first, end);
    }
}

} // namespace weici::engine
