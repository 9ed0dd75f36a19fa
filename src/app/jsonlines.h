// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QString>

namespace weici::app {

/// Where each key of a JSON text stands, which Qt's reader does not tell: messages about a file that people
/// wrote need the line. The text must be one that Qt's reader accepts.
class JsonLines final {
public:
    explicit JsonLines(const QString &json);

    /// Line, counted from 1, of a key (`/columns/0/shows`) or of an item of an array (`/columns/0`); 1 when
    /// unknown.
    [[nodiscard]] qint64 line(const QString &path) const { return m_lines.value(path, 1); }
    /// Path of the first key that stands twice in one object.
    [[nodiscard]] const std::optional<QString> &twice() const { return m_twice; }

private:
    void skipSpace();
    QChar next();
    QString string();
    void value(const QString &path);
    void object(const QString &path);
    void array(const QString &path);

    const QString m_json;
    QHash<QString, qint64> m_lines;
    std::optional<QString> m_twice;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

} // namespace weici::app
