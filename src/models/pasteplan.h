// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"
#include "app/pastedtable.h"
#include "models/pasteground.h"

#include <array>
#include <vector>

namespace weici::models {

/// What a paste would do to one cell, or why it cannot.
struct PasteItem {
    enum class Kind {
        New,     ///< was blank
        Changed, ///< another text stood there
        Cleared, ///< the pasted cell is blank
        Same,
        Kept,    ///< written as it is, but its number is not understood
        Unknown, ///< the name of its row or the heading of its column is not understood
        Outside  ///< beyond the sheet, in a column that cannot be typed into, or refused by its field
    };
    static constexpr int kindCount = 7;

    Kind kind = Kind::New;
    QString row;    ///< the indicator, else the name in the pasted block
    QString column; ///< the field, with its period where that is not the one shown
    QString before;
    QString after;
    QString why; ///< of Unknown and Outside; of Kept what is the matter
};

/// All that a paste will do, known before anything is done. Every text of the block is in `items`, or its
/// column only names the rows.
struct PastePlan {
    std::vector<PasteItem> items;
    std::vector<app::CellEdit> cells;
    std::vector<app::TargetEdit> targets;
    QString note; ///< how the block was understood: by name or in order, with how many rows of headings

    [[nodiscard]] int count(PasteItem::Kind kind) const;
    /// Fields that get another content.
    [[nodiscard]] int writtenCount() const;
    [[nodiscard]] bool changesAnything() const { return !cells.empty() || !targets.empty(); }

    static PastePlan of(const app::Ledger &ledger, const app::PastedTable &table, const PasteGround &ground);
};

} // namespace weici::models
