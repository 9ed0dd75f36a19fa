// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preferences.h"

#include <QSettings>

namespace weici::gui::preferences {

namespace {

QString authorKey() {
    return QStringLiteral("author");
}

QString folderKey() {
    return QStringLiteral("backup/folder");
}

} // namespace

QString author(const QSettings &settings) {
    const QString chosen = settings.value(authorKey()).toString();
    if (!chosen.isEmpty()) {
        return chosen;
    }
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

void setAuthor(QSettings &settings, const QString &name) {
    settings.setValue(authorKey(), name);
}

QString backupFolder(const QSettings &settings) {
    return settings.value(folderKey()).toString();
}

void setBackupFolder(QSettings &settings, const QString &folder) {
    settings.setValue(folderKey(), folder);
}

} // namespace weici::gui::preferences
