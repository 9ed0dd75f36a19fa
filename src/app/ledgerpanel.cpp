// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledgerpanel.h"

#include "app/ledger.h"

#include <algorithm>
#include <iterator>

namespace weici::app {

namespace {

engine::CellKey ofTheYear(const engine::CellKey &key) {
    return {key.indicator, key.region, engine::Period::wholeYear(key.period.year())};
}

engine::PanelTarget targetOf(const Ledger &ledger, const engine::Scheme &scheme, const engine::CellKey &key) {
    if (const auto &own = ledger.target(key).value; !own.isBlank())
        return engine::panelTarget(own);
    return engine::panelTarget(ledger.target(ofTheYear(key)).value,
                               engine::targetFactor(scheme.targetTime, key.period));
}

} // namespace

engine::PanelCell panelCell(const Ledger &ledger, const engine::Scheme &scheme, const engine::CellKey &key) {
    const engine::Observation &observation = ledger.observation(key);
    engine::PanelCell cell;
    cell.value = observation.value.value().value_or(engine::noNumber);
    cell.notApplicable = observation.value.state == engine::CellState::NotApplicable;
    cell.publishedRank = observation.rank.value().value_or(engine::noNumber);
    cell.target = targetOf(ledger, scheme, key);
    return cell;
}

engine::Panel panelOf(const Ledger &ledger, const engine::Period &period) {
    const engine::Scheme &scheme = ledger.schemeFor(period);
    const auto &regions = ledger.regions();
    engine::Panel panel(regions, scheme.indicators.size());
    for (std::size_t leaf = 0; leaf < scheme.indicators.size(); ++leaf) {
        for (std::size_t r = 0; r < regions.size(); ++r)
            panel.setCell(leaf, r,
                          panelCell(ledger, scheme, {scheme.indicators[leaf].id, regions[r].id, period}));
    }
    return panel;
}

double targetRank(const Ledger &ledger, const engine::CellKey &key) {
    const auto &own = ledger.target(key).rank;
    const auto &rank = own.isBlank() ? ledger.target(ofTheYear(key)).rank : own;
    return rank.value().value_or(engine::noNumber);
}

std::size_t regionIndex(const Ledger &ledger, engine::RegionId region) {
    const auto found = std::ranges::find(ledger.regions(), region, &engine::Region::id);
    Q_ASSERT(found != ledger.regions().end());
    return static_cast<std::size_t>(std::distance(ledger.regions().begin(), found));
}

bool holdsEveryRegion(const Ledger &ledger, const engine::Scheme &scheme) {
    return std::ranges::count_if(ledger.regions(), &engine::Region::scored) >= scheme.regionCount;
}

} // namespace weici::app
