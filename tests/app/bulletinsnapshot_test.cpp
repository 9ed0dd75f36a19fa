// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinsnapshot.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QLocale>

#include "support/randombulletin.h"

namespace weici::app {
namespace {

TEST(BulletinSnapshot, RandomOnesComeBackWholeAndGiveTheSameBytes) {
    std::mt19937 random(20230710);
    for (int round = 0; round < 300; ++round) {
        const BulletinSnapshot snapshot = tests::randomSnapshot(random);
        const QByteArray bytes = bytesOf(snapshot);
        const BulletinSnapshot again = snapshotFrom(bytes);
        ASSERT_EQ(bytesOf(again), bytes) << bytes.toStdString();
        ASSERT_EQ(again.document.paragraphs, snapshot.document.paragraphs);
        ASSERT_EQ(again.document.imprint, snapshot.document.imprint);
        ASSERT_EQ(again.draft, snapshot.draft);
        ASSERT_EQ(again.figures, snapshot.figures);
        ASSERT_EQ(again.impact, snapshot.impact);
        ASSERT_EQ(again.date, snapshot.date);
        ASSERT_EQ(again.codes, snapshot.codes);
        ASSERT_TRUE(impactOf(snapshot, again).isEmpty());
    }
}

TEST(BulletinSnapshot, EveryPartOfATableComesBack) {
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
        BulletinSnapshot snapshot = tests::randomSnapshot(random);
        if (snapshot.document.annexes.empty())
            continue;
        const TableReport &before = snapshot.document.annexes.front();
        const BulletinSnapshot again = snapshotFrom(bytesOf(snapshot));
        const TableReport &after = again.document.annexes.front();
        ASSERT_EQ(after.rows.size(), before.rows.size());
        for (std::size_t row = 0; row < before.rows.size(); ++row) {
            for (std::size_t column = 0; column < before.columns.size(); ++column) {
                const TableReport::Cell &a = before.rows[row][column];
                const TableReport::Cell &b = after.rows[row][column];
                ASSERT_TRUE(a.kind == b.kind && a.text == b.text && a.style == b.style && a.mark == b.mark &&
                            a.source == b.source && a.role == b.role);
                ASSERT_EQ(a.number, b.number);
            }
        }
        ASSERT_EQ(after.spans.size(), before.spans.size());
        ASSERT_EQ(after.notes, before.notes);
        ASSERT_EQ(after.frontTo, before.frontTo);
        ASSERT_EQ(after.page.landscape, before.page.landscape);
        ASSERT_EQ(after.charts.size(), before.charts.size());
    }
}

TEST(BulletinSnapshot, TheLocaleMakesNoDifference) {
    std::mt19937 random(5);
    const BulletinSnapshot snapshot = tests::randomSnapshot(random);
    const QByteArray bytes = bytesOf(snapshot);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    EXPECT_EQ(bytesOf(snapshot), bytes);
    EXPECT_EQ(bytesOf(snapshotFrom(bytes)), bytes);
    QLocale::setDefault(before);
}

TEST(BulletinSnapshot, TheSpellingOfAPeriodIsKept) {
    std::mt19937 random(6);
    BulletinSnapshot snapshot = tests::randomSnapshot(random);
    snapshot.draft.period = *engine::Period::fromCode("2023H1");
    EXPECT_EQ(snapshotFrom(bytesOf(snapshot)).draft.period.code(), "2023H1");
}

struct Bad {
    const char *name;
    const char *what;
    const char *with;
};

class BadSnapshotTest : public testing::TestWithParam<Bad> {};

TEST_P(BadSnapshotTest, IsRefusedInWords) {
    const engine::Period period = *engine::Period::fromCode("2023H1");
    BulletinSnapshot snapshot{QStringLiteral("1号"),
                              1,
                              QStringLiteral("2023H1"),
                              {},
                              {},
                              {},
                              {period, {1}, {}, {}, {}, {}},
                              {},
                              {},
                              {},
                              {},
                              {},
                              {},
                              {}};
    TableReport table;
    table.columns = {{10}};
    table.rows = {{{}}, {{}}};
    table.spans = {{0, 0, 2, 1}};
    snapshot.document.annexes = {table};
    QByteArray bytes = bytesOf(snapshot);
    ASSERT_NO_THROW(snapshotFrom(bytes));
    ASSERT_TRUE(bytes.contains(GetParam().what)) << bytes.toStdString();
    bytes.replace(GetParam().what, GetParam().with);
    try {
        snapshotFrom(bytes);
        FAIL() << "read";
    } catch (const MessageError &error) {
        EXPECT_TRUE(error.message().endsWith(u'。')) << error.message().toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Snapshot, BadSnapshotTest,
    testing::Values(Bad{"noJson", "{\"format\"", "\"format\""}, Bad{"newer", "\"format\":1", "\"format\":2"},
                    Bad{"noNumber", "\"number\":\"1号\"", "\"number\":1"},
                    Bad{"noVersion", "\"version\":1,", ""}, Bad{"half", "\"version\":1,", "\"version\":1.5,"},
                    Bad{"noPeriod", "\"draft\":{\"period\":\"", "\"draft\":{\"period\":\"x"},
                    Bad{"otherKind", "[\"empty\",", "[\"full\","},
                    Bad{"shortCell", "\"none\",null,", "null,"},
                    Bad{"spanOutside", "\"spans\":[[0,0,2,1]]", "\"spans\":[[1,0,2,1]]"},
                    Bad{"spanOverflow", "\"spans\":[[0,0,2,1]]", "\"spans\":[[1000000000,0,1000000000,1]]"},
                    Bad{"headerOutside", "\"header_rows\":1", "\"header_rows\":9"}),
    [](const auto &bad) { return std::string(bad.param.name); });

} // namespace
} // namespace weici::app
