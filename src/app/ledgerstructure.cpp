// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a ledger's schemes, relations and profile.
#include <algorithm>
#include <cmath>
#include <set>

#include "app/labels.h"
#include "app/ledgerimage.h"
#include "app/ledgermessages.h"
#include "app/schemedifference.h"
#include "store/contentguard.h"

namespace weici::app {
namespace {

using messages::Doing;
using Codes = std::map<std::string, engine::IndicatorId>;

std::vector<store::SchemeRevisionRow> rowsOf(const std::vector<FieldChange> &changes, int year) {
    std::vector<store::SchemeRevisionRow> rows;
    rows.reserve(changes.size());
    for (const FieldChange &change : changes)
        rows.push_back({0,
                        {},
                        year,
                        labels::text(change.item),
                        labels::text(change.field),
                        labels::text(change.before),
                        labels::text(change.after)});
    return rows;
}

/// Ids for new leaves; every code is its leaf's own, for ever.
class Numbering final {
public:
    explicit Numbering(Codes codes)
        : m_codes(std::move(codes)) {
        for (const auto &[code, id] : m_codes)
            m_last = std::max(m_last, id.value);
    }

    void number(std::vector<engine::Indicator> &leaves) {
        for (engine::Indicator &leaf : leaves) {
            const QString code = labels::text(leaf.code);
            if (leaf.code.empty())
                throw messages::badStructure(messages::emptyCode(labels::text(leaf.name)));
            if (!m_seen.insert(leaf.code).second)
                throw messages::badStructure(messages::codeTwice(code));
            const auto known = m_codes.find(leaf.code);
            if (!leaf.id.isValid())
                leaf.id = known != m_codes.end() ? known->second : engine::IndicatorId{++m_last};
            else if (known == m_codes.end() || known->second != leaf.id)
                throw messages::badStructure(messages::codeOfAnother(code));
            m_codes.emplace(leaf.code, leaf.id);
        }
    }
    [[nodiscard]] Codes take() { return std::move(m_codes); }

private:
    Codes m_codes;
    std::set<std::string> m_seen;
    std::int32_t m_last = 0;
};

/// Numbers that the file would refuse, and a tree that is none.
void requireSound(const engine::Scheme &scheme, const store::Structure &now) {
    if (scheme.year < 1900 || scheme.year > 2199)
        throw messages::badStructure(messages::badYear(scheme.year));
    if (scheme.regionCount < 1 || scheme.regionCount > 100000)
        throw messages::badStructure(messages::badRegionCount(scheme.regionCount));
    std::set<engine::NodeId> nodes;
    for (const engine::Node &node : scheme.nodes) {
        if (!node.id.isValid() || !nodes.insert(node.id).second || node.level < 1 || node.level > 2)
            throw messages::badStructure(messages::badNode(labels::text(node.name)));
    }
    store::Structure wanted;
    wanted.profile = now.profile;
    wanted.regions = now.regions;
    wanted.schemes = {scheme};
    std::vector<store::ContentFault> faults;
    store::checkStructure(wanted, faults);
    if (!faults.empty())
        throw messages::badStructure(messages::sentence(faults.front()));
}

std::set<engine::IndicatorId> leavesOf(const std::vector<engine::Scheme> &schemes) {
    std::set<engine::IndicatorId> ids;
    for (const engine::Scheme &scheme : schemes) {
        for (const auto *leaves : {&scheme.indicators, &scheme.recycled}) {
            for (const engine::Indicator &leaf : *leaves)
                ids.insert(leaf.id);
        }
    }
    return ids;
}

bool readsAlike(const engine::Indicator *a, const engine::Indicator *b) {
    return a == b || (a && b && a->unit == b->unit && a->direction == b->direction);
}

/// The cells that other schemes read otherwise, before and after; texts are the same.
template <class Cell>
struct Reread {
    std::vector<engine::CellKey> keys;
    std::vector<Cell> cells;

    void find(const CellTable<Cell> &table, const store::CellReader &before, const store::CellReader &after) {
        table.visit([&](const engine::CellKey &key, const Cell &cell) {
            if (readsAlike(before.indicator(key.indicator, key.period),
                           after.indicator(key.indicator, key.period)))
                return;
            Cell fresh = after.read(key, cell);
            if (fresh == cell)
                return;
            keys.push_back(key);
            cells.push_back(std::move(fresh));
        });
    }
    template <class Change, class Image>
    [[nodiscard]] std::vector<Change> changes(const Image &image, const CellTable<Cell> &table) const {
        std::vector<Change> changes;
        for (std::size_t i = 0; i < keys.size(); ++i)
            changes.push_back({image.place(keys[i]), &table.at(keys[i]), &cells[i]});
        return changes;
    }
    void putInto(CellTable<Cell> &table) {
        for (std::size_t i = 0; i < keys.size(); ++i)
            table.put(keys[i], std::move(cells[i]));
    }
};

} // namespace

template <class Save>
void Ledger::Image::replaceSchemes(std::vector<engine::Scheme> schemes, const Save &save) {
    const store::CellReader fresh(schemes);
    for (const engine::IndicatorId id : leavesOf(structure.schemes)) {
        const std::int64_t count = cells.count(id) + targets.count(id);
        const engine::Indicator *leaf = fresh.knows(id) ? nullptr : reader->anyIndicator(id);
        if (leaf && count > 0)
            throw messages::badStructure(messages::leafHasCells(labels::text(leaf->name), count));
    }
    Reread<engine::Observation> observations;
    Reread<engine::Target> wanted;
    observations.find(cells, *reader, fresh);
    wanted.find(targets, *reader, fresh);
    save(observations.changes<store::CellChange>(*this, cells),
         wanted.changes<store::TargetChange>(*this, targets));
    const bool sameLeaves = leavesOf(structure.schemes) == leavesOf(schemes);
    structure.schemes = std::move(schemes);
    reader = std::make_unique<store::CellReader>(structure.schemes);
    observations.putInto(cells);
    wanted.putInto(targets);
    if (!sameLeaves) {
        const std::set<engine::IndicatorId> ids = leavesOf(structure.schemes);
        CellGrid laid({ids.begin(), ids.end()}, structure.regions);
        cells.layOut(laid);
        targets.layOut(laid);
        grid = std::move(laid);
    }
    ++structureVersion;
}

void Ledger::setScheme(const engine::Scheme &given, const ChangeOrigin &origin) {
    m_image->requireWritable();
    engine::Scheme scheme = given;
    Numbering numbering(m_image->structure.codes);
    numbering.number(scheme.indicators);
    numbering.number(scheme.recycled);
    requireSound(scheme, m_image->structure);
    std::vector<engine::Scheme> next = schemes();
    const auto place = std::ranges::lower_bound(next, scheme.year, {}, &engine::Scheme::year);
    const bool isNew = place == next.end() || place->year != scheme.year;
    if (!isNew && *place == scheme)
        return;
    std::vector<FieldChange> changes;
    if (isNew)
        changes.push_back({{}, "scheme", {}, std::to_string(scheme.year)});
    else
        changes = schemeDifference(*place, scheme);
    if (isNew)
        next.insert(place, scheme);
    else
        *place = scheme;
    const store::ChangeNote note = m_image->note(origin);
    m_image->replaceSchemes(std::move(next), [&](const auto &cells, const auto &targets) {
        messages::translated(path(), Doing::Write, [&] {
            m_image->file->saveScheme(note, scheme, isNew, rowsOf(changes, scheme.year), cells, targets);
        });
    });
    m_image->structure.codes = numbering.take();
    m_image->lastSaved = note.at;
    Q_EMIT structureChanged(scheme.year);
}

void Ledger::removeScheme(int year, const ChangeOrigin &origin) {
    m_image->requireWritable();
    std::vector<engine::Scheme> next = schemes();
    if (std::erase_if(next, [year](const engine::Scheme &scheme) { return scheme.year == year; }) == 0)
        return;
    if (next.empty())
        throw messages::badStructure(messages::lastScheme());
    const store::ChangeNote note = m_image->note(origin);
    const std::vector<FieldChange> changes{{{}, "scheme", std::to_string(year), {}}};
    m_image->replaceSchemes(std::move(next), [&](const auto &cells, const auto &targets) {
        messages::translated(path(), Doing::Write, [&] {
            m_image->file->removeScheme(note, year, rowsOf(changes, year), cells, targets);
        });
    });
    m_image->lastSaved = note.at;
    Q_EMIT structureChanged(year);
}

void Ledger::setRelations(const std::vector<engine::Relation> &relations, const ChangeOrigin &origin) {
    m_image->requireWritable();
    if (relations == this->relations())
        return;
    const store::ChangeNote note = m_image->note(origin);
    const auto rows = rowsOf(relationsDifference(this->relations(), relations), schemes().back().year);
    messages::translated(path(), Doing::Write, [&] { m_image->file->saveRelations(note, relations, rows); });
    m_image->structure.relations = relations;
    ++m_image->structureVersion;
    m_image->lastSaved = note.at;
    Q_EMIT relationsChanged();
}

void Ledger::setProfile(const engine::LedgerProfile &profile, const ChangeOrigin &origin) {
    m_image->requireWritable();
    if (profile == this->profile())
        return;
    if (!m_image->grid.has(profile.ownRegion))
        throw messages::unknownRegion(profile.ownRegion.value);
    const engine::LedgerProfile &now = this->profile();
    std::vector<FieldChange> changes;
    const auto compare = [&](const char *field, const std::string &before, const std::string &after) {
        if (before != after)
            changes.push_back({{}, field, before, after});
    };
    compare("title", now.title, profile.title);
    compare("city", now.city, profile.city);
    compare("own_region", region(now.ownRegion).name, region(profile.ownRegion).name);
    const store::ChangeNote note = m_image->note(origin);
    const auto rows = rowsOf(changes, schemes().back().year);
    messages::translated(path(), Doing::Write, [&] { m_image->file->saveProfile(note, profile, rows); });
    m_image->structure.profile = profile;
    ++m_image->structureVersion;
    m_image->lastSaved = note.at;
    Q_EMIT profileChanged();
}

quint64 Ledger::structureVersion() const {
    return m_image->structureVersion;
}

const engine::Indicator *Ledger::indicator(engine::IndicatorId id, const engine::Period &period) const {
    return m_image->reader->indicator(id, period);
}

qint64 Ledger::cellCount(engine::IndicatorId id) const {
    return m_image->cells.count(id) + m_image->targets.count(id);
}

} // namespace weici::app
