// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/referencescorer.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "engine/decimal.h"
#include "engine/indicatortree.h"

namespace weici::testing {

using namespace engine;

namespace {

using Number = long double;
using Maybe = std::optional<Number>;
using Kind = IndicatorTree::Kind;

std::map<std::string, std::string> parametersOf(const Indicator &indicator) {
    std::map<std::string, std::string> result;
    std::stringstream stream(indicator.parameters);
    for (std::string piece; std::getline(stream, piece, ';');)
        result[piece.substr(0, piece.find('='))] = piece.substr(piece.find('=') + 1);
    return result;
}

std::vector<std::string> listOf(const std::string &text) {
    std::vector<std::string> result;
    std::stringstream stream(text);
    for (std::string piece; std::getline(stream, piece, '|');)
        result.push_back(piece);
    return result;
}

/// Places by counting; `better(a, b)` and `same(a, b)` on indices of the members given.
std::map<std::size_t, double> placesOf(std::vector<std::size_t> members, TieRule tie,
                                       const std::function<bool(std::size_t, std::size_t)> &better,
                                       const std::function<bool(std::size_t, std::size_t)> &same) {
    std::stable_sort(members.begin(), members.end(), better);
    std::map<std::size_t, double> places;
    int different = 0;
    for (std::size_t first = 0; first < members.size();) {
        std::size_t last = first;
        while (last + 1 < members.size() && same(members[first], members[last + 1]))
            ++last;
        ++different;
        for (std::size_t i = first; i <= last; ++i) {
            const auto best = static_cast<double>(first + 1);
            const auto worst = static_cast<double>(last + 1);
            places[members[i]] = tie == TieRule::Competition ? best
                                 : tie == TieRule::Dense     ? different
                                 : tie == TieRule::Average   ? (best + worst) / 2
                                                             : worst;
        }
        first = last + 1;
    }
    return places;
}

class Reference final {
public:
    explicit Reference(const Sample &sample)
        : m_sample(sample)
        , m_scheme(sample.scheme)
        , m_tree(sample.scheme)
        , m_weights(effectiveWeights(m_tree).points)
        , m_result(m_tree.items().size(), std::vector<Expected>(sample.regions.size())) {}

    std::vector<std::vector<Expected>> run() {
        for (std::size_t leaf = 0; leaf < m_scheme.indicators.size(); ++leaf) {
            rankLeaf(leaf);
            m_leaves.push_back(scoreLeaf(leaf));
        }
        for (std::size_t r = 0; r < regions(); ++r)
            scoreRegion(r);
        for (std::size_t item = 0; item < m_tree.items().size(); ++item) {
            if (m_tree.items()[item].kind != Kind::Leaf)
                rankNode(item);
        }
        return m_result;
    }

private:
    struct Leaf {
        bool scored = false; ///< part of the scores at all
        bool applicable = true;
        bool real = false; ///< a result of its own, not a fill
        Maybe share;       ///< scalable part as a share of the weight
        Number fixed = 0;  ///< points that are never scaled
        bool onlyFixed = false;
    };
    struct Part {
        bool scored = false;
        bool applicable = false;
        bool known = false;
        Number scaled = 0; ///< points (index: value)
        Number fixed = 0;
        Number scaledFull = 0;
        Number fixedFull = 0;
        Number weight = 0; ///< own points below, or relative weight
        Number factor = 1; ///< A1/A2 of the node
        Number realPoints = 0;
        Number applicablePoints = 0;
        bool anyReal = false;
    };

    std::size_t regions() const { return m_sample.regions.size(); }
    const PanelCell &cell(std::size_t leaf, std::size_t r) const { return m_sample.cells[leaf][r]; }
    bool hasValue(std::size_t leaf, std::size_t r) const { return !std::isnan(cell(leaf, r).value); }
    Number x(std::size_t leaf, std::size_t r) const { return cell(leaf, r).value; }

    std::vector<std::size_t> scoredRegions() const {
        std::vector<std::size_t> result;
        for (std::size_t r = 0; r < regions(); ++r) {
            if (m_sample.regions[r].scored)
                result.push_back(r);
        }
        return result;
    }
    bool allPresent() const { return static_cast<int>(scoredRegions().size()) == m_scheme.regionCount; }
    std::vector<std::size_t> groupOf(std::size_t r) const {
        std::vector<std::size_t> result;
        for (const std::size_t other : scoredRegions()) {
            if (m_sample.regions[other].group == m_sample.regions[r].group)
                result.push_back(other);
        }
        return result;
    }

    std::map<std::size_t, double> valuePlaces(std::size_t leaf, std::vector<std::size_t> members) const {
        const Indicator &indicator = m_scheme.indicators[leaf];
        std::erase_if(members, [&](std::size_t r) { return !hasValue(leaf, r); });
        const auto compared = [&](std::size_t r) {
            return indicator.decimals ? rounded(cell(leaf, r).value, *indicator.decimals)
                                      : cell(leaf, r).value;
        };
        const bool higher = indicator.direction == Direction::Higher;
        return placesOf(
            members, indicator.tieRule.value_or(m_scheme.tieRule),
            [&](auto a, auto b) { return higher ? compared(a) > compared(b) : compared(a) < compared(b); },
            [&](auto a, auto b) { return compared(a) == compared(b); });
    }

    void rankLeaf(std::size_t leaf) {
        auto &results = m_result[m_tree.leafItem(leaf)];
        for (const auto &[r, place] : valuePlaces(leaf, scoredRegions()))
            results[r].rank = place;
        if (!m_scheme.groupRanks)
            return;
        for (const std::size_t r : scoredRegions()) {
            if (m_sample.regions[r].group.empty() || !hasValue(leaf, r))
                continue;
            results[r].groupRank = valuePlaces(leaf, groupOf(r)).at(r);
        }
    }

    bool allKnown(std::size_t leaf, const std::vector<std::size_t> &members) const {
        return std::ranges::all_of(members, [&](std::size_t r) { return hasValue(leaf, r); });
    }

    /// The rank that a rank rule goes by, and N.
    std::pair<Maybe, Number> rankFor(std::size_t leaf, std::size_t r) const {
        const Expected &computed = m_result[m_tree.leafItem(leaf)][r];
        const double published = cell(leaf, r).publishedRank;
        const bool hasPublished = !std::isnan(published);
        const auto &region = m_sample.regions[r];
        if (!m_scheme.groupRanks || region.group.empty() || !region.scored || !allPresent()) {
            const Number n = m_scheme.regionCount;
            if (hasPublished)
                return {published, n};
            const bool complete = allPresent() && allKnown(leaf, scoredRegions());
            return {complete && computed.rank ? Maybe(*computed.rank) : std::nullopt, n};
        }
        const auto group = groupOf(r);
        const auto n = static_cast<Number>(group.size());
        if (hasPublished) {
            const double inGroup = publishedInGroup(leaf, r);
            if (inGroup <= static_cast<double>(n))
                return {inGroup, n};
        }
        return {allKnown(leaf, group) && computed.groupRank ? Maybe(*computed.groupRank) : std::nullopt, n};
    }

    /// A rank over all regions as one within the group, as far as the published ranks tell.
    double publishedInGroup(std::size_t leaf, std::size_t r) const {
        const auto rankOf = [&](std::size_t o) { return cell(leaf, o).publishedRank; };
        const auto placeAmong = [&](std::vector<std::size_t> members) {
            std::erase_if(members, [&](std::size_t o) { return std::isnan(rankOf(o)); });
            const auto places = placesOf(
                members, m_scheme.indicators[leaf].tieRule.value_or(m_scheme.tieRule),
                [&](auto a, auto b) { return rankOf(a) < rankOf(b); },
                [&](auto a, auto b) { return rankOf(a) == rankOf(b); });
            return static_cast<double>(places.at(r));
        };
        const auto group = groupOf(r);
        const double place = placeAmong(group);
        if (std::ranges::none_of(group, [&](std::size_t o) { return std::isnan(rankOf(o)); }))
            return place;
        const double othersAhead = placeAmong(scoredRegions()) - place;
        if (rankOf(r) - othersAhead >= place)
            return rankOf(r) - othersAhead;
        const bool tellsOfAll = std::ranges::any_of(
            group, [&](std::size_t o) { return rankOf(o) > static_cast<double>(group.size()); });
        return tellsOfAll ? place : rankOf(r);
    }

    struct Statistics {
        Number n = 0, min = 0, max = 0, mean = 0, sd = 0;
    };
    Statistics statistics(const std::vector<Maybe> &values) const {
        std::vector<Number> known;
        for (const std::size_t r : scoredRegions()) {
            if (values[r])
                known.push_back(*values[r]);
        }
        Statistics s;
        if (known.empty())
            return s;
        s.n = static_cast<Number>(known.size());
        s.min = *std::ranges::min_element(known);
        s.max = *std::ranges::max_element(known);
        for (const Number v : known)
            s.mean += v / s.n;
        for (const Number v : known)
            s.sd += (v - s.mean) * (v - s.mean);
        s.sd = s.n > 1 ? std::sqrt(s.sd / (s.n - 1)) : 0;
        return s;
    }

    Maybe equalRange(Number floor) const {
        if (m_scheme.equalRange == EqualRange::Full)
            return 1;
        return m_scheme.equalRange == EqualRange::Floor ? Maybe(floor) : std::nullopt;
    }

    Leaf scoreOne(std::size_t leaf, std::size_t r, const std::vector<Maybe> &values) const {
        const Indicator &indicator = m_scheme.indicators[leaf];
        const std::string &rule = indicator.rule;
        auto given = parametersOf(indicator);
        const auto has = [&](const char *key) { return given.contains(key); };
        const auto number = [&](const char *key, Number otherwise) {
            return has(key) ? static_cast<Number>(std::stod(given[key])) : otherwise;
        };
        const bool higher = indicator.direction == Direction::Higher;
        const PanelCell &own = cell(leaf, r);
        Leaf result;
        result.scored = true;
        result.onlyFixed = rule == "direct" || rule == "per-item";
        const bool overTarget = rule == "completion" || rule == "bands" || rule == "pass";
        if (own.notApplicable || (overTarget && own.target.state == CellState::NotApplicable)) {
            result.applicable = false;
            return result;
        }
        if (rule == "rank-step" || rule == "rank-linear") {
            auto [rank, n] = rankFor(leaf, r);
            if (!rank)
                return result;
            rank = std::min(*rank, n);
            if (n <= 1)
                result.share = 1;
            else if (rule == "rank-step")
                result.share = std::max(number("floor", 0), 1 - number("step", 0.05L) * (*rank - 1));
            else
                result.share = number("low", 0) + (1 - number("low", 0)) * (n - *rank) / (n - 1);
            return result;
        }
        if (std::isnan(own.value))
            return result;
        const Number v = own.value;
        if (overTarget) {
            if (own.target.state != CellState::Value || (rule != "pass" && own.target.number <= 0))
                return result;
            const Number t = own.target.number;
            if (rule == "pass") {
                const Number slack = 1e-9L * std::max(std::abs(v), std::abs(t));
                const Number tenth = std::abs(t) / 10;
                bool pass = higher ? v >= t - slack : v <= t + slack;
                if (own.target.comparator == Comparator::AtLeast)
                    pass = v >= t - slack;
                if (own.target.comparator == Comparator::AtMost)
                    pass = v <= t + slack;
                if (own.target.comparator == Comparator::Above)
                    pass = v > t + slack;
                if (own.target.comparator == Comparator::About)
                    pass = higher ? v >= t - tenth - slack : v <= t + tenth + slack;
                result.share = pass ? 1 : 0;
                return result;
            }
            const bool unlimited = !higher && v <= 0;
            const Number c = unlimited ? 0 : higher ? v / t : t / v;
            if (rule == "completion") {
                const Number cap = number("cap", 1);
                const Number reached = unlimited ? cap : c;
                const Number floor = number("floor", 0);
                const Number perPoint = number("bonus_per_pp", 0);
                if (perPoint == 0) {
                    result.share = std::clamp(reached, floor, cap);
                } else {
                    result.share = std::clamp<Number>(reached, floor, 1);
                    result.fixed =
                        std::min(number("bonus_cap", 0), perPoint * std::max<Number>(0, 100 * (reached - 1)));
                }
                return result;
            }
            Number top = -1e30L;
            Number best = -1e30L;
            result.share = 0;
            for (const std::string &band : listOf(given["list"])) {
                const Number from = std::stod(band.substr(0, band.find(':')));
                const Number share = std::stod(band.substr(band.find(':') + 1));
                top = std::max(top, from);
                if ((unlimited || c >= from - 1e-9L) && from > best) {
                    best = from;
                    result.share = share;
                }
            }
            const Number perStep = number("over_points", 0);
            if (perStep != 0 && unlimited)
                result.fixed = has("over_cap") && perStep > 0 ? number("over_cap", 0) : 0;
            else if (perStep != 0 && c >= top) {
                result.fixed = perStep * std::floor((c - top) / number("over_step", 0) + 1e-9L);
                if (has("over_cap"))
                    result.fixed = std::min(result.fixed, number("over_cap", 0));
            }
            return result;
        }
        if (rule == "direct")
            result.fixed = v;
        if (rule == "per-item")
            result.fixed =
                has("cap") ? std::min(number("cap", 0), number("points", 0) * v) : number("points", 0) * v;
        if (result.onlyFixed) {
            result.share = 0;
            return result;
        }
        if (rule == "base-index") {
            const Number low = number("base_min", 0);
            const Number high = number("base_reference", 0);
            if (low != high)
                result.share = (v - low) / (high - low);
            return result;
        }
        std::vector<Maybe> used = values;
        const bool logarithm = rule == "minmax" && given["transform"] == "ln";
        if (logarithm) {
            for (Maybe &value : used)
                value = value && *value > 0 ? Maybe(std::log(*value)) : std::nullopt;
            if (!used[r])
                return result;
        }
        const Statistics s = statistics(used);
        const Number y = *used[r];
        if (rule == "minmax") {
            const auto post = [&](const char *key, Number data) {
                return has(key) ? (logarithm ? std::log(number(key, 0)) : number(key, 0)) : data;
            };
            if (s.n == 0 && !(has("low") && has("high")))
                return result;
            const Number low = post("low", s.min);
            const Number high = post("high", s.max);
            if (low == high) {
                result.share = equalRange(0);
                return result;
            }
            Number share = (higher ? y - low : high - y) / (high - low);
            if ((has("low") || has("high")) && given["clamp"] != "0")
                share = std::clamp<Number>(share, 0, 1);
            result.share = share;
            return result;
        }
        if (s.n == 0)
            return result;
        if (rule == "efficacy") {
            const Number floor = number("floor", 0.6L);
            result.share =
                s.max == s.min
                    ? equalRange(floor)
                    : Maybe(floor + (1 - floor) * (higher ? y - s.min : s.max - y) / (s.max - s.min));
        } else if (rule == "zscore") {
            if (s.max == s.min)
                result.share = m_scheme.equalRange == EqualRange::Exclude ? std::nullopt : Maybe(0);
            else
                result.share = (higher ? y - s.mean : s.mean - y) / s.sd;
        } else if (rule == "best-ratio") {
            if (higher && s.max > 0)
                result.share = y / s.max;
            if (!higher && s.min > 0 && y > 0)
                result.share = s.min / y;
        } else if (rule == "percentile") {
            if (s.n == 1) {
                result.share = equalRange(0);
                return result;
            }
            const auto compared = [&](std::size_t o) {
                return indicator.decimals ? rounded(cell(leaf, o).value, *indicator.decimals)
                                          : cell(leaf, o).value;
            };
            Number worse = 0;
            for (const std::size_t o : scoredRegions()) {
                if (hasValue(leaf, o) && (higher ? compared(o) < compared(r) : compared(o) > compared(r)))
                    ++worse;
            }
            result.share = std::min<Number>(1, worse / (s.n - 1));
        } else if (rule == "versus-mean") {
            const bool relative = given["basis"] == "relative";
            if (relative && s.mean == 0)
                return result;
            Number d = relative ? 100 * (y - s.mean) / std::abs(s.mean) : y - s.mean;
            d = higher ? d : -d;
            std::vector<Number> divisors = {20, 40, 60};
            if (has("divisors")) {
                divisors.clear();
                for (const auto &text : listOf(given["divisors"]))
                    divisors.push_back(std::stod(text));
            }
            Number sum = 0;
            for (std::size_t step = 0; std::abs(d) > 10 * static_cast<Number>(step); ++step) {
                const Number within = std::min<Number>(10, std::abs(d) - 10 * static_cast<Number>(step));
                sum += within / divisors[std::min(step, divisors.size() - 1)];
            }
            Number share = std::max(number("floor", 0), 1 + (d < 0 ? -sum : sum));
            if (has("cap"))
                share = std::min(share, number("cap", 0));
            result.share = share;
        }
        return result;
    }

    std::vector<Leaf> scoreLeaf(std::size_t leaf) const {
        const Indicator &indicator = m_scheme.indicators[leaf];
        std::vector<Leaf> results(regions());
        const bool points = indicator.rule == "direct" || indicator.rule == "per-item";
        const bool weighted = m_weights[leaf].has_value();
        if (indicator.rule.empty() || (!weighted && (m_scheme.isIndex() || !points)) ||
            (indicator.rule == "zscore" && !m_scheme.isIndex()))
            return results;
        std::vector<Maybe> values(regions());
        for (std::size_t r = 0; r < regions(); ++r)
            values[r] = hasValue(leaf, r) ? Maybe(x(leaf, r)) : std::nullopt;
        for (std::size_t r = 0; r < regions(); ++r) {
            results[r] = scoreOne(leaf, r, values);
            results[r].real = results[r].share.has_value();
        }
        Number shares = 0;
        Number fixed = 0;
        Number count = 0;
        for (const std::size_t r : scoredRegions()) {
            if (!results[r].share)
                continue;
            shares += *results[r].share;
            fixed += results[r].fixed;
            count += 1;
        }
        for (Leaf &result : results) {
            if (result.share || !result.applicable)
                continue;
            if (m_scheme.missing == MissingRule::Zero)
                result.share = 0;
            if (m_scheme.missing == MissingRule::Mean && count > 0) {
                result.share = shares / count;
                result.fixed = fixed / count;
            }
        }
        return results;
    }

    Part leafPart(std::size_t leaf, std::size_t r) const {
        const Leaf &from = m_leaves[leaf][r];
        Part part;
        part.scored = from.scored;
        if (!part.scored)
            return part;
        part.applicable = from.applicable;
        part.weight = m_weights[leaf].value_or(0);
        part.known = from.share.has_value();
        part.anyReal = from.real;
        part.applicablePoints = from.applicable ? part.weight : 0;
        part.realPoints = from.real ? part.weight : 0;
        if (!part.known)
            return part;
        if (m_scheme.isIndex()) {
            part.scaled = *from.share + from.fixed / static_cast<Number>(m_scheme.scale);
            return part;
        }
        part.scaled = from.onlyFixed ? 0 : part.weight * *from.share;
        part.fixed = from.fixed;
        (from.onlyFixed ? part.fixedFull : part.scaledFull) = part.weight;
        return part;
    }

    Aggregation aggregationOf(Kind kind) const {
        return kind == Kind::Level2   ? m_scheme.aggregation.level2
               : kind == Kind::Level1 ? m_scheme.aggregation.level1
                                      : m_scheme.aggregation.block;
    }

    Part combine(std::size_t item, std::size_t r) {
        const auto &node = m_tree.items()[item];
        if (node.kind == Kind::Leaf)
            return m_parts[item] = leafPart(node.source, r);
        Part part;
        std::vector<Part> children;
        for (const std::size_t child : node.children) {
            const Part below = combine(child, r);
            if (below.scored)
                children.push_back(below);
        }
        part.scored = !children.empty();
        if (!part.scored)
            return m_parts[item] = part;
        Number a1 = 0;
        Number a2 = 0;
        Number known = 0;
        Number applicable = 0;
        for (const Part &child : children) {
            part.anyReal = part.anyReal || child.anyReal;
            part.applicablePoints += child.applicablePoints;
            part.realPoints += child.realPoints;
            part.applicable = part.applicable || child.applicable;
            a1 += child.weight;
            a2 += child.known ? child.weight : 0;
            known += child.known ? 1 : 0;
            applicable += child.applicable ? 1 : 0;
        }
        part.weight = m_scheme.isIndex() ? node.printed.value_or(1.0) : a1;
        part.known = known > 0 && known / applicable >= static_cast<Number>(m_scheme.minKnown) - 1e-9L;
        const Aggregation how = aggregationOf(node.kind);
        part.factor = a2 > 0 ? a1 / a2 : 1;
        Number sum = 0;
        for (const Part &child : children) {
            if (!child.known)
                continue;
            if (m_scheme.isIndex()) {
                const bool needsPositive = how == Aggregation::Geometric || how == Aggregation::Harmonic;
                if (child.weight > 0 && needsPositive && child.scaled <= 1e-12L)
                    part.known = false;
                else if (child.weight > 0)
                    sum += child.weight * (how == Aggregation::Geometric  ? std::log(child.scaled)
                                           : how == Aggregation::Harmonic ? 1 / child.scaled
                                                                          : child.scaled);
                continue;
            }
            part.scaled += part.factor * child.scaled;
            part.scaledFull += part.factor * child.scaledFull;
            part.fixed += child.fixed;
            part.fixedFull += child.fixedFull;
        }
        if (m_scheme.isIndex()) {
            part.known = part.known && (a2 > 0 || (how == Aggregation::Points && a1 == 0));
            part.scaled = how == Aggregation::Points      ? sum * part.factor
                          : how == Aggregation::Geometric ? std::exp(sum / a2)
                          : how == Aggregation::Harmonic  ? a2 / sum
                                                          : sum / a2;
        } else if (a2 <= 0 && a1 > 0 && part.fixed == 0) {
            part.known = false;
        }
        return m_parts[item] = part;
    }

    static Maybe coverageOf(const Part &part) {
        if (part.applicablePoints > 0)
            return part.realPoints / part.applicablePoints;
        return part.applicable ? Maybe(part.anyReal ? 1 : 0) : std::nullopt;
    }

    /// `scale`: what the nodes above multiply the weights of this item with; nothing: one above is missing.
    void place(std::size_t item, std::size_t r, Maybe scale) {
        const auto &node = m_tree.items()[item];
        const Part &part = m_parts[item];
        Expected &expected = m_result[item][r];
        if (!part.scored)
            return;
        expected.coverage = coverageOf(part);
        if (m_scheme.isIndex()) {
            if (part.known)
                expected.points = static_cast<Number>(m_scheme.scale) * part.scaled;
        } else {
            const bool counts = part.known && scale;
            if (counts)
                expected.points = part.scaled * *scale + part.fixed;
            expected.full = counts ? part.scaledFull * *scale + part.fixedFull : 0;
        }
        const Maybe below = scale && part.known ? Maybe(*scale * part.factor) : std::nullopt;
        for (const std::size_t child : node.children)
            place(child, r, below);
    }

    void scoreRegion(std::size_t r) {
        m_parts.assign(m_tree.items().size(), {});
        Part total;
        Expected &expected = m_result[0][r];
        Maybe points;
        Maybe full;
        for (const std::size_t block : m_tree.root().children) {
            const Part part = combine(block, r);
            place(block, r, 1);
            if (!part.scored)
                continue;
            const Number factor = m_scheme.blocks[m_tree.items()[block].source].factor;
            total.scored = true;
            total.applicable = total.applicable || part.applicable;
            total.anyReal = total.anyReal || part.anyReal;
            total.realPoints += factor * part.realPoints;
            total.applicablePoints += factor * part.applicablePoints;
            full = full.value_or(0) + factor * m_result[block][r].full.value_or(0);
            if (m_result[block][r].points)
                points = points.value_or(0) + factor * *m_result[block][r].points;
        }
        if (!total.scored)
            return;
        expected.points = points;
        if (!m_scheme.isIndex())
            expected.full = full;
        expected.coverage = coverageOf(total);
    }

    std::map<std::size_t, double> nodePlaces(std::size_t item, std::vector<std::size_t> members) const {
        std::erase_if(members, [&](std::size_t r) { return !m_result[item][r].points; });
        const auto compared = [&](std::size_t r) {
            const Number value = *m_result[item][r].points;
            if (!m_scheme.rankDecimals)
                return value;
            const Number power = std::pow(10.0L, static_cast<Number>(*m_scheme.rankDecimals));
            const Number scaled = std::abs(value) * power;
            const Number whole = std::floor(scaled + 0.5L + 1e-9L * std::max<Number>(1, scaled));
            return std::copysign(whole / power, value);
        };
        const auto same = [&](auto a, auto b) {
            const Number u = compared(a);
            const Number v = compared(b);
            return std::abs(u - v) <= 1e-9L * std::max(std::abs(u), std::abs(v));
        };
        return placesOf(
            members, m_scheme.tieRule, [&](auto a, auto b) { return compared(a) > compared(b); }, same);
    }

    void rankNode(std::size_t item) {
        for (const auto &[r, place] : nodePlaces(item, scoredRegions()))
            m_result[item][r].rank = place;
        if (!m_scheme.groupRanks)
            return;
        for (const std::size_t r : scoredRegions()) {
            if (!m_sample.regions[r].group.empty() && m_result[item][r].points)
                m_result[item][r].groupRank = nodePlaces(item, groupOf(r)).at(r);
        }
    }

    const Sample &m_sample;
    const Scheme &m_scheme;
    IndicatorTree m_tree;
    std::vector<std::optional<double>> m_weights;
    std::vector<std::vector<Expected>> m_result;
    std::vector<std::vector<Leaf>> m_leaves;
    std::vector<Part> m_parts;
};

} // namespace

std::vector<std::vector<Expected>> referenceScores(const Sample &sample) {
    return Reference(sample).run();
}

Panel panelOf(const Sample &sample) {
    Panel panel(sample.regions, sample.scheme.indicators.size());
    for (std::size_t leaf = 0; leaf < sample.cells.size(); ++leaf) {
        for (std::size_t r = 0; r < sample.regions.size(); ++r)
            panel.setCell(leaf, r, sample.cells[leaf][r]);
    }
    return panel;
}

} // namespace weici::testing
