// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/problems.h"
#include "models/gridshape.h"

namespace weici::models {

/// What stands in a name column (Level1 to Unit) of a row; the merges hide what is repeated.
const QString &nameIn(const GridRow &row, int column);

/// The heading of a column of the sheet (a GridColumn).
QString columnName(int column);

/// The column of the field that a finding is about; Leaf: the whole row.
GridColumn columnOf(app::Problem::Field field);

} // namespace weici::models
