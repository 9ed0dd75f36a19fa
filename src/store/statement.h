// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace weici::store {

class Database;

/// What one `?` can hold. Empty texts are texts, never NULL.
using Value = std::variant<std::monostate, qint64, double, QString, QByteArray>;

Value textValue(std::string_view utf8);
Value orNull(std::optional<double> number);
Value orNull(std::optional<int> number);
/// A moment as it stands in a file: UTC, ISO 8601 with milliseconds. Statement::time reads it.
QString timeText(const QDateTime &time);

/// One prepared statement with positional values, made once and run often:
///     Statement find(database, u"SELECT name FROM region WHERE id = ?"_qs);
///     find.bind(7).run();
///     while (find.next()) use(find.text(0));
/// Throws StoreError with the SQL: for what SQLite says, a wrong count of values, and a number that is not
/// finite.
class Statement final {
public:
    Statement(Database &database, const QString &sql);
    ~Statement();
    Statement(Statement &&) noexcept;
    Statement &operator=(Statement &&) = delete;

    /// The next `?`, from the left.
    Statement &bind(const Value &value);
    void run();
    /// The next row, until there is none.
    bool next();
    /// Gives up the remaining rows; a read that is not finished keeps its lock on the file.
    void finish();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] std::string utf8(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QDateTime time(int column) const;
    [[nodiscard]] std::optional<double> realOrNothing(int column) const;
    [[nodiscard]] std::optional<int> integerOrNothing(int column) const;
    [[nodiscard]] int columns() const;
    /// The row id that the last insert made.
    [[nodiscard]] qint64 insertedId() const;

private:
    class Query;
    std::unique_ptr<Query> m_query;
};

} // namespace weici::store
