// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/contentguard.h"

#include "store/bulletinrepository.h"
#include "store/database.h"
#include "store/statement.h"

#include <algorithm>

namespace weici::store {
namespace {

using Kind = ContentFault::Kind;

bool hangsRight(const engine::Scheme &scheme, std::size_t index) {
    const engine::Node &node = scheme.nodes[index];
    if (node.block >= scheme.blocks.size())
        return false;
    if (!node.parent.isValid())
        return true;
    // Only nodes that come before it: so that no circle can be.
    const auto end = scheme.nodes.begin() + static_cast<std::ptrdiff_t>(index);
    const auto parent =
        std::find_if(scheme.nodes.begin(), end, [&](const auto &n) { return n.id == node.parent; });
    return parent != end && parent->level < node.level && parent->block == node.block;
}

bool hangsRight(const engine::Scheme &scheme, const engine::Indicator &leaf) {
    if (leaf.block >= scheme.blocks.size())
        return false;
    if (!leaf.parent.isValid())
        return true;
    const engine::Node *parent = scheme.node(leaf.parent);
    return parent != nullptr && parent->block == leaf.block;
}

void checkScheme(const engine::Scheme &scheme, std::vector<ContentFault> &faults) {
    const std::string year = std::to_string(scheme.year);
    if (scheme.blocks.empty())
        faults.push_back({Kind::Scheme, year, {}});
    for (std::size_t i = 0; i < scheme.nodes.size(); ++i) {
        if (!hangsRight(scheme, i))
            faults.push_back({Kind::Tree, year, scheme.nodes[i].name});
    }
    for (const engine::Indicator &leaf : scheme.indicators) {
        if (!hangsRight(scheme, leaf))
            faults.push_back({Kind::Tree, year, leaf.code});
    }
    for (const engine::Indicator &leaf : scheme.recycled) {
        if (leaf.block >= scheme.blocks.size() || leaf.parent.isValid())
            faults.push_back({Kind::Tree, year, leaf.code});
    }
}

template <class Row>
const engine::Region *regionOf(const std::vector<Row> &regions, engine::RegionId id) {
    const auto found = std::ranges::find(regions, id, &Row::id);
    return found == regions.end() ? nullptr : &*found;
}

} // namespace

void checkStructure(const Structure &structure, std::vector<ContentFault> &faults) {
    if (regionOf(structure.regions, structure.profile.ownRegion) == nullptr)
        faults.push_back({Kind::Profile, "own_region", std::to_string(structure.profile.ownRegion.value)});
    if (structure.schemes.empty())
        faults.push_back({Kind::Scheme, {}, {}});
    for (const engine::Scheme &scheme : structure.schemes)
        checkScheme(scheme, faults);
}

void checkBulletins(Database &database, std::vector<ContentFault> &faults) {
    for (const BulletinRow &row : BulletinRepository(database).readAll()) {
        if (!row.verifies)
            faults.push_back({Kind::Bulletin, row.number.toStdString(), std::to_string(row.version)});
    }
}

void checkReferences(Database &database, std::vector<ContentFault> &faults) {
    Statement select(database, QStringLiteral("PRAGMA foreign_key_check"));
    select.run();
    while (select.next() && faults.size() < CellGuard::mostFaults)
        faults.push_back({Kind::Reference, select.utf8(0), select.utf8(2)});
}

CellGuard::CellGuard(const Structure &structure, const CellReader &reader, std::vector<ContentFault> &faults)
    : m_structure(&structure)
    , m_reader(&reader)
    , m_faults(&faults) {
    for (const PeriodRow &period : structure.periods) {
        const auto id = static_cast<std::size_t>(period.id);
        m_periods.resize(std::max(m_periods.size(), id + 1), nullptr);
        m_periods[id] = &period;
    }
    for (const engine::Region &region : structure.regions) {
        const auto id = static_cast<std::size_t>(region.id.value);
        m_regions.resize(std::max(m_regions.size(), id + 1), false);
        m_regions[id] = true;
    }
}

const PeriodRow *CellGuard::check(const ObservationRepository::CellRow &row) {
    const PeriodRow *period = resolve(row.place, row.observation.value.text);
    if (period == nullptr)
        return nullptr;
    const engine::CellKey key{row.place.indicator, row.place.region, period->period};
    const engine::Observation &cell = row.observation;
    if (m_reader->read(key, engine::CellRole::Value, cell.value.text) != cell.value)
        tell(Kind::Reading, period, row.place, cell.value.text);
    if (m_reader->read(key, engine::CellRole::Rank, cell.rank.text) != cell.rank)
        tell(Kind::Reading, period, row.place, cell.rank.text);
    if (!row.asOf.empty() && !cell.asOf)
        tell(Kind::Period, period, row.place, row.asOf);
    return period;
}

const PeriodRow *CellGuard::check(const CellPlace &place, const engine::Target &target) {
    const PeriodRow *period = resolve(place, target.value.text);
    if (period == nullptr)
        return nullptr;
    const engine::CellKey key{place.indicator, place.region, period->period};
    if (m_reader->read(key, engine::CellRole::TargetValue, target.value.text) != target.value)
        tell(Kind::Reading, period, place, target.value.text);
    if (m_reader->read(key, engine::CellRole::TargetRank, target.rank.text) != target.rank)
        tell(Kind::Reading, period, place, target.rank.text);
    return period;
}

const PeriodRow *CellGuard::resolve(const CellPlace &place, std::string_view text) {
    const auto period = static_cast<std::size_t>(place.period);
    const auto region = static_cast<std::size_t>(place.region.value);
    const bool known = period < m_periods.size() && m_periods[period] != nullptr &&
                       region < m_regions.size() && m_regions[region] && m_reader->knows(place.indicator);
    if (known)
        return m_periods[period];
    tell(Kind::Reference, nullptr, place, text);
    return nullptr;
}

void CellGuard::tell(Kind kind, const PeriodRow *period, const CellPlace &place, std::string_view text) {
    if (m_faults->size() >= mostFaults)
        return;
    const engine::Region *region = regionOf(m_structure->regions, place.region);
    const engine::Indicator *leaf = period ? m_reader->indicator(place.indicator, period->period) : nullptr;
    std::string where = leaf ? leaf->code : '#' + std::to_string(place.indicator.value);
    where += ' ' + (region ? region->name : '#' + std::to_string(place.region.value));
    where += ' ' + (period ? period->period.code() : '#' + std::to_string(place.period));
    m_faults->push_back({kind, std::move(where), std::string(text)});
}

} // namespace weici::store
