// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativenumbers.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QRegularExpression>

namespace weici::app {

namespace {

using View = QStringView;

constexpr std::array<std::pair<View, int>, 5> scales = {
    {{u"万亿", 12}, {u"亿", 8}, {u"千万", 7}, {u"百万", 6}, {u"万", 4}}};

/// Longer ones first.
constexpr auto usualUnits = std::to_array<View>(
    {u"个百分点", u"个位次", u"平方公里", u"个名次", u"平方米", u"百分点", u"千瓦时", u"个月", u"位次",
     u"名次",     u"人次",   u"户次",     u"家次",   u"美元",   u"公里",   u"千米",   u"公顷", u"千瓦",
     u"小时",     u"分钟",   u"公斤",     u"千克",   u"%",      u"元",     u"个",     u"家",   u"件",
     u"条",       u"次",     u"项",       u"户",     u"人",     u"台",     u"套",     u"场",   u"份",
     u"名",       u"位",     u"所",       u"座",     u"处",     u"辆",     u"篇",     u"只",   u"种",
     u"类",       u"批",     u"宗",       u"笔",     u"组",     u"期",     u"例",     u"本",   u"部",
     u"支",       u"款",     u"门",       u"间",     u"张",     u"片",     u"分",     u"天",   u"吨",
     u"亩",       u"倍",     u"米"});

constexpr auto countingUnits = std::to_array<View>(
    {u"个", u"家", u"件", u"条", u"次", u"项", u"户",   u"人",   u"台",   u"套", u"场", u"份",
     u"名", u"所", u"座", u"处", u"辆", u"篇", u"只",   u"种",   u"类",   u"批", u"宗", u"笔",
     u"组", u"例", u"本", u"部", u"支", u"款", u"人次", u"户次", u"家次", u"门", u"间", u"张"});

/// What is counted in a unit, where not anything is.
constexpr auto countedThings = std::to_array<std::pair<View, View>>({
    {u"家", u"企业|基地|机构|实验室|中心|单位|平台|车间|园区|节点|电商|业|公司|院|店"},
    {u"户", u"企业|户|用户"},
    {u"件", u"专利|著作|商标|软件|办件|案|成果"},
    {u"条", u"清单|目录|数据|政策|信息|建议|标准|链|线"},
    {u"项", u"项目|事项|应用|场景|政策|任务|案例|荣誉|成果|清单|专利|奖|目录"},
    {u"次", u"次|活动|荣誉|奖|访问|解析|调用|培训"},
    {u"场", u"活动|对接|会|培训|场"},
    {u"台", u"设备|机|车|桩|台"},
    {u"套", u"系统|设备|软件|平台"},
    {u"座", u"站|塔|桩"},
    {u"人", u"人|用户|次"},
    {u"名", u"人|用户"},
    {u"人次", u"次|人|活动|培训"},
    {u"份", u"档案|报告|证|卡|清单"},
    {u"处", u"站|点|基地"},
    {u"所", u"校|院|中心"},
});

template <class List>
bool holds(const List &list, View word) {
    return std::ranges::find(list, word) != list.end();
}

bool isLatin(QChar c) {
    return c.unicode() < 0x80 && c.isLetter();
}

qsizetype skipSpaces(View form, qsizetype at) {
    while (at < form.size() && form[at] == u' ')
        ++at;
    return at;
}

/// The printed digits at a place with their sign, or nothing.
QString digitsAt(View form, qsizetype at) {
    static const QRegularExpression digits(u"[-+]?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?"_qs);
    const auto match = digits.match(form, at, QRegularExpression::NormalMatch,
                                    QRegularExpression::AnchorAtOffsetMatchOption);
    return match.captured(0);
}

void readUnit(NarrativeNumber &number, View rest, const std::vector<QString> &units) {
    qsizetype taken = 0;
    for (const QString &unit : units) {
        const SplitUnit split = splitUnit(unit);
        if (unit.size() <= taken || !rest.startsWith(unit))
            continue;
        taken = unit.size();
        number.scale = split.scale;
        number.unit = split.base;
    }
    if (taken == 0) {
        for (const auto &[word, exponent] : scales) {
            if (rest.startsWith(word)) {
                number.scale = exponent;
                taken = word.size();
                break;
            }
        }
        const View behind = rest.mid(taken);
        const auto unit = std::ranges::find_if(usualUnits, [&](View u) { return behind.startsWith(u); });
        const bool isWord = behind.startsWith(u"分别") || behind.startsWith(u"位居") ||
                            behind.startsWith(u"位列") || behind.startsWith(u"期间") ||
                            behind.startsWith(u"名列");
        if (unit != usualUnits.end() && !isWord) {
            number.unit = unit->toString();
            taken += unit->size();
        }
    }
    number.length += taken;
}

void readEnding(NarrativeNumber &number, View rest) {
    using engine::Comparator;
    constexpr auto endings = std::to_array<std::pair<View, Comparator>>({{u"及以上", Comparator::AtLeast},
                                                                         {u"以上", Comparator::AtLeast},
                                                                         {u"及以下", Comparator::AtMost},
                                                                         {u"以下", Comparator::AtMost},
                                                                         {u"以内", Comparator::AtMost},
                                                                         {u"左右", Comparator::About},
                                                                         {u"余", Comparator::AtLeast}});
    for (const auto &[word, comparator] : endings) {
        if (rest.startsWith(word)) {
            number.comparator = comparator;
            number.length += word.size();
            return;
        }
    }
}

/// A date, a range, a piece of a Latin word, a document's number.
bool isNoFigure(View form, qsizetype at, qsizetype end) {
    const QChar before = at > 0 ? form[at - 1] : QChar(u' ');
    const QChar behind = end < form.size() ? form[end] : QChar(u' ');
    if (isLatin(before) || View(u"〔[【#№").contains(before) || View(u"年月日号时届章页版").contains(behind))
        return true;
    const bool isFraction = behind == u'/' && end + 1 < form.size() && form[end + 1].isDigit();
    if (behind == u'-' || isFraction || form.mid(end).startsWith(u"季度"))
        return true;
    return before == u'-' && at > 1 && form[at - 2].isDigit();
}

} // namespace

std::optional<NarrativeNumber> numberAt(QStringView form, qsizetype at, const std::vector<QString> &units) {
    const QString digits = digitsAt(form, at);
    if (digits.isEmpty())
        return std::nullopt;
    const bool hasSign = !digits.front().isDigit();
    if (hasSign && at > 0 && (form[at - 1].isDigit() || isLatin(form[at - 1]) || form[at - 1] == u'%'))
        return std::nullopt;
    NarrativeNumber number;
    number.digits = digits;
    QString plain = digits;
    number.value = plain.remove(u',').toDouble();
    const qsizetype point = plain.indexOf(u'.');
    number.decimals = point < 0 ? 0 : static_cast<int>(plain.size() - point - 1);
    number.length = digits.size();
    const qsizetype end = at + digits.size();
    number.isOther = isNoFigure(form, at, end);
    const qsizetype unitAt = skipSpaces(form, end);
    const qsizetype before = number.length;
    readUnit(number, form.mid(unitAt), units);
    if (number.length > before)
        number.length += unitAt - end;
    readEnding(number, form.mid(at + number.length));
    const qsizetype behind = at + number.length;
    if (behind < form.size() && isLatin(form[behind]))
        number.isOther = true;
    if (behind < form.size() && form[behind] == u'-' && behind + 1 < form.size() &&
        form[behind + 1].isDigit())
        number.isOther = true;
    return number;
}

SplitUnit splitUnit(const QString &unit) {
    for (const auto &[word, exponent] : scales) {
        if (unit.startsWith(word))
            return {exponent, unit.mid(word.size())};
    }
    const bool isNone = unit == u"-" || unit == u"—" || unit == u"–" || unit == u"/" || unit == u"——";
    return {0, isNone ? QString() : unit};
}

bool isCountingUnit(const QString &base) {
    return holds(countingUnits, base);
}

bool fitsName(const QString &base, const QString &name) {
    const auto known =
        std::ranges::find_if(countedThings, [&](const auto &entry) { return entry.first == base; });
    if (known == countedThings.end())
        return base == u"个";
    const auto things = known->second.split(u'|');
    return std::ranges::any_of(things, [&](View thing) { return name.contains(thing); });
}

UnitClass unitClass(const QString &base) {
    if (base == u"%" || base == u"百分点" || base == u"个百分点")
        return UnitClass::Percent;
    if (base == u"元" || base == u"美元")
        return UnitClass::Money;
    return isCountingUnit(base) ? UnitClass::Count : UnitClass::Unknown;
}

UnitClass classOfName(const QString &name) {
    const auto ends = [&](View word) { return name.endsWith(word); };
    if (ends(u"率") || ends(u"比重") || ends(u"占比") || ends(u"比例") || ends(u"增速") || ends(u"增幅") ||
        ends(u"支持度"))
        return UnitClass::Percent;
    if (ends(u"个数") || ends(u"数量") || ends(u"企业数") || ends(u"项目数"))
        return UnitClass::Count;
    return ends(u"额") || ends(u"营收") || ends(u"增加值") ? UnitClass::Money : UnitClass::Unknown;
}

} // namespace weici::app
