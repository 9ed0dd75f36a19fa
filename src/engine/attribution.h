// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/scores.h"

namespace weici::engine {

/// One period with its scores; panel and scores were made with the scheme, and all live longer than the
/// question. Two periods compared have the same regions in the same order.
struct ScoredPeriod {
    const Scheme &scheme;
    const Panel &panel;
    const Scores &scores;
};

/// The rank that stands for a leaf: the published one, else the computed one where it is complete; NaN: none.
double standingRank(const ScoredPeriod &period, std::size_t leaf, std::size_t region);

/// What became of a leaf (or the total) of one region between two periods. NaN: there was none.
struct DiffRow {
    std::string code; ///< empty: the total
    std::size_t region = 0;
    std::optional<std::size_t> leafFrom; ///< where each scheme has the code
    std::optional<std::size_t> leafTo;
    double valueFrom = noNumber;
    double valueTo = noNumber;
    double rankFrom = noNumber; ///< see standingRank; of the total: computed
    double rankTo = noNumber;
    double pointsFrom = noNumber; ///< as Scores::points
    double pointsTo = noNumber;

    [[nodiscard]] double valueChange() const { return valueTo - valueFrom; }
    [[nodiscard]] double rankChange() const { return rankFrom - rankTo; } ///< 进位 positive
    [[nodiscard]] double pointsChange() const { return pointsTo - pointsFrom; }
};

/// One region's rows: the leaves of the later scheme in printed order, then those that only the earlier has,
/// the total last. Indicators are followed by their code.
std::vector<DiffRow> diff(const ScoredPeriod &from, const ScoredPeriod &to, std::size_t region);

/// A number of twelfths, so that averages over six orders of ranks (which may end in ½) are exact.
struct Twelfths {
    std::int64_t count = 0;

    [[nodiscard]] double value() const { return static_cast<double>(count) / 12.0; }
    Twelfths operator+(Twelfths other) const { return {count + other.count}; }
    bool operator==(const Twelfths &) const = default;
};

enum class WhyAnswer : std::uint8_t {
    Known,
    NotRanked,       ///< no computed rank in one of the two periods
    NotRankedBetween ///< a mixture of the two periods gives the region no rank
};

/// Why a rank moved. change = own + others + rules, exactly. Positive is 进位.
///
/// The rank is run for the eight mixtures of own values, others' values, and rules of the two periods, and
/// each part is the average over the six orders in which the three can change (the Shapley value). Targets,
/// weights, regions' N and the tree belong to the rules.
struct RankMove {
    WhyAnswer answer = WhyAnswer::NotRanked;
    double rankFrom = noNumber;
    double rankTo = noNumber;
    Twelfths change;
    Twelfths own;
    Twelfths others;
    Twelfths rules;
};

/// Why the rank by total moved. Where a mixture takes own and others' cells of different periods, published
/// ranks of leaves whose values are all known give way to computed ones; other published ranks stay with
/// their region.
RankMove whyTotal(const ScoredPeriod &from, const ScoredPeriod &to, std::size_t region);
/// Why the computed rank of an indicator's values moved. NotRanked where only published ranks are known.
RankMove whyLeaf(const ScoredPeriod &from, const ScoredPeriod &to, std::string_view code, std::size_t region);

} // namespace weici::engine
