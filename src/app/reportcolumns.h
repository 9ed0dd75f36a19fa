// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "app/reportlayout.h"

namespace weici::app {

/// One column of a table as it will be printed: a layout's column for one period and region.
struct ReportColumn {
    ReportLayout::Column layout;
    QStringList header; ///< from the top row down, fields filled in
    engine::Period period;
    engine::RegionId region;
    std::size_t item = 0; ///< of the scheme's tree, whose points it shows; 0: the total
};

/// The columns of a layout for a period and region, with those that repeat (a rank for every period of the
/// year, a target for every year and region) written out in the order of time, then of regions or the tree.
std::vector<ReportColumn> reportColumns(const Ledger &ledger, const ReportLayout &layout,
                                        const engine::Period &period, engine::RegionId region);

/// Replaces the fields of a title, note or heading: {region} {city} {period} {year} {span} {title}.
QString filledText(QString text, const Ledger &ledger, const engine::Period &period, engine::RegionId region);

} // namespace weici::app
