// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schemaguard.h"

#include "store/database.h"
#include "store/statement.h"

#include <map>
#include <utility>

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace weici::store {
namespace {

constexpr int headerSize = 100;
constexpr int versionOffset = 60;
constexpr int applicationOffset = 68;

using SchemaRows = std::map<std::pair<QString, QString>, std::pair<QString, QString>>;

SchemaRows schemaOf(Database &database) {
    SchemaRows rows;
    Statement select(database, QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_schema"));
    select.run();
    while (select.next())
        rows.insert({{select.text(0), select.text(1)}, {select.text(2), select.text(3)}});
    return rows;
}

FileKind kindOf(int version, const Migrations &migrations) {
    if (version > latestVersion(migrations))
        return FileKind::Newer;
    if (version == latestVersion(migrations))
        return FileKind::Current;
    // A version before the first that we know how to read.
    return version < migrations.front().version ? FileKind::NotOurs : FileKind::Older;
}

} // namespace

FileHeader readHeader(const QString &path, const Migrations &migrations) {
    QFile file(path);
    if (!file.exists())
        return {FileKind::Missing, 0};
    if (QFileInfo(path).isDir())
        return {FileKind::NotSqlite, 0};
    if (!file.open(QIODevice::ReadOnly))
        return {FileKind::Unreadable, 0};
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return {FileKind::NotSqlite, 0};
    if (qFromBigEndian<quint32>(header.constData() + applicationOffset) != applicationId)
        return {FileKind::NotOurs, 0};
    const int version = qFromBigEndian<qint32>(header.constData() + versionOffset);
    return {kindOf(version, migrations), version};
}

QString schemaDifference(Database &database, const Migrations &migrations, int version) {
    Database reference({}, Database::Mode::Memory);
    runMigrations(reference, migrations, version);
    const SchemaRows expected = schemaOf(reference);
    const SchemaRows found = schemaOf(database);
    for (const auto &[key, row] : found) {
        const auto same = expected.find(key);
        if (same == expected.end() || same->second != row)
            return key.first % u' ' % key.second;
    }
    for (const auto &[key, row] : expected) {
        if (!found.contains(key))
            return key.first % u' ' % key.second;
    }
    return {};
}

QString integrityFault(Database &database, bool thorough) {
    const QString result = database.text(thorough ? QStringLiteral("PRAGMA integrity_check(1)")
                                                  : QStringLiteral("PRAGMA quick_check(1)"));
    return result == u"ok" ? QString() : result;
}

} // namespace weici::store
