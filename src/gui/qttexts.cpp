// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/qttexts.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace weici::gui {

void installQtTexts(QCoreApplication &application) {
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    auto *texts = new QTranslator(&application);
    if (texts->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(texts);
    }
}

} // namespace weici::gui
