// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/panel.h"
#include "engine/scoringrule.h"

// The formulas of docs/scoring.md for one cell, used alike by the scorer, column by column, and by the trace.
namespace weici::engine {

/// n, min, max, mean and sd (n − 1) of the values of the scored regions.
struct ColumnStatistics {
    std::size_t n = 0;
    double min = noNumber; ///< NaN where n = 0
    double max = noNumber;
    double mean = noNumber;
    double sd = noNumber; ///< NaN where n < 2

    [[nodiscard]] bool isFlat() const { return n > 0 && min == max; }
};

/// n, min and max; with `moments` also mean and sd. NaN counts as no value. Summed in one fixed order.
ColumnStatistics columnStatistics(std::span<const double> values, std::span<const std::uint8_t> scored,
                                  bool moments);
/// Adds mean and sd to n, min and max.
void addMoments(ColumnStatistics &statistics, std::span<const double> values,
                std::span<const std::uint8_t> scored);

/// A result before redistribution: the share of the weight, and points that are never scaled.
struct RuleResult {
    double share = noNumber;
    double points = 0.0;
};

/// c: x/t, lower is better: t/x; infinite where lower is better and x ≤ 0 (the rules cap it).
double completionOf(double value, double target, Direction direction);
RuleResult scoreCompletion(const rules::Completion &rule, double completion);
RuleResult scoreBands(const rules::Bands &rule, double completion);
/// Whether the target's comparator holds; 1e-9 of the larger counts as equal.
bool holds(const PanelTarget &target, double value, Direction direction);

double scoreRankStep(const rules::RankStep &rule, double rank);
/// `count` is N; a rank above it counts as N.
double scoreRankLinear(const rules::RankLinear &rule, double rank, double count);

/// 1 + the sum over the steps of deviation `d` (already mirrored for lower is better), not yet cut to
/// floor…cap.
double versusMeanSum(std::span<const double> divisors, double d);
double scoreVersusMean(const rules::VersusMean &rule, double d);
/// d = x − mean or 100(x − mean)/|mean|, lower is better: reversed.
double deviationOf(const rules::VersusMean &rule, double value, double mean, Direction direction);

double pointsPerItem(const rules::PerItem &rule, double value);

/// What takes the place of (x − min)/(max − min) where max = min, by the scheme's `equal_range`; NaN:
/// missing.
double equalRangeShare(EqualRange choice, double floor);

} // namespace weici::engine
