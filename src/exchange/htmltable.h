// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tablereport.h"

class QXmlStreamWriter;

namespace weici::exchange {

/// A report as HTML elements: the line above, the title, the table with its merged cells, the notes. Styles
/// stand on the elements, because office programs drop a style sheet when a table is pasted.
void writeHtmlTable(QXmlStreamWriter &xml, const app::TableReport &report);

/// The beginning of a document up to where the content of its body goes, which has this style. `sheet`: its
/// style sheet, if any; without quotes and signs that HTML escapes, since it stands as it is.
void openHtml(QXmlStreamWriter &xml, const QString &title, const QString &bodyStyle,
              const QString &sheet = {});

/// An element with a text; line breaks become <br>.
void writeHtmlElement(QXmlStreamWriter &xml, const char *name, const QString &text,
                      const QString &style = {});

} // namespace weici::exchange
