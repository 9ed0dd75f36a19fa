// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/templatehead.h"

#include <algorithm>

#include <QStringList>

namespace weici::models {

namespace {

/// The line that ends the head; -1: there is none.
qsizetype endOfHead(const QStringList &lines) {
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed() == QLatin1String("---")) {
            return i;
        }
    }
    return -1;
}

/// Where the value begins, behind `key：` or `key:`; -1: another line.
qsizetype valueAt(const QString &line, const QString &key) {
    const QString trimmed = line.trimmed();
    const bool isKey = trimmed.startsWith(key) && trimmed.size() > key.size() &&
                       (trimmed[key.size()] == QChar(0xFF1A) || trimmed[key.size()] == u':');
    return isKey ? line.indexOf(key) + key.size() + 1 : -1;
}

} // namespace

QString headLine(const QString &text, const QString &key) {
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < endOfHead(lines); ++i) {
        if (const qsizetype at = valueAt(lines[i], key); at >= 0) {
            return lines[i].mid(at).trimmed();
        }
    }
    return {};
}

QString withHeadLine(const QString &text, const QString &key, const QString &value) {
    QStringList lines = text.split(u'\n');
    const QString line = key + QChar(0xFF1A) + value;
    const qsizetype end = endOfHead(lines);
    for (qsizetype i = 0; i < end; ++i) {
        if (valueAt(lines[i], key) >= 0) {
            lines[i] = line;
            return lines.join(u'\n');
        }
    }
    if (end < 0) {
        lines.prepend(QStringLiteral("---"));
    }
    lines.insert(std::max<qsizetype>(end, 0), line);
    return lines.join(u'\n');
}

} // namespace weici::models
