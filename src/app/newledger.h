// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "engine/ledgercontent.h"

namespace weici::app {

/// What a person says of a ledger that begins empty.
struct NewLedger {
    QString title;
    QString city;
    QString ownRegion;
    int year = 0;
    int regionCount = 0; ///< N
    QStringList regions; ///< the others are welcome without the own one; blanks and repeats do not count
};

/// Why the ledger cannot be made so, in words, or nothing.
std::optional<QString> refuseNewLedger(const NewLedger &wanted);

/// The regions and the profile of the new ledger, and no cells. The scheme is the last one of `model` for
/// the new year (only its tree and rules), or without `model` an empty one with one nameless block.
/// Expects that refuseNewLedger has nothing to say.
engine::LedgerContent newLedgerContent(const NewLedger &wanted, const engine::LedgerContent *model = nullptr);

} // namespace weici::app
