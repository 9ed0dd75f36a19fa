// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "engine/scheme.h"

namespace weici::engine {

/// A rank as published: 1 is best, > 0 and at most the number of ranked regions.
struct PublishedRank {
    double rank = 0.0;
    bool tied = false; ///< published as 并列
};

/// Why published ranks cannot all come from one list under a tie rule.
struct TieFault {
    enum class Kind : std::uint8_t {
        Fraction, ///< a rank such as 2.5 that the rule does not give
        Crowded,  ///< `holders` regions at `rank` leave no room for `other`, which is also given
        NoRoom,   ///< `holders` regions cannot stand at `rank` among the ranked regions
        Gap,      ///< too few regions are left to fill the places up to `rank`
        Alone     ///< `rank` is called tied, and no region can share it
    };

    Kind kind = Kind::Gap;
    double rank = 0.0;
    double other = 0.0;
    int holders = 0;
};

/// Whether some completion of the known ranks by `unknown` regions of unknown rank is a list that the rule
/// gives for at most `count` ranked regions; what forbids it otherwise. Regions that cannot be ranked are in
/// neither number.
std::optional<TieFault> tieFault(std::span<const PublishedRank> known, int unknown, int count, TieRule rule);

} // namespace weici::engine
