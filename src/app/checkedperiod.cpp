// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkedperiod.h"

#include <algorithm>
#include <limits>
#include <ranges>

#include "app/ledger.h"

namespace weici::app {

namespace {

bool runsFromJanuary(const engine::Period &period) {
    return period.firstMonth() == 1;
}

} // namespace

CheckedPeriod::CheckedPeriod(const Ledger &ledger, const engine::Period &period)
    : m_ledger(ledger)
    , m_period(period)
    , m_scheme(ledger.schemeFor(period))
    , m_observed(ledger.observedPeriods())
    , m_previous(period.previousIn(m_observed)) {
    const auto isKnown = [this](const engine::Period &other) {
        return std::ranges::find(m_observed, other) != m_observed.end();
    };
    m_isObserved = isKnown(period);
    if (isKnown(period.yearBefore()))
        m_yearBefore = period.yearBefore();
    if (runsFromJanuary(period)) {
        for (const auto &other : m_observed | std::views::reverse) {
            if (other.year() == period.year() && runsFromJanuary(other) &&
                other.lastMonth() < period.lastMonth())
                m_earlier.push_back(other);
        }
    } else if (m_previous && m_previous->months() == period.months()) {
        m_earlier.push_back(*m_previous);
    }
}

const engine::Observation &CheckedPeriod::cell(std::size_t leaf, engine::RegionId region,
                                               const engine::Period &period) const {
    return m_ledger.observation({m_scheme.indicators[leaf].id, region, period});
}

std::vector<double> CheckedPeriod::values(std::size_t leaf, const engine::Period &period) const {
    std::vector<double> values;
    values.reserve(m_ledger.regions().size());
    for (const auto &region : m_ledger.regions())
        values.push_back(
            cell(leaf, region.id, period).value.value().value_or(std::numeric_limits<double>::quiet_NaN()));
    return values;
}

} // namespace weici::app
