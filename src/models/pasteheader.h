// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/period.h"

#include <QStringList>

#include <optional>

namespace weici::models {

/// What the headings above one column of a pasted block say.
struct PasteHeading {
    std::optional<int> field; ///< a GridColumn
    std::optional<engine::Period> period;
    bool name = false;  ///< 三级指标, 序号, 责任单位 …: it says what a row is, not a figure of it
    bool other = false; ///< 同比, 上期 …: a figure that is not typed here

    [[nodiscard]] bool isKnown() const { return field || period || name || other; }
};

/// Reads the headings of a column, top to bottom; a lower one adds to or narrows what stands above it (`全市
/// 排名` over `1-8月份`). A month without a year is of the year named above, else of `year`.
PasteHeading readHeading(const QStringList &headings, int year);

} // namespace weici::models
