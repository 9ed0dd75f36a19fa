// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nodescorer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace weici::engine {

namespace {

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

/// From the sum of the terms: A1/A2 times it, or the mean over the weight that is present.
double meanOf(Aggregation how, double sum, double weight, double scale) {
    switch (how) {
    case Aggregation::Arithmetic:
        return sum / weight;
    case Aggregation::Geometric:
        return std::exp(sum / weight);
    case Aggregation::Harmonic:
        return weight / sum;
    case Aggregation::Points:
        break;
    }
    return sum * scale;
}

} // namespace

/// The sums of a plain node: weighted sum or arithmetic mean, every child applicable everywhere, no parts
/// that are not scaled, no least number of children. Nearly all nodes are; the general way gives the same
/// bits.
struct NodeScorer::PlainSums {
    Column points{};
    Column weights{};
    Column known{};
};

bool NodeScorer::isPlain(const PlanNode &node) const {
    const bool isSum = node.aggregation == Aggregation::Points || node.aggregation == Aggregation::Arithmetic;
    return isSum && !node.hasFixedParts && !m_scores.m_applicabilityVaries && m_plan.minKnown() <= 0.0 &&
           node.childWeight > 0.0;
}

void NodeScorer::addPlain(const PlanChild &child, std::size_t first, std::size_t size,
                          PlainSums &sums) const {
    const double *values =
        m_scores.column(child.isLeaf ? m_scores.m_shares : m_scores.m_own, child.index).data() + first;
    const double share = child.isLeaf || m_plan.isIndex() ? child.weight : 1.0;
    const double weight = child.weight;
    for (std::size_t i = 0; i < size; ++i) {
        const bool present = values[i] == values[i];
        sums.points[i] += present ? share * values[i] : 0.0;
        sums.weights[i] += present ? weight : 0.0;
    }
    if (!child.isLeaf) {
        const double *known = m_scores.column(m_scores.m_known, child.index).data() + first;
        for (std::size_t i = 0; i < size; ++i)
            sums.known[i] += known[i];
    } else if (m_plan.missing() != MissingRule::Exclude) {
        const LeafState *states = m_scores.column(m_scores.m_states, child.index).data() + first;
        for (std::size_t i = 0; i < size; ++i)
            sums.known[i] += states[i] == LeafState::Scored ? weight : 0.0;
    } else {
        // Nothing is filled: whatever is present is a real result, and the states need not be read.
        for (std::size_t i = 0; i < size; ++i)
            sums.known[i] += values[i] == values[i] ? weight : 0.0;
    }
}

void NodeScorer::combinePlain(std::size_t node, std::size_t first, std::size_t size) {
    const PlanNode &planned = m_plan.nodes()[node];
    PlainSums sums;
    for (const PlanChild &child : m_plan.children(planned))
        addPlain(child, first, size, sums);
    double *own = m_scores.column(m_scores.m_own, node).data() + first;
    double *scales = m_scores.column(m_scores.m_scales, node).data() + first;
    LeafState *states = m_scores.column(m_scores.m_nodeStates, node).data() + first;
    const bool isMean = m_plan.isIndex() && planned.aggregation == Aggregation::Arithmetic;
    for (std::size_t i = 0; i < size; ++i) {
        const double a2 = sums.weights[i];
        const double scale = planned.childWeight / a2;
        const double result = isMean ? sums.points[i] / a2 : sums.points[i] * scale;
        own[i] = a2 > 0.0 ? result : noNumber;
        scales[i] = a2 > 0.0 ? scale : noNumber;
    }
    for (std::size_t i = 0; i < size; ++i)
        states[i] = sums.weights[i] > 0.0 ? LeafState::Scored : LeafState::Missing;
    std::copy_n(sums.known.data(), size, m_scores.column(m_scores.m_known, node).data() + first);
}

/// Running sums over the children of one node, one entry a region of the chunk.
struct NodeScorer::Sums {
    std::size_t size = 0;
    Column points{};           ///< Σ of terms over the children with a result
    Column weights{};          ///< A2
    Column count{};            ///< children with a result
    Column known{};            ///< own points of leaves with a real result
    Column applicable{};       ///< own points of applicable leaves
    Column applicableCounts{}; ///< applicable children
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

/// Whether the children make a result.
bool NodeScorer::isKnown(const PlanNode &node, std::size_t first, std::size_t i, const Sums &sums,
                         std::vector<ScoreProblem> &problems) const {
    const double applicable =
        m_scores.m_applicabilityVaries ? sums.applicableCounts[i] : static_cast<double>(node.childCount);
    // A third given as 0.333 or as 1/3 must not be refused for its last digit.
    if (sums.count[i] == 0.0 || sums.count[i] < (m_plan.minKnown() - 1e-9) * applicable)
        return false;
    if (sums.isForbidden[i]) {
        problems.push_back(
            {ScoreProblem::Kind::NotPositiveInMean, node.item, first + i, sums.forbidden[i], {}});
        return false;
    }
    // All weight is missing and nothing else came in: what is known says nothing about this node.
    const bool isMean = m_plan.isIndex() && node.aggregation != Aggregation::Points;
    return sums.weights[i] > 0.0 || (!isMean && (node.childWeight <= 0.0 || sums.fixedPoints[i] != 0.0));
}

void NodeScorer::finish(std::size_t node, std::size_t first, const Sums &sums,
                        std::vector<ScoreProblem> &problems) {
    const PlanNode &planned = m_plan.nodes()[node];
    const Aggregation how = m_plan.isIndex() ? planned.aggregation : Aggregation::Points;
    double *own = m_scores.column(m_scores.m_own, node).data() + first;
    double *scales = m_scores.column(m_scores.m_scales, node).data() + first;
    LeafState *states = m_scores.column(m_scores.m_nodeStates, node).data() + first;
    for (std::size_t i = 0; i < sums.size; ++i) {
        const bool known = isKnown(planned, first, i, sums, problems);
        const bool applies = !m_scores.m_applicabilityVaries || sums.applicableCounts[i] > 0.0;
        const double a2 = sums.weights[i];
        const double scale = a2 > 0.0 ? planned.childWeight / a2 : 1.0;
        own[i] = known ? meanOf(how, sums.points[i], a2, scale) : noNumber;
        scales[i] = known ? scale : noNumber;
        states[i] = known ? LeafState::Scored : applies ? LeafState::Missing : LeafState::NotApplicable;
    }
    std::copy_n(sums.known.data(), sums.size, m_scores.column(m_scores.m_known, node).data() + first);
    if (m_scores.m_applicabilityVaries)
        std::copy_n(sums.applicable.data(), sums.size,
                    m_scores.column(m_scores.m_applicable, node).data() + first);
    if (planned.hasFixedParts)
        finishFixed(node, first, sums);
}

void NodeScorer::finishFixed(std::size_t node, std::size_t first, const Sums &sums) {
    const double *scales = m_scores.column(m_scores.m_scales, node).data() + first;
    const std::size_t at = m_scores.m_nodeFixedColumn[node] * m_scores.m_regions + first;
    for (std::size_t i = 0; i < sums.size; ++i) {
        m_scores.m_fixedPoints[at + i] = sums.fixedPoints[i];
        m_scores.m_fixedFull[at + i] = sums.fixedFull[i];
        m_scores.m_scaledFull[at + i] = std::isnan(scales[i]) ? 0.0 : sums.scaledFull[i] * scales[i];
    }
}

void NodeScorer::combineChunk(std::size_t node, std::size_t first, std::size_t size,
                              std::vector<ScoreProblem> &problems) {
    const PlanNode &planned = m_plan.nodes()[node];
    if (isPlain(planned))
        return combinePlain(node, first, size);
    Sums sums;
    sums.size = size;
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

void NodeScorer::placeChunk(std::size_t node, std::size_t first, std::size_t size, const double *above) {
    const double *own = m_scores.column(m_scores.m_own, node).data() + first;
    double *points = m_scores.column(m_scores.m_points, node).data() + first;
    const double scale = m_plan.scale();
    if (m_plan.isIndex()) {
        for (std::size_t i = 0; i < size; ++i)
            points[i] = scale * own[i];
        return;
    }
    for (std::size_t i = 0; i < size; ++i)
        points[i] = own[i] * above[i];
    const std::size_t column = m_scores.m_nodeFixedColumn[node];
    if (column == Scores::noColumn)
        return;
    const double *fixed = m_scores.column(m_scores.m_fixedPoints, column).data() + first;
    for (std::size_t i = 0; i < size; ++i)
        points[i] += fixed[i];
}

/// The products of Scores::scaleOf, a column at a time.
void NodeScorer::scalesOf(std::size_t node, std::size_t first, std::size_t size, double *scales) const {
    if (node == 0)
        return static_cast<void>(std::fill_n(scales, size, 1.0));
    scalesOf(m_plan.nodes()[node].parent, first, size, scales);
    const double *own = m_scores.column(m_scores.m_scales, node).data() + first;
    for (std::size_t i = 0; i < size; ++i)
        scales[i] *= own[i];
}

void NodeScorer::place(std::size_t node, std::size_t first, std::size_t last) {
    const std::size_t parent = m_plan.nodes()[node].parent;
    for (; first < last; first += chunk) {
        const std::size_t size = std::min(chunk, last - first);
        Column above;
        scalesOf(parent, first, size, above.data());
        placeChunk(node, first, size, above.data());
    }
}

/// All nodes of a chunk, from the blocks down, with the scales of the nodes above at hand.
void NodeScorer::placeAll(std::size_t first, std::size_t size) {
    std::vector<Column> &scales = m_scalesAbove;
    scales.resize(m_plan.depth());
    scales[0].fill(1.0);
    for (std::size_t node = 1; node < m_plan.nodes().size(); ++node) {
        const PlanNode &planned = m_plan.nodes()[node];
        if (planned.childCount == 0)
            continue;
        const std::size_t depth = planned.depth;
        placeChunk(node, first, size, scales[depth - 1].data());
        if (planned.end == node + 1)
            continue;
        const double *own = m_scores.column(m_scores.m_scales, node).data() + first;
        for (std::size_t i = 0; i < size; ++i)
            scales[depth][i] = scales[depth - 1][i] * own[i];
    }
}

void NodeScorer::total(std::size_t first, std::size_t last) {
    for (; first < last; first += chunk)
        totalChunk(first, std::min(chunk, last - first));
}

void NodeScorer::totalChunk(std::size_t first, std::size_t size) {
    const bool varies = m_scores.m_applicabilityVaries;
    Column points{};
    Column present{};
    Column known{};
    Column applicable{};
    for (const PlanChild &child : m_plan.children(m_plan.nodes().front())) {
        if (child.isLeaf) {
            addLooseLeaf(child.index, first, size, points.data(), present.data(), known.data(),
                         applicable.data());
            continue;
        }
        const double factor = m_plan.nodes()[child.index].factor;
        const double *below = m_scores.column(m_scores.m_points, child.index).data() + first;
        const double *knownBelow = m_scores.column(m_scores.m_known, child.index).data() + first;
        for (std::size_t i = 0; i < size; ++i) {
            const bool isPresent = below[i] == below[i];
            points[i] += isPresent ? factor * below[i] : 0.0;
            present[i] += isPresent ? 1.0 : 0.0;
            known[i] += factor * knownBelow[i];
        }
        for (std::size_t i = 0; varies && i < size; ++i)
            applicable[i] += factor * m_scores.at(m_scores.m_applicable, child.index, first + i);
    }
    for (std::size_t i = 0; i < size; ++i)
        m_scores.m_points[first + i] = present[i] > 0.0 ? points[i] : noNumber;
    std::copy_n(known.data(), size, m_scores.m_known.data() + first);
    if (varies)
        std::copy_n(applicable.data(), size, m_scores.m_applicable.data() + first);
}

/// A leaf that hangs under no block counts as it is.
void NodeScorer::addLooseLeaf(std::size_t leaf, std::size_t first, std::size_t size, double *points,
                              double *present, double *known, double *applicable) const {
    const PlanLeaf &planned = m_plan.leaves()[leaf];
    for (std::size_t i = 0; i < size; ++i) {
        const double own = m_scores.points(planned.item, first + i);
        const LeafState state = m_scores.leafState(leaf, first + i);
        points[i] += own == own ? own : 0.0;
        present[i] += own == own ? 1.0 : 0.0;
        known[i] += state == LeafState::Scored ? planned.weight : 0.0;
        applicable[i] += state != LeafState::NotApplicable ? planned.weight : 0.0;
    }
}

void NodeScorer::run(std::size_t first, std::size_t last, std::vector<ScoreProblem> &problems) {
    for (; first < last; first += chunk) {
        const std::size_t end = std::min(last, first + chunk);
        for (std::size_t node = m_plan.nodes().size(); node-- > 1;) {
            if (m_plan.nodes()[node].childCount > 0)
                combineChunk(node, first, end - first, problems);
        }
        placeAll(first, end - first);
        total(first, end);
    }
}

} // namespace weici::engine
