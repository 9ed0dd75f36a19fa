// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reconcile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <tuple>

#include "engine/decimal.h"

namespace weici::engine {

namespace {

constexpr std::array tieRules = {TieRule::Competition, TieRule::Dense, TieRule::Average, TieRule::Last};

/// The regions that a hypothesis ranks together, each with its value as the hypothesis sees it.
struct Ranked {
    std::size_t region = 0;
    int group = 0;
    bool isKnown = false;
    double key = 0.0; ///< greater is better
};

std::vector<Ranked> rankedBy(const RankHypothesis &hypothesis, const PublishedList &list,
                             const Panel &panel) {
    std::vector<Ranked> ranked;
    for (std::size_t r = 0; r < list.values.size(); ++r) {
        if (hypothesis.scope != RankScope::Everyone && !panel.isScored(r))
            continue;
        const int group = hypothesis.scope == RankScope::Group ? panel.group(r) : 0;
        if (group < 0)
            continue;
        Ranked entry{r, group, !std::isnan(list.values[r]), list.values[r]};
        if (!entry.isKnown && hypothesis.missing == MissingPlace::AsZero)
            entry = {r, group, true, 0.0};
        if (entry.isKnown && hypothesis.decimals)
            entry.key = rounded(entry.key, *hypothesis.decimals);
        if (hypothesis.direction == Direction::Lower)
            entry.key = -entry.key;
        // Without a value, but certainly behind.
        if (!entry.isKnown && hypothesis.missing == MissingPlace::Last)
            entry = {r, group, true, -std::numeric_limits<double>::infinity()};
        ranked.push_back(entry);
    }
    return ranked;
}

/// The ranks that one entry can have when `unknown` regions may stand anywhere.
struct Span {
    double least = noNumber;
    double most = noNumber;
};

/// The known keys of the regions ranked together, ascending, and how many regions may stand anywhere among
/// them.
struct Together {
    std::vector<double> keys;
    std::vector<double> different;
    double unknown = 0.0;

    [[nodiscard]] Span spanOf(double key, TieRule tie) const {
        const auto first = std::ranges::lower_bound(keys, key);
        const auto last = std::ranges::upper_bound(keys, key);
        const auto better = static_cast<double>(keys.end() - last);
        const auto level = static_cast<double>(last - first);
        const auto steps = static_cast<double>(different.end() - std::ranges::upper_bound(different, key));
        const double least = tie == TieRule::Competition ? better + 1.0
                             : tie == TieRule::Dense     ? steps + 1.0
                             : tie == TieRule::Average   ? better + (level + 1.0) / 2.0
                                                         : better + level;
        return {least, least + unknown};
    }
};

std::map<int, Together> together(const RankHypothesis &hypothesis, const std::vector<Ranked> &ranked,
                                 const PublishedList &list, const Panel &panel) {
    std::map<int, Together> groups;
    for (const Ranked &entry : ranked) {
        Together &group = groups[entry.group];
        if (entry.isKnown)
            group.keys.push_back(entry.key);
        // A region with a published rank but no value was ranked by a value that we do not have.
        else if (!std::isnan(list.ranks[entry.region]))
            group.unknown += 1.0;
    }
    for (auto &[number, group] : groups) {
        std::ranges::sort(group.keys);
        std::ranges::unique_copy(group.keys, std::back_inserter(group.different));
        if (hypothesis.scope != RankScope::Group && list.count > panel.scoredCount())
            group.unknown += static_cast<double>(list.count - panel.scoredCount());
    }
    return groups;
}

RankReconciliation tryOut(const RankHypothesis &hypothesis, const PublishedList &list, const Panel &panel) {
    RankReconciliation result{hypothesis, 0, {}};
    const std::vector<Ranked> ranked = rankedBy(hypothesis, list, panel);
    const auto groups = together(hypothesis, ranked, list, panel);
    const auto most = static_cast<double>(std::max(ranked.size(), list.count));
    std::vector<bool> isRanked(list.values.size());
    for (const Ranked &entry : ranked) {
        const double published = list.ranks[entry.region];
        isRanked[entry.region] = true;
        if (std::isnan(published))
            continue;
        const Span span =
            entry.isKnown ? groups.at(entry.group).spanOf(entry.key, hypothesis.tie) : Span{1.0, most};
        if (published >= span.least && published <= span.most)
            ++result.fitting;
        else
            result.misfits.push_back({entry.region, published, span.least, span.most});
    }
    for (std::size_t r = 0; r < list.ranks.size(); ++r) {
        if (!isRanked[r] && !std::isnan(list.ranks[r]))
            result.misfits.push_back({r, list.ranks[r], noNumber, noNumber});
    }
    std::ranges::sort(result.misfits, {}, &RankMisfit::region);
    return result;
}

/// In how many ways a hypothesis differs from the scheme's own, then how plain it is.
auto distance(const RankHypothesis &hypothesis, const RankingRule &rule) {
    const int changes = (hypothesis.tie != rule.tie ? 1 : 0) +
                        (hypothesis.direction != rule.direction ? 1 : 0) +
                        (hypothesis.decimals != rule.decimals ? 1 : 0) +
                        (hypothesis.missing != MissingPlace::LeftOut ? 1 : 0) +
                        (hypothesis.scope != RankScope::Scored ? 1 : 0);
    return std::tuple(changes, hypothesis.scope, hypothesis.missing, hypothesis.tie,
                      hypothesis.decimals ? 100 - *hypothesis.decimals : 0);
}

std::vector<std::optional<int>> precisions(int most) {
    std::vector<std::optional<int>> result = {std::nullopt};
    for (int decimals = most; decimals >= 0; --decimals)
        result.emplace_back(decimals);
    return result;
}

std::vector<RankHypothesis> hypotheses(const PublishedList &list, const Panel &panel) {
    const bool hasUnscored = panel.scoredCount() < panel.regionCount();
    const bool hasGroups = !panel.groupSizes().empty();
    const bool hasMissing = std::ranges::any_of(list.values, [](double x) { return std::isnan(x); });
    std::vector<RankHypothesis> result;
    for (const RankScope scope : {RankScope::Scored, RankScope::Everyone, RankScope::Group}) {
        if ((scope == RankScope::Everyone && !hasUnscored) || (scope == RankScope::Group && !hasGroups))
            continue;
        for (const MissingPlace missing : {MissingPlace::LeftOut, MissingPlace::Last, MissingPlace::AsZero}) {
            if (missing != MissingPlace::LeftOut && !hasMissing)
                continue;
            for (const Direction direction : {Direction::Higher, Direction::Lower}) {
                for (const TieRule tie : tieRules) {
                    for (const auto &decimals : precisions(list.mostDecimals))
                        result.push_back({tie, direction, decimals, missing, scope});
                }
            }
        }
    }
    return result;
}

} // namespace

std::vector<RankReconciliation> reconcileRanks(const PublishedList &list, const Panel &panel,
                                               const RankingRule &rule) {
    std::vector<RankReconciliation> results;
    if (std::ranges::all_of(list.ranks, [](double rank) { return std::isnan(rank); }))
        return results;
    for (const RankHypothesis &hypothesis : hypotheses(list, panel))
        results.push_back(tryOut(hypothesis, list, panel));
    std::ranges::stable_sort(results, [&](const RankReconciliation &a, const RankReconciliation &b) {
        if (a.fitting != b.fitting)
            return a.fitting > b.fitting;
        return distance(a.hypothesis, rule) < distance(b.hypothesis, rule);
    });
    return results;
}

std::vector<RankReconciliation> reconcileLeaf(const Scheme &scheme, const Panel &panel, std::size_t leaf) {
    if (panel.publishedRanks(leaf).empty())
        return {};
    return reconcileRanks(
        {panel.values(leaf), panel.publishedRanks(leaf), static_cast<std::size_t>(scheme.regionCount)}, panel,
        rankingRule(scheme, scheme.indicators[leaf]));
}

} // namespace weici::engine
