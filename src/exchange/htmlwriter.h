// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/tablereport.h"

namespace weici::exchange {

/// A report as one small complete HTML document in UTF-8, without scripts or anything to load: it opens in a
/// browser and pastes into Word, WPS and chat as a table with its merged cells. Throws OutputError.
void writeHtml(const app::TableReport &report, const QString &path);

/// The same document as a text, for the clipboard.
QString htmlOf(const app::TableReport &report);

} // namespace weici::exchange
