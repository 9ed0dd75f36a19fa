// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cliprocess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string golden(const QString &name) {
    return fileBytes(QStringLiteral(WEICI_SOURCE_DIR "/tests/golden/cli/") + name).toStdString();
}

TEST(Rank, PrintsPublishedAndComputedRanks) {
    const LedgerFolder folder;
    const CliRun run = runCli({u"rank"_qs, folder.create(u"yudu-2023h1"_qs), u"--period"_qs, u"2023H1"_qs});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_EQ(run.out, golden(u"rank-yudu.csv"_qs));
}

TEST(Rank, ComputesWhereEveryValueIsKnown) {
    const LedgerFolder folder;
    const QString path = folder.create(u"demo-city"_qs);
    const CliRun run = runCli({u"rank"_qs, path, u"--period=2025-01..06"_qs, u"--format=json"_qs});
    ASSERT_EQ(run.code, 0) << run.err;
    int computed = 0;
    for (const QJsonValue &row : QJsonDocument::fromJson(QByteArray::fromStdString(run.out)).array()) {
        computed += row[u"computed_rank"].isDouble() ? 1 : 0;
        const QJsonValue expected =
            row[u"published_rank"].isDouble() ? row[u"published_rank"] : row[u"computed_rank"];
        EXPECT_EQ(row[u"rank"], expected);
    }
    EXPECT_GT(computed, 500);
}

TEST(Rank, OneIndicatorAsATableForPeople) {
    const LedgerFolder folder;
    const CliRun run = runCli({u"rank"_qs, folder.create(u"yudu-2023h1"_qs), u"--period=2023年上半年"_qs,
                               u"--code=yd05"_qs, u"--format=table"_qs});
    EXPECT_EQ(run.out, "code  region  value  published_rank  computed_rank  rank  group_rank  tied\n"
                       "yd05  于都县      0  \\                                                   0\n");
}

TEST(Rank, UnknownPeriodOrCodeReturns4) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const CliRun period = runCli({u"rank"_qs, path, u"--period=2022"_qs});
    EXPECT_EQ(period.code, 4);
    EXPECT_EQ(period.err, "台账里没有 2022 这一期。有：2023H1。\n");
    const CliRun code = runCli({u"rank"_qs, path, u"--period=2023H1"_qs, u"--code=yd1"_qs});
    EXPECT_EQ(code.code, 4);
    EXPECT_EQ(code.out, "");
}

TEST(Check, CountsTheTargetsWorseThanTheLatestRank) {
    const LedgerFolder folder;
    const CliRun run = runCli({u"check"_qs, folder.create(u"chongyi-2022"_qs), u"--format=json"_qs});
    EXPECT_EQ(run.code, 1);
    QStringList codes;
    for (const QJsonValue &row : QJsonDocument::fromJson(QByteArray::fromStdString(run.out)).array()) {
        if (row[u"kind"].toString() == u"target-worse")
            codes.append(row[u"code"].toString());
    }
    codes.removeDuplicates();
    codes.sort();
    EXPECT_EQ(codes.join(u' ').toStdString(),
              "cy01 cy07 cy08 cy09 cy14 cy24 cy28 cy39 cy44 cy46 cy48 cy63 cy66 cy68 "
              "cy72 cy73 cy83 cy84");
}

TEST(Check, HasItsColumnsAndReturns1ForProblems) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const QStringList set{
        u"set"_qs,       path,         u"--code=yd13"_qs, u"--region=于都县"_qs, u"--period=2023H1"_qs,
        u"--rank=50"_qs, u"--force"_qs};
    EXPECT_EQ(runCli(set).code, 0);
    const CliRun run = runCli({u"check"_qs, path, u"--period=2023H1"_qs});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.out, StartsWith("severity,kind,code,region,period,message\n"));
    EXPECT_THAT(run.out, HasSubstr("\nerror,rank-above-count,yd13,于都县,2023H1,"));
}

TEST(Output, DataNeverBecomesAFormula) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const QStringList cell{u"set"_qs, path, u"--code=yd13"_qs, u"--region=于都县"_qs, u"--period=2023H1"_qs};
    const QStringList rank{u"rank"_qs, path, u"--period=2023H1"_qs, u"--code=yd13"_qs};
    EXPECT_EQ(runCli(cell + QStringList{u"--value==1+1"_qs}).code, 0);
    EXPECT_THAT(runCli(rank).out, HasSubstr("yd13,于都县,'=1+1,1,"));
    EXPECT_THAT(runCli(rank + QStringList{u"--format=json"_qs}).out, HasSubstr("\"value\": \"=1+1\""));
    EXPECT_EQ(runCli(cell + QStringList{u"--value=-4.21"_qs}).code, 0);
    EXPECT_THAT(runCli(rank).out, HasSubstr("yd13,于都县,-4.21,1,"));
    EXPECT_EQ(runCli(cell + QStringList{u"--value=-"_qs}).code, 0);
    EXPECT_THAT(runCli(rank).out, HasSubstr("yd13,于都县,-,1,"));
}

TEST(Output, NumbersArePlain) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const QStringList cell{u"set"_qs, path, u"--code=yd13"_qs, u"--region=于都县"_qs, u"--period=2023H1"_qs};
    EXPECT_EQ(runCli(cell + QStringList{u"--value=1,368.50"_qs}).code, 0);
    EXPECT_THAT(runCli({u"rank"_qs, path, u"--period=2023H1"_qs, u"--code=yd13"_qs}).out,
                HasSubstr(",1368.5,1,"));
}

#ifdef Q_OS_LINUX
TEST(Output, AFullDiskReturns5) {
    const LedgerFolder folder;
    const QString path = folder.create(u"demo-city"_qs);
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_qs);
    process.start(QStringLiteral(WEICI_BINARY_DIR "/src/weici-cli"), {u"rank"_qs, path, u"--period=2024"_qs});
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 5);
}
#endif

} // namespace
} // namespace weici::tests
