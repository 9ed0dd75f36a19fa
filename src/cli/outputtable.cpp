// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outputtable.h"

#include "app/jsonwriter.h"
#include "app/textwidth.h"
#include "engine/decimal.h"
#include "exchange/csv.h"
#include "exchange/csvtablewriter.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace weici::cli {

namespace {

std::string plainText(const OutputCell &cell) {
    if (const auto *number = std::get_if<double>(&cell))
        return engine::shortestText(*number);
    const auto *text = std::get_if<std::string>(&cell);
    return text ? *text : std::string();
}

/// Data never becomes a formula where the CSV is opened.
std::string csvText(const OutputCell &cell) {
    return exchange::guardedText(QString::fromStdString(plainText(cell))).toStdString();
}

void printJson(app::JsonWriter &json, const OutputCell &cell) {
    if (const auto *number = std::get_if<double>(&cell))
        json.number(*number);
    else if (const auto *text = std::get_if<std::string>(&cell))
        json.text(*text);
    else
        json.null();
}

/// For people: line breaks would tear the row.
QString shown(const OutputCell &cell) {
    return QString::fromStdString(plainText(cell))
        .replace(u'\n', u' ')
        .replace(u'\r', u' ')
        .replace(u'\t', u' ');
}

QString padded(const QString &text, int width, bool toTheRight) {
    const QString space(std::max(0, width - app::textWidth(text)), u' ');
    return toTheRight ? QString(space + text) : QString(text + space);
}

QByteArray alignedLine(const QStringList &texts, const std::vector<int> &widths,
                       const std::vector<bool> &toTheRight) {
    QStringList cells;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto column = static_cast<std::size_t>(i);
        cells.append(padded(texts[i], widths[column], toTheRight[column]));
    }
    QString line = cells.join(QStringLiteral("  "));
    while (line.endsWith(u' '))
        line.chop(1);
    return line.toUtf8() + '\n';
}

} // namespace

OutputCell outputCell(const QString &text) {
    return text.isEmpty() ? OutputCell() : OutputCell(text.toStdString());
}

OutputCell outputCell(std::optional<double> number) {
    return number ? OutputCell(*number) : OutputCell();
}

OutputCell outputCell(const engine::CellText &cell) {
    if (const auto number = cell.value())
        return *number;
    return cell.text.empty() ? OutputCell() : OutputCell(cell.text);
}

OutputCell numberCell(double number) {
    return std::isnan(number) ? OutputCell() : OutputCell(number);
}

OutputTable::OutputTable(const QStringList &columns)
    : m_columns(columns) {}

void OutputTable::add(std::vector<OutputCell> row) {
    Q_ASSERT(row.size() == static_cast<std::size_t>(m_columns.size()));
    m_rows.push_back(std::move(row));
}

QByteArray OutputTable::print(OutputFormat format) const {
    switch (format) {
    case OutputFormat::Csv:
        return csv();
    case OutputFormat::Json:
        return json();
    case OutputFormat::Table:
        return table();
    }
    return {};
}

QByteArray OutputTable::csv() const {
    std::string text = m_columns.join(u',').toStdString() + '\n';
    for (const auto &row : m_rows) {
        std::vector<std::string> fields;
        std::ranges::transform(row, std::back_inserter(fields), csvText);
        text += exchange::csvLine(fields);
    }
    return QByteArray::fromStdString(text);
}

QByteArray OutputTable::json() const {
    app::JsonWriter json;
    json.beginArray();
    for (const auto &row : m_rows) {
        json.beginObject();
        for (std::size_t i = 0; i < row.size(); ++i) {
            json.key(m_columns[static_cast<qsizetype>(i)].toStdString());
            printJson(json, row[i]);
        }
        json.endObject();
    }
    json.endArray();
    return QByteArray::fromStdString(json.take());
}

QByteArray OutputTable::table() const {
    const auto count = static_cast<std::size_t>(m_columns.size());
    std::vector<int> widths(count);
    std::vector<bool> numeric(count, true);
    for (std::size_t i = 0; i < count; ++i) {
        widths[i] = app::textWidth(m_columns[static_cast<qsizetype>(i)]);
        for (const auto &row : m_rows) {
            widths[i] = std::max(widths[i], app::textWidth(shown(row[i])));
            numeric[i] = numeric[i] && !std::holds_alternative<std::string>(row[i]);
        }
    }
    QByteArray out = alignedLine(m_columns, widths, numeric);
    for (const auto &row : m_rows) {
        QStringList texts;
        for (const OutputCell &cell : row)
            texts.append(shown(cell));
        out += alignedLine(texts, widths, numeric);
    }
    return out;
}

} // namespace weici::cli
