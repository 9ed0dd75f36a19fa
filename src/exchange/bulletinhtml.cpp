// SPDX-License-Identifier: GPL-3.0-or-later
#include <QXmlStreamWriter>

#include "exchange/bulletinform.h"
#include "exchange/htmltable.h"
#include "exchange/htmlwriter.h"

namespace weici::exchange {

namespace {

using Bulletin = app::BulletinDocument;
using Kind = Bulletin::ParagraphKind;

// Lengths in points: office programs that take a page from the clipboard do not all know other units.
constexpr double LinePitch = 28.9;
constexpr double TitlePitch = 34;
constexpr int BodySize = 16;

/// What a style on an element cannot say: paper, page numbers, page breaks inside tables. Without signs that
/// HTML escapes, as a browser reads it as it stands.
QString styleSheet() {
    return QStringLiteral(
        "@page{size:A4;margin:37mm 26mm 35mm 28mm}"
        "@page wide{size:A4 landscape;margin:28mm 37mm 26mm 35mm}"
        "@page :right{@bottom-right{content:'— ' counter(page) ' —';font:14pt 宋体,SimSun,serif}}"
        "@page :left{@bottom-left{content:'— ' counter(page) ' —';font:14pt 宋体,SimSun,serif}}"
        "thead{display:table-header-group}tr{break-inside:avoid}"
        "@media screen{body{max-width:156mm;margin:15mm auto}}"
        "@media print{.wide{page:wide}}");
}

QString familyOf(Kind kind) {
    switch (kind) {
    case Kind::Title:
        return QStringLiteral("方正小标宋简体,华文中宋,STZhongsong,宋体,SimSun,'Noto Serif CJK SC',serif");
    case Kind::Heading1:
        return QStringLiteral("黑体,SimHei,STHeiti,'Noto Sans CJK SC',sans-serif");
    case Kind::Heading2:
        return QStringLiteral("楷体_GB2312,楷体,KaiTi,STKaiti,'Noto Serif CJK SC',serif");
    default:
        return QStringLiteral("仿宋_GB2312,仿宋,FangSong,STFangsong,'Noto Serif CJK SC',serif");
    }
}

const char *elementOf(Kind kind) {
    switch (kind) {
    case Kind::Title:
        return "h1";
    case Kind::Heading1:
        return "h2";
    case Kind::Heading2:
        return "h3";
    case Kind::Heading3:
        return "h4";
    default:
        return "p";
    }
}

QString placeOf(Kind kind) {
    switch (kind) {
    case Kind::Title:
    case Kind::Number:
        return QStringLiteral("text-align:center");
    case Kind::Addressee:
        return QStringLiteral("text-align:left");
    case Kind::AnnexNote:
        return QStringLiteral("text-align:left;text-indent:-48pt");
    case Kind::Signer:
    case Kind::Date:
        return QStringLiteral("text-align:right");
    default:
        return QStringLiteral("text-align:justify;text-indent:32pt");
    }
}

/// One bulletin while it is written.
class Page final {
public:
    Page(const Bulletin &bulletin, QString &text)
        : m_bulletin(bulletin)
        , m_xml(&text) {}

    void write() {
        openHtml(m_xml, title(), QStringLiteral("font-family:") + familyOf(Kind::Body), styleSheet());
        for (std::size_t i = 0; i < m_bulletin.paragraphs.size(); ++i)
            writeParagraph(i);
        for (std::size_t i = 0; i < m_bulletin.annexes.size(); ++i)
            writeAnnex(m_bulletin.annexes[i], i > 0 || !m_bulletin.paragraphs.empty());
        writeImprint();
        m_xml.writeEndDocument();
    }

private:
    [[nodiscard]] QString title() const {
        const QString title = m_bulletin.textOf(Kind::Title);
        return title.isEmpty() && !m_bulletin.annexes.empty() ? m_bulletin.annexes.front().title : title;
    }

    void writeParagraph(std::size_t i) {
        const auto &paragraph = m_bulletin.paragraphs[i];
        const bool title = paragraph.kind == Kind::Title;
        writeHtmlElement(m_xml, elementOf(paragraph.kind),
                         title ? titleInLines(paragraph.text()) : paragraph.text(), styleOf(i));
    }

    [[nodiscard]] QString styleOf(std::size_t i) const {
        const auto &paragraph = m_bulletin.paragraphs[i];
        const bool title = paragraph.kind == Kind::Title;
        const double left = paragraph.kind == Kind::AnnexNote ? 5 * BodySize : 0;
        const double right = isSigning(paragraph.kind) ? signingIndent(m_bulletin, paragraph) : 0;
        return QStringLiteral("font-family:%1;font-size:%2pt;font-weight:normal;line-height:%3pt;"
                              "margin:%4pt %5pt 0 %6pt;%7")
            .arg(familyOf(paragraph.kind))
            .arg(title ? 22 : BodySize)
            .arg(title ? TitlePitch : LinePitch)
            .arg(blankLinesBefore(m_bulletin, i) * LinePitch)
            .arg(right * BodySize)
            .arg(left)
            .arg(placeOf(paragraph.kind));
    }

    void writeAnnex(const app::TableReport &annex, bool newPage) {
        m_xml.writeStartElement(QStringLiteral("div"));
        if (isLandscape(annex))
            m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("wide"));
        m_xml.writeAttribute(
            QStringLiteral("style"),
            (newPage ? QStringLiteral("page-break-before:always;") : QString()) +
                QStringLiteral("font-family:宋体,SimSun,'Noto Serif CJK SC',serif;font-size:10.5pt"));
        writeHtmlTable(m_xml, annex);
        m_xml.writeEndElement();
    }

    /// One line of 版记 under its rule.
    void writeImprintLine(const QString &left, const QString &right, const char *rule) {
        m_xml.writeStartElement(QStringLiteral("tr"));
        const QString style = QStringLiteral("border-top:%1 solid #000;padding:2pt 14pt;text-align:")
                                  .arg(QString::fromLatin1(rule));
        writeHtmlElement(m_xml, "td", left, style + QStringLiteral("left"));
        writeHtmlElement(m_xml, "td", right, style + QStringLiteral("right;white-space:nowrap"));
        m_xml.writeEndElement();
    }

    void writeImprint() {
        const auto &imprint = m_bulletin.imprint;
        if (imprint.isEmpty())
            return;
        m_xml.writeStartElement(QStringLiteral("table"));
        m_xml.writeAttribute(
            QStringLiteral("style"),
            QStringLiteral("width:100%;margin-top:28pt;border-collapse:collapse;border-bottom:1pt solid #000;"
                           "font-family:%1;font-size:14pt;break-inside:avoid")
                .arg(familyOf(Kind::Body)));
        const QString copies = copiesLine(imprint);
        if (!copies.isEmpty())
            writeImprintLine(copies, {}, "1pt");
        if (!imprint.office.isEmpty() || !imprint.printed.isEmpty())
            writeImprintLine(imprint.office, printedOn(imprint), copies.isEmpty() ? "1pt" : "0.7pt");
        m_xml.writeEndElement();
    }

    const Bulletin &m_bulletin;
    QXmlStreamWriter m_xml;
};

} // namespace

QString htmlOf(const app::BulletinDocument &bulletin) {
    QString text;
    Page(bulletin, text).write();
    return text;
}

} // namespace weici::exchange
