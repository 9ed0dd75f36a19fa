// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <QStringList>

namespace weici::exchange::docx {

/// The text of a Word document as it is printed: inserted text and results of fields, not deleted text, codes
/// of fields or hidden text. A line break ends a line like a paragraph; a row of a table is one line with
/// tabs between its cells; what stands in a box follows its paragraph. Throws OoxmlError when elements are
/// nested too deep.
QStringList textOf(const pugi::xml_document &document);

} // namespace weici::exchange::docx
