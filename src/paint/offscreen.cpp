// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/offscreen.h"

#include <QGuiApplication>
#include <QLoggingCategory>

namespace weici::paint {

std::unique_ptr<QCoreApplication> offscreenApplication(int &argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt says of a machine without a desktop is no word for people.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false\nqt.*.warning=false"));
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace weici::paint
