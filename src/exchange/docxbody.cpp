// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxbody.h"

#include <cmath>

#include <QRegularExpression>

#include "exchange/bulletinform.h"
#include "exchange/docximprint.h"
#include "exchange/docxmeasures.h"
#include "exchange/docxnode.h"
#include "exchange/docxstyles.h"
#include "exchange/docxtable.h"

namespace weici::exchange::docx {

namespace {

using Bulletin = app::BulletinDocument;
using Kind = Bulletin::ParagraphKind;

constexpr int TitleHalfPoints = 44;
constexpr int LeastTitleHalfPoints = 36;
constexpr double TitleSlack = 0.8;          ///< characters, for gaps that some programs leave beside figures
constexpr int FooterDistance = twips(25.5); ///< the page number stands 7 mm under the text
constexpr int LandscapeFooterDistance = twips(16.5); ///< likewise

const char *styleOf(Kind kind) {
    switch (kind) {
    case Kind::Title:
        return style::Title;
    case Kind::Number:
        return style::Number;
    case Kind::Addressee:
        return style::Addressee;
    case Kind::Heading1:
        return style::Heading1;
    case Kind::Heading2:
        return style::Heading2;
    case Kind::Heading3:
        return style::Heading3;
    case Kind::Body:
        return style::Body;
    case Kind::AnnexNote:
        return style::AnnexNote;
    case Kind::Signer:
        return style::Signer;
    case Kind::Date:
        return style::Date;
    }
    return style::Body;
}

int hundredths(double chars) {
    return static_cast<int>(std::lround(chars * 100));
}

int twipsOf(double chars) {
    return static_cast<int>(std::lround(chars * CharacterWidth));
}

/// 附件说明 begins two characters in; what goes on in a second line begins under the name of the annex.
void indentAnnexNote(Node properties, const QString &text) {
    static const QRegularExpression lead(
        QStringLiteral("^[\\s\\x{3000}]*(附件[：:])?[\\s\\x{3000}]*(\\d+[.．、])?[\\s\\x{3000}]*"));
    const auto match = lead.match(text);
    const bool first = match.hasCaptured(1);
    const double hanging = widthInCharacters(match.captured(0));
    const double left = first || hanging > 3 ? 2 + hanging : 5 + hanging;
    add(properties, "w:ind",
        {{"w:leftChars", hundredths(left)},
         {"w:left", twipsOf(left)},
         {"w:hangingChars", hundredths(hanging)},
         {"w:hanging", twipsOf(hanging)}});
}

/// The document while it is written.
class Body final {
public:
    Body(Node body, const Bulletin &bulletin)
        : m_body(body)
        , m_bulletin(bulletin) {}

    void write() {
        for (std::size_t i = 0; i < m_bulletin.paragraphs.size(); ++i)
            writeParagraph(i);
        for (const auto &annex : m_bulletin.annexes)
            writeAnnex(annex);
        writeImprint();
        if (!m_body.first_child())
            addParagraph(m_body, style::Normal);
        addSection(m_body);
    }

private:
    void writeParagraph(std::size_t i) {
        const auto &paragraph = m_bulletin.paragraphs[i];
        const Node node = addParagraph(m_body, styleOf(paragraph.kind));
        const Node properties = propertiesOf(node);
        if (staysWithNext(m_bulletin, i))
            add(properties, "w:keepNext");
        if (const int lines = blankLinesBefore(m_bulletin, i); lines > 0)
            add(properties, "w:spacing", {{"w:before", lines * LinePitch}});
        if (paragraph.kind == Kind::AnnexNote)
            indentAnnexNote(properties, paragraph.text());
        if (isSigning(paragraph.kind))
            indentSigning(properties, paragraph);
        if (paragraph.kind == Kind::Title)
            return addText(node, titleInLines(paragraph.text()));
        for (const auto &run : paragraph.runs)
            addText(node, run.text);
    }

    void indentSigning(Node properties, const Bulletin::Paragraph &paragraph) const {
        const double indent = signingIndent(m_bulletin, paragraph);
        add(properties, "w:ind", {{"w:rightChars", hundredths(indent)}, {"w:right", twipsOf(indent)}});
    }

    /// Begins a page of this orientation; the next paragraph is its first.
    void turnPage(bool landscape) {
        m_breakBefore = m_body.first_child() && landscape == m_landscape;
        if (m_body.first_child() && !m_breakBefore)
            addSection(propertiesOf(m_body.last_child()));
        m_landscape = landscape;
    }

    Node addFirst(const char *style) {
        const Node paragraph = addParagraph(m_body, style);
        if (m_breakBefore)
            add(propertiesOf(paragraph), "w:pageBreakBefore");
        m_breakBefore = false;
        return paragraph;
    }

    void writeAnnex(const app::TableReport &annex) {
        turnPage(isLandscape(annex));
        if (!annex.annex.isEmpty())
            addText(addFirst(style::Annex), annex.annex);
        const int width = isLandscape(annex) ? CoreHeight : CoreWidth;
        addTitle(annex, width);
        addTable(m_body, annex, width);
        for (const auto &note : annex.notes)
            addText(addParagraph(m_body, style::TableNote), note);
        // A section or a document never ends in a table.
        if (annex.notes.empty())
            addParagraph(m_body, style::Spacer);
    }

    /// A title that is a little too long is set smaller rather than leave a word or two in a second line.
    void addTitle(const app::TableReport &annex, int width) {
        const Node title = addFirst(style::AnnexTitle);
        add(propertiesOf(title), "w:spacing",
            {{"w:before", annex.annex.isEmpty() ? 0 : LinePitch}, {"w:after", LinePitch / 2}});
        const int halfPoints = static_cast<int>(width / (widthInCharacters(annex.title) + TitleSlack) / 10);
        if (halfPoints >= TitleHalfPoints || halfPoints < LeastTitleHalfPoints)
            return addText(title, annex.title);
        const Node properties = add(propertiesOf(title), "w:rPr");
        add(properties, "w:rFonts", {{"w:hint", "eastAsia"}});
        add(properties, "w:sz", {{"w:val", halfPoints}});
        add(properties, "w:szCs", {{"w:val", halfPoints}});
        addText(title, annex.title, properties);
    }

    void writeImprint() {
        if (m_bulletin.imprint.isEmpty())
            return;
        if (m_landscape)
            turnPage(false);
        addImprint(m_body, m_bulletin.imprint);
    }

    void addSection(Node parent) const {
        const Node section = add(parent, "w:sectPr");
        add(section, "w:footerReference", {{"w:type", "even"}, {"r:id", EvenFooterId}});
        add(section, "w:footerReference", {{"w:type", "default"}, {"r:id", OddFooterId}});
        if (m_landscape)
            addLandscapePage(section);
        else
            addPortraitPage(section);
        add(section, "w:cols", {{"w:space", 425}});
        add(section, "w:docGrid", {{"w:linePitch", LinePitch}});
    }

    static void addPortraitPage(Node section) {
        add(section, "w:pgSz", {{"w:w", PageWidth}, {"w:h", PageHeight}});
        add(section, "w:pgMar",
            {{"w:top", MarginTop},
             {"w:right", MarginRight},
             {"w:bottom", MarginBottom},
             {"w:left", MarginLeft},
             {"w:header", twips(15)},
             {"w:footer", FooterDistance},
             {"w:gutter", 0}});
    }

    /// The upright page turned to the right: the head of the table lies at the side where pages are bound.
    static void addLandscapePage(Node section) {
        add(section, "w:pgSz", {{"w:w", PageHeight}, {"w:h", PageWidth}, {"w:orient", "landscape"}});
        add(section, "w:pgMar",
            {{"w:top", MarginLeft},
             {"w:right", MarginTop},
             {"w:bottom", MarginRight},
             {"w:left", MarginBottom},
             {"w:header", twips(15)},
             {"w:footer", LandscapeFooterDistance},
             {"w:gutter", 0}});
    }

    Node m_body;
    const Bulletin &m_bulletin;
    bool m_landscape = false;   ///< of the page that is being written
    bool m_breakBefore = false; ///< the next paragraph begins a page
};

} // namespace

void makeBody(pugi::xml_document &document, const app::BulletinDocument &bulletin) {
    const Node root =
        add(document.root(), "w:document",
            {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
             {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
             {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
             {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
             {"xmlns:wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"}});
    Body(add(root, "w:body"), bulletin).write();
}

} // namespace weici::exchange::docx
