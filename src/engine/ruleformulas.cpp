// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ruleformulas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace weici::engine {

namespace {

constexpr double tolerance = 1e-9;
constexpr std::size_t lanes = 4;
using Lanes = std::array<double, lanes>;

double sumOf(const Lanes &sums) {
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/// Σ f(x) over the scored values, in four running sums: a fixed order that the processor can keep up with.
template <class F>
double sumOver(std::span<const double> values, std::span<const std::uint8_t> scored, F f) {
    Lanes sums{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double term = f(values[i]);
        sums[i % lanes] += scored[i] != 0 && values[i] == values[i] ? term : 0.0;
    }
    return sumOf(sums);
}

} // namespace

ColumnStatistics columnStatistics(std::span<const double> values, std::span<const std::uint8_t> scored,
                                  bool moments) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    ColumnStatistics statistics;
    double min = infinity;
    double max = -infinity;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = scored[i] != 0 ? values[i] : noNumber;
        min = value < min ? value : min;
        max = value > max ? value : max;
        statistics.n += value == value ? 1 : 0;
    }
    if (statistics.n == 0)
        return statistics;
    statistics.min = min;
    statistics.max = max;
    if (moments)
        addMoments(statistics, values, scored);
    return statistics;
}

void addMoments(ColumnStatistics &statistics, std::span<const double> values,
                std::span<const std::uint8_t> scored) {
    if (statistics.n == 0)
        return;
    const auto n = static_cast<double>(statistics.n);
    // The mean of equal values is that value, which their sum over n need not be.
    statistics.mean =
        statistics.isFlat() ? statistics.min : sumOver(values, scored, [](double x) { return x; }) / n;
    if (statistics.n > 1) {
        const double mean = statistics.mean;
        const double squares = sumOver(values, scored, [mean](double x) { return (x - mean) * (x - mean); });
        statistics.sd = std::sqrt(squares / (n - 1.0));
    }
}

double completionOf(double value, double target, Direction direction) {
    if (direction == Direction::Higher)
        return value / target;
    return value <= 0.0 ? std::numeric_limits<double>::infinity() : target / value;
}

RuleResult scoreCompletion(const rules::Completion &rule, double completion) {
    const double c = std::isinf(completion) ? rule.cap : completion;
    if (rule.bonusPerPoint <= 0.0)
        return {std::clamp(c, rule.floor, rule.cap), 0.0};
    return {std::clamp(c, rule.floor, 1.0),
            std::min(rule.bonusCap, rule.bonusPerPoint * std::max(0.0, 100.0 * (c - 1.0)))};
}

RuleResult scoreBands(const rules::Bands &rule, double completion) {
    const auto reached = std::ranges::find_if(
        rule.bands, [&](const rules::Bands::Band &band) { return completion >= band.from - tolerance; });
    RuleResult result{reached == rule.bands.end() ? 0.0 : reached->share, 0.0};
    const double over = completion - rule.bands.front().from;
    if (rule.overPoints == 0.0 || over < 0.0)
        return result;
    // Without a cap an unlimited completion has no points of its own to give.
    const double steps =
        std::isinf(over) && !rule.overCap ? 0.0 : std::floor(over / rule.overStep + tolerance);
    result.points = rule.overPoints * steps;
    if (rule.overCap)
        result.points = std::min(result.points, *rule.overCap);
    return result;
}

bool holds(const PanelTarget &target, double value, Direction direction) {
    const double slack = tolerance * std::max(std::abs(target.number), std::abs(value));
    const double above = value - target.number;
    switch (target.comparator) {
    case Comparator::AtLeast:
        return above >= -slack;
    case Comparator::AtMost:
        return above <= slack;
    case Comparator::Above:
        return above > slack;
    case Comparator::About: {
        const double tenth = 0.1 * std::abs(target.number) + slack;
        return direction == Direction::Higher ? above >= -tenth : above <= tenth;
    }
    case Comparator::None:
        break;
    }
    return direction == Direction::Higher ? above >= -slack : above <= slack;
}

double scoreRankStep(const rules::RankStep &rule, double rank) {
    return std::max(rule.floor, 1.0 - rule.step * (rank - 1.0));
}

double scoreRankLinear(const rules::RankLinear &rule, double rank, double count) {
    return count <= 1.0 ? 1.0 : rule.low + (1.0 - rule.low) * (count - std::min(rank, count)) / (count - 1.0);
}

double versusMeanSum(std::span<const double> divisors, double d) {
    constexpr double step = 10.0;
    double left = std::abs(d);
    double sum = 0.0;
    for (std::size_t i = 0; i + 1 < divisors.size() && left > 0.0; ++i, left -= step)
        sum += std::min(left, step) / divisors[i];
    // The last divisor repeats without end.
    sum += std::max(left, 0.0) / divisors.back();
    return 1.0 + std::copysign(sum, d);
}

double scoreVersusMean(const rules::VersusMean &rule, double d) {
    const double share = std::max(rule.floor, versusMeanSum(rule.divisors, d));
    return rule.cap ? std::min(*rule.cap, share) : share;
}

double deviationOf(const rules::VersusMean &rule, double value, double mean, Direction direction) {
    const double above = rule.relative ? 100.0 * (value - mean) / std::abs(mean) : value - mean;
    return direction == Direction::Higher ? above : -above;
}

double pointsPerItem(const rules::PerItem &rule, double value) {
    const double points = rule.points * value;
    return rule.cap ? std::min(*rule.cap, points) : points;
}

double equalRangeShare(EqualRange choice, double floor) {
    switch (choice) {
    case EqualRange::Full:
        return 1.0;
    case EqualRange::Floor:
        return floor;
    case EqualRange::Exclude:
        break;
    }
    return noNumber;
}

} // namespace weici::engine
