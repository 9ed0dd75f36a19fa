// SPDX-License-Identifier: GPL-3.0-or-later
// check --text: whole outputs.
#include "support/cliprocess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;

/// The table with these rows.
std::string table(const char *rows) {
    std::string text = "severity,kind,line,excerpt,code,region,found,expected,message\n";
    text += rows;
    return text;
}

/// The body of a bulletin with the figures of 于都, with this 日活率.
QByteArray bulletin(const QByteArray &activity) {
    return QByteArray("于都县2023年上半年数字经济主要监测指标情况通报\n"
                      "于数创办（2023）4号\n"
                      "\n"
                      "全市通报24项监测指标，我县有11项排名前6位，4项排名后6位。\n"
                      "（一）排名前6位的指标\n"
                      "新建系统上云率100%，并列第1位；数据共享目录完成500个，并列第1位；加权平均日活率") +
           activity +
           QByteArray(
               "，排名第1位；列入省级数字经济重点项目3个，排名第1位；省级新基建项目当年投资完成率108.95%，"
               "排名第2位；网络零售额136802.7万元，排名第4位；服务应用有效率58.41%，排名第4位；"
               "列入省级新基建项目3个，排名第4位；实际进资额15."
               "15亿元，排名第5位；省级数字经济重点项目当年投资完成90.4%，"
               "排名第5位；数字经济核心产业营收规模9.89亿元（1—4月），排名第6位。\n"
               "（二）排名后6位的指标\n"
               "软件产业企业营收全市排名倒数；每万人5G基站11.43个、移动物联网用户比值3%，均排名第17位；"
               "目录更新率94.77%，排名 16 位。\n");
}

class CheckText : public ::testing::Test {
protected:
    [[nodiscard]] CliRun check(const QString &package, const QString &period, const QByteArray &text,
                               const Environment &environment = {{u"LANG"_qs, u"zh_CN.UTF-8"_qs}}) const {
        const QString file = folder.path(u"text.txt"_qs);
        writeFile(file, text);
        const QString ledger = folder.create(package, package + u".weici"_qs);
        return runCli({u"check"_qs, ledger, u"--period"_qs, period, u"--text"_qs, file}, environment);
    }
    LedgerFolder folder;
};

TEST_F(CheckText, FindsTheOneWrongFigureOfTheBulletinAndNothingElse) {
    const CliRun run = check(u"yudu-2023h1"_qs, u"2023H1"_qs, bulletin("46.06%"));
    EXPECT_EQ(run.code, 1) << run.err;
    EXPECT_EQ(run.out, table("error,value,6,加权平均日活率46.06%，排名第1位,yd13,于都县,46.06%,46.26,"
                             "加权平均日活率：正文 46.06%，台账 46.26\n"));
}

TEST_F(CheckText, SaysNothingOfTheSameBulletinWithTheRightFigure) {
    const CliRun run = check(u"yudu-2023h1"_qs, u"2023H1"_qs, bulletin("46.26%"));
    EXPECT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(run.out, table(""));
}

TEST_F(CheckText, SaysThatTheFigureIsAnotherRegions) {
    const CliRun run = check(u"yingtan-2022"_qs, u"2022"_qs, "2022年全市实现网络零售额16.1亿元，增长30%。\n");
    EXPECT_EQ(run.code, 1) << run.err;
    EXPECT_EQ(run.out,
              table("error,region,1,2022年全市实现网络零售额16.1亿元，增长30%,yt26,全市,16.1亿元,50.46亿元,"
                    "网络零售额 总额：正文 16.1亿元 是贵溪(小)的数（16.12亿元），全市为 50.46亿元\n"));
}

TEST_F(CheckText, SpeaksEnglish) {
    const CliRun run = check(u"yudu-2023h1"_qs, u"2023H1"_qs, bulletin("46.06%"), {{u"LANG"_qs, u"C"_qs}});
    EXPECT_THAT(run.out, HasSubstr("the text says 46.06%, the ledger 46.26"));
}

TEST_F(CheckText, NeedsAPeriodAndAFileThatCanBeRead) {
    const QString ledger = folder.create(u"yudu-2023h1"_qs);
    EXPECT_EQ(runCli({u"check"_qs, ledger, u"--text"_qs, folder.path(u"a.txt"_qs)}).code, 2);
    EXPECT_NE(
        runCli({u"check"_qs, ledger, u"--period=2023H1"_qs, u"--text"_qs, folder.path(u"none.txt"_qs)}).code,
        0);
}

} // namespace
} // namespace weici::tests
