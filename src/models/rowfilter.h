// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"

#include <QString>
#include <QStringList>

namespace weici::models {

/// Which rows of a sheet are shown.
struct RowFilter {
    enum class Show {
        All,
        Blank,         ///< the value is blank
        NoRank,        ///< neither a published nor a computed rank
        Problems,      ///< in the problem list
        NotPublished,  ///< `/`
        NotRankable,   ///< `\`
        NotApplicable, ///< `-`
        Text           ///< kept as text
    };

    QString department; ///< empty: every one
    QString block;      ///< empty: every one
    Show show = Show::All;

    [[nodiscard]] bool isActive() const {
        return !department.isEmpty() || !block.isEmpty() || show != Show::All;
    }
    bool operator==(const RowFilter &) const = default;

    /// Whether department, block and the states of value and rank let the cell pass; Problems is not asked.
    [[nodiscard]] bool passes(const app::Ledger &ledger, const engine::CellKey &key) const;
    static QString word(Show show);
    /// What a scheme offers to choose from, in printed order; a single nameless block is none.
    static QStringList departmentsOf(const engine::Scheme &scheme);
    static QStringList blocksOf(const engine::Scheme &scheme);
};

} // namespace weici::models
