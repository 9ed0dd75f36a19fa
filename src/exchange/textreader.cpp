// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textreader.h"

#include <optional>

#include <pugixml.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include "app/messageerror.h"
#include "exchange/docxtext.h"
#include "exchange/ooxmlreader.h"

namespace weici::exchange {

namespace {

struct TextReader {
    Q_DECLARE_TR_FUNCTIONS(TextReader)
};

constexpr qint64 LargestFile = qint64(50) << 20;

[[noreturn]] void refuse(const QString &path, const QString &reason) {
    throw app::MessageError(
        TextReader::tr("文件“%1”没有读成：%2。").arg(QDir::toNativeSeparators(path), reason));
}

QString words(OoxmlFault fault) {
    switch (fault) {
    case OoxmlFault::NoContainer:
        return TextReader::tr(
            "它不是 Word 文件（.docx），或已经损坏，请用 Word 或 WPS 打开它，另存为 .docx 再试");
    case OoxmlFault::Encrypted:
        return TextReader::tr("它加了密码，请去掉密码后另存为 .docx 再试");
    case OoxmlFault::TooManyParts:
        return TextReader::tr("它里面的部件太多，不像普通文件，请把正文复制到一个新文件再试");
    case OoxmlFault::TooLarge:
        return TextReader::tr("它解压以后太大，不像普通文件，请把正文复制到一个新文件再试");
    case OoxmlFault::Damaged:
        return TextReader::tr("它已经损坏，请用 Word 或 WPS 打开它，另存为新的 .docx 再试");
    case OoxmlFault::Missing:
        return TextReader::tr("里面没有 Word 正文，请换一个 .docx 文件");
    case OoxmlFault::Doctype:
        return TextReader::tr(
            "它带有 Word 文件不该有的声明（DOCTYPE），为安全起见不读，请把正文复制到一个新文件再试");
    }
    return {};
}

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    if (!QFileInfo(path).isFile())
        refuse(path, TextReader::tr("没有这个文件，请检查文件名和文件夹"));
    if (file.size() > LargestFile)
        refuse(path, TextReader::tr("它超过 50 MB，请把正文复制到一个新文件再试"));
    if (!file.open(QIODevice::ReadOnly))
        refuse(path,
               TextReader::tr("不能打开（%1），请检查权限，或先在别的程序中关闭它").arg(file.errorString()));
    QByteArray bytes = file.read(LargestFile + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > LargestFile)
        refuse(path, TextReader::tr("读到一半中断了（%1），请再试一次").arg(file.errorString()));
    return bytes;
}

/// Word before 2007 and everything with a password.
bool isCompoundFile(const QByteArray &bytes) {
    return bytes.startsWith(QByteArrayLiteral("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
}

QStringList readDocx(const QString &path, const QByteArray &bytes) {
    if (isCompoundFile(bytes))
        refuse(path, TextReader::tr("它是旧版 Word 文件（.doc）或加了密码，请另存为不加密码的 .docx 再试"));
    try {
        OoxmlReader reader(bytes);
        return docx::textOf(*reader.xml(reader.mainPart()));
    } catch (const OoxmlError &error) {
        refuse(path, words(error.fault()));
    }
}

std::optional<QString> decoded(QStringDecoder decoder, const QByteArray &bytes) {
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// By the mark at its beginning; without one UTF-8 where the bytes allow it, which GB 18030 hardly ever does.
std::optional<QString> decoded(const QByteArray &bytes) {
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return decoded(QStringDecoder(*marked), bytes);
    if (auto text = decoded(QStringDecoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless), bytes))
        return text;
    return decoded(QStringDecoder("GB18030"), bytes);
}

QStringList readText(const QString &path, const QByteArray &bytes) {
    auto text = decoded(bytes);
    if (!text || text->contains(QChar(QChar::Null)))
        refuse(path, TextReader::tr("它不是文本文件，或文字编码不是 UTF-8 或 GB 18030，请另存为 UTF-8 再试"));
    text->replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (text->endsWith(u'\n'))
        text->chop(1);
    return text->split(u'\n');
}

} // namespace

QStringList readParagraphs(const QString &path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("txt"))
        return readText(path, bytesOf(path));
    if (ending == QLatin1String("docx"))
        return readDocx(path, bytesOf(path));
    if (ending == QLatin1String("doc") || ending == QLatin1String("wps"))
        refuse(path, TextReader::tr("这种文件读不了，请用 Word 或 WPS 另存为 .docx 再试"));
    refuse(path, TextReader::tr("只能读 .txt 和 .docx 文件，请另存为其中一种再试"));
}

} // namespace weici::exchange
