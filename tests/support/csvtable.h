// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace weici::testing {

/// A CSV file (RFC 4180, header row) read whole for tests, apart from the reader of the program so that it
/// can serve as its oracle. Throws std::runtime_error when the file is missing or a row has another length.
class CsvTable final {
public:
    explicit CsvTable(const std::string &path);
    static CsvTable fromText(const std::string &text);

    std::size_t rowCount() const { return m_rows.size(); }
    const std::vector<std::string> &columns() const { return m_columns; }
    const std::string &at(std::size_t row, const std::string &column) const;

private:
    CsvTable() = default;
    void read(const std::string &text, const std::string &name);

    std::vector<std::string> m_columns;
    std::map<std::string, std::size_t> m_columnIndex;
    std::vector<std::vector<std::string>> m_rows;
};

/// A document of tests/golden/seeds, by name.
CsvTable seedTable(const std::string &name);

} // namespace weici::testing
