// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/observationrepository.h"

#include "store/celltextcolumns.h"
#include "store/database.h"

#include <utility>

namespace weici::store {
namespace {

const QString &upsertCell() {
    static const QString sql = QStringLiteral(
        "INSERT INTO cell (period_id, indicator_id, region_id, "
        "value_text, value_state, value_comparator, value_converted, value_number, "
        "rank_text, rank_state, rank_comparator, rank_converted, rank_number, tied, as_of, note) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (period_id, indicator_id, region_id) DO UPDATE SET "
        "value_text = excluded.value_text, value_state = excluded.value_state, "
        "value_comparator = excluded.value_comparator, value_converted = excluded.value_converted, "
        "value_number = excluded.value_number, rank_text = excluded.rank_text, rank_state = "
        "excluded.rank_state, "
        "rank_comparator = excluded.rank_comparator, rank_converted = excluded.rank_converted, "
        "rank_number = excluded.rank_number, tied = excluded.tied, as_of = excluded.as_of, note = "
        "excluded.note");
    return sql;
}

const QString &upsertTarget() {
    static const QString sql = QStringLiteral(
        "INSERT INTO target (period_id, indicator_id, region_id, "
        "value_text, value_state, value_comparator, value_converted, value_number, "
        "rank_text, rank_state, rank_comparator, rank_converted, rank_number, note) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (period_id, indicator_id, region_id) DO UPDATE SET "
        "value_text = excluded.value_text, value_state = excluded.value_state, "
        "value_comparator = excluded.value_comparator, value_converted = excluded.value_converted, "
        "value_number = excluded.value_number, rank_text = excluded.rank_text, rank_state = "
        "excluded.rank_state, "
        "rank_comparator = excluded.rank_comparator, rank_converted = excluded.rank_converted, "
        "rank_number = excluded.rank_number, note = excluded.note");
    return sql;
}

Statement &bindPlace(Statement &statement, const CellPlace &place) {
    return statement.bind(qint64{place.period})
        .bind(qint64{place.indicator.value})
        .bind(qint64{place.region.value});
}

// An id that is none of ours names nothing; cut off it could name something.
std::int32_t idAt(const Statement &row, int column) {
    const qint64 id = row.integer(column);
    return std::in_range<std::int32_t>(id) ? static_cast<std::int32_t>(id) : 0;
}

CellPlace placeAt(const Statement &row) {
    return {row.integer(0), {idAt(row, 1)}, {idAt(row, 2)}};
}

bool saysItsMonths(const engine::Period &period, const Statement &row) {
    return period.year() == row.integer(2) && period.firstMonth() == row.integer(3) &&
           period.lastMonth() == row.integer(4);
}

} // namespace

ObservationRepository::ObservationRepository(Database &database)
    : m_database(database)
    , m_setCell(database, upsertCell())
    , m_clearCell(
          database,
          QStringLiteral("DELETE FROM cell WHERE period_id = ? AND indicator_id = ? AND region_id = ?"))
    , m_setTarget(database, upsertTarget())
    , m_clearTarget(
          database,
          QStringLiteral("DELETE FROM target WHERE period_id = ? AND indicator_id = ? AND region_id = ?")) {}

std::vector<PeriodRow> ObservationRepository::readPeriods(std::vector<ContentFault> &faults) {
    std::vector<PeriodRow> rows;
    Statement select(m_database,
                     QStringLiteral("SELECT id, code, year, first_month, last_month, opened FROM period "
                                    "ORDER BY id"));
    select.run();
    while (select.next()) {
        const std::string code = select.utf8(1);
        const auto period = engine::Period::fromCode(code);
        if (period && saysItsMonths(*period, select))
            rows.push_back({select.integer(0), *period, select.integer(5) != 0});
        else
            faults.push_back({ContentFault::Kind::Period, code, {}});
    }
    return rows;
}

std::int64_t ObservationRepository::addPeriod(const engine::Period &period, bool opened) {
    Statement insert(
        m_database,
        QStringLiteral(
            "INSERT INTO period (code, year, first_month, last_month, opened) VALUES (?, ?, ?, ?, 0) "
            "ON CONFLICT (year, first_month, last_month) DO NOTHING"));
    insert.bind(textValue(period.code()))
        .bind(period.year())
        .bind(period.firstMonth())
        .bind(period.lastMonth())
        .run();
    Statement find(
        m_database,
        QStringLiteral("SELECT id FROM period WHERE year = ? AND first_month = ? AND last_month = ?"));
    find.bind(period.year()).bind(period.firstMonth()).bind(period.lastMonth()).run();
    const qint64 id = find.next() ? find.integer(0) : 0;
    find.finish();
    if (opened) {
        Statement open(m_database, QStringLiteral("UPDATE period SET opened = 1 WHERE id = ?"));
        open.bind(id).run();
    }
    return id;
}

void ObservationRepository::hidePeriod(const engine::Period &period) {
    Statement hide(m_database, QStringLiteral("UPDATE period SET opened = 0 WHERE year = ? AND "
                                              "first_month = ? AND last_month = ?"));
    hide.bind(period.year()).bind(period.firstMonth()).bind(period.lastMonth()).run();
}

void ObservationRepository::readCells(const std::function<void(CellRow &&)> &visit) {
    Statement select(m_database,
                     QStringLiteral("SELECT period_id, indicator_id, region_id, value_text, value_state, "
                                    "value_comparator, value_converted, value_number, "
                                    "rank_text, rank_state, rank_comparator, rank_converted, rank_number, "
                                    "tied, as_of, note FROM cell"));
    select.run();
    while (select.next()) {
        CellRow row;
        row.place = placeAt(select);
        row.observation.value = cellTextAt(select, 3);
        row.observation.rank = cellTextAt(select, 3 + cellTextColumns);
        row.observation.tied = select.integer(13) != 0;
        row.asOf = select.utf8(14);
        row.observation.asOf = engine::Period::fromCode(row.asOf);
        row.observation.note = select.utf8(15);
        visit(std::move(row));
    }
}

void ObservationRepository::readTargets(
    const std::function<void(const CellPlace &, engine::Target &&)> &visit) {
    Statement select(
        m_database,
        QStringLiteral(
            "SELECT period_id, indicator_id, region_id, value_text, value_state, value_comparator, "
            "value_converted, value_number, "
            "rank_text, rank_state, rank_comparator, rank_converted, rank_number, note FROM target"));
    select.run();
    while (select.next()) {
        engine::Target target{cellTextAt(select, 3), cellTextAt(select, 3 + cellTextColumns),
                              select.utf8(13)};
        visit(placeAt(select), std::move(target));
    }
}

void ObservationRepository::write(const CellPlace &place, const engine::Observation &observation) {
    if (observation.isBlank()) {
        bindPlace(m_clearCell, place).run();
        return;
    }
    bindPlace(m_setCell, place);
    bindCellText(m_setCell, observation.value);
    bindCellText(m_setCell, observation.rank);
    m_setCell.bind(qint64{observation.tied});
    m_setCell.bind(observation.asOf ? textValue(observation.asOf->code()) : Value());
    m_setCell.bind(textValue(observation.note)).run();
}

void ObservationRepository::write(const CellPlace &place, const engine::Target &target) {
    if (target.isBlank()) {
        bindPlace(m_clearTarget, place).run();
        return;
    }
    bindPlace(m_setTarget, place);
    bindCellText(m_setTarget, target.value);
    bindCellText(m_setTarget, target.rank);
    m_setTarget.bind(textValue(target.note)).run();
}

std::vector<ObservationRepository::TotalRow> ObservationRepository::readTotals() {
    std::vector<TotalRow> rows;
    Statement select(
        m_database,
        QStringLiteral("SELECT t.period_id, t.region_id, points_text, points_state, points_comparator, "
                       "points_converted, points_number, "
                       "rank_text, rank_state, rank_comparator, rank_converted, rank_number FROM total t "
                       "JOIN region r ON r.id = t.region_id JOIN period p ON p.id = t.period_id "
                       "ORDER BY r.position, p.year, p.last_month, p.first_month DESC"));
    select.run();
    while (select.next()) {
        const engine::RegionId region{idAt(select, 1)};
        rows.push_back(
            {select.integer(0), region, cellTextAt(select, 2), cellTextAt(select, 2 + cellTextColumns)});
    }
    return rows;
}

void ObservationRepository::addTotal(std::int64_t period, const engine::PublishedTotal &total) {
    Statement insert(
        m_database,
        QStringLiteral("INSERT INTO total (period_id, region_id, points_text, points_state, "
                       "points_comparator, points_converted, "
                       "points_number, rank_text, rank_state, rank_comparator, rank_converted, rank_number) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(qint64{period}).bind(qint64{total.region.value});
    bindCellText(insert, total.points);
    bindCellText(insert, total.rank);
    insert.run();
}

} // namespace weici::store
