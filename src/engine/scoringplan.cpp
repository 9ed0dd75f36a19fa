// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scoringplan.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weici::engine {

namespace {

using Kind = IndicatorTree::Kind;

Aggregation aggregationOf(const Scheme &scheme, Kind kind) {
    switch (kind) {
    case Kind::Block:
        return scheme.aggregation.block;
    case Kind::Level1:
        return scheme.aggregation.level1;
    case Kind::Level2:
        return scheme.aggregation.level2;
    case Kind::Total:
    case Kind::Leaf:
        break;
    }
    return Aggregation::Points;
}

bool isWeight(const std::optional<double> &weight) {
    return weight && std::isfinite(*weight) && *weight >= 0.0;
}

} // namespace

ScoringPlanPtr ScoringPlan::compile(const Scheme &scheme) {
    return compile(scheme, effectiveWeights(IndicatorTree(scheme)).points);
}

ScoringPlanPtr ScoringPlan::compile(const Scheme &scheme, std::span<const std::optional<double>> weights) {
    std::shared_ptr<ScoringPlan> plan(new ScoringPlan);
    plan->m_isIndex = scheme.isIndex();
    plan->m_scale = plan->m_isIndex ? scheme.scale : 1.0;
    plan->m_regionCount = static_cast<std::size_t>(std::max(0, scheme.regionCount));
    plan->m_groupRanks = scheme.groupRanks;
    plan->m_missing = scheme.missing;
    plan->m_minKnown = scheme.minKnown;
    plan->m_equalRange = scheme.equalRange;
    plan->m_nodeRanking = {.tie = scheme.tieRule,
                           .direction = Direction::Higher,
                           .decimals = scheme.rankDecimals,
                           .tolerance = 1e-9};
    const IndicatorTree tree(scheme);
    plan->readLeaves(scheme, tree, weights);
    plan->readNodes(scheme, tree);
    plan->linkChildren(tree);
    return plan;
}

void ScoringPlan::readLeaves(const Scheme &scheme, const IndicatorTree &tree,
                             std::span<const std::optional<double>> weights) {
    for (std::size_t i = 0; i < scheme.indicators.size(); ++i) {
        const Indicator &indicator = scheme.indicators[i];
        PlanLeaf leaf;
        leaf.item = tree.leafItem(i);
        leaf.ranking = rankingRule(scheme, indicator);
        RuleReading reading = readRule(indicator.rule, indicator.parameters, m_isIndex);
        for (RuleProblem &problem : reading.problems)
            m_problems.push_back({ScoreProblem::Kind::Rule, leaf.item, {}, 0.0, std::move(problem)});
        leaf.rule = std::move(reading.rule);
        leaf.weight = isWeight(weights[i]) ? *weights[i] : 0.0;
        if (leaf.isScored() && !isWeight(weights[i]) && (m_isIndex || !givesPoints(leaf.rule))) {
            m_problems.push_back({ScoreProblem::Kind::NoWeight, leaf.item, {}, 0.0, {}});
            leaf.rule = {};
        }
        leaf.hasFixedPart = !m_isIndex && givesFixedPart(leaf.rule);
        m_scoresAnything = m_scoresAnything || leaf.isScored();
        m_leaves.push_back(std::move(leaf));
    }
}

void ScoringPlan::readNodes(const Scheme &scheme, const IndicatorTree &tree) {
    const auto &items = tree.items();
    m_places.resize(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].kind == Kind::Leaf) {
            m_places[i] = {true, items[i].source};
            m_leaves[items[i].source].parent = m_places[items[i].parent].index;
            continue;
        }
        m_places[i] = {false, m_nodes.size()};
        PlanNode node;
        node.item = i;
        node.parent = m_places[items[i].parent].index;
        node.depth = i == 0 ? 0 : m_nodes[node.parent].depth + 1;
        node.kind = items[i].kind;
        node.aggregation = aggregationOf(scheme, items[i].kind);
        node.factor = items[i].kind == Kind::Block ? scheme.blocks[items[i].source].factor : 1.0;
        m_depth = std::max(m_depth, node.depth + 1);
        m_nodes.push_back(node);
    }
}

/// From the last node to the first, so that every node finds its children complete.
void ScoringPlan::linkChildren(const IndicatorTree &tree) {
    for (std::size_t n = m_nodes.size(); n-- > 0;) {
        PlanNode &node = m_nodes[n];
        node.end = std::max(node.end, n + 1);
        m_nodes[node.parent].end = std::max(m_nodes[node.parent].end, node.end);
        node.firstChild = m_children.size();
        double sum = 0.0;
        for (const std::size_t item : tree.items()[node.item].children) {
            const Place place = m_places[item];
            const PlanLeaf *leaf = place.isLeaf ? &m_leaves[place.index] : nullptr;
            const PlanNode *inner = place.isLeaf ? nullptr : &m_nodes[place.index];
            if (leaf ? !leaf->isScored() : inner->childCount == 0)
                continue;
            m_children.push_back({place.isLeaf, place.index, leaf ? leaf->weight : inner->weight});
            sum += m_children.back().weight;
            node.ownPoints += leaf ? leaf->weight : inner->factor * inner->ownPoints;
            node.hasFixedParts = node.hasFixedParts || (leaf ? leaf->hasFixedPart : inner->hasFixedParts);
        }
        node.childCount = m_children.size() - node.firstChild;
        node.childWeight = sum;
        if (m_isIndex && node.aggregation != Aggregation::Points && node.childCount > 0 && sum <= 0.0)
            m_problems.push_back({ScoreProblem::Kind::NoWeightInMean, node.item, {}, 0.0, {}});
        node.weight = m_isIndex ? tree.items()[node.item].printed.value_or(1.0) : sum;
    }
}

} // namespace weici::engine
