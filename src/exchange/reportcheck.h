// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/tablereport.h"

namespace weici::exchange {

/// Refuses, with an OutputError for `path`, a report that a file cannot hold: rows of unequal length, merged
/// blocks that overlap or leave the table, numbers that are not finite, texts longer than a cell takes.
void refuseUnwritable(const app::TableReport &report, const QString &path);

} // namespace weici::exchange
