// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"
#include "support/cliprocess.h"
#include "support/packagefolder.h"
#include "support/randomcontent.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;

void expectRoundTrip(const QString &package) {
    const QTemporaryDir dir;
    const QString ledger = dir.filePath(u"ledger.weici"_qs);
    const QString copy = dir.filePath(u"copy"_qs);
    const CliRun create = runCli({u"create"_qs, ledger, u"--from"_qs, package});
    ASSERT_EQ(create.code, 0) << create.err;
    EXPECT_EQ(create.out + create.err, "");
    const CliRun exported = runCli({u"export-package"_qs, ledger, copy});
    ASSERT_EQ(exported.code, 0) << exported.err;
    EXPECT_EQ(exported.out + exported.err, "");
    EXPECT_EQ(filesOf(copy), filesOf(package));
}

class DataRoundTrip : public ::testing::TestWithParam<const char *> {};

TEST_P(DataRoundTrip, CreateAndExportGiveTheSameBytes) {
    expectRoundTrip(dataPackage(QString::fromLatin1(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Cli, DataRoundTrip,
                         ::testing::Values("yudu-2023h1", "chongyi-2022", "ganzhou-2023", "yingtan-2022",
                                           "demo-city"),
                         [](const auto &test) {
                             return QString::fromLatin1(test.param).remove(u'-').toStdString();
                         });

class RandomRoundTrip : public ::testing::TestWithParam<unsigned> {};

TEST_P(RandomRoundTrip, CreateAndExportGiveTheSameBytes) {
    const QTemporaryDir dir;
    const QString package = dir.filePath(u"package"_qs);
    exchange::writePackage(randomContent(GetParam()), package);
    expectRoundTrip(package);
}

INSTANTIATE_TEST_SUITE_P(Cli, RandomRoundTrip, ::testing::Range(100U, 120U));

TEST(CliPackage, CreateNeverWritesOverAFile) {
    const LedgerFolder folder;
    const QString ledger = folder.create(u"yudu-2023h1"_qs);
    const QByteArray before = fileBytes(ledger);
    const CliRun run = runCli({u"create"_qs, ledger, u"--from"_qs, dataPackage(u"chongyi-2022"_qs)});
    EXPECT_EQ(run.code, 5);
    EXPECT_THAT(run.err, HasSubstr("已经存在"));
    EXPECT_EQ(fileBytes(ledger), before);
    EXPECT_EQ(folder.entries(), QStringList{u"ledger.weici"_qs});
}

TEST(CliPackage, CreateIntoAFolderThatIsMissingReturns5) {
    const LedgerFolder folder;
    const CliRun run = runCli(
        {u"create"_qs, folder.path(u"no/such.weici"_qs), u"--from"_qs, dataPackage(u"yudu-2023h1"_qs)});
    EXPECT_EQ(run.code, 5);
    EXPECT_THAT(run.err, HasSubstr("文件夹"));
    EXPECT_TRUE(folder.entries().isEmpty());
}

TEST(CliPackage, ABadPackageLeavesNothingBehind) {
    const PackageFolder package;
    package.append(u"values.csv"_qs, "a1,甲县,2023-13,1,,0,,\nzz,甲县,2023,1,,0,,\n");
    const CliRun run =
        runCli({u"create"_qs, package.besidePath(u"l.weici"_qs), u"--from"_qs, package.path()});
    EXPECT_EQ(run.code, 4);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.err,
              "数据包“" + package.path().toStdString() +
                  "”有错，没有建立台账：\n"
                  "values.csv 第 7 行，period 列：“2023-13”不是期；写成 2023-06、2023-01..06、2023Q2、2023H1 "
                  "或 2023\n"
                  "values.csv 第 8 行，code 列：indicators.csv 里没有编码“zz”；请补上指标或改正编码\n"
                  "改正后再试。\n");
    EXPECT_EQ(package.beside(), QStringList{u"package"_qs});
}

TEST(CliPackage, MoreThanTwentyFaultsAreCutShort) {
    const PackageFolder package;
    package.append(u"values.csv"_qs, QByteArray("zz,甲县,2023,1,,0,,\n").repeated(25));
    const CliRun run =
        runCli({u"create"_qs, package.besidePath(u"l.weici"_qs), u"--from"_qs, package.path()});
    EXPECT_EQ(run.code, 4);
    EXPECT_EQ(std::ranges::count(run.err, '\n'), 22);
    EXPECT_THAT(run.err, HasSubstr("错误不止这些"));
}

TEST(CliPackage, APackageThatIsMissingReturns4) {
    const LedgerFolder folder;
    const CliRun run =
        runCli({u"create"_qs, folder.path(u"l.weici"_qs), u"--from"_qs, folder.path(u"nowhere"_qs)});
    EXPECT_EQ(run.code, 4);
    EXPECT_THAT(run.err, HasSubstr("没有这个文件夹"));
    EXPECT_TRUE(folder.entries().isEmpty());
}

TEST(CliPackage, ExportNeverWritesIntoAFolderWithContent) {
    const LedgerFolder folder;
    const QString ledger = folder.create(u"yudu-2023h1"_qs);
    EXPECT_EQ(runCli({u"export-package"_qs, ledger, folder.path(u"p"_qs)}).code, 0);
    const auto before = filesOf(folder.path(u"p"_qs));
    const CliRun run = runCli({u"export-package"_qs, ledger, folder.path(u"p"_qs)});
    EXPECT_EQ(run.code, 5);
    EXPECT_THAT(run.err, HasSubstr("已经存在"));
    EXPECT_EQ(filesOf(folder.path(u"p"_qs)), before);
}

} // namespace
} // namespace weici::tests
