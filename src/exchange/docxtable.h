// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <pugixml.hpp>

#include "app/tablereport.h"

namespace weici::exchange::docx {

/// How a table fits a page: one type size for all of it, and columns that fill the width together.
struct TableFit {
    double size = 10.5;       ///< points
    std::vector<int> columns; ///< twips; together `width`
};

/// The largest of the usual sizes at which the texts find room, with widths shared by what the columns ask
/// for; where it is tight, columns of long texts give before those of figures.
TableFit fitTable(const app::TableReport &report, int width);

/// The table as the last child of `body`, `width` twips wide: merged cells, a header that is repeated on each
/// page, no row broken over pages, front and back ranks marked.
void addTable(pugi::xml_node body, const app::TableReport &report, int width);

} // namespace weici::exchange::docx
