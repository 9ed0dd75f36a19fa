// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgerfile.h"

#include "store/asidefile.h"
#include "store/contentguard.h"
#include "store/fingerprint.h"
#include "store/observationrepository.h"
#include "store/profilerepository.h"
#include "store/schemaguard.h"
#include "store/schemerepository.h"
#include "store/storeerror.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QFileInfo>

namespace weici::store {
namespace {

using namespace std::chrono_literals;

constexpr auto checkingTime = 120s;

using Reason = RefusedFile::Reason;

// Before SQLite has touched the file.
FileHeader admit(const QString &path, const LedgerFile::Options &options) {
    const FileHeader header = readHeader(path, options.migrations);
    switch (header.kind) {
    case FileKind::Missing:
        throw RefusedFile(Reason::Missing);
    case FileKind::Unreadable:
        throw RefusedFile(Reason::Unreadable);
    case FileKind::NotSqlite:
        throw RefusedFile(Reason::NotSqlite);
    case FileKind::NotOurs:
        throw RefusedFile(Reason::NotOurs);
    case FileKind::Newer:
        throw RefusedFile(Reason::Newer, QString::number(header.version));
    case FileKind::Older:
    case FileKind::Current:
        break;
    }
    if (header.kind == FileKind::Older && options.readOnly)
        throw RefusedFile(Reason::Older, QString::number(header.version));
    return header;
}

DatabaseOptions connectionOptions(const LedgerFile::Options &options) {
    DatabaseOptions database = options.database;
    database.queryOnly = options.readOnly;
    return database;
}

bool copyVerified(Database &database, const QString &target, bool replace) {
    AsideFile aside(target);
    QByteArray fingerprint;
    {
        // One state of the file; writers wait no longer than this.
        const Transaction transaction(database, Transaction::Kind::Read);
        fingerprint = contentFingerprint(database);
        Database copy(aside.path(), Database::Mode::Create);
        database.copyInto(copy);
    }
    {
        // Opened anew, so that it is the disk that is asked.
        Database copy(aside.path(), Database::Mode::Open, {.queryOnly = true});
        const QString fault = integrityFault(copy, true);
        if (!fault.isEmpty() || contentFingerprint(copy) != fingerprint)
            throw StoreError(StoreError::Kind::Io,
                             QStringLiteral("the copy differs from the original: ") % fault);
    }
    return aside.publish(replace);
}

} // namespace

RefusedFile::RefusedFile(Reason reason, const QString &found)
    : std::runtime_error("refused: " + found.toStdString())
    , m_reason(reason)
    , m_found(found) {}

LedgerFile::LedgerFile(const QString &path, Options options)
    : m_options(std::move(options))
    , m_path(path)
    , m_header(admit(path, m_options))
    , m_database(path, Database::Mode::Open, connectionOptions(m_options)) {
    m_database.setDeadline(checkingTime);
    check(m_header);
    if (m_header.kind == FileKind::Older)
        upgrade(m_header.version);
    m_database.setDeadline(0s);
    // A file that some other program left in WAL mode becomes one file again.
    if (!m_options.readOnly && m_options.database.journal && !m_database.isReadOnly())
        m_database.run(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

void LedgerFile::check(const FileHeader &header) {
    const Transaction transaction(m_database, Transaction::Kind::Read);
    // A journal that a killed writer left has been rolled back by now, and with it what the header said.
    if (m_database.number(QStringLiteral("PRAGMA user_version")) != header.version)
        throw RefusedFile(Reason::Integrity, QStringLiteral("user_version"));
    // SQLite takes what is missing at the end for zeros.
    if (QFileInfo(m_path).size() % m_database.number(QStringLiteral("PRAGMA page_size")) != 0)
        throw RefusedFile(Reason::Integrity, QStringLiteral("a page is cut short"));
    const QString difference = schemaDifference(m_database, m_options.migrations, header.version);
    if (!difference.isEmpty())
        throw RefusedFile(Reason::Schema, difference);
    const QString fault = integrityFault(m_database, false);
    if (!fault.isEmpty())
        throw RefusedFile(Reason::Integrity, fault);
}

void LedgerFile::upgrade(int version) {
    migrate(m_database, m_options.migrations, [this](int from) {
        if (m_options.backupPath && !copyTo(m_options.backupPath(from), false))
            throw StoreError(StoreError::Kind::Io,
                             QStringLiteral("the copy before the migration exists already"));
    });
    const int now = latestVersion(m_options.migrations);
    const QString difference = schemaDifference(m_database, m_options.migrations, now);
    if (!difference.isEmpty())
        throw RefusedFile(Reason::Schema, QString(difference % u" (from " % QString::number(version) % u')'));
}

int LedgerFile::version() {
    return static_cast<int>(m_database.number(QStringLiteral("PRAGMA user_version")));
}

ObservationRepository &LedgerFile::observations() {
    if (!m_observations)
        m_observations = std::make_unique<ObservationRepository>(m_database);
    return *m_observations;
}

RevisionRepository &LedgerFile::revisions() {
    if (!m_revisions)
        m_revisions = std::make_unique<RevisionRepository>(m_database);
    return *m_revisions;
}

std::unique_ptr<Transaction> LedgerFile::readTransaction() {
    return std::make_unique<Transaction>(m_database, Transaction::Kind::Read);
}

Structure LedgerFile::readStructure(std::vector<ContentFault> &faults) {
    ProfileRepository profile(m_database);
    Structure structure;
    structure.profile = profile.readProfile();
    structure.regions = profile.readRegions();
    structure.relations = profile.readRelations();
    structure.schemes = SchemeRepository(m_database).read();
    structure.codes = SchemeRepository(m_database).readCodes();
    structure.periods = observations().readPeriods(faults);
    for (ObservationRepository::TotalRow &row : observations().readTotals()) {
        const auto period = std::ranges::find(structure.periods, row.period, &PeriodRow::id);
        if (period != structure.periods.end())
            structure.totals.push_back(
                {row.region, period->period, std::move(row.points), std::move(row.rank)});
    }
    checkStructure(structure, faults);
    return structure;
}

void LedgerFile::readCells(const Structure &structure, const CellReader &reader, const VisitCell &visitCell,
                           const VisitTarget &visitTarget, std::vector<ContentFault> &faults) {
    CellGuard guard(structure, reader, faults);
    observations().readCells([&](ObservationRepository::CellRow &&row) {
        if (const PeriodRow *period = guard.check(row))
            visitCell(*period, row.place, std::move(row.observation));
    });
    observations().readTargets([&](const CellPlace &place, engine::Target &&target) {
        if (const PeriodRow *period = guard.check(place, target))
            visitTarget(*period, place, std::move(target));
    });
}

void LedgerFile::verify(std::vector<ContentFault> &faults) {
    checkReferences(m_database, faults);
    checkBulletins(m_database, faults);
    // A changed bit in a row that an index also holds breaks both; the row is what people can be told of.
    const QString fault = integrityFault(m_database, true);
    if (!fault.isEmpty() && faults.empty())
        throw RefusedFile(Reason::Integrity, fault);
}

void LedgerFile::saveCells(const ChangeNote &note, std::span<const CellChange> cells,
                           std::span<const TargetChange> targets) {
    ObservationRepository &rows = observations();
    RevisionRepository &history = revisions();
    Transaction transaction(m_database);
    const std::int64_t change = history.addChange(note);
    const auto saveAll = [&](const auto &changes) {
        for (const auto &each : changes) {
            rows.write(each.place, *each.after);
            history.addRevisions(change, each.place, *each.before, *each.after);
        }
    };
    saveAll(cells);
    saveAll(targets);
    transaction.commit();
}

std::int64_t LedgerFile::addPeriod(const engine::Period &period, bool opened) {
    Transaction transaction(m_database);
    const std::int64_t id = observations().addPeriod(period, opened);
    transaction.commit();
    return id;
}

void LedgerFile::hidePeriod(const engine::Period &period) {
    Transaction transaction(m_database);
    observations().hidePeriod(period);
    transaction.commit();
}

bool LedgerFile::copyTo(const QString &target, bool replace) {
    return copyVerified(m_database, target, replace);
}

bool LedgerFile::copyBeside(const QString &path, const QString &target, bool replace) {
    // Nobody waits for it, and a writer at work can keep a reader out for long.
    Database database(path, Database::Mode::Open, {.queryOnly = true, .patience = 60000});
    return copyVerified(database, target, replace);
}

} // namespace weici::store
