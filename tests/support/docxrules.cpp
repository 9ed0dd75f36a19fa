// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/docxrules.h"

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>

#include <pugixml.hpp>

namespace weici::tests {

namespace {

using Node = pugi::xml_node;
using Parts = std::map<std::string, std::string>;

/// Children of elements in the order of ISO/IEC 29500-1, as far as we write them and somewhat beyond.
const std::map<std::string, std::string> &orders() {
    static const std::map<std::string, std::string> known{
        {"w:pPr",
         "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
         "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN "
         "bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
         "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr"},
        {"w:rPr",
         "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
         "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
         "fitText vertAlign rtl cs em lang"},
        {"w:tblPr", "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
                    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook"},
        {"w:tblBorders", "top left bottom right insideH insideV"},
        {"w:tblCellMar", "top left bottom right"},
        {"w:tcPr",
         "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign"},
        {"w:tbl", "tblPr tblGrid tr"},
        {"w:tr", "tblPrEx trPr tc"},
        {"w:tc", "tcPr p"},
        {"w:p", "pPr r"},
        {"w:sectPr",
         "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
         "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid"},
        {"w:style",
         "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
         "locked pPr rPr tblPr trPr tcPr"},
        {"w:styles", "docDefaults latentStyles style"},
        {"w:docDefaults", "rPrDefault pPrDefault"},
        {"w:font", "altName panose1 charset family notTrueType pitch sig"},
        {"w:settings",
         "view zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang"},
        {"wp:anchor",
         "simplePos positionH positionV extent effectExtent wrapNone docPr cNvGraphicFramePr graphic"},
        {"wps:wsp", "cNvSpPr spPr txbx bodyPr"},
        {"wps:spPr", "xfrm prstGeom noFill ln"}};
    return known;
}

std::string localName(const char *name) {
    const std::string whole = name;
    return whole.substr(whole.find(':') + 1);
}

class Rules final {
public:
    explicit Rules(const Parts &parts)
        : m_parts(parts) {
        for (const auto &[name, text] : parts)
            if (!m_documents[name].load_buffer(text.data(), text.size()))
                fault(name, "is not well-formed");
    }

    std::vector<std::string> check() {
        checkTypes();
        checkRelations();
        for (auto &[name, document] : m_documents)
            walk(name, document.document_element());
        checkStyles();
        const Node body = m_documents.at("word/document.xml").document_element().child("w:body");
        if (body.last_child().name() != std::string("w:sectPr"))
            fault("word/document.xml", "does not end in a section");
        if (body.last_child().previous_sibling().name() != std::string("w:p"))
            fault("word/document.xml", "has no paragraph before its last section");
        return m_faults;
    }

private:
    void fault(const std::string &part, const std::string &what) { m_faults.push_back(part + ": " + what); }

    void walk(const std::string &part, Node node) {
        checkOrder(part, node);
        if (node.name() == std::string("w:tbl"))
            checkGrid(part, node);
        if (node.name() == std::string("w:tc") && node.last_child().name() != std::string("w:p"))
            fault(part, "a cell does not end in a paragraph");
        for (const auto &child : node.children())
            if (child.type() == pugi::node_element)
                walk(part, child);
    }

    void checkOrder(const std::string &part, Node node) {
        const auto found = orders().find(node.name());
        if (found == orders().end())
            return;
        std::istringstream words(found->second);
        const std::vector<std::string> order{std::istream_iterator<std::string>(words), {}};
        auto reached = order.begin();
        for (const auto &child : node.children()) {
            const auto at = std::find(reached, order.end(), localName(child.name()));
            if (at == order.end())
                fault(part, std::string(child.name()) + " is out of place in " + node.name());
            else
                reached = at;
        }
    }

    /// Every row fills the grid, with the widths of its columns.
    void checkGrid(const std::string &part, Node table) {
        std::vector<int> grid;
        for (const auto &column : table.child("w:tblGrid").children("w:gridCol"))
            grid.push_back(column.attribute("w:w").as_int());
        for (const auto &row : table.children("w:tr")) {
            std::size_t at = 0;
            for (const auto &cell : row.children("w:tc")) {
                const Node properties = cell.child("w:tcPr");
                int width = 0;
                for (int i = properties.child("w:gridSpan").attribute("w:val").as_int(1); i > 0; --i)
                    width += at < grid.size() ? grid[at++] : -1;
                if (width != properties.child("w:tcW").attribute("w:w").as_int())
                    fault(part, "a cell is not as wide as its columns");
            }
            if (at != grid.size())
                fault(part, "a row does not fill the grid");
        }
    }

    void checkTypes() {
        const Node types = m_documents.at("[Content_Types].xml").document_element();
        std::set<std::string> typed{"[Content_Types].xml"};
        for (const auto &type : types.children("Override"))
            typed.insert(std::string(type.attribute("PartName").value()).substr(1));
        for (const auto &[name, text] : m_parts)
            if (!typed.contains(name) && !name.ends_with(".rels"))
                fault(name, "has no content type");
        for (const auto &name : typed)
            if (!m_parts.contains(name))
                fault(name, "has a content type and is not there");
    }

    void checkRelations() {
        std::set<std::string> ids;
        for (const auto &[rels, folder] : {std::pair<std::string, std::string>{"_rels/.rels", ""},
                                           {"word/_rels/document.xml.rels", "word/"}})
            for (const auto &relation : m_documents.at(rels).document_element().children("Relationship")) {
                if (!m_parts.contains(folder + relation.attribute("Target").value()))
                    fault(rels, std::string(relation.attribute("Target").value()) + " is not there");
                if (!relation.attribute("TargetMode").empty())
                    fault(rels, "leads outside");
                if (!folder.empty())
                    ids.insert(relation.attribute("Id").value());
            }
        for (const auto &used : m_documents.at("word/document.xml").select_nodes("//@r:id"))
            if (!ids.contains(used.attribute().value()))
                fault("word/document.xml", std::string(used.attribute().value()) + " leads nowhere");
    }

    void checkStyles() {
        std::set<std::string> known;
        for (const auto &style : m_documents.at("word/styles.xml").document_element().children("w:style"))
            if (!known.insert(style.attribute("w:styleId").value()).second)
                fault("word/styles.xml",
                      std::string(style.attribute("w:styleId").value()) + " is there twice");
        for (auto &[name, document] : m_documents)
            for (const auto *path : {"//w:pStyle/@w:val", "//w:basedOn/@w:val", "//w:next/@w:val"})
                for (const auto &used : document.select_nodes(path))
                    if (!known.contains(used.attribute().value()))
                        fault(name, std::string(used.attribute().value()) + " is no style");
    }

    const Parts &m_parts;
    std::map<std::string, pugi::xml_document> m_documents;
    std::vector<std::string> m_faults;
};

} // namespace

std::vector<std::string> docxFaults(const std::map<std::string, std::string> &parts) {
    return Rules(parts).check();
}

} // namespace weici::tests
