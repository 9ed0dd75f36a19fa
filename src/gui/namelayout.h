// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/gridshape.h"

#include <QFontMetrics>

#include <functional>

namespace weici::gui {

/// Both sides of a cell with its rule.
inline constexpr int cellPadding = 14;

/// The widest leaf that stands in a column of its own, with padding.
int widestLeaf(const QFontMetrics &metrics, const models::GridShape &shape);

/// The height of every row, so that each name has the lines that it needs at these widths: a merged one over
/// all of its rows.
std::vector<int> rowHeights(const QFontMetrics &metrics, const models::GridShape &shape,
                            const std::function<int(int column)> &width);

} // namespace weici::gui
