// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxstyles.h"

#include <array>

#include "exchange/docxmeasures.h"
#include "exchange/docxnode.h"

namespace weici::exchange::docx {

namespace {

constexpr auto Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

constexpr auto FangSong = "仿宋_GB2312";
constexpr auto KaiTi = "楷体_GB2312";
constexpr auto HeiTi = "黑体";
constexpr auto SongTi = "宋体";
constexpr auto XiaoBiaoSong = "方正小标宋简体";

constexpr int Inherited = 0;
constexpr int TitleLine = 680; ///< 34 pt

struct ParagraphStyle {
    const char *id;
    const char *name; ///< Word's own names in English; all others are ours
    const char *basedOn;
    const char *font;      ///< null: inherited
    int halfPoints;        ///< Inherited
    const char *alignment; ///< null: inherited
    int indentChars;       ///< of the first line, in hundredths of a character
    int line;              ///< exact line pitch in twips, or Inherited
    int outline;           ///< 1…3 of a heading, 0 of others
};

// Type sizes of the official form: 2号 22 pt, 3号 16 pt, 4号 14 pt.
constexpr std::array Styles{
    ParagraphStyle{style::Title, "Title", style::Normal, XiaoBiaoSong, 44, "center", 0, TitleLine, 0},
    ParagraphStyle{style::Number, "发文字号", style::Normal, nullptr, Inherited, "center", 0, Inherited, 0},
    ParagraphStyle{style::Addressee, "主送机关", style::Normal, nullptr, Inherited, "left", 0, Inherited, 0},
    ParagraphStyle{style::Body, "Body Text", style::Normal, nullptr, Inherited, nullptr, 200, Inherited, 0},
    ParagraphStyle{style::Heading1, "heading 1", style::Body, HeiTi, Inherited, nullptr, 200, Inherited, 1},
    ParagraphStyle{style::Heading2, "heading 2", style::Body, KaiTi, Inherited, nullptr, 200, Inherited, 2},
    ParagraphStyle{style::Heading3, "heading 3", style::Body, FangSong, Inherited, nullptr, 200, Inherited,
                   3},
    ParagraphStyle{style::AnnexNote, "附件说明", style::Normal, nullptr, Inherited, "left", 0, Inherited, 0},
    ParagraphStyle{style::Signer, "Signature", style::Normal, nullptr, Inherited, "right", 0, Inherited, 0},
    ParagraphStyle{style::Date, "Date", style::Normal, nullptr, Inherited, "right", 0, Inherited, 0},
    ParagraphStyle{style::Annex, "附件", style::Normal, HeiTi, Inherited, "left", 0, Inherited, 0},
    ParagraphStyle{style::AnnexTitle, "附件标题", style::Title, nullptr, Inherited, nullptr, 0, Inherited, 0},
    ParagraphStyle{style::TableText, "表格文字", style::Normal, SongTi, 21, "center", 0, 280, 0},
    ParagraphStyle{style::TableHeader, "表格栏目", style::TableText, HeiTi, Inherited, nullptr, 0, Inherited,
                   0},
    ParagraphStyle{style::TableNote, "表格附注", style::TableText, nullptr, 18, "left", 0, 270, 0},
    ParagraphStyle{style::Imprint, "版记", style::Normal, nullptr, 28, "left", 0, ImprintLine, 0},
    ParagraphStyle{style::Footer, "footer", style::Normal, SongTi, 28, nullptr, 0, 280, 0},
    ParagraphStyle{style::Spacer, "占位", style::Normal, nullptr, 2, "left", 0, 20, 0}};

bool isOwnName(const char *name) {
    return static_cast<unsigned char>(*name) >= 0x80;
}

void addFonts(Node runProperties, const char *font) {
    add(runProperties, "w:rFonts",
        {{"w:ascii", font}, {"w:eastAsia", font}, {"w:hAnsi", font}, {"w:cs", "Times New Roman"}});
}

void addSize(Node runProperties, int halfPoints) {
    add(runProperties, "w:sz", {{"w:val", halfPoints}});
    add(runProperties, "w:szCs", {{"w:val", halfPoints}});
}

void addDefaults(Node styles) {
    const Node defaults = add(styles, "w:docDefaults");
    const Node runProperties = add(add(defaults, "w:rPrDefault"), "w:rPr");
    addFonts(runProperties, FangSong);
    addSize(runProperties, BodySize * 2);
    add(runProperties, "w:lang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}, {"w:bidi", "ar-SA"}});
    add(defaults, "w:pPrDefault");
}

void addNormal(Node styles) {
    const Node normal =
        add(styles, "w:style", {{"w:type", "paragraph"}, {"w:default", 1}, {"w:styleId", style::Normal}});
    add(normal, "w:name", {{"w:val", "Normal"}});
    add(normal, "w:qFormat");
    const Node properties = add(normal, "w:pPr");
    add(properties, "w:widowControl", {{"w:val", 0}});
    // No gaps beside figures, so that 28 characters a line hold with figures too.
    add(properties, "w:autoSpaceDE", {{"w:val", 0}});
    add(properties, "w:autoSpaceDN", {{"w:val", 0}});
    add(properties, "w:spacing", {{"w:line", LinePitch}, {"w:lineRule", "exact"}});
    add(properties, "w:jc", {{"w:val", "both"}});
    add(add(normal, "w:rPr"), "w:spacing", {{"w:val", -Closer}});
}

void addOthers(Node styles) {
    const Node character =
        add(styles, "w:style",
            {{"w:type", "character"}, {"w:default", 1}, {"w:styleId", "DefaultParagraphFont"}});
    add(character, "w:name", {{"w:val", "Default Paragraph Font"}});
    const Node table =
        add(styles, "w:style", {{"w:type", "table"}, {"w:default", 1}, {"w:styleId", "TableNormal"}});
    add(table, "w:name", {{"w:val", "Normal Table"}});
    const Node margins = add(add(table, "w:tblPr"), "w:tblCellMar");
    for (const auto *side : {"w:top", "w:left", "w:bottom", "w:right"})
        add(margins, side, {{"w:w", 0}, {"w:type", "dxa"}});
}

void addParagraphProperties(Node parent, const ParagraphStyle &style) {
    const Node properties = add(parent, "w:pPr");
    if (style.line != Inherited)
        add(properties, "w:spacing", {{"w:line", style.line}, {"w:lineRule", "exact"}});
    if (style.indentChars > 0)
        add(properties, "w:ind",
            {{"w:firstLineChars", style.indentChars},
             {"w:firstLine", style.indentChars * CharacterWidth / 100}});
    if (style.alignment)
        add(properties, "w:jc", {{"w:val", style.alignment}});
    if (style.outline > 0)
        add(properties, "w:outlineLvl", {{"w:val", style.outline - 1}});
}

void addStyle(Node styles, const ParagraphStyle &style) {
    Node node = add(styles, "w:style", {{"w:type", "paragraph"}});
    if (isOwnName(style.name))
        node.append_attribute("w:customStyle").set_value(1);
    node.append_attribute("w:styleId").set_value(style.id);
    add(node, "w:name", {{"w:val", style.name}});
    add(node, "w:basedOn", {{"w:val", style.basedOn}});
    if (style.outline > 0)
        add(node, "w:next", {{"w:val", docx::style::Body}});
    add(node, "w:qFormat");
    addParagraphProperties(node, style);
    if (!style.font && style.halfPoints == Inherited)
        return;
    const Node runProperties = add(node, "w:rPr");
    if (style.font)
        addFonts(runProperties, style.font);
    if (style.halfPoints != Inherited) {
        add(runProperties, "w:spacing", {{"w:val", 0}});
        addSize(runProperties, style.halfPoints);
    }
}

struct Font {
    const char *name;
    const char *others; ///< where it is missing, the first of these that is there
    const char *family;
};

constexpr std::array Fonts{
    Font{XiaoBiaoSong,
         "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC", "auto"},
    Font{FangSong, "仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC", "modern"},
    Font{KaiTi, "楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC", "modern"},
    Font{HeiTi, "SimHei,华文黑体,STHeiti,Noto Sans CJK SC", "modern"},
    Font{SongTi, "SimSun,华文宋体,STSong,Noto Serif CJK SC", "auto"}};

} // namespace

void makeStyles(pugi::xml_document &document) {
    const Node styles = add(document.root(), "w:styles", {{"xmlns:w", Namespace}});
    addDefaults(styles);
    addNormal(styles);
    addOthers(styles);
    for (const auto &style : Styles)
        addStyle(styles, style);
}

void makeFontTable(pugi::xml_document &document) {
    const Node fonts = add(document.root(), "w:fonts", {{"xmlns:w", Namespace}});
    for (const auto &font : Fonts) {
        const Node node = add(fonts, "w:font", {{"w:name", font.name}});
        add(node, "w:altName", {{"w:val", font.others}});
        add(node, "w:charset", {{"w:val", "86"}});
        add(node, "w:family", {{"w:val", font.family}});
        add(node, "w:pitch", {{"w:val", "variable"}});
    }
    const Node western = add(fonts, "w:font", {{"w:name", "Times New Roman"}});
    add(western, "w:charset", {{"w:val", "00"}});
    add(western, "w:family", {{"w:val", "roman"}});
    add(western, "w:pitch", {{"w:val", "variable"}});
}

void makeSettings(pugi::xml_document &document) {
    const Node settings = add(document.root(), "w:settings", {{"xmlns:w", Namespace}});
    add(settings, "w:zoom", {{"w:percent", 100}});
    add(settings, "w:defaultTabStop", {{"w:val", 420}});
    add(settings, "w:evenAndOddHeaders");
    add(settings, "w:characterSpacingControl", {{"w:val", "compressPunctuation"}});
    const Node compat = add(settings, "w:compat");
    add(compat, "w:doNotExpandShiftReturn");
    // Without these Word opens the file as one of an older version, with a note in the title bar.
    for (const auto &[name, value] : {std::pair{"compatibilityMode", 15},
                                      {"overrideTableStyleFontSizeAndJustification", 1},
                                      {"enableOpenTypeFeatures", 1},
                                      {"doNotFlipMirrorIndents", 1},
                                      {"differentiateMultirowTableHeaders", 1}})
        add(compat, "w:compatSetting",
            {{"w:name", name}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", value}});
    add(settings, "w:themeFontLang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}});
}

} // namespace weici::exchange::docx
