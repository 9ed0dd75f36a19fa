// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativetokens.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QRegularExpression>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/narrativefacts.h"
#include "app/narrativenames.h"
#include "app/narrativetext.h"

namespace weici::app {

namespace {

using View = QStringView;
using Kind = NarrativeToken::Kind;

/// Words between a name and its figure that change nothing; longer ones first.
constexpr auto fillers = std::to_array<View>(
    {u"各县市区", u"各区市", u"各县区", u"各地区", u"指标情况", u"累计完成", u"累计达到", u"这一指标",
     u"指标值",   u"目前为", u"报告期", u"名列",   u"位列",     u"位居",     u"排名",     u"排在",
     u"位次",     u"名次",   u"并列",   u"数据",   u"情况",     u"指标",     u"实现",     u"完成",
     u"达到",     u"达成",   u"累计",   u"其中",   u"全市",     u"全省",     u"截至",     u"截止",
     u"目前",     u"今年",   u"约为",   u"突破",   u"超过",     u"已经",     u"市区",     u"参评",
     u"县组",     u"区组",   u"现为",   u"现有",   u"共计",     u"合计",     u"当期",     u"本期",
     u"方面",     u"该项",   u"这项",   u"同样",   u"高达",     u"保持",     u"取得",     u"实绩",
     u"实际",     u"只有",   u"现",     u"为",     u"是",       u"达",       u"共",       u"有",
     u"的",       u"在",     u"中",     u"位",     u"居",       u"列",       u"排",       u"了",
     u"已",       u"约",     u"近",     u"超",     u"于",       u"至",       u"到",       u"仅",
     u"以",       u"也",     u"则",     u"上",     u"稳"});

QString withoutFillers(QString gap) {
    for (const View filler : fillers)
        gap.remove(filler.toString());
    return gap;
}

class Tokenizer final {
public:
    Tokenizer(const QString &form, const NarrativeNames &names, const NarrativeFacts &facts)
        : m_form(form)
        , m_names(names)
        , m_facts(facts) {
        for (const auto &leaf : facts.scheme().indicators) {
            const QString unit = labels::text(leaf.unit);
            const bool isNew = std::ranges::find(m_units, unit) == m_units.end();
            if (isNew && splitUnit(unit).base.size() > 1 && unit != u"个百分点")
                m_units.push_back(unit);
        }
    }

    std::vector<NarrativeToken> run() {
        skipNumbering();
        while (m_at < m_form.size())
            step();
        return std::move(m_tokens);
    }

private:
    void step() {
        if (takeBreak() || takeRegionCount() || takeUnitInBrackets())
            return;
        if (takeMatch() || takePlaces() || takePeriod() || takeNumber() || takeWord())
            return;
        ++m_at;
    }

    void add(NarrativeToken token) {
        QString gap = lettersOf(View(m_form).mid(m_gapStart, token.start - m_gapStart));
        token.words = gap.remove(u'、');
        token.gap = withoutFillers(token.words);
        m_at = m_gapStart = token.behind();
        m_tokens.push_back(std::move(token));
    }

    /// `1.`, `（一）` at the start of a line or sentence.
    void skipNumbering() {
        static const QRegularExpression numbering(
            u" *(?:\\d{1,2} ?[.、．)](?!\\d)|[(][一二三四五六七八九十\\d]{1,3}[)]|[一二三四五六七八九十]{1,3}、|[①-⑳])"_qs);
        const auto match = numbering.match(m_form, m_at, QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch() && !m_names.longestAt(m_form, m_at))
            m_at = m_gapStart = match.capturedEnd();
        // 6.500M以上宽带用户占比
        static const QRegularExpression beforeDigit(u" *\\d{1,2}[.．](?=\\d)"_qs);
        const auto number = beforeDigit.match(m_form, m_at, QRegularExpression::NormalMatch,
                                              QRegularExpression::AnchorAtOffsetMatchOption);
        const auto name = number.hasMatch() ? m_names.longestAt(m_form, number.capturedEnd()) : std::nullopt;
        if (name && name->length > 4)
            m_at = m_gapStart = number.capturedEnd();
    }

    bool takeBreak() {
        using Break = NarrativeToken::Break;
        static constexpr auto breaks =
            std::to_array<std::pair<View, Break>>({{u"。；;！？!?", Break::Sentence},
                                                   {u"，,", Break::Comma},
                                                   {u"、", Break::List},
                                                   {u":", Break::Colon},
                                                   {u"\t|", Break::Cell}});
        for (const auto &[signs, which] : breaks) {
            if (!signs.contains(m_form[m_at]))
                continue;
            NarrativeToken token;
            token.start = m_at;
            token.length = 1;
            token.end = which;
            add(token);
            if (which == Break::Sentence || which == Break::Cell)
                skipNumbering();
            return true;
        }
        return false;
    }

    /// 在全市20个县（市、区）中: how many there are says nothing of an indicator.
    bool takeRegionCount() {
        static const QRegularExpression regions(
            u"\\d+ ?个(?:参评)?(?:县|市|区|地区)(?:[(][^()]{0,8}[)]|市区)*(?:中|里)?"_qs);
        if (!m_form[m_at].isDigit())
            return false;
        const auto match = regions.match(m_form, m_at, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return false;
        m_at = m_gapStart = match.capturedEnd();
        return true;
    }

    /// 网络零售额（亿元）: the unit of the figure that follows.
    bool takeUnitInBrackets() {
        static const QRegularExpression unit(u"[(](?:单位:)?([^()\\d\\s]{1,6})[)]"_qs);
        if (m_form[m_at] != u'(' || m_tokens.empty() || m_tokens.back().kind != Kind::Name)
            return false;
        const auto match = unit.match(m_form, m_at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        const QString inside = match.captured(1);
        const bool isUnit = !inside.isEmpty() && unitClass(splitUnit(inside).base) != UnitClass::Unknown;
        if (!isUnit)
            return false;
        m_tokens.back().unit = inside;
        m_at = m_gapStart = match.capturedEnd();
        return true;
    }

    /// 全市 is a region only where something is said of it, not in 居全市第4位.
    [[nodiscard]] bool isSubject(qsizetype length) const {
        const QString name = m_form.mid(m_at, length);
        if (name != u"全市" && name != u"全县")
            return true;
        static const QRegularExpression ranked(
            u"^(?:排|第|前|后|平均|各|通报|参评|上游|中|倒数|末|首|最|县|区|位|\\d)"_qs);
        const QChar before = m_at > 0 ? m_form[m_at - 1] : QChar(u' ');
        return !View(u"居列在占位排").contains(before) &&
               !ranked.match(m_form.mid(m_at + length, 4)).hasMatch();
    }

    bool takeMatch() {
        if (isPassedOver(m_form[m_at]))
            return false;
        const auto match = m_names.longestAt(m_form, m_at);
        if (!match || (m_form[m_at].isDigit() && match->length < 4))
            return false;
        NarrativeToken token;
        token.start = m_at;
        token.length = match->length;
        if (!match->leaves.empty()) {
            token.kind = Kind::Name;
            token.leaves = match->leaves;
            token.isGeneric = match->isGeneric;
        } else if (!match->nodes.empty()) {
            token.kind = Kind::Node;
            token.node = match->nodes.front();
        } else {
            token.kind = Kind::Region;
            token.region = *match->region;
            if (!isSubject(match->length))
                return false;
        }
        add(token);
        return true;
    }

    bool takePlaces() {
        const auto token = placesAt(m_form, m_at);
        if (token.length == 0)
            return false;
        add(token);
        takeFurtherPlaces(token);
        return true;
    }

    /// 第13、8、9位: those behind the first are places of their own.
    void takeFurtherPlaces(NarrativeToken first) {
        static const QRegularExpression chain(u"(?:[、，,和]\\d{1,3})+(?:位|名)"_qs);
        const auto match = chain.match(m_form, m_at, QRegularExpression::NormalMatch,
                                       QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || m_form[m_at - 1] == u'位' || m_form[m_at - 1] == u'名')
            return;
        static const QRegularExpression number(u"\\d+"_qs);
        for (auto numbers = number.globalMatch(match.captured()); numbers.hasNext();) {
            const auto one = numbers.next();
            NarrativeToken list;
            list.start = m_at;
            list.length = 1;
            list.end = NarrativeToken::Break::List;
            add(list);
            first.start = match.capturedStart() + one.capturedStart();
            first.length = one.capturedLength();
            first.places.first = first.places.last = one.captured().toDouble();
            add(first);
        }
        m_at = m_gapStart = match.capturedEnd();
    }

    bool takePeriod() {
        static constexpr View starts = u"上下全前一二三四";
        if (!m_form[m_at].isDigit() && !starts.contains(m_form[m_at]))
            return false;
        const bool inNumber = m_at > 0 && (m_form[m_at - 1].isDigit() || m_form[m_at - 1] == u'.');
        const auto token = periodAt(m_form, m_at, m_facts.period());
        if (inNumber || token.length == 0)
            return false;
        add(token);
        return true;
    }

    bool takeNumber() {
        const QChar first = m_form[m_at];
        const bool isMinus = first == u'负' && m_at + 1 < m_form.size() && m_form[m_at + 1].isDigit();
        if (!first.isDigit() && first != u'-' && first != u'+' && !isMinus)
            return takeChineseCount();
        const auto number = numberAt(m_form, m_at + (isMinus ? 1 : 0), m_units);
        if (!number)
            return false;
        NarrativeToken token;
        token.kind = Kind::Number;
        token.start = m_at;
        token.length = number->length + (isMinus ? 1 : 0);
        token.number = *number;
        token.number.value *= isMinus ? -1 : 1;
        add(token);
        return true;
    }

    /// 十一项, 两位.
    bool takeChineseCount() {
        const auto chinese = chineseNumber(View(m_form).mid(m_at));
        const qsizetype behind = m_at + (chinese ? chinese->length : 0);
        if (!chinese || behind >= m_form.size())
            return false;
        const bool isCount =
            m_form[behind] == u'项' || (m_form[behind] == u'个' && m_form.mid(behind, 3) == u"个指标");
        const bool isPlaces = m_form[behind] == u'位' || m_form.mid(behind, 3) == u"个位次";
        if (!isCount && !isPlaces)
            return false;
        NarrativeToken token;
        token.kind = Kind::Number;
        token.start = m_at;
        token.number.value = chinese->value;
        token.number.digits = m_form.mid(m_at, chinese->length);
        token.number.unit = isCount ? u"项"_qs : u"位"_qs;
        token.number.length = token.length = chinese->length + 1;
        add(token);
        return true;
    }

    bool takeWord() {
        const auto token = wordAt(m_form, m_at);
        if (token.length == 0)
            return false;
        add(token);
        return true;
    }

    const QString &m_form;
    const NarrativeNames &m_names;
    const NarrativeFacts &m_facts;
    std::vector<QString> m_units;
    std::vector<NarrativeToken> m_tokens;
    qsizetype m_at = 0;
    qsizetype m_gapStart = 0;
};

/// Words before a figure that are no name but near one: alone, or behind a name said earlier in the sentence
/// (省级重点项目3个，当年投资完成90%).
class Guesses final {
public:
    Guesses(std::vector<NarrativeToken> &tokens, const NarrativeNames &names, const QString &form)
        : m_tokens(tokens)
        , m_names(names)
        , m_form(form) {}

    void run() {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const bool isFigure = m_tokens[i].kind == Kind::Number || m_tokens[i].kind == Kind::Places ||
                                  (m_tokens[i].kind == Kind::Period && m_tokens[i].inBrackets);
            if (isFigure && m_tokens[i].gap.size() >= 2)
                guess(i);
        }
    }

private:
    static constexpr double sure = 0.8;
    static constexpr double sureTogether = 0.9;

    [[nodiscard]] QString lettersOfToken(std::size_t i) const {
        return lettersOf(View(m_form).mid(m_tokens[i].start, m_tokens[i].length));
    }

    void guess(std::size_t i) {
        const bool follows = i > 0 && m_tokens[i - 1].kind == Kind::Name;
        if (follows && m_names.isPartOf(m_tokens[i].gap, m_tokens[i - 1].leaves.front()))
            return;
        const QString words = (follows ? lettersOfToken(i - 1) : QString()) + m_tokens[i].gap;
        std::optional<NarrativeNames::Likeness> best;
        const QString inFull = (follows ? lettersOfToken(i - 1) : QString()) + m_tokens[i].words;
        for (const QString &said : {inFull, words}) {
            const auto found = m_names.nearest(said);
            if (found && (!best || found->score > best->score))
                best = found;
        }
        if (best)
            return put(i, best->leaf, best->score < sure, follows);
        if (follows)
            return;
        for (std::size_t before = i; before-- > 0 && !m_tokens[before].is(NarrativeToken::Break::Sentence);) {
            if (m_tokens[before].kind != Kind::Name)
                continue;
            const auto together = m_names.nearest(lettersOfToken(before) + m_tokens[i].gap);
            const auto &leaves = m_tokens[before].leaves;
            if (together && std::ranges::find(leaves, together->leaf) == leaves.end())
                put(i, together->leaf, together->score < sureTogether, false);
            return;
        }
    }

    void put(std::size_t i, std::size_t leaf, bool isGuess, bool instead) {
        NarrativeToken name;
        name.kind = Kind::Name;
        name.start = instead ? m_tokens[i - 1].start : i > 0 ? m_tokens[i - 1].behind() : 0;
        name.length = m_tokens[i].start - name.start;
        name.leaves = {leaf};
        name.isGuess = isGuess;
        const bool isFrom = m_tokens[i].gap.endsWith(u'由') || m_tokens[i].gap.endsWith(u'从');
        m_tokens[i].gap = isFrom ? m_tokens[i].gap.right(1) : QString();
        if (instead)
            m_tokens[i - 1] = name;
        else
            m_tokens.insert(m_tokens.begin() + static_cast<std::ptrdiff_t>(i), name);
    }

    std::vector<NarrativeToken> &m_tokens;
    const NarrativeNames &m_names;
    const QString &m_form;
};

} // namespace

std::vector<NarrativeToken> narrativeTokens(const QString &form, const NarrativeNames &names,
                                            const NarrativeFacts &facts) {
    auto tokens = Tokenizer(form, names, facts).run();
    Guesses(tokens, names, form).run();
    return tokens;
}

} // namespace weici::app
