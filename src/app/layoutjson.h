// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include "app/jsonlines.h"

namespace weici::app {

/// A layout file while it is read: every value is asked for by its key and type, and what nobody asked for is
/// an error. A path names a place (`/columns/0/shows`). Everything throws LayoutError with file and line.
class LayoutJson final {
public:
    LayoutJson(const QByteArray &json, const QString &origin);

    [[nodiscard]] const QJsonObject &root() const { return m_root; }

    QString text(const QJsonObject &in, const QString &path, const QString &key, bool required = false);
    bool flag(const QJsonObject &in, const QString &path, const QString &key);
    /// A number within bounds; a whole one where the bounds are whole and `whole` is set.
    double number(const QJsonObject &in, const QString &path, const QString &key, double otherwise,
                  double least, double most, bool whole);
    QJsonArray list(const QJsonObject &in, const QString &path, const QString &key, bool required);

    /// Refuses the keys of an object that were not asked for.
    void refuseUnknown(const QJsonObject &in, const QString &path) const;
    [[noreturn]] void fail(const QString &path, const QString &reason) const;

private:
    [[nodiscard]] QJsonObject parse(const QByteArray &json) const;
    QJsonValue take(const QJsonObject &in, const QString &path, const QString &key, bool required);

    QString m_origin;
    QJsonObject m_root;
    JsonLines m_lines;
    QSet<QString> m_taken;
};

} // namespace weici::app
