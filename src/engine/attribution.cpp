// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/attribution.h"

#include <array>
#include <cmath>
#include <functional>
#include <map>

#include "engine/ranking.h"
#include "engine/scorer.h"

namespace weici::engine {

namespace {

/// Which of the two periods each of the three comes from: bit 0 own values, 1 others' values, 2 rules; set:
/// the later.
using Mixture = unsigned;
constexpr Mixture own = 1;
constexpr Mixture others = 2;
constexpr Mixture ruleBit = 4;
constexpr Mixture mixtures = 8;

std::optional<std::size_t> leafOf(const Scheme &scheme, std::string_view code) {
    for (std::size_t leaf = 0; leaf < scheme.indicators.size(); ++leaf) {
        if (scheme.indicators[leaf].code == code)
            return leaf;
    }
    return std::nullopt;
}

using LeafIndex = std::map<std::string_view, std::size_t>;

LeafIndex indexOf(const Scheme &scheme) {
    LeafIndex index;
    for (std::size_t leaf = 0; leaf < scheme.indicators.size(); ++leaf)
        index.emplace(scheme.indicators[leaf].code, leaf);
    return index;
}

/// Two periods of which any of the three can be taken from either.
class Mixer final {
public:
    Mixer(const ScoredPeriod &from, const ScoredPeriod &to, std::size_t region)
        : m_from(from)
        , m_to(to)
        , m_fromIndex(indexOf(from.scheme))
        , m_toIndex(indexOf(to.scheme))
        , m_region(region) {}

    [[nodiscard]] const ScoredPeriod &rulesOf(Mixture mixture) const {
        return (mixture & ruleBit) != 0 ? m_to : m_from;
    }

    /// The rules' panel (its targets stand) with the cells of the mixture.
    [[nodiscard]] Panel panelOf(Mixture mixture) const {
        const ScoredPeriod &ruling = rulesOf(mixture);
        Panel panel = ruling.panel;
        for (std::size_t leaf = 0; leaf < panel.leafCount(); ++leaf) {
            const std::string_view code = ruling.scheme.indicators[leaf].code;
            for (std::size_t r = 0; r < panel.regionCount(); ++r) {
                const bool later = (mixture & (r == m_region ? own : others)) != 0;
                PanelCell cell = cellOf(later, code, r);
                cell.target = panel.cell(leaf, r).target;
                panel.setCell(leaf, r, cell);
            }
        }
        if (isMixed(mixture))
            dropPublishedRanks(panel, static_cast<std::size_t>(ruling.scheme.regionCount));
        return panel;
    }

private:
    [[nodiscard]] static bool isMixed(Mixture mixture) {
        return ((mixture & own) != 0) != ((mixture & others) != 0);
    }

    [[nodiscard]] PanelCell cellOf(bool later, std::string_view code, std::size_t region) const {
        const auto &index = later ? m_toIndex : m_fromIndex;
        const auto leaf = index.find(code);
        return leaf == index.end() ? PanelCell{} : (later ? m_to : m_from).panel.cell(leaf->second, region);
    }

    /// Ranks published for one period say nothing of a mixture whose values are all known.
    static void dropPublishedRanks(Panel &panel, std::size_t regionCount) {
        if (panel.scoredCount() != regionCount)
            return;
        for (std::size_t leaf = 0; leaf < panel.leafCount(); ++leaf) {
            bool known = !panel.publishedRanks(leaf).empty();
            for (std::size_t r = 0; r < panel.regionCount() && known; ++r)
                known = !panel.isScored(r) || !std::isnan(panel.values(leaf)[r]);
            for (std::size_t r = 0; r < panel.regionCount() && known; ++r) {
                PanelCell cell = panel.cell(leaf, r);
                cell.publishedRank = noNumber;
                panel.setCell(leaf, r, cell);
            }
        }
    }

    const ScoredPeriod &m_from;
    const ScoredPeriod &m_to;
    LeafIndex m_fromIndex;
    LeafIndex m_toIndex;
    std::size_t m_region;
};

/// Ranks are whole or end in ½: twice a rank is exact, six orders make twelfths.
std::int64_t halves(double rank) {
    return std::llround(2.0 * rank);
}

using Ranks = std::array<double, mixtures>;

/// The average over the six orders of what changing one of the three does to the rank.
Twelfths partOf(const Ranks &ranks, Mixture bit) {
    constexpr std::array<std::array<Mixture, 3>, 6> orders = {{{own, others, ruleBit},
                                                               {own, ruleBit, others},
                                                               {others, own, ruleBit},
                                                               {others, ruleBit, own},
                                                               {ruleBit, own, others},
                                                               {ruleBit, others, own}}};
    Twelfths part;
    for (const auto &order : orders) {
        Mixture reached = 0;
        for (const Mixture step : order) {
            if (step == bit)
                part.count += halves(ranks[reached]) - halves(ranks[reached | step]);
            reached |= step;
        }
    }
    return part;
}

RankMove moveOf(const Ranks &ranks) {
    RankMove move;
    move.rankFrom = ranks.front();
    move.rankTo = ranks.back();
    if (std::isnan(move.rankFrom) || std::isnan(move.rankTo))
        return move;
    move.answer = WhyAnswer::NotRankedBetween;
    move.change = {6 * (halves(move.rankFrom) - halves(move.rankTo))};
    for (const double rank : ranks) {
        if (std::isnan(rank))
            return move;
    }
    move.answer = WhyAnswer::Known;
    move.own = partOf(ranks, own);
    move.others = partOf(ranks, others);
    move.rules = partOf(ranks, ruleBit);
    return move;
}

} // namespace

double standingRank(const ScoredPeriod &period, std::size_t leaf, std::size_t region) {
    const double published = period.panel.cell(leaf, region).publishedRank;
    if (!std::isnan(published))
        return published;
    return period.scores.isRankComplete(leaf)
               ? period.scores.rank(period.scores.plan()->leaves()[leaf].item, region)
               : noNumber;
}

std::vector<DiffRow> diff(const ScoredPeriod &from, const ScoredPeriod &to, std::size_t region) {
    const auto pointsOf = [region](const ScoredPeriod &period, std::size_t leaf) {
        return period.scores.points(period.scores.plan()->leaves()[leaf].item, region);
    };
    std::vector<DiffRow> rows;
    const LeafIndex earlier = indexOf(from.scheme);
    const LeafIndex later = indexOf(to.scheme);
    const auto add = [&](const std::string &code) {
        DiffRow row;
        row.code = code;
        row.region = region;
        if (const auto leaf = earlier.find(code); leaf != earlier.end()) {
            row.leafFrom = leaf->second;
            row.valueFrom = from.panel.values(leaf->second)[region];
            row.rankFrom = standingRank(from, leaf->second, region);
            row.pointsFrom = pointsOf(from, leaf->second);
        }
        if (const auto leaf = later.find(code); leaf != later.end()) {
            row.leafTo = leaf->second;
            row.valueTo = to.panel.values(leaf->second)[region];
            row.rankTo = standingRank(to, leaf->second, region);
            row.pointsTo = pointsOf(to, leaf->second);
        }
        rows.push_back(std::move(row));
    };
    for (const Indicator &indicator : to.scheme.indicators)
        add(indicator.code);
    for (const Indicator &indicator : from.scheme.indicators) {
        if (!later.contains(indicator.code))
            add(indicator.code);
    }
    DiffRow total;
    total.region = region;
    total.rankFrom = from.scores.rank(0, region);
    total.rankTo = to.scores.rank(0, region);
    total.pointsFrom = from.scores.total(region);
    total.pointsTo = to.scores.total(region);
    rows.push_back(std::move(total));
    return rows;
}

RankMove whyTotal(const ScoredPeriod &from, const ScoredPeriod &to, std::size_t region) {
    Ranks ranks{};
    ranks.front() = from.scores.rank(0, region);
    ranks.back() = to.scores.rank(0, region);
    if (std::isnan(ranks.front()) || std::isnan(ranks.back()))
        return moveOf(ranks);
    const Mixer mixer(from, to, region);
    for (Mixture mixture = 1; mixture + 1 < mixtures; ++mixture)
        ranks[mixture] = score(mixer.rulesOf(mixture).scores.plan(), mixer.panelOf(mixture)).rank(0, region);
    return moveOf(ranks);
}

RankMove whyLeaf(const ScoredPeriod &from, const ScoredPeriod &to, std::string_view code,
                 std::size_t region) {
    const auto earlier = leafOf(from.scheme, code);
    const auto later = leafOf(to.scheme, code);
    if (!earlier || !later || !from.scores.isRankComplete(*earlier) || !to.scores.isRankComplete(*later))
        return {};
    const auto before = from.panel.values(*earlier);
    const auto after = to.panel.values(*later);
    Ranks ranks{};
    for (Mixture mixture = 0; mixture < mixtures; ++mixture) {
        std::vector<double> values;
        for (std::size_t r = 0; r < before.size(); ++r) {
            const bool isLater = (mixture & (r == region ? own : others)) != 0;
            values.push_back(!from.panel.isScored(r) ? noNumber : isLater ? after[r] : before[r]);
        }
        const bool laterRules = (mixture & ruleBit) != 0;
        const RankingRule rule = laterRules ? rankingRule(to.scheme, to.scheme.indicators[*later])
                                            : rankingRule(from.scheme, from.scheme.indicators[*earlier]);
        ranks[mixture] = rank(values, rule)[region];
    }
    return moveOf(ranks);
}

} // namespace weici::engine
