// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "app/reportcolumns.h"
#include "engine/scheme.h"

namespace weici::app {

/// What the symbols mean that stand for a missing figure in the table's columns, as one sentence; empty when
/// there are none.
QStringList symbolNotes(const Ledger &ledger, const engine::Scheme &scheme,
                        const std::vector<ReportColumn> &columns);

} // namespace weici::app
