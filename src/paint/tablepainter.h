// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QRectF>

#include "paint/tablegrid.h"

class QPainter;

namespace weici::paint {

/// A cell as it is seen on a page: a merged block, as far as it stands there, is one.
struct CellBox {
    QRectF rect;
    int row = 0; ///< whose content it shows
    int column = 0;
};

/// The cells of a slice from the top left.
std::vector<CellBox> boxesOf(const TableGrid &grid, const TableSlice &slice);

/// Draws a slice on a painter whose unit is the point. Ranks in the front are bold on green, those at the
/// back red and underlined.
void drawTable(QPainter &painter, const TableGrid &grid, const TableSlice &slice, Measures &measures);

} // namespace weici::paint
