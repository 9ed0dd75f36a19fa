// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/htmlwriter.h"

#include <gtest/gtest.h>

#include <string>

#include <pugixml.hpp>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "exchange/reportwriter.h"
#include "support/yudubulletin.h"

namespace weici::exchange {
namespace {

using app::BulletinDocument;

pugi::xml_document parsed(const QString &html) {
    pugi::xml_document document;
    EXPECT_TRUE(
        document.load_string(html.toUtf8().constData(), pugi::parse_default | pugi::parse_ws_pcdata_single));
    return document;
}

std::string styleOf(const pugi::xml_document &document, const char *element) {
    return document.select_node((std::string("//body/") + element).c_str()).node().attribute("style").value();
}

TEST(BulletinHtml, HasTheLookOfTheOfficialForm) {
    const QString html = htmlOf(tests::yuduBulletin());
    const auto page = parsed(html);
    EXPECT_TRUE(html.startsWith(QStringLiteral("<!DOCTYPE html>")));
    EXPECT_TRUE(html.contains(QStringLiteral("@page{size:A4;margin:37mm 26mm 35mm 28mm}")));
    EXPECT_NE(styleOf(page, "h1").find("方正小标宋简体"), std::string::npos);
    EXPECT_NE(styleOf(page, "h1").find("font-size:22pt"), std::string::npos);
    EXPECT_NE(styleOf(page, "h2").find("黑体"), std::string::npos);
    EXPECT_NE(styleOf(page, "h3").find("楷体_GB2312"), std::string::npos);
    EXPECT_NE(styleOf(page, "p[4]").find("text-indent:32pt"), std::string::npos);
    EXPECT_NE(styleOf(page, "p[4]").find("line-height:28.9pt"), std::string::npos);
    EXPECT_EQ(page.select_nodes("//h1[1]/br").size(), 1U) << "the line break of the title";
    EXPECT_EQ(page.select_nodes("//div//thead/tr").size(), 1U);
    EXPECT_EQ(page.select_nodes("//div//tbody/tr").size(), 24U);
    EXPECT_NE(std::string(page.select_node("//body/div").node().attribute("style").value())
                  .find("page-break-before:always"),
              std::string::npos);
    EXPECT_STREQ(page.select_node("//body/table/tr[2]/td[2]").node().text().get(), "2023年7月10日印发");
}

TEST(BulletinHtml, LoadsNothingAndRunsNothing) {
    const QString html = htmlOf(tests::yuduBulletin());
    for (const auto *word : {"<script", "src=", "href=", "url(", "@import", "http"})
        EXPECT_FALSE(html.contains(QString::fromUtf8(word))) << word;
    // The browser reads a style sheet as it stands.
    const auto from = html.indexOf(QStringLiteral("<style>"));
    const auto sheet = html.mid(from, html.indexOf(QStringLiteral("</style>")) - from);
    EXPECT_GT(sheet.size(), 100);
    EXPECT_FALSE(sheet.contains(u'&')) << sheet.toStdString();
}

TEST(BulletinHtml, KeepsHardTextsAsTexts) {
    auto bulletin = tests::yuduBulletin();
    for (auto &paragraph : bulletin.paragraphs)
        paragraph.runs.front().text = QStringLiteral("</p><script>\"&\x01");
    const auto page = parsed(htmlOf(bulletin));
    EXPECT_TRUE(page.select_nodes("//script").empty());
    EXPECT_STREQ(page.select_node("//body/h1").node().text().get(), "</p><script>\"&\uFFFD");
}

TEST(BulletinWriter, GoesByTheEnding) {
    const QTemporaryDir folder;
    for (const auto &ending : bulletinEndings()) {
        const QString path = folder.filePath(QStringLiteral("a.") + ending.toUpper());
        writeBulletin(tests::yuduBulletin(), path);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << ending.toStdString();
        EXPECT_EQ(file.read(2), ending == QStringLiteral("docx") ? "PK" : "<!");
    }
    EXPECT_THROW(writeBulletin(tests::yuduBulletin(), folder.filePath(QStringLiteral("a.xlsx"))),
                 OutputError);
}

} // namespace
} // namespace weici::exchange
