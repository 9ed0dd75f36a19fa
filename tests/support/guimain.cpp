// SPDX-License-Identifier: GPL-3.0-or-later
// Main of the test programs that need a QApplication. Everything a person's settings or home could change is
// turned aside.
#include "gui/qttexts.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>

namespace {

/// What Qt warns of in a window is a mistake of ours, except what the platform without a display says of
/// itself.
void failOnWarning(QtMsgType type, const QMessageLogContext & /*context*/, const QString &message) {
    const bool platform = message.contains(u"propagateSizeHints") || message.contains(u"XDG_RUNTIME_DIR") ||
                          message.contains(u"This plugin does not support");
    if (type != QtDebugMsg && type != QtInfoMsg && !platform) {
        ADD_FAILURE() << "Qt warns: " << message.toStdString();
    }
}

} // namespace

int main(int argc, char **argv) {
    // No display is needed, and none is to be disturbed; another platform can still be asked for.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    ::testing::InitGoogleTest(&argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    qInstallMessageHandler(failOnWarning);
    QApplication application(argc, argv);
    weici::gui::installQtTexts(application);
    return RUN_ALL_TESTS();
}
