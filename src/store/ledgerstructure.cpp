// SPDX-License-Identifier: GPL-3.0-or-later
// What a ledger file keeps beside its cells: schemes, relations and profile, and what people say of them.
#include "store/ledgerfile.h"
#include "store/markrepository.h"
#include "store/profilerepository.h"
#include "store/schemerepository.h"

namespace weici::store {

void LedgerFile::writeReread(std::span<const CellChange> cells, std::span<const TargetChange> targets) {
    for (const CellChange &cell : cells)
        observations().write(cell.place, *cell.after);
    for (const TargetChange &target : targets)
        observations().write(target.place, *target.after);
}

void LedgerFile::saveScheme(const ChangeNote &note, const engine::Scheme &scheme, bool isNew,
                            std::span<const SchemeRevisionRow> rows, std::span<const CellChange> cells,
                            std::span<const TargetChange> targets) {
    Transaction transaction(m_database);
    SchemeRepository schemes(m_database);
    if (isNew)
        schemes.add(scheme);
    else
        schemes.replace(scheme);
    writeReread(cells, targets);
    revisions().addSchemeRevisions(revisions().addChange(note), rows);
    transaction.commit();
}

void LedgerFile::removeScheme(const ChangeNote &note, int year, std::span<const SchemeRevisionRow> rows,
                              std::span<const CellChange> cells, std::span<const TargetChange> targets) {
    Transaction transaction(m_database);
    SchemeRepository(m_database).remove(year);
    writeReread(cells, targets);
    revisions().addSchemeRevisions(revisions().addChange(note), rows);
    transaction.commit();
}

void LedgerFile::saveRelations(const ChangeNote &note, const std::vector<engine::Relation> &relations,
                               std::span<const SchemeRevisionRow> rows) {
    Transaction transaction(m_database);
    ProfileRepository(m_database).setRelations(relations);
    revisions().addSchemeRevisions(revisions().addChange(note), rows);
    transaction.commit();
}

void LedgerFile::saveProfile(const ChangeNote &note, const engine::LedgerProfile &profile,
                             std::span<const SchemeRevisionRow> rows) {
    Transaction transaction(m_database);
    ProfileRepository(m_database).setProfile(profile);
    revisions().addSchemeRevisions(revisions().addChange(note), rows);
    transaction.commit();
}

std::vector<RevisionRow> LedgerFile::history(const CellPlace &place, int limit) {
    return revisions().history(place, limit);
}

std::vector<RevisionRow> LedgerFile::revisions(const RevisionFilter &filter) {
    return revisions().revisions(filter);
}

std::vector<SchemeRevisionRow> LedgerFile::schemeRevisions(const RevisionFilter &filter) {
    return revisions().schemeRevisions(filter);
}

std::vector<ChangeRow> LedgerFile::changes(const RevisionFilter &filter) {
    return revisions().changes(filter);
}

std::vector<QString> LedgerFile::authors() {
    return revisions().authors();
}

std::vector<PeriodEventRow> LedgerFile::readPeriodEvents() {
    return MarkRepository(m_database).readPeriodEvents();
}

void LedgerFile::addPeriodEvent(const ChangeNote &note, std::int64_t period, bool locked) {
    Transaction transaction(m_database);
    MarkRepository(m_database).addPeriodEvent(revisions().addChange(note), period, locked);
    transaction.commit();
}

std::vector<AcceptedProblemRow> LedgerFile::readAcceptedProblems() {
    return MarkRepository(m_database).readAcceptedProblems();
}

void LedgerFile::accept(const AcceptedProblemRow &row) {
    Transaction transaction(m_database);
    MarkRepository(m_database).accept(row);
    transaction.commit();
}

void LedgerFile::withdraw(const QString &key) {
    Transaction transaction(m_database);
    MarkRepository(m_database).withdraw(key);
    transaction.commit();
}

std::vector<FollowUpRow> LedgerFile::readFollowUps() {
    return MarkRepository(m_database).readFollowUps();
}

void LedgerFile::saveFollowUps(std::span<const FollowUpRow> set, std::span<const CellPlace> removed) {
    Transaction transaction(m_database);
    MarkRepository marks(m_database);
    for (const FollowUpRow &row : set)
        marks.write(row);
    for (const CellPlace &place : removed)
        marks.removeFollowUp(place);
    transaction.commit();
}

std::vector<ScenarioRow> LedgerFile::readScenarios() {
    return ScenarioRepository(m_database).readAll();
}

void LedgerFile::saveScenario(const ScenarioRow &row) {
    Transaction transaction(m_database);
    ScenarioRepository(m_database).write(row);
    transaction.commit();
}

void LedgerFile::removeScenario(const QString &name) {
    Transaction transaction(m_database);
    ScenarioRepository(m_database).remove(name);
    transaction.commit();
}

} // namespace weici::store
