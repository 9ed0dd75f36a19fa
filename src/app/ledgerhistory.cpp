// SPDX-License-Identifier: GPL-3.0-or-later
// What a ledger remembers of its changes.
#include "app/ledgerimage.h"
#include "app/ledgermessages.h"
#include "app/ledgerorigins.h"

namespace weici::app {
namespace {

using messages::Doing;

using Periods = std::unordered_map<std::int64_t, engine::Period>;

Revision revisionOf(const store::RevisionRow &row, const engine::Period &period) {
    const store::ChangeNote &note = row.note;
    return {row.change,  note.at,
            note.author, originOf(note.origin),
            note.reason, {row.place.indicator, row.place.region, period},
            row.field,   row.before,
            row.after};
}

store::RevisionFilter filterOf(const HistoryFilter &wanted,
                               const std::unordered_map<engine::Period, std::int64_t> &periodRows) {
    store::RevisionFilter filter;
    filter.change = wanted.change;
    filter.indicator = wanted.indicator;
    filter.region = wanted.region;
    if (wanted.period) {
        const auto row = periodRows.find(*wanted.period);
        filter.period = row == periodRows.end() ? -1 : row->second;
    }
    filter.author = wanted.author;
    if (wanted.origin)
        filter.origin = wordOf(*wanted.origin);
    filter.from = wanted.from;
    filter.to = wanted.to;
    filter.limit = wanted.limit;
    return filter;
}

} // namespace

std::vector<Revision> Ledger::history(const engine::CellKey &key, int limit) const {
    std::vector<Revision> found;
    if (!m_image->periodRows.contains(key.period))
        return found;
    const auto rows = messages::translated(
        path(), Doing::Open, [&] { return m_image->file->history(m_image->place(key), limit); });
    for (const store::RevisionRow &row : rows)
        found.push_back(revisionOf(row, key.period));
    return found;
}

std::vector<Revision> Ledger::revisions(const HistoryFilter &filter) const {
    Periods periods;
    for (const auto &[period, row] : m_image->periodRows)
        periods.emplace(row, period);
    const auto rows = messages::translated(
        path(), Doing::Open, [&] { return m_image->file->revisions(filterOf(filter, m_image->periodRows)); });
    std::vector<Revision> found;
    found.reserve(rows.size());
    for (const store::RevisionRow &row : rows)
        found.push_back(revisionOf(row, periods.at(row.place.period)));
    return found;
}

std::vector<StructureRevision> Ledger::structureRevisions(const HistoryFilter &filter) const {
    const auto rows = messages::translated(path(), Doing::Open, [&] {
        return m_image->file->schemeRevisions(filterOf(filter, m_image->periodRows));
    });
    std::vector<StructureRevision> found;
    found.reserve(rows.size());
    for (const store::SchemeRevisionRow &row : rows) {
        const store::ChangeNote &note = row.note;
        found.push_back({row.change, note.at, note.author, originOf(note.origin), note.reason, row.year,
                         row.item, row.field, row.before, row.after});
    }
    return found;
}

std::vector<ChangeSummary> Ledger::changes(const HistoryFilter &filter) const {
    const auto rows = messages::translated(
        path(), Doing::Open, [&] { return m_image->file->changes(filterOf(filter, m_image->periodRows)); });
    std::vector<ChangeSummary> found;
    found.reserve(rows.size());
    for (const store::ChangeRow &row : rows) {
        const store::ChangeNote &note = row.note;
        found.push_back({row.id, note.at, note.author, originOf(note.origin), note.reason, row.cells,
                         row.schemeFields, row.periodEvents});
    }
    return found;
}

std::vector<QString> Ledger::authors() const {
    return messages::translated(path(), Doing::Open, [&] { return m_image->file->authors(); });
}

} // namespace weici::app
