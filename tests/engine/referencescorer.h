// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/panel.h"
#include "engine/scheme.h"

namespace weici::testing {

/// One period as plain cells: [leaf][region].
struct Sample {
    engine::Scheme scheme;
    std::vector<engine::Region> regions;
    std::vector<std::vector<engine::PanelCell>> cells;
};

/// What one item of one region should come to; nothing where there is no result.
struct Expected {
    std::optional<long double> points;
    std::optional<long double> full;
    std::optional<long double> coverage;
    std::optional<double> rank;
    std::optional<double> groupRank;
};

/// The scores by the words of the rules, as slowly and plainly as they can be written: one region and one
/// leaf at a time, in long double, with nothing of the engine but the tree and the effective weights.
/// [item][region], items as in IndicatorTree.
std::vector<std::vector<Expected>> referenceScores(const Sample &sample);

engine::Panel panelOf(const Sample &sample);

} // namespace weici::testing
