// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"

namespace weici::store {

class Statement;

/// A cell's text and its reading lie in five neighbouring columns: text, state, comparator, converted,
/// number.
constexpr int cellTextColumns = 5;

void bindCellText(Statement &statement, const engine::CellText &text);
engine::CellText cellTextAt(const Statement &statement, int firstColumn);

} // namespace weici::store
