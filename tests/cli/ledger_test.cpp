// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger.h"
#include "support/cliprocess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sqlite3.h>

#include <QFile>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;

TEST(Info, NamesTheLedgerAndCounts) {
    const LedgerFolder folder;
    const CliRun run = runCli({u"info"_qs, folder.create(u"yudu-2023h1"_qs)});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_EQ(run.out,
              "key,value\ntitle,于都县数字经济主要监测指标\nversion,4\ncity,赣州市\nown_region,于都县\n"
              "schemes,2023\nindicators,24\nregions,1\nperiods,1\ncells,24\ntargets,0\n");
}

TEST(Info, CountsACityOverTwoSchemes) {
    const LedgerFolder folder;
    const CliRun run = runCli({u"info"_qs, folder.create(u"demo-city"_qs), u"--format=json"_qs});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.out, HasSubstr("    \"key\": \"regions\",\n    \"value\": 20\n"));
}

struct Unopenable {
    const char *name;
    QByteArray bytes;
    const char *words;
};
void PrintTo(const Unopenable &file, std::ostream *out) {
    *out << file.name;
}
class CannotOpen : public ::testing::TestWithParam<Unopenable> {};

TEST_P(CannotOpen, EveryReadingVerbReturns3AndLeavesTheFile) {
    const LedgerFolder folder;
    const QString path = folder.path(u"x.weici"_qs);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(GetParam().bytes);
    file.close();
    const QList<QStringList> lines{
        {u"info"_qs, path},
        {u"rank"_qs, path, u"--period=2023"_qs},
        {u"check"_qs, path},
        {u"verify"_qs, path},
        {u"export-package"_qs, path, folder.path(u"p"_qs)},
        {u"backup"_qs, path, folder.path(u"b.weici"_qs)},
        {u"set"_qs, path, u"--code=a"_qs, u"--region=b"_qs, u"--period=2023"_qs, u"--value=1"_qs}};
    for (const QStringList &words : lines) {
        const CliRun run = runCli(words);
        EXPECT_EQ(run.code, 3) << words[0].toStdString();
        EXPECT_EQ(run.out, "");
        EXPECT_THAT(run.err, HasSubstr(GetParam().words));
        EXPECT_THAT(run.err, HasSubstr("x.weici"));
    }
    EXPECT_EQ(fileBytes(path), GetParam().bytes);
    EXPECT_EQ(folder.entries(), QStringList{u"x.weici"_qs});
}

INSTANTIATE_TEST_SUITE_P(
    Cli, CannotOpen,
    ::testing::Values(Unopenable{"Text", "这不是台账\n", "不是"},
                      Unopenable{"SqliteOfOthers",
                                 QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'), ""}),
    [](const auto &test) { return test.param.name; });

TEST(CannotOpen, AMissingLedgerReturns3AndIsNotMade) {
    const LedgerFolder folder;
    EXPECT_EQ(runCli({u"info"_qs, folder.path(u"x.weici"_qs)}).code, 3);
    EXPECT_TRUE(folder.entries().isEmpty());
}

TEST(InUse, ReadingVerbsWorkBesideAWindowAndWritingOnesAreRefused) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const auto window = app::Ledger::open(path, app::Ledger::Access::ReadWrite);
    EXPECT_EQ(runCli({u"info"_qs, path}).code, 0);
    EXPECT_EQ(runCli({u"rank"_qs, path, u"--period=2023H1"_qs}).code, 0);
    EXPECT_EQ(runCli({u"backup"_qs, path, folder.path(u"b.weici"_qs)}).code, 0);
    const CliRun set = runCli(
        {u"set"_qs, path, u"--code=yd13"_qs, u"--region=于都县"_qs, u"--period=2023H1"_qs, u"--value=1"_qs});
    EXPECT_EQ(set.code, 3) << set.err;
    const CliRun restore = runCli({u"restore"_qs, folder.path(u"b.weici"_qs), path});
    EXPECT_EQ(restore.code, 3) << restore.err;
}

TEST(Verify, ASoundLedgerReturns0) {
    const LedgerFolder folder;
    const CliRun run = runCli({u"verify"_qs, folder.create(u"demo-city"_qs)});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.out, "message\n");
    EXPECT_EQ(run.err, "台账完好。\n");
}

TEST(Verify, ANumberThatIsNotItsTextIsFoundAndReturns1) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    sqlite3 *file = nullptr;
    ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &file), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(file, "UPDATE cell SET value_number = 9 WHERE value_text = '46.26'", nullptr,
                           nullptr, nullptr),
              SQLITE_OK);
    EXPECT_EQ(sqlite3_changes(file), 1);
    sqlite3_close(file);
    const CliRun run = runCli({u"verify"_qs, path});
    EXPECT_EQ(run.code, 1);
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(run.out, HasSubstr("yd13"));
    EXPECT_EQ(runCli({u"info"_qs, path}).code, 3);
}

TEST(Backup, IsTheSameLedgerAndNeverOverAFile) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const QString copy = folder.path(u"copy.weici"_qs);
    EXPECT_EQ(runCli({u"backup"_qs, path, copy}).code, 0);
    EXPECT_EQ(runCli({u"info"_qs, copy}).out, runCli({u"info"_qs, path}).out);
    const QByteArray before = fileBytes(copy);
    EXPECT_EQ(runCli({u"backup"_qs, path, copy}).code, 5);
    EXPECT_EQ(fileBytes(copy), before);
}

TEST(Restore, BringsTheBackupBackAndKeepsThePresentFile) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const QString copy = folder.path(u"copy.weici"_qs);
    EXPECT_EQ(runCli({u"backup"_qs, path, copy}).code, 0);
    const QStringList set{
        u"set"_qs,          path, u"--code=yd13"_qs, u"--region=于都县"_qs, u"--period=2023H1"_qs,
        u"--value=46.06"_qs};
    EXPECT_EQ(runCli(set).code, 0);
    const QByteArray edited = fileBytes(path);
    const CliRun run = runCli({u"restore"_qs, copy, path});
    EXPECT_EQ(run.code, 0) << run.err;
    EXPECT_THAT(runCli({u"rank"_qs, path, u"--period=2023H1"_qs, u"--code=yd13"_qs}).out, HasSubstr("46.26"));
    ASSERT_EQ(folder.entries().size(), 3);
    for (const QString &name : folder.entries()) {
        if (name != u"copy.weici" && name != u"ledger.weici") {
            EXPECT_EQ(fileBytes(folder.path(name)), edited);
        }
    }
}

TEST(Restore, FromWhatIsNoLedgerChangesNothing) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const QByteArray before = fileBytes(path);
    EXPECT_EQ(runCli({u"restore"_qs, folder.path(u"nowhere"_qs), path}).code, 3);
    EXPECT_EQ(fileBytes(path), before);
    EXPECT_EQ(folder.entries(), QStringList{u"ledger.weici"_qs});
}

} // namespace
} // namespace weici::tests
