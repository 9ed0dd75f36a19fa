// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pastedtable.h"
#include "models/pasteground.h"

namespace weici::models {

/// Where the rows and columns of a pasted block go. Rows go by their names when a column of the block holds
/// names, else in order from the selection; columns by their headings when the block has some, else in order.
/// A name that several rows have is settled by the levels beside it, else by its neighbours; what cannot be
/// settled is said in `why` and goes nowhere.
struct PasteLayout {
    struct Row {
        int row = -1; ///< of the ground
        QString why;
    };
    struct Column {
        std::optional<PasteField> field;
        QString title;
        QString why;
        bool isName = false; ///< it only says what the rows are
    };

    int headerRows = 0;
    int nameColumn = -1;
    std::vector<Row> rows; ///< of the block, heading rows too
    std::vector<Column> columns;

    static PasteLayout of(const app::PastedTable &table, const PasteGround &ground);
};

} // namespace weici::models
