// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"

#include <QString>

#include <optional>

namespace weici::models {

/// What a text typed into one field of a cell comes to.
struct Typed {
    std::optional<engine::Observation> observation; ///< the cell with the text in its field
    std::optional<engine::Target> target;           ///< the same for the target's column
    /// Why the text cannot be kept; then neither cell is there.
    QString refusal;
    /// Full-width digits, signs or `。` became ASCII on the way.
    bool normalised = false;
};

/// The text as a person typed it into `column` (a GridColumn) of the cell. Values are never refused, only
/// read; a rank must be possible, a date readable.
Typed typeInto(const app::Ledger &ledger, const engine::CellKey &key, int column, const QString &text);

/// The same onto cells that are not in the ledger yet, with the text kept as it is: what is pasted was
/// written elsewhere.
Typed pasteInto(const app::Ledger &ledger, const engine::CellKey &key, int column, const QString &text,
                const engine::Observation &cell, const engine::Target &target);

/// The text that an editor of the field begins with; typing it again changes nothing.
QString typedBefore(const app::Ledger &ledger, const engine::CellKey &key, int column);

/// Where a target of the cell is kept: the period itself if it has one of its own, else its year.
engine::CellKey targetKey(const app::Ledger &ledger, const engine::CellKey &key);

} // namespace weici::models
