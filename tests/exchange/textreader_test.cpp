// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textreader.h"

#include <gtest/gtest.h>

#include <ostream>
#include <random>

#include <QElapsedTimer>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

#include "app/messageerror.h"
#include "exchange/docxwriter.h"
#include "support/yudubulletin.h"
#include "support/zipfile.h"

namespace weici::exchange {
namespace {

using Lines = QStringList;

constexpr auto Relations =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship "
    "Id='rId1' "
    "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' "
    "Target='word/document.xml'/></Relationships>";

std::string documentOf(const std::string &body) {
    return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
           "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>" +
           body + "</w:body></w:document>";
}

class TextFiles : public testing::Test {
protected:
    QString written(const char *name, const QByteArray &bytes) const {
        const QString path = folder.filePath(QString::fromUtf8(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    Lines read(const char *name, const QByteArray &bytes) const {
        return readParagraphs(written(name, bytes));
    }
    /// The paragraphs of a Word file with this body.
    Lines word(const std::string &body) const {
        return read("a.docx",
                    tests::zipOf({{"_rels/.rels", Relations}, {"word/document.xml", documentOf(body)}}));
    }
    /// Why it was refused; empty: it was not.
    static QString refusal(const QString &path) {
        try {
            readParagraphs(path);
            return {};
        } catch (const app::MessageError &error) {
            return error.message();
        }
    }

    QTemporaryDir folder;
};

TEST_F(TextFiles, AreReadInEveryEncodingThatOfficesUse) {
    const QString text = QStringLiteral("一、主要指标\n\n5G基站11.43个，𠮷。");
    const Lines lines{QStringLiteral("一、主要指标"), {}, QStringLiteral("5G基站11.43个，𠮷。")};
    EXPECT_EQ(read("a.txt", text.toUtf8()), lines);
    EXPECT_EQ(read("a.txt", "\xEF\xBB\xBF" + text.toUtf8()), lines);
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        EXPECT_EQ(read("a.txt", encoder(text)), lines);
    }
    QStringEncoder chinese("GB18030");
    const QByteArray bytes = chinese(text);
    EXPECT_TRUE(bytes.startsWith("\xD2\xBB\xA1\xA2")) << "really GB 18030";
    EXPECT_EQ(read("a.txt", bytes), lines);
}

TEST_F(TextFiles, KeepEmptyLinesAndDropOnlyTheLastBreak) {
    EXPECT_EQ(read("a.TXT", "a\r\n\r\nb\rc\n"),
              (Lines{QStringLiteral("a"), {}, QStringLiteral("b"), QStringLiteral("c")}));
    EXPECT_EQ(read("a.txt", "a\n\n"), (Lines{QStringLiteral("a"), {}}));
    EXPECT_EQ(read("a.txt", ""), Lines{QString()});
}

TEST_F(TextFiles, OfOurOwnWriterComeBack) {
    const QString path = folder.filePath(QStringLiteral("通报.docx"));
    const auto bulletin = tests::yuduBulletin();
    writeDocx(bulletin, path);
    const Lines lines = readParagraphs(path);
    Lines expected;
    for (const auto &paragraph : bulletin.paragraphs)
        expected += paragraph.text().split(u'\n');
    EXPECT_EQ(lines.first(expected.size()), expected);
    EXPECT_TRUE(lines.contains(QStringLiteral("\t\t营收规模（亿元）\t9.89\t6\t")))
        << lines.join(u'\n').toStdString();
    EXPECT_TRUE(lines.contains(QStringLiteral("于都县数字经济创新发展领导小组办公室 2023年7月10日印发")));
}

struct WordCase {
    const char *name;
    const char *body;
    const char *lines; ///< with | between them
};

void PrintTo(const WordCase &word, std::ostream *stream) {
    *stream << word.name;
}

class WordTexts : public TextFiles, public testing::WithParamInterface<WordCase> {};

TEST_P(WordTexts, AreReadAsTheyArePrinted) {
    EXPECT_EQ(word(GetParam().body).join(u'|').toStdString(), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    Docx, WordTexts,
    testing::Values(
        WordCase{"Runs", "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t xml:space='preserve'> 乙 </w:t></w:r></w:p>",
                 "甲 乙 "},
        WordCase{"EmptyParagraphs", "<w:p/><w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p/>", "|甲|"},
        WordCase{"TabsAndBreaks",
                 "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br "
                 "w:type='page'/></w:r></w:p>",
                 "甲\t乙|丙"},
        WordCase{"Revisions",
                 "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></"
                 "w:ins></w:p>",
                 "新"},
        WordCase{"MovedText",
                 "<w:p><w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></"
                 "w:moveTo></w:p>",
                 "来"},
        WordCase{"Fields",
                 "<w:p><w:r><w:fldChar "
                 "w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar "
                 "w:fldCharType='separate'/></w:r><w:r><w:t>3</w:t></w:r><w:fldSimple "
                 "w:instr='DATE'><w:r><w:t>今</w:t></w:r>"
                 "</w:fldSimple></w:p>",
                 "3今"},
        WordCase{"Hidden",
                 "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish "
                 "w:val='0'/></w:rPr><w:t>露</w:t></w:r></w:p>",
                 "露"},
        WordCase{"Hyperlink", "<w:p><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p>", "链"},
        WordCase{"ContentControl",
                 "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>框</w:t></w:r></w:p></"
                 "w:sdtContent></w:sdt>",
                 "框"},
        WordCase{
            "Table",
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p/></"
            "w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r>"
            "</w:p><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
            "甲\t\t乙 丙|"},
        WordCase{"Ruby",
                 "<w:p><w:r><w:ruby><w:rt><w:r><w:t>yu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>于</w:t></"
                 "w:r></w:rubyBase></w:ruby></w:r></w:p>",
                 "于"},
        WordCase{
            "BoxAfterItsParagraph",
            "<w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice "
            "Requires='wps'><w:drawing><w:txbxContent><w:p><w:r><w:t>框</w:t>"
            "</w:r></w:p></w:txbxContent></w:drawing></"
            "mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>旧框</w:t></w:r>"
            "</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r></w:p>",
            "前后|框"}),
    [](const auto &test) { return std::string(test.param.name); });

struct BadFile {
    const char *name;
    const char *file;
    QByteArray (*bytes)();
    const char *reason;
};

void PrintTo(const BadFile &bad, std::ostream *stream) {
    *stream << bad.name;
}

class BadTextFiles : public TextFiles, public testing::WithParamInterface<BadFile> {};

TEST_P(BadTextFiles, AreRefusedWithTheReason) {
    const QString message = refusal(written(GetParam().file, GetParam().bytes()));
    EXPECT_TRUE(message.contains(QString::fromUtf8(GetParam().reason))) << message.toStdString();
    EXPECT_TRUE(message.contains(QString::fromUtf8(GetParam().file))) << message.toStdString();
    EXPECT_TRUE(message.contains(QStringLiteral("请"))) << "what next: " << message.toStdString();
}

QByteArray wordWith(const std::string &document) {
    return tests::zipOf({{"_rels/.rels", Relations}, {"word/document.xml", document}});
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BadTextFiles,
    testing::Values(
        BadFile{"NoZip", "a.docx", [] { return QByteArray("一段文字"); }, "不是 Word 文件"},
        BadFile{"Empty", "a.docx", [] { return QByteArray(); }, "不是 Word 文件"},
        BadFile{"OldWordOrPassword", "a.docx",
                [] { return QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest"); }, "密码"},
        BadFile{"NoDocument", "a.docx",
                [] {
                    return tests::zipOf({{"xl/workbook.xml", "<a/>"}});
                },
                "没有 Word 正文"},
        BadFile{"Workbook", "a.docx", [] { return wordWith("<workbook/>"); }, "没有 Word 正文"},
        BadFile{"TargetMissing", "a.docx",
                [] {
                    return tests::zipOf({{"_rels/.rels", Relations}});
                },
                "没有 Word 正文"},
        BadFile{"External", "a.docx",
                [] {
                    return tests::zipOf(
                        {{"_rels/.rels",
                          "<Relationships><Relationship Type='x/officeDocument' TargetMode='External' "
                          "Target='http://example.org/a.xml'/></Relationships>"}});
                },
                "没有 Word 正文"},
        BadFile{"NotWellFormed", "a.docx", [] { return wordWith("<w:document><w:body>"); }, "损坏"},
        BadFile{"Doctype", "a.docx",
                [] {
                    return wordWith("<!DOCTYPE a [<!ENTITY b 'c'>]>" +
                                    documentOf("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"));
                },
                "DOCTYPE"},
        BadFile{"TooManyParts", "a.docx",
                [] {
                    std::map<std::string, std::string> parts{{"_rels/.rels", Relations},
                                                             {"word/document.xml", documentOf("<w:p/>")}};
                    for (int i = 0; i < 2000; ++i)
                        parts["p" + std::to_string(i)] = "";
                    return tests::zipOf(parts);
                },
                "部件太多"},
        BadFile{"Bomb", "a.docx",
                [] {
                    return wordWith(
                        documentOf("<w:p>" + std::string(std::size_t(257) << 20, ' ') + "</w:p>"));
                },
                "太大"},
        BadFile{"TooManyMarks", "a.docx",
                [] {
                    std::string marks;
                    for (int i = 0; i < 4'000'001; ++i)
                        marks += "<a/>";
                    return wordWith(documentOf(marks));
                },
                "太大"},
        BadFile{"Deep", "a.docx",
                [] {
                    std::string open;
                    std::string close;
                    for (int i = 0; i < 100'000; ++i) {
                        open += "<w:sdt>";
                        close += "</w:sdt>";
                    }
                    return wordWith(documentOf(open + close));
                },
                "损坏"},
        BadFile{"Binary", "a.txt", [] { return QByteArray("a\0b", 3); }, "不是文本文件"},
        BadFile{"NoEncoding", "a.txt", [] { return QByteArray("\xD3\xDA\xFF\xFF\xFF"); }, "编码"},
        BadFile{"OldWord", "a.doc", [] { return QByteArray("x"); }, ".docx"},
        BadFile{"OtherKind", "a.pdf", [] { return QByteArray("x"); }, ".txt 和 .docx"}),
    [](const auto &test) { return std::string(test.param.name); });

TEST_F(TextFiles, ThatAreNotThereOrTooLargeAreRefused) {
    EXPECT_TRUE(refusal(folder.filePath(QStringLiteral("无.txt"))).contains(QStringLiteral("没有这个文件")));
    const QString path = written("a.txt", "x");
    QFile file(path);
    ASSERT_TRUE(file.resize((qint64(50) << 20) + 1));
    EXPECT_TRUE(refusal(path).contains(QStringLiteral("50 MB")));
}

/// Damage of every kind ends in text or in a refusal, and soon.
TEST_F(TextFiles, ThatAreDamagedNeverDoMoreThanRefuse) {
    const QString path = folder.filePath(QStringLiteral("a.docx"));
    writeDocx(tests::yuduBulletin(), path, QDateTime({2023, 7, 10}, {8, 30}));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    std::mt19937 random(6);
    const auto upTo = [&](qsizetype end) {
        return std::uniform_int_distribution<qsizetype>(0, end - 1)(random);
    };
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = good;
        if (i % 3 == 0)
            bytes.truncate(upTo(good.size()));
        for (qsizetype flips = i % 3 == 0 ? 0 : 1 + upTo(20); flips > 0; --flips) {
            const auto at = upTo(bytes.size());
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << upTo(8)));
        }
        QElapsedTimer clock;
        clock.start();
        EXPECT_NO_THROW(refused += refusal(written("b.docx", bytes)).isEmpty() ? 0 : 1) << i;
        EXPECT_LT(clock.elapsed(), 5000) << i;
    }
    EXPECT_GT(refused, 150) << "most of it is found out";
}

/// The same for the XML inside a sound container, where no checksum helps.
TEST_F(TextFiles, WithDamagedXmlNeverDoMoreThanRefuse) {
    const std::string good = documentOf(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲&amp;乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r>"
        "<w:t xml:space='preserve'> 丙 </w:t><w:br/></w:r></w:p>");
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        std::string xml = good;
        for (int flips = 1 + i % 5; flips > 0; --flips)
            xml[random() % xml.size()] = static_cast<char>(random() % 256);
        EXPECT_NO_THROW(refusal(written("b.docx", wordWith(xml)))) << i;
    }
}

} // namespace
} // namespace weici::exchange
