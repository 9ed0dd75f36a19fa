// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativereader.h"

#include <algorithm>
#include <utility>

#include "app/labels.h"
#include "app/narrativefacts.h"
#include "app/narrativenames.h"

namespace weici::app {

using Kind = NarrativeToken::Kind;
using Word = NarrativeToken::Word;
using Break = NarrativeToken::Break;
using Claim = NarrativeClaim::Kind;

namespace {

bool isPlaceUnit(const QString &unit) {
    return unit == u"位" || unit == u"位次" || unit == u"名次" || unit == u"个位次" || unit == u"个名次" ||
           unit == u"名";
}

/// 3%和5%.
bool isJoining(const QString &gap) {
    return gap == u"和" || gap == u"与" || gap == u"及" || gap == u"以及";
}

bool isPoints(const QString &unit) {
    return unit == u"百分点" || unit == u"个百分点";
}

} // namespace

void NarrativeReader::claim(Claim kind, std::size_t item, std::size_t at) {
    NarrativeClaim made;
    made.kind = kind;
    made.item = item;
    made.line = m_line;
    made.start = m_tokens[at].start;
    made.length = m_tokens[at].length;
    made.number = m_tokens[at].number;
    made.places = m_tokens[at].places;
    made.reference = m_tokens[at].period;
    made.sign = m_sign;
    made.isOfTarget = m_ofTargets;
    if (m_ofTargets && kind == Claim::Value)
        made.kind = Claim::Target;
    if (m_ofTargets && kind == Claim::Rank)
        made.kind = Claim::TargetRank;
    m_reading.claims.push_back(std::move(made));
}

/// What was said before a figure holds for the next one only where 、 joins them.
void NarrativeReader::figureTaken(std::size_t at) {
    const bool joined = at + 1 < m_tokens.size() &&
                        (m_tokens[at + 1].is(Break::List) ||
                         (m_tokens[at + 1].kind == m_tokens[at].kind && isJoining(m_tokens[at + 1].gap)));
    if (joined)
        return;
    m_sign = 0;
    m_verbOfPlaces = false;
    for (const Word word : {Word::Before, Word::YearAgo, Word::Than, Word::Target, Word::Gap, Word::Share,
                            Word::Average, Word::Points, Word::LastTime, Word::LastYear})
        m_words.erase(word);
    m_than.reset();
    m_from.reset();
}

bool NarrativeReader::isAttached(const NarrativeToken &token, const NarrativeItem &item) const {
    if (token.gap.isEmpty())
        return true;
    return item.isLeaf() && m_names.isPartOf(token.gap, item.leaves.front());
}

/// Items of the sentence that wait for a value (or rank).
std::vector<std::size_t> NarrativeReader::open(bool NarrativeItem::*given) const {
    std::vector<std::size_t> waiting;
    const std::size_t first = given == &NarrativeItem::hasValue ? m_group : m_ranked;
    for (std::size_t i = first; i < m_sentence.size(); ++i) {
        if (!(m_reading.items[m_sentence[i]].*given) && !m_reading.items[m_sentence[i]].node)
            waiting.push_back(m_sentence[i]);
    }
    return waiting;
}

/// How many figures (or places) stand here, joined by 、 or 和.
std::size_t NarrativeReader::runFrom(std::size_t at) const {
    const Kind kind = m_tokens[at].kind;
    std::size_t count = 1;
    for (std::size_t i = at + 1; i < m_tokens.size(); ++i) {
        if (m_tokens[i].kind == kind)
            ++count;
        else if (!m_tokens[i].is(Break::List) &&
                 !(m_tokens[i].is(Break::Comma) && m_words.contains(Word::Each)))
            break;
    }
    return count;
}

/// Whether the last item is counted in this unit and has no value yet.
bool NarrativeReader::waitsFor(const QString &unit) const {
    if (m_sentence.empty())
        return false;
    const NarrativeItem &item = m_reading.items[m_sentence.back()];
    return item.isLeaf() && !item.hasValue && labels::text(m_facts.leaf(item.leaves.front()).unit) == unit;
}

/// 11项 of 11项指标: no figure of an indicator.
bool NarrativeReader::isMemberCount(std::size_t at) const {
    const NarrativeToken &token = m_tokens[at];
    const bool countsIndicators =
        token.number.unit == u"项" || m_form.mid(token.behind(), 4).contains(u"指标");
    const bool saysIndicators = m_form.mid(token.behind(), 4).contains(u"指标");
    const bool isOfMoney =
        !m_sentence.empty() && m_reading.items[m_sentence.back()].isLeaf() &&
        labels::text(m_facts.leaf(m_reading.items[m_sentence.back()].leaves.front()).unit).endsWith(u'元');
    const bool behindColon =
        at > 1 && m_tokens[at - 1].is(Break::Colon) && m_tokens[at - 2].kind == Kind::Name;
    const bool behindName = at > 0 &&
                            (m_tokens[at - 1].kind == Kind::Name || m_tokens[at - 1].kind == Kind::Word) &&
                            token.gap.isEmpty();
    const bool follows =
        !isOfMoney && (behindColon || behindName || waitsFor(token.number.unit)) && !saysIndicators;
    return countsIndicators && token.number.isWhole() && !follows;
}

void NarrativeReader::takeNumber(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    if (token.number.isOther || m_sentence.empty())
        return figureTaken(at);
    if (m_inTable)
        return takeCell(at);
    if (isMemberCount(at) || isRankOfAll(at + 1))
        return figureTaken(at);
    if (isPlaceUnit(token.number.unit) && m_sign != 0) {
        claim(Claim::RankChange, m_sentence.back(), at);
        m_reading.claims.back().reference = reference();
        return figureTaken(at);
    }
    takeFigure(at);
}

void NarrativeReader::takeFigure(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    const std::size_t last = m_sentence.back();
    const NarrativeItem &item = m_reading.items[last];
    const bool ofPoints = m_words.contains(Word::Points) || (item.node && token.number.unit == u"分");
    if (m_words.contains(Word::Average) || m_words.contains(Word::Share) || m_words.contains(Word::Will)) {
        figureTaken(at);
    } else if (m_words.contains(Word::Gap)) {
        if (m_words.contains(Word::Target) || m_targeted == last)
            claim(Claim::TargetGap, last, at);
        figureTaken(at);
    } else if (m_words.contains(Word::Target)) {
        takeTarget(at);
        figureTaken(at);
    } else if (ofPoints) {
        if (isAttached(token, item) || item.node)
            claim(Claim::Points, last, at);
        figureTaken(at);
    } else if (!takeFormer(at)) {
        const bool ofGrowthLeaf = item.isLeaf() && m_facts.isGrowth(item.leaves.front()) && !item.hasValue &&
                                  !isPoints(token.number.unit) && !m_words.contains(Word::Before);
        if ((m_sign != 0 || m_words.contains(Word::YearAgo)) && !ofGrowthLeaf)
            takeChange(at);
        else
            takeValue(at);
    }
}

/// 目标2050亿元、增长15%: of the level, then of its growth.
void NarrativeReader::takeTarget(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    const std::size_t last = m_sentence.back();
    const NarrativeItem &item = m_reading.items[last];
    const bool ofGrowth =
        m_sign != 0 && token.number.unit == u"%" && item.isLeaf() && m_facts.growthOf(item.leaves.front());
    if (!ofGrowth && !token.gap.isEmpty())
        return;
    claim(ofGrowth ? Claim::Growth : Claim::Target, last, at);
    m_reading.claims.back().isOfTarget = true;
    m_targeted = ofGrowth ? m_targeted : std::optional(last);
}

/// 增长20.83%, 较上期提高2.1个百分点.
void NarrativeReader::takeChange(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    const std::size_t last = m_sentence.back();
    const bool againstBefore = m_words.contains(Word::Before) || (m_words.contains(Word::Than) && m_than);
    if (againstBefore) {
        claim(Claim::Change, last, at);
        m_reading.claims.back().reference = reference();
    } else if (token.number.unit == u"%" && token.gap.isEmpty()) {
        takeGrowth(at);
    } else if (m_sign != 0 && token.gap.isEmpty()) {
        claim(Claim::Change, last, at);
        m_reading.claims.back().reference = reference();
        m_reading.claims.back().isLoose = true;
    }
    figureTaken(at);
}

/// 增加值450亿元、占比36%、增长23%: what of the sentence grows, behind its share.
std::optional<std::size_t> NarrativeReader::levelBefore() const {
    for (const std::size_t i : m_sentence) {
        const NarrativeItem &item = m_reading.items[i];
        if (item.isLeaf() && item.hasValue && m_facts.growthOf(item.leaves.front()) &&
            m_facts.leaf(item.leaves.front()).parent == m_facts.leaf(*m_lastLeaf).parent)
            return i;
    }
    return std::nullopt;
}

/// Of a level that has its figure the growth is said besides; else it is the growth that is spoken of.
void NarrativeReader::takeGrowth(std::size_t at) {
    NarrativeItem &item = m_reading.items[m_sentence.back()];
    if (!item.isLeaf())
        return;
    const std::size_t level = item.leaves.front();
    const auto growth = m_facts.growthOf(level);
    if (!growth && !m_facts.isGrowth(level) && item.hasValue) {
        if (const auto before = levelBefore())
            return claim(Claim::Growth, *before, at);
    }
    if (item.hasValue || !growth) {
        claim(Claim::Growth, m_sentence.back(), at);
        m_other = growth;
        return;
    }
    item.leaves = {*growth};
    item.unit.clear();
    giveValue(m_sentence.back(), at);
    m_group = m_sentence.size();
    m_other = level;
}

void NarrativeReader::giveValue(std::size_t item, std::size_t at) {
    m_reading.items[item].hasValue = true;
    claim(Claim::Value, item, at);
    claimWay(Claim::Change, item, at);
}

std::size_t NarrativeReader::placeInSentence(std::size_t item) const {
    return static_cast<std::size_t>(std::ranges::find(m_sentence, item) - m_sentence.begin());
}

void NarrativeReader::takeValue(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    const auto waiting = open(&NarrativeItem::hasValue);
    const std::size_t run = runFrom(at);
    const bool startsRun = at == 0 || m_tokens[at - 1].kind != Kind::Break || !m_words.contains(Word::Each);
    if (startsRun && m_words.contains(Word::Each) && run > 1 && waiting.size() > run) {
        m_group = placeInSentence(waiting[waiting.size() - run]); // the others have none
        return takeValue(at);
    }
    if (waiting.size() > 1 && (m_words.contains(Word::Each) || (run == waiting.size() && startsRun))) {
        m_words.insert(Word::Each);
        giveValue(waiting.front(), at);
        if (waiting.size() == 2)
            m_group = m_sentence.size() - 1;
        return figureTaken(at);
    }
    const NarrativeItem &item = m_reading.items[m_sentence.back()];
    const bool isLastOfRun = m_words.contains(Word::Each) && isJoining(token.gap);
    if (!item.hasValue && !item.node && (isLastOfRun || isAttached(token, item))) {
        giveValue(m_sentence.back(), at);
        m_group = m_sentence.size();
    } else if (!item.hasValue && mayBeValue(token, item)) {
        claim(Claim::Value, m_sentence.back(), at);
        m_reading.claims.back().isWeak = true;
    }
    figureTaken(at);
}

/// A few unknown letters before a figure may be a verb (录得26个) or a part (农村2亿元).
bool NarrativeReader::mayBeValue(const NarrativeToken &token, const NarrativeItem &item) const {
    constexpr qsizetype few = 3;
    const bool isShort =
        token.gap.size() <= few && !token.words.contains(u"其中") && !token.words.contains(u'增');
    if (!item.isLeaf() || !isShort || !item.period)
        return false;
    const std::size_t leaf = item.leaves.front();
    const auto *const figure = m_facts.figure(leaf, item.region, *item.period);
    return splitUnit(labels::text(m_facts.leaf(leaf).unit)).base == token.number.unit ||
           (figure && figure->number == token.number.value);
}

} // namespace weici::app
