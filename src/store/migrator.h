// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QString>
#include <QStringList>

namespace weici::store {

class Database;

constexpr quint32 applicationId = 0x57454943; // "WEIC"

/// The statements that lead to one schema version from the one before it in the list; the first makes it from
/// nothing.
struct Migration {
    int version = 0;
    QStringList statements;
};
using Migrations = std::vector<Migration>;

/// Those of the resources, by version: 0001.sql …
Migrations builtInMigrations();

/// The statements of an SQL text: each ends with `;` at the end of a line. Throws StoreError when something
/// stands behind the last one.
QStringList splitStatements(const QString &sql);

[[nodiscard]] int latestVersion(const Migrations &migrations);

/// Runs what is newer than the database's version, each step in one transaction with its version; `before`
/// once, when there is anything to do.
void migrate(Database &database, const Migrations &migrations,
             const std::function<void(int from)> &before = {});

/// Makes an empty database a ledger of the version `upTo`, in one transaction of the caller's.
void runMigrations(Database &database, const Migrations &migrations, int upTo);

} // namespace weici::store
