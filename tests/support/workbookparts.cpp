// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/workbookparts.h"

#include <memory>
#include <stdexcept>
#include <vector>

#include <pugixml.hpp>
#include <zip.h>

#include <QFile>

namespace weici::tests {

namespace {

pugi::xml_document parsed(const std::map<std::string, std::string> &parts, const std::string &name) {
    pugi::xml_document document;
    const auto &text = parts.at(name);
    if (!document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single))
        throw std::runtime_error(name + " is not well-formed");
    return document;
}

std::vector<std::string> sharedStrings(const std::map<std::string, std::string> &parts) {
    std::vector<std::string> strings;
    if (!parts.contains("xl/sharedStrings.xml"))
        return strings;
    const auto document = parsed(parts, "xl/sharedStrings.xml");
    for (const auto &item : document.child("sst").children("si"))
        strings.emplace_back(item.child("t").text().get());
    return strings;
}

/// The number format of each cell style.
std::vector<std::string> numberFormats(const std::map<std::string, std::string> &parts) {
    const auto document = parsed(parts, "xl/styles.xml");
    std::map<int, std::string> codes{{0, "General"}, {1, "0"}, {2, "0.00"}};
    for (const auto &format : document.child("styleSheet").child("numFmts").children("numFmt"))
        codes[format.attribute("numFmtId").as_int()] = format.attribute("formatCode").value();
    std::vector<std::string> formats;
    for (const auto &style : document.child("styleSheet").child("cellXfs").children("xf"))
        formats.push_back(codes.at(style.attribute("numFmtId").as_int()));
    return formats;
}

/// A number as an office program shows it in one of our formats: `0`, `0.0`, `0.00` …
std::string shownNumber(const char *value, const std::string &format) {
    if (format == "General")
        throw std::runtime_error("a number without a format of its own");
    const auto point = format.find('.');
    const auto decimals = point == std::string::npos ? 0 : static_cast<int>(format.size() - point - 1);
    return QString::number(QByteArray(value).toDouble(), 'f', decimals).toStdString();
}

WorkbookParts::Cell readCell(const pugi::xml_node &cell, const std::vector<std::string> &strings,
                             const std::vector<std::string> &formats) {
    WorkbookParts::Cell read;
    const std::string type = cell.attribute("t").value();
    read.isText = type == "s" || type == "inlineStr";
    read.isFormula = !cell.child("f").empty();
    if (type == "inlineStr")
        read.shown = cell.child("is").child("t").text().get();
    else if (read.isText)
        read.shown = strings.at(cell.child("v").text().as_uint());
    else if (cell.child("v"))
        read.shown = shownNumber(cell.child("v").text().get(), formats.at(cell.attribute("s").as_uint()));
    return read;
}

void readSheet(WorkbookParts &book, int number) {
    const auto strings = sharedStrings(book.parts);
    const auto formats = numberFormats(book.parts);
    const auto document = parsed(book.parts, "xl/worksheets/sheet" + std::to_string(number) + ".xml");
    const auto sheet = document.child("worksheet");
    for (const auto &row : sheet.child("sheetData").children("row")) {
        book.rowHeights[row.attribute("r").as_int()] = row.attribute("ht").as_double();
        for (const auto &cell : row.children("c"))
            book.cells[cell.attribute("r").value()] = readCell(cell, strings, formats);
    }
    for (const auto &merge : sheet.child("mergeCells").children("mergeCell"))
        book.merges.insert(merge.attribute("ref").value());
    for (const auto &column : sheet.child("cols").children("col"))
        for (int c = column.attribute("min").as_int(); c <= column.attribute("max").as_int(); ++c)
            book.columnWidths[c] = column.attribute("width").as_double();
}

} // namespace

std::map<std::string, std::string> zipParts(const QString &path) {
    int error = 0;
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &error), &zip_discard);
    if (!archive)
        throw std::runtime_error("no zip container");
    std::map<std::string, std::string> parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
        zip_stat_t stat;
        const auto index = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(archive.get(), index, 0, &stat) != 0)
            throw std::runtime_error("a part cannot be read");
        std::string bytes(stat.size, '\0');
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
            zip_fopen_index(archive.get(), index, 0), &zip_fclose);
        if (!file ||
            zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
            throw std::runtime_error(std::string(stat.name) + " cannot be read");
        parts[stat.name] = std::move(bytes);
    }
    return parts;
}

std::string WorkbookParts::shown(const std::string &reference) const {
    const auto found = cells.find(reference);
    return found == cells.end() ? std::string() : found->second.shown;
}

WorkbookParts workbookParts(const QString &path, int sheet) {
    WorkbookParts book;
    book.parts = zipParts(path);
    readSheet(book, sheet);
    const auto document = parsed(book.parts, "xl/workbook.xml");
    const auto workbook = document.child("workbook");
    for (const auto &named : workbook.child("sheets").children("sheet"))
        book.sheetNames.emplace_back(named.attribute("name").value());
    book.sheetName = book.sheetNames.at(static_cast<std::size_t>(sheet) - 1);
    for (const auto &name : workbook.child("definedNames").children("definedName"))
        book.names[name.attribute("name").value()] = name.text().get();
    return book;
}

} // namespace weici::tests
