// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "app/tablereport.h"
#include "exchange/outputfile.h"

namespace weici::exchange {

/// Writes a report in the format that the ending of `path` names. Throws OutputError; whatever the file held
/// before is then still there.
void writeReport(const app::TableReport &report, const QString &path);

/// The endings that writeReport knows, without the point: xlsx, csv, html.
QStringList reportEndings();

} // namespace weici::exchange
