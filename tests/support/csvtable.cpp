// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/csvtable.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace weici::testing {

namespace {

std::vector<std::vector<std::string>> records(const std::string &text) {
    std::vector<std::vector<std::string>> result;
    std::vector<std::string> record(1);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            record.back().push_back(text[++i]);
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            record.emplace_back();
        } else if (!quoted && c == '\n') {
            result.push_back(std::move(record));
            record.assign(1, std::string());
        } else {
            record.back().push_back(c);
        }
    }
    return result;
}

} // namespace

CsvTable::CsvTable(const std::string &path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot open " + path);
    read({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}, path);
}

CsvTable CsvTable::fromText(const std::string &text) {
    CsvTable table;
    table.read(text, "text");
    return table;
}

void CsvTable::read(const std::string &text, const std::string &name) {
    m_rows = records(text);
    m_columns = m_rows.at(0);
    m_rows.erase(m_rows.begin());
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columnIndex[m_columns[i]] = i;
    for (const auto &row : m_rows) {
        if (row.size() != m_columns.size())
            throw std::runtime_error(name + ": a row of " + std::to_string(row.size()) + " fields");
    }
}

const std::string &CsvTable::at(std::size_t row, const std::string &column) const {
    return m_rows.at(row).at(m_columnIndex.at(column));
}

CsvTable seedTable(const std::string &name) {
    return CsvTable(WEICI_SOURCE_DIR "/tests/golden/seeds/" + name + ".csv");
}

} // namespace weici::testing
