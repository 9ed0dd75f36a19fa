// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

class QIODevice;

namespace weici::exchange {

/// One record of a CSV file. `line` is where it starts in the file, counted from 1 (a quoted field may hold
/// line breaks).
struct CsvRecord {
    qint64 line = 0;
    std::vector<std::string> fields;
};

/// A file that is not CSV in UTF-8: the line, and why with what to do next.
class CsvError : public std::runtime_error {
public:
    CsvError(qint64 line, const QString &reason);
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] const QString &reason() const { return m_reason; }

private:
    qint64 m_line;
    QString m_reason;
};

/// What keeps a file of unknown origin from filling the memory.
struct CsvLimits {
    qint64 recordBytes = qint64{1} << 20;
    qint64 fileBytes = qint64{256} << 20;
};

/// Reads RFC 4180 from an open device, record by record; a BOM and CRLF are accepted, empty lines are
/// skipped, and nothing is trimmed. Throws CsvError at the first byte that is not UTF-8, at control
/// characters, at a stray or open quote, and past the limits; never holds more than one record.
void readCsv(QIODevice &device, const std::function<void(const CsvRecord &)> &visit,
             const CsvLimits &limits = {});

/// A field as it stands in a CSV file: quoted only where RFC 4180 asks for it.
std::string csvField(std::string_view text);
/// Fields joined by commas, with the line feed.
std::string csvLine(const std::vector<std::string> &fields);

} // namespace weici::exchange
