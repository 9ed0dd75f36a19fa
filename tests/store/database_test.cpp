// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/statement.h"
#include "store/storeerror.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace weici::store {
namespace {

using namespace std::chrono_literals;
using Kind = StoreError::Kind;

class DatabaseTest : public testing::Test {
protected:
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("位 次#1?%20.db"));

    static Kind kindOf(const std::function<void()> &work) {
        try {
            work();
        } catch (const StoreError &error) {
            return error.kind();
        }
        ADD_FAILURE() << "nothing thrown";
        return Kind::Misuse;
    }

    static qint64 rows(Database &database) {
        return database.number(QStringLiteral("SELECT count(*) FROM t"));
    }
};

TEST_F(DatabaseTest, IsHardened) {
    Database database(path, Database::Mode::Create);
    const auto pragma = [&](const char16_t *name) {
        return database.text(u"PRAGMA " % QString::fromUtf16(name));
    };
    EXPECT_EQ(pragma(u"journal_mode"), u"delete");
    EXPECT_EQ(pragma(u"synchronous"), u"2");
    EXPECT_EQ(pragma(u"foreign_keys"), u"1");
    EXPECT_EQ(pragma(u"trusted_schema"), u"0");
    EXPECT_EQ(pragma(u"cell_size_check"), u"1");
    EXPECT_EQ(pragma(u"mmap_size"), u"0");
    EXPECT_EQ(pragma(u"cache_spill"), u"0");
    database.run(QStringLiteral("PRAGMA journal_mode = OFF"));
    EXPECT_EQ(pragma(u"journal_mode"), u"delete") << "defensive mode is off";
    EXPECT_EQ(kindOf([&] { database.run(QStringLiteral("ATTACH ':memory:' AS other")); }), Kind::Misuse);
}

TEST_F(DatabaseTest, APlantedTriggerDoesNotFire) {
    Database database(path, Database::Mode::Create);
    database.run(QStringLiteral("CREATE TABLE t (n INTEGER) STRICT"));
    database.run(QStringLiteral("CREATE TRIGGER planted AFTER INSERT ON t BEGIN DELETE FROM t; END"));
    database.run(QStringLiteral("INSERT INTO t VALUES (1)"));
    EXPECT_EQ(rows(database), 1);
}

TEST_F(DatabaseTest, AMissingFileStaysMissing) {
    EXPECT_EQ(kindOf([&] { Database(path, Database::Mode::Open); }), Kind::CannotOpen);
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(DatabaseTest, WhatIsNotCommittedIsRolledBack) {
    Database database(path, Database::Mode::Create);
    database.run(QStringLiteral("CREATE TABLE t (n INTEGER) STRICT"));
    {
        const Transaction transaction(database);
        database.run(QStringLiteral("INSERT INTO t VALUES (1)"));
        EXPECT_TRUE(database.inTransaction());
    }
    EXPECT_FALSE(database.inTransaction());
    EXPECT_EQ(rows(database), 0);
    Transaction transaction(database);
    database.run(QStringLiteral("INSERT INTO t VALUES (1)"));
    transaction.commit();
    EXPECT_EQ(rows(database), 1);
}

TEST_F(DatabaseTest, AQueryOnlyConnectionChangesNothing) {
    Database(path, Database::Mode::Create).run(QStringLiteral("CREATE TABLE t (n INTEGER) STRICT"));
    Database database(path, Database::Mode::Open, {.queryOnly = true});
    EXPECT_EQ(kindOf([&] { database.run(QStringLiteral("INSERT INTO t VALUES (1)")); }), Kind::ReadOnly);
    EXPECT_EQ(rows(database), 0);
}

TEST_F(DatabaseTest, AFullDiskLeavesTheFileAsItWasAndWorksAgain) {
    Database database(path, Database::Mode::Create, {.mostPages = 20});
    database.run(QStringLiteral("CREATE TABLE t (n INTEGER, s TEXT) STRICT"));
    const auto fill = [&](int count) {
        Transaction transaction(database);
        Statement insert(database, QStringLiteral("INSERT INTO t VALUES (?, ?)"));
        for (int i = 0; i < count; ++i)
            insert.bind(i).bind(QString(1000, u'x')).run();
        transaction.commit();
    };
    fill(3);
    EXPECT_EQ(kindOf([&] { fill(1000); }), Kind::Full);
    EXPECT_FALSE(database.inTransaction());
    EXPECT_EQ(rows(database), 3);
    fill(3);
    EXPECT_EQ(rows(database), 6);
}

TEST_F(DatabaseTest, AnEndlessQueryMeetsItsDeadline) {
    Database database({}, Database::Mode::Memory);
    database.setDeadline(50ms);
    const QString endless = QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    EXPECT_EQ(kindOf([&] { (void)database.number(endless); }), Kind::Interrupted);
    database.setDeadline(0ms);
    EXPECT_EQ(database.number(QStringLiteral("SELECT 7")), 7);
}

TEST_F(DatabaseTest, ACopyHoldsTheSame) {
    Database database(path, Database::Mode::Create);
    database.run(QStringLiteral("CREATE TABLE t (n INTEGER) STRICT"));
    database.run(QStringLiteral("INSERT INTO t VALUES (1), (2)"));
    Database copy({}, Database::Mode::Memory);
    database.copyInto(copy);
    EXPECT_EQ(rows(copy), 2);
}

TEST_F(DatabaseTest, AnotherWriterMakesItBusy) {
    Database first(path, Database::Mode::Create);
    first.run(QStringLiteral("CREATE TABLE t (n INTEGER) STRICT"));
    Database second(path, Database::Mode::Open);
    const Transaction transaction(first);
    EXPECT_EQ(kindOf([&] { const Transaction other(second); }), Kind::Busy);
}

} // namespace
} // namespace weici::store
