// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/relatedcells.h"

#include <algorithm>
#include <string>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"
#include "engine/numbertext.h"

namespace weici::app {

namespace {

struct Relations {
    Q_DECLARE_TR_FUNCTIONS(Relations)
};

void addMatching(std::vector<RelatedPlace> &places, const std::vector<engine::Period> &known,
                 Problem::Field field, const std::optional<engine::Period> &period) {
    for (const auto &one : known) {
        const bool counts =
            !period || one == *period ||
            (field == Problem::Field::Target && one == engine::Period::wholeYear(period->year()));
        if (counts)
            places.push_back({one, field});
    }
}

} // namespace

RelatedCell relatedCell(const Ledger &ledger, const engine::CellKey &key, Problem::Field field) {
    const auto made = [](const engine::CellText &cell, const std::optional<engine::Period> &asOf) {
        return RelatedCell{cell.state, engine::printedNumber(cell), asOf, labels::text(cell.text)};
    };
    if (field == Problem::Field::Target)
        return made(ledger.target(key).value, {});
    const auto &observation = ledger.observation(key);
    return made(observation.value, observation.asOf);
}

std::optional<RelatedLeaf> relatedLeaf(const Ledger &ledger, const engine::Period &period,
                                       std::string_view code) {
    const auto &scheme = ledger.schemeFor(period);
    const auto found = std::ranges::find(scheme.indicators, code, &engine::Indicator::code);
    if (found == scheme.indicators.end())
        return std::nullopt;
    return RelatedLeaf{&scheme, static_cast<std::size_t>(found - scheme.indicators.begin())};
}

std::vector<RelatedPlace> relatedPlaces(const Ledger &ledger, const std::optional<engine::Period> &period) {
    std::vector<RelatedPlace> places;
    addMatching(places, ledger.observedPeriods(), Problem::Field::Value, period);
    addMatching(places, ledger.targetPeriods(), Problem::Field::Target, period);
    return places;
}

double unitFactor(std::string_view from, std::string_view to) {
    if (from == to)
        return 1.0;
    const auto cell = engine::readCell("1" + std::string(from), {.unit = to});
    return cell.value().value_or(1.0);
}

QString placeWords(const RelatedPlace &place) {
    const QString period = labels::period(place.period);
    return place.field == Problem::Field::Target ? Relations::tr("%1目标").arg(period) : period;
}

} // namespace weici::app
