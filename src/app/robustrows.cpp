// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/robustrows.h"

#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace weici::app {

RobustQuestion::RobustQuestion(ScoreService &service, const engine::Period &period) {
    const Ledger &ledger = service.ledger();
    if (!holdsEveryRegion(ledger, ledger.schemeFor(period)))
        return;
    m_live = service.live(period);
    for (const engine::Region &region : ledger.regions())
        m_regions.push_back(region.id);
}

std::vector<RobustRow> RobustQuestion::answer(engine::RobustnessOptions options) const {
    if (!m_live)
        return {};
    options.threads = std::max(1U, std::thread::hardware_concurrency());
    const auto intervals = engine::robustness(m_live->scores(), m_live->panel(), options);
    std::vector<RobustRow> rows;
    for (std::size_t r = 0; r < intervals.size(); ++r) {
        if (!std::isnan(intervals[r].rank))
            rows.push_back({m_regions[r], intervals[r]});
    }
    return rows;
}

std::vector<RobustRow> robustRows(ScoreService &service, const engine::Period &period,
                                  const engine::RobustnessOptions &options) {
    return RobustQuestion(service, period).answer(options);
}

} // namespace weici::app
