// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/linebreaks.h"

#include <gtest/gtest.h>

#include <QString>
#include <QStringList>

namespace weici::paint {

namespace {

/// Ideographs and full-width punctuation are 2 wide, all else 1.
std::vector<double> advances(const QString &text) {
    std::vector<double> all;
    for (const QChar c : text)
        all.push_back(c.unicode() < 0x2000 ? 1 : 2);
    return all;
}

QString broken(const QString &text, double width, bool hangs = false) {
    QStringList lines;
    for (const auto &line : breakLines(text, advances(text), {width, width, 0, hangs}))
        lines.append(text.mid(line.start, line.length));
    return lines.join(u'|');
}

struct Break {
    const char *text;
    double width;
    const char *lines;
};

class LineBreaks : public ::testing::TestWithParam<Break> {};

TEST_P(LineBreaks, FollowTheRulesOfChineseText) {
    EXPECT_EQ(broken(QString::fromUtf8(GetParam().text), GetParam().width).toStdString(), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    All, LineBreaks,
    ::testing::Values(Break{"数字经济指标", 8, "数字经济|指标"},     // where it is full
                      Break{"数字经济，指标", 8, "数字经|济，指标"}, // closing punctuation starts no line
                      Break{"数字经（指标）", 8, "数字经|（指标）"}, // an opening bracket ends none
                      Break{"在推进“一网通办”", 8, "在推进|“一网通|办”"}, // nor does an opening quote
                      Break{"零售额136802.7万元", 14,
                            "零售额|136802.7万元"}, // a number stays whole, with its unit
                      Break{"共有3个", 5, "共有|3个"}, Break{"排名第12位", 7, "排名|第12位"},
                      Break{"增长12.5%左右", 7, "增长|12.5%左|右"},
                      Break{"数据1—4月累计", 7, "数据|1—4月|累计"}, Break{"下降-4.21", 6, "下降|-4.21"},
                      Break{"支持IPv6协议", 7, "支持|IPv6协|议"}, // a word stays whole
                      Break{"IPv6 支持度", 8, "IPv6 支|持度"},
                      Break{"abcdefghij", 4, "abcd|efgh|ij"}, // unless it is longer than a line
                      Break{"一\n二三", 8, "一|二三"}, Break{"一\n\n二", 8, "一||二"}, Break{"", 8, ""},
                      Break{"字", 1, "字"}));

TEST(LineBreaks, PunctuationMayHangOverTheEndByItsEmptyHalf) {
    EXPECT_EQ(broken(QStringLiteral("数字经济，指标"), 9), QStringLiteral("数字经|济，指标"));
    EXPECT_EQ(broken(QStringLiteral("数字经济，指标"), 9, true), QStringLiteral("数字经济，|指标"));
}

TEST(LineBreaks, GluedPlacesAreKept) {
    const QString text = QStringLiteral("共有五百人次");
    std::vector<bool> glued(std::size_t(text.size()), false);
    glued[4] = glued[5] = true;
    const auto lines = breakLines(text, advances(text), {10, 10}, glued);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].length, 3);
}

/// Whatever is broken however narrow, nothing is lost, and no line is longer than it may be unless it is one
/// piece.
TEST(LineBreaks, LoseNothing) {
    const QString text =
        QStringLiteral("加权平均日活率46.26%，排名第1位（1—4月）；“应更新、尽更新”IPv6 𠮷林。");
    for (int width = 1; width < 60; ++width) {
        qsizetype at = 0;
        for (const auto &line : breakLines(text, advances(text), {double(width), double(width)})) {
            EXPECT_EQ(line.start, at) << width;
            EXPECT_GT(line.length, 0) << width;
            EXPECT_TRUE(line.width <= width || line.length == 1 ||
                        (line.length == 2 && text[at].isHighSurrogate()))
                << width;
            at += line.length;
        }
        EXPECT_EQ(at, text.size()) << width;
    }
}

TEST(LineBreaks, ShortTextsAreBalancedAtTheirParts) {
    const auto balanced = [](const QString &text) {
        QStringList lines;
        for (const auto &line : balanceLines(text, advances(text), 2))
            lines.append(text.mid(line.start, line.length));
        return lines.join(u'|');
    };
    EXPECT_EQ(balanced(QStringLiteral("总量指标（8）")), QStringLiteral("总量指标|（8）"));
    EXPECT_EQ(balanced(QStringLiteral("县科创中心 发改委")), QStringLiteral("县科创中心 |发改委"));
    EXPECT_EQ(balanced(QStringLiteral("全市排名")), QStringLiteral("全市|排名"));
    EXPECT_EQ(balanced(QString()), QString());
}

TEST(LineBreaks, TitlesAreBalancedBetweenWords) {
    const QString text = QStringLiteral("于都县2023年上半年数字经济主要指标情况通报");
    const auto lines = balanceLines(text, advances(text), 2);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(text.mid(lines[1].start), QStringLiteral("数字经济主要指标情况通报"));
}

} // namespace

} // namespace weici::paint
