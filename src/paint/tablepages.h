// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "paint/page.h"
#include "paint/tablegrid.h"

namespace weici::paint {

/// A table on its pages.
struct TablePages {
    TableGrid grid;
    std::vector<Page> pages;
};

/// Lays out an annex: 附件, title, the table under its header on every page, and the notes. Rows are never
/// cut; a merged block is, where each part has room for its text. Where it can, a table of one page leaves
/// `foot` points free under it. The table has to outlive the result.
TablePages layTable(const app::TableReport &table, int annex, PageForm form, double foot, Measures &measures);

} // namespace weici::paint
