// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgerfile.h"

#include "store/database.h"
#include "store/storeerror.h"
#include "support/samplecontent.h"

#include <functional>

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace weici::store {
namespace {

using Fault = ContentFault::Kind;
using Reason = RefusedFile::Reason;

class LedgerFileTest : public testing::Test {
protected:
    LedgerFileTest() { LedgerFile::create(path, tests::filledContent(4, 2, 2), {}, {}); }

    /// Runs statements as some other program would, past every CHECK and key.
    void tamper(const QStringList &statements) {
        Database database(path, Database::Mode::Open);
        database.run(QStringLiteral("PRAGMA ignore_check_constraints = ON"));
        database.run(QStringLiteral("PRAGMA foreign_keys = OFF"));
        for (const QString &statement : statements)
            database.run(statement);
    }

    std::optional<Reason> refusal(const LedgerFile::Options &options = {}) {
        try {
            LedgerFile file(path, options);
        } catch (const RefusedFile &refused) {
            return refused.reason();
        }
        return std::nullopt;
    }

    /// Of the quick checks when the file is opened, then of the thorough ones.
    std::vector<ContentFault> faults() {
        LedgerFile file(path, {});
        std::vector<ContentFault> faults;
        const Structure structure = file.readStructure(faults);
        if (faults.empty()) {
            const CellReader reader(structure.schemes);
            file.readCells(
                structure, reader, [](const auto &, const auto &, auto &&) {},
                [](const auto &, const auto &, auto &&) {}, faults);
        }
        file.verify(faults);
        return faults;
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("a.weici"));
};

TEST_F(LedgerFileTest, WhatIsMadeIsSound) {
    EXPECT_EQ(refusal(), std::nullopt);
    EXPECT_TRUE(faults().empty());
}

struct Planted {
    const char *name;
    const char16_t *sql;
};

class PlantedTest : public LedgerFileTest, public testing::WithParamInterface<Planted> {};

TEST_P(PlantedTest, IsRefused) {
    tamper({QString::fromUtf16(GetParam().sql)});
    EXPECT_EQ(refusal(), Reason::Schema);
    LedgerFile::Options reading;
    reading.readOnly = true;
    EXPECT_EQ(refusal(reading), Reason::Schema);
}

INSTANTIATE_TEST_SUITE_P(
    Schema, PlantedTest,
    testing::Values(
        Planted{"trigger", u"CREATE TRIGGER planted AFTER UPDATE ON cell BEGIN DELETE FROM revision; END"},
        Planted{"endlessView",
                u"CREATE VIEW planted AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                u"SELECT i FROM n"},
        Planted{"index", u"CREATE INDEX planted ON cell (note)"},
        Planted{"table", u"CREATE TABLE planted (n INTEGER)"},
        Planted{"virtualTable", u"CREATE VIRTUAL TABLE planted USING fts5(a)"},
        Planted{"statistics", u"ANALYZE"}, Planted{"missingTable", u"DROP TABLE scenario"},
        Planted{"otherColumn", u"ALTER TABLE scenario ADD COLUMN planted TEXT"}),
    [](const auto &planted) { return std::string(planted.param.name); });

struct Tampered {
    const char *name;
    const char16_t *sql;
    Fault kind;
    const char *where;
};

class TamperedTest : public LedgerFileTest, public testing::WithParamInterface<Tampered> {};

TEST_P(TamperedTest, IsTold) {
    tamper({QString::fromUtf16(GetParam().sql)});
    ASSERT_EQ(refusal(), std::nullopt);
    const std::vector<ContentFault> found = faults();
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().kind, GetParam().kind);
    EXPECT_EQ(found.front().where, GetParam().where);
}

INSTANTIATE_TEST_SUITE_P(
    Content, TamperedTest,
    testing::Values(
        Tampered{"number",
                 u"UPDATE cell SET value_number = value_number + 1 WHERE indicator_id = 1 AND region_id = 2 "
                 u"AND period_id = 1",
                 Fault::Reading, "I01 R2 2000-01..01"},
        Tampered{
            "text",
            u"UPDATE cell SET value_text = '99' WHERE indicator_id = 1 AND region_id = 2 AND period_id = 1",
            Fault::Reading, "I01 R2 2000-01..01"},
        Tampered{
            "rank",
            u"UPDATE cell SET rank_number = 7 WHERE indicator_id = 1 AND region_id = 2 AND period_id = 1",
            Fault::Reading, "I01 R2 2000-01..01"},
        Tampered{"target", u"UPDATE target SET value_number = 7 WHERE indicator_id = 1", Fault::Reading,
                 "I01 甲县 2023"},
        Tampered{"unit",
                 u"UPDATE cell SET value_text = '7万元', value_number = 7, value_converted = 0 "
                 u"WHERE indicator_id = 2 AND region_id = 1 AND period_id = 1",
                 Fault::Reading, "I02 甲县 2000-01..01"},
        Tampered{"asOf",
                 u"UPDATE cell SET as_of = 'soon' WHERE indicator_id = 1 AND region_id = 2 AND period_id = 1",
                 Fault::Period, "I01 R2 2000-01..01"},
        Tampered{"cellOfNoRegion",
                 u"UPDATE cell SET region_id = 9 WHERE indicator_id = 1 AND region_id = 2 "
                 u"AND period_id = 1",
                 Fault::Reference, "#1 #9 #1"},
        Tampered{"cellOfAWrappedId",
                 u"UPDATE cell SET region_id = 4294967297 WHERE indicator_id = 1 AND region_id = 2 "
                 u"AND period_id = 1",
                 Fault::Reference, "#1 #0 #1"},
        Tampered{"cellOfNoIndicator",
                 u"UPDATE cell SET indicator_id = 99 WHERE indicator_id = 1 AND region_id = 2 "
                 u"AND period_id = 1",
                 Fault::Reference, "#99 R2 #1"},
        Tampered{"cellOfNoPeriod",
                 u"UPDATE cell SET period_id = 77 WHERE indicator_id = 1 AND region_id = 2 "
                 u"AND period_id = 1",
                 Fault::Reference, "#1 R2 #77"},
        Tampered{"periodCode", u"UPDATE period SET code = '2000-1' WHERE id = 1", Fault::Period, "2000-1"},
        Tampered{"periodMonths", u"UPDATE period SET last_month = 3 WHERE id = 1", Fault::Period,
                 "2000-01..01"},
        Tampered{"circle", u"UPDATE node SET parent = 2 WHERE id = 2", Fault::Tree, "2023"},
        Tampered{"otherBlock", u"UPDATE node SET block = 1 WHERE id = 1", Fault::Tree, "2023"},
        Tampered{"leafOfNoNode", u"UPDATE leaf SET node = 9 WHERE indicator_id = 1", Fault::Tree, "2023"},
        Tampered{"leafOfNoBlock", u"UPDATE leaf SET block = 9 WHERE indicator_id = 1", Fault::Tree, "2023"},
        Tampered{"ownRegion", u"UPDATE profile SET value = '9' WHERE key = 'own_region'", Fault::Profile,
                 "own_region"},
        Tampered{"noScheme", u"DELETE FROM scheme", Fault::Scheme, ""},
        Tampered{"revision", u"INSERT INTO revision VALUES (1, 1, 1, 55, 'value', '', '1')", Fault::Reference,
                 "revision"}),
    [](const auto &planted) { return std::string(planted.param.name); });

struct Illegal {
    const char *name;
    const char16_t *sql;
};

class IllegalTest : public LedgerFileTest, public testing::WithParamInterface<Illegal> {};

TEST_P(IllegalTest, FailsTheCheckOfThePages) {
    tamper({QString::fromUtf16(GetParam().sql)});
    EXPECT_EQ(refusal(), Reason::Integrity);
}

INSTANTIATE_TEST_SUITE_P(
    Content, IllegalTest,
    testing::Values(Illegal{"state", u"UPDATE cell SET value_state = 9 WHERE region_id = 1"},
                    Illegal{"missingWithNumber", u"UPDATE cell SET value_state = 2 WHERE region_id = 1"},
                    Illegal{"infiniteWeight", u"UPDATE leaf SET points = 9e999"},
                    Illegal{"infiniteNumber", u"UPDATE cell SET value_number = -9e999 WHERE region_id = 1"},
                    Illegal{"tieRule", u"UPDATE scheme SET tie_rule = 'none'"},
                    Illegal{"count", u"UPDATE scheme SET region_count = 0"},
                    Illegal{"levels", u"UPDATE node SET parent = NULL, level = 7 WHERE id = 2"},
                    Illegal{"hugePeriodId", u"UPDATE period SET id = 900000000000 WHERE id = 1"}),
    [](const auto &planted) { return std::string(planted.param.name); });

TEST_F(LedgerFileTest, AFullDiskIsToldAndLeavesTheFileAsItWas) {
    LedgerFile::Options options;
    options.database.mostPages = QFile(path).size() / 4096 + 2;
    LedgerFile file(path, options);
    const engine::Observation before;
    std::vector<engine::Observation> cells;
    for (int i = 0; i < 4; ++i)
        cells.push_back(tests::cell(std::to_string(i)));
    for (engine::Observation &cell : cells)
        cell.note = std::string(20000, 'x');
    std::vector<CellChange> changes;
    for (int i = 0; i < 4; ++i)
        changes.push_back({{1, {i + 1}, {1}}, &before, &cells[static_cast<std::size_t>(i)]});
    try {
        file.saveCells({}, changes);
        ADD_FAILURE() << "there was room";
    } catch (const StoreError &error) {
        EXPECT_EQ(error.kind(), StoreError::Kind::Full);
    }
    EXPECT_TRUE(file.history({1, {1}, {1}}, 10).empty());
    cells[0].note.clear();
    file.saveCells({}, std::span(changes).first(1));
    EXPECT_EQ(file.history({1, {1}, {1}}, 10).size(), 1U);
    EXPECT_TRUE(faults().empty());
}

} // namespace
} // namespace weici::store
