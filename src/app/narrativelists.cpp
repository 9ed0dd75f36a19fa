// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativelists.h"

#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include "app/labels.h"

namespace weici::app {

using Kind = NarrativeToken::Kind;
using Word = NarrativeToken::Word;
using Break = NarrativeToken::Break;

namespace {

struct Narrative {
    Q_DECLARE_TR_FUNCTIONS(Narrative)
};

QString partName(LeafList::Kind kind) {
    switch (kind) {
    case LeafList::Kind::Up:
        return Narrative::tr("排名前进的指标");
    case LeafList::Kind::Down:
        return Narrative::tr("排名后退的指标");
    case LeafList::Kind::Level:
        return Narrative::tr("排名持平的指标");
    case LeafList::Kind::Reached:
        return Narrative::tr("达到目标进度的指标");
    case LeafList::Kind::Short:
        return Narrative::tr("没有达到目标进度的指标");
    case LeafList::Kind::Open:
        return Narrative::tr("还没有结果可比的指标");
    case LeafList::Kind::Targeted:
        return Narrative::tr("有目标的指标");
    default:
        return Narrative::tr("有排名的指标");
    }
}

} // namespace

void NarrativeLists::readLine(int line, const QString &form, Tokens tokens) {
    m_line = line;
    m_form = form;
    const bool inTable =
        std::ranges::any_of(tokens, [](const NarrativeToken &t) { return t.is(Break::Cell); });
    if (inTable) {
        closeList(line, 0);
        return;
    }
    readCounts(tokens);
    readLists(tokens);
}

void NarrativeLists::readLists(Tokens tokens) {
    if (endsLists(tokens) || (m_list && m_list->isInLine))
        closeList(m_line, 0);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const NarrativeToken &token = tokens[at];
        if (m_list && token.is(Word::Such))
            m_list->isPartial = true;
        if (token.kind != Kind::Places || token.places.scope != NarrativePlaces::Scope::City)
            continue;
        const bool inLine = leadsInLine(tokens, at);
        if (inLine || isHeading(tokens, at))
            openList({token.places, {}}, token.start, token.length, inLine);
    }
    static const QRegularExpression moves(
        u"^(?:(较|比|与).{2,10}，)?(?:排名|位次)?(前进|进位|上升|后退|退位|下降)的指标(?:有|为|包括|是)?:"_qs);
    if (const auto lead = moves.match(m_form); lead.hasMatch() && m_facts.previous()) {
        const bool up = QStringList{u"前进"_qs, u"进位"_qs, u"上升"_qs}.contains(lead.captured(2));
        openList({{}, up ? LeafList::Kind::Up : LeafList::Kind::Down}, lead.capturedStart(2),
                 lead.capturedEnd() - lead.capturedStart(2), true);
    }
}

void NarrativeLists::openList(const Part &part, qsizetype start, qsizetype length, bool isInLine) {
    closeList(m_line, start);
    m_list = List{part, m_line, start, length, start + length, false, isInLine};
}

/// 排名前6位的指标有：A、B…
bool NarrativeLists::leadsInLine(Tokens tokens, std::size_t at) const {
    for (std::size_t i = at + 1; i < tokens.size(); ++i) {
        if (tokens[i].kind == Kind::Places || tokens[i].is(Break::Sentence))
            return false;
        if (tokens[i].kind != Kind::Name)
            continue;
        const QString between = m_form.mid(tokens[at].behind(), tokens[i].start - tokens[at].behind());
        static const QRegularExpression lead(u"有|是|为|包括|:|分别|[(]|—"_qs);
        return between.size() <= 20 && lead.match(between).hasMatch();
    }
    return false;
}

/// （一）排名前6位的指标: a line without names that speaks of one part of the ranking.
bool NarrativeLists::isHeading(Tokens tokens, std::size_t at) const {
    const auto isOther = [&](const NarrativeToken &t) {
        return t.kind == Kind::Name || (t.kind == Kind::Places && t.start != tokens[at].start) ||
               t.is(Break::Comma) ||
               (t.kind == Kind::Number && t.number.unit != u"项" && t.number.unit != u"个");
    };
    if (std::ranges::any_of(tokens, isOther))
        return false;
    static const QRegularExpression ending(
        u"^(?:的)?[^，。]{0,8}(?:指标|情况|项目|领域)?[^，。]{0,6}(?:[(]?\\d*(?:项|个)?[)]?)[:。]?\\s*$"_qs);
    return tokens[at].places.last > tokens[at].places.first &&
           ending.match(m_form.mid(tokens[at].behind())).hasMatch();
}

/// A heading of its own, without figures.
bool NarrativeLists::endsLists(Tokens tokens) const {
    static const QRegularExpression heading(
        u"^\\s*(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|第[一二三四五六七八九十][章节部])"_qs);
    const bool hasItems = std::ranges::any_of(
        tokens, [](const NarrativeToken &t) { return t.kind == Kind::Name && !t.isGeneric; });
    return heading.match(m_form).hasMatch() && !hasItems;
}

void NarrativeLists::closeList(int line, qsizetype start) {
    if (!m_list)
        return;
    const List list = *m_list;
    m_list.reset();
    std::vector<std::size_t> items;
    std::size_t withRank = 0;
    for (std::size_t i = 0; i < m_reading.items.size(); ++i) {
        const auto &item = m_reading.items[i];
        const bool behind = item.line > list.line || (item.line == list.line && item.start >= list.from);
        const bool before = item.line < line || (item.line == line && item.start < start);
        if (!behind || !before || item.leaves.empty() || item.inTable || item.region != m_facts.region() ||
            item.period != m_facts.period())
            continue;
        items.push_back(i);
        withRank += item.hasRank ? 1 : 0;
    }
    judgeLeftOut(list, items);
    if (withRank * 2 >= items.size()) // others are only mentioned
        std::erase_if(items, [this](std::size_t i) { return !m_reading.items[i].hasRank; });
    judgeMembers(list, items);
}

bool NarrativeLists::isWithinPlaces(std::size_t leaf, const NarrativePlaces &places) {
    const auto place = m_facts.place(leaf);
    if (!place.rank)
        return false;
    const auto [low, high] = placesFromFront(places, m_facts);
    return (*place.rank >= low && *place.rank <= high) ||
           (places.fromBack && places.isOne() && place.worst == high);
}

std::vector<std::size_t> NarrativeLists::leavesWithin(const Part &part) {
    if (part.kind)
        return members(*part.kind);
    std::vector<std::size_t> leaves;
    for (std::size_t leaf = 0; leaf < m_facts.leafCount(); ++leaf) {
        if (isWithinPlaces(leaf, part.places))
            leaves.push_back(leaf);
    }
    return leaves;
}

bool NarrativeLists::isWithin(std::size_t leaf, const Part &part) {
    const auto leaves = leavesWithin(part);
    return std::ranges::find(leaves, leaf) != leaves.end();
}

QString NarrativeLists::nameOf(const Part &part) const {
    if (part.kind)
        return partName(*part.kind);
    const NarrativePlaces &places = part.places;
    const QString first = labels::figure(places.first);
    const QString last = labels::figure(places.last);
    if (places.isOne())
        return places.fromBack ? Narrative::tr("倒数第%1位").arg(first) : Narrative::tr("第%1位").arg(first);
    if (places.fromBack)
        return places.last > 0 ? Narrative::tr("后%1位").arg(last) : Narrative::tr("倒数");
    return places.first > 1 ? Narrative::tr("第%1—%2位").arg(first, last) : Narrative::tr("前%1位").arg(last);
}

void NarrativeLists::judgeMembers(const List &list, const std::vector<std::size_t> &items) {
    for (const std::size_t i : items) {
        const auto &item = m_reading.items[i];
        const bool isElsewhere = std::ranges::any_of(m_reading.claims, [&](const NarrativeClaim &claim) {
            return claim.item == i && claim.kind == NarrativeClaim::Kind::Rank && !claim.places.isOne() &&
                   claim.places.fromBack != list.part.places.fromBack;
        }); // …，D处于后6位
        if (isElsewhere || !item.isLeaf() || item.isDoubtful || !m_facts.place(item.leaves.front()).rank)
            continue;
        ++m_judge.result().checked;
        if (isWithin(item.leaves.front(), list.part))
            continue;
        const QString rank = labels::figure(*m_facts.place(item.leaves.front()).rank);
        auto made = m_judge.finding(NarrativeFinding::Kind::Membership, item.line, item.start, item.length);
        made.indicator = m_facts.leaf(item.leaves.front()).id;
        made.region = item.region;
        made.expected = Narrative::tr("第%1位").arg(rank);
        made.message = Narrative::tr("%1：列在%2里，台账是第%3位")
                           .arg(m_judge.subject(item.leaves.front()), nameOf(list.part), rank);
        m_judge.result().findings.push_back(made);
    }
}

/// A list that names most of its members is meant to be complete.
void NarrativeLists::judgeLeftOut(const List &list, const std::vector<std::size_t> &items) {
    auto missing = leavesWithin(list.part);
    const std::size_t all = missing.size();
    std::erase_if(missing, [&](std::size_t leaf) {
        return std::ranges::any_of(items, [&](std::size_t i) {
            return std::ranges::find(m_reading.items[i].leaves, leaf) != m_reading.items[i].leaves.end();
        });
    });
    const bool ofOnePlace = !list.part.kind && list.part.places.isOne(); // tied ones stand apart
    if (missing.empty() || list.isPartial || ofOnePlace || missing.size() * 2 > all)
        return;
    QStringList names;
    for (const std::size_t leaf : missing)
        names << m_judge.subject(leaf);
    auto made = m_judge.finding(NarrativeFinding::Kind::Membership, list.line, list.start, list.length);
    made.indicator = m_facts.leaf(missing.front()).id;
    made.region = m_facts.region();
    made.expected = names.join(u'、');
    made.message = Narrative::tr("%1漏列：%2").arg(nameOf(list.part), made.expected);
    m_judge.result().findings.push_back(made);
}

} // namespace weici::app
