// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "app/bulletindocument.h"
#include "cli/console.h"

namespace weici::cli {

/// PDF pages are painted, which takes Qt Gui; a program that was built without says so instead.
bool writesPdf();
bool isPdf(const QString &path);
/// `.docx, .html` of endings without their point, with `.pdf` where this program writes it.
QString namedEndings(const QStringList &endings);
/// Throws Failure (output) with the reason when this program writes no PDF.
void refuseWithoutPdf();

/// The application: one that can paint when the command line names a .pdf.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

/// Throw Failure (output) when the file cannot be written; whatever it held before is then still there.
void writePdf(std::vector<app::TableReport> tables, const QString &path, Console &console);
void writePdf(app::BulletinDocument bulletin, const QString &path, Console &console);

} // namespace weici::cli
