// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace weici::app {

JsonLines::JsonLines(const QString &json)
    : m_json(json) {
    value({});
}

void JsonLines::skipSpace() {
    for (; m_at < m_json.size() && m_json[m_at].isSpace(); ++m_at) {
        if (m_json[m_at] == u'\n')
            ++m_line;
    }
}

QChar JsonLines::next() {
    skipSpace();
    return m_at < m_json.size() ? m_json[m_at] : QChar();
}

QString JsonLines::string() {
    const qsizetype start = m_at++;
    while (m_json[m_at] != u'"')
        m_at += m_json[m_at] == u'\\' ? 2 : 1;
    ++m_at;
    // Qt's own reader knows the escapes; it wants an array around a single string.
    const QString alone = u'[' + m_json.sliced(start, m_at - start) + u']';
    return QJsonDocument::fromJson(alone.toUtf8()).array().at(0).toString();
}

void JsonLines::value(const QString &path) {
    const QChar first = next();
    if (first == u'{')
        return object(path);
    if (first == u'[')
        return array(path);
    if (first == u'"') {
        string();
        return;
    }
    while (m_at < m_json.size() && !QStringView(u",]} \t\r\n").contains(m_json[m_at]))
        ++m_at;
}

void JsonLines::object(const QString &path) {
    ++m_at;
    while (next() != u'}') {
        const qint64 line = m_line;
        const QString key = path + u'/' + string();
        if (m_lines.contains(key) && !m_twice)
            m_twice = key;
        m_lines.insert(key, line);
        next();
        ++m_at; // the colon
        value(key);
        if (next() == u',')
            ++m_at;
    }
    ++m_at;
}

void JsonLines::array(const QString &path) {
    ++m_at;
    for (int i = 0; next() != u']'; ++i) {
        const QString item = path + u'/' + QString::number(i);
        m_lines.insert(item, m_line);
        value(item);
        if (next() == u',')
            ++m_at;
    }
    ++m_at;
}

} // namespace weici::app
