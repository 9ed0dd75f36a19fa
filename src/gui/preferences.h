// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSettings;

/// The person's choices that are not looks (those are Appearance's).
namespace weici::gui::preferences {

/// Who stands in the records: the name chosen, else the system's.
QString author(const QSettings &settings);
void setAuthor(QSettings &settings, const QString &name);

/// Where backups go; empty: beside the ledger.
QString backupFolder(const QSettings &settings);
void setBackupFolder(QSettings &settings, const QString &folder);

} // namespace weici::gui::preferences
