// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace weici::store {

class Database;

/// The SHA-256 of everything the database holds, every row of every table with its types: equal for equal
/// content, however the pages lie.
QByteArray contentFingerprint(Database &database);

} // namespace weici::store
