// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/appearance.h"
#include "gui/dialogs.h"
#include "gui/mainwindow.h"
#include "gui/qttexts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QSettings>

int main(int argc, char *argv[]) {
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("weici"));
    QApplication::setApplicationVersion(QStringLiteral(WEICI_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/weici.svg")));
    weici::gui::installQtTexts(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "位次：每月的数、排名和通报，放在一个台账里"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("LEDGER"),
                                 QCoreApplication::translate("main", "要打开的台账（.weici 文件）"),
                                 QStringLiteral("[LEDGER]"));
    parser.process(application);

    QSettings settings(QStringLiteral("weici"), QStringLiteral("weici"));
    weici::gui::WindowDialogs dialogs;
    weici::gui::Appearance appearance(application, settings);
    weici::gui::MainWindow window(appearance, dialogs, settings);
    dialogs.setWindow(&window);
    window.show();
    if (!parser.positionalArguments().isEmpty()) {
        window.openLedger(parser.positionalArguments().constFirst());
    }
    return QApplication::exec();
}
