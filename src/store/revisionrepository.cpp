// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/revisionrepository.h"

#include "store/database.h"

namespace weici::store {
namespace {

std::string flag(bool on) {
    return on ? "1" : "0";
}

std::string codeOf(const std::optional<engine::Period> &period) {
    return period ? period->code() : std::string();
}

} // namespace

RevisionRepository::RevisionRepository(Database &database)
    : m_addChange(database,
                  QStringLiteral("INSERT INTO change (at, author, origin, reason) VALUES (?, ?, ?, ?)"))
    , m_addRevision(
          database,
          QStringLiteral("INSERT INTO revision (indicator_id, region_id, period_id, change_id, field, "
                         "before, after) VALUES (?, ?, ?, ?, ?, ?, ?)"))
    , m_history(database,
                QStringLiteral(
                    "SELECT c.at, c.author, c.origin, c.reason, r.field, r.before, r.after FROM revision r "
                    "JOIN change c ON c.id = r.change_id WHERE r.indicator_id = ? AND r.region_id = ? AND "
                    "r.period_id = ? "
                    "ORDER BY r.change_id DESC, r.field LIMIT ?")) {}

std::int64_t RevisionRepository::addChange(const ChangeNote &note) {
    m_addChange.bind(note.at.toUTC().toString(Qt::ISODateWithMs));
    m_addChange.bind(note.author).bind(note.origin).bind(note.reason).run();
    return m_addChange.insertedId();
}

void RevisionRepository::add(std::int64_t change, const CellPlace &place, const QString &field,
                             const std::string &before, const std::string &after) {
    if (before == after)
        return;
    m_addRevision.bind(qint64{place.indicator.value})
        .bind(qint64{place.region.value})
        .bind(qint64{place.period});
    m_addRevision.bind(qint64{change}).bind(field).bind(textValue(before)).bind(textValue(after)).run();
}

void RevisionRepository::addRevisions(std::int64_t change, const CellPlace &place,
                                      const engine::Observation &before, const engine::Observation &after) {
    add(change, place, QStringLiteral("value"), before.value.text, after.value.text);
    add(change, place, QStringLiteral("rank"), before.rank.text, after.rank.text);
    add(change, place, QStringLiteral("tied"), flag(before.tied), flag(after.tied));
    add(change, place, QStringLiteral("as_of"), codeOf(before.asOf), codeOf(after.asOf));
    add(change, place, QStringLiteral("note"), before.note, after.note);
}

void RevisionRepository::addRevisions(std::int64_t change, const CellPlace &place,
                                      const engine::Target &before, const engine::Target &after) {
    add(change, place, QStringLiteral("target_value"), before.value.text, after.value.text);
    add(change, place, QStringLiteral("target_rank"), before.rank.text, after.rank.text);
    add(change, place, QStringLiteral("target_note"), before.note, after.note);
}

std::vector<RevisionRow> RevisionRepository::history(const CellPlace &place, int limit) {
    std::vector<RevisionRow> rows;
    m_history.bind(qint64{place.indicator.value}).bind(qint64{place.region.value}).bind(qint64{place.period});
    m_history.bind(limit).run();
    while (m_history.next()) {
        const QDateTime at = QDateTime::fromString(m_history.text(0), Qt::ISODateWithMs);
        const ChangeNote note{at, m_history.text(1), m_history.text(2), m_history.text(3)};
        rows.push_back({note, m_history.text(4), m_history.text(5), m_history.text(6)});
    }
    return rows;
}

} // namespace weici::store
