// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletin.h"
#include "app/issuedbulletin.h"
#include "engine/ids.h"
#include "engine/period.h"

#include <QString>

namespace weici::app {
class Ledger;
}

namespace weici::cli {

class Console;

/// What `report --layout` calls a bulletin, which is no table.
inline const QString BulletinLayout = QStringLiteral("bulletin");

/// Throws Failure (wrong use): an ending that no bulletin is written with, or several periods for one file.
void refuseBulletin(const QString &file, qsizetype periods);

/// The draft that the ledger keeps for the period and region; where none was begun, as a new one would begin.
app::BulletinDraft draftOf(const app::Ledger &ledger, const engine::Period &period, engine::RegionId region);

/// Writes the bulletin of that draft.
void writeBulletinFile(const app::Ledger &ledger, const engine::Period &period, engine::RegionId region,
                       const QString &file, Console &console);

/// Writes an issued version as it was frozen.
void writeIssuedFile(const app::IssuedBulletin &bulletin, const QString &file, Console &console);

} // namespace weici::cli
