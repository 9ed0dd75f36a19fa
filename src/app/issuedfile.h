// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/issuedbulletin.h"

namespace weici::app {

/// What the ledger keeps of a file that was made of an issued bulletin: its name and the SHA-256 of its bytes
/// as they are on the disk now. Throws MessageError when it cannot be read.
IssuedBulletin::File issuedFile(const QString &path);

} // namespace weici::app
