// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrator.h"

#include "store/database.h"
#include "store/ledgerfile.h"
#include "store/schemaguard.h"
#include "store/storeerror.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "support/samplecontent.h"

namespace weici::store {
namespace {

struct SplitCase {
    const char16_t *sql;
    QStringList statements; ///< nothing: refused
};

class SplitTest : public testing::TestWithParam<SplitCase> {};

TEST_P(SplitTest, FindsTheStatements) {
    const QString sql = QString::fromUtf16(GetParam().sql);
    if (GetParam().statements.isEmpty())
        EXPECT_THROW(splitStatements(sql), StoreError);
    else
        EXPECT_EQ(splitStatements(sql), GetParam().statements);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, SplitTest,
    testing::Values(SplitCase{u"SELECT 1;", {u"SELECT 1"_qs}},
                    SplitCase{u"\n SELECT 1;\n\n\nSELECT 2;\n\n", {u" SELECT 1"_qs, u"SELECT 2"_qs}},
                    SplitCase{u"SELECT 1;\r\nSELECT 2;\r\n", {u"SELECT 1"_qs, u"SELECT 2"_qs}},
                    SplitCase{u"SELECT 'a;b',\n  2;\n", {u"SELECT 'a;b',\n  2"_qs}},
                    SplitCase{u"SELECT 1", {}}, SplitCase{u"SELECT 1;\n-- behind\n", {}},
                    SplitCase{u"SELECT 1; -- behind\n", {}}));

/// A ledger format before the first one, for this test alone: it had no scenarios, and its regions were areas
/// and had no word on ranking.
Migrations fromVersion0() {
    const QString scenario = QStringLiteral("CREATE TABLE scenario");
    const QString region = QStringLiteral("CREATE TABLE region ");
    Migration zero{0, {}};
    Migration one{1, {}};
    const Migrations builtIn = builtInMigrations();
    for (const QString &statement : builtIn.front().statements) {
        if (statement.startsWith(scenario)) {
            one.statements << statement;
        } else if (statement.startsWith(region)) {
            zero.statements << QStringLiteral(
                "CREATE TABLE area (id INTEGER NOT NULL PRIMARY KEY, name TEXT) STRICT");
            one.statements << statement
                           << QStringLiteral("INSERT INTO region (id, position, name, group_name, scored) "
                                             "SELECT id, id, name, '', 1 FROM area")
                           << QStringLiteral("DROP TABLE area");
        } else {
            zero.statements << statement;
        }
    }
    return {zero, one};
}

class MigratorTest : public testing::Test {
protected:
    void makeVersion0() const {
        Database database(path, Database::Mode::Create);
        Transaction transaction(database);
        database.run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
        runMigrations(database, fromVersion0(), 0);
        database.run(QStringLiteral("INSERT INTO area (id, name) VALUES (1, '甲县'), (2, '乙县')"));
        transaction.commit();
    }

    LedgerFile::Options options() const {
        LedgerFile::Options options;
        options.migrations = fromVersion0();
        options.backupPath = [this](int from) {
            return folder.filePath(QStringLiteral("before-%1").arg(from));
        };
        return options;
    }

    QByteArray bytes(const QString &name) const {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("old.weici"));
};

TEST_F(MigratorTest, AnOlderLedgerIsBackedUpAndBroughtForward) {
    makeVersion0();
    const QByteArray before = bytes(QStringLiteral("old.weici"));
    EXPECT_EQ(LedgerFile(path, options()).version(), 1);
    EXPECT_EQ(Database(folder.filePath(QStringLiteral("before-0")), Database::Mode::Open)
                  .number(QStringLiteral("SELECT count(*) FROM area WHERE name = '乙县'")),
              1);
    EXPECT_EQ(readHeader(folder.filePath(QStringLiteral("before-0")), fromVersion0()).version, 0);
    EXPECT_NE(bytes(QStringLiteral("old.weici")), before);

    // From now on it is a ledger like any other.
    LedgerFile file(path, {});
    std::vector<ContentFault> faults;
    const Structure structure = file.readStructure(faults);
    ASSERT_EQ(structure.regions.size(), 2U);
    EXPECT_EQ(structure.regions[1].name, "乙县");
}

TEST_F(MigratorTest, EveryVersionOfTheProgramComesForwardToTheSameLedger) {
    const Migrations all = builtInMigrations();
    for (std::size_t from = 1; from < all.size(); ++from) {
        const QString old = folder.filePath(QStringLiteral("v%1.weici").arg(from));
        {
            Database database(old, Database::Mode::Create);
            Transaction transaction(database);
            database.run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
            runMigrations(database, all, all[from - 1].version);
            database.run(
                QStringLiteral("INSERT INTO change (at, author, origin, reason) VALUES ('2023-07-01', "
                               "'张三', 'entry', '')"));
            transaction.commit();
        }
        LedgerFile::Options opening = options();
        opening.migrations = all;
        LedgerFile file(old, opening);
        EXPECT_EQ(file.version(), latestVersion(all));
        EXPECT_EQ(file.authors(), std::vector{QStringLiteral("张三")});
        EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("before-%1").arg(all[from - 1].version))));
    }
}

TEST_F(MigratorTest, AReaderLeavesAnOlderLedgerAsItIs) {
    makeVersion0();
    const QByteArray before = bytes(QStringLiteral("old.weici"));
    LedgerFile::Options reading = options();
    reading.readOnly = true;
    EXPECT_THROW(LedgerFile(path, reading), RefusedFile);
    EXPECT_EQ(bytes(QStringLiteral("old.weici")), before);
}

TEST_F(MigratorTest, AStepThatFailsLeavesTheVersionBefore) {
    makeVersion0();
    LedgerFile::Options failing = options();
    failing.migrations[1].statements << QStringLiteral("INSERT INTO region (id) VALUES (NULL)");
    // Fails already where the reference in memory is made, or in the step: in either case nothing has
    // changed.
    EXPECT_ANY_THROW(LedgerFile(path, failing));
    Database database(path, Database::Mode::Open);
    EXPECT_EQ(database.number(QStringLiteral("PRAGMA user_version")), 0);
    EXPECT_EQ(database.number(QStringLiteral("SELECT count(*) FROM area")), 2);
    EXPECT_TRUE(schemaDifference(database, fromVersion0(), 0).isEmpty());
}

TEST_F(MigratorTest, ATriggerInAnOlderLedgerIsFoundBeforeAnyStepRuns) {
    makeVersion0();
    Database(path, Database::Mode::Open)
        .run(QStringLiteral("CREATE TRIGGER planted AFTER DELETE ON area BEGIN DELETE FROM cell; END"));
    EXPECT_THROW(LedgerFile(path, options()), RefusedFile);
    EXPECT_EQ(readHeader(path, fromVersion0()).version, 0);
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("before-0"))));
}

} // namespace
} // namespace weici::store
