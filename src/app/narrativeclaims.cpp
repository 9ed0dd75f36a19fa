// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativeclaims.h"

#include <algorithm>
#include <utility>

#include <QRegularExpression>
#include <QStringList>

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

bool isPoints(const QString &unit) {
    return unit == u"百分点" || unit == u"个百分点";
}

} // namespace

NarrativeReader::NarrativeReader(const NarrativeFacts &facts, const NarrativeNames &names)
    : m_facts(facts)
    , m_names(names)
    , m_region(facts.region()) {}

void NarrativeReader::readLine(int line, const QString &form, std::span<const NarrativeToken> tokens) {
    m_tokens = tokens;
    m_form = form;
    m_line = line;
    m_inTable = std::ranges::any_of(tokens, [](const NarrativeToken &t) { return t.is(Break::Cell); });
    m_lastLeaf.reset();
    m_cell = 0;
    readHeader();
    beginSentence();
    for (std::size_t at = 0; at < tokens.size(); ++at)
        take(at);
    beginSentence();
}

/// A line of cells without figures that names columns is the header of those below.
void NarrativeReader::readHeader() {
    if (!m_inTable) {
        m_columns = {};
        return;
    }
    const QStringList cells = m_form.split(QRegularExpression(u"[\\t|]"_qs));
    const bool hasFigures =
        std::ranges::any_of(m_tokens, [](const NarrativeToken &t) { return t.kind == Kind::Number; });
    m_fitsHeader = static_cast<std::size_t>(cells.size()) == m_columns.count;
    if (hasFigures || m_fitsHeader || (!m_form.contains(u"排名") && !m_form.contains(u"名次")))
        return;
    m_columns = {static_cast<std::size_t>(cells.size()), {}, {}};
    static const QRegularExpression value(u"指标情况|指标值|完成|数值|实绩|本期|现状"_qs);
    for (std::size_t i = 0; i < m_columns.count; ++i) {
        const QString &cell = cells[static_cast<qsizetype>(i)];
        if (cell.contains(u"目标") || cell.contains(u"上期"))
            continue;
        if (!m_columns.rank && (cell.contains(u"排名") || cell.contains(u"名次")))
            m_columns.rank = i;
        else if (!m_columns.value && value.match(cell).hasMatch())
            m_columns.value = i;
    }
}

/// A figure in a cell: by the header's columns, else the first one is the value and a whole one behind it the
/// rank, and what is so read must prove itself.
void NarrativeReader::takeCell(std::size_t at) {
    const std::size_t last = m_sentence.back();
    NarrativeItem &item = m_reading.items[last];
    const auto &number = m_tokens[at].number;
    const bool mayBeRank =
        number.isWhole() && number.unit.isEmpty() && number.value >= 1 && number.value <= m_facts.count();
    const bool isRank = m_fitsHeader ? m_columns.rank == m_cell : item.hasValue && mayBeRank;
    const bool isValue = m_fitsHeader ? m_columns.value == m_cell : !item.hasValue;
    item.isDoubtful = item.isDoubtful || !m_fitsHeader;
    if (isRank && !item.hasRank) {
        giveRank(last, at);
        m_reading.claims.back().places.first = m_reading.claims.back().places.last = number.value;
    } else if (isValue && !item.hasValue) {
        giveValue(last, at);
    }
}

void NarrativeReader::beginSentence() {
    m_sentence.clear();
    m_group = m_ranked = 0;
    m_region = m_facts.region();
    m_period = m_facts.period();
    m_periodKnown = true;
    m_placesFirst.reset();
    m_targeted.reset();
    m_formerSaid = false;
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
        // 较上期， and 分别， wait for what comes behind the comma.
        const bool waits = at > 0 && m_tokens[at - 1].kind == Kind::Word && token.end == Break::Comma;
        if (token.end == Break::Comma && !waits)
            endClause();
    }
}

std::size_t NarrativeReader::addItem(NarrativeItem item) {
    item.region = m_region;
    item.period = m_periodKnown ? m_period : std::nullopt;
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

void NarrativeReader::takeName(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    NarrativeItem item;
    item.leaves = token.leaves;
    item.start = token.start;
    item.length = token.length;
    item.unit = token.unit;
    item.isDoubtful =
        token.isGuess || (!token.gap.isEmpty() && !m_names.isPartOf(token.gap, token.leaves.front()));
    resolve(item, token.isGeneric);
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
    if (at == 0 || m_tokens[at - 1].kind != Kind::Region) {
        for (const Word word : {Word::YearAgo, Word::Gap, Word::Average, Word::Share, Word::Points})
            m_words.erase(word);
    }
    const std::size_t made = addItem(std::move(item));
    if (m_placesFirst) {
        NarrativeClaim claim;
        claim.kind = Claim::Rank;
        claim.item = made;
        claim.line = m_line;
        claim.start = m_placesFirst->start;
        claim.length = m_placesFirst->length;
        claim.places = m_placesFirst->places;
        m_reading.items[made].hasRank = true;
        m_reading.claims.push_back(claim);
    }
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
    m_group = m_ranked = m_sentence.size();
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
        m_than = token.period;
        return;
    }
    m_periodKnown = token.period.has_value();
    if (token.period)
        m_period = token.period;
}

void NarrativeReader::takeWord(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    switch (token.word) {
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

/// A direction of the rank without a number: 较上期进位, 排名与上期持平.
void NarrativeReader::takePlaceChange(std::size_t at) {
    const bool numberFollows = at + 1 < m_tokens.size() && (m_tokens[at + 1].kind == Kind::Number ||
                                                            m_tokens[at + 1].kind == Kind::Places);
    const bool isUnchanged = m_tokens[at].is(Word::Unchanged);
    const bool hasReference = m_words.contains(Word::Before) || m_than;
    const qsizetype from = at > 0 ? m_tokens[at - 1].start : 0;
    const bool isOfRank = m_verbOfPlaces || m_form.mid(from, m_tokens[at].start - from).contains(u"排名") ||
                          m_form.mid(from, m_tokens[at].start - from).contains(u"位次");
    if (numberFollows || !hasReference || m_sentence.empty() || (isUnchanged && !isOfRank) ||
        (!isUnchanged && !m_verbOfPlaces))
        return;
    claim(Claim::RankChange, m_sentence.back(), at);
    m_reading.claims.back().hasNumber = false;
    m_reading.claims.back().reference = reference();
}

std::optional<engine::Period> NarrativeReader::reference() const {
    if (m_words.contains(Word::YearAgo))
        return m_facts.period().yearBefore();
    if (m_words.contains(Word::Than) && m_than)
        return m_than;
    return m_facts.previous();
}

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
    m_reading.claims.push_back(std::move(made));
}

/// What was said before a figure holds for the next one only where 、 joins them.
void NarrativeReader::figureTaken(std::size_t at) {
    const bool joined = at + 1 < m_tokens.size() && m_tokens[at + 1].is(Break::List);
    if (joined)
        return;
    m_sign = 0;
    m_verbOfPlaces = false;
    for (const Word word : {Word::Before, Word::YearAgo, Word::Than, Word::Target, Word::Gap, Word::Share,
                            Word::Average, Word::Points, Word::LastTime, Word::LastYear})
        m_words.erase(word);
    m_than.reset();
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

/// 11项 of 11项指标: no figure of an indicator.
bool NarrativeReader::isMemberCount(std::size_t at) const {
    const NarrativeToken &token = m_tokens[at];
    const bool countsIndicators =
        token.number.unit == u"项" || m_form.mid(token.behind(), 4).contains(u"指标");
    const bool follows = at > 0 &&
                         (m_tokens[at - 1].kind == Kind::Name || m_tokens[at - 1].kind == Kind::Word) &&
                         token.gap.isEmpty() && !m_form.mid(token.behind(), 4).contains(u"指标");
    return countsIndicators && token.number.isWhole() && !follows;
}

void NarrativeReader::takeNumber(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    if (token.number.isOther || m_sentence.empty())
        return figureTaken(at);
    if (m_inTable)
        return takeCell(at);
    if (isMemberCount(at))
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
        const bool isShare = token.number.unit == u"%" && !token.gap.isEmpty();
        if (!isShare && token.gap.isEmpty()) {
            claim(Claim::Target, last, at);
            m_targeted = last;
        }
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

/// 由40.1%提高到46.26%, 去年同期为…: the figure of another period.
bool NarrativeReader::takeFormer(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    const bool isFrom = token.gap == u"由" || token.gap == u"从" || token.gap.endsWith(u"由上期");
    const bool lastTime = m_words.contains(Word::LastTime) || isFrom;
    const bool lastYear = m_words.contains(Word::LastYear);
    if (!lastTime && !lastYear)
        return false;
    const auto period = lastYear ? std::optional(m_facts.period().yearBefore()) : m_facts.previous();
    if (period && !m_reading.items[m_sentence.back()].node) {
        NarrativeItem former = m_reading.items[m_sentence.back()];
        former.period = period;
        m_reading.items.push_back(former);
        claim(token.kind == Kind::Places ? Claim::Rank : Claim::Value, m_reading.items.size() - 1, at);
        m_reading.claims.back().sign = 0;
        m_reading.claims.back().isFormer = true;
        m_formerSaid = !lastYear;
    }
    figureTaken(at);
    return true;
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
    }
    figureTaken(at);
}

/// Of a level that has its figure the growth is said besides; else it is the growth that is spoken of.
void NarrativeReader::takeGrowth(std::size_t at) {
    NarrativeItem &item = m_reading.items[m_sentence.back()];
    if (!item.isLeaf())
        return;
    const std::size_t level = item.leaves.front();
    const auto growth = m_facts.growthOf(level);
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

/// 提高到46.26%, 升至第3位: which way it came there.
void NarrativeReader::claimWay(Claim kind, std::size_t item, std::size_t at) {
    static const QRegularExpression up(u"(?:升|进|前移|提高|增加|增长|扩大)(?:至|到|为)(?:全市)?$"_qs);
    static const QRegularExpression down(u"(?:降|退|后移|下滑|减少|回落|降低|跌)(?:至|到|为)(?:全市)?$"_qs);
    const QString before = m_form.left(m_tokens[at].start).right(8);
    const int sign = up.match(before).hasMatch() ? 1 : down.match(before).hasMatch() ? -1 : 0;
    const bool hasReference = m_words.contains(Word::Before) || m_than || m_formerSaid;
    if (sign == 0 || !hasReference || m_words.contains(Word::YearAgo))
        return;
    claim(kind, item, at);
    NarrativeClaim &made = m_reading.claims.back();
    made.sign = sign;
    made.hasNumber = false;
    made.reference = reference();
}

void NarrativeReader::takeValue(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    const auto waiting = open(&NarrativeItem::hasValue);
    const std::size_t run = runFrom(at);
    const bool startsRun = at == 0 || m_tokens[at - 1].kind != Kind::Break || !m_words.contains(Word::Each);
    if (waiting.size() > 1 && (m_words.contains(Word::Each) || (run == waiting.size() && startsRun))) {
        m_words.insert(Word::Each);
        giveValue(waiting.front(), at);
        if (waiting.size() == 2)
            m_group = m_sentence.size() - 1;
        return figureTaken(at);
    }
    const NarrativeItem &item = m_reading.items[m_sentence.back()];
    if (!item.hasValue && !item.node && isAttached(token, item)) {
        giveValue(m_sentence.back(), at);
        m_group = m_sentence.size();
    }
    figureTaken(at);
}

void NarrativeReader::giveRank(std::size_t item, std::size_t at) {
    m_reading.items[item].hasRank = true;
    claim(Claim::Rank, item, at);
    NarrativeClaim &made = m_reading.claims.back();
    made.sign = 0;
    made.other = item == m_sentence.back() ? m_other : std::nullopt;
    const QChar before = made.start > 0 ? m_form[made.start - 1] : QChar(u' ');
    made.isMove = before == u'至' || before == u'到' || before == u'为';
    claimWay(Claim::RankChange, item, at);
}

void NarrativeReader::takePlaces(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    const auto ofIndicators = m_form.mid(token.behind(), 8);
    const bool leads = ofIndicators.startsWith(u"的") || ofIndicators.startsWith(u"指标");
    const bool counted = at > 0 && m_tokens[at - 1].kind == Kind::Number && isMemberCount(at - 1);
    const bool countFollows =
        at + 1 < m_tokens.size() && m_tokens[at + 1].kind == Kind::Number && isMemberCount(at + 1);
    m_placesFirst.reset();
    if (leads || counted || countFollows) {
        m_ranked = m_group = m_sentence.size();
        if (token.places.isOne() && !token.places.tied)
            m_placesFirst = token;
        return;
    }
    if (m_words.contains(Word::Will) || m_sentence.empty() || m_words.contains(Word::Gap))
        return;
    if (m_words.contains(Word::Target))
        return claim(Claim::TargetRank, m_sentence.back(), at);
    if (takeFormer(at))
        return;
    const auto waiting = open(&NarrativeItem::hasRank);
    const std::size_t run = runFrom(at);
    const bool each = m_words.contains(Word::Each) || run == waiting.size();
    if (waiting.size() > 1 && each && (run > 1 || at == 0 || m_tokens[at - 1].is(Break::List))) {
        m_words.insert(Word::Each);
        giveRank(waiting[waiting.size() > run ? waiting.size() - run : 0], at);
        return;
    }
    const bool isSet = !token.places.isOne() && !m_reading.items[m_sentence.back()].hasValue;
    if (waiting.size() > 1 && (m_words.contains(Word::All) || isSet)) {
        for (const auto item : waiting)
            giveRank(item, at);
    } else if (!m_reading.items[m_sentence.back()].hasRank || m_other) {
        giveRank(m_sentence.back(), at);
    }
    m_ranked = m_sentence.size();
}

} // namespace weici::app
