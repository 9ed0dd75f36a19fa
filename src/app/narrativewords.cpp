// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include <QRegularExpression>

#include "app/labels.h"
#include "app/narrativetext.h"
#include "app/narrativetokens.h"

namespace weici::app {

namespace {

using View = QStringView;
using Kind = NarrativeToken::Kind;
using Word = NarrativeToken::Word;
using Scope = NarrativePlaces::Scope;

/// Longer ones first where one begins another.
constexpr auto words = std::to_array<std::pair<View, Word>>({
    {u"分别", Word::Each},
    {u"分列", Word::Each},
    {u"分居", Word::Each},
    {u"依次", Word::Each},
    {u"平均水平", Word::Average},
    {u"平均值", Word::Average},
    {u"均值", Word::Average},
    {u"平均", Word::Average},
    {u"均", Word::All},
    {u"都", Word::All},
    {u"皆", Word::All},
    {u"同列", Word::All},
    {u"年度目标", Word::Target},
    {u"目标任务", Word::Target},
    {u"目标", Word::Target},
    {u"任务数", Word::Target},
    {u"任务", Word::Target},
    {u"预期", Word::Target},
    {u"环比", Word::Before},
    {u"同比", Word::YearAgo},
    {u"去年同期", Word::LastYear},
    {u"上年同期", Word::LastYear},
    {u"上年末", Word::LastYear},
    {u"去年底", Word::LastYear},
    {u"年初", Word::LastYear},
    {u"去年", Word::LastYear},
    {u"上年", Word::LastYear},
    {u"上期", Word::LastTime},
    {u"上月", Word::LastTime},
    {u"上次", Word::LastTime},
    {u"差距", Word::Gap},
    {u"相差", Word::Gap},
    {u"尚差", Word::Gap},
    {u"还差", Word::Gap},
    {u"缺口", Word::Gap},
    {u"差", Word::Gap},
    {u"距离", Word::Gap},
    {u"距", Word::Gap},
    {u"落后", Word::Gap},
    {u"领先", Word::Gap},
    {u"高于", Word::Gap},
    {u"低于", Word::Gap},
    {u"高出", Word::Gap},
    {u"少于", Word::Gap},
    {u"多于", Word::Gap},
    {u"优于", Word::Gap},
    {u"仅次于", Word::Gap},
    {u"占全", Word::Share},
    {u"占", Word::Share},
    {u"权重", Word::Share},
    {u"满分", Word::Share},
    {u"负增长", Word::Down},
    {u"正增长", Word::Up},
    {u"增长", Word::Up},
    {u"增加", Word::Up},
    {u"提高", Word::Up},
    {u"提升", Word::Up},
    {u"上升", Word::Up},
    {u"上涨", Word::Up},
    {u"升高", Word::Up},
    {u"攀升", Word::Up},
    {u"扩大", Word::Up},
    {u"下降", Word::Down},
    {u"减少", Word::Down},
    {u"降低", Word::Down},
    {u"下滑", Word::Down},
    {u"回落", Word::Down},
    {u"下跌", Word::Down},
    {u"减慢", Word::Down},
    {u"收窄", Word::Down},
    {u"进位", Word::Forward},
    {u"前进", Word::Forward},
    {u"前移", Word::Forward},
    {u"上移", Word::Forward},
    {u"跃升", Word::Forward},
    {u"晋升", Word::Forward},
    {u"赶超", Word::Forward},
    {u"退位", Word::Backward},
    {u"后退", Word::Backward},
    {u"倒退", Word::Backward},
    {u"后移", Word::Backward},
    {u"下移", Word::Backward},
    {u"退步", Word::Backward},
    {u"持平", Word::Unchanged},
    {u"不变", Word::Unchanged},
    {u"总得分", Word::Total},
    {u"综合得分", Word::Total},
    {u"综合评价得分", Word::Total},
    {u"总分", Word::Total},
    {u"总成绩", Word::Total},
    {u"总排名", Word::Total},
    {u"综合排名", Word::Total},
    {u"综合成绩", Word::Total},
    {u"得分", Word::Points},
    {u"我县", Word::Own},
    {u"全县", Word::Own},
    {u"本县", Word::Own},
    {u"我市", Word::Own},
    {u"我区", Word::Own},
    {u"包括", Word::Has},
    {u"力争", Word::Will},
    {u"确保", Word::Will},
    {u"争取", Word::Will},
    {u"预计", Word::Will},
    {u"例如", Word::Such},
    {u"等", Word::Such},
});

constexpr auto shortVerbs = std::to_array<std::pair<View, Word>>({{u"增", Word::Up},
                                                                  {u"升", Word::Up},
                                                                  {u"降", Word::Down},
                                                                  {u"减", Word::Down},
                                                                  {u"进", Word::Forward},
                                                                  {u"退", Word::Backward}});

NarrativeToken token(Kind kind, qsizetype at, qsizetype length) {
    NarrativeToken made;
    made.kind = kind;
    made.start = at;
    made.length = length;
    return made;
}

NarrativeToken word(Word which, qsizetype at, qsizetype length) {
    NarrativeToken made = token(Kind::Word, at, length);
    made.word = which;
    return made;
}

/// 较上期, 与去年同期相比.
NarrativeToken comparisonAt(View form, qsizetype at) {
    static const QRegularExpression before(
        u"(?:较|比|与|同|和)(?:上一?期|上个?月|上次|前一期|上一?季度|上期通报)(?:通报|末)?(?:相比|比)?"_qs);
    static const QRegularExpression yearAgo(
        u"(?:较|比|与|同|和)(?:去年同期|上年同期|去年|上年|同期|去年同月)(?:相比|比)?"_qs);
    const auto matchAt = [&](const QRegularExpression &what) {
        return what
            .match(form, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
            .capturedLength();
    };
    if (const auto length = matchAt(before); length > 0)
        return word(Word::Before, at, length);
    if (const auto length = matchAt(yearAgo); length > 0)
        return word(Word::YearAgo, at, length);
    // 较1—5月, 比一季度; not 比值, 较好.
    const View behind = form.mid(at + 1, 1);
    const bool isThan = (form[at] == u'较' || form[at] == u'比') && !behind.isEmpty() &&
                        (behind.front().isDigit() || View(u"上前一二三四").contains(behind.front()));
    static const QRegularExpression with(
        u"(?:与|同|和)(?=[上前一二三四\\d][^，,。；、]{0,9}(?:相比|持平|比较))"_qs);
    return isThan || matchAt(with) > 0 ? word(Word::Than, at, 1) : token(Kind::Word, at, 0);
}

/// Verbs that name where something came to (增加到, 提升至) say no change.
bool leadsTo(View rest) {
    return rest.startsWith(u'至') || rest.startsWith(u'到') || rest.startsWith(u'为');
}

Scope scopeOf(View before) {
    const View near = before.right(12);
    if (near.contains(u"全省") || near.contains(u"全国") || near.contains(u"省内"))
        return Scope::Elsewhere;
    const bool inGroup = near.contains(u"县组") || near.contains(u"区组") || near.contains(u"同组") ||
                         near.contains(u"组内") || near.contains(u"同类") || near.contains(u"分组");
    return inGroup ? Scope::Group : Scope::City;
}

/// What the clause says before a place, up to the last punctuation.
View clauseBefore(View form, qsizetype at) {
    qsizetype begin = at;
    while (begin > 0 && !View(u"，,。；;、\t|").contains(form[begin - 1]))
        --begin;
    return form.mid(begin, at - begin);
}

std::optional<std::pair<double, qsizetype>> wholeAt(View rest) {
    qsizetype length = 0;
    while (length < rest.size() && rest[length].isDigit())
        ++length;
    if (length > 0 && length < 5)
        return std::pair(rest.left(length).toDouble(), length);
    if (const auto chinese = chineseNumber(rest))
        return std::pair(static_cast<double>(chinese->value), chinese->length);
    return std::nullopt;
}

qsizetype placeEnding(View rest) {
    return rest.startsWith(u"位次") || rest.startsWith(u"名次") ? 2
           : rest.startsWith(u'位') || rest.startsWith(u'名')   ? 1
                                                                : 0;
}

/// The places of `number` words behind a prefix of `prefix` letters; a range is first–last.
NarrativeToken numbered(View form, qsizetype at, qsizetype prefix, bool needsEnding) {
    NarrativeToken made = token(Kind::Places, at, 0);
    const auto first = wholeAt(form.mid(at + prefix));
    if (!first || first->first < 1)
        return made;
    qsizetype end = at + prefix + first->second;
    made.places.first = made.places.last = first->first;
    static const QRegularExpression range(u"(?:位|名)?[-–—~～至到]第?(\\d{1,3})"_qs);
    const auto second = range.match(form, end, QRegularExpression::NormalMatch,
                                    QRegularExpression::AnchorAtOffsetMatchOption);
    if (second.hasMatch()) {
        made.places.last = second.captured(1).toDouble();
        end = second.capturedEnd();
    }
    const View rest = form.mid(end);
    const qsizetype ending = placeEnding(rest);
    if ((needsEnding && ending == 0) || rest.startsWith(u'.') || rest.startsWith(u'%'))
        return made;
    made.length = end + ending - at;
    return made;
}

bool saysRank(View before) {
    const View near = before.right(14);
    return near.contains(u'排') || near.contains(u'居') || near.contains(u'列') || near.contains(u"名次") ||
           near.contains(u"并列") || near.contains(u"全市") || near.contains(u"位次") ||
           near.contains(u"获") || (near.contains(u'第') && near.endsWith(u'和')) || near.endsWith(u'(') ||
           near.endsWith(u'、') || near.isEmpty();
}

NarrativeToken ordinalAt(View form, qsizetype at) {
    NarrativeToken made = numbered(form, at, 1, false);
    if (made.length == 0)
        return made;
    const View rest = form.mid(at + made.length);
    static const QRegularExpression other(
        u"^(?:季度|产业|批|期|号|届|页|章|条|款|次|方阵|书记|三方|个|线|责任)"_qs);
    const bool hasEnding = form[at + made.length - 1] == u'位' || form[at + made.length - 1] == u'名';
    if (!hasEnding && (other.match(rest).hasMatch() || !saysRank(clauseBefore(form, at))))
        made.length = 0;
    return made;
}

NarrativeToken fromBackAt(View form, qsizetype at) {
    const View rest = form.mid(at);
    NarrativeToken made = token(Kind::Places, at, 0);
    made.places.fromBack = true;
    if (rest.startsWith(u"倒数")) {
        const qsizetype prefix = rest.startsWith(u"倒数第") ? 3 : 2;
        NarrativeToken counted = numbered(form, at, prefix, false);
        if (counted.length == 0) {
            made.length = 2;
            made.places.last = 0; // somewhere in the back
            return made;
        }
        counted.places.fromBack = true;
        return counted;
    }
    for (const View last : {View(u"最后一位"), View(u"最后一名"), View(u"末位"), View(u"垫底")}) {
        if (rest.startsWith(last))
            made.length = last.size();
    }
    return made;
}

NarrativeToken frontOrBackAt(View form, qsizetype at) {
    const bool back = form[at] == u'后';
    NarrativeToken made = numbered(form, at, 1, false);
    if (made.length == 0)
        return made;
    const View rest = form.mid(at + made.length);
    const bool hasEnding = form[at + made.length - 1] == u'位' || form[at + made.length - 1] == u'名';
    static const QRegularExpression other(u"^(?:季度|个?月|年|天|次|期)"_qs);
    const View before = clauseBefore(form, at);
    const bool goesOn = !hasEnding && !rest.isEmpty() && rest.front().isDigit(); // 后6位10项 does not
    if (goesOn || other.match(rest).hasMatch() ||
        (!hasEnding && !saysRank(before) && !before.endsWith(u'入')))
        made.length = 0;
    made.places.first = 1;
    made.places.fromBack = back;
    return made;
}

/// 排名16位, 位次：4, 排全市4; not 排名前6位.
NarrativeToken bareRankAt(View form, qsizetype at) {
    static const QRegularExpression rank(
        u"(?:排名|排位|位次|名次|位列|位居|排|居|列)(?:情况)?(?:为|:|是|在|居|列| )*(?:全市|全省)?(?:县组|区组)? ?(?=\\d)"_qs);
    const auto match =
        rank.match(form, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    NarrativeToken made = token(Kind::Places, at, 0);
    if (!match.hasMatch())
        return made;
    const bool isLong = match.captured(0).startsWith(u"排名") || match.captured(0).startsWith(u"名次") ||
                        match.captured(0).startsWith(u"位次");
    return numbered(form, at, match.capturedLength(), !isLong);
}

} // namespace

NarrativeToken wordAt(QStringView form, qsizetype at) {
    if (View(u"较比与同和").contains(form[at])) {
        if (const auto made = comparisonAt(form, at); made.length > 0)
            return made;
    }
    const View rest = form.mid(at);
    for (const auto &[text, which] : words) {
        if (!rest.startsWith(text) || (text == u"占" && rest.startsWith(u"占比")) ||
            (text == u"增加" && rest.startsWith(u"增加值")))
            continue;
        const bool isVerb =
            which == Word::Up || which == Word::Down || which == Word::Forward || which == Word::Backward;
        return token(Kind::Word, at, 0).kind == Kind::Word && isVerb && leadsTo(rest.mid(text.size()))
                   ? token(Kind::Word, at, 0)
                   : word(which, at, text.size());
    }
    for (const auto &[text, which] : shortVerbs) {
        const View behind = rest.mid(text.size());
        if (rest.startsWith(text) && !behind.isEmpty() &&
            (behind.front().isDigit() || behind.startsWith(u'了')))
            return word(which, at, text.size());
    }
    return token(Kind::Word, at, 0);
}

NarrativeToken placesAt(QStringView form, qsizetype at) {
    const View rest = form.mid(at);
    NarrativeToken made = token(Kind::Places, at, 0);
    if (form[at] == u'第')
        made = ordinalAt(form, at);
    else if (form[at] == u'前' || form[at] == u'后')
        made = frontOrBackAt(form, at);
    else if (rest.startsWith(u"倒数") || rest.startsWith(u"末位") || rest.startsWith(u"垫底") ||
             rest.startsWith(u"最后一"))
        made = fromBackAt(form, at);
    else if (rest.startsWith(u"首位") || rest.startsWith(u"榜首"))
        made.length = 2;
    else if (View(u"排位名居列").contains(form[at]))
        made = bareRankAt(form, at);
    if (made.length == 0)
        return made;
    const View before = clauseBefore(form, at);
    made.places.scope = scopeOf(before);
    const View behind = form.mid(made.behind()).left(5);
    made.places.tied = before.right(8).contains(u"并列") || before.right(8).contains(u"同列") ||
                       behind.contains(u"并列)") || behind.startsWith(u"并列") || behind.contains(u"(并列");
    return made;
}

NarrativeToken periodAt(const QString &form, qsizetype at, const engine::Period &own) {
    static const QRegularExpression span(
        u"(?:(\\d{4}) ?年(?:度)?)? ?(?:\\d{1,2} ?月? ?[-–—~至到] ?\\d{1,2} ?月份?|上半年|下半年|全年|前三季度|[一二三四]季度)"_qs);
    static const QRegularExpression year(u"(\\d{4}) ?年(?:度)?(?! ?\\d{1,2} ?月)"_qs);
    static const QRegularExpression date(
        u"(?:\\d{4} ?年)? ?(\\d{1,2}) ?月(?:份|底|末|中旬)?(?: ?\\d{1,2} ?日)?"_qs);
    const auto at0 = QRegularExpression::AnchorAtOffsetMatchOption;
    NarrativeToken made = token(Kind::Period, at, 0);
    if (const auto match = span.match(form, at, QRegularExpression::NormalMatch, at0); match.hasMatch()) {
        made.length = match.capturedLength();
        QString text = match.captured(0).remove(u' ');
        made.period = engine::Period::fromText(labels::utf8(text.replace(u'到', u'-')), own.year());
    } else if (const auto whole = year.match(form, at, QRegularExpression::NormalMatch, at0);
               whole.hasMatch()) {
        made.length = whole.capturedLength();
        const int named = whole.captured(1).toInt();
        const bool isOwn = named == own.year() || named < 1900 || named > 2199;
        made.period = isOwn ? own : engine::Period::wholeYear(named);
    } else if (const auto day = date.match(form, at, QRegularExpression::NormalMatch, at0); day.hasMatch()) {
        made.length = day.capturedLength();
        if (day.captured(1).toInt() == own.lastMonth())
            made.period = own;
    }
    made.inBrackets = at > 0 && form[at - 1] == u'(';
    return made;
}

} // namespace weici::app
