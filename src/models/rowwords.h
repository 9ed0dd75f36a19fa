// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/gridshape.h"
#include "models/pasteground.h"

namespace weici::models {

/// What a search finds a row by: name, unit, departments, code, aliases.
QStringList searchWordsOf(const engine::Scheme &scheme, const GridRow &row);

/// The rows of a sheet as a paste looks for them.
std::vector<PasteGround::Row> pasteRowsOf(const engine::Scheme &scheme, const GridShape &shape);

} // namespace weici::models
