// SPDX-License-Identifier: GPL-3.0-or-later
// The side of gap.h that asks about ranks among the values of a leaf.
#include <algorithm>
#include <cmath>

#include "engine/gap.h"
#include "engine/gapcourse.h"
#include "engine/leafplaces.h"

namespace weici::engine {

namespace {

struct LeafQuestion {
    const LiveScores &live;
    std::size_t leaf;
    std::size_t region;
    int group;

    [[nodiscard]] const Panel &panel() const { return live.panel(); }
    [[nodiscard]] const RankingRule &rule() const { return live.scores().plan()->leaves()[leaf].ranking; }
    [[nodiscard]] Gap gapOf(std::size_t mover) const {
        Gap gap;
        gap.leaf = leaf;
        gap.region = mover;
        gap.value = panel().cell(leaf, mover).value;
        gap.isComplete =
            group < 0 ? live.scores().isRankComplete(leaf) : live.scores().isGroupRankComplete(leaf, group);
        return gap;
    }
    [[nodiscard]] GapCourse course(std::size_t mover, const GapRange &range) const {
        const int sign = rule().direction == Direction::Higher ? 1 : -1;
        return {panel().values(leaf), panel().cell(leaf, mover).value, noNumber, range, sign};
    }
};

int groupAsked(const Panel &panel, std::size_t region, bool inGroup) {
    return inGroup ? panel.group(region) : -1;
}

/// Why there is no rank to improve, or Found where there is one.
GapAnswer standing(const LeafQuestion &question, const LeafPlaces &places, double rank) {
    const PanelCell cell = question.panel().cell(question.leaf, question.region);
    if (!question.panel().isScored(question.region))
        return GapAnswer::NotRanked;
    if (cell.notApplicable)
        return GapAnswer::NotApplicable;
    if (places.count() <= (std::isnan(cell.value) ? 0U : 1U))
        return GapAnswer::OthersUnknown;
    return std::isnan(rank) ? GapAnswer::NotRanked : GapAnswer::Found;
}

void takeLimit(Gap &gap, const GapCourse &course) {
    gap.limit = course.limit();
    gap.limitIsBound = course.limitIsBound();
}

/// Under `dense` a pursuer that comes level with a third region costs no rank: every region's value and the
/// places beside it are looked at.
SearchPath pursuitPath(const LeafQuestion &question, const GapCourse &course) {
    if (question.rule().tie != TieRule::Dense)
        return {course.count(), {}};
    std::vector<double> points;
    for (const double value : question.panel().values(question.leaf)) {
        if (!std::isnan(value))
            points.push_back(value);
    }
    return course.pathAround(points, 0);
}

std::vector<double> ranksNow(const LeafQuestion &question, const LeafPlaces &places) {
    std::vector<double> ranks(question.panel().regionCount(), noNumber);
    for (std::size_t r = 0; r < ranks.size(); ++r)
        ranks[r] = places.rankWith(r, r,
                                   question.panel().isScored(r) &&
                                           (question.group < 0 || question.panel().group(r) == question.group)
                                       ? question.panel().values(question.leaf)[r]
                                       : noNumber);
    return ranks;
}

} // namespace

Gap GapSearch::leafGap(std::size_t leaf, std::size_t region, const GapRange &range, bool inGroup) const {
    const LeafQuestion question{m_live, leaf, region, groupAsked(m_live.panel(), region, inGroup)};
    Gap gap = question.gapOf(region);
    const LeafPlaces &places = placesOf(leaf, question.group);
    const bool isIn = question.panel().isScored(region) && (!inGroup || question.group >= 0);
    const double now = isIn ? places.rankWith(region, region, gap.value) : noNumber;
    gap.rank = std::isnan(now) ? question.panel().cell(leaf, region).publishedRank : now;
    gap.answer = standing(question, places, now);
    if (gap.answer != GapAnswer::Found)
        return gap;
    if (now <= 1.0) {
        gap.answer = GapAnswer::AlreadyFirst;
        return gap;
    }
    const GapCourse course = question.course(region, range);
    takeLimit(gap, course);
    const auto place = nearestPlace({course.count(), {}}, [&](std::int64_t at) {
        return places.rankWith(region, region, course.at(at)) < now;
    });
    if (!place) {
        gap.answer = GapAnswer::NotFeasible;
        return gap;
    }
    gap.needed = course.at(*place);
    gap.nextRank = places.rankWith(region, region, gap.needed);
    gap.overtaken = places.overtaken(region, gap.needed);
    return gap;
}

Gap GapSearch::leafPursuit(std::size_t leaf, std::size_t region, const GapRange &range, bool inGroup) const {
    const LeafQuestion question{m_live, leaf, region, groupAsked(m_live.panel(), region, inGroup)};
    const LeafPlaces &places = placesOf(leaf, question.group);
    const std::vector<double> ranks = ranksNow(question, places);
    Gap gap = question.gapOf(region);
    gap.rank = ranks[region];
    gap.answer = standing(question, places, ranks[region]);
    if (gap.answer != GapAnswer::Found)
        return gap;
    const auto pursuer = nextBehind(ranks, region);
    if (!pursuer) {
        gap.answer = GapAnswer::AlreadyFirst;
        return gap;
    }
    gap = question.gapOf(*pursuer);
    gap.rank = ranks[*pursuer];
    const GapCourse course = question.course(*pursuer, range);
    takeLimit(gap, course);
    const auto place = nearestPlace(pursuitPath(question, course), [&](std::int64_t at) {
        return places.rankWith(region, *pursuer, course.at(at)) > ranks[region];
    });
    gap.answer = place ? GapAnswer::Found : GapAnswer::NotFeasible;
    if (!place)
        return gap;
    gap.needed = course.at(*place);
    gap.nextRank = places.rankWith(*pursuer, *pursuer, gap.needed);
    gap.overtaken = {{region, places.rankWith(region, *pursuer, gap.needed) == gap.nextRank}};
    return gap;
}

const LeafPlaces &GapSearch::placesOf(std::size_t leaf, int group) const {
    auto &places = m_places[{leaf, group}];
    if (!places)
        places = std::make_unique<const LeafPlaces>(m_live.panel(), leaf,
                                                    m_live.scores().plan()->leaves()[leaf].ranking, group);
    return *places;
}

std::optional<std::size_t> nextBehind(std::span<const double> ranks, std::size_t region) {
    std::optional<std::size_t> best;
    for (std::size_t r = 0; r < ranks.size(); ++r) {
        if (ranks[r] > ranks[region] && (!best || ranks[r] < ranks[*best]))
            best = r;
    }
    return best;
}

} // namespace weici::engine
