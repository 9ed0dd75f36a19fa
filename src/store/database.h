// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

#include <QString>

class QSqlDatabase;

namespace weici::store {

/// How a connection behaves beside what is always so. The defaults are what the program uses; the rest lets
/// tests take a safeguard away and see that it was one.
struct DatabaseOptions {
    bool queryOnly = false; ///< refuses every change; still rolls back what a killed writer left
    bool journal = true;    ///< false: no rollback journal
    bool spill = false;     ///< true: uncommitted pages may reach the file before the commit
    int cachePages = 0;     ///< 0: SQLite's own choice
    qint64 mostPages = 0;   ///< 0: no limit on the file
    int patience = 3000;    ///< ms that a lock of another connection is waited for
};

/// One connection to one SQLite file, hardened against files of unknown origin: defensive, no triggers, no
/// views, low limits, memory mapping off, foreign keys on, synchronous FULL. Throws StoreError. For the
/// thread that made it.
class Database final {
public:
    enum class Mode { Open, Create, Memory };

    /// Open: the file must exist. Create: it is made. Memory: `path` is not used.
    Database(const QString &path, Mode mode, const DatabaseOptions &options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// One statement without values and rows.
    void run(const QString &sql);
    /// The first column of the first row; 0 or empty when there is none.
    [[nodiscard]] qint64 number(const QString &sql);
    [[nodiscard]] QString text(const QString &sql);

    /// Whether a transaction is open; after an error SQLite may have rolled it back by itself.
    [[nodiscard]] bool inTransaction() const;
    /// Whether the file itself cannot be written.
    [[nodiscard]] bool isReadOnly() const;
    /// From now on every statement fails as Interrupted once `time` is over; zero: no deadline.
    void setDeadline(std::chrono::milliseconds time);
    /// Makes `target` a page-for-page copy of this database as it is now.
    void copyInto(Database &target);

    /// For Statement alone.
    [[nodiscard]] const QSqlDatabase &connection() const;

private:
    class Connection;
    std::unique_ptr<Connection> m_connection;
};

/// BEGIN in the constructor, COMMIT by commit(), else ROLLBACK at the end.
class Transaction final {
public:
    /// Write takes the writer's lock at once; Read keeps one state of the file in sight until the end.
    enum class Kind { Write, Read };

    explicit Transaction(Database &database, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Throws StoreError when nothing was committed; the transaction is over in either case.
    void commit();

private:
    void rollBack() noexcept;

    Database &m_database;
    bool m_open = false;
};

} // namespace weici::store
