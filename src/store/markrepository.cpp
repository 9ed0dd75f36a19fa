// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/markrepository.h"

#include "store/database.h"
#include "store/statement.h"

namespace weici::store {
namespace {

Statement &bindCell(Statement &statement, const CellPlace &place) {
    return statement.bind(qint64{place.indicator.value})
        .bind(qint64{place.region.value})
        .bind(qint64{place.period});
}

} // namespace

std::vector<PeriodEventRow> MarkRepository::readPeriodEvents() {
    std::vector<PeriodEventRow> rows;
    Statement select(
        m_database,
        QStringLiteral("SELECT e.period_id, c.at, c.author, c.origin, c.reason, e.event FROM "
                       "period_event e JOIN change c ON c.id = e.change_id ORDER BY e.change_id"));
    select.run();
    while (select.next()) {
        const ChangeNote note{select.time(1), select.text(2), select.text(3), select.text(4)};
        rows.push_back({select.integer(0), note, select.text(5) == u"locked"});
    }
    return rows;
}

void MarkRepository::addPeriodEvent(std::int64_t change, std::int64_t period, bool locked) {
    Statement insert(
        m_database,
        QStringLiteral("INSERT INTO period_event (period_id, change_id, event) VALUES (?, ?, ?)"));
    insert.bind(qint64{period}).bind(qint64{change});
    insert.bind(locked ? QStringLiteral("locked") : QStringLiteral("reopened")).run();
}

std::vector<AcceptedProblemRow> MarkRepository::readAcceptedProblems() {
    std::vector<AcceptedProblemRow> rows;
    Statement select(m_database,
                     QStringLiteral("SELECT key, reason, author, at FROM accepted_problem ORDER BY key"));
    select.run();
    while (select.next())
        rows.push_back({select.text(0), select.text(1), select.text(2), select.time(3)});
    return rows;
}

void MarkRepository::accept(const AcceptedProblemRow &row) {
    Statement insert(
        m_database,
        QStringLiteral("INSERT INTO accepted_problem (key, reason, author, at) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (key) DO UPDATE SET reason = excluded.reason, author = "
                       "excluded.author, at = excluded.at"));
    insert.bind(row.key).bind(row.reason).bind(row.author).bind(timeText(row.at)).run();
}

void MarkRepository::withdraw(const QString &key) {
    Statement remove(m_database, QStringLiteral("DELETE FROM accepted_problem WHERE key = ?"));
    remove.bind(key).run();
}

std::vector<FollowUpRow> MarkRepository::readFollowUps() {
    std::vector<FollowUpRow> rows;
    Statement select(
        m_database,
        QStringLiteral("SELECT indicator_id, region_id, period_id, note, author, at FROM follow_up "
                       "ORDER BY period_id, indicator_id, region_id"));
    select.run();
    while (select.next()) {
        const CellPlace place{select.integer(2),
                              {static_cast<std::int32_t>(select.integer(0))},
                              {static_cast<std::int32_t>(select.integer(1))}};
        rows.push_back({place, select.text(3), select.text(4), select.time(5)});
    }
    return rows;
}

void MarkRepository::write(const FollowUpRow &row) {
    Statement insert(
        m_database,
        QStringLiteral("INSERT INTO follow_up (indicator_id, region_id, period_id, note, author, at) "
                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (indicator_id, region_id, period_id) "
                       "DO UPDATE SET note = excluded.note, author = excluded.author, at = "
                       "excluded.at"));
    bindCell(insert, row.place).bind(row.note).bind(row.author).bind(timeText(row.at)).run();
}

void MarkRepository::removeFollowUp(const CellPlace &place) {
    Statement remove(
        m_database,
        QStringLiteral("DELETE FROM follow_up WHERE indicator_id = ? AND region_id = ? AND period_id = ?"));
    bindCell(remove, place).run();
}

} // namespace weici::store
