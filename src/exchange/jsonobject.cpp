// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsonobject.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace weici::exchange {

namespace {

/// Walks a text that Qt's reader has accepted and notes where each key stands.
class Places final {
public:
    Places(const QString &text, QHash<QString, qint64> &lines)
        : m_text(text)
        , m_lines(lines) {}

    /// The path of the first key that stands twice in its object, or nothing.
    std::optional<QString> read() {
        value({});
        return m_twice;
    }

private:
    void skipSpace() {
        for (; m_at < m_text.size() && m_text[m_at].isSpace(); ++m_at) {
            if (m_text[m_at] == u'\n')
                ++m_line;
        }
    }
    QChar next() {
        skipSpace();
        return m_at < m_text.size() ? m_text[m_at] : QChar();
    }
    QString string() {
        const qsizetype start = m_at++;
        while (m_text[m_at] != u'"')
            m_at += m_text[m_at] == u'\\' ? 2 : 1;
        ++m_at;
        // Escapes in a key are read by Qt's own reader, as an array of one.
        const QString literal = u'[' + m_text.sliced(start, m_at - start) + u']';
        return QJsonDocument::fromJson(literal.toUtf8()).array().at(0).toString();
    }
    void value(const QString &path) {
        const QChar c = next();
        if (c == u'{')
            object(path);
        else if (c == u'[')
            array(path);
        else if (c == u'"')
            string();
        else
            while (m_at < m_text.size() && !QStringView(u",]} \t\r\n").contains(m_text[m_at]))
                ++m_at;
    }
    void object(const QString &path) {
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
    void array(const QString &path) {
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

    const QString &m_text;
    QHash<QString, qint64> &m_lines;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    std::optional<QString> m_twice;
};

[[noreturn]] void fail(PackageFaults &faults, const PackageFault &fault) {
    faults.add(fault);
    faults.throwIfAny();
    Q_UNREACHABLE();
}

PackageFault syntaxFault(const QString &file, const QByteArray &utf8, qsizetype offset) {
    const QByteArray before = utf8.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
    return {file,
            before.count('\n') + 1,
            {},
            QCoreApplication::translate("Package", "第 %1 个字符附近不是合法的 JSON；检查逗号、引号和括号")
                .arg(QString::number(column))};
}

} // namespace

JsonFile::JsonFile(const QString &file, const QByteArray &bytes, PackageFaults &faults)
    : m_name(file) {
    const QByteArray utf8 = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    if (!QByteArrayView(utf8).isValidUtf8()) {
        qint64 line = 1;
        for (const QByteArray &text : utf8.split('\n')) {
            if (!QByteArrayView(text).isValidUtf8())
                break;
            ++line;
        }
        fail(faults,
             {file,
              line,
              {},
              QCoreApplication::translate("Package", "不是 UTF-8 编码；用文本编辑器另存为 UTF-8 后再试")});
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (error.error != QJsonParseError::NoError)
        fail(faults, syntaxFault(file, utf8, error.offset));
    if (!document.isObject())
        fail(faults,
             {file, 1, {}, QCoreApplication::translate("Package", "最外层应是一个花括号括起的 JSON 对象")});
    m_root = document.object();
    if (const auto twice = Places(QString::fromUtf8(utf8), m_lines).read())
        fail(faults, {file, m_lines.value(*twice), twice->section(u'/', -1),
                      QCoreApplication::translate("Package", "这个键出现了两次；请删去一个")});
}

JsonObject::JsonObject(const JsonFile &file, const QJsonObject &object, const QString &path,
                       PackageFaults &faults)
    : m_file(file)
    , m_object(object)
    , m_path(path)
    , m_faults(faults) {}

QJsonValue JsonObject::take(const QString &key) {
    m_known.insert(key);
    return m_object.value(key);
}

bool JsonObject::isNull(const QString &key) {
    return take(key).isNull();
}

std::optional<std::string> JsonObject::text(const QString &key) {
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return {};
    if (!value.isString()) {
        fault(key, QCoreApplication::translate("Package", "应是用引号括起的文字"));
        return {};
    }
    return value.toString().toStdString();
}

std::optional<double> JsonObject::number(const QString &key, double low, double high) {
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return {};
    if (!value.isDouble()) {
        fault(key, QCoreApplication::translate("Package", "应是不带引号的数"));
        return {};
    }
    if (value.toDouble() < low || value.toDouble() > high) {
        fault(key, QCoreApplication::translate("Package", "应在 %1 到 %2 之间").arg(low).arg(high));
        return {};
    }
    return value.toDouble();
}

std::optional<int> JsonObject::integer(const QString &key, int low, int high) {
    const auto value = number(key, low, high);
    if (!value)
        return {};
    if (*value != std::floor(*value)) {
        fault(key, QCoreApplication::translate("Package", "应是整数"));
        return {};
    }
    return static_cast<int>(*value);
}

std::optional<bool> JsonObject::boolean(const QString &key) {
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return {};
    if (!value.isBool()) {
        fault(key, QCoreApplication::translate("Package", "应是 true 或 false"));
        return {};
    }
    return value.toBool();
}

void JsonObject::refuseWord(const QString &key, const std::string &given, const QStringList &known) const {
    fault(key, QCoreApplication::translate("Package", "不认识“%1”；可用：%2")
                   .arg(QString::fromStdString(given).left(40), known.join(QStringLiteral(", "))));
}

void JsonObject::fault(const QString &key, const QString &reason) const {
    m_faults.add({m_file.name(), m_file.line(key.isEmpty() ? m_path : pathOf(key)), key, reason});
}

bool JsonObject::require(const QString &key) {
    if (has(key))
        return true;
    m_faults.add({m_file.name(), m_file.line(m_path), key,
                  QCoreApplication::translate("Package", "缺少这个键；请补上")});
    m_known.insert(key);
    return false;
}

void JsonObject::refuseUnknownKeys() const {
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_known.contains(key))
            fault(key, QCoreApplication::translate("Package", "不认识的键；请删去或改正拼写"));
    }
}

} // namespace weici::exchange
