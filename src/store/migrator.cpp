// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrator.h"

#include "store/database.h"
#include "store/storeerror.h"

#include <QDir>
#include <QFile>

namespace weici::store {
namespace {

void runStep(Database &database, const Migration &migration) {
    for (const QString &statement : migration.statements)
        database.run(statement);
    database.run(QStringLiteral("PRAGMA user_version = %1").arg(migration.version));
}

} // namespace

QStringList splitStatements(const QString &sql) {
    QStringList statements;
    QStringList lines;
    for (const QString &raw : sql.split(u'\n')) {
        const QString line = raw.endsWith(u'\r') ? raw.chopped(1) : raw;
        if (lines.isEmpty() && line.trimmed().isEmpty())
            continue;
        lines.append(line);
        if (line.endsWith(u';')) {
            statements.append(lines.join(u'\n').chopped(1));
            lines.clear();
        }
    }
    if (!lines.isEmpty())
        throw StoreError(StoreError::Kind::Misuse, QStringLiteral("a statement that does not end"),
                         lines.join(u'\n'));
    return statements;
}

Migrations builtInMigrations() {
    Migrations migrations;
    const QDir folder(QStringLiteral(":/weici/migrations"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            throw StoreError(StoreError::Kind::Misuse, QStringLiteral("cannot read the migration ") % name);
        migrations.push_back(
            {name.section(u'.', 0, 0).toInt(), splitStatements(QString::fromUtf8(file.readAll()))});
    }
    if (migrations.empty())
        throw StoreError(StoreError::Kind::Misuse, QStringLiteral("no migrations in the program"));
    return migrations;
}

int latestVersion(const Migrations &migrations) {
    return migrations.back().version;
}

void migrate(Database &database, const Migrations &migrations, const std::function<void(int)> &before) {
    const int from = static_cast<int>(database.number(QStringLiteral("PRAGMA user_version")));
    if (from >= latestVersion(migrations))
        return;
    if (before)
        before(from);
    for (const Migration &migration : migrations) {
        if (migration.version <= from)
            continue;
        Transaction transaction(database);
        runStep(database, migration);
        transaction.commit();
    }
}

void runMigrations(Database &database, const Migrations &migrations, int upTo) {
    for (const Migration &migration : migrations) {
        if (migration.version <= upTo)
            runStep(database, migration);
    }
}

} // namespace weici::store
