// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativereader.h"

#include <algorithm>

#include <QRegularExpression>
#include <QStringList>

#include "app/narrativefacts.h"

namespace weici::app {

using Kind = NarrativeToken::Kind;
using Word = NarrativeToken::Word;
using Break = NarrativeToken::Break;
using Claim = NarrativeClaim::Kind;

/// A line of cells without figures that names columns is the header of those below.
void NarrativeReader::readHeader() {
    if (!m_inTable) {
        m_columns = {};
        return;
    }
    const QStringList cells = m_form.split(QRegularExpression(u"[\\t|]"_qs));
    const bool hasFigures =
        std::ranges::any_of(m_tokens, [](const NarrativeToken &t) { return t.kind == Kind::Number; });
    m_fitsHeader = static_cast<std::size_t>(cells.size()) == m_columns.count && !m_columns.isOther;
    if (hasFigures || m_fitsHeader)
        return;
    const bool isHeader = m_form.contains(u"排名") || m_form.contains(u"名次");
    if (isHeader)
        m_columns = columnsOf(cells);
    const auto periods = std::ranges::count(m_tokens, Kind::Period, &NarrativeToken::kind);
    m_columns.isOther = m_columns.isOther || (periods > 1 && !m_columns.value);
}

NarrativeReader::Columns NarrativeReader::columnsOf(const QStringList &cells) {
    static const QRegularExpression value(u"指标情况|指标值|完成|数值|实绩|本期|现状"_qs);
    Columns columns{static_cast<std::size_t>(cells.size()), {}, {}, false};
    int ranks = 0;
    bool hasOthers = false;
    for (std::size_t i = 0; i < columns.count; ++i) {
        const QString &cell = cells[static_cast<qsizetype>(i)];
        const bool isRank = cell.contains(u"排名") || cell.contains(u"名次");
        const bool isOther = cell.contains(u"目标") || cell.contains(u"上期") || cell.contains(u"权重");
        ranks += isRank && !isOther ? 1 : 0;
        hasOthers = hasOthers || isOther;
        if (isRank && !isOther && !columns.rank)
            columns.rank = i;
        else if (!isOther && !columns.value && value.match(cell).hasMatch())
            columns.value = i;
    }
    columns.isOther = ranks > 1 || (hasOthers && !columns.value);
    return columns;
}

/// A figure in a cell: by the header's columns, else the first one is the value and a whole one behind it the
/// rank, and what is so read must prove itself.
void NarrativeReader::takeCell(std::size_t at) {
    if (m_columns.isOther)
        return;
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
        m_reading.claims.back().places.tied = m_tokens[at].words.contains(u"并列");
    } else if (isValue && !item.hasValue) {
        giveValue(last, at);
    }
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
    return m_base && !m_words.contains(Word::Before) ? m_base : m_facts.previous();
}

/// 由40.1%提高到46.26%, 去年同期为…: the figure of another period.
bool NarrativeReader::takeFormer(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    const bool isFrom = m_from || token.gap.endsWith(u'由') || token.gap.endsWith(u'从') ||
                        token.gap.endsWith(u"由上期") || m_form.mid(token.behind()).startsWith(u'→');
    const bool lastTime = m_words.contains(Word::LastTime) || isFrom;
    const bool lastYear = m_words.contains(Word::LastYear);
    if (!lastTime && !lastYear)
        return false;
    const auto period = lastYear ? std::optional(m_facts.period().yearBefore())
                        : m_from ? *m_from
                        : m_base ? m_base
                                 : m_facts.previous();
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

void NarrativeReader::giveRank(std::size_t item, std::size_t at) {
    m_reading.items[item].hasRank = true;
    claim(Claim::Rank, item, at);
    NarrativeClaim &made = m_reading.claims.back();
    made.sign = 0;
    made.other = item == m_sentence.back() ? m_other : std::nullopt;
    const QChar before = made.start > 0 ? m_form[made.start - 1] : QChar(u' ');
    made.isMove = before == u'至' || before == u'到';
    claimWay(Claim::RankChange, item, at);
}

/// Places that speak of indicators (排名前6位的指标, 11项排名前6位) or come before their names (第1位：A).
bool NarrativeReader::leadsIndicators(std::size_t at) const {
    static const QRegularExpression of(u"^(?:指标|的(?:.{0,4}指标|.{0,2}项|有|是|为|包括|依次|分别))"_qs);
    const NarrativeToken &token = m_tokens[at];
    const auto isCountAt = [this](std::size_t i) {
        return i < m_tokens.size() && m_tokens[i].kind == Kind::Number && isMemberCount(i);
    };
    const bool leadsName = m_sentence.empty() && at + 2 < m_tokens.size() &&
                           m_tokens[at + 1].is(Break::Colon) && m_tokens[at + 2].kind == Kind::Name;
    return leadsName || isCountAt(at - 1) || isCountAt(at + 1) ||
           of.match(m_form.mid(token.behind(), 10)).hasMatch();
}

void NarrativeReader::takePlaces(std::size_t at) {
    const NarrativeToken &token = m_tokens[at];
    m_placesFirst.reset();
    if (isRankOfAll(at)) {
        for (const auto item : open(&NarrativeItem::hasRank))
            giveRank(item, at);
        return;
    }
    if (leadsIndicators(at)) {
        m_ranked = m_group = m_sentence.size();
        if (token.places.isOne())
            m_placesFirst = token;
        return;
    }
    if (m_words.contains(Word::Will) || m_sentence.empty() || m_words.contains(Word::Gap))
        return;
    if (m_words.contains(Word::Target))
        return claim(Claim::TargetRank, m_sentence.back(), at);
    if (!takeFormer(at))
        giveRanks(at);
}

/// A、B2项位列第五.
bool NarrativeReader::isRankOfAll(std::size_t at) const {
    if (at == 0 || at >= m_tokens.size() || m_tokens[at].kind != Kind::Places)
        return false;
    const auto waiting = open(&NarrativeItem::hasRank).size();
    const NarrativeToken &count = m_tokens[at - 1];
    return waiting > 1 && count.kind == Kind::Number && count.number.unit == u"项" &&
           count.number.value == static_cast<double>(waiting) &&
           isAttached(count, m_reading.items[m_sentence.back()]) && !m_words.contains(Word::Target);
}

/// To each its own under 分别, the same to all under 均, else to the last item.
void NarrativeReader::giveRanks(std::size_t at) {
    const auto waiting = open(&NarrativeItem::hasRank);
    const std::size_t run = runFrom(at);
    const bool each = m_words.contains(Word::Each) || run == waiting.size();
    if (waiting.size() > 1 && each && (run > 1 || at == 0 || m_tokens[at - 1].is(Break::List))) {
        m_words.insert(Word::Each);
        return giveRank(waiting[waiting.size() > run ? waiting.size() - run : 0], at);
    }
    const bool isSet = !m_tokens[at].places.isOne() && !m_reading.items[m_sentence.back()].hasValue;
    if (waiting.size() > 1 && (m_words.contains(Word::All) || isSet)) {
        for (const auto item : waiting)
            giveRank(item, at);
    } else if (!m_reading.items[m_sentence.back()].hasRank || m_other || m_words.contains(Word::All)) {
        giveRank(m_sentence.back(), at);
    }
    m_ranked = m_sentence.size();
}

} // namespace weici::app
