// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/celltrend.h"

#include <algorithm>

#include "app/ledger.h"
#include "app/ranks.h"

namespace weici::app {

TrendPeriods TrendPeriods::of(const Ledger &ledger, const engine::Period &period) {
    const std::vector<engine::Period> observed = ledger.observedPeriods();
    TrendPeriods trend;
    trend.previous = period.previousIn(observed);
    const engine::Period before = period.yearBefore();
    if (std::find(observed.begin(), observed.end(), before) != observed.end())
        trend.yearAgo = before;
    return trend;
}

std::optional<double> rankMove(const Ledger &ledger, const engine::CellKey &key,
                               const engine::Period &previous) {
    const auto now = rankOf(ledger, key);
    const auto then = rankOf(ledger, {key.indicator, key.region, previous});
    return now && then ? std::optional(*then - *now) : std::nullopt;
}

std::optional<double> growth(const Ledger &ledger, const engine::CellKey &key,
                             const engine::Period &yearAgo) {
    const engine::Indicator *indicator = ledger.schemeFor(key.period).indicator(key.indicator);
    if (!indicator || indicator->unit == "%" || indicator->unit == "％")
        return {};
    const auto now = ledger.observation(key).value.value();
    const auto then = ledger.observation({key.indicator, key.region, yearAgo}).value.value();
    return now && then && *then > 0 ? std::optional((*now / *then - 1) * 100) : std::nullopt;
}

} // namespace weici::app
