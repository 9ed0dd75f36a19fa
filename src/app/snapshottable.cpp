// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snapshotdocument.h"
#include "app/snapshotjson.h"

namespace weici::app::snapshotjson {
namespace {

constexpr Words<3> cellKinds{"empty", "text", "number"};
constexpr Words<6> cellStyles{"header", "group", "body", "figure", "rank", "departments"};
constexpr Words<3> marks{"none", "front", "back"};
constexpr Words<4> roles{"value", "rank", "target-value", "target-rank"};

void writeNumbers(JsonWriter &json, const std::vector<double> &numbers) {
    json.beginArray();
    for (const double number : numbers)
        json.number(number);
    json.endArray();
}

// A table has thousands of cells: no keys.
void writeCell(JsonWriter &json, const TableReport::Cell &cell) {
    json.beginArray();
    write(json, wordOf(cellKinds, cell.kind));
    write(json, cell.text);
    json.number(cell.number);
    write(json, wordOf(cellStyles, cell.style));
    write(json, wordOf(marks, cell.mark));
    write(json, cell.source);
    write(json, wordOf(roles, cell.role));
    json.endArray();
}

void writeRows(JsonWriter &json, const TableReport &table) {
    json.key("rows");
    json.beginArray();
    for (const std::vector<TableReport::Cell> &row : table.rows) {
        json.beginArray();
        for (const TableReport::Cell &cell : row)
            writeCell(json, cell);
        json.endArray();
    }
    json.endArray();
    json.key("spans");
    json.beginArray();
    for (const TableReport::Span &span : table.spans) {
        json.beginArray();
        for (const int number : {span.row, span.column, span.rows, span.columns})
            json.number(number);
        json.endArray();
    }
    json.endArray();
}

void writeNumber(JsonWriter &json, const char *key, int number) {
    json.key(key);
    json.number(number);
}

void writeChart(JsonWriter &json, const TableReport::Chart &chart) {
    json.beginObject();
    write(json, "title", chart.title);
    write(json, "axis", chart.axis);
    writeNumber(json, "label_column", chart.labelColumn);
    writeNumber(json, "value_column", chart.valueColumn);
    writeNumber(json, "first_row", chart.firstRow);
    writeNumber(json, "row_count", chart.rowCount);
    write(json, "own_row", chart.ownRow);
    json.key("starts");
    writeNumbers(json, chart.starts);
    json.endObject();
}

std::vector<double> numbersFrom(const QJsonArray &array, const QString &where) {
    std::vector<double> numbers;
    for (const QJsonValue &number : array)
        numbers.push_back(numberOf(number, where));
    return numbers;
}

TableReport::Cell cellFrom(const QJsonValue &value) {
    const QString where = QStringLiteral("cell");
    const QJsonArray parts = arrayOf(value, 7, where);
    TableReport::Cell cell;
    cell.kind = valueOf<TableReport::CellKind>(cellKinds, textOf(parts[0], where), where);
    cell.text = textOf(parts[1], where);
    cell.number = numberOf(parts[2], where);
    cell.style = valueOf<TableReport::CellStyle>(cellStyles, textOf(parts[3], where), where);
    cell.mark = valueOf<TableReport::Mark>(marks, textOf(parts[4], where), where);
    cell.source = cellOf(parts[5], where);
    cell.role = valueOf<engine::CellRole>(roles, textOf(parts[6], where), where);
    return cell;
}

std::vector<TableReport::Cell> rowFrom(const QJsonValue &value, std::size_t columns) {
    const QJsonArray cells = arrayOf(value, static_cast<qsizetype>(columns), QStringLiteral("row"));
    std::vector<TableReport::Cell> row;
    row.reserve(columns);
    for (const QJsonValue &cell : cells)
        row.push_back(cellFrom(cell));
    return row;
}

TableReport::Span spanFrom(const QJsonValue &value) {
    const QString where = QStringLiteral("span");
    const QJsonArray parts = arrayOf(value, 4, where);
    return {integerOf(parts[0], where), integerOf(parts[1], where), integerOf(parts[2], where),
            integerOf(parts[3], where)};
}

TableReport::Chart chartFrom(const Object &object) {
    return {object.text("title"),
            object.text("axis"),
            object.integer("label_column"),
            object.integer("value_column"),
            object.integer("first_row"),
            object.integer("row_count"),
            object.integerOrNull("own_row"),
            numbersFrom(object.array("starts"), QStringLiteral("starts"))};
}

// A file of unknown origin can hold any numbers, and writers go by them.
void requireInside(const TableReport &table) {
    const auto rows = static_cast<int>(table.rows.size());
    const auto columns = static_cast<int>(table.columns.size());
    const auto inside = [](int first, int count, int size) {
        return first >= 0 && count >= 0 && first <= size - count;
    };
    bool good = inside(0, table.headerRows, rows) && inside(0, table.nameColumns, columns);
    for (const TableReport::Span &span : table.spans)
        good = good && inside(span.row, span.rows, rows) && inside(span.column, span.columns, columns);
    for (const TableReport::Chart &chart : table.charts) {
        good = good && inside(chart.firstRow, chart.rowCount, rows) &&
               inside(chart.labelColumn, 1, columns) && inside(chart.valueColumn, 1, columns);
    }
    if (!good)
        refuse(QStringLiteral("table"));
}

QStringList listOf(const std::vector<QString> &texts) {
    return {texts.begin(), texts.end()};
}

} // namespace

void writeTable(JsonWriter &json, const TableReport &table) {
    json.beginObject();
    write(json, "name", table.name);
    write(json, "annex", table.annex);
    write(json, "title", table.title);
    std::vector<double> widths;
    for (const TableReport::Column &column : table.columns)
        widths.push_back(column.widthChars);
    json.key("widths");
    writeNumbers(json, widths);
    writeNumber(json, "header_rows", table.headerRows);
    writeNumber(json, "name_columns", table.nameColumns);
    writeRows(json, table);
    write(json, "notes", listOf(table.notes));
    write(json, "front_to", table.frontTo);
    write(json, "back_from", table.backFrom);
    json.key("landscape");
    json.boolean(table.page.landscape);
    json.key("charts");
    json.beginArray();
    for (const TableReport::Chart &chart : table.charts)
        writeChart(json, chart);
    json.endArray();
    json.endObject();
}

TableReport tableFrom(const Object &object) {
    TableReport table;
    table.name = object.text("name");
    table.annex = object.text("annex");
    table.title = object.text("title");
    for (const double width : numbersFrom(object.array("widths"), QStringLiteral("widths")))
        table.columns.push_back({width});
    table.headerRows = object.integer("header_rows");
    table.nameColumns = object.integer("name_columns");
    for (const QJsonValue &row : object.array("rows"))
        table.rows.push_back(rowFrom(row, table.columns.size()));
    for (const QJsonValue &span : object.array("spans"))
        table.spans.push_back(spanFrom(span));
    const QStringList notes = object.texts("notes");
    table.notes.assign(notes.begin(), notes.end());
    table.frontTo = object.integerOrNull("front_to");
    table.backFrom = object.integerOrNull("back_from");
    table.page.landscape = object.boolean("landscape");
    for (const QJsonValue &chart : object.array("charts"))
        table.charts.push_back(chartFrom({chart, QStringLiteral("chart")}));
    requireInside(table);
    return table;
}

} // namespace weici::app::snapshotjson
