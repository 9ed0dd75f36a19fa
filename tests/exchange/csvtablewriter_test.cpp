// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvtablewriter.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include "exchange/htmlwriter.h"
#include "support/csvtable.h"
#include "support/yudureport.h"

namespace weici::exchange {
namespace {

QByteArray bytes(const QString &path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

TEST(CsvTableWriter, HasEveryRowComplete) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    writeCsvTable(tests::yuduReport(), path);
    const auto lines = bytes(path).split('\n');
    const auto seed = weici::testing::seedTable("yudu");
    ASSERT_EQ(lines.size(), 26); // header, 24 rows, the end
    EXPECT_EQ(lines.first(), QByteArray("监测指标,监测指标,监测指标,指标情况,全市排名,责任单位"));
    EXPECT_EQ(lines.last(), QByteArray());
    for (std::size_t r = 0; r < seed.rowCount(); ++r) {
        std::string expected;
        for (const auto *column : {"level1", "level2", "level3", "指标情况", "全市排名", "责任单位"})
            expected += (expected.empty() ? "" : ",") + seed.at(r, column);
        EXPECT_EQ(lines[static_cast<qsizetype>(r) + 1].toStdString(), expected);
    }
}

struct GuardCase {
    const char *text;
    const char *guarded;
};

class GuardedText : public ::testing::TestWithParam<GuardCase> {};

TEST_P(GuardedText, IsNeverAFormula) {
    EXPECT_EQ(guardedText(QString::fromUtf8(GetParam().text)).toStdString(), GetParam().guarded);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, GuardedText,
    ::testing::Values(GuardCase{"=1+1", "'=1+1"}, GuardCase{"@单位", "'@单位"}, GuardCase{"+增长", "'+增长"},
                      GuardCase{"-增长", "'-增长"}, GuardCase{"\t=1", "'\t=1"}, GuardCase{"\r=1", "'\r=1"},
                      GuardCase{"-", "-"}, GuardCase{"-4.21", "-4.21"}, GuardCase{"-5", "-5"},
                      GuardCase{"-0", "-0"}, GuardCase{"-5+1", "'-5+1"}, GuardCase{"\\", "\\"},
                      GuardCase{"/", "/"}, GuardCase{"", ""}, GuardCase{"增速（%）", "增速（%）"}));

TEST(CsvTableWriter, GuardsAndQuotes) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    auto report = tests::yuduReport();
    report.rows[1][2].text = QStringLiteral("=\"甲\",乙");
    writeCsvTable(report, path);
    EXPECT_TRUE(bytes(path).contains(",\"'=\"\"甲\"\",乙\",26,"));
}

TEST(HtmlWriter, MergesAsTheTable) {
    const QString html = htmlOf(tests::yuduReport());
    EXPECT_EQ(html.count(QStringLiteral("<tr>")), 25);
    EXPECT_EQ(html.count(QStringLiteral("rowspan=\"5\"")), 4); // 数字产业化, 数字治理 and their units
    EXPECT_EQ(html.count(QStringLiteral("colspan=\"2\"")), 3); // 7 to 9
    EXPECT_EQ(html.count(QStringLiteral("colspan=\"3\"")), 1); // the header
    EXPECT_EQ(html.count(QStringLiteral("font-weight:bold")), 11);
    EXPECT_EQ(html.count(QStringLiteral("text-decoration:underline")), 4);
    EXPECT_TRUE(html.startsWith(QStringLiteral("<!DOCTYPE html><html lang=\"zh-CN\">")));
}

TEST(HtmlWriter, EscapesWhatTheTableHolds) {
    auto report = tests::yuduReport();
    report.title = QStringLiteral("<script>alert(1)</script>");
    report.rows[1][2].text = QStringLiteral("a & b < \"c\"") + QChar(1);
    const QString html = htmlOf(report);
    EXPECT_FALSE(html.contains(QStringLiteral("<script")));
    EXPECT_TRUE(html.contains(QStringLiteral("a &amp; b &lt; ")));
    EXPECT_TRUE(html.endsWith(QStringLiteral("</html>\n")) || html.endsWith(QStringLiteral("</html>")));
}

} // namespace
} // namespace weici::exchange
