// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/schemetable.h"
#include "engine/scheme.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace weici::app {

/// The leaves of a ledger's schemes, to be found again by what a printed table calls them. Each is found
/// once.
class KnownLeaves final {
public:
    /// Of leaves that are in several schemes the first one counts.
    explicit KnownLeaves(std::span<const engine::Scheme *const> schemes);

    /// The leaf of that code; else of that name or alias, without what stands in brackets if need be; of
    /// several the one whose level 1, block and number agree most. nullptr: it is new.
    const engine::Indicator *take(const SchemeTableRow &row);

private:
    struct Known {
        const engine::Indicator *leaf = nullptr;
        QStringList names; ///< plain names and aliases
        QString level1;
        QString block;
        bool taken = false;
    };
    [[nodiscard]] Known *best(const SchemeTableRow &row, bool withoutBrackets);

    std::vector<Known> m_leaves;
};

} // namespace weici::app
