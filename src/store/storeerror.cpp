// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeerror.h"

#include <sqlite3.h>

namespace weici::store {
namespace {

QString detailOf(const QString &what, const QString &sql) {
    return sql.isEmpty() ? what : QString(what % u" — SQL: " % sql.simplified());
}

StoreError::Kind kindOf(int code) {
    using Kind = StoreError::Kind;
    if (code == SQLITE_READONLY_DBMOVED)
        return Kind::Moved;
    if (code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS)
        return Kind::Corrupt;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Kind::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Kind::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Kind::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_NOTADB:
        return Kind::Corrupt;
    case SQLITE_CONSTRAINT:
        return Kind::Constraint;
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL:
    case SQLITE_NOMEM:
        return Kind::Io;
    case SQLITE_CANTOPEN:
        return Kind::CannotOpen;
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
        return Kind::Interrupted;
    case SQLITE_TOOBIG:
        return Kind::TooBig;
    default:
        return Kind::Misuse;
    }
}

} // namespace

StoreError::StoreError(Kind kind, const QString &what, const QString &sql)
    : std::runtime_error(detailOf(what, sql).toStdString())
    , m_kind(kind)
    , m_detail(detailOf(what, sql)) {}

StoreError StoreError::fromCode(int code, const QString &what, const QString &sql) {
    return {kindOf(code), QString(what % u" (" % QString::number(code) % u')'), sql};
}

} // namespace weici::store
