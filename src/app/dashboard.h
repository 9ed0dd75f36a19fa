// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/gaprows.h"
#include "app/standings.h"
#include "app/targetprogress.h"
#include "engine/gap.h"
#include "engine/lostpoints.h"

namespace weici::app {

/// A leaf of the own region with its rank and how that moved.
struct DashboardLeaf {
    engine::IndicatorId indicator;
    Standing now;
    RankChange change;
};

/// A level 1 of the tree.
struct DashboardLevel {
    std::string name;
    std::string path;
    double averageRank = engine::noNumber; ///< of its ranked leaves
    int ranked = 0;
    engine::IndicatorId worst; ///< its leaf with the worst rank
};

struct DashboardLoss {
    engine::IndicatorId indicator;
    engine::LostPoints points;
    std::vector<std::string> departments;
};

struct DashboardUnitLoss {
    std::string department;
    double lost = 0;
};

/// A leaf whose next rank is near.
struct DashboardGap {
    engine::IndicatorId indicator;
    engine::Gap gap;
    std::string unit;
};

struct DashboardTarget {
    engine::IndicatorId indicator;
    TargetProgress progress; ///< how far the value is; its state is the worse of value and rank
    std::string target;      ///< as given
    std::string rankTarget;  ///< as given
    /// Of a rank target that is missed: the places that it is behind, > 0; 0: it is met, or there is none.
    double placesBehind = 0;
    /// Whether the rank alone is the reason of the state.
    bool isByRank = false;
};

/// What a leader asks first about a region in a period. What cannot be known from the ledger is NaN or empty.
struct Dashboard {
    Standing total;
    Standing totalBefore;
    std::optional<engine::Period> base; ///< the previous period of its kind
    RankChange change;
    double full = engine::noNumber; ///< full marks of the total
    int regionCount = 0;            ///< N
    int reach = 0;                  ///< of front and back
    int leaves = 0;
    int ranked = 0;       ///< leaves with a rank
    int notRankable = 0;  ///< `\`
    int notPublished = 0; ///< `/`
    double averageRank = engine::noNumber;
    std::vector<DashboardLeaf> front;          ///< best first
    std::vector<DashboardLeaf> back;           ///< worst first
    std::vector<DashboardLevel> levels;        ///< best average rank first, those without any rank left out
    std::vector<DashboardLoss> losses;         ///< most first; those that lose nothing left out
    std::vector<DashboardUnitLoss> unitLosses; ///< most first
    double lost = engine::noNumber;            ///< all of it; NaN: there are no full marks
    std::vector<DashboardGap> gaps;            ///< nearest first: by the step relative to the value
    std::vector<DashboardTarget> targets;      ///< judged ones: behind first, then slow, then on track
    int onTrack = 0;
    int slow = 0;
    int behind = 0;
    double timeShare = 0; ///< months of the period / 12
};

/// One period of the trend.
struct DashboardTrend {
    Standing total;
    double averageRank = engine::noNumber; ///< of the leaves that have a rank
    int ranked = 0;
};
DashboardTrend dashboardTrend(ScoreService &service, const engine::Period &period, engine::RegionId region);

/// The question about gaps whose answer a dashboard rests on.
GapQuestion dashboardGaps(engine::RegionId region);

Dashboard dashboard(ScoreService &service, const engine::Period &period, engine::RegionId region);

} // namespace weici::app
