// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/statement.h"
#include "store/storeerror.h"

#include <array>
#include <utility>

#include <sqlite3.h>

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

namespace weici::store {
namespace {

constexpr int operationsBetweenLooks = 20000;

QString nameFor(const QString &path, Database::Mode mode) {
    if (mode == Database::Mode::Memory)
        return QStringLiteral(":memory:");
    // As a URI, because only so a missing file stays missing.
    const QString uri = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
    return uri % (mode == Database::Mode::Create ? u"?mode=rwc" : u"?mode=rw");
}

sqlite3 *handleOf(const QSqlDatabase &database) {
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        throw StoreError(StoreError::Kind::Misuse, QStringLiteral("the driver gives no sqlite3 handle"));
    return *static_cast<sqlite3 *const *>(handle.constData());
}

void setSwitches(sqlite3 *db, const DatabaseOptions &options) {
    // Defensive mode also forbids switching the journal off.
    const std::array<std::pair<int, int>, 7> switches = {
        {{SQLITE_DBCONFIG_DEFENSIVE, options.journal ? 1 : 0},
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
         {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
         {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
         {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
         {SQLITE_DBCONFIG_DQS_DML, 0},
         {SQLITE_DBCONFIG_DQS_DDL, 0}}};
    for (const auto &[name, on] : switches) {
        if (sqlite3_db_config(db, name, on, nullptr) != SQLITE_OK)
            throw StoreError(StoreError::Kind::Misuse, QStringLiteral("sqlite3_db_config %1").arg(name));
    }
}

void setLimits(sqlite3 *db) {
    constexpr std::array<std::pair<int, int>, 10> limits = {{{SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024},
                                                             {SQLITE_LIMIT_SQL_LENGTH, 64 * 1024},
                                                             {SQLITE_LIMIT_COLUMN, 64},
                                                             {SQLITE_LIMIT_EXPR_DEPTH, 50},
                                                             {SQLITE_LIMIT_COMPOUND_SELECT, 4},
                                                             {SQLITE_LIMIT_FUNCTION_ARG, 8},
                                                             {SQLITE_LIMIT_ATTACHED, 0},
                                                             {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
                                                             {SQLITE_LIMIT_VARIABLE_NUMBER, 64},
                                                             {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};
    for (const auto &[name, most] : limits)
        sqlite3_limit(db, name, most);
}

} // namespace

class Database::Connection {
public:
    Connection(const QString &path, Mode mode, int patience)
        : name(QUuid::createUuid().toString()) {
        database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(nameFor(path, mode));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(patience));
        if (!database.open()) {
            const QSqlError error = database.lastError();
            remove();
            throw StoreError::fromCode(error.nativeErrorCode().toInt(), error.text());
        }
        handle = handleOf(database);
    }

    ~Connection() { remove(); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    static int look(void *self) {
        const auto *connection = static_cast<const Connection *>(self);
        return std::chrono::steady_clock::now() > connection->deadline ? 1 : 0;
    }

    QString name;
    QSqlDatabase database;
    sqlite3 *handle = nullptr;
    std::chrono::steady_clock::time_point deadline;

private:
    void remove() {
        database.close();
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }
};

Database::Database(const QString &path, Mode mode, const DatabaseOptions &options)
    : m_connection(std::make_unique<Connection>(path, mode, options.patience)) {
    setSwitches(m_connection->handle, options);
    setLimits(m_connection->handle);
    run(QStringLiteral("PRAGMA cell_size_check = ON"));
    run(QStringLiteral("PRAGMA mmap_size = 0"));
    run(QStringLiteral("PRAGMA temp_store = MEMORY"));
    run(QStringLiteral("PRAGMA foreign_keys = ON"));
    run(QStringLiteral("PRAGMA synchronous = FULL"));
    if (options.cachePages > 0)
        run(QStringLiteral("PRAGMA cache_size = %1").arg(options.cachePages));
    run(options.spill ? QStringLiteral("PRAGMA cache_spill = 1")
                      : QStringLiteral("PRAGMA cache_spill = OFF"));
    if (options.mostPages > 0)
        run(QStringLiteral("PRAGMA max_page_count = %1").arg(options.mostPages));
    if (!options.journal)
        run(QStringLiteral("PRAGMA journal_mode = OFF"));
    if (options.queryOnly)
        run(QStringLiteral("PRAGMA query_only = ON"));
}

Database::~Database() = default;

void Database::run(const QString &sql) {
    Statement statement(*this, sql);
    statement.run();
}

qint64 Database::number(const QString &sql) {
    Statement statement(*this, sql);
    statement.run();
    return statement.next() ? statement.integer(0) : 0;
}

QString Database::text(const QString &sql) {
    Statement statement(*this, sql);
    statement.run();
    return statement.next() ? statement.text(0) : QString();
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_connection->handle) == 0;
}

bool Database::isReadOnly() const {
    return sqlite3_db_readonly(m_connection->handle, "main") == 1;
}

void Database::setDeadline(std::chrono::milliseconds time) {
    const bool on = time > std::chrono::milliseconds::zero();
    m_connection->deadline = std::chrono::steady_clock::now() + time;
    sqlite3_progress_handler(m_connection->handle, on ? operationsBetweenLooks : 0,
                             on ? &Connection::look : nullptr, m_connection.get());
}

void Database::copyInto(Database &target) {
    sqlite3 *to = target.m_connection->handle;
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", m_connection->handle, "main");
    if (backup == nullptr)
        throw StoreError::fromCode(sqlite3_extended_errcode(to), QString::fromUtf8(sqlite3_errmsg(to)));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK) {
        const int code = finished != SQLITE_OK ? finished : stepped;
        throw StoreError::fromCode(code, QStringLiteral("sqlite3_backup: ") %
                                             QString::fromUtf8(sqlite3_errstr(code)));
    }
}

const QSqlDatabase &Database::connection() const {
    return m_connection->database;
}

Transaction::Transaction(Database &database, Kind kind)
    : m_database(database) {
    m_database.run(kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    m_open = true;
}

Transaction::~Transaction() {
    if (m_open)
        rollBack();
}

void Transaction::commit() {
    m_open = false;
    try {
        m_database.run(QStringLiteral("COMMIT"));
    } catch (const StoreError &) {
        rollBack();
        throw;
    }
}

void Transaction::rollBack() noexcept {
    try {
        // On a full disk SQLite has rolled back by itself.
        if (m_database.inTransaction())
            m_database.run(QStringLiteral("ROLLBACK"));
    } catch (const StoreError &) {
        // The file is rolled back by the journal the next time it is read.
    }
}

} // namespace weici::store
