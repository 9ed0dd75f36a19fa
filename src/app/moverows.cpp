// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/moverows.h"

#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"

#include <memory>

namespace weici::app {

namespace {

/// Two scored periods, held as long as the question is asked.
class TwoPeriods final {
public:
    TwoPeriods(ScoreService &service, const engine::Period &from, const engine::Period &to)
        : m_ledger(service.ledger())
        , m_from(service.live(from))
        , m_to(service.live(to))
        , m_fromPeriod(from)
        , m_toPeriod(to) {}

    /// A place by points among the few regions that a ledger knows is no rank.
    [[nodiscard]] bool ranksTotals() const {
        return holdsEveryRegion(m_ledger, m_ledger.schemeFor(m_fromPeriod)) &&
               holdsEveryRegion(m_ledger, m_ledger.schemeFor(m_toPeriod));
    }
    [[nodiscard]] engine::ScoredPeriod from() const { return scored(m_fromPeriod, *m_from); }
    [[nodiscard]] engine::ScoredPeriod to() const { return scored(m_toPeriod, *m_to); }

private:
    [[nodiscard]] engine::ScoredPeriod scored(const engine::Period &period,
                                              const engine::LiveScores &live) const {
        return {m_ledger.schemeFor(period), live.panel(), live.scores()};
    }

    const Ledger &m_ledger;
    std::shared_ptr<const engine::LiveScores> m_from;
    std::shared_ptr<const engine::LiveScores> m_to;
    engine::Period m_fromPeriod;
    engine::Period m_toPeriod;
};

WhyRow ask(const TwoPeriods &periods, std::size_t region, const std::optional<std::string> &code) {
    const auto from = periods.from();
    const auto to = periods.to();
    if (code)
        return {code, engine::whyLeaf(from, to, *code, region)};
    return {code, periods.ranksTotals() ? engine::whyTotal(from, to, region) : engine::RankMove()};
}

} // namespace

std::vector<engine::DiffRow> diffRows(ScoreService &service, const engine::Period &from,
                                      const engine::Period &to, engine::RegionId region) {
    const TwoPeriods periods(service, from, to);
    auto rows = engine::diff(periods.from(), periods.to(), regionIndex(service.ledger(), region));
    if (!periods.ranksTotals())
        rows.back().rankFrom = rows.back().rankTo = engine::noNumber;
    return rows;
}

std::vector<WhyRow> whyRows(ScoreService &service, const engine::Period &from, const engine::Period &to,
                            engine::RegionId region) {
    const TwoPeriods periods(service, from, to);
    const std::size_t index = regionIndex(service.ledger(), region);
    std::vector<WhyRow> rows;
    for (const auto &row : engine::diff(periods.from(), periods.to(), index))
        rows.push_back(ask(periods, index, row.code.empty() ? std::nullopt : std::optional(row.code)));
    return rows;
}

WhyRow whyRow(ScoreService &service, const engine::Period &from, const engine::Period &to,
              engine::RegionId region, const std::optional<std::string> &code) {
    return ask(TwoPeriods(service, from, to), regionIndex(service.ledger(), region), code);
}

} // namespace weici::app
