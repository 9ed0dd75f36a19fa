// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/language.h"

#include <QString>
#include <QtGlobal>

namespace weici::cli {

bool speaksEnglish() {
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString locale = qEnvironmentVariable(variable);
        if (locale.isEmpty())
            continue;
        const QString language = locale.section(u'.', 0, 0).section(u'@', 0, 0).section(u'_', 0, 0);
        return language == u"en" || language == u"C" || language == u"POSIX";
    }
    return false;
}

void useUtf8() {
    qputenv("LC_ALL", "C.UTF-8");
}

} // namespace weici::cli
