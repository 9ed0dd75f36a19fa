// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/packageerror.h"
#include "exchange/packagewords.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <string>

namespace weici::exchange {

/// The text of a JSON file with the line of every key, which Qt's reader does not tell.
class JsonFile final {
public:
    /// Throws PackageError when the text is no JSON object in UTF-8, or has a key twice.
    JsonFile(const QString &file, const QByteArray &utf8, PackageFaults &faults);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QJsonObject &root() const { return m_root; }
    /// Line of a key by its path (`/year`, `/blocks/0/name`) or of an array's item (`/blocks/0`); 0 when
    /// unknown.
    [[nodiscard]] qint64 line(const QString &path) const { return m_lines.value(path); }

private:
    QString m_name;
    QJsonObject m_root;
    QHash<QString, qint64> m_lines;
};

/// One JSON object read key by key; what is wrong becomes a fault at its line. A key that is absent gives
/// nothing.
class JsonObject final {
public:
    JsonObject(const JsonFile &file, const QJsonObject &object, const QString &path, PackageFaults &faults);

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] const JsonFile &file() const { return m_file; }
    [[nodiscard]] PackageFaults &faults() const { return m_faults; }
    [[nodiscard]] QString pathOf(const QString &key) const { return m_path + u'/' + key; }

    /// The raw value; from here on the key counts as known.
    QJsonValue take(const QString &key);
    std::optional<std::string> text(const QString &key);
    std::optional<double> number(const QString &key, double low, double high);
    std::optional<int> integer(const QString &key, int low, int high);
    std::optional<bool> boolean(const QString &key);
    /// Whether the key stands there as null.
    [[nodiscard]] bool isNull(const QString &key);
    /// Marks a key as known without reading it.
    void ignore(const QString &key) { m_known.insert(key); }

    template <class Value, std::size_t count>
    std::optional<Value> word(const QString &key, const std::array<Word<Value>, count> &words) {
        const auto given = text(key);
        if (!given)
            return {};
        if (const auto value = valueOf(words, *given))
            return value;
        refuseWord(key, *given, wordsOf(words));
        return {};
    }

    void refuseWord(const QString &key, const std::string &given, const QStringList &known) const;
    void fault(const QString &key, const QString &reason) const;
    /// The key must be there.
    bool require(const QString &key);
    /// Every key that nobody asked for is a fault.
    void refuseUnknownKeys() const;

private:
    const JsonFile &m_file;
    QJsonObject m_object;
    QString m_path;
    PackageFaults &m_faults;
    QSet<QString> m_known;
};

} // namespace weici::exchange
