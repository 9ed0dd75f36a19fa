// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documentlanguage.h"

#include <QCoreApplication>
#include <QTranslator>

namespace weici::app {

DocumentLanguage::DocumentLanguage() {
    const QCoreApplication *application = QCoreApplication::instance();
    if (application == nullptr)
        return;
    for (QTranslator *translator : application->findChildren<QTranslator *>(QLatin1String(translatorName),
                                                                            Qt::FindDirectChildrenOnly)) {
        if (QCoreApplication::removeTranslator(translator))
            m_aside.push_back(translator);
    }
}

DocumentLanguage::~DocumentLanguage() {
    for (QTranslator *translator : m_aside)
        QCoreApplication::installTranslator(translator);
}

} // namespace weici::app
