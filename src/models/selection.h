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

/// A block of cells as other programs paste it, and as it can be pasted here again with the same texts: lines
/// of tab-separated texts, and an HTML table whose texts stay texts. Cells of the rectangle that are not
/// selected are empty. A text that a spreadsheet would take for a formula is guarded (app::guardedText).
struct CopiedBlock {
    QString text;
    QString html;

    static CopiedBlock of(const QModelIndexList &selected);
};

} // namespace weici::models
