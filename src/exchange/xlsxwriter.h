// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include "app/tablereport.h"

namespace weici::exchange {

/// Writes a report as a workbook of one sheet in the form of an official attachment. Numbers are numbers that
/// show the report's digits; texts are strings, whatever they begin with, never formulas. The properties name
/// the title and `created` (now, when invalid) and nobody. The same report and time give the same parts.
/// Throws OutputError.
void writeXlsx(const app::TableReport &report, const QString &path, const QDateTime &created = {});

/// A name that a sheet may have: at most 31 characters, none of []:*?/\, not bounded by apostrophes, not
/// empty.
QString sheetName(const QString &wanted);

} // namespace weici::exchange
