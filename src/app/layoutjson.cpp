// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layoutjson.h"

#include <cmath>

#include <QCoreApplication>
#include <QJsonDocument>

#include "app/reportlayout.h"

namespace weici::app {

namespace {

struct Layout {
    Q_DECLARE_TR_FUNCTIONS(Layout)
};

} // namespace

LayoutJson::LayoutJson(const QByteArray &json, const QString &origin)
    : m_origin(origin)
    , m_root(parse(json))
    , m_lines(QString::fromUtf8(json)) {
    if (const auto &twice = m_lines.twice())
        fail(*twice, Layout::tr("“%1”出现了两次").arg(twice->section(u'/', -1)));
}

QString LayoutJson::text(const QJsonObject &in, const QString &path, const QString &key, bool required) {
    const auto value = take(in, path, key, required);
    if (!value.isUndefined() && !value.isString())
        fail(path + u'/' + key, Layout::tr("“%1”应是引号括起的文字").arg(key));
    if (required && value.toString().isEmpty())
        fail(path + u'/' + key, Layout::tr("“%1”不能为空").arg(key));
    return value.toString();
}

bool LayoutJson::flag(const QJsonObject &in, const QString &path, const QString &key) {
    const auto value = take(in, path, key, false);
    if (!value.isUndefined() && !value.isBool())
        fail(path + u'/' + key, Layout::tr("“%1”应是 true 或 false").arg(key));
    return value.toBool();
}

double LayoutJson::number(const QJsonObject &in, const QString &path, const QString &key, double otherwise,
                          double least, double most, bool whole) {
    const auto value = take(in, path, key, false);
    if (value.isUndefined())
        return otherwise;
    const double number = value.toDouble();
    if (!value.isDouble() || number < least || number > most || (whole && number != std::floor(number)))
        fail(path + u'/' + key,
             (whole ? Layout::tr("“%1”应是 %2 到 %3 之间的整数") : Layout::tr("“%1”应是 %2 到 %3 之间的数"))
                 .arg(key)
                 .arg(least)
                 .arg(most));
    return number;
}

QJsonArray LayoutJson::list(const QJsonObject &in, const QString &path, const QString &key, bool required) {
    const auto value = take(in, path, key, required);
    if (!value.isUndefined() && !value.isArray())
        fail(path + u'/' + key, Layout::tr("“%1”应是方括号括起的列表").arg(key));
    return value.toArray();
}

void LayoutJson::refuseUnknown(const QJsonObject &in, const QString &path) const {
    for (const auto &key : in.keys()) {
        if (!m_taken.contains(path + u'/' + key))
            fail(path + u'/' + key, Layout::tr("不认识“%1”，请删去或改正").arg(key));
    }
}

void LayoutJson::fail(const QString &path, const QString &reason) const {
    throw LayoutError(
        Layout::tr("版式文件“%1”第 %2 行：%3。").arg(m_origin, QString::number(m_lines.line(path)), reason));
}

QJsonObject LayoutJson::parse(const QByteArray &json) const {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    const auto line = QString::number(json.left(error.offset).count('\n') + 1);
    if (error.error != QJsonParseError::NoError)
        throw LayoutError(Layout::tr("版式文件“%1”第 %2 行：不是合法的 JSON，请检查逗号、引号和括号。")
                              .arg(m_origin, line));
    if (!document.isObject())
        throw LayoutError(Layout::tr("版式文件“%1”第 1 行：最外层应是花括号。").arg(m_origin));
    return document.object();
}

QJsonValue LayoutJson::take(const QJsonObject &in, const QString &path, const QString &key, bool required) {
    m_taken.insert(path + u'/' + key);
    if (required && !in.contains(key))
        fail(path, Layout::tr("缺少“%1”").arg(key));
    return in.value(key);
}

} // namespace weici::app
