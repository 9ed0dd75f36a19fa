// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QDateTime>
#include <QString>
#include <QStringList>

#include "app/bulletindocument.h"
#include "exchange/outputfile.h"

namespace weici::exchange {

/// Writes reports, of whatever layouts, in the format that the ending of `path` names: a workbook holds each
/// as a sheet, a page has them one after another, CSV holds one. Throws OutputError; whatever the file held
/// before is then still there.
void writeReports(std::span<const app::TableReport> reports, const QString &path);
void writeReport(const app::TableReport &report, const QString &path);

/// The endings that writeReport knows, without the point: xlsx, docx, csv, html.
QStringList reportEndings();
/// Whether a file of this ending holds several reports.
bool holdsSeveralReports(const QString &ending);

/// Likewise a bulletin. (A PDF is painted, by another layer.) `created` stands in a Word file, now when it is
/// invalid: with the time of its issue an issued bulletin gives the same bytes whenever it is written again.
void writeBulletin(const app::BulletinDocument &bulletin, const QString &path, const QDateTime &created = {});

/// The endings that writeBulletin knows: docx, html.
QStringList bulletinEndings();

} // namespace weici::exchange
