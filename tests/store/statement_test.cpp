// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/database.h"
#include "store/storeerror.h"

#include <functional>
#include <limits>

#include <gtest/gtest.h>

namespace weici::store {
namespace {

using Kind = StoreError::Kind;

class TableTest : public testing::Test {
protected:
    TableTest() {
        database.run(
            QStringLiteral("CREATE TABLE t (n INTEGER CHECK (n <> 13), x REAL, s TEXT, b BLOB) STRICT"));
    }

    Database database{{}, Database::Mode::Memory};
};

class StatementTest : public TableTest {
protected:
    /// The kind of what `work` throws; the SQL must be in the detail.
    Kind thrownBy(const std::function<void()> &work, const QString &sqlPart) {
        try {
            work();
        } catch (const StoreError &error) {
            EXPECT_TRUE(error.detail().contains(sqlPart)) << error.what();
            return error.kind();
        }
        ADD_FAILURE() << "nothing thrown";
        return Kind::Misuse;
    }

    Statement insert{database, QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?)")};
    Statement select{database, QStringLiteral("SELECT n, x, s, b FROM t ORDER BY rowid")};
};

TEST_F(StatementTest, WhatIsBoundIsReadBack) {
    insert.bind(qint64{1} << 40).bind(0.1).bind(textValue("通报ℵ𠀀")).bind(QByteArray("\0\xff", 2)).run();
    insert.bind(Value()).bind(orNull(std::optional<double>())).bind(Value()).bind(Value()).run();
    select.run();
    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.integer(0), qint64{1} << 40);
    EXPECT_EQ(select.real(1), 0.1);
    EXPECT_EQ(select.utf8(2), "通报ℵ𠀀");
    EXPECT_EQ(select.bytes(3), QByteArray("\0\xff", 2));
    ASSERT_TRUE(select.next());
    EXPECT_TRUE(select.isNull(0) && select.isNull(1) && select.isNull(2) && select.isNull(3));
    EXPECT_FALSE(select.next());
}

TEST_F(StatementTest, AnEmptyTextIsATextAndNotNull) {
    insert.bind(1).bind(1.0).bind(QString()).bind(QByteArray()).run();
    select.run();
    ASSERT_TRUE(select.next());
    EXPECT_FALSE(select.isNull(2));
    EXPECT_FALSE(select.isNull(3));
}

TEST_F(StatementTest, RefusesAWrongCountOfValues) {
    EXPECT_EQ(thrownBy([&] { insert.bind(1).bind(2.0).run(); }, QStringLiteral("INSERT INTO t")),
              Kind::Misuse);
    const auto five = [&] { insert.bind(1).bind(1.0).bind(QString()).bind(QByteArray()).bind(5).run(); };
    EXPECT_EQ(thrownBy(five, QStringLiteral("INSERT INTO t")), Kind::Misuse);
    EXPECT_EQ(database.number(QStringLiteral("SELECT count(*) FROM t")), 0);
    // And it is as good as new.
    insert.bind(1).bind(1.0).bind(QString()).bind(QByteArray()).run();
    EXPECT_EQ(database.number(QStringLiteral("SELECT count(*) FROM t")), 1);
}

TEST_F(StatementTest, RefusesNumbersThatAreNotFinite) {
    for (const double bad :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity()}) {
        EXPECT_EQ(thrownBy([&] { insert.bind(1).bind(bad); }, QStringLiteral("INSERT INTO t")),
                  Kind::Constraint);
    }
    insert.bind(1).bind(1.0).bind(QString()).bind(QByteArray()).run();
    EXPECT_EQ(database.number(QStringLiteral("SELECT count(*) FROM t")), 1);
}

TEST_F(StatementTest, SaysWhatTheDatabaseRefusesWithItsSql) {
    const auto check = [&] { insert.bind(13).bind(1.0).bind(QString()).bind(QByteArray()).run(); };
    EXPECT_EQ(thrownBy(check, QStringLiteral("INSERT INTO t")), Kind::Constraint);
    const auto strict = [&] {
        insert.bind(1).bind(textValue("no")).bind(QString()).bind(QByteArray()).run();
    };
    EXPECT_EQ(thrownBy(strict, QStringLiteral("INSERT INTO t")), Kind::Constraint);
    const auto prepared = [&](const char16_t *sql) {
        return [this, sql] { Statement(database, QString::fromUtf16(sql)).run(); };
    };
    EXPECT_EQ(thrownBy(prepared(u"SELECT nothing FROM t"), QStringLiteral("nothing")), Kind::Misuse);
    EXPECT_EQ(thrownBy(prepared(u"SELECT 1; SELECT 2"), QStringLiteral("SELECT 2")), Kind::Misuse);
    // Qt would store NULL for a name that nobody binds.
    EXPECT_EQ(thrownBy(prepared(u"INSERT INTO t (n) VALUES (:n)"), QStringLiteral(":n")), Kind::Misuse);
}

} // namespace
} // namespace weici::store
