// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/leafscorer.h"

namespace weici::engine {

/// One leaf's column with all that its rule can ask for. `fixed` is zero throughout before the rule is
/// applied; `numbers` and `places` are room to work in, as long as the column.
struct RuleColumn {
    LeafScorer &scorer;
    const ScoringPlan &plan;
    const Panel &panel;
    const PlanLeaf &leaf;
    std::size_t index;
    const LeafColumn &out;
    std::span<double> fixed;
    std::span<double> numbers;
    std::span<float> places;
    std::vector<ScoreProblem> &problems;
};

/// Writes the shares (NaN: missing) and fixed parts of a column by its rule; the rule is looked up once.
void applyRule(const RuleColumn &column);

} // namespace weici::engine
