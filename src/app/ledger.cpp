// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger.h"

#include <algorithm>
#include <ranges>

#include "app/labels.h"
#include "app/ledgerimage.h"
#include "app/ledgermessages.h"

namespace weici::app {

std::unique_ptr<Ledger> Ledger::open(const QString &path, Access access, const QString &author) {
    return std::unique_ptr<Ledger>(new Ledger(std::make_unique<Image>(path, access, author)));
}

Ledger::Ledger(std::unique_ptr<Image> image)
    : m_image(std::move(image)) {}

Ledger::~Ledger() = default;

const QString &Ledger::path() const {
    return m_image->path;
}

bool Ledger::isReadOnly() const {
    return m_image->readOnly;
}

int Ledger::schemaVersion() const {
    return m_image->file->version();
}

const engine::LedgerProfile &Ledger::profile() const {
    return m_image->structure.profile;
}

const std::vector<engine::Region> &Ledger::regions() const {
    return m_image->structure.regions;
}

const engine::Region &Ledger::region(engine::RegionId id) const {
    if (!m_image->grid.has(id))
        throw messages::unknownRegion(id.value);
    return regions()[m_image->grid.place(id)];
}

std::optional<engine::RegionId> Ledger::regionNamed(const QString &name) const {
    const auto found = std::ranges::find(regions(), labels::utf8(name), &engine::Region::name);
    return found == regions().end() ? std::nullopt : std::optional(found->id);
}

const engine::Region &Ledger::ownRegion() const {
    return region(profile().ownRegion);
}

const std::vector<engine::Scheme> &Ledger::schemes() const {
    return m_image->structure.schemes;
}

const engine::Scheme &Ledger::schemeFor(const engine::Period &period) const {
    return m_image->reader->schemeFor(period);
}

std::optional<engine::IndicatorId> Ledger::indicatorWithCode(const QString &code) const {
    const std::string wanted = labels::utf8(code);
    for (const engine::Scheme &scheme : std::views::reverse(schemes())) {
        if (const engine::Indicator *leaf = scheme.indicator(wanted))
            return leaf->id;
    }
    return std::nullopt;
}

const std::vector<engine::Relation> &Ledger::relations() const {
    return m_image->structure.relations;
}

const std::vector<engine::PublishedTotal> &Ledger::totals() const {
    return m_image->structure.totals;
}

const std::vector<engine::Period> &Ledger::periods() const {
    return m_image->periods;
}

std::vector<engine::Period> Ledger::observedPeriods() const {
    return m_image->cells.periods();
}

std::vector<engine::Period> Ledger::targetPeriods() const {
    return m_image->targets.periods();
}

const engine::Observation &Ledger::observation(const engine::CellKey &key) const {
    return m_image->cells.at(key);
}

const engine::Target &Ledger::target(const engine::CellKey &key) const {
    return m_image->targets.at(key);
}

const engine::Target &Ledger::targetFor(const engine::CellKey &key) const {
    const engine::Target &own = target(key);
    if (!own.isBlank())
        return own;
    return target({key.indicator, key.region, engine::Period::wholeYear(key.period.year())});
}

void Ledger::visitObservations(
    const std::function<void(const engine::CellKey &, const engine::Observation &)> &visit) const {
    m_image->cells.visit(visit);
}

void Ledger::visitTargets(
    const std::function<void(const engine::CellKey &, const engine::Target &)> &visit) const {
    m_image->targets.visit(visit);
}

qint64 Ledger::observationCount() const {
    return m_image->cells.known();
}

engine::CellText Ledger::read(const engine::CellKey &key, engine::CellRole role,
                              std::string_view text) const {
    return m_image->reader->read(key, role, text);
}

} // namespace weici::app
