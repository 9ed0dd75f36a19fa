// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/leafscorer.h"

#include <algorithm>
#include <cmath>

#include "engine/rulecolumn.h"

namespace weici::engine {

namespace {

bool isKnown(double number) {
    return number == number;
}

struct Mean {
    double shares = 0.0;
    double fixed = 0.0;
    double count = 0.0;
};

/// What is published of one group.
struct PublishedGroup {
    bool isWhole = true;  ///< all of its members
    bool isInside = true; ///< not one rank above its size: perhaps the ranks are those within the group

    /// A member's rank within the group. `place` and `placeInGroup`: among those that have a rank. Where some
    /// have none, those of other groups that stand ahead are counted off, which is exact as soon as these are
    /// all known.
    [[nodiscard]] double rankOf(double published, double place, double placeInGroup) const {
        const double countedOff = published - (place - placeInGroup);
        if (isWhole || (countedOff < placeInGroup && !isInside))
            return placeInGroup;
        return countedOff < placeInGroup ? published : countedOff;
    }
};

} // namespace

LeafScorer::LeafScorer(const ScoringPlan &plan, const Panel &panel)
    : m_plan(plan)
    , m_panel(panel)
    , m_allPresent(panel.scoredCount() == plan.regionCount())
    , m_numbers(panel.regionCount())
    , m_places(panel.regionCount())
    , m_points(plan.isIndex() ? panel.regionCount() : 0) {}

void LeafScorer::run(std::size_t leaf, const LeafColumn &out, std::vector<ScoreProblem> &problems,
                     std::optional<std::size_t> changed) {
    const PlanLeaf &planned = m_plan.leaves()[leaf];
    rankValues(leaf, out, changed);
    if (!planned.isScored()) {
        std::ranges::fill(out.shares, noNumber);
        std::ranges::fill(out.states, LeafState::NotScored);
        return;
    }
    if (isRankRule(planned.rule))
        orderPublishedInGroups(leaf);
    const std::span<double> fixed = m_plan.isIndex() ? std::span<double>(m_points) : out.fixed;
    std::ranges::fill(fixed, 0.0);
    RuleColumn column{*this, m_plan, m_panel, planned, leaf, out, fixed, m_numbers, m_places, problems};
    applyRule(column);
    if (m_plan.isIndex() && givesFixedPart(planned.rule)) {
        for (std::size_t r = 0; r < fixed.size(); ++r)
            out.shares[r] += fixed[r] / m_plan.scale();
    }
    settleStates(leaf, out);
    if (m_plan.missing() != MissingRule::Exclude)
        fillMissing(out);
}

void LeafScorer::rankValues(std::size_t leaf, const LeafColumn &out, std::optional<std::size_t> changed) {
    const RankingRule &rule = m_plan.leaves()[leaf].ranking;
    if (changed)
        m_ranker.change(*changed, m_panel.values(leaf)[*changed], m_panel.isScored(*changed), rule);
    else
        m_ranker.sort(m_panel.values(leaf), m_panel.scoredFlags(), rule);
    m_ranker.writeRanks(rule.tie, rule.tolerance, out.ranks);
    out.complete = m_allPresent && m_ranker.count() == m_panel.scoredCount() ? 1 : 0;
    if (!m_plan.groupRanks())
        return;
    const auto groups = m_panel.groups();
    const std::size_t groupCount = m_panel.groupSizes().size();
    m_ranker.writeGroupRanks(rule.tie, rule.tolerance, groups, groupCount, out.groupRanks);
    std::ranges::fill(out.groupComplete, m_allPresent ? std::uint8_t{1} : std::uint8_t{0});
    for (std::size_t r = 0; r < groups.size(); ++r) {
        if (groups[r] >= 0 && m_panel.isScored(r) && !isKnown(m_panel.values(leaf)[r]))
            out.groupComplete[static_cast<std::size_t>(groups[r])] = 0;
    }
}

void LeafScorer::settleStates(std::size_t leaf, const LeafColumn &out) {
    for (std::size_t r = 0; r < out.states.size(); ++r) {
        out.states[r] = isKnown(out.shares[r]) ? LeafState::Scored : LeafState::Missing;
        // One bit pattern for what is missing, however it came about.
        out.shares[r] = isKnown(out.shares[r]) ? out.shares[r] : noNumber;
    }
    const auto exclude = [&](std::size_t r) {
        out.states[r] = LeafState::NotApplicable;
        out.shares[r] = noNumber;
    };
    if (const auto flags = m_panel.notApplicable(leaf); !flags.empty()) {
        for (std::size_t r = 0; r < flags.size(); ++r) {
            if (flags[r] != 0)
                exclude(r);
        }
    }
    if (const auto targets = m_panel.targets(leaf);
        !targets.empty() && needsTarget(m_plan.leaves()[leaf].rule)) {
        for (std::size_t r = 0; r < targets.size(); ++r) {
            if (targets[r].state == CellState::NotApplicable)
                exclude(r);
        }
    }
}

void LeafScorer::fillMissing(const LeafColumn &out) {
    Mean mean;
    if (m_plan.missing() == MissingRule::Mean) {
        for (std::size_t r = 0; r < out.states.size(); ++r) {
            if (out.states[r] != LeafState::Scored || !m_panel.isScored(r))
                continue;
            mean.shares += out.shares[r];
            mean.fixed += out.fixed.empty() ? 0.0 : out.fixed[r];
            mean.count += 1.0;
        }
        if (mean.count == 0.0)
            return;
        mean.shares /= mean.count;
        mean.fixed /= mean.count;
    }
    for (std::size_t r = 0; r < out.states.size(); ++r) {
        if (out.states[r] != LeafState::Missing)
            continue;
        out.states[r] = LeafState::Filled;
        out.shares[r] = mean.shares;
        if (!out.fixed.empty())
            out.fixed[r] = mean.fixed;
    }
}

bool LeafScorer::isGrouped(std::size_t region) const {
    return m_plan.groupRanks() && m_allPresent && m_panel.isScored(region) && m_panel.group(region) >= 0;
}

double LeafScorer::countUsed(std::size_t region) const {
    return static_cast<double>(isGrouped(region)
                                   ? m_panel.groupSizes()[static_cast<std::size_t>(m_panel.group(region))]
                                   : m_plan.regionCount());
}

double LeafScorer::rankUsed(std::size_t leaf, std::size_t region, const LeafColumn &out) {
    const auto publishedRanks = m_panel.publishedRanks(leaf);
    const double published = publishedRanks.empty() ? noNumber : publishedRanks[region];
    if (!isGrouped(region)) {
        const double computed = out.complete != 0 ? static_cast<double>(out.ranks[region]) : noNumber;
        return isKnown(published) ? published : computed;
    }
    const auto group = static_cast<std::size_t>(m_panel.group(region));
    const double placed =
        m_publishedInGroup.empty() ? noNumber : static_cast<double>(m_publishedInGroup[region]);
    if (placed <= countUsed(region))
        return placed;
    return out.groupComplete[group] != 0 ? static_cast<double>(out.groupRanks[region]) : noNumber;
}

/// Published ranks are over all regions. Where all of a group are known their order gives the ranks in the
/// group; where some are not, those of other groups that stand ahead are counted off.
void LeafScorer::orderPublishedInGroups(std::size_t leaf) {
    m_publishedInGroup.clear();
    const auto published = m_panel.publishedRanks(leaf);
    if (!m_plan.groupRanks() || !m_allPresent || published.empty())
        return;
    m_publishedInGroup.resize(published.size());
    RankingRule rule = m_plan.leaves()[leaf].ranking;
    rule.direction = Direction::Lower;
    rule.decimals.reset();
    m_publishedRanker.sort(published, m_panel.scoredFlags(), rule);
    m_publishedRanker.writeGroupRanks(rule.tie, 0.0, m_panel.groups(), m_panel.groupSizes().size(),
                                      m_publishedInGroup);
    m_publishedRanker.writeRanks(rule.tie, 0.0, m_places);
    std::vector<PublishedGroup> groups(m_panel.groupSizes().size());
    for (std::size_t r = 0; r < published.size(); ++r) {
        if (!isGrouped(r))
            continue;
        PublishedGroup &group = groups[static_cast<std::size_t>(m_panel.group(r))];
        group.isWhole = group.isWhole && isKnown(published[r]);
        group.isInside = group.isInside && !(published[r] > countUsed(r));
    }
    for (std::size_t r = 0; r < published.size(); ++r) {
        if (isGrouped(r) && isKnown(published[r]))
            m_publishedInGroup[r] =
                static_cast<float>(groups[static_cast<std::size_t>(m_panel.group(r))].rankOf(
                    published[r], static_cast<double>(m_places[r]),
                    static_cast<double>(m_publishedInGroup[r])));
    }
}

} // namespace weici::engine
