// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <QString>

#include "engine/ids.h"
#include "engine/panel.h"
#include "engine/period.h"

namespace weici::app {

class Ledger;
class ScoreService;

/// What regions are ranked by: a leaf, which is followed from year to year, or another item of the tree.
struct RankingSubject {
    engine::IndicatorId leaf;   ///< invalid: the item of `path`
    std::string path = "total"; ///< as IndicatorTree::path()

    bool operator==(const RankingSubject &) const = default;
};

/// Where someone stands. NaN: there is none.
struct Standing {
    double figure = engine::noNumber; ///< a leaf's value; of other items the points
    QString printed;                  ///< a leaf's value as labels::value() prints it; of others nothing
    /// Of a leaf: published before computed. Of other items: by points where the ledger holds every region,
    /// else the published rank of the total.
    double rank = engine::noNumber;
    bool tied = false;                         ///< published as tied, or another has the same rank
    bool isPublished = false;                  ///< whether `rank` is a published one
    double publishedPoints = engine::noNumber; ///< of the total
    double publishedRank = engine::noNumber;   ///< of the total, or the leaf

    bool operator==(const Standing &) const = default;
};

/// All regions of the ledger, in their order. `group`: ranks within the region's group where the scheme ranks
/// groups. A subject that the period's scheme does not have gives no standings, only places for them.
std::vector<Standing> regionStandings(ScoreService &service, const engine::Period &period,
                                      const RankingSubject &subject, bool inGroup = false);

/// Leaves of one region, in the order of `leaves`.
std::vector<Standing> leafStandings(ScoreService &service, const engine::Period &period,
                                    engine::RegionId region, std::span<const engine::IndicatorId> leaves);

/// 进退 against an earlier period.
struct RankChange {
    enum class Kind : std::uint8_t {
        Unknown, ///< no rank in either
        Up,      ///< 进位
        Down,    ///< 退位
        Level,   ///< 持平
        Entered, ///< 新增: ranked now, not before
        Left     ///< 未排: ranked before, not now
    };
    Kind kind = Kind::Unknown;
    double places = 0; ///< of Up and Down, > 0

    bool operator==(const RankChange &) const = default;
};
RankChange rankChange(const Standing &before, const Standing &now);
/// `▲2`, `▼1`, `持平`, `新增`, `未排`, `—`.
QString changeText(const RankChange &change);

/// The periods of the period's kind up to it, oldest first: those of its year where there are three or more,
/// else the last `limit` of all years.
std::vector<engine::Period> coursePeriods(const Ledger &ledger, const engine::Period &period,
                                          std::size_t limit = 12);

/// What all the figures of some standings say together.
struct Spread {
    std::size_t known = 0; ///< figures
    double best = engine::noNumber;
    double worst = engine::noNumber;
    double median = engine::noNumber;
};
/// `best` is that of the best rank among those with a figure.
Spread spreadOf(std::span<const Standing> standings);

/// By how much the figure lags behind the last one within the front `reach`, as a person subtracts figures
/// printed at two decimals; NaN: in front already, or something is not known.
double distanceToFront(std::span<const Standing> standings, std::size_t own, int reach);

} // namespace weici::app
