// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <vector>

#include <QString>

#include "engine/ledgercontent.h"
#include "store/bulletinrepository.h"
#include "store/cellreader.h"
#include "store/database.h"
#include "store/markrepository.h"
#include "store/migrator.h"
#include "store/observationrepository.h"
#include "store/revisionrepository.h"
#include "store/scenariorepository.h"
#include "store/schemaguard.h"
#include "store/structure.h"

namespace weici::store {

/// Why a file is not opened as a ledger; it is as it was.
class RefusedFile : public std::runtime_error {
public:
    enum class Reason {
        Missing,
        Unreadable,
        NotSqlite,
        NotOurs,
        Newer,
        Older,    ///< and it may not be migrated because it is opened for reading
        Schema,   ///< a table, index, trigger or view that is not ours, or one that is missing
        Integrity ///< SQLite's own check fails
    };

    RefusedFile(Reason reason, const QString &found = {});
    [[nodiscard]] Reason reason() const { return m_reason; }
    [[nodiscard]] const QString &found() const { return m_found; }

private:
    Reason m_reason;
    QString m_found;
};

/// One cell (or target) that a transaction changes; the contents are looked at during the call only.
struct CellChange {
    CellPlace place;
    const engine::Observation *before = nullptr;
    const engine::Observation *after = nullptr;
};
struct TargetChange {
    CellPlace place;
    const engine::Target *before = nullptr;
    const engine::Target *after = nullptr;
};

/// The file of a ledger, open and past every check of its form. Each writing function is one transaction;
/// when it throws StoreError the file is as before. Knows nothing of people, words and signals.
class LedgerFile final {
public:
    struct Options {
        bool readOnly = false;
        Migrations migrations = builtInMigrations();
        /// Where to put the copy that is made before a migration from this version.
        std::function<QString(int version)> backupPath;
        DatabaseOptions database;
    };
    /// Called with rows done and to do; false cancels.
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    /// Throws RefusedFile or StoreError.
    LedgerFile(const QString &path, Options options);

    /// Makes `path`, which must not exist, from the content. Observations are read anew from their texts.
    /// False when cancelled. Whoever calls it removes what is left when it fails.
    static bool create(const QString &path, const engine::LedgerContent &content, const ChangeNote &note,
                       const Progress &progress);

    [[nodiscard]] int version();
    /// Whether the file (not only this connection) refuses writing.
    [[nodiscard]] bool isReadOnly() const { return m_database.isReadOnly(); }

    /// Read and check what the file holds. Faults are added; when there are any, the structure may be
    /// incomplete.
    Structure readStructure(std::vector<ContentFault> &faults);
    using VisitCell = std::function<void(const PeriodRow &, const CellPlace &, engine::Observation &&)>;
    using VisitTarget = std::function<void(const PeriodRow &, const CellPlace &, engine::Target &&)>;
    void readCells(const Structure &structure, const CellReader &reader, const VisitCell &visitCell,
                   const VisitTarget &visitTarget, std::vector<ContentFault> &faults);
    /// The slower checks: every page and index, references, bulletins.
    void verify(std::vector<ContentFault> &faults);
    /// Everything between its making and its end sees the same state of the file.
    [[nodiscard]] std::unique_ptr<Transaction> readTransaction();

    /// One change of the history, in one transaction.
    void saveCells(const ChangeNote &note, std::span<const CellChange> cells,
                   std::span<const TargetChange> targets = {});
    /// The scheme takes the place of that of its year, or is added; `cells` and `targets` are those that are
    /// read otherwise under it, their texts the same.
    void saveScheme(const ChangeNote &note, const engine::Scheme &scheme, bool isNew,
                    std::span<const SchemeRevisionRow> revisions, std::span<const CellChange> cells,
                    std::span<const TargetChange> targets);
    void removeScheme(const ChangeNote &note, int year, std::span<const SchemeRevisionRow> revisions,
                      std::span<const CellChange> cells, std::span<const TargetChange> targets);
    void saveRelations(const ChangeNote &note, const std::vector<engine::Relation> &relations,
                       std::span<const SchemeRevisionRow> revisions);
    void saveProfile(const ChangeNote &note, const engine::LedgerProfile &profile,
                     std::span<const SchemeRevisionRow> revisions);
    /// The row of the period, made when there is none, opened when it is to be.
    std::int64_t addPeriod(const engine::Period &period, bool opened);
    /// An empty period no longer stands in the list; its row stays.
    void hidePeriod(const engine::Period &period);

    [[nodiscard]] std::vector<RevisionRow> history(const CellPlace &place, int limit);
    [[nodiscard]] std::vector<RevisionRow> revisions(const RevisionFilter &filter);
    [[nodiscard]] std::vector<SchemeRevisionRow> schemeRevisions(const RevisionFilter &filter);
    [[nodiscard]] std::vector<ChangeRow> changes(const RevisionFilter &filter);
    [[nodiscard]] std::vector<QString> authors();

    [[nodiscard]] std::vector<PeriodEventRow> readPeriodEvents();
    void addPeriodEvent(const ChangeNote &note, std::int64_t period, bool locked);
    [[nodiscard]] std::vector<AcceptedProblemRow> readAcceptedProblems();
    void accept(const AcceptedProblemRow &row);
    void withdraw(const QString &key);
    [[nodiscard]] std::vector<FollowUpRow> readFollowUps();
    void saveFollowUps(std::span<const FollowUpRow> set, std::span<const CellPlace> removed);

    [[nodiscard]] std::vector<ScenarioRow> readScenarios();
    void saveScenario(const ScenarioRow &row);
    void removeScenario(const QString &name);

    [[nodiscard]] std::vector<BulletinDraftRow> readBulletinDrafts();
    void saveBulletinDraft(const BulletinDraftRow &row);
    [[nodiscard]] std::vector<BulletinRow> readBulletins();
    /// The bulletin, the locking of its period that the note tells of, and the draft that it was made of
    /// where one is given, in one transaction. The bulletin's id.
    std::int64_t addBulletin(const ChangeNote &note, const BulletinRow &row, const BulletinDraftRow *draft);
    void addBulletinFile(std::int64_t bulletin, const BulletinFileRow &file);

    /// A verified copy, made aside and renamed. False when the target exists and may not be replaced.
    bool copyTo(const QString &target, bool replace);

    /// The same through a connection of its own, so that any thread may do it while the file is open in this
    /// process, which has checked it. Whoever writes meanwhile waits until the pages are copied. (The file is
    /// touched by SQLite alone: closing another handle on it would drop the locks of this process.)
    static bool copyBeside(const QString &path, const QString &target, bool replace);

private:
    void check(const FileHeader &header);
    void upgrade(int version);
    void writeReread(std::span<const CellChange> cells, std::span<const TargetChange> targets);
    ObservationRepository &observations();
    RevisionRepository &revisions();

    Options m_options;
    QString m_path;
    FileHeader m_header;
    Database m_database;
    // Prepared on first use: a reader of an older file has no table to prepare for.
    std::unique_ptr<ObservationRepository> m_observations;
    std::unique_ptr<RevisionRepository> m_revisions;
};

} // namespace weici::store
