// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QDateTime>
#include <QString>

#include "app/tablereport.h"

namespace weici::exchange {

/// Writes reports as a workbook, a sheet each in the form of an official attachment, and behind it a sheet
/// with the charts of a report that has some. Numbers are numbers that show the report's digits; texts are
/// strings, whatever they begin with, never formulas. The properties name the first title and `created` (now,
/// when invalid) and nobody. The same reports and time give the same parts. Large tables without vertical
/// merges are written row by row and take no memory to speak of. Throws OutputError.
void writeXlsx(std::span<const app::TableReport> reports, const QString &path, const QDateTime &created = {});
void writeXlsx(const app::TableReport &report, const QString &path, const QDateTime &created = {});

/// A name that a sheet may have: at most 31 characters, none of []:*?/\, not bounded by apostrophes, not
/// empty.
QString sheetName(const QString &wanted);

} // namespace weici::exchange
