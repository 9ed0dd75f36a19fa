// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativereader.h"

#include <algorithm>
#include <utility>

#include "app/narrativefacts.h"
#include "app/narrativenames.h"

namespace weici::app {

using Kind = NarrativeToken::Kind;
using Word = NarrativeToken::Word;
using Break = NarrativeToken::Break;
using Claim = NarrativeClaim::Kind;

NarrativeReader::NarrativeReader(const NarrativeFacts &facts, const NarrativeNames &names)
    : m_facts(facts)
    , m_names(names)
    , m_region(facts.region())
    , m_lineRegion(facts.region()) {}

void NarrativeReader::readLine(int line, const QString &form, std::span<const NarrativeToken> tokens) {
    m_tokens = tokens;
    m_form = form;
    m_line = line;
    m_inTable = std::ranges::any_of(tokens, [](const NarrativeToken &t) { return t.is(Break::Cell); });
    m_lastLeaf.reset();
    m_base.reset();
    m_ofTargets = false;
    m_lineRegion = m_facts.region();
    m_cell = 0;
    readHeader();
    beginSentence();
    for (std::size_t at = 0; at < tokens.size(); ++at)
        take(at);
    beginSentence();
}

void NarrativeReader::beginSentence() {
    m_sentence.clear();
    m_group = m_ranked = 0;
    m_region = m_lineRegion;
    m_period = m_facts.period();
    m_periodKnown = true;
    m_placesFirst.reset();
    m_targeted.reset();
    m_formerSaid = false;
    m_from.reset();
    endClause();
}

void NarrativeReader::endClause() {
    m_words.clear();
    m_sign = 0;
    m_verbOfPlaces = false;
    m_than.reset();
}

void NarrativeReader::take(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    switch (token.kind) {
    case Kind::Name:
        return takeName(at);
    case Kind::Node:
        return takeNode(at);
    case Kind::Region:
        return takeRegion(at);
    case Kind::Period:
        return takePeriod(at);
    case Kind::Number:
        return takeNumber(at);
    case Kind::Places:
        return takePlaces(at);
    case Kind::Word:
        return takeWord(at);
    case Kind::Break:
        m_cell += token.end == Break::Cell ? 1 : 0;
        if (token.end == Break::Sentence)
            return beginSentence();
        if (token.end == Break::Colon)
            return takeColon(at);
        if (token.end == Break::Comma && !waitsBehind(at))
            endClause();
    }
}

/// 年底目标： and 贵溪市：, which hold for the whole line.
void NarrativeReader::takeColon(std::size_t at) {
    const bool behindTarget = at > 0 && m_tokens[at - 1].is(Word::Target) && m_tokens[at].words.size() <= 1;
    if (at > 0 && m_tokens[at - 1].kind == Kind::Region && m_sentence.empty())
        m_lineRegion = m_region;
    m_ofTargets = m_ofTargets || (behindTarget && m_sentence.empty());
}

/// 较上期， and 分别， wait for what comes behind the comma.
bool NarrativeReader::waitsBehind(std::size_t comma) const {
    if (comma == 0)
        return false;
    const NarrativeToken &before = m_tokens[comma - 1];
    return before.is(Word::Before) || before.is(Word::YearAgo) || before.is(Word::Each) ||
           (before.kind == Kind::Period && m_than);
}

std::size_t NarrativeReader::addItem(NarrativeItem item) {
    item.region = m_region;
    item.period = m_periodKnown ? m_period : std::nullopt;
    if (item.isLeaf() && item.period == m_facts.covers(item.leaves.front()))
        item.period = m_facts.period(); // 1—4月营收…, which is what the figure covers
    item.line = m_line;
    item.inTable = m_inTable;
    m_reading.items.push_back(std::move(item));
    m_sentence.push_back(m_reading.items.size() - 1);
    m_other.reset();
    return m_reading.items.size() - 1;
}

/// Which of the leaves a name means, by what was named before it.
void NarrativeReader::resolve(NarrativeItem &item, bool isGeneric) const {
    if (item.leaves.size() == 1 && !isGeneric)
        return;
    const auto &tree = m_facts.tree();
    std::vector<std::size_t> fitting;
    if (m_lastLeaf) {
        const auto growth = m_facts.growthOf(*m_lastLeaf);
        if (growth && std::ranges::find(item.leaves, *growth) != item.leaves.end()) {
            item.leaves = {*growth};
            return;
        }
        for (const auto leaf : item.leaves) {
            const auto &parent = m_facts.leaf(leaf).parent;
            if (parent.isValid() && parent == m_facts.leaf(*m_lastLeaf).parent && leaf != *m_lastLeaf)
                fitting.push_back(leaf);
        }
    }
    for (const auto leaf : item.leaves) {
        if (fitting.size() == 1 || !m_context)
            break;
        std::size_t above = tree.items()[tree.leafItem(leaf)].parent;
        while (above != 0 && above != *m_context)
            above = tree.items()[above].parent;
        if (above == *m_context && std::ranges::find(fitting, leaf) == fitting.end())
            fitting.push_back(leaf);
    }
    if (fitting.size() == 1)
        item.leaves = fitting;
    else
        item.isDoubtful = true;
}

NarrativeItem NarrativeReader::itemOf(const NarrativeToken &token) const {
    NarrativeItem item;
    item.leaves = token.leaves;
    item.start = token.start;
    item.length = token.length;
    item.unit = token.unit;
    item.isDoubtful =
        token.isGuess || (!token.gap.isEmpty() && !m_names.isPartOf(token.gap, token.leaves.front()));
    resolve(item, token.isGeneric);
    return item;
}

void NarrativeReader::takeName(std::size_t at) {
    NarrativeItem item = itemOf(m_tokens[at]);
    if (item.isLeaf())
        m_lastLeaf = item.leaves.front();
    const bool sameAgain = at > 0 && m_tokens[at - 1].kind == Kind::Name && !m_sentence.empty() &&
                           m_reading.items[m_sentence.back()].leaves == item.leaves;
    if (sameAgain)
        return;
    if (!m_sentence.empty() && m_reading.items[m_sentence.back()].node)
        m_sentence.pop_back();
    m_group = std::min(m_group, m_sentence.size());
    m_ranked = std::min(m_ranked, m_sentence.size());
    m_sign = 0;
    m_formerSaid = false;
    if (at == 0 || m_tokens[at - 1].kind != Kind::Region) {
        for (const Word word : {Word::YearAgo, Word::Gap, Word::Average, Word::Share, Word::Points})
            m_words.erase(word);
    }
    addItem(std::move(item));
    if (m_placesFirst)
        claimPlacesFirst();
}

void NarrativeReader::claimPlacesFirst() {
    NarrativeClaim claim;
    claim.kind = Claim::Rank;
    claim.item = m_sentence.back();
    claim.line = m_line;
    claim.start = m_placesFirst->start;
    claim.length = m_placesFirst->length;
    claim.places = m_placesFirst->places;
    claim.places.tied |=
        m_form.mid(m_reading.items[claim.item].start + m_reading.items[claim.item].length, 4) == u"(并列)";
    m_reading.items[claim.item].hasRank = true;
    m_reading.claims.push_back(claim);
}

void NarrativeReader::takeNode(std::size_t at) {
    m_context = m_tokens[at].node;
    if (m_inTable)
        return;
    NarrativeItem item;
    item.node = m_tokens[at].node;
    item.start = m_tokens[at].start;
    item.length = m_tokens[at].length;
    item.isDoubtful = !m_tokens[at].gap.isEmpty();
    addItem(std::move(item));
}

void NarrativeReader::takeRegion(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    static const QString compares = u"与较比于过和后"_qs;
    if (token.start > 0 && compares.contains(m_form[token.start - 1])) {
        m_words.insert(Word::Gap);
        return;
    }
    m_region = token.region;
    // 贵溪16.12亿元、余江9.3亿元: the same leaf again.
    const bool figureFollows = at + 1 < m_tokens.size() && m_tokens[at + 1].kind == Kind::Number;
    if (!figureFollows || !m_lastLeaf || m_sentence.empty())
        return;
    NarrativeItem again = m_reading.items[m_sentence.back()];
    again.hasValue = again.hasRank = false;
    m_group = m_sentence.size();
    if (m_reading.items[m_sentence.back()].hasRank)
        m_ranked = m_sentence.size();
    addItem(std::move(again));
}

void NarrativeReader::takePeriod(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    if (token.inBrackets && !m_sentence.empty()) {
        if (token.period && token.gap.isEmpty())
            claim(Claim::Covers, m_sentence.back(), at);
        return;
    }
    if (m_words.contains(Word::Than)) {
        m_base = m_than = token.period;
        return;
    }
    if (token.gap.endsWith(u'从') || token.gap.endsWith(u'由')) {
        m_from = m_base = token.period;
        return;
    }
    if (isOfTarget(at))
        return;
    m_periodKnown = token.period.has_value();
    const bool ofLastYear = m_words.contains(Word::LastYear); // 去年全年
    if (token.period)
        m_period = ofLastYear ? token.period->yearBefore() : token.period;
    m_words.erase(Word::LastYear);
}

/// 全年网络零售额目标17.8亿元: the year is that of the target.
bool NarrativeReader::isOfTarget(std::size_t period) const {
    if (m_tokens[period].period != engine::Period::wholeYear(m_facts.period().year()))
        return false;
    for (std::size_t i = period + 1; i < m_tokens.size(); ++i) {
        if (m_tokens[i].is(Word::Target))
            return true;
        if (m_tokens[i].kind != Kind::Name && m_tokens[i].kind != Kind::Region)
            return false;
    }
    return false;
}

void NarrativeReader::takeWord(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    switch (token.word) {
    case Word::Before:
        m_base.reset();
        break;
    case Word::Up:
    case Word::Down:
    case Word::Forward:
    case Word::Backward:
        m_sign = token.word == Word::Up || token.word == Word::Forward ? 1 : -1;
        m_verbOfPlaces = token.word == Word::Forward || token.word == Word::Backward;
        return takePlaceChange(at);
    case Word::Unchanged:
        m_sign = 0;
        return takePlaceChange(at);
    case Word::Total: {
        NarrativeItem item;
        item.node = 0;
        item.start = token.start;
        item.length = token.length;
        addItem(std::move(item));
        break;
    }
    case Word::Own:
        m_region = m_facts.region();
        return;
    default:
        break;
    }
    m_words.insert(token.word);
}

} // namespace weici::app
