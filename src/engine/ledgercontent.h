// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/cell.h"
#include "engine/scheme.h"

namespace weici::engine {

/// What a ledger calls itself.
struct LedgerProfile {
    std::string title;
    std::string city;
    RegionId ownRegion;

    bool operator==(const LedgerProfile &) const = default;
};

/// A published total beside which the computed one stands.
struct PublishedTotal {
    RegionId region;
    Period period;
    CellText points;
    CellText rank;
};

/// A declared relation between indicators or regions, used by the checks. Codes and names as given.
struct Relation {
    std::string kind; ///< sum, region-sum, growth, share
    std::string whole;
    std::vector<std::string> parts;
    std::vector<std::string> scope;

    bool operator==(const Relation &) const = default;
};

/// Everything a package holds, as plain values: what a new ledger is made from. Ids are positions counted
/// from 1 (regions in `regions`; indicators by first appearance in `schemes`; nodes within their scheme).
struct LedgerContent {
    LedgerProfile profile;
    std::vector<Region> regions;
    std::vector<Scheme> schemes; ///< by year, at least one
    std::vector<std::pair<CellKey, Observation>> observations;
    std::vector<std::pair<CellKey, Target>> targets;
    std::vector<PublishedTotal> totals;
    std::vector<Relation> relations;
};

} // namespace weici::engine
