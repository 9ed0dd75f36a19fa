// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxnode.h"

#include "exchange/xmltext.h"

namespace weici::exchange::docx {

Node add(Node parent, const char *name,
         std::initializer_list<std::pair<const char *, AttributeValue>> attributes) {
    Node child = parent.append_child(name);
    for (const auto &[key, value] : attributes)
        child.append_attribute(key).set_value(value.text.c_str());
    return child;
}

void addText(Node paragraph, const QString &text, Node properties) {
    if (text.isEmpty())
        return;
    Node run = add(paragraph, "w:r");
    if (properties)
        run.append_copy(properties);
    else
        add(add(run, "w:rPr"), "w:rFonts", {{"w:hint", "eastAsia"}});
    const QString clean = xmlText(text);
    qsizetype from = 0;
    const auto flush = [&](qsizetype to) {
        if (to > from)
            add(run, "w:t", {{"xml:space", "preserve"}})
                .text()
                .set(clean.mid(from, to - from).toStdString().c_str());
        from = to + 1;
    };
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean.at(i);
        if (c != u'\t' && c != u'\n' && c != u'\r')
            continue;
        flush(i);
        if (c != u'\r')
            add(run, c == u'\t' ? "w:tab" : "w:br");
    }
    flush(clean.size());
}

Node addParagraph(Node parent, const char *style) {
    const Node paragraph = add(parent, "w:p");
    add(add(paragraph, "w:pPr"), "w:pStyle", {{"w:val", style}});
    return paragraph;
}

Node propertiesOf(Node paragraph) {
    const Node properties = paragraph.child("w:pPr");
    return properties ? properties : paragraph.prepend_child("w:pPr");
}

} // namespace weici::exchange::docx
