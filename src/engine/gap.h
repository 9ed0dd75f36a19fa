// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/cell.h"
#include "engine/scheme.h"
#include "engine/scorer.h"

namespace weici::engine {

/// Within which values, and in which steps, a search may move a value.
struct GapRange {
    int decimals = 0; ///< reporting step 10^-decimals; negative: tens, hundreds …
    std::optional<double> minValue;
    std::optional<double> maxValue;
};

/// The indicator's bounds and step: its `decimals`, else those of the value as printed.
GapRange gapRange(const Indicator &indicator, const CellText &printed);
/// The same where only the number is known: its shortest decimals.
GapRange gapRange(const Indicator &indicator, double value);
/// Digits after the point of the number as printed (`9.80` → 2); `50万` → 0, `1.5万` → 0, no number → 0.
int printedDecimals(const CellText &printed);

/// How a question about a gap ended. Only Found has a `needed`.
enum class GapAnswer : std::uint8_t {
    Found,
    AlreadyFirst,        ///< there is no better rank; asked backwards: nobody is behind
    NotFeasible,         ///< not even at `limit`
    NotRanked,           ///< the region is not scored, or has no value or total to be ranked by
    NotApplicable,       ///< the cell is 不作要求
    NotScored,           ///< the leaf does not count in the total
    OthersUnknown,       ///< no other ranked region has a value (a total): the value gap is unknown
    PublishedRankDecides ///< the total takes the cell's published rank, so its value changes nothing; see
                         ///< neededRank
};

/// A region that `region` gets past, or draws level with, at `needed`.
struct Overtaken {
    std::size_t region = 0;
    bool level = false; ///< now tied with it; false: now behind
};

/// What value would change a rank. Values are in the indicator's own unit.
struct Gap {
    GapAnswer answer = GapAnswer::NotRanked;
    std::size_t leaf = 0;
    std::size_t region = 0;     ///< whose value moves
    double rank = noNumber;     ///< of that region now …
    double nextRank = noNumber; ///< … and at `needed`
    std::vector<Overtaken> overtaken;
    double value = noNumber;   ///< now; NaN: none
    double needed = noNumber;  ///< on the reporting step; one step short of it the rank is not better
    double limit = noNumber;   ///< the farthest value tried
    bool limitIsBound = false; ///< limit is the indicator's bound; else the cap of the search (see GapSearch)
    /// Under PublishedRankDecides: the worst published rank with which the total's rank improves; NaN: none.
    double neededRank = noNumber;
    /// All N regions are ranked. Otherwise the answer is about those that are known.
    bool isComplete = false;

    [[nodiscard]] bool isFeasible() const { return answer == GapAnswer::Found; }
    [[nodiscard]] double change() const { return needed - value; }
};

class GapCourse;
class LeafPlaces;

/// Finds gaps by scoring again: every answer has been run at `needed` and one step short of it through the
/// rules as they are (own ranks of leaves: through the ranking). Only the one cell moves; published ranks
/// stand. `needed` is the nearest value in the improving direction; where a rule is not monotonic (docs/
/// scoring.md says which), the nearest that a search by break points and spread points finds. Without a bound
/// the search ends at 1000 × the largest magnitude among the leaf's values and target from the value.
class GapSearch final {
public:
    /// Works on a copy of `live`. Not for use from several threads.
    explicit GapSearch(LiveScores live);
    GapSearch(GapSearch &&) noexcept;
    GapSearch &operator=(GapSearch &&) noexcept;
    ~GapSearch();

    /// The least value at which the region's rank among the values of the leaf improves. `inGroup`: the rank
    /// within its group.
    [[nodiscard]] Gap leafGap(std::size_t leaf, std::size_t region, const GapRange &range,
                              bool inGroup = false) const;
    /// The least value of this leaf at which the region's rank by total improves, all else as it is. For a
    /// missing cell the search begins at the worse bound (without one, at that cap on the worse side of 0).
    [[nodiscard]] Gap totalGap(std::size_t leaf, std::size_t region, const GapRange &range,
                               bool inGroup = false);

    /// Backwards, how near the next behind is: the least value of the nearest region behind `region` at which
    /// the rank of `region` gets worse. The result's region, rank and value are the pursuer's; `overtaken`
    /// is `region`.
    [[nodiscard]] Gap leafPursuit(std::size_t leaf, std::size_t region, const GapRange &range,
                                  bool inGroup = false) const;
    [[nodiscard]] Gap totalPursuit(std::size_t leaf, std::size_t region, const GapRange &range,
                                   bool inGroup = false);

    [[nodiscard]] const LiveScores &live() const { return m_live; }

private:
    struct TotalQuestion;
    Gap askTotal(const TotalQuestion &question, const GapRange &range);
    [[nodiscard]] GapAnswer totalStanding(const TotalQuestion &question) const;
    [[nodiscard]] double rankOf(std::size_t region, bool inGroup) const;
    void searchTotal(const TotalQuestion &question, const GapCourse &course, Gap &gap);
    void noteOvertaken(const TotalQuestion &question, std::span<const double> before, Gap &gap) const;
    void findNeededRank(const TotalQuestion &question, Gap &gap);
    [[nodiscard]] std::size_t rankedCount() const;

    /// The ranked values of a leaf over all regions, or of the group; kept for the next county's question.
    const LeafPlaces &placesOf(std::size_t leaf, int group) const;

    LiveScores m_live;
    mutable std::map<std::pair<std::size_t, int>, std::unique_ptr<const LeafPlaces>> m_places;
};

/// The scored region with the best rank behind that of `region` (ties: first in the panel); nothing: none.
std::optional<std::size_t> nextBehind(std::span<const double> ranks, std::size_t region);

/// A copy of the panel without the published ranks of those leaves whose computed ranks are complete: the
/// world in which a change of value changes the ranks that the rank rules see.
Panel withComputedRanks(const Scores &scores, const Panel &panel);

} // namespace weici::engine
