// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docximprint.h"

#include <algorithm>

#include "app/textwidth.h"
#include "exchange/bulletinform.h"
#include "exchange/docxmeasures.h"
#include "exchange/docxnode.h"
#include "exchange/docxstyles.h"

namespace weici::exchange::docx {

namespace {

constexpr int Thick = 8;        ///< eighths of a point: 0.35 mm
constexpr int Thin = 6;         ///< 0.25 mm
constexpr int Character = 280;  ///< twips: of 4号
constexpr int RowMargin = 40;   ///< twips above and below the lines of a row
constexpr int EmuOfATwip = 635; ///< lengths of drawings are counted in EMU
constexpr double RoomChars = 2.0 * (CoreWidth - 2 * Character) / Character; ///< half-width, of a line
constexpr int SpacerLine = 20;                                              ///< twips

QString printedLine(const app::BulletinDocument::Imprint &imprint) {
    const QString printed = printedOn(imprint);
    return printed.isEmpty() ? imprint.office : imprint.office + u'\t' + printed;
}

/// Lines that 抄送 takes between its indents, the first with the words 抄送： before it.
int linesOf(const QString &copies) {
    const int prefix = 3 * 2;
    return std::max(1, app::wrappedLines(copies, RoomChars - prefix));
}

/// Office and date, side by side where there is room.
int linesOfPrinted(const app::BulletinDocument::Imprint &imprint) {
    const int gap = 2;
    return app::textWidth(imprint.office) + gap + app::textWidth(printedOn(imprint)) <= RoomChars ? 1 : 2;
}

Node addRow(Node table, int rule) {
    const Node row = add(table, "w:tr");
    const Node cell = add(row, "w:tc");
    const Node properties = add(cell, "w:tcPr");
    add(properties, "w:tcW", {{"w:w", CoreWidth}, {"w:type", "dxa"}});
    add(add(properties, "w:tcBorders"), "w:top",
        {{"w:val", "single"}, {"w:sz", rule}, {"w:space", 0}, {"w:color", "auto"}});
    return addParagraph(cell, style::Imprint);
}

void addTableProperties(Node table) {
    const Node properties = add(table, "w:tblPr");
    add(properties, "w:tblW", {{"w:w", CoreWidth}, {"w:type", "dxa"}});
    add(add(properties, "w:tblBorders"), "w:bottom",
        {{"w:val", "single"}, {"w:sz", Thick}, {"w:space", 0}, {"w:color", "auto"}});
    add(properties, "w:tblLayout", {{"w:type", "fixed"}});
    const Node margins = add(properties, "w:tblCellMar");
    for (const auto *side : {"w:top", "w:bottom"})
        add(margins, side, {{"w:w", RowMargin}, {"w:type", "dxa"}});
    add(add(table, "w:tblGrid"), "w:gridCol", {{"w:w", CoreWidth}});
}

/// Both lines one character in from either side; a long list of copies goes on under its first name.
void addContent(Node box, const app::BulletinDocument::Imprint &imprint) {
    const Node table = add(box, "w:tbl");
    addTableProperties(table);
    const QString copies = copiesLine(imprint);
    const QString printed = printedLine(imprint);
    if (!copies.isEmpty()) {
        const Node paragraph = addRow(table, Thick);
        add(propertiesOf(paragraph), "w:ind",
            {{"w:left", 4 * Character}, {"w:right", Character}, {"w:hanging", 3 * Character}});
        addText(paragraph, copies);
    }
    if (!printed.isEmpty()) {
        const Node paragraph = addRow(table, copies.isEmpty() ? Thick : Thin);
        const Node properties = propertiesOf(paragraph);
        add(add(properties, "w:tabs"), "w:tab", {{"w:val", "right"}, {"w:pos", CoreWidth - Character}});
        add(properties, "w:ind", {{"w:left", Character}, {"w:right", Character}});
        addText(paragraph, printed);
    }
    addParagraph(box, style::Spacer); // a table is never the last in a box
}

int heightOf(const app::BulletinDocument::Imprint &imprint) {
    int height = SpacerLine;
    if (!imprint.copies.isEmpty())
        height += linesOf(imprint.copies) * ImprintLine + 2 * RowMargin;
    if (!printedLine(imprint).isEmpty())
        height += linesOfPrinted(imprint) * ImprintLine + 2 * RowMargin;
    return height;
}

void addPosition(Node anchor, const char *axis, const char *align) {
    const Node position = add(anchor, axis, {{"relativeFrom", "margin"}});
    add(position, "wp:align").text().set(align);
}

/// Gives the place of the shape's own paragraphs.
Node addShape(Node anchor, int height) {
    const Node graphic =
        add(anchor, "a:graphic", {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}});
    const Node shape =
        add(add(graphic, "a:graphicData",
                {{"uri", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"}}),
            "wps:wsp");
    add(shape, "wps:cNvSpPr", {{"txBox", 1}});
    const Node look = add(shape, "wps:spPr");
    const Node frame = add(look, "a:xfrm");
    add(frame, "a:off", {{"x", 0}, {"y", 0}});
    add(frame, "a:ext", {{"cx", CoreWidth * EmuOfATwip}, {"cy", height * EmuOfATwip}});
    add(add(look, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
    add(look, "a:noFill");
    add(add(look, "a:ln"), "a:noFill");
    const Node content = add(add(shape, "wps:txbx"), "w:txbxContent");
    const Node body = add(shape, "wps:bodyPr",
                          {{"rot", 0},
                           {"vert", "horz"},
                           {"wrap", "square"},
                           {"lIns", 0},
                           {"tIns", 0},
                           {"rIns", 0},
                           {"bIns", 0},
                           {"anchor", "b"}});
    add(body, "a:noAutofit");
    return content;
}

Node addAnchor(Node drawing, int height) {
    const Node anchor = add(drawing, "wp:anchor",
                            {{"distT", 0},
                             {"distB", 0},
                             {"distL", 0},
                             {"distR", 0},
                             {"simplePos", 0},
                             {"relativeHeight", 1},
                             {"behindDoc", 0},
                             {"locked", 0},
                             {"layoutInCell", 1},
                             {"allowOverlap", 1}});
    add(anchor, "wp:simplePos", {{"x", 0}, {"y", 0}});
    addPosition(anchor, "wp:positionH", "left");
    addPosition(anchor, "wp:positionV", "bottom");
    add(anchor, "wp:extent", {{"cx", CoreWidth * EmuOfATwip}, {"cy", height * EmuOfATwip}});
    add(anchor, "wp:effectExtent", {{"l", 0}, {"t", 0}, {"r", 0}, {"b", 0}});
    add(anchor, "wp:wrapNone");
    add(anchor, "wp:docPr", {{"id", 1}, {"name", "版记"}});
    add(anchor, "wp:cNvGraphicFramePr");
    return anchor;
}

} // namespace

void addImprint(pugi::xml_node body, const app::BulletinDocument::Imprint &imprint) {
    const int height = heightOf(imprint);
    const Node paragraph = addParagraph(body, style::Spacer);
    add(propertiesOf(paragraph), "w:spacing", {{"w:line", height}, {"w:lineRule", "exact"}});
    const Node alternate = add(add(paragraph, "w:r"), "mc:AlternateContent");
    const Node drawing = add(add(alternate, "mc:Choice", {{"Requires", "wps"}}), "w:drawing");
    const Node content = addShape(addAnchor(drawing, height), height);
    addContent(content, imprint);
}

} // namespace weici::exchange::docx
