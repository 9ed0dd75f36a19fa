// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/robustrows.h"

#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace weici::app {

std::vector<RobustRow> robustRows(ScoreService &service, const engine::Period &period,
                                  engine::RobustnessOptions options) {
    const Ledger &ledger = service.ledger();
    if (!holdsEveryRegion(ledger, ledger.schemeFor(period)))
        return {};
    options.threads = std::max(1U, std::thread::hardware_concurrency());
    const auto live = service.live(period);
    const auto intervals = engine::robustness(live->scores(), live->panel(), options);
    std::vector<RobustRow> rows;
    for (std::size_t r = 0; r < intervals.size(); ++r) {
        if (!std::isnan(intervals[r].rank))
            rows.push_back({ledger.regions()[r].id, intervals[r]});
    }
    return rows;
}

} // namespace weici::app
