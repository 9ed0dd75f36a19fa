// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledgerevents.h"
#include "engine/scheme.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace weici::models {

/// One field of the ledger that a column of a grid writes, apart from the indicator.
struct PasteField {
    engine::RegionId region;
    engine::Period period;
    int field = 0; ///< a GridColumn
};

/// Where a block can be pasted, as the grid shows it: its rows and columns in their order, and the selection.
struct PasteGround {
    struct Row {
        engine::IndicatorId indicator;
        QString title;
        QStringList names;   ///< name, aliases, code
        QStringList parents; ///< level 1 and 2: they tell rows of one name apart
        QString unit;
    };
    struct Column {
        QString title;
        std::optional<PasteField> field; ///< nothing: it cannot be typed into
        QStringList words;               ///< headings that mean this column, such as a region's name
    };

    std::vector<Row> rows;
    std::vector<Column> columns;
    /// The top left cell of the selection and its size. A single pasted cell fills all of it.
    int row = 0;
    int column = 0;
    int selectedRows = 1;
    int selectedColumns = 1;
    /// What a heading can name beside the columns: the fields of this region in the ledger's periods.
    std::optional<PasteField> shown;
    std::vector<engine::Period> periods;
    std::optional<engine::Period> corrected; ///< it is locked, and may be changed all the same
};

} // namespace weici::models
