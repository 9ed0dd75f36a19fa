// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/standings.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"
#include "engine/attribution.h"
#include "engine/decimal.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace weici::app {

namespace {

struct Standings {
    Q_DECLARE_TR_FUNCTIONS(Standings)
};

std::optional<std::size_t> leafIndex(const engine::Scheme &scheme, engine::IndicatorId leaf) {
    const auto found = std::ranges::find(scheme.indicators, leaf, &engine::Indicator::id);
    return found == scheme.indicators.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - scheme.indicators.begin()));
}

std::optional<std::size_t> itemOf(const engine::Scheme &scheme, const std::string &path) {
    if (path == "total")
        return 0;
    const engine::IndicatorTree tree(scheme);
    for (std::size_t item = 0; item < tree.items().size(); ++item) {
        if (tree.path(item) == path)
            return item;
    }
    return std::nullopt;
}

/// One period of a ledger, held as long as it is asked.
class Asked final {
public:
    Asked(ScoreService &service, const engine::Period &period)
        : m_ledger(service.ledger())
        , m_scheme(m_ledger.schemeFor(period))
        , m_period(period)
        , m_live(service.live(period)) {}

    [[nodiscard]] const engine::Scheme &scheme() const { return m_scheme; }

    [[nodiscard]] Standing leaf(std::size_t leaf, std::size_t region, bool inGroup) const {
        const engine::Panel &panel = m_live->panel();
        const engine::Scores &scores = m_live->scores();
        Standing standing;
        const engine::Observation &cell =
            m_ledger.observation({m_scheme.indicators[leaf].id, m_ledger.regions()[region].id, m_period});
        standing.figure = panel.values(leaf)[region];
        standing.printed = labels::value(cell.value);
        if (const auto published = panel.publishedRanks(leaf); !published.empty())
            standing.publishedRank = published[region];
        if (inGroup && m_scheme.groupRanks) {
            const int group = panel.group(region);
            if (group >= 0 && scores.isGroupRankComplete(leaf, group) && holdsEveryRegion(m_ledger, m_scheme))
                standing.rank = scores.groupRank(m_live->scores().plan()->leaves()[leaf].item, region);
        } else {
            standing.rank = engine::standingRank({m_scheme, panel, scores}, leaf, region);
            standing.isPublished = !std::isnan(standing.publishedRank);
        }
        if (!std::isnan(standing.rank)) {
            standing.tied = cell.tied;
        }
        return standing;
    }

    [[nodiscard]] Standing item(std::size_t item, std::size_t region, bool inGroup) const {
        const engine::Scores &scores = m_live->scores();
        Standing standing;
        standing.figure = scores.points(item, region);
        if (holdsEveryRegion(m_ledger, m_scheme))
            standing.rank =
                inGroup && m_scheme.groupRanks ? scores.groupRank(item, region) : scores.rank(item, region);
        return standing;
    }

    [[nodiscard]] int group(std::size_t region) const { return m_live->panel().group(region); }
    [[nodiscard]] bool isScored(std::size_t region) const { return m_live->panel().isScored(region); }

private:
    const Ledger &m_ledger;
    const engine::Scheme &m_scheme;
    engine::Period m_period;
    std::shared_ptr<const engine::LiveScores> m_live;
};

void addPublishedTotals(std::vector<Standing> &standings, const Ledger &ledger,
                        const engine::Period &period) {
    for (const engine::PublishedTotal &total : ledger.totals()) {
        if (total.period != period)
            continue;
        Standing &standing = standings[regionIndex(ledger, total.region)];
        standing.publishedPoints = total.points.value().value_or(engine::noNumber);
        standing.publishedRank = total.rank.value().value_or(engine::noNumber);
        if (std::isnan(standing.rank) && !std::isnan(standing.publishedRank)) {
            standing.rank = standing.publishedRank;
            standing.isPublished = true;
        }
    }
}

/// Whoever shares a rank is tied, whether or not it was published so.
void markShared(std::vector<Standing> &standings, const Asked &asked, bool inGroup) {
    std::map<std::pair<int, double>, int> holders;
    const auto placeOf = [&](std::size_t region) {
        return std::pair(inGroup && asked.scheme().groupRanks ? asked.group(region) : 0,
                         standings[region].rank);
    };
    for (std::size_t region = 0; region < standings.size(); ++region) {
        if (asked.isScored(region) && !std::isnan(standings[region].rank))
            ++holders[placeOf(region)];
    }
    for (std::size_t region = 0; region < standings.size(); ++region) {
        if (asked.isScored(region) && !std::isnan(standings[region].rank) && holders[placeOf(region)] > 1)
            standings[region].tied = true;
    }
}

} // namespace

std::vector<Standing> regionStandings(ScoreService &service, const engine::Period &period,
                                      const RankingSubject &subject, bool inGroup) {
    const Asked asked(service, period);
    std::vector<Standing> standings(service.ledger().regions().size());
    if (subject.leaf.isValid()) {
        if (const auto leaf = leafIndex(asked.scheme(), subject.leaf)) {
            for (std::size_t region = 0; region < standings.size(); ++region)
                standings[region] = asked.leaf(*leaf, region, inGroup);
        }
    } else if (const auto item = itemOf(asked.scheme(), subject.path)) {
        for (std::size_t region = 0; region < standings.size(); ++region)
            standings[region] = asked.item(*item, region, inGroup);
        if (*item == 0)
            addPublishedTotals(standings, service.ledger(), period);
    }
    markShared(standings, asked, inGroup);
    return standings;
}

std::vector<Standing> leafStandings(ScoreService &service, const engine::Period &period,
                                    engine::RegionId region, std::span<const engine::IndicatorId> leaves) {
    const Asked asked(service, period);
    const std::size_t index = regionIndex(service.ledger(), region);
    std::map<engine::IndicatorId, std::size_t> places;
    for (std::size_t leaf = 0; leaf < asked.scheme().indicators.size(); ++leaf)
        places.emplace(asked.scheme().indicators[leaf].id, leaf);
    std::vector<Standing> standings;
    standings.reserve(leaves.size());
    for (const engine::IndicatorId leaf : leaves) {
        const auto found = places.find(leaf);
        standings.push_back(found == places.end() ? Standing() : asked.leaf(found->second, index, false));
    }
    return standings;
}

RankChange rankChange(const Standing &before, const Standing &now) {
    using Kind = RankChange::Kind;
    const bool was = !std::isnan(before.rank);
    const bool is = !std::isnan(now.rank);
    if (!was || !is)
        return {is ? Kind::Entered : was ? Kind::Left : Kind::Unknown, 0};
    if (before.rank == now.rank)
        return {Kind::Level, 0};
    return {before.rank > now.rank ? Kind::Up : Kind::Down, std::abs(before.rank - now.rank)};
}

QString changeText(const RankChange &change) {
    using Kind = RankChange::Kind;
    switch (change.kind) {
    case Kind::Up:
        return u"▲" + labels::figure(change.places);
    case Kind::Down:
        return u"▼" + labels::figure(change.places);
    case Kind::Level:
        return Standings::tr("持平");
    case Kind::Entered:
        return Standings::tr("新增");
    case Kind::Left:
        return Standings::tr("未排");
    case Kind::Unknown:
        break;
    }
    return QStringLiteral("—");
}

std::vector<engine::Period> coursePeriods(const Ledger &ledger, const engine::Period &period,
                                          std::size_t limit) {
    std::vector<engine::Period> all;
    for (const engine::Period &known : ledger.periods()) {
        if (known < period && known.sameKind(period))
            all.push_back(known);
    }
    all.push_back(period);
    const auto ofYear = std::ranges::find(all, period.year(), &engine::Period::year);
    constexpr std::ptrdiff_t enough = 3;
    if (all.end() - ofYear >= enough)
        all.erase(all.begin(), ofYear);
    if (all.size() > limit)
        all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(limit));
    return all;
}

Spread spreadOf(std::span<const Standing> standings) {
    std::vector<double> figures;
    const Standing *best = nullptr;
    for (const Standing &standing : standings) {
        if (std::isnan(standing.figure))
            continue;
        figures.push_back(standing.figure);
        if (!std::isnan(standing.rank) && (!best || standing.rank < best->rank))
            best = &standing;
    }
    Spread spread;
    spread.known = figures.size();
    if (figures.empty())
        return spread;
    std::ranges::sort(figures);
    const std::size_t middle = figures.size() / 2;
    spread.median = figures.size() % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    const bool lower = best && best->figure == figures.front() && figures.front() != figures.back();
    spread.best = lower ? figures.front() : figures.back();
    spread.worst = lower ? figures.back() : figures.front();
    return spread;
}

double distanceToFront(std::span<const Standing> standings, std::size_t own, int reach) {
    const Standing &mine = standings[own];
    if (std::isnan(mine.figure) || std::isnan(mine.rank) || mine.rank <= reach)
        return engine::noNumber;
    const Standing *last = nullptr;
    for (const Standing &standing : standings) {
        if (!std::isnan(standing.figure) && standing.rank <= reach && (!last || standing.rank > last->rank))
            last = &standing;
    }
    return last ? engine::decimalDifference(engine::rounded(last->figure, 2), engine::rounded(mine.figure, 2))
                : engine::noNumber;
}

} // namespace weici::app
