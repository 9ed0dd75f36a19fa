// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gap.h"

#include <cmath>
#include <utility>

#include "engine/decimal.h"
#include "engine/gapcourse.h"
#include "engine/gaprules.h"
#include "engine/leafplaces.h"
#include "engine/numberscan.h"

namespace weici::engine {

namespace {

constexpr std::size_t fewRegions = 64;
constexpr int spreadPoints = 32;

/// The cell's way through the values; where the rule is not monotonic by way of its break points.
SearchPath pathFor(const ScoringPlan &plan, const Panel &panel, const GapCourse &course, std::size_t leaf,
                   std::size_t region) {
    if (!isMonotonic(plan, panel, leaf))
        return course.pathAround(breakPoints(plan, panel, leaf, region), spreadPoints);
    // Ties can let others gain a place too; where it is cheap every place is looked at.
    if (isByPlace(plan.leaves()[leaf].rule) && panel.regionCount() <= fewRegions)
        return course.pathAround(breakPoints(plan, panel, leaf, region), 0);
    return {course.count(), {}};
}

} // namespace

int printedDecimals(const CellText &printed) {
    const auto number = printed.value();
    if (!number)
        return 0;
    const auto scanned = scanNumber(readingForm(printed.text));
    // 万 and 亿, or a conversion, have moved the point: then the number itself says how fine it is.
    if (!scanned || scanned->exponent != 0 || scanned->value(0) != number)
        return decimalsOf(shortestText(*number));
    return decimalsOf(scanned->mantissa);
}

GapRange gapRange(const Indicator &indicator, const CellText &printed) {
    return {indicator.decimals.value_or(printedDecimals(printed)), indicator.minValue, indicator.maxValue};
}

GapRange gapRange(const Indicator &indicator, double value) {
    const int decimals = std::isfinite(value) ? decimalsOf(shortestText(value)) : 0;
    return {indicator.decimals.value_or(decimals), indicator.minValue, indicator.maxValue};
}

/// Whose value moves, and whose rank is to change for better or worse.
struct GapSearch::TotalQuestion {
    std::size_t leaf;
    std::size_t mover;
    std::size_t watched;
    bool inGroup;
    double now; ///< rank of `watched`

    [[nodiscard]] bool isAnswered(double rank) const { return mover == watched ? rank < now : rank > now; }
};

GapSearch::GapSearch(LiveScores live)
    : m_live(std::move(live)) {}

GapSearch::GapSearch(GapSearch &&) noexcept = default;
GapSearch &GapSearch::operator=(GapSearch &&) noexcept = default;
GapSearch::~GapSearch() = default;

double GapSearch::rankOf(std::size_t region, bool inGroup) const {
    return inGroup ? m_live.scores().groupRank(0, region) : m_live.scores().rank(0, region);
}

GapAnswer GapSearch::totalStanding(const TotalQuestion &question) const {
    const Scores &scores = m_live.scores();
    const PlanLeaf &leaf = scores.plan()->leaves()[question.leaf];
    const PanelCell cell = m_live.panel().cell(question.leaf, question.mover);
    if (!leaf.isScored())
        return GapAnswer::NotScored;
    if (std::isnan(question.now))
        return GapAnswer::NotRanked;
    if (scores.leafState(question.leaf, question.mover) == LeafState::NotApplicable || cell.notApplicable)
        return GapAnswer::NotApplicable;
    bool others = false;
    for (std::size_t r = 0; r < scores.regionCount() && !others; ++r)
        others = r != question.mover && !std::isnan(rankOf(r, question.inGroup));
    if (!others)
        return GapAnswer::OthersUnknown;
    return question.mover == question.watched && question.now <= 1.0 ? GapAnswer::AlreadyFirst
                                                                     : GapAnswer::Found;
}

Gap GapSearch::totalGap(std::size_t leaf, std::size_t region, const GapRange &range, bool inGroup) {
    return askTotal({leaf, region, region, inGroup, rankOf(region, inGroup)}, range);
}

Gap GapSearch::totalPursuit(std::size_t leaf, std::size_t region, const GapRange &range, bool inGroup) {
    std::vector<double> ranks;
    for (std::size_t r = 0; r < m_live.scores().regionCount(); ++r) {
        const bool isNear = !inGroup || m_live.panel().group(r) == m_live.panel().group(region);
        ranks.push_back(isNear ? rankOf(r, inGroup) : noNumber);
    }
    if (const auto pursuer = nextBehind(ranks, region))
        return askTotal({leaf, *pursuer, region, inGroup, ranks[region]}, range);
    Gap gap;
    gap.answer = std::isnan(ranks[region]) ? GapAnswer::NotRanked : GapAnswer::AlreadyFirst;
    gap.leaf = leaf;
    gap.region = region;
    gap.rank = ranks[region];
    gap.value = m_live.panel().cell(leaf, region).value;
    return gap;
}

Gap GapSearch::askTotal(const TotalQuestion &question, const GapRange &range) {
    const Panel &panel = m_live.panel();
    const PanelCell cell = panel.cell(question.leaf, question.mover);
    Gap gap;
    gap.answer = totalStanding(question);
    gap.leaf = question.leaf;
    gap.region = question.mover;
    gap.rank = rankOf(question.mover, question.inGroup);
    gap.value = cell.value;
    gap.isComplete = m_live.scores().plan()->regionCount() == rankedCount();
    if (gap.answer != GapAnswer::Found)
        return gap;
    const int sign = improvingSign(*m_live.scores().plan(), panel, question.leaf, question.mover);
    const GapCourse course(panel.values(question.leaf), cell.value, cell.target.number, range,
                           sign < 0 ? -1 : 1);
    gap.limit = course.limit();
    gap.limitIsBound = course.limitIsBound();
    gap.answer = GapAnswer::NotFeasible;
    if (sign != 0)
        searchTotal(question, course, gap);
    if (!gap.isFeasible())
        findNeededRank(question, gap);
    return gap;
}

/// Moves the one cell along its course until the question is answered, and puts it back.
void GapSearch::searchTotal(const TotalQuestion &question, const GapCourse &course, Gap &gap) {
    const PanelCell cell = m_live.panel().cell(question.leaf, question.mover);
    std::vector<double> before;
    for (std::size_t r = 0; r < m_live.panel().regionCount(); ++r)
        before.push_back(rankOf(r, question.inGroup));
    const auto runAt = [&](std::int64_t place) {
        m_live.setValue(question.leaf, question.mover, course.at(place));
        return question.isAnswered(rankOf(question.watched, question.inGroup));
    };
    const SearchPath path =
        pathFor(*m_live.scores().plan(), m_live.panel(), course, question.leaf, question.mover);
    if (const auto place = nearestPlace(path, runAt)) {
        runAt(*place);
        gap.answer = GapAnswer::Found;
        gap.needed = course.at(*place);
        gap.nextRank = rankOf(question.mover, question.inGroup);
        noteOvertaken(question, before, gap);
    }
    m_live.setCell(question.leaf, question.mover, cell);
}

void GapSearch::noteOvertaken(const TotalQuestion &question, std::span<const double> before, Gap &gap) const {
    const Panel &panel = m_live.panel();
    for (std::size_t r = 0; r < before.size(); ++r) {
        if (r == question.mover || (question.inGroup && panel.group(r) != panel.group(question.mover)))
            continue;
        const double after = rankOf(r, question.inGroup);
        const bool caughtUp = before[r] < gap.rank && after >= gap.nextRank;
        const bool leftBehind = before[r] == gap.rank && after > gap.nextRank;
        if (caughtUp || leftBehind)
            gap.overtaken.push_back({r, after == gap.nextRank});
    }
}

std::size_t GapSearch::rankedCount() const {
    std::size_t count = 0;
    for (const float rank : m_live.scores().ranks(0))
        count += rank == rank ? 1U : 0U;
    return count;
}

/// Where the rule reads a published rank, the question is which one would do.
void GapSearch::findNeededRank(const TotalQuestion &question, Gap &gap) {
    const PanelCell cell = m_live.panel().cell(question.leaf, question.mover);
    if (std::isnan(cell.publishedRank) || !isRankRule(m_live.scores().plan()->leaves()[question.leaf].rule))
        return;
    gap.answer = GapAnswer::PublishedRankDecides;
    PanelCell changed = cell;
    const auto path = SearchPath{static_cast<std::int64_t>(std::ceil(cell.publishedRank)) - 1, {}};
    const auto rankAt = [&](std::int64_t place) {
        return std::ceil(cell.publishedRank) - 1.0 - static_cast<double>(place);
    };
    const auto place = nearestPlace(path, [&](std::int64_t at) {
        changed.publishedRank = rankAt(at);
        m_live.setCell(question.leaf, question.mover, changed);
        return question.isAnswered(rankOf(question.watched, question.inGroup));
    });
    if (place)
        gap.neededRank = rankAt(*place);
    m_live.setCell(question.leaf, question.mover, cell);
}

Panel withComputedRanks(const Scores &scores, const Panel &panel) {
    Panel result = panel;
    for (std::size_t leaf = 0; leaf < panel.leafCount(); ++leaf) {
        if (!scores.isRankComplete(leaf) || panel.publishedRanks(leaf).empty())
            continue;
        for (std::size_t r = 0; r < panel.regionCount(); ++r) {
            PanelCell cell = result.cell(leaf, r);
            cell.publishedRank = noNumber;
            result.setCell(leaf, r, cell);
        }
    }
    return result;
}

} // namespace weici::engine
