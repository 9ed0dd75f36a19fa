// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "store/migrator.h"

namespace weici::store {

/// What the first hundred bytes of a file say, read before SQLite sees it.
enum class FileKind {
    Missing,
    Unreadable, ///< the system refuses to read it
    NotSqlite,
    NotOurs, ///< a SQLite file with another application id
    Older,
    Current,
    Newer
};

struct FileHeader {
    FileKind kind = FileKind::Missing;
    int version = 0; ///< of the schema
};

FileHeader readHeader(const QString &path, const Migrations &migrations);

/// Compares every row of the schema with that of a ledger of the same version made in memory; what differs is
/// named, empty when nothing does. A planted trigger or view is found here and by nothing else.
QString schemaDifference(Database &database, const Migrations &migrations, int version);

/// The first thing that SQLite's own check (`quick_check`, or `integrity_check` when thorough) says; empty
/// when sound.
QString integrityFault(Database &database, bool thorough);

} // namespace weici::store
