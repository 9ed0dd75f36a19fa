// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nameforms.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QRegularExpression>

#include "app/narrativetext.h"

namespace weici::app {

namespace {

using View = QStringView;
constexpr std::size_t maxForms = 60;

constexpr auto rewrites = std::to_array<std::pair<View, View>>({
    {u"所拥有的", u"拥有"},
    {u"所拥有的", u""},
    {u"拥有", u""},
    {u"平均每", u"每"},
    {u"个数", u"数"},
    {u"数量", u"数"},
    {u"总数", u"数"},
    {u"营业收入", u"营收"},
    {u"营收", u"营业收入"},
    {u"营收规模", u"营收"},
    {u"gdp", u"地区生产总值"},
    {u"地区生产总值", u"gdp"},
    {u"占gdp比重", u"占gdp的比重"},
    {u"的", u""},
    {u"、", u""},
    {u"数字经济核心产业", u"核心产业"},
    {u"列入", u""},
    {u"入选", u""},
    {u"获评", u""},
    {u"获得", u""},
    {u"增速", u"增幅"},
    {u"增速", u"增长率"},
    {u"增速", u"同比增速"},
    {u"较上年度新增", u"新增"},
    {u"较上年新增", u"新增"},
    {u"省级", u"省"},
    {u"比例", u"占比"},
});

constexpr auto endings =
    std::to_array<View>({u"数量", u"个数", u"总额", u"总数", u"总量", u"规模", u"情况", u"数", u"量"});

void addEndings(std::set<QString> &forms, const QString &key) {
    constexpr qsizetype shortest = 5;
    for (const View ending : endings) {
        if (key.endsWith(ending) && key.size() - ending.size() >= shortest)
            forms.insert(key.chopped(ending.size()));
    }
    if (key.endsWith(u'额') && !key.endsWith(u"总额"))
        forms.insert(key.chopped(1) + u"总额");
    if (key.endsWith(u'数') && !key.endsWith(u"总数") && !key.endsWith(u"个数"))
        forms.insert(key + u'量');
}

} // namespace

NameParts partsOf(const QString &name) {
    static const QRegularExpression bracket(u"[(]([^()]*)[)]"_qs);
    static const QRegularExpression noName(
        u"^(%|[^\\s]{0,2}元|个|家|件|条|次|项|分)$|\\d月|年|暂|已|目前|含|加分|提供|小$|大$"_qs);
    NameParts parts;
    QString form = narrativeForm(name);
    for (auto found = bracket.globalMatch(form); found.hasNext();) {
        const QString inside = found.next().captured(1).trimmed();
        if (!noName.match(inside).hasMatch() && lettersOf(inside).size() >= 3)
            parts.inBrackets.push_back(nameKey(inside));
    }
    static const QRegularExpression unit(u"[(](?:%|[^\\s()]{0,2}元|个|家|件|条|次|项|分)[)]"_qs);
    parts.whole = nameKey(QString(form).remove(unit));
    parts.plain = nameKey(form.remove(bracket));
    return parts;
}

std::set<QString> otherForms(const QString &key) {
    std::set<QString> forms{key};
    std::vector<QString> open{key};
    while (!open.empty() && forms.size() < maxForms) {
        const QString form = open.back();
        open.pop_back();
        for (const auto &[from, to] : rewrites) {
            const qsizetype at = form.indexOf(from);
            const bool isDone = at < 0 || (!to.isEmpty() && to.contains(from)) || form.contains(u"同比");
            if (isDone || (to == u"营业收入" && form.contains(to)))
                continue;
            QString other = form;
            other.replace(at, from.size(), to.toString());
            if (other.size() >= 4 && forms.insert(other).second)
                open.push_back(other);
        }
    }
    std::set<QString> shorter;
    for (const QString &form : forms)
        addEndings(shorter, form);
    forms.merge(shorter);
    forms.erase(key);
    return forms;
}

bool isGenericName(const QString &key) {
    constexpr auto generic = std::to_array<View>({u"企业数", u"服务业", u"建筑业", u"批发零售业", u"增长率",
                                                  u"新增数", u"完成率", u"增加数量", u"营收规模", u"投资额"});
    const bool isLatin = !key.isEmpty() && key.front().unicode() < 0x80;
    return key.startsWith(u'占') || (key.size() <= 2 && !isLatin) ||
           std::ranges::find(generic, key) != generic.end();
}

bool isTotalName(const QString &key) {
    return key == u"总额" || key == u"总数" || key == u"总量" || key == u"总计" || key == u"数量";
}

} // namespace weici::app
