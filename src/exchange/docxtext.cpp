// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxtext.h"

#include <string_view>
#include <vector>

#include "exchange/ooxmlreader.h"

namespace weici::exchange::docx {

namespace {

using Node = pugi::xml_node;
using std::string_view_literals::operator""sv;

constexpr int Deepest = 200;

class Reader final {
public:
    QStringList read(Node body) {
        readBlocks(body, 0);
        return m_lines;
    }

private:
    static void refuseDeep(int depth) {
        if (depth > Deepest)
            throw OoxmlError(OoxmlFault::Damaged);
    }

    /// Paragraphs and tables, and what wraps them.
    void readBlocks(Node parent, int depth) {
        refuseDeep(depth);
        for (const auto &node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "w:p"sv)
                readParagraph(node, depth + 1);
            else if (name == "w:tbl"sv)
                readTable(node, depth + 1);
            else if (!isLeftOut(name))
                readBlocks(chosen(node), depth + 1);
        }
    }

    static bool isLeftOut(std::string_view name) {
        return name == "w:del"sv || name == "w:moveFrom"sv || name == "w:pPr"sv || name == "w:rPr"sv ||
               name == "w:instrText"sv || name == "w:delText"sv || name == "w:rt"sv || name == "w:sdtPr"sv;
    }

    /// Of alternatives the first; an element that is none is itself.
    static Node chosen(Node node) {
        if (node.name() != "mc:AlternateContent"sv)
            return node;
        const Node choice = node.child("mc:Choice");
        return choice ? choice : node.child("mc:Fallback");
    }

    void readParagraph(Node paragraph, int depth) {
        QString text;
        std::vector<Node> boxes;
        readInline(paragraph, text, boxes, depth);
        m_lines += text.split(u'\n');
        for (const auto &box : boxes)
            readBlocks(box, depth + 1);
    }

    void readInline(Node parent, QString &text, std::vector<Node> &boxes, int depth) const {
        refuseDeep(depth);
        for (const auto &node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "w:t"sv)
                text += QString::fromUtf8(node.text().get());
            else if (name == "w:tab"sv || name == "w:ptab"sv)
                text += u'\t';
            else if (name == "w:cr"sv || (name == "w:br"sv && isLineBreak(node)))
                text += u'\n';
            else if (name == "w:noBreakHyphen"sv)
                text += u'-';
            else if (name == "w:txbxContent"sv)
                boxes.push_back(node);
            else if (!isLeftOut(name) && !isHidden(node))
                readInline(chosen(node), text, boxes, depth + 1);
        }
    }

    /// And not one of a page or a column.
    static bool isLineBreak(Node node) {
        const std::string_view type = node.attribute("w:type").value();
        return type.empty() || type == "textWrapping"sv;
    }

    static bool isHidden(Node run) {
        const Node vanish = run.child("w:rPr").child("w:vanish");
        const std::string_view value = vanish.attribute("w:val").as_string("1");
        return vanish && value != "0"sv && value != "false"sv && value != "off"sv;
    }

    void readTable(Node parent, int depth) {
        refuseDeep(depth);
        for (const auto &node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "w:tr"sv)
                readRow(node, depth + 1);
            else if (!isLeftOut(name))
                readTable(chosen(node), depth + 1);
        }
    }

    void readRow(Node row, int depth) {
        QStringList cells;
        readCells(row, cells, depth);
        m_lines += cells.join(u'\t');
    }

    void readCells(Node parent, QStringList &cells, int depth) {
        refuseDeep(depth);
        for (const auto &node : parent.children()) {
            const std::string_view name = node.name();
            if (name == "w:tc"sv)
                cells += cellText(node, depth + 1);
            else if (!isLeftOut(name) && name != "w:trPr"sv)
                readCells(chosen(node), cells, depth + 1);
        }
    }

    /// A cell in one line.
    static QString cellText(Node cell, int depth) {
        Reader inner;
        inner.readBlocks(cell, depth);
        return inner.m_lines.join(u' ').replace(u'\t', u' ').trimmed();
    }

    QStringList m_lines;
};

} // namespace

QStringList textOf(const pugi::xml_document &document) {
    const auto body = document.document_element().child("w:body");
    if (!body)
        throw OoxmlError(OoxmlFault::Missing);
    return Reader().read(body);
}

} // namespace weici::exchange::docx
