// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gaprows.h"

#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"
#include "engine/attribution.h"

#include <utility>

namespace weici::app {

namespace {

class GapAsker final {
public:
    GapAsker(const Ledger &ledger, const engine::Period &period, const GapQuestion &question,
             const engine::LiveScores &live)
        : m_ledger(ledger)
        , m_scheme(ledger.schemeFor(period))
        , m_period(period)
        , m_question(question)
        , m_region(regionIndex(ledger, question.region))
        , m_search(live) {}

    GapRow ask(std::size_t leaf) {
        const engine::Indicator &indicator = m_scheme.indicators[leaf];
        engine::Gap gap = search(leaf, rangeOf(leaf));
        if (gap.answer == engine::GapAnswer::OthersUnknown || gap.answer == engine::GapAnswer::NotRanked)
            gap.rank = knownRank(leaf);
        GapRow row{indicator.code, m_ledger.regions()[gap.region].id, {}, indicator.unit, std::move(gap)};
        for (const engine::Overtaken &overtaken : row.gap.overtaken)
            row.overtaken.push_back(m_ledger.regions()[overtaken.region].id);
        return row;
    }

private:
    engine::Gap search(std::size_t leaf, const engine::GapRange &range) {
        if (m_question.total)
            return m_question.behind ? m_search.totalPursuit(leaf, m_region, range, m_question.inGroup)
                                     : m_search.totalGap(leaf, m_region, range, m_question.inGroup);
        return m_question.behind ? m_search.leafPursuit(leaf, m_region, range, m_question.inGroup)
                                 : m_search.leafGap(leaf, m_region, range, m_question.inGroup);
    }

    /// Where there is no place to compute, the published one.
    [[nodiscard]] double knownRank(std::size_t leaf) const {
        const engine::LiveScores &live = m_search.live();
        return m_question.total || m_question.inGroup
                   ? engine::noNumber
                   : engine::standingRank({m_scheme, live.panel(), live.scores()}, leaf, m_region);
    }

    /// The step is that of the value that moves.
    [[nodiscard]] engine::GapRange rangeOf(std::size_t leaf) const {
        const engine::Indicator &indicator = m_scheme.indicators[leaf];
        const auto &mover = m_ledger.regions()[moverOf(leaf)];
        return engine::gapRange(indicator, m_ledger.observation({indicator.id, mover.id, m_period}).value);
    }

    [[nodiscard]] std::size_t moverOf(std::size_t leaf) const {
        if (!m_question.behind)
            return m_region;
        const engine::Scores &scores = m_search.live().scores();
        const std::size_t item = m_question.total ? 0 : scores.plan()->leaves()[leaf].item;
        std::vector<double> ranks;
        for (std::size_t r = 0; r < scores.regionCount(); ++r)
            ranks.push_back(m_question.inGroup ? groupRank(item, r) : scores.rank(item, r));
        return engine::nextBehind(ranks, m_region).value_or(m_region);
    }

    /// Nobody of another group is behind.
    [[nodiscard]] double groupRank(std::size_t item, std::size_t region) const {
        const engine::Panel &panel = m_search.live().panel();
        return panel.group(region) == panel.group(m_region) ? m_search.live().scores().groupRank(item, region)
                                                            : engine::noNumber;
    }

    const Ledger &m_ledger;
    const engine::Scheme &m_scheme;
    engine::Period m_period;
    GapQuestion m_question;
    std::size_t m_region;
    engine::GapSearch m_search;
};

} // namespace

std::vector<GapRow> gapRows(ScoreService &service, const engine::Period &period,
                            const GapQuestion &question) {
    const engine::Scheme &scheme = service.ledger().schemeFor(period);
    GapAsker asker(service.ledger(), period, question, *service.live(period));
    std::vector<GapRow> rows;
    for (std::size_t leaf = 0; leaf < scheme.indicators.size(); ++leaf) {
        if (!question.indicator || *question.indicator == scheme.indicators[leaf].id)
            rows.push_back(asker.ask(leaf));
    }
    return rows;
}

} // namespace weici::app
