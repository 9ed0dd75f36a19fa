// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gapwork.h"

#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"
#include "engine/attribution.h"

#include <utility>

namespace weici::app {

namespace {

engine::Gap searched(engine::GapSearch &search, const GapQuestion &question, std::size_t leaf,
                     std::size_t region, const engine::GapRange &range) {
    if (question.total)
        return question.behind ? search.totalPursuit(leaf, region, range, question.inGroup)
                               : search.totalGap(leaf, region, range, question.inGroup);
    return question.behind ? search.leafPursuit(leaf, region, range, question.inGroup)
                           : search.leafGap(leaf, region, range, question.inGroup);
}

} // namespace

GapWork::GapWork(ScoreService &service, const engine::Period &period, const GapQuestion &question)
    : m_question(question)
    , m_scheme(service.ledger().schemeFor(period))
    , m_live(service.live(period))
    , m_region(regionIndex(service.ledger(), question.region)) {
    const Ledger &ledger = service.ledger();
    for (const engine::Region &region : ledger.regions())
        m_regions.push_back(region.id);
    m_ranges.resize(m_scheme.indicators.size());
    for (std::size_t leaf = 0; leaf < m_scheme.indicators.size(); ++leaf) {
        // The step is that of the value that moves.
        const engine::Indicator &indicator = m_scheme.indicators[leaf];
        if (!isAsked(indicator))
            continue;
        const engine::CellKey key{indicator.id, m_regions[moverOf(leaf)], period};
        m_ranges[leaf] = engine::gapRange(indicator, ledger.observation(key).value);
    }
}

std::vector<GapRow> GapWork::answer(const std::atomic_bool &stopped) const {
    engine::GapSearch search(*m_live);
    std::vector<GapRow> rows;
    for (std::size_t leaf = 0; leaf < m_scheme.indicators.size() && !stopped; ++leaf) {
        const engine::Indicator &indicator = m_scheme.indicators[leaf];
        if (!isAsked(indicator))
            continue;
        engine::Gap gap = searched(search, m_question, leaf, m_region, m_ranges[leaf]);
        if (gap.answer == engine::GapAnswer::OthersUnknown || gap.answer == engine::GapAnswer::NotRanked)
            gap.rank = publishedRank(leaf);
        GapRow row{indicator.code, m_regions[gap.region], {}, indicator.unit, std::move(gap)};
        for (const engine::Overtaken &overtaken : row.gap.overtaken)
            row.overtaken.push_back(m_regions[overtaken.region]);
        rows.push_back(std::move(row));
    }
    return rows;
}

bool GapWork::isAsked(const engine::Indicator &leaf) const {
    return !m_question.indicator || *m_question.indicator == leaf.id;
}

/// Where there is no place to compute.
double GapWork::publishedRank(std::size_t leaf) const {
    return m_question.total || m_question.inGroup
               ? engine::noNumber
               : engine::standingRank({m_scheme, m_live->panel(), m_live->scores()}, leaf, m_region);
}

std::size_t GapWork::moverOf(std::size_t leaf) const {
    if (!m_question.behind)
        return m_region;
    const engine::Scores &scores = m_live->scores();
    const std::size_t item = m_question.total ? 0 : scores.plan()->leaves()[leaf].item;
    std::vector<double> ranks;
    for (std::size_t r = 0; r < scores.regionCount(); ++r)
        ranks.push_back(m_question.inGroup ? groupRank(item, r) : scores.rank(item, r));
    return engine::nextBehind(ranks, m_region).value_or(m_region);
}

/// Nobody of another group is behind.
double GapWork::groupRank(std::size_t item, std::size_t region) const {
    const engine::Panel &panel = m_live->panel();
    return panel.group(region) == panel.group(m_region) ? m_live->scores().groupRank(item, region)
                                                        : engine::noNumber;
}

} // namespace weici::app
