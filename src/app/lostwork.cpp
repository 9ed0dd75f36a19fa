// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lostwork.h"

#include "app/keptanswers.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"

namespace weici::app {

LostWork::LostWork(ScoreService &service, const engine::Period &period, engine::RegionId region)
    : m_scheme(service.ledger().schemeFor(period))
    , m_live(service.live(period))
    , m_region(regionIndex(service.ledger(), region)) {
    for (const engine::Indicator &indicator : m_scheme.indicators)
        m_targetRanks.push_back(targetRank(service.ledger(), {indicator.id, region, period}));
}

void LostWork::work() {
    m_table.emplace(m_scheme, *m_live, m_region, m_targetRanks);
    m_live.reset();
}

std::shared_ptr<const LostWork> lostWork(ScoreService &service, const engine::Period &period,
                                         engine::RegionId region) {
    if (auto kept = service.kept(period).lost(region))
        return kept;
    auto made = std::make_shared<LostWork>(service, period, region);
    made->work();
    service.kept(period).keep(region, made);
    return made;
}

} // namespace weici::app
