// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fingerprint.h"

#include "store/database.h"
#include "store/statement.h"

#include <QCryptographicHash>
#include <QStringList>

namespace weici::store {
namespace {

// A length before each text, so that no two rows can look alike.
void add(QCryptographicHash &hash, const QByteArray &bytes) {
    hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
    hash.addData(bytes);
}

QStringList tables(Database &database) {
    QStringList names;
    Statement select(database,
                     QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"));
    select.run();
    while (select.next())
        names.append(select.text(0));
    return names;
}

void addTable(QCryptographicHash &hash, Database &database, const QString &table) {
    add(hash, table.toUtf8());
    Statement select(database, QStringLiteral("SELECT * FROM \"%1\"").arg(table));
    select.run();
    const int columns = select.columns();
    while (select.next()) {
        for (int c = 0; c < columns; ++c) {
            if (select.isNull(c))
                hash.addData("N");
            else
                add(hash, select.bytes(c));
        }
    }
}

} // namespace

QByteArray contentFingerprint(Database &database) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &table : tables(database))
        addTable(hash, database, table);
    return hash.result().toHex();
}

} // namespace weici::store
