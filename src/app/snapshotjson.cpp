// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snapshotjson.h"

#include <cmath>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/messageerror.h"

namespace weici::app::snapshotjson {
namespace {

struct Snapshot {
    Q_DECLARE_TR_FUNCTIONS(Snapshot)
};

engine::Period periodOf(const QString &code, const QString &where) {
    const auto period = engine::Period::fromCode(labels::utf8(code));
    if (!period)
        refuse(where);
    return *period;
}

} // namespace

void write(JsonWriter &json, const QString &text) {
    json.text(labels::utf8(text));
}

void write(JsonWriter &json, const QStringList &texts) {
    json.beginArray();
    for (const QString &text : texts)
        write(json, text);
    json.endArray();
}

void write(JsonWriter &json, std::optional<int> number) {
    if (number)
        json.number(*number);
    else
        json.null();
}

void write(JsonWriter &json, const std::optional<QString> &text) {
    if (text)
        write(json, *text);
    else
        json.null();
}

void write(JsonWriter &json, const std::optional<engine::CellKey> &cell) {
    if (!cell) {
        json.null();
        return;
    }
    json.beginArray();
    json.number(cell->indicator.value);
    json.number(cell->region.value);
    json.text(cell->period.code());
    json.endArray();
}

QString dateText(const QDate &date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

void refuse(const QString &where) {
    throw MessageError(
        Snapshot::tr("通报的快照读不出来（%1）。请用 weici-cli verify 检验台账，或改用最近的备份。")
            .arg(where));
}

Object::Object(const QJsonValue &value, const QString &where)
    : m_object(value.toObject())
    , m_where(where) {
    if (!value.isObject())
        refuse(where);
}

QString Object::place(const char *key) const {
    return m_where + u'/' + QLatin1String(key);
}

QJsonValue Object::take(const char *key) const {
    return m_object.value(QLatin1String(key));
}

QString Object::text(const char *key) const {
    return textOf(take(key), place(key));
}

QStringList Object::texts(const char *key) const {
    QStringList texts;
    for (const QJsonValue &value : array(key))
        texts.append(textOf(value, place(key)));
    return texts;
}

int Object::integer(const char *key) const {
    return integerOf(take(key), place(key));
}

bool Object::boolean(const char *key) const {
    const QJsonValue value = take(key);
    if (!value.isBool())
        refuse(place(key));
    return value.toBool();
}

QDate Object::date(const char *key) const {
    const QString written = text(key);
    const QDate date = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && !date.isValid())
        refuse(place(key));
    return date;
}

engine::Period Object::period(const char *key) const {
    return periodOf(text(key), place(key));
}

QJsonArray Object::array(const char *key) const {
    const QJsonValue value = take(key);
    if (!value.isArray())
        refuse(place(key));
    return value.toArray();
}

Object Object::object(const char *key) const {
    return {take(key), place(key)};
}

std::optional<int> Object::integerOrNull(const char *key) const {
    return take(key).isNull() ? std::nullopt : std::optional(integer(key));
}

std::optional<QString> Object::textOrNull(const char *key) const {
    return take(key).isNull() ? std::nullopt : std::optional(text(key));
}

std::optional<engine::CellKey> Object::cellOrNull(const char *key) const {
    return cellOf(take(key), place(key));
}

QString textOf(const QJsonValue &value, const QString &where) {
    if (!value.isString())
        refuse(where);
    return value.toString();
}

int integerOf(const QJsonValue &value, const QString &where) {
    const double number = numberOf(value, where);
    if (number != std::trunc(number) || std::abs(number) > 1e9)
        refuse(where);
    return static_cast<int>(number);
}

double numberOf(const QJsonValue &value, const QString &where) {
    if (!value.isDouble())
        refuse(where);
    return value.toDouble();
}

std::optional<engine::CellKey> cellOf(const QJsonValue &value, const QString &where) {
    if (value.isNull())
        return std::nullopt;
    const QJsonArray parts = arrayOf(value, 3, where);
    return engine::CellKey{
        {integerOf(parts[0], where)}, {integerOf(parts[1], where)}, periodOf(textOf(parts[2], where), where)};
}

QJsonArray arrayOf(const QJsonValue &value, qsizetype size, const QString &where) {
    if (!value.isArray() || value.toArray().size() != size)
        refuse(where);
    return value.toArray();
}

} // namespace weici::app::snapshotjson
