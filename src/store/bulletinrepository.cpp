// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bulletinrepository.h"

#include "store/database.h"
#include "store/statement.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QStringList>

namespace weici::store {
namespace {

// Every column but snapshot and seal, to be read; then these two; then all again as bytes, for the seal: a
// text that is no UTF-8 any more can read as the text that it was.
QString selectBulletins(const QString &which) {
    const QStringList columns{
        QStringLiteral("id"),       QStringLiteral("period_id"),  QStringLiteral("region_id"),
        QStringLiteral("number"),   QStringLiteral("version"),    QStringLiteral("issued_on"),
        QStringLiteral("at"),       QStringLiteral("author"),     QStringLiteral("reason"),
        QStringLiteral("replaces"), QStringLiteral("fingerprint")};
    QStringList bytes;
    for (const QString &column : columns)
        bytes.append(QStringLiteral("CAST(%1 AS BLOB)").arg(column));
    return QStringLiteral("SELECT %1, snapshot, CAST(seal AS BLOB), %2 FROM bulletin %3")
        .arg(columns.join(u','), bytes.join(u','), which);
}
constexpr int snapshotColumn = 11;
constexpr int sealColumn = 12;
constexpr int firstSealed = 13;

QByteArray sealOf(const Statement &row) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int column = firstSealed; column < row.columns(); ++column) {
        // A length before each text, so that no two rows can look alike.
        const QByteArray bytes = row.isNull(column) ? QByteArray("-") : row.bytes(column);
        hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        hash.addData(bytes);
    }
    return hash.result().toHex();
}

engine::RegionId regionId(qint64 number) {
    // A number that is no id must not become one by being cut.
    return {number > 0 && number <= INT32_MAX ? static_cast<std::int32_t>(number) : 0};
}

int versionNumber(qint64 number) {
    return static_cast<int>(std::clamp<qint64>(number, 0, INT32_MAX));
}

BulletinRow rowOf(const Statement &row) {
    BulletinRow bulletin;
    bulletin.id = row.integer(0);
    bulletin.period = row.integer(1);
    bulletin.region = regionId(row.integer(2));
    bulletin.number = row.text(3);
    bulletin.version = versionNumber(row.integer(4));
    bulletin.date = QDate::fromString(row.text(5), Qt::ISODate);
    bulletin.at = row.time(6);
    bulletin.author = row.text(7);
    bulletin.reason = row.text(8);
    bulletin.replaces = row.isNull(9) ? 0 : row.integer(9);
    bulletin.fingerprint = row.text(10);
    bulletin.snapshot = row.bytes(snapshotColumn);
    bulletin.verifies =
        fingerprintOf(bulletin.snapshot) == bulletin.fingerprint && sealOf(row) == row.bytes(sealColumn);
    return bulletin;
}

QString dateText(const QDate &date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral("");
}

} // namespace

QString fingerprintOf(const QByteArray &snapshot) {
    return QString::fromLatin1(QCryptographicHash::hash(snapshot, QCryptographicHash::Sha256).toHex());
}

std::vector<BulletinDraftRow> BulletinRepository::readDrafts() {
    std::vector<BulletinDraftRow> rows;
    Statement select(m_database, QStringLiteral("SELECT period_id, region_id, number, date, text FROM "
                                                "bulletin_draft ORDER BY period_id, region_id"));
    select.run();
    while (select.next())
        rows.push_back({select.integer(0),
                        regionId(select.integer(1)),
                        select.text(2),
                        QDate::fromString(select.text(3), Qt::ISODate),
                        select.text(4),
                        {}});
    readOverrides(rows);
    return rows;
}

void BulletinRepository::readOverrides(std::vector<BulletinDraftRow> &rows) {
    Statement select(m_database, QStringLiteral("SELECT period_id, region_id, field, text, reason FROM "
                                                "bulletin_override ORDER BY period_id, region_id, position"));
    select.run();
    while (select.next()) {
        const auto draft = std::ranges::find_if(rows, [&](const BulletinDraftRow &row) {
            return row.period == select.integer(0) && row.region == regionId(select.integer(1));
        });
        if (draft != rows.end())
            draft->overrides.push_back({select.text(2), select.text(3), select.text(4)});
    }
}

void BulletinRepository::write(const BulletinDraftRow &row) {
    for (const char *table : {"bulletin_override", "bulletin_draft"}) {
        Statement remove(
            m_database,
            QStringLiteral("DELETE FROM %1 WHERE period_id = ? AND region_id = ?").arg(QLatin1String(table)));
        remove.bind(qint64{row.period}).bind(qint64{row.region.value}).run();
    }
    Statement insert(m_database, QStringLiteral("INSERT INTO bulletin_draft (period_id, region_id, number, "
                                                "date, text) VALUES (?, ?, ?, ?, ?)"));
    insert.bind(qint64{row.period}).bind(qint64{row.region.value}).bind(row.number);
    insert.bind(dateText(row.date)).bind(row.text).run();
    qint64 position = 0;
    for (const BulletinDraftRow::Override &each : row.overrides) {
        Statement add(m_database,
                      QStringLiteral("INSERT INTO bulletin_override (period_id, region_id, position, field, "
                                     "text, reason) VALUES (?, ?, ?, ?, ?, ?)"));
        add.bind(qint64{row.period}).bind(qint64{row.region.value}).bind(++position);
        add.bind(each.field).bind(each.text).bind(each.reason).run();
    }
}

std::vector<BulletinRow> BulletinRepository::readAll() {
    std::vector<BulletinRow> rows;
    Statement select(m_database, selectBulletins(QStringLiteral("ORDER BY id")));
    select.run();
    while (select.next())
        rows.push_back(rowOf(select));
    readFiles(rows);
    return rows;
}

void BulletinRepository::readFiles(std::vector<BulletinRow> &rows) {
    Statement select(m_database, QStringLiteral("SELECT bulletin_id, name, sha256, at FROM bulletin_file "
                                                "ORDER BY bulletin_id, position"));
    select.run();
    while (select.next()) {
        const auto bulletin = std::ranges::find(rows, std::int64_t{select.integer(0)}, &BulletinRow::id);
        if (bulletin != rows.end())
            bulletin->files.push_back({select.text(1), select.text(2), select.time(3)});
    }
}

std::int64_t BulletinRepository::add(const BulletinRow &row) {
    Statement insert(m_database,
                     QStringLiteral("INSERT INTO bulletin (period_id, region_id, number, version, issued_on, "
                                    "at, author, reason, replaces, snapshot, fingerprint, seal) VALUES (?, "
                                    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(qint64{row.period}).bind(qint64{row.region.value}).bind(row.number);
    insert.bind(qint64{row.version}).bind(dateText(row.date)).bind(timeText(row.at));
    insert.bind(row.author).bind(row.reason);
    insert.bind(row.replaces > 0 ? Value(qint64{row.replaces}) : Value());
    insert.bind(row.snapshot).bind(fingerprintOf(row.snapshot)).bind(QString(64, u'0')).run();
    const qint64 id = insert.insertedId();
    // Sealed as it is read back: what the file gives later is what counts.
    Statement select(m_database, selectBulletins(QStringLiteral("WHERE id = ?")));
    select.bind(id).run();
    select.next();
    const QString seal = QString::fromLatin1(sealOf(select));
    select.finish();
    Statement update(m_database, QStringLiteral("UPDATE bulletin SET seal = ? WHERE id = ?"));
    update.bind(seal).bind(id).run();
    return id;
}

void BulletinRepository::addFile(std::int64_t bulletin, const BulletinFileRow &file) {
    Statement insert(
        m_database,
        QStringLiteral("INSERT INTO bulletin_file (bulletin_id, position, name, sha256, at) SELECT ?, "
                       "coalesce(max(position), 0) + 1, ?, ?, ? FROM bulletin_file WHERE bulletin_id = ?"));
    insert.bind(qint64{bulletin}).bind(file.name).bind(file.sha256).bind(timeText(file.at));
    insert.bind(qint64{bulletin}).run();
}

} // namespace weici::store
