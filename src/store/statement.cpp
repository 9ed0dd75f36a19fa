// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/database.h"
#include "store/storeerror.h"

#include <cmath>
#include <utility>

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

namespace weici::store {
namespace {

StoreError errorOf(const QSqlQuery &query, const QString &sql) {
    const QSqlError error = query.lastError();
    return StoreError::fromCode(error.nativeErrorCode().toInt(), error.text(), sql);
}

StoreError wrongCount(int bound, int expected, const QString &sql) {
    const QString what = QStringLiteral("%1 values for %2 places").arg(bound).arg(expected);
    return {StoreError::Kind::Misuse, what, sql};
}

// Qt binds a null QString as NULL.
QString notNull(const QString &text) {
    return text.isNull() ? QStringLiteral("") : text;
}

// How many `?` there are. Named places are refused: one that nobody binds, or binds under another spelling,
// Qt would store as NULL without a word.
int placesIn(const QString &sql) {
    int places = 0;
    QChar quote;
    for (const QChar c : sql) {
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'\'' || c == u'"')
            quote = c;
        else if (c == u':' || c == u'@' || c == u'$')
            throw StoreError(StoreError::Kind::Misuse, QStringLiteral("a named place for a value"), sql);
        else if (c == u'?')
            ++places;
    }
    return places;
}

struct ToVariant {
    const QString &sql;

    QVariant operator()(std::monostate) const { return {}; }
    QVariant operator()(qint64 number) const { return number; }
    QVariant operator()(double number) const {
        // Qt would store NaN as NULL without a word.
        if (!std::isfinite(number))
            throw StoreError(StoreError::Kind::Constraint, QStringLiteral("a number that is not finite"),
                             sql);
        return number;
    }
    QVariant operator()(const QString &text) const { return notNull(text); }
    QVariant operator()(const QByteArray &bytes) const { return bytes.isNull() ? QByteArray("") : bytes; }
};

} // namespace

Value textValue(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString timeText(const QDateTime &time) {
    return time.toUTC().toString(Qt::ISODateWithMs);
}

Value orNull(std::optional<double> number) {
    return number ? Value(*number) : Value();
}

Value orNull(std::optional<int> number) {
    return number ? Value(qint64{*number}) : Value();
}

class Statement::Query {
public:
    Query(const QSqlDatabase &connection, const QString &sqlText)
        : query(connection)
        , sql(sqlText)
        , expected(placesIn(sqlText)) {
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            throw errorOf(query, sql);
    }

    QSqlQuery query;
    QString sql;
    int expected;
    int bound = 0;
};

Statement::Statement(Database &database, const QString &sql)
    : m_query(std::make_unique<Query>(database.connection(), sql)) {}

Statement::~Statement() = default;
Statement::Statement(Statement &&) noexcept = default;

Statement &Statement::bind(const Value &value) {
    // A value that is refused leaves the statement as if nothing had been bound.
    const int place = std::exchange(m_query->bound, 0);
    if (place >= m_query->expected)
        throw wrongCount(place + 1, m_query->expected, m_query->sql);
    m_query->query.bindValue(place, std::visit(ToVariant{m_query->sql}, value));
    m_query->bound = place + 1;
    return *this;
}

void Statement::run() {
    const int bound = std::exchange(m_query->bound, 0);
    if (bound != m_query->expected)
        throw wrongCount(bound, m_query->expected, m_query->sql);
    if (!m_query->query.exec())
        throw errorOf(m_query->query, m_query->sql);
}

bool Statement::next() {
    if (m_query->query.next())
        return true;
    // Qt gives the same false for the end of the rows and for an error.
    if (m_query->query.lastError().isValid())
        throw errorOf(m_query->query, m_query->sql);
    return false;
}

void Statement::finish() {
    m_query->query.finish();
}

bool Statement::isNull(int column) const {
    return m_query->query.isNull(column);
}

qint64 Statement::integer(int column) const {
    return m_query->query.value(column).toLongLong();
}

double Statement::real(int column) const {
    return m_query->query.value(column).toDouble();
}

QString Statement::text(int column) const {
    return m_query->query.value(column).toString();
}

QDateTime Statement::time(int column) const {
    return QDateTime::fromString(text(column), Qt::ISODateWithMs);
}

std::string Statement::utf8(int column) const {
    return text(column).toStdString();
}

QByteArray Statement::bytes(int column) const {
    return m_query->query.value(column).toByteArray();
}

std::optional<double> Statement::realOrNothing(int column) const {
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<int> Statement::integerOrNothing(int column) const {
    return isNull(column) ? std::nullopt : std::optional(static_cast<int>(integer(column)));
}

int Statement::columns() const {
    return m_query->query.record().count();
}

qint64 Statement::insertedId() const {
    return m_query->query.lastInsertId().toLongLong();
}

} // namespace weici::store
