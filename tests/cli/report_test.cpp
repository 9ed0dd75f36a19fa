// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cliprocess.h"
#include "support/workbookparts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDir>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;

TEST(Report, WritesTheAttachmentInEveryFormat) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    for (const QString &ending : {u"xlsx"_qs, u"csv"_qs, u"html"_qs}) {
        const QString out = folder.path(u"a."_qs + ending);
        const CliRun run =
            runCli({u"report"_qs, path, u"--layout=attachment"_qs, u"--period=2023H1"_qs, u"--out"_qs, out});
        EXPECT_EQ(run.code, 0) << run.err;
        EXPECT_EQ(run.out + run.err, "");
        EXPECT_GT(fileBytes(out).size(), 1000);
    }
    EXPECT_THAT(fileBytes(folder.path(u"a.csv"_qs)).toStdString(),
                HasSubstr("加权平均日活率,46.26,1,行政审批局"));
}

TEST(Report, WritesASheetForEachOfSeveralPeriods) {
    const LedgerFolder folder;
    const QString path = folder.create(u"chongyi-2022"_qs);
    const QStringList words{u"report"_qs, path, u"--layout=attachment"_qs, u"--period=2022-01..06"_qs,
                            u"--period=2022-01..09"_qs};
    const QString book = folder.path(u"a.xlsx"_qs);
    const CliRun run = runCli(words + QStringList{u"--out"_qs, book});
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(workbookParts(book).sheetNames, (std::vector<std::string>{"2022年1—6月", "2022年1—9月"}));
    EXPECT_EQ(workbookParts(book, 2).shown("A2"), "崇义县2022年1—9月数字经济主要指标情况表");
    const QString page = folder.path(u"a.html"_qs);
    ASSERT_EQ(runCli(words + QStringList{u"--out"_qs, page}).code, 0);
    EXPECT_EQ(fileBytes(page).count("<table"), 2);
    EXPECT_EQ(runCli(words + QStringList{u"--out"_qs, folder.path(u"a.csv"_qs)}).code, 2);
    EXPECT_FALSE(folder.entries().contains(u"a.csv"_qs));
}

TEST(Report, WritesTheLayoutsOfScoresAndRanksOfEveryPackage) {
    const LedgerFolder folder;
    const std::pair<QString, QString> ledgers[] = {{u"demo-city"_qs, u"2025-01..06"_qs},
                                                   {u"yudu-2023h1"_qs, u"2023H1"_qs},
                                                   {u"yingtan-2022"_qs, u"2022"_qs}};
    for (const auto &[package, period] : ledgers) {
        const QString path = folder.create(package, package);
        for (const QString &layout : {u"ranking"_qs, u"matrix"_qs, u"lost"_qs, u"scores"_qs}) {
            const QString out = folder.path(layout + u".csv");
            const CliRun run = runCli(
                {u"report"_qs, path, u"--layout"_qs, layout, u"--period"_qs, period, u"--out"_qs, out});
            EXPECT_EQ(run.code, 0) << run.err;
            EXPECT_GT(fileBytes(out).count('\n'), 1) << layout.toStdString();
        }
    }
}

TEST(Report, TakesAnOfficesOwnLayoutsAndSaysWhatIsWrongWithOne) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    ASSERT_TRUE(QDir().mkpath(folder.path(u"weici/layouts"_qs)));
    writeFile(folder.path(u"weici/layouts/mine.json"_qs),
              R"({ "name": "mine", "title": "{region}", "columns": [ { "shows": "leaf", "header": "指标" },
                   { "shows": "value", "header": "数值" } ] })");
    writeFile(folder.path(u"weici/layouts/bad.json"_qs), "{ \"name\": \"bad\",\n  \"titel\": \"\" }");
    const Environment settings{{u"XDG_CONFIG_HOME"_qs, folder.path({})}};
    const QString out = folder.path(u"a.csv"_qs);
    const QStringList words{u"report"_qs, path, u"--period=2023H1"_qs, u"--out"_qs, out};
    const CliRun own = runCli(words + QStringList{u"--layout=mine"_qs}, settings);
    EXPECT_EQ(own.code, 0) << own.err;
    EXPECT_THAT(fileBytes(out).toStdString(), HasSubstr("指标,数值\n"));
    const CliRun bad = runCli(words + QStringList{u"--layout=bad"_qs}, settings);
    EXPECT_EQ(bad.code, 2);
    EXPECT_THAT(bad.err, HasSubstr("bad.json”第 1 行：缺少“title”"));
    EXPECT_EQ(runCli(words + QStringList{u"--layout=attachment"_qs}, settings).code, 0);
    EXPECT_THAT(runCli({u"report"_qs, u"--help"_qs}, settings).out, HasSubstr("mine"));
    EXPECT_EQ(runCli(words + QStringList{u"--layout=mine"_qs}).code, 2);
}

/// Scripts run with LANG=C; what they print goes to people who read Chinese.
TEST(Report, IsChineseWhateverTheProgramSpeaks) {
    const LedgerFolder folder;
    const QString path = folder.create(u"demo-city"_qs);
    for (const QString &layout : {u"ranking"_qs, u"lost"_qs, u"scores"_qs}) {
        std::vector<QByteArray> written;
        for (const QString &language : {u"C"_qs, u"zh_CN.UTF-8"_qs}) {
            const QString out = folder.path(u"a.html"_qs);
            const CliRun run = runCli(
                {u"report"_qs, path, u"--layout"_qs, layout, u"--period=2025-01..06"_qs, u"--out"_qs, out},
                {{u"LANG"_qs, language}});
            ASSERT_EQ(run.code, 0) << run.err;
            written.push_back(fileBytes(out));
        }
        EXPECT_EQ(written[0], written[1]) << layout.toStdString();
    }
}

TEST(Report, TellsWhatItCannotWrite) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const QStringList words{u"report"_qs, path, u"--layout=attachment"_qs, u"--period=2023H1"_qs};
    EXPECT_EQ(runCli(words + QStringList{u"--out"_qs, folder.path(u"no/such.xlsx"_qs)}).code, 5);
    EXPECT_EQ(runCli(words + QStringList{u"--out=a.csv"_qs, u"--region=丙县"_qs}).code, 4);
    EXPECT_EQ(folder.entries(), QStringList{u"ledger.weici"_qs});
}

TEST(Report, WritesTheBulletin) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const QStringList words{u"report"_qs, path, u"--layout=bulletin"_qs, u"--period=2023H1"_qs};
    for (const QString &ending : {u"docx"_qs, u"html"_qs}) {
        const CliRun run = runCli(words + QStringList{u"--out"_qs, folder.path(u"t."_qs + ending)});
        EXPECT_EQ(run.code, 0) << run.err;
        EXPECT_EQ(run.out + run.err, "");
    }
    const std::string page = fileBytes(folder.path(u"t.html"_qs)).toStdString();
    EXPECT_THAT(page, HasSubstr("关于于都县2023年上半年数字经济主要监测指标情况的通报"));
    EXPECT_THAT(page, HasSubstr("附件：于都县2023年上半年数字经济主要指标情况表"));
}

TEST(Report, RefusesABulletinThatIsATableOrOfSeveralPeriods) {
    const LedgerFolder folder;
    const QString path = folder.create(u"chongyi-2022"_qs);
    const QStringList words{u"report"_qs, path, u"--layout=bulletin"_qs, u"--period=2022-01..09"_qs};
    for (const QString &ending : {u"xlsx"_qs, u"csv"_qs, u"txt"_qs}) {
        const CliRun run = runCli(words + QStringList{u"--out"_qs, folder.path(u"t."_qs + ending)});
        EXPECT_EQ(run.code, 2) << ending.toStdString();
        EXPECT_THAT(run.err, HasSubstr(".docx, .html"));
    }
    const QString out = folder.path(u"t.docx"_qs);
    EXPECT_EQ(runCli(words + QStringList{u"--period=2022-01..08"_qs, u"--out"_qs, out}).code, 2);
    EXPECT_EQ(runCli(words + QStringList{u"--region=丙县"_qs, u"--out"_qs, out}).code, 4);
    EXPECT_EQ(folder.entries(), QStringList{u"ledger.weici"_qs});
}

} // namespace
} // namespace weici::tests
