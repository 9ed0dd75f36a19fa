// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/pdfwriter.h"

#include "app/messageerror.h"
#include "support/handmadebulletin.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace weici::paint {

namespace {

using Document = app::BulletinDocument;

QString withoutBlanks(QString text) {
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return text.remove(blanks);
}

class PdfWriter : public ::testing::Test {
protected:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList entries() const {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] static QByteArray bytesOf(const QString &file) {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    /// What a reader copies out of a PDF, without blanks.
    [[nodiscard]] static QString textOf(const QString &file) {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                                                   QStringLiteral("-raw"), file, QStringLiteral("-")});
        EXPECT_TRUE(reader.waitForFinished() && reader.exitCode() == 0);
        return withoutBlanks(QString::fromUtf8(reader.readAllStandardOutput()));
    }
    [[nodiscard]] static bool canRead() {
        return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
    }

    QTemporaryDir m_folder;
    tests::SampleLedger m_sample;
};

#define SKIP_WITHOUT_READER                                                                                  \
    if (!canRead())                                                                                          \
    GTEST_SKIP() << "pdftotext is not installed"

TEST_F(PdfWriter, TextExtractsAsTheSameChineseAndNumbersInOrder) {
    SKIP_WITHOUT_READER;
    const Document document = tests::handmadeBulletin(m_sample.ledger());
    writePdf(PageLayout(document), QStringLiteral("通报"), path(QStringLiteral("a.pdf")));
    const QString text = textOf(path(QStringLiteral("a.pdf")));
    QString all;
    for (const auto &paragraph : document.paragraphs)
        all += withoutBlanks(paragraph.text());
    const QString first = text.section(QStringLiteral("—1—"), 0, 0);
    const QString second = text.section(QStringLiteral("—1—"), 1).section(QStringLiteral("—2—"), 0, 0);
    EXPECT_EQ(QString(first + second).toStdString(), all.toStdString());
}

TEST_F(PdfWriter, EveryCellOfTheTableExtracts) {
    SKIP_WITHOUT_READER;
    const auto table = tests::handmadeBulletin(m_sample.ledger()).annexes[0];
    writePdf(PageLayout(table), QStringLiteral("附件"), path(QStringLiteral("a.pdf")));
    const QString text = textOf(path(QStringLiteral("a.pdf")));
    for (const auto &row : table.rows) {
        for (const auto &cell : row)
            EXPECT_TRUE(text.contains(withoutBlanks(cell.text)) || cell.text.size() > 4)
                << cell.text.toStdString();
    }
    EXPECT_TRUE(text.contains(QStringLiteral("IPv6"))) << "figures beside letters";
}

/// Characters whose glyph has other names too, pairs that fonts draw as one, and texts with and without
/// Latin.
TEST_F(PdfWriter, CharactersWithTwinsExtractAsThemselves) {
    SKIP_WITHOUT_READER;
    const QString text = QStringLiteral(
        "一二人入八儿工大小山川日月木水火土金石田目用生白立竹米羊老而耳肉自至色行衣西见角言谷豆走足身车辛里長"
        "门"
        "青非面革页风飞食首香马高鱼鸟鹿麦麻黄黍黑鼎鼓鼠鼻齐龙民母户手支文方无比毛氏气父片牙牛犬玉瓜甘长贝"
        "——……～·℃‰×÷±≤≥①②Ⅳ→5G、IPv6、A4、fi、ffl、α、μ、Ω、“二”‘三’〔2023〕《》㎡－＋％");
    Document document;
    for (const auto kind :
         {Document::ParagraphKind::Body, Document::ParagraphKind::Heading1, Document::ParagraphKind::Title})
        document.paragraphs.push_back({kind, {{text, Document::RunKind::Text, {}, {}, {}, {}}}, 0});
    writePdf(PageLayout(document), QStringLiteral("字"), path(QStringLiteral("a.pdf")));
    const QString extracted = textOf(path(QStringLiteral("a.pdf")));
    EXPECT_EQ(extracted.section(QStringLiteral("—1—"), 0, 0).toStdString(),
              QString(text + text + text).toStdString());
}

TEST_F(PdfWriter, HasATitleAndTellsOfNobody) {
    const PageLayout layout(tests::handmadeBulletin(m_sample.ledger()));
    writePdf(layout, QStringLiteral("2023年上半年通报"), path(QStringLiteral("a.pdf")));
    const QByteArray pdf = bytesOf(path(QStringLiteral("a.pdf")));
    EXPECT_TRUE(pdf.startsWith("%PDF-1."));
    EXPECT_TRUE(pdf.contains("/FontFile2")) << "fonts are embedded";
    EXPECT_TRUE(pdf.contains("/Creator ()"));
    EXPECT_FALSE(pdf.contains("/Author"));
    EXPECT_LT(pdf.size(), 300'000) << "only the glyphs that are used";
    QByteArray title("/Title (\xfe\xff", 10);
    for (const QChar c : QStringLiteral("2023年"))
        title.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xff));
    EXPECT_TRUE(pdf.contains(title));
}

TEST_F(PdfWriter, TheSamePagesGiveTheSameBytesApartFromTheDate) {
    const auto render = [&](const QString &name) {
        writePdf(PageLayout(tests::handmadeBulletin(m_sample.ledger())), QStringLiteral("通报"), path(name));
        QByteArray pdf = bytesOf(path(name));
        const auto date = pdf.indexOf("/CreationDate");
        return pdf.remove(date, pdf.indexOf('\n', date) - date);
    };
    EXPECT_EQ(render(QStringLiteral("a.pdf")), render(QStringLiteral("b.pdf")));
}

TEST_F(PdfWriter, TellsHowFarItIs) {
    const PageLayout layout(tests::handmadeBulletin(m_sample.ledger()));
    std::vector<int> told;
    writePdf(layout, {}, path(QStringLiteral("a.pdf")), [&](int done, int all) {
        EXPECT_EQ(all, layout.pageCount());
        told.push_back(done);
        return true;
    });
    EXPECT_EQ(told, (std::vector<int>{0, 1, 2, 3}));
}

TEST_F(PdfWriter, CancellingLeavesWhatWasThere) {
    const PageLayout layout(tests::handmadeBulletin(m_sample.ledger()));
    const QString file = path(QStringLiteral("a.pdf"));
    writePdf(layout, {}, file, [](int done, int) { return done < 2; });
    EXPECT_TRUE(entries().isEmpty());
    QFile old(file);
    ASSERT_TRUE(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    writePdf(layout, {}, file, [](int done, int) { return done < 1; });
    EXPECT_EQ(bytesOf(file), "old");
    EXPECT_EQ(entries(), QStringList{QStringLiteral("a.pdf")});
}

TEST_F(PdfWriter, SaysWhichFileCannotBeWritten) {
    const PageLayout layout(tests::handmadeBulletin(m_sample.ledger()));
    QDir(m_folder.path()).mkdir(QStringLiteral("folder.pdf"));
    const QList<std::pair<QString, QString>> targets{
        {QStringLiteral("no/such/folder/x.pdf"), QStringLiteral("不存在")},
        {QStringLiteral("folder.pdf"), QStringLiteral("是一个文件夹")}};
    for (const auto &[name, reason] : targets) {
        try {
            writePdf(layout, {}, path(name));
            ADD_FAILURE() << name.toStdString();
        } catch (const app::MessageError &error) {
            EXPECT_TRUE(error.message().contains(name)) << error.message().toStdString();
            EXPECT_TRUE(error.message().contains(reason)) << error.message().toStdString();
        }
    }
    EXPECT_EQ(entries(), QStringList{QStringLiteral("folder.pdf")});
}

} // namespace

} // namespace weici::paint
