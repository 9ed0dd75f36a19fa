// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/ledgercontent.h"

namespace weici::store {

/// A period of the ledger. `opened`: it stands in the list of periods also while it is empty; the others are
/// there for their targets and totals alone.
struct PeriodRow {
    std::int64_t id = 0;
    engine::Period period;
    bool opened = false;
};

/// Everything in a ledger beside its cells and targets.
struct Structure {
    engine::LedgerProfile profile;
    std::vector<engine::Region> regions;
    std::vector<engine::Scheme> schemes; ///< by year
    std::vector<PeriodRow> periods;
    std::vector<engine::PublishedTotal> totals;
    std::vector<engine::Relation> relations;
    /// Every code that the ledger ever had, also of leaves that no scheme has any more.
    std::map<std::string, engine::IndicatorId> codes;
};

/// Where a cell or target stands in the file.
struct CellPlace {
    std::int64_t period = 0;
    engine::IndicatorId indicator;
    engine::RegionId region;
};

/// A content that the rules of the ledger do not allow although every page is sound. `where` and `found` are
/// names and texts of the ledger, not sentences.
struct ContentFault {
    enum class Kind {
        Profile,   ///< title or own region missing
        Scheme,    ///< no scheme, or one without blocks
        Tree,      ///< a node or leaf hangs under what it must not
        Period,    ///< a period's code does not say its months
        Reference, ///< a row names what is not there
        Reading,   ///< the stored reading is not what the text says
        Bulletin   ///< an issued bulletin's fingerprint does not fit its content
    };
    Kind kind = Kind::Profile;
    std::string where;
    std::string found;
};

} // namespace weici::store
