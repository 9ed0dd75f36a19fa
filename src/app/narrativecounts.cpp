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

/// 进位, 退位 or 持平; of 上升 and 下降 only where places are spoken of.
std::optional<LeafList::Kind> moveOf(const NarrativeToken &token, const QString &clause) {
    if (token.kind != Kind::Word)
        return std::nullopt;
    const bool isOfPlaces = clause.contains(u"排名") || clause.contains(u"位次") ||
                            clause.contains(u"名次") || clause.contains(u"进位");
    switch (token.word) {
    case Word::Up:
        return isOfPlaces ? std::optional(LeafList::Kind::Up) : std::nullopt;
    case Word::Forward:
        return LeafList::Kind::Up;
    case Word::Down:
        return isOfPlaces ? std::optional(LeafList::Kind::Down) : std::nullopt;
    case Word::Backward:
        return LeafList::Kind::Down;
    case Word::Unchanged:
        return LeafList::Kind::Level;
    default:
        return std::nullopt;
    }
}

} // namespace

void NarrativeLists::readCounts(Tokens tokens) {
    std::size_t begin = 0;
    m_named = false;
    for (std::size_t at = 0; at <= tokens.size(); ++at) {
        if (at < tokens.size() && tokens[at].kind == Kind::Name)
            m_named = true;
        const bool ends =
            at == tokens.size() || tokens[at].is(Break::Sentence) || tokens[at].is(Break::Comma);
        if (!ends)
            continue;
        readClause(tokens.subspan(begin, at - begin));
        begin = at + 1;
        if (at < tokens.size() && tokens[at].is(Break::Sentence))
            m_named = false;
    }
}

bool NarrativeLists::isCount(Tokens clause, std::size_t at) const {
    const NarrativeToken &token = clause[at];
    if (token.kind != Kind::Number || !token.number.isWhole())
        return false;
    const QString behind = m_form.mid(token.behind(), 6);
    const bool ofIndicators = behind.contains(u"指标");
    const bool behindColon = at > 1 && clause[at - 1].is(Break::Colon) && clause[at - 2].kind == Kind::Name;
    const bool isValue = behindColon || (at > 0 && clause[at - 1].kind == Kind::Name && token.gap.isEmpty());
    return (token.number.unit == u"项" || ofIndicators) && !(isValue && !ofIndicators);
}

/// The count that belongs to places: directly before it, else directly behind.
std::optional<std::size_t> NarrativeLists::countOf(Tokens clause, std::size_t places,
                                                   const std::vector<bool> &used) const {
    for (std::size_t i = places; i-- > 0;) {
        if (isCount(clause, i))
            return used[i] ? std::nullopt : std::optional(i);
        if (clause[i].kind != Kind::Word && !clause[i].is(Break::Colon))
            break;
    }
    for (std::size_t i = places + 1; i < clause.size(); ++i) {
        if (isCount(clause, i))
            return used[i] ? std::nullopt : std::optional(i);
        if (clause[i].kind != Kind::Word && !clause[i].is(Break::Colon))
            break;
    }
    return std::nullopt;
}

void NarrativeLists::readClause(Tokens clause) {
    std::vector<bool> used(clause.size(), false);
    const bool ofOthers = std::ranges::any_of(clause, [&](const NarrativeToken &t) {
        return t.kind == Kind::Region && t.region != m_facts.region();
    });
    if (ofOthers)
        return;
    for (std::size_t at = 0; at < clause.size(); ++at) {
        if (clause[at].kind != Kind::Places)
            continue;
        if (const auto count = countOf(clause, at, used)) {
            used[*count] = true;
            const auto behindCount = clause.subspan(*count, at > *count ? at - *count : 0);
            if (std::ranges::any_of(behindCount, [](const NarrativeToken &t) { return t.is(Word::Each); }))
                continue;                               // 两项指标分列第6位、第12位
            const qsizetype from = clause[at].behind(); // 排名第1位的指标共4项
            const bool ofIndicators = m_form.mid(clause[*count].behind(), 6).contains(u"指标") ||
                                      m_form.mid(from, clause[*count].start - from).contains(u"指标");
            if (m_named && clause[at].places.isOne() && !ofIndicators)
                continue; // 以120项排在第12位: the figure of an indicator
            judgePart(clause[*count], {clause[at].places, {}});
        }
    }
    for (std::size_t at = 0; at < clause.size(); ++at) {
        if (isCount(clause, at) && !used[at])
            judgeOther(clause, at);
    }
}

void NarrativeLists::judgePart(const NarrativeToken &count, const Part &part) {
    if (!part.kind && part.places.scope != NarrativePlaces::Scope::City)
        return;
    auto leaves = leavesWithin(part);
    if (part.places.tied)
        std::erase_if(leaves, [this](std::size_t leaf) { return !m_facts.place(leaf).tied; });
    judgeNumber(count, static_cast<int>(leaves.size()), nameOf(part));
}

void NarrativeLists::judgeNumber(const NarrativeToken &count, int expected, const QString &what) {
    ++m_judge.result().checked;
    if (count.number.value == expected)
        return;
    auto made = m_judge.finding(NarrativeFinding::Kind::Count, m_line, count.start, count.length);
    made.region = m_facts.region();
    made.expected = Narrative::tr("%1项").arg(expected);
    made.message = Narrative::tr("%1：正文写 %2，台账是 %3 项").arg(what, made.found).arg(expected);
    m_judge.result().findings.push_back(made);
}

/// Which leaves are counted, where it is not by places: 排名前进的13项, 达到目标进度的29项.
std::optional<LeafList::Kind> NarrativeLists::kindOf(Tokens clause, std::size_t at,
                                                     const QString &before) const {
    static const QRegularExpression targeted(u"有目标的(?:指标)?$"_qs);
    static const QRegularExpression open(u"没有结果可比的$"_qs);
    static const QRegularExpression missed(u"(?:没有|未|尚未)达到(?:目标进度|序时进度)?的?(?:指标)?$"_qs);
    static const QRegularExpression reached(u"达到(?:目标|序时)进度的?(?:指标)?$"_qs);
    static const QRegularExpression ranked(
        u"(?:有(?:全市)?|公布|参加|参与)排名的(?:指标)?(?:共有|有|共|为)?$"_qs);
    const bool ofTargets = m_form.contains(u"目标进度") || m_form.contains(u"序时进度");
    const std::pair<const QRegularExpression &, LeafList::Kind> phrases[] = {
        {targeted, LeafList::Kind::Targeted},
        {open, LeafList::Kind::Open},
        {missed, LeafList::Kind::Short},
        {reached, LeafList::Kind::Reached},
        {ranked, LeafList::Kind::Ranked}};
    for (const auto &[phrase, kind] : phrases) {
        if (phrase.match(before).hasMatch() && (kind != LeafList::Kind::Short || ofTargets))
            return kind;
    }
    const qsizetype begin = clause.front().start;
    const QString text = m_form.mid(begin, clause.back().behind() + 8 - begin) + before;
    for (const std::size_t near : {at - 1, at + 1}) {
        const auto move = near < clause.size() ? moveOf(clause[near], text) : std::nullopt;
        if (move)
            return m_facts.previous() ? move : std::nullopt;
    }
    return std::nullopt;
}

void NarrativeLists::judgeOther(Tokens clause, std::size_t at) {
    const NarrativeToken &count = clause[at];
    qsizetype begin = count.start;
    while (begin > 0 && !QStringView(u"，,。；;").contains(m_form[begin - 1]))
        --begin;
    const QString before = m_form.mid(begin, count.start - begin).remove(u' ');
    if (const auto kind = kindOf(clause, at, before))
        return judgePart(count, {{}, kind});
    if (m_list && (before == u"共" || before == u"共有" || before.isEmpty()) && begin == 0)
        return judgePart(count, m_list->part);
    if (at > 0 && clause[at - 1].kind == Kind::Node && count.gap.isEmpty()) {
        const auto leaves = m_facts.tree().items()[clause[at - 1].node].leafCount;
        return judgeNumber(count, static_cast<int>(leaves), m_judge.nodeName(clause[at - 1].node));
    }
    judgeAll(count, before);
}

/// 24项监测指标, 指标共84项.
void NarrativeLists::judgeAll(const NarrativeToken &count, const QString &before) {
    static const QRegularExpression behind(u"^(?:监测|考核|主要|评价|数字经济|重点|全部|具体)*指标"_qs);
    static const QRegularExpression named(
        u"^(?:列入|纳入)?(?:全市|全县)?(?:通报|监测|考核|评价|统计)?的?"
        u"(?:主要|监测|考核|数字经济)*指标(?:总数)?(?:共有|共计|共|合计|总计|有|为)?$"_qs);
    static const QRegularExpression part(u"其中|涉及|牵头|的$|另有|还有|余|达到|超过|完成|目标"_qs);
    static const QRegularExpression known(u"^(?:监测|通报|考核|发布|公布|主要|数字经济)*$"_qs);
    const bool isNamed = named.match(before).hasMatch();
    const bool isAll = behind.match(m_form.mid(count.behind(), 14).trimmed()).hasMatch() &&
                       !part.match(before).hasMatch() && known.match(count.gap).hasMatch();
    if (!isNamed && !isAll)
        return;
    const auto ranked = members(LeafList::Kind::Ranked).size();
    const bool ofRanked = before.contains(u"排名") || before.contains(u"参评");
    judgeNumber(count, static_cast<int>(ofRanked ? ranked : m_facts.leafCount()), Narrative::tr("指标总数"));
}

const std::vector<std::size_t> &NarrativeLists::members(LeafList::Kind kind) {
    const auto [entry, isNew] = m_members.try_emplace(kind);
    if (!isNew)
        return entry->second;
    if (!m_bulletin)
        m_bulletin.emplace(m_service, m_facts.period(), m_facts.region());
    for (const BulletinLeaf *leaf : membersOf({kind, {}}, *m_bulletin)) {
        for (std::size_t i = 0; i < m_facts.leafCount(); ++i) {
            if (m_facts.leaf(i).id == leaf->indicator->id)
                entry->second.push_back(i);
        }
    }
    return entry->second;
}

} // namespace weici::app
