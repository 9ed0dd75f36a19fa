// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "app/reportlayout.h"
#include "app/tablereport.h"
#include "engine/scheme.h"

namespace weici::app {

/// The cell for a text: a number where it is a plain decimal, in columns that hold figures.
TableReport::Cell reportCell(ReportLayout::Content content, std::string_view text = {});
TableReport::Cell reportCell(ReportLayout::Content content, const QString &text);
/// A computed figure, printed at so many decimals (四舍五入) and kept unrounded, so that a column adds up;
/// NaN: empty.
TableReport::Cell figureCell(ReportLayout::Content content, double figure, int decimals);
/// A rank; marked where it stands in the front or the back and `marks` is set. NaN: empty.
TableReport::Cell rankCell(ReportLayout::Content content, double rank, const engine::Scheme &scheme,
                           bool marks);
/// Marks a cell that shows a rank.
void markRank(TableReport::Cell &cell, double rank, const engine::Scheme &scheme);

} // namespace weici::app
