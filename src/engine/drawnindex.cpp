// SPDX-License-Identifier: GPL-3.0-or-later
// The index schemes' side of drawntotals.h.
#include <cmath>
#include <vector>

#include "engine/drawntotals.h"

namespace weici::engine {

namespace {

/// As in the scores: a mean takes nothing that is 0 but for the rounding of a sum.
constexpr double noise = 1e-12;

double term(Aggregation how, double weight, double value) {
    if (weight <= 0.0)
        return 0.0;
    switch (how) {
    case Aggregation::Geometric:
        return value > noise ? weight * std::log(value) : noNumber;
    case Aggregation::Harmonic:
        return value > noise ? weight / value : noNumber;
    case Aggregation::Arithmetic:
    case Aggregation::Points:
        break;
    }
    return weight * value;
}

double meanOf(Aggregation how, double sum, double all, double present) {
    switch (how) {
    case Aggregation::Geometric:
        return present > 0.0 ? std::exp(sum / present) : noNumber;
    case Aggregation::Harmonic:
        return present > 0.0 ? present / sum : noNumber;
    case Aggregation::Arithmetic:
        return present > 0.0 ? sum / present : noNumber;
    case Aggregation::Points:
        break;
    }
    // Where all weight is missing, what is known says nothing.
    return present > 0.0 ? sum * (all / present) : all > 0.0 ? noNumber : sum;
}

} // namespace

DrawnIndex::DrawnIndex(const Scores &scores)
    : m_scores(scores)
    , m_regions(scores.regionCount())
    , m_applicable(scores.plan()->nodes().size() * scores.regionCount(), 0.0) {
    for (std::size_t node = scores.plan()->nodes().size(); node-- > 1;)
        countApplicable(node);
}

void DrawnIndex::countApplicable(std::size_t node) {
    const ScoringPlan &plan = *m_scores.plan();
    for (const PlanChild &child : plan.children(plan.nodes()[node])) {
        for (std::size_t r = 0; r < m_regions; ++r) {
            const bool applies = child.isLeaf ? m_scores.leafState(child.index, r) != LeafState::NotApplicable
                                              : m_applicable[child.index * m_regions + r] > 0.0;
            m_applicable[node * m_regions + r] += applies ? 1.0 : 0.0;
        }
    }
}

void DrawnIndex::run(std::span<const double> weights, std::span<double> totals) const {
    const ScoringPlan &plan = *m_scores.plan();
    std::vector<double> values(plan.nodes().size() * m_regions, noNumber);
    for (std::size_t node = plan.nodes().size(); node-- > 1;) {
        if (plan.nodes()[node].childCount > 0)
            mean(node, weights, values);
    }
    for (std::size_t r = 0; r < m_regions; ++r) {
        double sum = 0.0;
        bool known = false;
        for (const PlanChild &child : plan.children(plan.nodes().front())) {
            const double value =
                child.isLeaf ? m_scores.share(child.index, r) : values[child.index * m_regions + r];
            const double factor = child.isLeaf ? 1.0 : plan.nodes()[child.index].factor;
            known = known || !std::isnan(value);
            sum += std::isnan(value) ? 0.0 : factor * plan.scale() * value;
        }
        totals[r] = known ? sum : noNumber;
    }
}

void DrawnIndex::mean(std::size_t node, std::span<const double> weights, std::span<double> values) const {
    const ScoringPlan &plan = *m_scores.plan();
    const PlanNode &planned = plan.nodes()[node];
    const auto column = values.subspan(node * m_regions, m_regions);
    for (std::size_t r = 0; r < m_regions; ++r) {
        double count = 0.0;
        double sum = 0.0;
        double all = 0.0;
        double present = 0.0;
        for (const PlanChild &child : plan.children(planned)) {
            const std::size_t row = child.isLeaf ? child.index : plan.leaves().size() + child.index;
            const double value =
                child.isLeaf ? m_scores.share(child.index, r) : values[child.index * m_regions + r];
            all += weights[row];
            if (std::isnan(value))
                continue;
            sum += term(planned.aggregation, weights[row], value);
            present += weights[row];
            count += 1.0;
        }
        if (count > 0.0 && count >= (plan.minKnown() - 1e-9) * m_applicable[node * m_regions + r])
            column[r] = meanOf(planned.aggregation, sum, all, present);
    }
}

} // namespace weici::engine
