// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pastedtable.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QStringList>

namespace weici::app {

namespace {

/// Rows by `|`, cells by `,`; a covered cell is `^`, a line end inside one is `⏎`.
std::string drawn(const PastedTable &table) {
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column) {
            const PastedCell &cell = table.at(row, column);
            cells << (cell.covered ? QStringLiteral("^")
                                   : QString(cell.text).replace(u'\n', QStringLiteral("⏎")));
        }
        rows << cells.join(u',');
    }
    return rows.join(u'|').toStdString();
}

struct Case {
    const char *name;
    const char *given;
    const char *table;
};

std::string nameOf(const ::testing::TestParamInfo<Case> &info) {
    return info.param.name;
}

class PastedText : public ::testing::TestWithParam<Case> {};

TEST_P(PastedText, IsATable) {
    EXPECT_EQ(drawn(PastedTable::fromText(QString::fromUtf8(GetParam().given))), GetParam().table);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, PastedText,
    ::testing::Values(Case{"Empty", "", ""}, Case{"One", "26", "26"}, Case{"Row", "26\t8", "26,8"},
                      Case{"ExcelEndsWithALineEnd", "26\t8\r\n9.89\t6\r\n", "26,8|9.89,6"},
                      Case{"NoLineEnd", "26\n9.89", "26|9.89"}, Case{"OldMac", "26\r9.89\r", "26|9.89"},
                      Case{"BlankRowsCount", "26\r\n\r\n9.89\r\n", "26||9.89"},
                      Case{"BlankRowAtTheEnd", "26\r\n\r\n", "26|"}, Case{"BlankCells", "\t8\t\r\n", ",8,"},
                      Case{"ShortRows", "1\t2\n3", "1,2|3,"}, Case{"Quoted", "\"两\n行\"\t8\r\n", "两⏎行,8"},
                      Case{"QuotedTab", "\"a\tb\"\tc", "a\tb,c"},
                      Case{"QuotesInside", "\"说\"\"好\"\"了\n\"\t1", "说\"好\"了⏎,1"},
                      Case{"AQuoteThatIsText", "\"好\"的\t1", "\"好\"的,1"},
                      Case{"AQuoteThatNeverEnds", "5\"\t\"6", "5\",\"6"},
                      Case{"Guarded", "'=1+1\t'-x", "=1+1,-x"},
                      Case{"AnApostropheOfItsOwn", "'90\t'a", "'90,'a"}),
    nameOf);

class PastedHtml : public ::testing::TestWithParam<Case> {};

TEST_P(PastedHtml, IsATable) {
    EXPECT_EQ(drawn(PastedTable::fromHtml(QString::fromUtf8(GetParam().given))), GetParam().table);
}

INSTANTIATE_TEST_SUITE_P(
    Documents, PastedHtml,
    ::testing::Values(
        Case{"NoTable", "<p>26</p>", ""},
        Case{"Plain", "<table><tr><td>26</td><td>8</td></tr></table>", "26,8"},
        Case{"WithoutEndTags", "<table><tr><td>26<td>8<tr><td>9.89<td>6</table>", "26,8|9.89,6"},
        Case{"MergedDown", "<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>",
             "甲,1|^,2"},
        Case{"MergedAcross", "<table><tr><td colspan=2>甲</td><td>1</td></tr></table>", "甲,^,1"},
        Case{"MergedBoth",
             "<table><tr><td rowspan=2 colspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>a<td>b<td>c"
             "</table>",
             "甲,^,1|^,^,2|a,b,c"},
        Case{"MergedAtTheRight",
             "<table><tr><td>1</td><td rowspan=3>甲</td></tr><tr><td>2</td></tr><tr></tr></table>",
             "1,甲|2,^|,^"},
        Case{"Breaks", "<table><tr><td>两<br style='mso-data-placement:same-cell'>行</td></tr></table>",
             "两⏎行"},
        Case{"Paragraphs", "<table><tr><td><p>一</p>\n<p>二</p></td></tr></table>", "一⏎二"},
        Case{"Spaces", "<table><tr><td>\n  a&nbsp;&nbsp;b   c\n </td></tr></table>", "a  b c"},
        Case{"ABrokenLineOfChineseHasNoSpace",
             "<table><tr><td>数字经济\n    核心产业 5G\n 基站</td></tr></table>", "数字经济核心产业 5G 基站"},
        Case{"Entities", "<table><tr><td>a&lt;b&amp;c&quot;</td></tr></table>", "a<b&c\""},
        Case{"ExcelsInvisibleLastRow",
             "<table><tr><td>26</td></tr><![if supportMisalignedColumns]><tr height=0 "
             "style='display:none'><td "
             "width=64></td></tr><![endif]></table>",
             "26"},
        Case{"AHiddenRowWithTextIsKept",
             "<table><tr><td>1</td></tr><tr style='display:none'><td>2</td></tr></table>", "1|2"},
        Case{"LibreOffice",
             "<meta http-equiv=\"content-type\" content=\"text/html; "
             "charset=utf-8\"/><style>td{}</style><table "
             "cellspacing=\"0\"><colgroup width=\"85\"></colgroup><tr><td height=\"17\" align=\"right\" "
             "sdval=\"26.5\" sdnum=\"2052;\"><font face=\"宋体\">26.5</font></td></tr></table>",
             "26.5"},
        Case{"TooNarrowForItsNumber",
             "<table><tr><td sdval=\"136802.7\">###</td><td x:num=\"4\">##</td></tr></table>", "136802.7,4"},
        Case{
            "Wps",
            "<html "
            "xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>.et2{mso-style:x;}</style>"
            "</head><body><!--StartFragment--><table width=\"144\"><col width=\"72\"/><tr height=\"18\"><td "
            "class=\"et2\" x:num=\"26\">26</td><td class=\"et2\" x:str>\\</td></tr></table><!--EndFragment-->"
            "</body></html>",
            "26,\\"},
        Case{"NestedTablesAreText",
             "<table><tr><td>甲<table><tr><td>乙</td></tr></table></td><td>1</td></tr></table>", "甲⏎乙,1"},
        Case{"TwoTables", "<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>", "1|2"}),
    nameOf);

TEST(PastedClipboard, TakesMergesFromTheMarkupAndTextsFromTheText) {
    const QString html =
        QStringLiteral("<table><tr><td rowspan=2>甲</td><td>1 2</td></tr><tr><td>x</td></tr></table>");
    const PastedTable table = PastedTable::fromClipboard(QStringLiteral("甲\t1  2\r\n\tx\r\n"), html);
    EXPECT_EQ(drawn(table), "甲,1  2|^,x");
    EXPECT_EQ(table.spread(1, 0), QStringLiteral("甲"));
}

TEST(PastedClipboard, AnotherShapeOfTheTextIsNotTrusted) {
    // A word processor breaks the line inside a cell without quotes.
    const PastedTable table =
        PastedTable::fromClipboard(QStringLiteral("一\n二\t1\n"),
                                   QStringLiteral("<table><tr><td><p>一<p>二</td><td>1</td></tr></table>"));
    EXPECT_EQ(drawn(table), "一⏎二,1");
}

TEST(PastedClipboard, MarkupWithoutATableIsNone) {
    EXPECT_EQ(drawn(PastedTable::fromClipboard(QStringLiteral("26\t8"), QStringLiteral("<b>26</b>"))),
              "26,8");
}

class Guarding : public ::testing::TestWithParam<const char *> {};

TEST_P(Guarding, ComesBackAndIsNoFormula) {
    const QString text = QString::fromUtf8(GetParam());
    const QString guarded = guardedText(text);
    EXPECT_EQ(unguardedText(guarded), text);
    const bool number = text == u"-4.21" || text == u"+3" || text.size() < 2;
    const QString dangerous = QStringLiteral("=+-@\t\r");
    EXPECT_TRUE(number || !dangerous.contains(guarded.front())) << guarded.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Texts, Guarding,
                         ::testing::Values("=1+1", "+cmd", "-x", "@a", "\tx", "\rx", "-", "-4.21", "+3",
                                           "'=1", "''=1", "'a", "26", "/", "\\", "-5个", "='x'!A1"));

TEST(PastedHtmlSize, ALargeBlockIsQuick) {
    QString html = QStringLiteral("<table>");
    for (int row = 0; row < 2844; ++row) {
        html += QStringLiteral("<tr>");
        for (int column = 0; column < 30; ++column) {
            html += QStringLiteral("<td class=xl65 align=right>%1</td>").arg(row * column);
        }
        html += QStringLiteral("</tr>");
    }
    html += QStringLiteral("</table>");
    QElapsedTimer timer;
    timer.start();
    const PastedTable table = PastedTable::fromHtml(html);
    EXPECT_EQ(table.rowCount(), 2844);
    EXPECT_EQ(table.at(2843, 29).text, QString::number(2843 * 29));
    EXPECT_LT(timer.elapsed(), 5000);
}

} // namespace

} // namespace weici::app
