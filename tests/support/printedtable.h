// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace weici::tests {

/// A table as a document prints it: every cell's text, and how many leading columns merge equal neighbours
/// downwards. Merged cells of the heading are those with equal neighbours in it.
struct PrintedTable {
    std::vector<QStringList> headings;
    std::vector<QStringList> rows;
    int mergedColumns = 0;

    /// As a spreadsheet puts it on the clipboard: HTML with rowspan and colspan, and lines of texts where
    /// covered cells are empty.
    [[nodiscard]] QString html() const;
    [[nodiscard]] QString text() const;
};

/// The two tables of tests/golden/seeds, with the columns that the documents print.
PrintedTable printedYudu();
PrintedTable printedChongyi();

} // namespace weici::tests
