// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/schemetable.h"

namespace weici::app {

/// Lets blank level-2 cells continue the one above, within each level 1, as far as the printed weights say
/// so: of all ways the one in which most printed sums come out, and of those the one that continues furthest.
/// Where no weights are printed all blanks continue. Rows of one level 1 stand together.
void continueLevel2(std::vector<SchemeTableRow> &rows);

/// Where no row has a block: a level 1 that comes again after others, or one that is called 加分, begins one.
/// Returns whether blocks were made; they are called 1, 2 …, and 加分.
bool splitIntoBlocks(std::vector<SchemeTableRow> &rows);

} // namespace weici::app
