// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativejudge.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/problemlist.h"
#include "engine/decimal.h"

namespace weici::app {

using Claim = NarrativeClaim::Kind;
using Kind = NarrativeFinding::Kind;

namespace {

struct Narrative {
    Q_DECLARE_TR_FUNCTIONS(Narrative)
};

/// Findings about manner of writing are left alone where a text keeps to one all through.
constexpr std::size_t fewEnough = 2;

} // namespace

std::pair<double, double> placesFromFront(const NarrativePlaces &places, const NarrativeFacts &facts) {
    if (!places.fromBack)
        return {places.first, places.last};
    const double last = places.last > 0 ? places.last : engine::listReach(facts.scheme());
    return {facts.count() + 1 - last, facts.count() + 1 - places.first};
}

NarrativeFinding NarrativeJudge::finding(Kind kind, int line, qsizetype start, qsizetype length) const {
    const QString &text = m_lines[line - 1];
    NarrativeFinding made;
    made.kind = kind;
    made.line = line;
    made.start = start;
    made.length = length;
    static const QString ends = u"。；;！？\t"_qs;
    qsizetype from = start;
    while (from > 0 && !ends.contains(text[from - 1]))
        --from;
    qsizetype to = start + length;
    while (to < text.size() && !ends.contains(text[to]))
        ++to;
    constexpr qsizetype longest = 60;
    if (to - from > longest) { // the clauses around it
        while (from < start && to - from > longest && text.indexOf(u'，', from) >= 0 &&
               text.indexOf(u'，', from) < start - 12)
            from = text.indexOf(u'，', from) + 1;
        to = std::min(to, std::max(from + longest, start + length));
    }
    made.excerpt = text.mid(from, to - from).trimmed();
    made.found = text.mid(start, length).trimmed();
    return made;
}

QString NarrativeJudge::subject(std::size_t leaf) const {
    return indicatorSubject(m_facts.scheme(), leaf);
}

void NarrativeJudge::add(const NarrativeItem &item, NarrativeFinding finding) {
    if (item.isLeaf())
        finding.indicator = m_facts.leaf(item.leaves.front()).id;
    finding.region = item.region;
    m_found.push_back(std::move(finding));
}

NarrativeJudge::Verdict NarrativeJudge::judgeClaim(const NarrativeItem &item, const NarrativeClaim &claim) {
    switch (claim.kind) {
    case Claim::Value:
        return judgeValue(item, claim);
    case Claim::Growth:
        return judgeGrowth(item, claim);
    case Claim::Change:
        return judgeChange(item, claim);
    case Claim::Rank:
        return item.node ? judgeNodeRank(item, claim) : judgeRank(item, claim);
    case Claim::RankChange:
        return judgeRankChange(item, claim);
    case Claim::Target:
        return judgeTarget(item, claim);
    case Claim::TargetRank:
        return judgeTargetRank(item, claim);
    case Claim::TargetGap:
        return judgeTargetGap(item, claim);
    case Claim::Points:
        return judgePoints(item, claim);
    case Claim::Covers:
        return judgeCovers(item, claim);
    }
    return Verdict::Unknown;
}

/// What only may be meant counts where something of it is right.
void NarrativeJudge::judge(const NarrativeReading &reading) {
    std::vector<std::vector<NarrativeFinding>> found(reading.items.size());
    std::vector<std::vector<NarrativeFinding>> weak(reading.items.size());
    std::vector<bool> proved(reading.items.size(), false);
    for (const NarrativeClaim &claim : reading.claims) {
        const NarrativeItem &item = reading.items[claim.item];
        m_found.clear();
        const Verdict verdict = judgeClaim(item, claim);
        m_result.checked += verdict == Verdict::Unknown ? 0 : 1;
        proved[claim.item] = proved[claim.item] || verdict == Verdict::Right;
        auto &of = claim.isWeak ? weak[claim.item] : found[claim.item];
        std::ranges::move(m_found, std::back_inserter(of));
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto &item = reading.items[i];
        const bool counts = !item.isDoubtful || (item.isLeaf() && proved[i]);
        if (counts && (item.isLeaf() || item.node))
            std::ranges::move(found[i], std::back_inserter(m_result.findings));
        if (counts && item.isLeaf() && proved[i])
            std::ranges::move(weak[i], std::back_inserter(m_result.findings));
    }
    addStyleFindings();
}

void NarrativeJudge::addStyleFindings() {
    if (m_withoutUnit.size() <= fewEnough)
        std::ranges::move(m_withoutUnit, std::back_inserter(m_result.findings));
    if (m_tableSaysTie) // else it prints bare ranks, as tables do
        std::ranges::move(m_withoutTieInTable, std::back_inserter(m_result.findings));
    if (m_saysTie || m_withoutTie.size() <= fewEnough) {
        std::ranges::move(m_withoutTie, std::back_inserter(m_result.findings));
        return;
    }
    NarrativeFinding all = m_withoutTie.front();
    all.message = Narrative::tr("正文没有写并列，台账有 %1 项并列").arg(m_withoutTie.size());
    m_result.findings.push_back(all);
}

NarrativeJudge::Verdict NarrativeJudge::judgeTie(const NarrativeItem &item, const NarrativeClaim &claim,
                                                 const NarrativeFacts::Place &place) {
    (item.inTable ? m_tableSaysTie : m_saysTie) |= claim.places.tied;
    if (claim.places.tied == place.tied || !claim.places.isOne())
        return Verdict::Right;
    const std::size_t leaf = item.leaves.front();
    NarrativeFinding made = finding(Kind::Tie, claim.line, claim.start, claim.length);
    made.expected = place.tied ? Narrative::tr("并列第%1位").arg(labels::figure(*place.rank))
                               : Narrative::tr("第%1位，不并列").arg(labels::figure(*place.rank));
    if (claim.places.tied) {
        made.message = Narrative::tr("%1：正文写并列，台账没有并列").arg(subject(leaf));
        add(item, made);
        return Verdict::Wrong;
    }
    if (item.region != m_facts.region() || (item.isDoubtful && !item.inTable) || claim.isMove ||
        claim.isFormer)
        return Verdict::Right;
    made.severity = Severity::Warning;
    made.message =
        Narrative::tr("%1：台账是并列第%2位，正文没有写并列").arg(subject(leaf), labels::figure(*place.rank));
    made.indicator = m_facts.leaf(leaf).id;
    made.region = item.region;
    (item.inTable ? m_withoutTieInTable : m_withoutTie).push_back(made);
    return Verdict::Right;
}

/// Whether the places are those of another leaf that may be meant, or of the year before.
std::optional<NarrativeJudge::Verdict> NarrativeJudge::judgeOtherRank(const NarrativeItem &item,
                                                                      const NarrativeClaim &claim) {
    const auto [low, high] = placesFromFront(claim.places, m_facts);
    const auto isWithin = [low = low, high = high](const NarrativeFacts::Place &place) {
        return place.rank && *place.rank >= low && *place.rank <= high;
    };
    if (claim.other) {
        NarrativeItem another = item;
        another.leaves = {*claim.other};
        const auto place = m_facts.place(*claim.other, item.region, *item.period);
        if (isWithin(place))
            return judgeTie(another, claim, place);
    }
    const QString &line = m_lines[claim.line - 1];
    const bool mayBeYearAgo =
        claim.isFormer && (line.contains(u"去年") || line.contains(u"上年") || line.contains(u"同期"));
    if (mayBeYearAgo &&
        isWithin(m_facts.place(item.leaves.front(), item.region, m_facts.period().yearBefore())))
        return Verdict::Right;
    return std::nullopt;
}

NarrativeJudge::Verdict NarrativeJudge::judgeRank(const NarrativeItem &item, const NarrativeClaim &claim) {
    if (!item.isLeaf() || !item.period || claim.places.scope == NarrativePlaces::Scope::Elsewhere)
        return Verdict::Unknown;
    auto place = m_facts.place(item.leaves.front(), item.region, *item.period);
    if (claim.places.scope == NarrativePlaces::Scope::Group)
        place = {place.inGroup, place.inGroup, claim.places.tied, place.inGroup.value_or(0)};
    if (!place.rank)
        return Verdict::Unknown;
    const auto [low, high] = placesFromFront(claim.places, m_facts);
    const bool fits = (*place.rank >= low && *place.rank <= high) ||
                      (claim.places.fromBack && place.worst >= low && place.worst <= high);
    if (fits)
        return judgeTie(item, claim, place);
    if (const auto other = judgeOtherRank(item, claim))
        return *other;
    NarrativeFinding made = finding(Kind::Rank, claim.line, claim.start, claim.length);
    made.expected =
        (place.tied ? Narrative::tr("并列第%1位") : Narrative::tr("第%1位")).arg(labels::figure(*place.rank));
    made.message = Narrative::tr("%1：正文排名写“%2”，台账是第%3位")
                       .arg(subject(item.leaves.front()), made.found, labels::figure(*place.rank));
    add(item, made);
    return Verdict::Wrong;
}

NarrativeJudge::Verdict NarrativeJudge::judgeNodeRank(const NarrativeItem &item,
                                                      const NarrativeClaim &claim) {
    const auto known = m_facts.points(*item.node, item.region, m_facts.period());
    if (known.ranks.empty() || item.period != m_facts.period() || item.isDoubtful ||
        claim.places.scope != NarrativePlaces::Scope::City)
        return Verdict::Unknown;
    const auto [low, high] = placesFromFront(claim.places, m_facts);
    for (const double rank : known.ranks) {
        if (rank >= low && rank <= high)
            return Verdict::Right;
    }
    NarrativeFinding made = finding(Kind::Rank, claim.line, claim.start, claim.length);
    made.expected = Narrative::tr("第%1位").arg(labels::figure(known.ranks.back()));
    made.message = Narrative::tr("%1：正文排名写“%2”，台账是第%3位")
                       .arg(nodeName(*item.node), made.found, labels::figure(known.ranks.back()));
    add(item, made);
    return Verdict::Wrong;
}

NarrativeJudge::Verdict NarrativeJudge::judgeRankChange(const NarrativeItem &item,
                                                        const NarrativeClaim &claim) {
    if (!item.period || !claim.reference || (!item.isLeaf() && !item.node))
        return Verdict::Unknown;
    const auto now = rankIn(item, *item.period);
    const auto then = rankIn(item, *claim.reference);
    if (!now || !then)
        return Verdict::Unknown;
    const double places = *then - *now;
    const bool sameWay = (places > 0) - (places < 0) == claim.sign;
    const bool sameNumber = !claim.hasNumber || std::abs(places) == claim.number.value;
    if (sameWay && sameNumber)
        return Verdict::Right;
    NarrativeFinding made =
        finding(sameWay ? Kind::Rank : Kind::Direction, claim.line, claim.start, claim.length);
    made.expected = places > 0   ? Narrative::tr("进%1位").arg(labels::figure(places))
                    : places < 0 ? Narrative::tr("退%1位").arg(labels::figure(-places))
                                 : Narrative::tr("持平");
    made.message = Narrative::tr("%1：由第%2位到第%3位，应为“%4”")
                       .arg(nameOf(item), labels::figure(*then), labels::figure(*now), made.expected);
    add(item, made);
    return Verdict::Wrong;
}

NarrativeJudge::Verdict NarrativeJudge::judgeTargetRank(const NarrativeItem &item,
                                                        const NarrativeClaim &claim) {
    if (!item.isLeaf() || claim.places.scope != NarrativePlaces::Scope::City)
        return Verdict::Unknown;
    const std::size_t leaf = item.leaves.front();
    const auto target =
        m_facts.ledger().targetFor({m_facts.leaf(leaf).id, item.region, m_facts.period()}).rank.value();
    if (!target)
        return Verdict::Unknown;
    const auto [low, high] = placesFromFront(claim.places, m_facts);
    const bool fits = claim.places.isOne() ? *target == low : *target <= high;
    if (fits)
        return Verdict::Right;
    NarrativeFinding made = finding(Kind::Rank, claim.line, claim.start, claim.length);
    made.expected = Narrative::tr("第%1位").arg(labels::figure(*target));
    made.message = Narrative::tr("%1：正文目标排名写“%2”，台账是第%3位")
                       .arg(subject(leaf), made.found, labels::figure(*target));
    add(item, made);
    return Verdict::Wrong;
}

NarrativeJudge::Verdict NarrativeJudge::judgePoints(const NarrativeItem &item, const NarrativeClaim &claim) {
    if (item.period != m_facts.period())
        return Verdict::Unknown;
    if (!item.node && !item.isLeaf())
        return Verdict::Unknown;
    const std::size_t place = item.node ? *item.node : m_facts.tree().leafItem(item.leaves.front());
    const auto known = m_facts.points(place, item.region, m_facts.period());
    if (known.points.empty() || (item.node && item.isDoubtful))
        return Verdict::Unknown;
    const double half = 0.5 * std::pow(10.0, -claim.number.decimals) + 1e-9;
    for (const double points : known.points) {
        if (std::abs(points - claim.number.value) <= half)
            return Verdict::Right;
    }
    NarrativeFinding made = finding(Kind::Value, claim.line, claim.start, claim.length);
    made.expected =
        labels::text(engine::roundedText(known.points.back(), std::max(2, claim.number.decimals)));
    made.message = Narrative::tr("%1得分：正文 %2，台账 %3").arg(nameOf(item), made.found, made.expected);
    add(item, made);
    return Verdict::Wrong;
}

QString NarrativeJudge::nameOf(const NarrativeItem &item) const {
    return item.node ? nodeName(*item.node) : subject(item.leaves.front());
}

/// The rank of a leaf, or that of a level or the total: published before computed.
std::optional<double> NarrativeJudge::rankIn(const NarrativeItem &item, const engine::Period &period) {
    if (!item.node)
        return m_facts.place(item.leaves.front(), item.region, period).rank;
    const auto known = m_facts.points(*item.node, item.region, period).ranks;
    return known.empty() ? std::nullopt : std::optional(known.back());
}

QString NarrativeJudge::nodeName(std::size_t item) const {
    const QString name = labels::text(m_facts.tree().name(item));
    return name.isEmpty() ? Narrative::tr("总分") : name;
}

NarrativeJudge::Verdict NarrativeJudge::judgeCovers(const NarrativeItem &item, const NarrativeClaim &claim) {
    if (!item.isLeaf() || item.isDoubtful || !claim.reference || item.period != m_facts.period())
        return Verdict::Unknown;
    const std::size_t leaf = item.leaves.front();
    const auto covers = m_facts.covers(leaf);
    if (*claim.reference == covers)
        return Verdict::Right;
    NarrativeFinding made = finding(Kind::Period, claim.line, claim.start, claim.length);
    made.expected = labels::period(covers);
    made.message =
        Narrative::tr("%1：正文写 %2，台账的数属于 %3").arg(subject(leaf), made.found, made.expected);
    add(item, made);
    return Verdict::Wrong;
}

} // namespace weici::app
