// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "app/jsonwriter.h"
#include "engine/cell.h"
#include "engine/period.h"

/// The JSON of snapshots: what is written is read back the same, and what is missing or of another kind is a
/// MessageError that names where.
namespace weici::app::snapshotjson {

void write(JsonWriter &json, const QString &text);
void write(JsonWriter &json, const QStringList &texts);
void write(JsonWriter &json, std::optional<int> number);
void write(JsonWriter &json, const std::optional<QString> &text);
void write(JsonWriter &json, const std::optional<engine::CellKey> &cell);

template <class Value>
void write(JsonWriter &json, const char *key, const Value &value) {
    json.key(key);
    write(json, value);
}

QString dateText(const QDate &date); ///< empty: invalid

[[noreturn]] void refuse(const QString &where);

/// One object, read key by key.
class Object final {
public:
    Object(const QJsonValue &value, const QString &where);

    [[nodiscard]] QString text(const char *key) const;
    [[nodiscard]] QStringList texts(const char *key) const;
    [[nodiscard]] int integer(const char *key) const;
    [[nodiscard]] bool boolean(const char *key) const;
    [[nodiscard]] QDate date(const char *key) const;
    [[nodiscard]] engine::Period period(const char *key) const;
    [[nodiscard]] QJsonArray array(const char *key) const;
    [[nodiscard]] Object object(const char *key) const;
    [[nodiscard]] std::optional<int> integerOrNull(const char *key) const;
    [[nodiscard]] std::optional<QString> textOrNull(const char *key) const;
    [[nodiscard]] std::optional<engine::CellKey> cellOrNull(const char *key) const;

private:
    [[nodiscard]] QJsonValue take(const char *key) const;
    [[nodiscard]] QString place(const char *key) const;

    QJsonObject m_object;
    QString m_where;
};

QString textOf(const QJsonValue &value, const QString &where);
int integerOf(const QJsonValue &value, const QString &where);
double numberOf(const QJsonValue &value, const QString &where);
std::optional<engine::CellKey> cellOf(const QJsonValue &value, const QString &where);
/// An array of exactly `size` values.
QJsonArray arrayOf(const QJsonValue &value, qsizetype size, const QString &where);

/// Words of an enum, in its order.
template <std::size_t count>
using Words = std::array<const char *, count>;

template <class Enum, std::size_t count>
QString wordOf(const Words<count> &words, Enum value) {
    return QLatin1String(words.at(static_cast<std::size_t>(value)));
}

template <class Enum, std::size_t count>
Enum valueOf(const Words<count> &words, const QString &word, const QString &where) {
    for (std::size_t i = 0; i < count; ++i) {
        if (word == QLatin1String(words[i]))
            return static_cast<Enum>(i);
    }
    refuse(where);
}

} // namespace weici::app::snapshotjson
