// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tablereport.h"
#include "exchange/xlsxbook.h"

namespace weici::exchange {

/// Writes one report as a sheet of a workbook, in the form of an official attachment, and its charts on a
/// sheet behind it.
void writeSheet(XlsxBook &book, const app::TableReport &report);

} // namespace weici::exchange
