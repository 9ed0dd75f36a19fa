// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/scores.h"

namespace weici::engine {

struct RobustnessOptions {
    double spread = 0.2; ///< 0…1: each weight is multiplied by 1 + u, u uniform in ±spread
    std::size_t draws = 10000;
    std::uint64_t seed = 1;
    unsigned threads = 1;
    /// Called now and then with the draws that are done, from the thread that asked; false: stop, and there
    /// is no result.
    std::function<bool(std::size_t done)> progress = {};
};

/// How firm a region's rank by total is when weights wobble. NaN: not ranked.
struct RankInterval {
    double rank = noNumber; ///< with the weights as they are
    double low = noNumber;  ///< the least rank that at least 5 % of the draws reach or better
    double median = noNumber;
    double high = noNumber; ///< 95 %
    /// Share of the draws in which the region stands strictly before every region that now has the next rank
    /// behind it. NaN: nobody is behind.
    double aheadOfNext = noNumber;
};

/// Draws weights and ranks the totals again. One a region of the panel that `scores` came from.
///
/// Points schemes: the weights of the leaves are drawn, then multiplied within each block so that its own
/// points stay; redistribution of missing leaves uses the drawn weights; fixed parts (`direct`, `per-item`,
/// bonuses) do not wobble. Index schemes: every relative weight is drawn, also those of nodes. The results
/// depend on the scores and on spread, draws and seed alone: the same on any machine and for any number of
/// threads. Empty: progress said stop.
std::vector<RankInterval> robustness(const Scores &scores, const Panel &panel,
                                     const RobustnessOptions &options);

} // namespace weici::engine
