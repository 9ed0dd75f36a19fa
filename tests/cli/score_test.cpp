// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cliprocess.h"
#include "support/outputrows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;

TEST(Score, WithoutRulesPrintsItsHeaderAndSaysWhy) {
    const LedgerFolder folder;
    const CliRun run = runCli({u"score"_qs, folder.create(u"yudu-2023h1"_qs), u"--period=2023H1"_qs});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.out, "region,path,level,points,full,coverage,rank,group_rank\n");
    EXPECT_THAT(run.err, HasSubstr("2023年上半年 用的 2023 年方案没有计分规则"));
}

/// 崇义, 2022-01..09, rank-linear on every leaf, N = 20, s = (20 − rank)/19. Counted by hand from the
/// package: 市考 / 工作推进 (7 under it: cy77 and cy78 with 1 point each are all that is known of it; the
/// rest `/`), so the 7 go to them, 3.5 each: rank 17 → 3.5·3/19, rank 18 → 3.5·2/19. 加分: of 10 only cy84 (3
/// points, rank 8) is known and stands for all: 10·12/19.
TEST(Score, CountsChongyiAsByHand) {
    const LedgerFolder folder;
    const OutputRows rows(
        runCli({u"score"_qs, folder.create(u"chongyi-2022"_qs), u"--period=2022-01..09"_qs}).out);
    const auto points = [&](const char *path) { return rows.number("path", path, "points"); };
    EXPECT_DOUBLE_EQ(points("市考 / 工作推进 / cy77"), 3.5 * 3 / 19);
    EXPECT_DOUBLE_EQ(points("市考 / 工作推进 / cy78"), 3.5 * 2 / 19);
    EXPECT_DOUBLE_EQ(points("市考 / 工作推进"), 3.5 * 5 / 19);
    EXPECT_DOUBLE_EQ(points("加分"), 10.0 * 12 / 19);
    EXPECT_DOUBLE_EQ(rows.number("path", "加分", "full"), 10.0);
    EXPECT_DOUBLE_EQ(rows.number("path", "加分", "coverage"), 0.3);
    EXPECT_NEAR(points("total"), 0.8 * points("省考") + points("市考") + points("加分"), 1e-12);
    EXPECT_EQ(rows.text("path", "市考 / 数字化治理 / 数字治理及政务服务情况 / cy72", "rank"), "7");
    EXPECT_EQ(rows.text("path", "total", "rank"), "") << "one county alone has no place by points";
    EXPECT_EQ(rows.rows().back().at("path"), "total");
}

/// Every leaf known: 崇义's full marks are 0.8·100 + 20 + 10 = 110 when the leaves 33–38 (11 under a printed
/// 10) are scaled, and 0.8·101 + 30 = 110.8 as the leaves say.
TEST(Score, FullMarksOfChongyiAre110ScaledAnd1108ByLeaf) {
    for (const auto &[rule, full] : {std::pair{"scaled", 110.0}, std::pair{"leaf", 110.8}}) {
        const LedgerFolder folder;
        const QString package = folder.copyPackage(u"chongyi-2022"_qs);
        const QString header = package + u"/ledger.json";
        const QByteArray wanted = "\"weights\": \"" + QByteArray(rule) + '"';
        writeFile(header, fileBytes(header).replace("\"weights\": \"scaled\"", wanted));
        QByteArray values = "code,region,period,value,rank,tied,as_of,note\n";
        for (int i = 1; i <= 84; ++i)
            values += QStringLiteral("cy%1,崇义县,2022,,1,0,,\n").arg(i, 2, 10, QLatin1Char('0')).toUtf8();
        writeFile(package + u"/values.csv", values);
        const QString path = folder.path(u"full.weici"_qs);
        ASSERT_EQ(runCli({u"create"_qs, path, u"--from"_qs, package}).code, 0);
        const OutputRows rows(runCli({u"score"_qs, path, u"--period=2022"_qs}).out);
        EXPECT_NEAR(rows.number("path", "total", "full"), full, 1e-9) << rule;
        EXPECT_NEAR(rows.number("path", "total", "points"), full, 1e-9) << "rank 1 everywhere gives all";
        EXPECT_EQ(rows.number("path", "total", "coverage"), 1.0);
    }
}

TEST(Score, PartsOfTheDemoCityAddUp) {
    const LedgerFolder folder;
    const QString path = folder.create(u"demo-city"_qs);
    const CliRun run = runCli({u"score"_qs, path, u"--period=2025-01..06"_qs});
    ASSERT_EQ(run.code, 0) << run.err;
    const OutputRows all(run.out);
    int totals = 0;
    for (const auto &row : all.rows()) {
        if (row.at("level") != "total")
            continue;
        ++totals;
        const OutputRows own = all.where("region", row.at("region"));
        const auto sum = [&](const char *column) {
            return 0.8 * own.number("path", "省考", column) + own.number("path", "市考", column) +
                   own.number("path", "加分", column);
        };
        EXPECT_NEAR(std::stod(row.at("points")), sum("points"), 1e-9);
        EXPECT_NEAR(std::stod(row.at("full")), sum("full"), 1e-9);
        double leaves = 0.0;
        for (const auto &leaf : own.where("level", "leaf").rows()) {
            if (leaf.at("path").starts_with("市考") && !leaf.at("points").empty())
                leaves += std::stod(leaf.at("points"));
        }
        EXPECT_NEAR(leaves, own.number("path", "市考", "points"), 1e-9);
    }
    EXPECT_EQ(totals, 20);
}

TEST(Score, OneRegionAndWhatIsUnknown) {
    const LedgerFolder folder;
    const QString path = folder.create(u"demo-city"_qs);
    const QStringList words{u"score"_qs, path, u"--period=2025-01..06"_qs};
    const OutputRows rows(runCli(words + QStringList{u"--region=松岚县"_qs}).out);
    EXPECT_EQ(rows.where("region", "松岚县").rows().size(), rows.rows().size());
    EXPECT_EQ(runCli(words + QStringList{u"--region=无此县"_qs}).code, 4);
    EXPECT_EQ(runCli({u"score"_qs, path, u"--period=1999"_qs}).code, 4);
    EXPECT_EQ(runCli({u"score"_qs, path}).code, 2);
}

TEST(Trace, TellsTheStoryOfALeaf) {
    const LedgerFolder folder;
    const CliRun run = runCli({u"trace"_qs, folder.create(u"chongyi-2022"_qs), u"--period=2022-01..09"_qs,
                               u"--region=崇义县"_qs, u"--code=cy77"_qs});
    EXPECT_EQ(run.code, 0);
    const OutputRows rows(run.out);
    EXPECT_EQ(rows.number("name", "published_rank", "value"), 17.0);
    EXPECT_EQ(rows.number("name", "rank", "value"), 17.0);
    EXPECT_EQ(rows.number("name", "N", "value"), 20.0);
    EXPECT_DOUBLE_EQ(rows.number("name", "share", "value"), 3.0 / 19);
    EXPECT_EQ(rows.number("name", "own", "value"), 1.0);
    EXPECT_EQ(rows.number("name", "effective", "value"), 3.5);
    EXPECT_DOUBLE_EQ(rows.number("name", "points", "value"), 3.5 * 3 / 19);
    EXPECT_EQ(rows.text("step", "rule", "explanation"), "计分规则：按排名线性计分；越高越好");
    for (const auto &row : rows.rows())
        EXPECT_NE(row.at("explanation"), "") << row.at("name");
}

/// Seventh over all, and four districts stand ahead: the county is told how that becomes the third place.
TEST(Trace, SaysThatARankIsTheOneWithinTheGroup) {
    const LedgerFolder folder;
    const OutputRows rows(runCli({u"trace"_qs, folder.create(u"demo-city"_qs), u"--period=2025-01..06"_qs,
                                  u"--region=松岚县"_qs, u"--code=d19"_qs})
                              .out);
    EXPECT_EQ(rows.number("name", "published_rank", "value"), 7.0);
    EXPECT_EQ(rows.number("name", "rank", "value"), 3.0);
    EXPECT_EQ(rows.text("name", "rank", "explanation"), "计分所用排名为组内第 3 位");
    EXPECT_EQ(rows.text("name", "N", "explanation"), "组内参加排名的地区 12 个");
}

/// Every leaf of every rule has its words for every step, in both languages.
TEST(Trace, HasWordsForEveryStepOfEveryRule) {
    const LedgerFolder folder;
    const QString path = folder.create(u"demo-city"_qs);
    for (int i = 1; i <= 84; i += 3) {
        const QString code = QStringLiteral("d%1").arg(i, 2, 10, QLatin1Char('0'));
        for (const QString &locale : {u"zh_CN.UTF-8"_qs, u"C"_qs}) {
            const CliRun run =
                runCli({u"trace"_qs, path, u"--period=2024"_qs, u"--region=松岚县"_qs, u"--code"_qs, code},
                       {{u"LC_ALL"_qs, locale}});
            ASSERT_EQ(run.code, 0) << run.err;
            for (const auto &row : OutputRows(run.out).rows())
                EXPECT_NE(row.at("explanation"), "") << code.toStdString() << ' ' << row.at("name");
        }
    }
}

TEST(Trace, ACodeOfAnotherSchemeReturns4) {
    const LedgerFolder folder;
    const QString path = folder.create(u"demo-city"_qs);
    const CliRun run =
        runCli({u"trace"_qs, path, u"--period=2024"_qs, u"--region=松岚县"_qs, u"--code=d86"_qs});
    EXPECT_EQ(run.code, 4);
    EXPECT_THAT(run.err, HasSubstr("2024 年方案，其中没有编码“d86”"));
    EXPECT_EQ(run.out, "");
}

TEST(Lists, NamesTheFrontAndTheBackOfYudu) {
    const LedgerFolder folder;
    const CliRun run = runCli({u"lists"_qs, folder.create(u"yudu-2023h1"_qs), u"--period=2023H1"_qs});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(run.out,
                ::testing::StartsWith("list,code,indicator,value,unit,rank,tied\n"
                                      "front,yd10,基础设施集约化工作情况（新建系统上云率）,100,,1,1\n"));
    const OutputRows rows(run.out);
    EXPECT_EQ(rows.where("list", "front").rows().size(), 11U);
    EXPECT_EQ(rows.where("list", "back").rows().size(), 4U);
    EXPECT_EQ(rows.text("list", "back", "code"), "yd04");
}

} // namespace
} // namespace weici::tests
