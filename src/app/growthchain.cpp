// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/growthchain.h"

#include <algorithm>
#include <string>

#include "app/labels.h"
#include "app/ledger.h"

namespace weici::app {

namespace {

constexpr std::size_t fewestSystematic = 3;

/// The same months of another year, in the same spelling.
engine::Period inYear(engine::Period period, int year) {
    while (period.year() > year)
        period = period.yearBefore();
    if (period.year() == year)
        return period;
    // Later: there is no step forward but by the code.
    const std::string code = std::to_string(year) + period.code().substr(4);
    return engine::Period::fromCode(code).value_or(period);
}

std::set<int> yearsOf(const std::vector<engine::Period> &known, const engine::Period &period) {
    std::set<int> years;
    for (const auto &one : known) {
        if (one.firstMonth() == period.firstMonth() && one.lastMonth() == period.lastMonth())
            years.insert(one.year());
    }
    return years;
}

engine::PrintedNumber moved(engine::PrintedNumber number, double by) {
    number.value += by;
    return number;
}

bool holds(double base, const GrowthAlarm &alarm) {
    auto number = *alarm.base.number;
    number.value = base;
    return !engine::growthContradiction(number, *alarm.level.number, *alarm.growth.number);
}

/// The level that fits this year's growth and the next one's; nothing where no level fits both.
std::optional<double> commonLevel(const GrowthAlarm &alarm, const GrowthAlarm &next) {
    const double here = engine::grownLevel(alarm.base.number->value, alarm.growth.number->value);
    const double growth = next.growth.number->value;
    if (growth > -100.0) {
        const double there = next.level.number->value / (1.0 + growth / 100.0);
        for (const double level : {here, (here + there) / 2.0, there}) {
            auto number = *alarm.level.number;
            number.value = level;
            if (level > 0 && holds(level, next) &&
                !engine::growthContradiction(*alarm.base.number, number, *alarm.growth.number))
                return level;
        }
    }
    return std::nullopt;
}

} // namespace

GrowthChain::GrowthChain(const Ledger &ledger, const engine::Relation &relation, const RelatedPlace &place)
    : m_ledger(ledger)
    , m_relation(relation)
    , m_place(place) {
    const bool isTarget = place.field == Problem::Field::Target;
    for (const int year : yearsOf(isTarget ? ledger.targetPeriods() : ledger.observedPeriods(), place.period))
        findAlarms(year);
    decideSystematic();
    if (m_isSystematic)
        return;
    mergeYears();
    mergeWholes();
}

RelatedPlace GrowthChain::placeOf(int year) const {
    return {inYear(m_place.period, year), m_place.field};
}

void GrowthChain::findAlarms(int year) {
    const auto period = placeOf(year).period;
    const auto growth = relatedLeaf(m_ledger, period, m_relation.whole);
    const auto level =
        m_relation.parts.empty() ? std::nullopt : relatedLeaf(m_ledger, period, m_relation.parts.front());
    if (!growth || !level)
        return;
    for (std::size_t r = 0; r < m_ledger.regions().size(); ++r) {
        if (auto alarm = alarmOf(r, year, *level, *growth))
            m_alarms.push_back(std::move(*alarm));
    }
}

std::optional<GrowthAlarm> GrowthChain::alarmOf(std::size_t region, int year, const RelatedLeaf &level,
                                                const RelatedLeaf &growth) {
    const auto id = m_ledger.regions()[region].id;
    const auto period = placeOf(year).period;
    const auto before = period.yearBefore();
    const auto field = m_place.field;
    GrowthAlarm alarm;
    alarm.region = region;
    alarm.year = year;
    alarm.level = relatedCell(m_ledger, {level.indicator().id, id, period}, field);
    alarm.growth = relatedCell(m_ledger, {growth.indicator().id, id, period}, field);
    if (!alarm.level.number || !alarm.growth.number || alarm.level.asOf != alarm.growth.asOf)
        return std::nullopt;
    alarm.base = relatedCell(m_ledger, {level.indicator().id, id, before}, Problem::Field::Value);
    if (!alarm.base.number && field == Problem::Field::Target) {
        alarm.base = relatedCell(m_ledger, {level.indicator().id, id, before}, field);
        alarm.baseIsTarget = true;
    }
    const auto asOfBefore = alarm.level.asOf ? std::optional(alarm.level.asOf->yearBefore()) : std::nullopt;
    if (!alarm.base.number || (field == Problem::Field::Value && alarm.base.asOf != asOfBefore))
        return std::nullopt;
    m_checkable.insert(region);
    const auto found =
        engine::growthContradiction(*alarm.base.number, *alarm.level.number, *alarm.growth.number);
    if (!found)
        return std::nullopt;
    alarm.found = *found;
    return alarm;
}

void GrowthChain::decideSystematic() {
    std::set<std::size_t> regions;
    for (const GrowthAlarm &alarm : m_alarms)
        regions.insert(alarm.region);
    m_isSystematic = regions.size() >= fewestSystematic && 2 * regions.size() >= m_checkable.size();
}

/// A level that is too high makes its own growth too high and the next one's too low.
void GrowthChain::mergeYears() {
    for (std::size_t i = 0; i < m_alarms.size(); ++i) {
        const auto next = std::ranges::find_if(m_alarms, [&](const GrowthAlarm &other) {
            return other.region == m_alarms[i].region && other.year == m_alarms[i].year + 1 &&
                   (other.baseIsTarget || m_place.field == Problem::Field::Value);
        });
        if (next == m_alarms.end())
            continue;
        const auto common = commonLevel(m_alarms[i], *next);
        if (!common)
            continue;
        m_alarms[i].likely = common;
        m_alarms[i].after.push_back(std::move(*next));
        m_alarms.erase(next);
    }
}

/// By how much the level of a region and year would have to move for its alarm to be still.
double GrowthChain::correction(std::size_t region, int year) const {
    for (const GrowthAlarm &alarm : m_alarms) {
        if (alarm.region == region && alarm.year == year)
            return alarm.likely.value_or(
                       engine::grownLevel(alarm.base.number->value, alarm.growth.number->value)) -
                   alarm.level.number->value;
    }
    return 0.0;
}

void GrowthChain::mergeWholes() {
    for (const engine::Relation &sum : m_ledger.relations()) {
        if (sum.kind == "region-sum" &&
            std::ranges::find(sum.scope, m_relation.parts.front()) != sum.scope.end())
            mergeWhole(sum);
    }
}

void GrowthChain::mergeWhole(const engine::Relation &sum) {
    const auto regionNumber = [this](const std::string &name) {
        const auto found = std::ranges::find(m_ledger.regions(), name, &engine::Region::name);
        return static_cast<std::size_t>(found - m_ledger.regions().begin());
    };
    const std::size_t whole = regionNumber(sum.whole);
    for (std::size_t i = 0; i < m_alarms.size();) {
        const GrowthAlarm &alarm = m_alarms[i];
        double here = 0.0;
        double before = 0.0;
        GrowthAlarm *cause = nullptr;
        for (const auto &name : sum.parts) {
            const std::size_t part = regionNumber(name);
            here += correction(part, alarm.year);
            before += correction(part, alarm.year - 1);
            const auto found = std::ranges::find_if(m_alarms, [&](const GrowthAlarm &other) {
                return other.region == part && (other.year == alarm.year || other.year == alarm.year - 1);
            });
            if (!cause && found != m_alarms.end())
                cause = &*found;
        }
        if (alarm.region != whole || !cause ||
            engine::growthContradiction(moved(*alarm.base.number, before), moved(*alarm.level.number, here),
                                        *alarm.growth.number)) {
            ++i;
            continue;
        }
        if (std::ranges::find(cause->wholes, whole) == cause->wholes.end())
            cause->wholes.push_back(whole);
        m_alarms.erase(m_alarms.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

} // namespace weici::app
