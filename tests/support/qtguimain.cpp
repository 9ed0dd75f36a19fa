// SPDX-License-Identifier: GPL-3.0-or-later
// Main of the test programs that need a QGuiApplication, without a display. What Qt warns of is a mistake,
// except what it says of the machine.
#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QStandardPaths>

namespace {

void failOnWarning(QtMsgType type, const QMessageLogContext & /*context*/, const QString &message) {
    const bool platform = message.contains(u"XDG_RUNTIME_DIR");
    if (type != QtDebugMsg && type != QtInfoMsg && !platform)
        ADD_FAILURE() << "Qt warns: " << message.toStdString();
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    qInstallMessageHandler(failOnWarning);
    const QGuiApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
