// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/schemetable.h"
#include "engine/scheme.h"

#include <span>
#include <string>
#include <vector>

namespace weici::app {

/// A year's scheme made of a printed table, and how it comes about.
struct SchemePlan {
    engine::Scheme scheme;
    std::vector<std::string> known;   ///< codes of leaves that were found again
    std::vector<std::string> fresh;   ///< codes given to new leaves
    std::vector<std::string> removed; ///< codes of leaves of the year that the table does not have
    QStringList notes;                ///< what was guessed or not understood, the table's included
};

/// Puts the tree of a table on the scheme of `year`: on that year's where there is one (its leaves that the
/// table does not have go to the recycle bin), else on `base`'s settings. Leaves are found again by code,
/// name or alias, first in `base`, then in the other schemes, the latest first; they keep code, rule,
/// direction and what else the table does not say, and a former name as an alias. Blocks keep their factors
/// by name. A blank weight under a parent whose points are all taken shares the one above it.
SchemePlan planScheme(const SchemeTable &table, int year, const engine::Scheme &base,
                      std::span<const engine::Scheme> schemes);

} // namespace weici::app
