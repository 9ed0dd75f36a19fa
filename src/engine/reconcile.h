// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/panel.h"
#include "engine/ranking.h"
#include "engine/scheme.h"

namespace weici::engine {

/// Among whom, and with what for regions without a value, a list was ranked.
enum class RankScope : std::uint8_t { Scored, Everyone, Group };
enum class MissingPlace : std::uint8_t {
    LeftOut, ///< no rank
    Last,    ///< behind all values
    AsZero   ///< as if the value were 0
};

/// One way in which published ranks may have been made.
struct RankHypothesis {
    TieRule tie = TieRule::Competition;
    Direction direction = Direction::Higher;
    std::optional<int> decimals; ///< ranked at this many decimals; nothing: unrounded
    MissingPlace missing = MissingPlace::LeftOut;
    RankScope scope = RankScope::Scored;

    bool operator==(const RankHypothesis &) const = default;
};

/// A published rank that a hypothesis does not give. It gives `least`…`most`: one rank where every value is
/// known, a span where the regions whose values are unknown (up to N) could stand anywhere.
struct RankMisfit {
    std::size_t region = 0;
    double published = noNumber;
    double least = noNumber;
    double most = noNumber;
};

struct RankReconciliation {
    RankHypothesis hypothesis;
    std::size_t fitting = 0; ///< published ranks that it gives
    std::vector<RankMisfit> misfits;

    [[nodiscard]] bool isExact() const { return misfits.empty(); }
};

/// What is known of a published list.
struct PublishedList {
    std::span<const double> values; ///< NaN: none
    std::span<const double> ranks;  ///< published; NaN: none
    std::size_t count = 0;          ///< N; 0: as many as the regions given
    int mostDecimals = 4;           ///< precisions tried: unrounded, then 0…this
};

/// Every hypothesis with how far it gives the published ranks, best first; of equals the one nearest to
/// `rule` (the scheme's own) and then the plainest. Empty when nothing was published.
std::vector<RankReconciliation> reconcileRanks(const PublishedList &list, const Panel &panel,
                                               const RankingRule &rule);
/// The same for a leaf of the scheme with the published ranks of the panel.
std::vector<RankReconciliation> reconcileLeaf(const Scheme &scheme, const Panel &panel, std::size_t leaf);

/// A published total, its points with the decimals they were printed with. NaN: not published.
struct PublishedScore {
    double points = noNumber;
    int decimals = 0;
    double rank = noNumber;
};

/// One set of the scheme's settings by which published totals may have been made.
struct TotalHypothesis {
    MissingRule missing = MissingRule::Exclude;
    WeightRule weights = WeightRule::Leaf;
    EqualRange equalRange = EqualRange::Full;
    int regionCount = 0; ///< N: the scheme's, the scored regions', or those with any value
    TieRule tie = TieRule::Competition;
    std::optional<int> rankDecimals;

    bool operator==(const TotalHypothesis &) const = default;
};

struct TotalMisfit {
    std::size_t region = 0;
    double points = noNumber; ///< computed
    double rank = noNumber;
    bool pointsFit = false; ///< within half a unit of the last printed decimal; true where not published
    bool rankFits = false;  ///< true where not published
};

struct TotalReconciliation {
    TotalHypothesis hypothesis;
    std::size_t fitting = 0; ///< published points and ranks that it gives
    std::vector<TotalMisfit> misfits;

    [[nodiscard]] bool isExact() const { return misfits.empty(); }
};

/// Scores the panel under every combination of settings. One published score a region. Best first; of equals
/// the one that changes fewest of the scheme's settings. At most `keep` are returned.
std::vector<TotalReconciliation> reconcileTotals(const Scheme &scheme, const Panel &panel,
                                                 std::span<const PublishedScore> published,
                                                 std::size_t keep = 16);

} // namespace weici::engine
