// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsxwriter.h"

#include <gtest/gtest.h>

#include <limits>
#include <ostream>
#include <string>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

#include "app/reportlayout.h"
#include "exchange/outputfile.h"
#include "support/goldentext.h"
#include "support/packageledger.h"
#include "support/readablexml.h"
#include "support/workbookparts.h"
#include "support/yudureport.h"

namespace weici::exchange {
namespace {

using app::TableReport;
using tests::WorkbookParts;
using tests::workbookParts;

constexpr int HeadingRows = 2; ///< 附件 and the title

std::string reference(std::size_t row, std::size_t column) {
    return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + HeadingRows + 1);
}

class Workbook : public testing::Test {
protected:
    QString file() const { return folder.filePath(QStringLiteral("附件 a.xlsx")); }

    WorkbookParts written(const TableReport &report, const QDateTime &created = {}) const {
        writeXlsx(report, file(), created);
        return workbookParts(file());
    }

    QStringList left() const { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); }

    QTemporaryDir folder;
};

/// From the package through the ledger and the layout: the whole table as published.
TEST_F(Workbook, OfYuduHasEveryCellAsPublished) {
    const tests::PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    const auto layout = app::ReportLayout::named(QStringLiteral("attachment"));
    const auto book = written(
        app::makeReport(*ledger, layout, *engine::Period::fromCode("2023H1"), ledger->ownRegion().id));
    const auto published = tests::yuduReport();
    for (std::size_t r = 0; r < published.rows.size(); ++r) {
        for (std::size_t c = 0; c < published.columns.size(); ++c) {
            const auto &expected = published.rows[r][c];
            const WorkbookParts::Cell cell{expected.kind == TableReport::CellKind::Text, false,
                                           expected.text.toStdString()};
            const auto found = book.cells.find(reference(r, c));
            ASSERT_NE(found, book.cells.end()) << reference(r, c);
            EXPECT_EQ(found->second, cell) << reference(r, c) << " shows " << found->second.shown;
        }
    }
    EXPECT_EQ(book.shown("A1"), "附件");
    EXPECT_EQ(book.shown("A2"), "于都县2023年上半年数字经济主要指标情况表");
    EXPECT_EQ(book.shown("A28"), "注：1. “\\”表示没有可比基数，不可排名。");
    EXPECT_EQ(book.sheetName, "附件");
}

TEST_F(Workbook, OfYuduIsMergedAsPublished) {
    const std::set<std::string> expected{
        "A2:F2",   "A3:C3",                                                          // title, header
        "A4:A8",   "A9:A12",  "A13:A17", "A18:A20", "A21:A27",                       // level 1
        "B4:B6",   "B7:B8",   "B9:B10",  "B11:B12", "B13:B15", "B16:B17",            // level 2
        "B18:C18", "B19:C19", "B20:C20", "B21:B23", "B24:B25", "B26:B27",            // 7 to 9, level 2
        "F4:F8",   "F9:F10",  "F11:F12", "F13:F17", "F18:F20", "F21:F23", "F24:F27", // units
        "A28:F28", "A29:F29"};                                                       // notes
    EXPECT_EQ(written(tests::yuduReport()).merges, expected);
}

TEST_F(Workbook, HasThePageOfAnAttachment) {
    const auto book = written(tests::yuduReport());
    const auto &sheet = book.parts.at("xl/worksheets/sheet1.xml");
    for (const auto *part :
         {"paperSize=\"9\"", "orientation=\"portrait\"", "fitToHeight=\"0\"", "fitToPage=\"1\"",
          "<printOptions horizontalCentered=\"1\"/>", "第 &amp;P 页 共 &amp;N 页",
          "<pane ySplit=\"3\" topLeftCell=\"A4\"", "state=\"frozen\"", "AND(ISNUMBER(E4),E4&lt;=6)",
          "AND(ISNUMBER(E4),E4&gt;=15)", "sqref=\"E4:E27\""})
        EXPECT_NE(sheet.find(part), std::string::npos) << part;
    EXPECT_EQ(book.names.at("_xlnm.Print_Titles"), "'附件'!$3:$3");
    EXPECT_EQ(book.names.at("_xlnm.Print_Area"), "'附件'!$A$1:$F$29");
    const auto &styles = book.parts.at("xl/styles.xml");
    for (const auto *font : {"黑体", "方正小标宋简体", "宋体"})
        EXPECT_NE(styles.find(font), std::string::npos) << font;
}

TEST_F(Workbook, TurnsThePageWhenItHasManyColumns) {
    auto report = tests::yuduReport();
    for (auto &row : report.rows)
        row.resize(9);
    report.columns.resize(9);
    const auto book = written(report);
    EXPECT_NE(book.parts.at("xl/worksheets/sheet1.xml").find("orientation=\"landscape\""), std::string::npos);
}

TEST_F(Workbook, HasThePartsThatItHad) {
    const auto parts = written(tests::yuduReport(), {{2023, 7, 10}, {8, 30}, QTimeZone::utc()}).parts;
    for (const auto &[name, text] : parts)
        if (name != "xl/theme/theme1.xml") // the library's own, always the same
            tests::expectGolden(tests::readableXml(text),
                                QStringLiteral("xlsx/") + QString::fromStdString(name).replace(u'/', u'-'));
    EXPECT_EQ(parts.size(), 10U);
}

TEST_F(Workbook, NamesTheTitleAndTheTimeAndNobody) {
    const QDateTime created({2023, 7, 10}, {8, 30}, QTimeZone::utc());
    const auto core = written(tests::yuduReport(), created).parts.at("docProps/core.xml");
    EXPECT_NE(core.find("<dc:title>于都县2023年上半年数字经济主要指标情况表</dc:title>"), std::string::npos);
    EXPECT_NE(core.find("<dc:creator></dc:creator>"), std::string::npos);
    EXPECT_NE(core.find("<cp:lastModifiedBy></cp:lastModifiedBy>"), std::string::npos);
    EXPECT_NE(core.find(">2023-07-10T08:30:00Z</dcterms:created>"), std::string::npos);
}

TEST_F(Workbook, IsTheSameForTheSameReportAndTime) {
    const QDateTime created({2023, 7, 10}, {8, 30}, QTimeZone::utc());
    const auto bytes = [&] {
        writeXlsx(tests::yuduReport(), file(), created);
        QFile written(file());
        EXPECT_TRUE(written.open(QIODevice::ReadOnly));
        return written.readAll();
    };
    EXPECT_EQ(bytes(), bytes());
}

/// The library writes sixteen digits: enough for every text that becomes a number (fifteen at most).
TEST_F(Workbook, NumbersReadBackAsTheSameDoubles) {
    auto report = tests::yuduReport();
    const std::vector<std::string> texts{"90.4",  "0.1",  "136802.7", "4.35", "-4.21", "999999999999999",
                                         "2.675", "9.95", "1024.85"};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        report.rows[i + 1][3].text = QString::fromStdString(texts[i]);
        report.rows[i + 1][3].number = std::stod(texts[i]);
    }
    const auto sheet = written(report).parts.at("xl/worksheets/sheet1.xml");
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto cell = sheet.find("<c r=\"D" + std::to_string(i + 4) + "\"");
        const auto start = sheet.find("<v>", cell) + 3;
        const auto text = sheet.substr(start, sheet.find('<', start) - start);
        EXPECT_EQ(std::stod(text), report.rows[i + 1][3].number) << text;
    }
}

class FormulaLikeTexts : public testing::TestWithParam<const char *> {};

TEST_P(FormulaLikeTexts, AreStringsInEveryField) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.xlsx"));
    const QString text = QString::fromUtf8(GetParam());
    auto report = tests::yuduReport();
    report.title = report.annex = report.notes.front() = text;
    for (auto &row : report.rows)
        for (auto &cell : row)
            if (cell.kind != TableReport::CellKind::Empty)
                cell = {TableReport::CellKind::Text, text, 0, cell.style, TableReport::Mark::None, {}};
    writeXlsx(report, file);
    const auto book = workbookParts(file);
    int texts = 0;
    for (const auto &[at, cell] : book.cells) {
        EXPECT_FALSE(cell.isFormula) << at;
        if (cell.shown.empty() || at == "A29")
            continue;
        EXPECT_TRUE(cell.isText) << at;
        EXPECT_EQ(cell.shown, GetParam()) << at;
        ++texts;
    }
    EXPECT_GT(texts, 90);
}

INSTANTIATE_TEST_SUITE_P(Texts, FormulaLikeTexts,
                         testing::Values("=1+1", "@单位", "-5", "+3", "\t=1",
                                         "=HYPERLINK(\"http://a\",\"b\")", "http://www.example.com", "{=1}",
                                         "<f>1</f>&\"'", " 前后空格 ", "两\n行"));

/// A reader takes _x0041_ for an A; so the text itself is escaped.
TEST_F(Workbook, KeepsATextThatLooksLikeAnEscape) {
    auto report = tests::yuduReport();
    report.rows[1][2].text = QStringLiteral("甲_x0041_乙");
    const auto strings = written(report).parts.at("xl/sharedStrings.xml");
    EXPECT_NE(strings.find("甲_x005F_x0041_乙"), std::string::npos);
}

/// Every text has room: the rows under it are at least as high as its lines at the width of its columns.
TEST_F(Workbook, CutsNoText) {
    auto report = tests::yuduReport();
    report.rows[1][0].text = QStringLiteral("很长的一级指标名称").repeated(9);
    report.rows[6][5].text = QStringLiteral("县发改委 县工信局 县商务局 县行政审批局 ").repeated(4);
    const auto book = written(report);
    const auto heightOf = [&](int first, int last) {
        double height = 0;
        for (int r = first; r <= last; ++r)
            height += book.rowHeights.at(r);
        return height;
    };
    // 81 ideographs of 10.5 pt in a column of 11 half-widths: five a line, seventeen lines.
    EXPECT_GE(heightOf(4, 8), 17 * 10.5 * 1.3);
    // 84 half-widths a piece in a column of 14.
    EXPECT_GE(heightOf(9, 10), 12 * 10.5 * 1.3);
    for (const auto &[row, height] : book.rowHeights)
        EXPECT_GE(height, 15) << row;
}

struct BadReport {
    const char *name;
    void (*spoil)(TableReport &);
    const char *reason;
};

void PrintTo(const BadReport &bad, std::ostream *stream) {
    *stream << bad.name;
}

class BadReports : public testing::TestWithParam<BadReport> {};

TEST_P(BadReports, AreRefusedAndLeaveTheFileAlone) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    auto report = tests::yuduReport();
    GetParam().spoil(report);
    try {
        writeXlsx(report, path);
        FAIL() << "was written";
    } catch (const OutputError &error) {
        EXPECT_TRUE(error.message().contains(QString::fromUtf8(GetParam().reason))) << error.what();
        EXPECT_TRUE(error.message().contains(QStringLiteral("a.xlsx"))) << error.what();
    }
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "before");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BadReports,
    testing::Values(
        BadReport{"Overlap",
                  [](TableReport &r) {
                      r.spans.push_back({2, 0, 2, 2});
                  },
                  "重叠"},
        BadReport{"SpanOutside",
                  [](TableReport &r) {
                      r.spans.push_back({24, 3, 2, 1});
                  },
                  "超出"},
        BadReport{"NotANumber",
                  [](TableReport &r) { r.rows[1][3].number = std::numeric_limits<double>::quiet_NaN(); },
                  "第 2 行第 4 栏"},
        BadReport{"Infinite",
                  [](TableReport &r) { r.rows[1][3].number = std::numeric_limits<double>::infinity(); },
                  "有限"},
        BadReport{"LongText", [](TableReport &r) { r.rows[1][2].text = QString(32768, u'长'); }, "32767"},
        BadReport{"LongTitle", [](TableReport &r) { r.title = QString(32768, u'长'); }, "标题"},
        BadReport{"RaggedRow", [](TableReport &r) { r.rows[3].pop_back(); }, "栏数"},
        BadReport{"NoColumns", [](TableReport &r) { r = {}; }, "没有栏目"}),
    [](const auto &bad) { return std::string(bad.param.name); });

TEST_F(Workbook, HoldsTheLongestTextThatACellTakes) {
    auto report = tests::yuduReport();
    report.rows[2][2].text = QString(32767, u'长');
    EXPECT_EQ(written(report).shown("C5").size(), 32767U * 3);
}

/// 附件 stands in the narrow first column and may run over the next ones, but not into a second line.
TEST_F(Workbook, LetsALongAnnexRunOn) {
    auto report = tests::yuduReport();
    report.annex = QStringLiteral("附件1（征求意见稿）");
    const auto book = written(report);
    const auto &styles = book.parts.at("xl/styles.xml");
    const auto formats = styles.find("<cellXfs");
    const auto first = styles.find("<xf ", styles.find("<xf ", formats) + 1);
    EXPECT_EQ(styles.substr(first, styles.find("</xf>", first) - first).find("wrapText"), std::string::npos);
    EXPECT_NE(book.parts.at("xl/worksheets/sheet1.xml").find("<c r=\"A1\" s=\"1\""), std::string::npos);
}

TEST_F(Workbook, AMergeOfOneCellIsJustACell) {
    auto report = tests::yuduReport();
    report.spans.push_back({1, 3, 1, 1});
    const auto book = written(report);
    EXPECT_FALSE(book.merges.contains("D4:D4"));
    EXPECT_EQ(book.shown("D4"), "26");
}

TEST_F(Workbook, OfOneColumnHasNoMergedTitle) {
    TableReport report;
    report.title = QStringLiteral("表");
    report.columns = {{10}};
    report.rows = {
        {{TableReport::CellKind::Text, QStringLiteral("甲"), 0, TableReport::CellStyle::Header, {}, {}}}};
    const auto book = written(report);
    EXPECT_EQ(book.shown("A1"), "表");
    EXPECT_EQ(book.shown("A2"), "甲");
    EXPECT_TRUE(book.merges.empty());
}

TEST_F(Workbook, HoldsReportsOnSheetsWithNamesOfTheirOwn) {
    std::vector<TableReport> reports(4, tests::yuduReport());
    reports[1].name = QStringLiteral("附件");
    reports[2].name = QStringLiteral("Report").repeated(6);
    reports[3].name = QStringLiteral("REPORT").repeated(5) + u'R';
    reports[3].rows[1][3].text = QStringLiteral("27");
    reports[3].rows[1][3].number = 27;
    writeXlsx(reports, file());
    const auto last = workbookParts(file(), 4);
    EXPECT_EQ(last.sheetNames,
              (std::vector<std::string>{"附件", "附件 (2)", "ReportReportReportReportReportR",
                                        "REPORTREPORTREPORTREPORTREP (2)"}));
    EXPECT_EQ(last.shown("D4"), "27");
    EXPECT_EQ(workbookParts(file(), 2).shown("D4"), "26");
}

/// The table of 于都 with bars of its figures.
TableReport charted() {
    auto report = tests::yuduReport();
    TableReport::Chart chart;
    chart.title = QStringLiteral("=1+1 甲居前");
    chart.axis = QStringLiteral("@单位");
    chart.labelColumn = 2;
    chart.valueColumn = 3;
    chart.firstRow = 1;
    chart.rowCount = 3;
    chart.ownRow = 2;
    report.charts.push_back(chart);
    chart.starts = {0, 26, 31};
    chart.ownRow.reset();
    report.charts.push_back(chart);
    return report;
}

TEST_F(Workbook, HasTheChartsOnASecondSheet) {
    writeXlsx(charted(), file());
    const auto book = workbookParts(file(), 2);
    EXPECT_EQ(book.sheetNames, (std::vector<std::string>{"附件", "附件图"}));
    EXPECT_TRUE(book.parts.contains("xl/drawings/drawing1.xml"));
    const auto &bars = book.parts.at("xl/charts/chart1.xml");
    for (const auto *part :
         {"<c:barDir val=\"bar\"/>", "<c:grouping val=\"clustered\"/>", "<c:f>'附件'!$C$4:$C$6</c:f>",
          "<c:f>'附件'!$D$4:$D$6</c:f>", "<c:orientation val=\"maxMin\"/>", "<a:t> =1+1 甲居前</a:t>",
          "<a:t>@单位</a:t>", "<c:dPt><c:idx val=\"1\"/>"})
        EXPECT_NE(bars.find(part), std::string::npos) << part;
}

/// A bar stands on what was lost before it, which is written beside the chart and not seen in it.
TEST_F(Workbook, StacksAWaterfall) {
    writeXlsx(charted(), file());
    const auto book = workbookParts(file(), 2);
    const auto &waterfall = book.parts.at("xl/charts/chart2.xml");
    for (const auto *part : {"<c:grouping val=\"stacked\"/>", "<a:noFill/>", "<c:f>'附件'!$D$4:$D$6</c:f>",
                             "<c:f>'附件图'!$O$18:$O$20</c:f>"})
        EXPECT_NE(waterfall.find(part), std::string::npos) << part;
    EXPECT_EQ(book.shown("O17"), "此前累计");
}

struct NameCase {
    const char *wanted;
    const char *given;
};

class SheetNames : public testing::TestWithParam<NameCase> {};

TEST_P(SheetNames, AreCleaned) {
    EXPECT_EQ(sheetName(QString::fromUtf8(GetParam().wanted)).toStdString(), GetParam().given);
}

INSTANTIATE_TEST_SUITE_P(
    Names, SheetNames,
    testing::Values(NameCase{"附件", "附件"}, NameCase{"a[b]c:d*e?f/g\\h", "a b c d e f g h"},
                    NameCase{"'引号'", "引号"}, NameCase{"", "表"}, NameCase{"[]", "表"},
                    NameCase{"History", "表"}, NameCase{"''", "表"},
                    NameCase{"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三",
                             "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"}));

} // namespace
} // namespace weici::exchange
