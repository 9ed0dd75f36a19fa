// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/packageerror.h"

#include <QString>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

class QIODevice;

namespace weici::exchange {

struct CsvRecord;

struct CsvColumn {
    const char *name;
    bool required = false; ///< must stand in the header; the others may be absent when all are blank
};

/// One row of a table with named columns, and the place where faults about it are told. Columns are named by
/// their position in the table's list. Readings give nothing for a blank; what cannot be read is told as a
/// fault first.
class CsvRow final {
public:
    [[nodiscard]] qint64 line() const;
    [[nodiscard]] std::string_view text(std::size_t column) const;
    /// The text for a message: as QString, cut where it is long.
    [[nodiscard]] QString shown(std::size_t column) const;
    void fault(std::size_t column, const QString &reason) const;

    /// The text must not be blank.
    bool require(std::size_t column) const;
    [[nodiscard]] std::optional<double> number(std::size_t column) const;
    [[nodiscard]] std::optional<int> integer(std::size_t column, int low, int high) const;
    /// 0 or 1.
    [[nodiscard]] std::optional<bool> flag(std::size_t column) const;
    /// Names joined by `;`, empty ones dropped.
    [[nodiscard]] std::vector<std::string> list(std::size_t column) const;

private:
    friend class CsvTable;
    CsvRow(const class CsvTable &table, const CsvRecord &record)
        : m_table(table)
        , m_record(record) {}

    const CsvTable &m_table;
    const CsvRecord &m_record;
};

/// A CSV file whose first record names its columns.
class CsvTable final {
public:
    CsvTable(const QString &file, std::span<const CsvColumn> columns, PackageFaults &faults);

    /// Calls `visit` for every row with as many fields as the header. Unknown, repeated and missing columns,
    /// rows that are too short or too long, and what readCsv refuses become faults.
    void read(QIODevice &device, const std::function<void(const CsvRow &)> &visit);

private:
    friend class CsvRow;
    void readHeader(const CsvRecord &record);
    void placeColumn(const CsvRecord &record, std::size_t field);
    [[nodiscard]] bool hasRightLength(const CsvRecord &record) const;
    void fault(qint64 line, const QString &column, const QString &reason) const;

    QString m_file;
    std::span<const CsvColumn> m_columns;
    PackageFaults &m_faults;
    std::vector<std::optional<std::size_t>> m_fields; ///< for each column its field, where the file has it
    std::size_t m_width = 0;
};

} // namespace weici::exchange
