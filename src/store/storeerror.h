// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include <QString>

namespace weici::store {

/// What the database refused, with its SQL. Not for people: the layer above turns the kind into words.
class StoreError : public std::runtime_error {
public:
    enum class Kind {
        Full,        ///< no room left
        ReadOnly,    ///< the file, folder or connection refuses writing
        Busy,        ///< another program holds the file
        Corrupt,     ///< the pages make no sense, or this is no database
        Constraint,  ///< a CHECK, key or reference says no, or a number is not finite
        Io,          ///< the system failed to read or write
        CannotOpen,  ///< the file or its journal cannot be opened
        Moved,       ///< the file was renamed or removed beneath
        Interrupted, ///< took longer than its deadline
        TooBig,      ///< a text or row beyond the limits
        Misuse       ///< our own fault: wrong SQL, wrong count of values
    };

    StoreError(Kind kind, const QString &what, const QString &sql = {});
    /// Of SQLite's (extended) result code.
    static StoreError fromCode(int code, const QString &what, const QString &sql = {});

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// What the database said and the SQL it was said about.
    [[nodiscard]] const QString &detail() const { return m_detail; }

private:
    Kind m_kind;
    QString m_detail;
};

} // namespace weici::store
