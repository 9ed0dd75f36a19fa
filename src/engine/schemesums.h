// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/indicatortree.h"

namespace weici::engine {

/// What the points below one item of the tree add up to, beside what is printed.
struct WeightSum {
    /// On a level its own printed number; on a block and the total what is printed right below (the total by
    /// factors). Nothing: there is none.
    std::optional<double> printed;
    double said = 0.0;       ///< as the leaves say, before any scaling; the total without factors
    double effective = 0.0;  ///< as they count; the total by factors
    std::size_t sharing = 0; ///< leaves below without a weight of their own that share what covers them
    bool fits = true;        ///< a level: printed = said; block and total: printed = effective
};

/// The sums of a points scheme by the items of its tree; of an index scheme, whose weights are relative, the
/// effective ones alone. A printed 加分 level counts like any other.
std::vector<WeightSum> weightSums(const IndicatorTree &tree);

} // namespace weici::engine
