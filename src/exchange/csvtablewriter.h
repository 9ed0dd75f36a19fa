// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/tablereport.h"

namespace weici::exchange {

/// A report's table as CSV for scripts: UTF-8 without BOM, LF, the header rows first, no title and notes. A
/// merged cell is repeated, so that every row is complete. A text that an office program would take for a
/// formula (it starts with `=`, `+`, `-`, `@`, a tab or CR and is neither a number nor a lone dash) gets an
/// apostrophe in front. Throws OutputError.
void writeCsvTable(const app::TableReport &report, const QString &path);

/// A text that no office program takes for a formula: as it is, or with an apostrophe in front.
QString guardedText(const QString &text);

} // namespace weici::exchange
