// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>

namespace weici::app {

/// Why a ledger could not be opened, read or written, in words for people: what, where, what next.
/// Nothing has changed in the file or in memory when it is thrown.
class LedgerError : public std::runtime_error {
public:
    enum class Kind {
        Missing,  ///< no such file
        NotOurs,  ///< not a SQLite file, or not a ledger
        Newer,    ///< written by a newer program; untouched
        Damaged,  ///< integrity, schema or content fails
        InUse,    ///< another program writes it
        ReadOnly, ///< opened for reading, or the file or folder refuses writing
        DiskFull,
        Exists,   ///< a file to be made is already there
        BadInput, ///< an edit that cannot be: unknown indicator, region or period
        Locked,   ///< an edit of a locked period that is no correction
        CannotWrite
    };

    LedgerError(Kind kind, const QString &message, const QString &detail = {});

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// The message for people.
    [[nodiscard]] const QString &message() const { return m_message; }
    /// What the database said, with its SQL; for the curious, never alone.
    [[nodiscard]] const QString &detail() const { return m_detail; }

private:
    Kind m_kind;
    QString m_message;
    QString m_detail;
};

} // namespace weici::app
