// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxwriter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>

#include <pugixml.hpp>

#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTimeZone>

#include "app/bulletin.h"
#include "app/scoreservice.h"
#include "exchange/bulletinform.h"
#include "exchange/outputfile.h"
#include "exchange/textreader.h"
#include "support/docxrules.h"
#include "support/goldentext.h"
#include "support/packageledger.h"
#include "support/readablexml.h"
#include "support/workbookparts.h"
#include "support/yudubulletin.h"
#include "support/yudureport.h"

namespace weici::exchange {
namespace {

using app::BulletinDocument;
using app::TableReport;
using testing::IsEmpty;
using tests::yuduBulletin;
using tests::yuduReport;
using Parts = std::map<std::string, std::string>;

QDateTime issued() {
    return {{2023, 7, 10}, {8, 30}, QTimeZone::utc()};
}

template <typename Content>
Parts written(const Content &content) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("通报.docx"));
    writeDocx(content, path, issued());
    return tests::zipParts(path);
}

pugi::xml_document parsed(const Parts &parts, const std::string &name) {
    pugi::xml_document document;
    EXPECT_TRUE(
        document.load_string(parts.at(name).c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single));
    return document;
}

/// What a query finds, or one attribute of it.
std::vector<std::string> found(const pugi::xml_document &document, const std::string &query) {
    std::vector<std::string> values;
    for (const auto &match : document.select_nodes(query.c_str()))
        values.emplace_back(match.attribute() ? match.attribute().value() : match.node().text().get());
    return values;
}

/// The text of each paragraph that has this style.
std::vector<std::string> textsOf(const pugi::xml_document &document, const std::string &style) {
    std::vector<std::string> texts;
    for (const auto &paragraph :
         document.select_nodes(("//w:p[w:pPr/w:pStyle/@w:val='" + style + "']").c_str())) {
        texts.emplace_back();
        for (const auto &text : paragraph.node().select_nodes(".//w:t"))
            texts.back() += text.node().text().get();
    }
    return texts;
}

/// The first rows of the table, so that the golden part stays small enough to be read.
BulletinDocument shortBulletin() {
    auto bulletin = yuduBulletin();
    auto &annex = bulletin.annexes.front();
    annex.rows.resize(10);
    std::erase_if(annex.spans, [](const auto &span) { return span.row + span.rows > 10; });
    return bulletin;
}

class GoldenParts : public testing::TestWithParam<const char *> {};

TEST_P(GoldenParts, AreAsTheyWere) {
    const std::string part = GetParam();
    tests::expectGolden(tests::readableXml(written(shortBulletin()).at(part)),
                        QStringLiteral("docx/") + QString::fromStdString(part).replace(u'/', u'-'));
}

INSTANTIATE_TEST_SUITE_P(Docx, GoldenParts,
                         testing::Values("[Content_Types].xml", "_rels/.rels", "docProps/app.xml",
                                         "docProps/core.xml", "word/_rels/document.xml.rels",
                                         "word/document.xml", "word/fontTable.xml", "word/footer1.xml",
                                         "word/footer2.xml", "word/settings.xml", "word/styles.xml"),
                         [](const auto &part) {
                             std::string name = part.param;
                             std::erase_if(name, [](unsigned char c) { return !std::isalnum(c); });
                             return name;
                         });

TEST(Docx, HasNothingThatWordWouldRepair) {
    auto bulletin = yuduBulletin();
    EXPECT_THAT(tests::docxFaults(written(bulletin)), IsEmpty());
    EXPECT_THAT(tests::docxFaults(written(yuduReport())), IsEmpty());
    EXPECT_THAT(tests::docxFaults(written(BulletinDocument{})), IsEmpty());
    bulletin.annexes.front().page.landscape = true;
    bulletin.annexes.push_back(yuduReport());
    bulletin.annexes.back().notes.clear();
    EXPECT_THAT(tests::docxFaults(written(bulletin)), IsEmpty());
}

/// The rules themselves: a part that breaks each of them is found out.
TEST(Docx, RulesFindWhatWordWouldRepair) {
    const auto good = written(shortBulletin());
    const auto spoilt = [&](const std::string &part, const std::string &from, const std::string &to) {
        auto parts = good;
        auto &text = parts.at(part);
        const auto at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        return tests::docxFaults(parts).size();
    };
    EXPECT_GT(spoilt("word/document.xml", "<w:pPr><w:pStyle", "<w:pPr><w:jc w:val=\"left\"/><w:pStyle"), 0U);
    EXPECT_GT(spoilt("word/document.xml", "w:val=\"Heading1\"", "w:val=\"Heading9\""), 0U);
    EXPECT_GT(spoilt("word/document.xml", "<w:gridSpan w:val=\"3\"/>", ""), 0U);
    EXPECT_GT(spoilt("word/document.xml", "r:id=\"rId4\"", "r:id=\"rId9\""), 0U);
    EXPECT_GT(spoilt("[Content_Types].xml", "/word/footer1.xml", "/word/footer9.xml"), 0U);
    EXPECT_GT(spoilt("word/_rels/document.xml.rels", "styles.xml", "style.xml"), 0U);
}

TEST(Docx, HasThePageOfTheOfficialForm) {
    const auto parts = written(yuduBulletin());
    const auto body = parsed(parts, "word/document.xml");
    const auto margin = [&](const char *side) {
        return std::stoi(found(body, std::string("//w:body/w:sectPr/w:pgMar/@w:") + side).at(0)) / 1440.0 *
               25.4;
    };
    EXPECT_NEAR(margin("top"), 37, 0.02);
    EXPECT_NEAR(margin("left"), 28, 0.02);
    EXPECT_NEAR(margin("right"), 26, 0.02);
    EXPECT_NEAR(margin("bottom"), 35, 0.02);
    const auto styles = parsed(parts, "word/styles.xml");
    const auto of = [&](const char *style, const char *what) {
        return found(styles, std::string("//w:style[@w:styleId='") + style + "']" + what);
    };
    using Values = std::vector<std::string>;
    EXPECT_EQ(of("Normal", "/w:pPr/w:spacing/@w:line"), Values{"578"}) << "28.9 pt";
    EXPECT_EQ(of("Normal", "/w:pPr/w:spacing/@w:lineRule"), Values{"exact"});
    EXPECT_EQ(of("BodyText", "/w:pPr/w:ind/@w:firstLineChars"), Values{"200"});
    EXPECT_EQ(of("Title", "/w:rPr/w:sz/@w:val"), Values{"44"});
    EXPECT_EQ(of("Title", "/w:rPr/w:rFonts/@w:eastAsia"), Values{"方正小标宋简体"});
    EXPECT_EQ(of("Heading1", "/w:rPr/w:rFonts/@w:eastAsia"), Values{"黑体"});
    EXPECT_EQ(of("Heading2", "/w:rPr/w:rFonts/@w:eastAsia"), Values{"楷体_GB2312"});
    EXPECT_EQ(of("Heading3", "/w:rPr/w:rFonts/@w:eastAsia"), Values{"仿宋_GB2312"});
    EXPECT_EQ(found(styles, "//w:docDefaults//w:rFonts/@w:eastAsia"), Values{"仿宋_GB2312"});
    EXPECT_EQ(found(styles, "//w:docDefaults//w:sz/@w:val"), Values{"32"});
}

TEST(Docx, KeepsEveryParagraphInItsStyle) {
    const auto body = parsed(written(yuduBulletin()), "word/document.xml");
    EXPECT_EQ(textsOf(body, "BulletinNumber").at(0), "于数创办〔2023〕4号");
    EXPECT_EQ(textsOf(body, "Heading1"), (std::vector<std::string>{"一、主要指标情况", "二、下一步工作"}));
    EXPECT_EQ(textsOf(body, "Heading2").size(), 2U);
    EXPECT_EQ(textsOf(body, "Heading3").size(), 2U);
    EXPECT_EQ(textsOf(body, "BodyText").size(), 7U);
    EXPECT_EQ(textsOf(body, "Annex"), std::vector<std::string>{"附件"});
    EXPECT_EQ(textsOf(body, "Imprint").size(), 2U);
    EXPECT_EQ(textsOf(body, "Imprint").at(1), "于都县数字经济创新发展领导小组办公室2023年7月10日印发");
    EXPECT_EQ(found(body, "//w:p[w:pPr/w:pStyle/@w:val='Title']//w:br").size(), 1U)
        << "the line break of the title";
}

/// From the package through the ledger and the template, and back out of the file.
TEST(Docx, OfTheLedgerOfYuduHoldsTheWholeBulletin) {
    const tests::PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    app::ScoreService service(*ledger);
    const auto bulletin = app::makeBulletin(service, {*engine::Period::fromCode("2023H1"),
                                                      ledger->profile().ownRegion,
                                                      QStringLiteral("于数创办〔2023〕4号"),
                                                      {2023, 7, 10},
                                                      app::bulletinTemplate(),
                                                      {}});
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.docx"));
    writeDocx(bulletin, path, issued());
    EXPECT_THAT(tests::docxFaults(tests::zipParts(path)), IsEmpty());
    QStringList lines;
    for (const auto &paragraph : bulletin.paragraphs) {
        const bool title = paragraph.kind == BulletinDocument::ParagraphKind::Title;
        lines += (title ? titleInLines(paragraph.text()) : paragraph.text()).split(u'\n');
    }
    EXPECT_GT(lines.size(), 12);
    const QStringList read = readParagraphs(path);
    EXPECT_EQ(read.first(lines.size()), lines);
    const auto rows = std::ranges::count_if(read, [](const QString &line) { return line.contains(u'\t'); });
    EXPECT_EQ(rows, std::ssize(bulletin.annexes.at(0).rows));
}

/// The longer of signer and date stands four characters in, the other centred to it.
TEST(Docx, SignsFourCharactersIn) {
    const auto right = [](const char *signer) {
        auto bulletin = yuduBulletin();
        for (auto &paragraph : bulletin.paragraphs)
            if (paragraph.kind == BulletinDocument::ParagraphKind::Signer)
                paragraph.runs.front().text = QString::fromUtf8(signer);
        const auto body = parsed(written(bulletin), "word/document.xml");
        return found(body,
                     "//w:p[w:pPr/w:pStyle/@w:val='Signature' or w:pPr/w:pStyle/@w:val='Date']/w:pPr/w:ind/"
                     "@w:rightChars");
    };
    using Values = std::vector<std::string>;
    // The date is 6½ characters wide.
    EXPECT_EQ(right("于都县数创办"), (Values{"425", "400"}));
    EXPECT_EQ(right("于都县数字经济创新发展小组"), (Values{"400", "725"}));
    EXPECT_EQ(right("于都县数字经济创新发展领导小组办公室、于都县大数据中心"), (Values{"100", "1125"}))
        << "as far as the line goes";
}

struct TitleCase {
    const char *title;
    const char *lines; ///< with | between them
};

class Titles : public testing::TestWithParam<TitleCase> {};

TEST_P(Titles, BreakIntoEvenLinesBetweenWords) {
    BulletinDocument bulletin;
    BulletinDocument::Run run;
    run.text = QString::fromUtf8(GetParam().title);
    bulletin.paragraphs = {{BulletinDocument::ParagraphKind::Title, {run}, 1}};
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.docx"));
    writeDocx(bulletin, path);
    EXPECT_EQ(readParagraphs(path).join(u'|').toStdString(), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    Docx, Titles,
    testing::Values(TitleCase{"关于数字经济指标情况的通报", "关于数字经济指标情况的通报"},
                    TitleCase{"关于于都县2023年上半年数字经济主要监测指标情况的通报",
                              "关于于都县2023年上半年|数字经济主要监测指标情况的通报"},
                    TitleCase{
                        "于都县数字经济创新发展领导小组办公室关于做好2023年第12期数字经济考核工作的通报",
                        "于都县数字经济创新发展领导小组办公室关于|做好2023年第12期数字经济考核工作的通报"},
                    TitleCase{"甲\n乙", "甲|乙"}));

TEST(Docx, NumbersOddPagesAtTheRightAndEvenOnesAtTheLeft) {
    const auto parts = written(yuduBulletin());
    const auto odd = parsed(parts, "word/footer1.xml");
    const auto even = parsed(parts, "word/footer2.xml");
    EXPECT_EQ(found(odd, "//w:jc/@w:val").at(0), "right");
    EXPECT_EQ(found(odd, "//w:ind/@w:rightChars").at(0), "100");
    EXPECT_EQ(found(even, "//w:jc/@w:val").at(0), "left");
    EXPECT_EQ(found(even, "//w:ind/@w:leftChars").at(0), "100");
    for (const auto *footer : {&odd, &even}) {
        EXPECT_EQ(found(*footer, "//w:t"), (std::vector<std::string>{"— ", "1", " —"}));
        EXPECT_EQ(found(*footer, "//w:instrText").at(0), " PAGE ");
    }
    EXPECT_EQ(found(parsed(parts, "word/document.xml"), "//w:footerReference[@w:type='default']/@r:id").at(0),
              "rId4");
    EXPECT_NE(parts.at("word/settings.xml").find("<w:evenAndOddHeaders/>"), std::string::npos);
}

TEST(Docx, MergesTheTableAsTheReportSays) {
    const auto report = yuduReport();
    const auto body = parsed(written(report), "word/document.xml");
    std::size_t across = 0;
    std::size_t down = 0;
    for (const auto &span : report.spans) {
        across += span.columns > 1 ? static_cast<std::size_t>(span.rows) : 0;
        down += span.rows > 1 ? 1 : 0;
    }
    EXPECT_EQ(found(body, "//w:gridSpan/@w:val").size(), across);
    EXPECT_EQ(found(body, "//w:vMerge[@w:val='restart']/@w:val").size(), down);
    EXPECT_EQ(found(body, "//w:tbl/w:tr[w:trPr/w:tblHeader]//w:t").at(0), "监测指标");
    EXPECT_EQ(body.select_nodes("//w:tbl/w:tr[w:trPr/w:tblHeader]").size(), 1U);
    EXPECT_EQ(body.select_nodes("//w:tbl/w:tr[w:trPr/w:cantSplit]").size(), report.rows.size());
    EXPECT_EQ(found(body, "//w:tr[3]/w:tc[4]//w:t"), std::vector<std::string>{"9.89"});
}

TEST(Docx, BeginsEveryAnnexOnANewPageAndTurnsItWhereItsTableAsks) {
    auto bulletin = yuduBulletin();
    bulletin.annexes.assign(3, yuduReport());
    bulletin.annexes[1].page.landscape = true;
    const auto body = parsed(written(bulletin), "word/document.xml");
    // Text and first annex; the landscape one; the last with 版记.
    EXPECT_EQ(found(body, "//w:sectPr/w:pgSz/@w:w"), (std::vector<std::string>{"11906", "16838", "11906"}));
    EXPECT_EQ(found(body, "//w:pgSz/@w:orient"), std::vector<std::string>{"landscape"});
    EXPECT_EQ(body.select_nodes("//w:pageBreakBefore").size(), 1U) << "the first annex";
    EXPECT_EQ(body.select_nodes("//w:body/w:sectPr/preceding-sibling::w:p[1]//wps:txbx").size(), 1U);
}

/// 版记 is as wide as an upright page.
TEST(Docx, TurnsThePageBackForTheImprint) {
    auto bulletin = yuduBulletin();
    bulletin.annexes.front().page.landscape = true;
    const auto body = parsed(written(bulletin), "word/document.xml");
    EXPECT_EQ(found(body, "//w:body/w:sectPr/w:pgSz/@w:w"), std::vector<std::string>{"11906"});
    EXPECT_EQ(body.select_nodes("//w:sectPr").size(), 3U);
    bulletin.imprint = {};
    const auto without = parsed(written(bulletin), "word/document.xml");
    EXPECT_EQ(found(without, "//w:body/w:sectPr/w:pgSz/@w:w"), std::vector<std::string>{"16838"});
    EXPECT_TRUE(textsOf(without, "Imprint").empty());
}

TEST(Docx, NamesTheTitleAndTheTimeAndNobody) {
    const auto parts = written(yuduBulletin());
    const auto &core = parts.at("docProps/core.xml");
    EXPECT_NE(core.find("<dc:title>关于于都县2023年上半年数字经济主要指标情况的通报</dc:title>"),
              std::string::npos);
    EXPECT_NE(core.find("<dc:creator/>"), std::string::npos);
    EXPECT_NE(core.find("<cp:lastModifiedBy/>"), std::string::npos);
    EXPECT_NE(core.find(">2023-07-10T08:30:00Z</dcterms:created>"), std::string::npos);
    EXPECT_EQ(parts.at("docProps/app.xml").find("Company"), std::string::npos);
    const auto host = QSysInfo::machineHostName().toStdString();
    for (const auto &[name, text] : parts)
        EXPECT_TRUE(host.size() < 3 || text.find(host) == std::string::npos) << name;
}

TEST(Docx, IsTheSameForTheSameBulletinAndTime) {
    const QTemporaryDir folder;
    const auto bytes = [&](const char *name) {
        const QString path = folder.filePath(QString::fromUtf8(name));
        writeDocx(yuduBulletin(), path, issued());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    EXPECT_EQ(bytes("甲.docx"), bytes("乙.docx"));
}

class HardTexts : public testing::TestWithParam<std::pair<const char *, const char *>> {};

/// Data is text wherever it stands: no field, no formula, no markup.
TEST_P(HardTexts, StandAsTheyAre) {
    const QString text = QString::fromUtf8(GetParam().first);
    auto bulletin = yuduBulletin();
    for (auto &paragraph : bulletin.paragraphs)
        paragraph.runs.front().text = text;
    auto &annex = bulletin.annexes.front();
    annex.title = annex.annex = annex.notes.front() = text;
    for (auto &row : annex.rows)
        for (auto &cell : row)
            cell = {TableReport::CellKind::Text, text, 0, TableReport::CellStyle::Body,
                    TableReport::Mark::None,     {}};
    bulletin.imprint = {text, text, text};
    const auto parts = written(bulletin);
    EXPECT_THAT(tests::docxFaults(parts), IsEmpty());
    const auto body = parsed(parts, "word/document.xml");
    for (const auto *field : {"//w:fldSimple", "//w:instrText", "//w:fldChar", "//w:hyperlink"})
        EXPECT_TRUE(body.select_nodes(field).empty()) << field;
    for (const auto *style : {"Title", "BodyText", "AnnexTitle"})
        EXPECT_EQ(textsOf(body, style).at(0), GetParam().second) << style;
    EXPECT_EQ(found(body, "//w:tr[2]/w:tc[1]//w:t").at(0), GetParam().second);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, HardTexts,
    testing::Values(std::pair{"=1+1", "=1+1"}, std::pair{"@单位", "@单位"},
                    std::pair{"=HYPERLINK(\"http://a\",\"b\")", "=HYPERLINK(\"http://a\",\"b\")"},
                    std::pair{"{ PAGE }", "{ PAGE }"}, std::pair{"</w:t><w:br/>&amp;", "</w:t><w:br/>&amp;"},
                    std::pair{" 前后空格 ", " 前后空格 "},
                    std::pair{"控\x01制\x1F符", "控\uFFFD制\uFFFD符"}));

TEST(Docx, RefusesATableOfMoreColumnsThanWordOpens) {
    const QTemporaryDir folder;
    auto report = yuduReport();
    for (auto &row : report.rows)
        row.resize(63);
    report.columns.resize(63);
    EXPECT_NO_THROW(writeDocx(report, folder.filePath(QStringLiteral("a.docx"))));
    for (auto &row : report.rows)
        row.emplace_back();
    report.columns.emplace_back();
    EXPECT_THROW(writeDocx(report, folder.filePath(QStringLiteral("b.docx"))), OutputError);
}

TEST(Docx, RefusesABadTableAndLeavesTheFileAlone) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.docx"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    auto bulletin = yuduBulletin();
    bulletin.annexes.front().rows[1][3].number = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW(writeDocx(bulletin, path), OutputError);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "before");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

} // namespace
} // namespace weici::exchange
