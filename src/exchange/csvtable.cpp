// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvtable.h"

#include "engine/decimal.h"
#include "exchange/csv.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace weici::exchange {

namespace {

QString toText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Long and many-lined texts are cut, so that a message stays one line.
QString excerpt(std::string_view utf8) {
    constexpr qsizetype most = 40;
    const QString line = toText(utf8.substr(0, 400)).simplified();
    return line.size() <= most ? line : line.left(most) + QChar(0x2026);
}

} // namespace

qint64 CsvRow::line() const {
    return m_record.line;
}

std::string_view CsvRow::text(std::size_t column) const {
    const auto field = m_table.m_fields[column];
    return field ? std::string_view(m_record.fields[*field]) : std::string_view();
}

QString CsvRow::shown(std::size_t column) const {
    return excerpt(text(column));
}

void CsvRow::fault(std::size_t column, const QString &reason) const {
    m_table.fault(m_record.line, QString::fromLatin1(m_table.m_columns[column].name), reason);
}

bool CsvRow::require(std::size_t column) const {
    if (!text(column).empty())
        return true;
    fault(column, QCoreApplication::translate("Package", "不能空白；请填写"));
    return false;
}

std::optional<double> CsvRow::number(std::size_t column) const {
    if (text(column).empty())
        return {};
    const auto number = engine::parsePlain(text(column));
    if (!number || !std::isfinite(*number)) {
        fault(column, QCoreApplication::translate("Package", "“%1”不是数；请改成如 12.5 的数，或留空")
                          .arg(shown(column)));
        return {};
    }
    return number;
}

std::optional<int> CsvRow::integer(std::size_t column, int low, int high) const {
    if (text(column).empty())
        return {};
    const auto number = engine::parsePlain(text(column));
    if (!number || *number != std::floor(*number) || *number < low || *number > high) {
        fault(column, QCoreApplication::translate("Package", "“%1”不是 %2 到 %3 的整数；请改正")
                          .arg(shown(column), QString::number(low), QString::number(high)));
        return {};
    }
    return static_cast<int>(*number);
}

std::optional<bool> CsvRow::flag(std::size_t column) const {
    if (text(column).empty())
        return {};
    if (text(column) != "0" && text(column) != "1") {
        fault(column, QCoreApplication::translate("Package", "“%1”不是 0 或 1；请改成 0（否）或 1（是）")
                          .arg(shown(column)));
        return {};
    }
    return text(column) == "1";
}

std::vector<std::string> CsvRow::list(std::size_t column) const {
    std::vector<std::string> names;
    std::string_view rest = text(column);
    while (!rest.empty()) {
        const std::size_t end = rest.find(';');
        if (end != 0)
            names.emplace_back(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return names;
}

CsvTable::CsvTable(const QString &file, std::span<const CsvColumn> columns, PackageFaults &faults)
    : m_file(file)
    , m_columns(columns)
    , m_faults(faults)
    , m_fields(columns.size()) {}

void CsvTable::read(QIODevice &device, const std::function<void(const CsvRow &)> &visit) {
    try {
        readCsv(device, [&](const CsvRecord &record) {
            if (m_width == 0)
                readHeader(record);
            else if (hasRightLength(record))
                visit(CsvRow(*this, record));
        });
    } catch (const CsvError &error) {
        fault(error.line(), {}, error.reason());
        m_faults.throwIfAny();
    }
    if (m_width == 0)
        fault(1, {}, QCoreApplication::translate("Package", "文件是空的；第一行应为列名"));
}

void CsvTable::readHeader(const CsvRecord &record) {
    m_width = record.fields.size();
    for (std::size_t field = 0; field < m_width; ++field)
        placeColumn(record, field);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].required && !m_fields[i])
            fault(record.line, QString::fromLatin1(m_columns[i].name),
                  QCoreApplication::translate("Package", "缺少这一列；请补上"));
    }
    // Rows cannot be understood without their columns.
    m_faults.throwIfAny();
}

void CsvTable::placeColumn(const CsvRecord &record, std::size_t field) {
    const std::string &name = record.fields[field];
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (name != m_columns[i].name)
            continue;
        if (m_fields[i])
            fault(record.line, excerpt(name),
                  QCoreApplication::translate("Package", "这一列出现了两次；请删去一列"));
        m_fields[i] = field;
        return;
    }
    QStringList known;
    for (const CsvColumn &column : m_columns)
        known.append(QString::fromLatin1(column.name));
    fault(record.line, excerpt(name),
          QCoreApplication::translate("Package", "不认识的列；可用的列：%1").arg(known.join(u',')));
}

bool CsvTable::hasRightLength(const CsvRecord &record) const {
    if (record.fields.size() == m_width)
        return true;
    fault(record.line, {},
          QCoreApplication::translate(
              "Package", "这一行有 %1 个字段，列名有 %2 个；检查是否缺了逗号，或含逗号的内容没有加引号")
              .arg(QString::number(record.fields.size()), QString::number(m_width)));
    return false;
}

void CsvTable::fault(qint64 line, const QString &column, const QString &reason) const {
    m_faults.add({m_file, line, column, reason});
}

} // namespace weici::exchange
