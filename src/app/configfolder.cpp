// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configfolder.h"

#include <QStandardPaths>

namespace weici::app {

QString configFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/weici");
}

} // namespace weici::app
