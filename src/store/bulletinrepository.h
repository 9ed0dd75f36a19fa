// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include "engine/ids.h"

namespace weici::store {

class Database;

/// A bulletin that is being prepared: one for a period and region.
struct BulletinDraftRow {
    struct Override {
        QString field;
        QString text;
        QString reason;
    };
    std::int64_t period = 0; ///< the period's row
    engine::RegionId region;
    QString number;
    QDate date; ///< invalid: none yet
    QString text;
    std::vector<Override> overrides;
};

/// A file that was made of an issued bulletin.
struct BulletinFileRow {
    QString name;
    QString sha256;
    QDateTime at;
};

/// One version of an issued bulletin. Its fingerprint is the SHA-256 of the snapshot, its seal that of every
/// other column with the fingerprint: whichever bit of the row changes, one of the two no longer fits.
struct BulletinRow {
    std::int64_t id = 0;
    std::int64_t period = 0; ///< the period's row
    engine::RegionId region;
    QString number;
    int version = 1;
    QDate date;
    QDateTime at;
    QString author;
    QString reason;
    std::int64_t replaces = 0; ///< the row of the version before; 0: none
    QByteArray snapshot;
    QString fingerprint;
    bool verifies = false; ///< whether fingerprint and seal fit
    std::vector<BulletinFileRow> files;
};

class BulletinRepository final {
public:
    explicit BulletinRepository(Database &database)
        : m_database(database) {}

    [[nodiscard]] std::vector<BulletinDraftRow> readDrafts();
    /// In the place of the one of its period and region. Several statements: call it in a transaction.
    void write(const BulletinDraftRow &row);

    /// In the order in which they were issued.
    [[nodiscard]] std::vector<BulletinRow> readAll();
    /// The new row's id. `id`, `fingerprint`, `verifies` and `files` are not looked at: the row gets its own.
    /// Several statements: call it in a transaction.
    std::int64_t add(const BulletinRow &row);
    void addFile(std::int64_t bulletin, const BulletinFileRow &file);

private:
    void readFiles(std::vector<BulletinRow> &rows);
    void readOverrides(std::vector<BulletinDraftRow> &rows);

    Database &m_database;
};

/// SHA-256 in hexadecimal.
QString fingerprintOf(const QByteArray &snapshot);

} // namespace weici::store
