// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include <pugixml.hpp>

#include <QString>

namespace weici::exchange::docx {

using Node = pugi::xml_node;

/// The value of an attribute, out of a text or a whole number.
struct AttributeValue {
    AttributeValue(const char *value)
        : text(value) {}
    AttributeValue(std::string value)
        : text(std::move(value)) {}
    AttributeValue(int value)
        : text(std::to_string(value)) {}

    std::string text;
};

/// A new last child with its attributes.
Node add(Node parent, const char *name,
         std::initializer_list<std::pair<const char *, AttributeValue>> attributes = {});

/// A text at the end of a paragraph, as runs: tabs and line breaks as elements, what XML cannot hold as
/// U+FFFD. `properties` may be empty; else it is a w:rPr, copied into each run.
void addText(Node paragraph, const QString &text, Node properties = {});

/// A new last paragraph in a style.
Node addParagraph(Node parent, const char *style);

/// The w:pPr of a paragraph, made where it is missing.
Node propertiesOf(Node paragraph);

} // namespace weici::exchange::docx
