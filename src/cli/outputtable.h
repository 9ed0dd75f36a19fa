// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace weici::cli {

/// A cell of what a verb prints: nothing, a text, or a number (printed as the shortest text that reads back
/// the same).
using OutputCell = std::variant<std::monostate, std::string, double>;

OutputCell outputCell(const QString &text);
OutputCell outputCell(std::optional<double> number);
/// The number where the text has one, else the text as given.
OutputCell outputCell(const engine::CellText &cell);
/// NaN gives an empty cell.
OutputCell numberCell(double number);

enum class OutputFormat { Csv, Json, Table };

/// A table for standard output, in the same order in every format. UTF-8.
class OutputTable final {
public:
    explicit OutputTable(const QStringList &columns);

    /// One cell a column.
    void add(std::vector<OutputCell> row);
    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }
    [[nodiscard]] QByteArray print(OutputFormat format) const;

private:
    [[nodiscard]] QByteArray csv() const;
    [[nodiscard]] QByteArray json() const;
    [[nodiscard]] QByteArray table() const;

    QStringList m_columns;
    std::vector<std::vector<OutputCell>> m_rows;
};

} // namespace weici::cli
