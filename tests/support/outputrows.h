// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace weici::tests {

/// The rows of a CSV that a verb has printed, by column names.
class OutputRows final {
public:
    using Row = std::map<std::string, std::string>;

    explicit OutputRows(const std::string &csv);

    [[nodiscard]] const std::vector<Row> &rows() const & { return m_rows; }
    [[nodiscard]] std::vector<Row> rows() && { return std::move(m_rows); }
    /// The rows that have `text` in `column`.
    [[nodiscard]] OutputRows where(const std::string &column, const std::string &text) const;
    /// A cell of the first such row; a text that is nowhere is "(no such row)", a number NaN.
    [[nodiscard]] std::string text(const std::string &column, const std::string &text,
                                   const std::string &wanted) const;
    [[nodiscard]] double number(const std::string &column, const std::string &text,
                                const std::string &wanted) const;

private:
    OutputRows() = default;
    std::vector<Row> m_rows;
};

} // namespace weici::tests
