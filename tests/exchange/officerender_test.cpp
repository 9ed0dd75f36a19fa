// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "app/reportlayout.h"
#include "exchange/docxwriter.h"
#include "exchange/htmlwriter.h"
#include "exchange/xlsxwriter.h"
#include "support/office.h"
#include "support/packageledger.h"
#include "support/yudubulletin.h"
#include "support/yudureport.h"

namespace weici::exchange {
namespace {

using app::TableReport;

/// Our files in an office program that is not ours.
class InLibreOffice : public testing::Test {
protected:
    void SetUp() override {
        if (!tests::Office::isThere())
            GTEST_SKIP() << "LibreOffice is not installed here";
    }

    QString file(const char *name) const { return folder.filePath(QString::fromUtf8(name)); }

    int pages(const char *name) const {
        return tests::pagesOf(office.converted(file(name), QStringLiteral("pdf")));
    }

    QString text(const char *name, const char *format) const {
        return QString::fromUtf8(office.converted(file(name), QString::fromLatin1(format)));
    }

    QTemporaryDir folder;
    tests::Office office;
};

/// Two pages of text, the table and 版记 on the third.
TEST_F(InLibreOffice, TheBulletinOfYuduTakesThreePages) {
    writeDocx(tests::yuduBulletin(), file("bulletin.docx"));
    EXPECT_EQ(pages("bulletin.docx"), 3);
}

/// 22 lines on a page and 28 characters on a line, as the official form has them.
TEST_F(InLibreOffice, APageHoldsTwentyTwoLinesOfTwentyEightCharacters) {
    const auto written = [&](int characters) {
        app::BulletinDocument bulletin;
        app::BulletinDocument::Run run;
        run.text = QString(characters, u'数');
        bulletin.paragraphs = {{app::BulletinDocument::ParagraphKind::Body, {run}, 1}};
        writeDocx(bulletin, file("full.docx"));
        return pages("full.docx");
    };
    constexpr int Full = 22 * 28 - 2; ///< the first line begins two characters in
    EXPECT_EQ(written(Full), 1);
    EXPECT_EQ(written(Full + 1), 2);
}

TEST_F(InLibreOffice, TheCampaignTableOfChongyiRunsOverLandscapePages) {
    const tests::PackageLedger ledger{QStringLiteral("chongyi-2022")};
    const auto report = app::makeReport(*ledger, app::ReportLayout::named(QStringLiteral("campaign")),
                                        *engine::Period::fromCode("2022"), ledger->ownRegion().id);
    writeDocx(report, file("campaign.docx"));
    const int count = pages("campaign.docx");
    EXPECT_GE(count, 4);
    EXPECT_LE(count, 7);
}

/// A live formula would show its result.
TEST_F(InLibreOffice, NoFileHasALiveFormula) {
    auto bulletin = tests::yuduBulletin();
    auto &annex = bulletin.annexes.front();
    for (auto &row : annex.rows)
        for (auto &cell : row)
            cell = {TableReport::CellKind::Text,  QStringLiteral("=1+1"),  0,
                    TableReport::CellStyle::Body, TableReport::Mark::None, {}};
    writeDocx(bulletin, file("word.docx"));
    writeXlsx(annex, file("sheet.xlsx"));
    writeHtml(bulletin, file("page.html"));
    const QString word = text("word.docx", "txt:Text (encoded):UTF8");
    const QString sheet = text("sheet.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1");
    const QString page = text("page.html", "txt:Text (encoded):UTF8");
    for (const auto &shown : {word, sheet, page})
        EXPECT_GE(shown.count(QStringLiteral("=1+1")), 50) << shown.toStdString();
}

} // namespace
} // namespace weici::exchange
