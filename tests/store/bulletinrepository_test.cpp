// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bulletinrepository.h"

#include "store/database.h"
#include "store/ledgerfile.h"
#include "store/statement.h"
#include "support/samplecontent.h"

#include <random>

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace weici::store {
namespace {

using Fault = ContentFault::Kind;

BulletinRow bulletin(int version, const QByteArray &snapshot, std::int64_t replaces = 0) {
    BulletinRow row;
    row.period = 1;
    row.region = {1};
    row.number = QStringLiteral("于数创办〔2023〕4号");
    row.version = version;
    row.date = QDate(2023, 7, 10);
    row.at = QDateTime(QDate(2023, 7, 10), QTime(9, 30, 1, 5), Qt::UTC);
    row.author = QStringLiteral("张三");
    row.reason = version > 1 ? QStringLiteral("更正一处") : QStringLiteral("");
    row.replaces = replaces;
    row.snapshot = snapshot;
    return row;
}

class BulletinRepositoryTest : public testing::Test {
protected:
    BulletinRepositoryTest() {
        LedgerFile::create(path, tests::filledContent(4, 2, 2), {}, {});
        LedgerFile file(path, {});
        const std::int64_t first = file.addBulletin({}, bulletin(1, firstSnapshot), nullptr);
        file.addBulletin({}, bulletin(2, "{\"version\":2}", first), nullptr);
    }

    /// One line of SQL, as some other program would run it.
    void tamper(const QString &statement) const {
        Database database(path, Database::Mode::Open);
        database.run(QStringLiteral("PRAGMA ignore_check_constraints = ON"));
        database.run(QStringLiteral("PRAGMA foreign_keys = OFF"));
        database.run(statement);
    }

    std::vector<BulletinRow> bulletins() const { return LedgerFile(path, {}).readBulletins(); }

    std::vector<ContentFault> faults() const {
        std::vector<ContentFault> faults;
        LedgerFile(path, {}).verify(faults);
        return faults;
    }

    static int verifying(const std::vector<BulletinRow> &rows) {
        return static_cast<int>(std::ranges::count(rows, true, &BulletinRow::verifies));
    }

    const QByteArray firstSnapshot = QByteArray("{\"version\":1,\"text\":\"") + QByteArray(9000, 'x') + "\"}";
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.weici"));
};

TEST_F(BulletinRepositoryTest, WhatIsIssuedComesBackAndVerifies) {
    const std::vector<BulletinRow> rows = bulletins();
    ASSERT_EQ(rows.size(), 2U);
    const BulletinRow given = bulletin(1, firstSnapshot);
    EXPECT_EQ(rows[0].number, given.number);
    EXPECT_EQ(rows[0].version, 1);
    EXPECT_EQ(rows[0].date, given.date);
    EXPECT_EQ(rows[0].at, given.at);
    EXPECT_EQ(rows[0].author, given.author);
    EXPECT_EQ(rows[0].snapshot, firstSnapshot);
    EXPECT_EQ(rows[0].fingerprint, fingerprintOf(firstSnapshot));
    EXPECT_EQ(rows[0].replaces, 0);
    EXPECT_EQ(rows[1].reason, bulletin(2, {}).reason);
    EXPECT_EQ(rows[1].replaces, rows[0].id);
    EXPECT_EQ(verifying(rows), 2);
    EXPECT_TRUE(faults().empty());
}

TEST_F(BulletinRepositoryTest, TheFingerprintIsTheSha256OfTheSnapshot) {
    EXPECT_EQ(fingerprintOf("abc").toStdString(),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(BulletinRepositoryTest, IssuingLocksThePeriodInTheSameTransaction) {
    LedgerFile file(path, {});
    ASSERT_EQ(file.readPeriodEvents().size(), 2U);
    // A number and version that are there already: neither row nor event.
    EXPECT_ANY_THROW(file.addBulletin({}, bulletin(2, "{}"), nullptr));
    EXPECT_EQ(file.readPeriodEvents().size(), 2U);
    EXPECT_EQ(file.readBulletins().size(), 2U);
}

TEST_F(BulletinRepositoryTest, FilesAreKeptInOrder) {
    const QDateTime at(QDate(2023, 7, 10), QTime(10, 0), Qt::UTC);
    LedgerFile file(path, {});
    const std::int64_t id = file.readBulletins()[1].id;
    file.addBulletinFile(id, {QStringLiteral("乙.pdf"), QString(64, u'b'), at});
    file.addBulletinFile(id, {QStringLiteral("甲.docx"), QString(64, u'a'), at});
    const std::vector<BulletinRow> rows = file.readBulletins();
    EXPECT_TRUE(rows[0].files.empty());
    ASSERT_EQ(rows[1].files.size(), 2U);
    EXPECT_EQ(rows[1].files[0].name, QStringLiteral("乙.pdf"));
    EXPECT_EQ(rows[1].files[1].sha256, QString(64, u'a'));
    EXPECT_EQ(rows[1].files[1].at, at);
    EXPECT_TRUE(rows[1].verifies);
}

TEST_F(BulletinRepositoryTest, DraftsTakeThePlaceOfOneAnother) {
    LedgerFile file(path, {});
    BulletinDraftRow draft{1, {1}, QStringLiteral("1号"), QDate(2023, 7, 10), QStringLiteral("文\n字"), {}};
    draft.overrides = {{QStringLiteral("指标.I02.值"), QStringLiteral("9"), QStringLiteral("手工")},
                       {QStringLiteral("指标.I01.值"), QStringLiteral("8"), QStringLiteral("")}};
    file.saveBulletinDraft(draft);
    draft.date = {};
    draft.text = QStringLiteral("又一稿");
    draft.overrides.erase(draft.overrides.begin());
    file.saveBulletinDraft(draft);
    const std::vector<BulletinDraftRow> rows = file.readBulletinDrafts();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].text, draft.text);
    EXPECT_FALSE(rows[0].date.isValid());
    ASSERT_EQ(rows[0].overrides.size(), 1U);
    EXPECT_EQ(rows[0].overrides[0].field, QStringLiteral("指标.I01.值"));
}

TEST_F(BulletinRepositoryTest, AnOlderLedgerGetsTheTablesAfterACopyWasMade) {
    for (const char *table : {"bulletin_override", "bulletin_draft", "bulletin_file", "bulletin"})
        tamper(QStringLiteral("DROP TABLE %1").arg(QLatin1String(table)));
    const Migrations migrations = builtInMigrations();
    for (const QString &statement : migrations.front().statements) {
        if (statement.startsWith(QStringLiteral("CREATE TABLE bulletin (")))
            tamper(statement);
    }
    tamper(QStringLiteral("PRAGMA user_version = 3"));
    LedgerFile::Options options;
    const QString copy = folder.filePath(QStringLiteral("copy.weici"));
    options.backupPath = [&](int version) {
        EXPECT_EQ(version, 3);
        return copy;
    };
    LedgerFile file(path, options);
    EXPECT_EQ(file.version(), latestVersion(migrations));
    EXPECT_TRUE(QFile::exists(copy));
    EXPECT_TRUE(file.readBulletins().empty());
    EXPECT_GT(file.addBulletin({}, bulletin(1, firstSnapshot), nullptr), 0);
}

struct Changed {
    const char *column;
    const char16_t *to;
};

class ChangedColumnTest : public BulletinRepositoryTest, public testing::WithParamInterface<Changed> {};

TEST_P(ChangedColumnTest, IsFoundAndTheOtherVersionStillVerifies) {
    tamper(QStringLiteral("UPDATE bulletin SET %1 = %2 WHERE version = 1")
               .arg(QLatin1String(GetParam().column), QString::fromUtf16(GetParam().to)));
    const std::vector<BulletinRow> rows = bulletins();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_FALSE(rows[0].verifies);
    EXPECT_TRUE(rows[1].verifies);
    const std::vector<ContentFault> found = faults();
    EXPECT_EQ(std::ranges::count(found, Fault::Bulletin, &ContentFault::kind), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Bulletin, ChangedColumnTest,
    testing::Values(Changed{"period_id", u"2"}, Changed{"region_id", u"2"},
                    Changed{"number", u"number || '1'"}, Changed{"version", u"3"},
                    Changed{"issued_on", u"'2023-07-11'"}, Changed{"at", u"replace(at, '09', '08')"},
                    Changed{"author", u"'李四'"}, Changed{"reason", u"'x'"}, Changed{"replaces", u"2"},
                    Changed{"snapshot", u"CAST(snapshot || ' ' AS BLOB)"},
                    Changed{"fingerprint", u"replace(fingerprint, substr(fingerprint, 1, 1), 'g')"},
                    Changed{"seal", u"replace(seal, substr(seal, 1, 1), 'g')"},
                    Changed{"region_id", u"4294967297"}),
    [](const auto &changed) {
        return std::string(changed.param.column) + '_' + std::to_string(changed.index);
    });

/// Every row but the snapshot given a new fingerprint that fits: the seal still tells.
TEST_F(BulletinRepositoryTest, ANewFingerprintForAChangedSnapshotIsFound) {
    tamper(QStringLiteral("UPDATE bulletin SET snapshot = x'6162', fingerprint = '%1' WHERE version = 2")
               .arg(fingerprintOf("ab")));
    const std::vector<BulletinRow> rows = bulletins();
    EXPECT_TRUE(rows[0].verifies);
    EXPECT_FALSE(rows[1].verifies);
}

/// Single bits of the snapshot as they stand in the file, over several pages.
TEST_F(BulletinRepositoryTest, EveryFlippedBitOfASnapshotInTheFileIsFound) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    std::mt19937 random(7);
    std::vector<qsizetype> places;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        if (whole.mid(at, 8) == "xxxxxxxx")
            places.push_back(at);
    }
    ASSERT_GT(places.size(), 8000U);
    for (int round = 0; round < 60; ++round) {
        const qsizetype at = places[random() % places.size()];
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (random() % 8)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(changed);
        file.close();
        const std::vector<ContentFault> found = faults();
        ASSERT_EQ(found.size(), 1U) << "byte " << at;
        EXPECT_EQ(found[0].kind, Fault::Bulletin);
        EXPECT_EQ(found[0].found, "1");
        EXPECT_EQ(verifying(bulletins()), 1);
    }
}

/// Every byte of the texts in a row as they stand in the file, one bit each: also those that SQLite then
/// reads as the same text.
TEST_F(BulletinRepositoryTest, EveryFlippedBitOfTheTextsInTheFileIsFound) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const QByteArray reason = bulletin(2, {}).reason.toUtf8();
    const qsizetype end = whole.indexOf(reason) + reason.size();
    const qsizetype start = whole.lastIndexOf(bulletin(2, {}).number.toUtf8(), end);
    ASSERT_TRUE(start > 0 && end - start > 60 && end - start < 200);
    std::mt19937 random(7);
    for (qsizetype at = start; at < end; ++at) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (random() % 8)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(changed);
        file.close();
        const std::vector<ContentFault> found = faults();
        ASSERT_EQ(found.size(), 1U) << "byte " << at;
        EXPECT_EQ(found[0].kind, Fault::Bulletin);
        EXPECT_EQ(verifying(bulletins()), 1);
    }
}

/// 更 (E6 9B B4) and C6 9B B4 are the same text to SQLite.
TEST_F(BulletinRepositoryTest, ABitThatReadsAsTheSameTextIsFound) {
    tamper(QStringLiteral(
        "UPDATE bulletin SET reason = CAST(x'C69BB4E6ADA3E4B880E5A484' AS TEXT) WHERE version = 2"));
    const std::vector<BulletinRow> rows = bulletins();
    EXPECT_EQ(rows[1].reason, bulletin(2, {}).reason);
    EXPECT_FALSE(rows[1].verifies);
}

} // namespace
} // namespace weici::store
