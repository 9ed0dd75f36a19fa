// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QString>

#include <optional>

namespace weici::models {

/// Of the selected cells: how many, and of their numbers the sum and the mean.
struct SelectionSum {
    int cells = 0;
    int numbers = 0;
    double sum = 0;

    [[nodiscard]] std::optional<double> mean() const;
    static SelectionSum of(const QModelIndexList &selected);
};

/// The block around the selected cells as lines of tab-separated texts, cells outside the selection empty. A
/// text that a spreadsheet would take for a formula is guarded with an apostrophe; numbers are not.
QString tabSeparated(const QModelIndexList &selected);

} // namespace weici::models
