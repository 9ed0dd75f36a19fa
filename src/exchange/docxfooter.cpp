// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxfooter.h"

#include "exchange/docxnode.h"
#include "exchange/docxstyles.h"

namespace weici::exchange::docx {

namespace {

constexpr int OneCharacter = 280; ///< twips: of 4号, the size of page numbers

void addFieldMark(Node paragraph, const char *type) {
    add(add(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", type}});
}

void addPageNumber(Node paragraph) {
    addFieldMark(paragraph, "begin");
    add(add(paragraph, "w:r"), "w:instrText", {{"xml:space", "preserve"}}).text().set(" PAGE ");
    addFieldMark(paragraph, "separate");
    add(add(paragraph, "w:r"), "w:t").text().set("1");
    addFieldMark(paragraph, "end");
}

} // namespace

void makeFooter(pugi::xml_document &document, FooterSide side) {
    const Node footer = add(document.root(), "w:ftr",
                            {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
    const Node paragraph = addParagraph(footer, style::Footer);
    const Node properties = propertiesOf(paragraph);
    const bool odd = side == FooterSide::Odd;
    if (odd)
        add(properties, "w:ind", {{"w:rightChars", 100}, {"w:right", OneCharacter}});
    else
        add(properties, "w:ind", {{"w:leftChars", 100}, {"w:left", OneCharacter}});
    add(properties, "w:jc", {{"w:val", odd ? "right" : "left"}});
    addText(paragraph, QStringLiteral("— "));
    addPageNumber(paragraph);
    addText(paragraph, QStringLiteral(" —"));
}

} // namespace weici::exchange::docx
