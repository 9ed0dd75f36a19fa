// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/outputrows.h"

#include "support/csvtable.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace weici::tests {

OutputRows::OutputRows(const std::string &csv) {
    const auto table = testing::CsvTable::fromText(csv);
    for (std::size_t i = 0; i < table.rowCount(); ++i) {
        Row row;
        for (const auto &column : table.columns())
            row[column] = table.at(i, column);
        m_rows.push_back(std::move(row));
    }
}

OutputRows OutputRows::where(const std::string &column, const std::string &text) const {
    OutputRows found;
    std::ranges::copy_if(m_rows, std::back_inserter(found.m_rows),
                         [&](const Row &row) { return row.at(column) == text; });
    return found;
}

std::string OutputRows::text(const std::string &column, const std::string &text,
                             const std::string &wanted) const {
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.at(column) == text; });
    return found == m_rows.end() ? "(no such row)" : found->at(wanted);
}

double OutputRows::number(const std::string &column, const std::string &text,
                          const std::string &wanted) const {
    const std::string cell = this->text(column, text, wanted);
    return cell.empty() || cell.front() == '(' ? std::numeric_limits<double>::quiet_NaN() : std::stod(cell);
}

} // namespace weici::tests
