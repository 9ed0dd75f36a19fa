// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "app/labels.h"
#include "app/ledgerimage.h"
#include "app/ledgermessages.h"

namespace weici::app {
namespace {

using messages::Doing;

/// A cell as it will be.
template <class Cell>
struct Pending {
    engine::CellKey key;
    Cell cell;
};

const engine::Observation &contentOf(const CellEdit &edit) {
    return edit.observation;
}
const engine::Target &contentOf(const TargetEdit &edit) {
    return edit.target;
}

// What could not be read back as it was given: NUL and broken UTF-8.
void requireText(const std::string &text, const engine::CellKey &key, const store::CellReader &reader) {
    if (text.find('\0') == std::string::npos && labels::utf8(labels::text(text)) == text)
        return;
    const engine::Indicator *leaf = reader.indicator(key.indicator, key.period);
    throw messages::notText(labels::text(leaf ? leaf->code : std::string()));
}

void requireKnown(const engine::CellKey &key, const CellGrid &grid) {
    if (!grid.has(key.indicator))
        throw messages::unknownIndicator(key.indicator.value);
    if (!grid.has(key.region))
        throw messages::unknownRegion(key.region.value);
}

// Of two edits of one cell the later counts.
template <class Cell, class Edit>
std::vector<Pending<Cell>> lastOf(std::span<const Edit> edits) {
    std::vector<Pending<Cell>> pending;
    std::unordered_map<engine::CellKey, std::size_t> places;
    for (const Edit &edit : edits) {
        const auto [place, fresh] = places.try_emplace(edit.key, pending.size());
        if (fresh)
            pending.push_back({edit.key, contentOf(edit)});
        else
            pending[place->second].cell = contentOf(edit);
    }
    return pending;
}

/// The cells that really change, their texts read anew; BadInput for what cannot be.
template <class Cell, class Edit>
std::vector<Pending<Cell>> pendingOf(std::span<const Edit> edits, const CellTable<Cell> &table,
                                     const CellGrid &grid, const store::CellReader &reader) {
    std::vector<Pending<Cell>> pending = lastOf<Cell>(edits);
    for (auto &[key, cell] : pending) {
        requireKnown(key, grid);
        requireText(cell.value.text, key, reader);
        requireText(cell.rank.text, key, reader);
        requireText(cell.note, key, reader);
        cell = reader.read(key, cell);
    }
    std::erase_if(pending, [&table](const auto &p) { return p.cell == table.at(p.key); });
    return pending;
}

/// Asks once for each period in turn.
template <class Cell, class Require>
void requireAllOpen(const std::vector<Pending<Cell>> &pending, const Require &require) {
    const engine::Period *last = nullptr;
    for (const auto &[key, cell] : pending) {
        if (!last || *last != key.period)
            require(key.period);
        last = &key.period;
    }
}

template <class Change, class Image, class Cell>
std::vector<Change> changesOf(Image &image, CellTable<Cell> &table,
                              const std::vector<Pending<Cell>> &pending) {
    std::vector<Change> changes;
    changes.reserve(pending.size());
    for (const auto &[key, cell] : pending) {
        table.prepare(image.spelled(key.period));
        changes.push_back({image.place(key), &table.at(key), &cell});
    }
    return changes;
}

template <class Cell>
CellsChanged putAll(CellTable<Cell> &table, std::vector<Pending<Cell>> &pending) {
    CellsChanged event;
    event.keys.reserve(pending.size());
    for (auto &[key, cell] : pending) {
        table.put(key, std::move(cell));
        event.keys.push_back(key);
    }
    return event;
}

} // namespace

void Ledger::setCells(std::span<const CellEdit> edits, const ChangeOrigin &origin) {
    setBlock(edits, {}, origin);
}

void Ledger::setTargets(std::span<const TargetEdit> edits, const ChangeOrigin &origin) {
    setBlock({}, edits, origin);
}

void Ledger::setBlock(std::span<const CellEdit> cellEdits, std::span<const TargetEdit> targetEdits,
                      const ChangeOrigin &origin) {
    m_image->requireWritable();
    for (const CellEdit &edit : cellEdits) {
        if (!m_image->isOpened(edit.key.period))
            throw messages::unknownPeriod(labels::text(edit.key.period.code()));
    }
    auto cells = pendingOf(cellEdits, m_image->cells, m_image->grid, *m_image->reader);
    auto targets = pendingOf(targetEdits, m_image->targets, m_image->grid, *m_image->reader);
    if (cells.empty() && targets.empty())
        return;
    const auto require = [&](const engine::Period &period) { requireOpen(period, origin); };
    requireAllOpen(cells, require);
    requireAllOpen(targets, require);
    const store::ChangeNote note = m_image->note(origin);
    messages::translated(path(), Doing::Write, [&] {
        for (const auto &[key, target] : targets) {
            if (!m_image->periodRows.contains(key.period))
                m_image->remember(key.period, m_image->file->addPeriod(key.period, false), false);
        }
        const auto cellChanges = changesOf<store::CellChange>(*m_image, m_image->cells, cells);
        const auto targetChanges = changesOf<store::TargetChange>(*m_image, m_image->targets, targets);
        m_image->file->saveCells(note, cellChanges, targetChanges);
    });
    m_image->lastSaved = note.at;
    // Both stand before anybody hears of either.
    const CellsChanged cellEvent = putAll(m_image->cells, cells);
    const CellsChanged targetEvent = putAll(m_image->targets, targets);
    if (!cellEvent.keys.empty())
        Q_EMIT cellsChanged(cellEvent);
    if (!targetEvent.keys.empty())
        Q_EMIT targetsChanged(targetEvent);
}

void Ledger::addPeriod(const engine::Period &period) {
    m_image->requireWritable();
    if (m_image->isOpened(period))
        return;
    const std::int64_t row =
        messages::translated(path(), Doing::Write, [&] { return m_image->file->addPeriod(period, true); });
    m_image->remember(period, row, true);
    m_image->lastSaved = QDateTime::currentDateTimeUtc();
    Q_EMIT periodAdded(period);
}

void Ledger::removePeriod(const engine::Period &period) {
    m_image->requireWritable();
    if (!m_image->isOpened(period))
        return;
    const std::vector<engine::Period> observed = observedPeriods();
    if (std::ranges::find(observed, period) != observed.end())
        throw messages::periodNotEmpty(labels::period(period));
    requireOpen(period, {});
    messages::translated(path(), Doing::Write, [&] { m_image->file->hidePeriod(period); });
    std::erase(m_image->periods, period);
    m_image->lastSaved = QDateTime::currentDateTimeUtc();
    Q_EMIT periodRemoved(period);
}

QDateTime Ledger::lastSaved() const {
    return m_image->lastSaved;
}

} // namespace weici::app
