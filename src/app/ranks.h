// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/cell.h"
#include "engine/scheme.h"

namespace weici::app {

class Ledger;

/// Where one region stands in one indicator and period.
struct RegionRank {
    engine::RegionId region;
    std::optional<double> published;
    std::optional<double> computed; ///< only where every ranked region's value is known
    std::optional<double> inGroup;  ///< computed within the region's group, where the scheme ranks groups
    bool tied = false;              ///< published as tied, or shares its rank with another known region

    /// Published before computed.
    [[nodiscard]] std::optional<double> rank() const { return published ? published : computed; }
};

/// The ranks of all regions of the ledger, in their order. `tie` overrides the scheme's and indicator's rule.
std::vector<RegionRank> regionRanks(const Ledger &ledger, engine::IndicatorId indicator,
                                    const engine::Period &period, std::optional<engine::TieRule> tie = {});

/// The rank of one region (published before computed).
std::optional<double> rankOf(const Ledger &ledger, const engine::CellKey &key);

/// One entry of the front or back list.
struct ListedRank {
    engine::IndicatorId indicator;
    double rank = 0;
    bool tied = false;
};

/// 前几位 and 后几位: every indicator of the region whose rank lies in the front or the back. Front: best
/// first; back: worst first; equal ranks in printed order.
struct FrontAndBack {
    std::vector<ListedRank> front;
    std::vector<ListedRank> back;
};
FrontAndBack frontAndBack(const Ledger &ledger, engine::RegionId region, const engine::Period &period);

} // namespace weici::app
