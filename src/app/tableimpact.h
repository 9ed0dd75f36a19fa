// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "app/tablereport.h"

namespace weici::app {

/// Which cells of which annex are different, one sentence each. Rows are paired by what names them and
/// columns by their headers, so that one that comes or goes is told once and moves none of the others.
QStringList tableChanges(const std::vector<TableReport> &before, const std::vector<TableReport> &after);

} // namespace weici::app
