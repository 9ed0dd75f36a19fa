// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/ledgercontent.h"

namespace weici::tests {

/// A leaf of a small ledger with its cell, in texts as a person types them.
struct BulletinRow {
    std::string name;
    std::string unit = {};
    std::string value = {};
    std::string rank = {};
    bool tied = false;
    std::string asOf = {};
    std::string valueBefore = {};
    std::string rankBefore = {};
    std::string target = {}; ///< of the period's year
    std::string targetRank = {};
    std::vector<std::string> departments = {"工信局"};
    std::vector<std::string> aliases = {};
    std::string parent = {};    ///< a level 1
    std::string otherRank = {}; ///< of the second region, 乙县
    std::string otherValue = {};
    bool lowerIsBetter = false;
};

struct BulletinCity {
    std::vector<BulletinRow> rows;
    int regionCount = 20;
    int regions = 2; ///< in the ledger: 甲县 (own), 乙县 …
    const char *period = "2023-01..06";
    const char *before = "2023-01..05";
    std::string points = {}; ///< published total
    std::string totalRank = {};
};

/// A ledger of such leaves with the codes I1, I2 …
engine::LedgerContent bulletinContent(const BulletinCity &city);

} // namespace weici::tests
