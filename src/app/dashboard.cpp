// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dashboard.h"

#include "app/gaprows.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/lostrows.h"
#include "app/scoreservice.h"
#include "engine/ranking.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string_view>
#include <utility>

namespace weici::app {

namespace {

class Maker final {
public:
    Maker(ScoreService &service, const engine::Period &period, engine::RegionId region)
        : m_service(service)
        , m_ledger(service.ledger())
        , m_scheme(m_ledger.schemeFor(period))
        , m_period(period)
        , m_region(region) {}

    Dashboard run() {
        m_made.base = m_period.previousIn(m_ledger.periods());
        m_made.regionCount = m_scheme.regionCount;
        m_made.reach = engine::listReach(m_scheme);
        m_made.timeShare = m_period.months() / 12.0;
        addTotal();
        addLeaves();
        addLevels();
        addLosses();
        addGaps();
        addTargets();
        return std::move(m_made);
    }

private:
    void addTotal() {
        const std::size_t place = regionIndex(m_ledger, m_region);
        m_made.total = regionStandings(m_service, m_period, {})[place];
        if (m_made.base) {
            m_made.totalBefore = regionStandings(m_service, *m_made.base, {})[place];
            m_made.change = rankChange(m_made.totalBefore, m_made.total);
        }
        m_made.full = m_service.live(m_period)->scores().full(0, place);
    }

    void addLeaves() {
        std::vector<engine::IndicatorId> ids;
        for (const engine::Indicator &leaf : m_scheme.indicators)
            ids.push_back(leaf.id);
        m_now = leafStandings(m_service, m_period, m_region, ids);
        const auto before = m_made.base ? leafStandings(m_service, *m_made.base, m_region, ids)
                                        : std::vector<Standing>(ids.size());
        m_made.leaves = static_cast<int>(ids.size());
        double sum = 0;
        for (std::size_t leaf = 0; leaf < ids.size(); ++leaf) {
            count(ids[leaf]);
            const double rank = m_now[leaf].rank;
            if (std::isnan(rank))
                continue;
            ++m_made.ranked;
            sum += rank;
            const DashboardLeaf row{ids[leaf], m_now[leaf],
                                    m_made.base ? rankChange(before[leaf], m_now[leaf]) : RankChange()};
            if (engine::isFront(rank, m_scheme))
                m_made.front.push_back(row);
            if (engine::isBack(rank, m_scheme))
                m_made.back.push_back(row);
        }
        if (m_made.ranked > 0)
            m_made.averageRank = sum / m_made.ranked;
        const auto rankOf = [](const DashboardLeaf &leaf) { return leaf.now.rank; };
        std::ranges::stable_sort(m_made.front, {}, rankOf);
        std::ranges::stable_sort(m_made.back, std::ranges::greater(), rankOf);
    }

    void count(engine::IndicatorId leaf) {
        const engine::Observation &cell = m_ledger.observation({leaf, m_region, m_period});
        const engine::CellText &given = cell.rank.isBlank() ? cell.value : cell.rank;
        m_made.notRankable += given.state == engine::CellState::NotRankable ? 1 : 0;
        m_made.notPublished += given.state == engine::CellState::NotPublished ? 1 : 0;
    }

    void addLevels() {
        const engine::IndicatorTree tree(m_scheme);
        for (std::size_t item = 0; item < tree.items().size(); ++item) {
            if (tree.items()[item].kind != engine::IndicatorTree::Kind::Level1)
                continue;
            DashboardLevel level;
            level.name = tree.name(item);
            level.path = tree.path(item);
            double sum = 0;
            double worst = 0;
            addRanks(tree, item, level, sum, worst);
            if (level.ranked == 0)
                continue;
            level.averageRank = sum / level.ranked;
            m_made.levels.push_back(level);
        }
        nameApart();
        std::ranges::stable_sort(m_made.levels, {}, &DashboardLevel::averageRank);
    }

    /// Levels of one name in two blocks are told apart by the block.
    void nameApart() {
        std::map<std::string, int> names;
        for (const DashboardLevel &level : m_made.levels)
            ++names[level.name];
        for (DashboardLevel &level : m_made.levels) {
            if (names[level.name] > 1)
                level.name = level.path.substr(0, level.path.find(" / ")) + "·" + level.name;
        }
    }

    void addRanks(const engine::IndicatorTree &tree, std::size_t item, DashboardLevel &level, double &sum,
                  double &worst) const {
        const auto &place = tree.items()[item];
        if (place.kind == engine::IndicatorTree::Kind::Leaf && !std::isnan(m_now[place.source].rank)) {
            const double rank = m_now[place.source].rank;
            sum += rank;
            ++level.ranked;
            if (rank > worst) {
                worst = rank;
                level.worst = m_scheme.indicators[place.source].id;
            }
        }
        for (const std::size_t child : place.children)
            addRanks(tree, child, level, sum, worst);
    }

    void addLosses() {
        const auto rows = lostPointsRows(m_service, m_period, m_region, LostBy::Leaf);
        if (!rows || !m_service.isScored(m_period))
            return;
        m_made.lost = 0;
        for (const LostPointsRow &row : *rows) {
            m_made.lost += row.points.lost();
            if (const auto *leaf = m_scheme.indicator(std::string_view(row.key));
                leaf && row.points.lost() > 1e-9)
                m_made.losses.push_back({leaf->id, row.points, leaf->departments});
        }
        std::ranges::stable_sort(m_made.losses, std::ranges::greater(),
                                 [](const DashboardLoss &loss) { return loss.points.lost(); });
        const auto units = lostPointsRows(m_service, m_period, m_region, LostBy::Department);
        for (const LostPointsRow &row : *units) {
            if (row.points.lost() > 1e-9)
                m_made.unitLosses.push_back({row.key, row.points.lost()});
        }
        std::ranges::stable_sort(m_made.unitLosses, std::ranges::greater(), &DashboardUnitLoss::lost);
    }

    void addGaps() {
        // Among the few regions of a county's own ledger the next one is not known.
        if (!holdsEveryRegion(m_ledger, m_scheme))
            return;
        for (const GapRow &row : gapRows(m_service, m_period, dashboardGaps(m_region))) {
            if (row.gap.isFeasible() && row.gap.isComplete)
                m_made.gaps.push_back({m_scheme.indicators[row.gap.leaf].id, row.gap, row.unit});
        }
        std::ranges::stable_sort(m_made.gaps, {}, [](const DashboardGap &gap) {
            return std::abs(gap.gap.change()) / std::max(std::abs(gap.gap.value), 1e-9);
        });
    }

    void addTargets() {
        using State = TargetProgress::State;
        for (const engine::Indicator &leaf : m_scheme.indicators) {
            const engine::CellKey key{leaf.id, m_region, m_period};
            const TargetStanding standing = targetStanding(m_ledger, key);
            // How far the value is, judged with the rank's target beside it.
            TargetProgress progress = standing.value;
            progress.state = standing.state();
            m_made.onTrack += progress.state == State::OnTrack ? 1 : 0;
            m_made.slow += progress.state == State::Slow ? 1 : 0;
            m_made.behind += progress.state == State::Behind ? 1 : 0;
            const bool isJudged = progress.state == State::OnTrack || progress.state == State::Slow ||
                                  progress.state == State::Behind;
            if (isJudged)
                m_made.targets.push_back(targetOf(key, standing, progress));
        }
        std::ranges::stable_sort(m_made.targets, [](const DashboardTarget &a, const DashboardTarget &b) {
            if (a.progress.state != b.progress.state)
                return a.progress.state > b.progress.state;
            return a.progress.done.value_or(1) < b.progress.done.value_or(1);
        });
    }

    [[nodiscard]] DashboardTarget targetOf(const engine::CellKey &key, const TargetStanding &standing,
                                           const TargetProgress &progress) const {
        const engine::Target &target = m_ledger.targetFor(key);
        DashboardTarget made{key.indicator, progress, target.value.text, target.rank.text};
        if (standing.rank.state == TargetProgress::State::Behind && standing.reachedRank)
            made.placesBehind = *standing.reachedRank - target.rank.value().value_or(*standing.reachedRank);
        made.isByRank = made.placesBehind > 0 && standing.value.state != progress.state;
        return made;
    }

    ScoreService &m_service;
    const Ledger &m_ledger;
    const engine::Scheme &m_scheme;
    engine::Period m_period;
    engine::RegionId m_region;
    std::vector<Standing> m_now;
    Dashboard m_made;
};

} // namespace

DashboardTrend dashboardTrend(ScoreService &service, const engine::Period &period, engine::RegionId region) {
    std::vector<engine::IndicatorId> ids;
    for (const engine::Indicator &leaf : service.ledger().schemeFor(period).indicators)
        ids.push_back(leaf.id);
    DashboardTrend trend;
    trend.total = regionStandings(service, period, {})[regionIndex(service.ledger(), region)];
    double sum = 0;
    for (const Standing &standing : leafStandings(service, period, region, ids)) {
        if (!std::isnan(standing.rank)) {
            sum += standing.rank;
            ++trend.ranked;
        }
    }
    if (trend.ranked > 0)
        trend.averageRank = sum / trend.ranked;
    return trend;
}

GapQuestion dashboardGaps(engine::RegionId region) {
    return {.region = region, .indicator = {}};
}

Dashboard dashboard(ScoreService &service, const engine::Period &period, engine::RegionId region) {
    return Maker(service, period, region).run();
}

} // namespace weici::app
