// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of one indicator.
#include <algorithm>
#include <cmath>
#include <iterator>

#include <QRegularExpression>

#include "app/bulletinleaf.h"
#include "app/bulletinnames.h"
#include "app/bulletinwords.h"
#include "app/labels.h"
#include "engine/decimal.h"

namespace weici::app {

namespace {

using Kind = BulletinDocument::RunKind;
namespace words = bulletinwords;

QString places(double now, double before) {
    const QString moved = labels::figure(std::abs(engine::decimalDifference(now, before)));
    if (now == before)
        return u"持平"_qs;
    return now < before ? u"前进%1位"_qs.arg(moved) : u"后退%1位"_qs.arg(moved);
}

/// 1.5-1.7: said like a number, though none can be computed with.
bool isRange(const QString &text) {
    static const QRegularExpression range(QStringLiteral("^[0-9.]+\\s*[-—–~～至]\\s*[0-9.]+"));
    return text.contains(range);
}

} // namespace

BulletinRuns BulletinLeafWords::name() const {
    return {figure(Kind::Name, u"名称", m_leaf.name)};
}

BulletinRuns BulletinLeafWords::value() const {
    return {valueRun()};
}

BulletinRuns BulletinLeafWords::unit() const {
    return m_leaf.unit.isEmpty() ? BulletinRuns() : BulletinRuns{figure(Kind::Unit, u"单位", m_leaf.unit)};
}

BulletinRuns BulletinLeafWords::valueWithUnit() const {
    BulletinRuns runs{valueRun()};
    addUnit(runs);
    return runs;
}

BulletinRuns BulletinLeafWords::growth() const {
    BulletinRuns runs{valueRun(words::growthPhrase)};
    if (runs.back().text != u"持平")
        addUnit(runs);
    return runs;
}

BulletinRuns BulletinLeafWords::rank() const {
    const int count = m_facts.scheme().regionCount;
    return {rankRun([count](const QString &text) { return words::bareRank(text, count); })};
}

BulletinRuns BulletinLeafWords::rankPhrase() const {
    const int count = m_facts.scheme().regionCount;
    return {rankRun([this, count](const QString &text) {
        const bool tied = m_leaf.tied && m_leaf.rank && text == labels::figure(*m_leaf.rank);
        return words::rankPhrase(text, tied, count);
    })};
}

/// 网络零售额136802.7万元; 网络零售额增速 as 网络零售额增长20.83%; a text in brackets; where there is no
/// value only the name.
BulletinRuns BulletinLeafWords::clause() const {
    BulletinRuns runs = name();
    const QString thing = grownThing(m_leaf.name);
    const auto number = m_leaf.now->value.value();
    const bool isGrowth = saysGrowth(m_leaf.name, m_leaf.unit) && !thing.isEmpty() && number && *number != 0;
    if (isGrowth && !runs.front().isOverridden())
        runs.front().text = thing;
    std::ranges::copy(coversNote(), std::back_inserter(runs));
    if (isGrowth) {
        std::ranges::copy(growth(), std::back_inserter(runs));
    } else if (hasNumber() || overrideOf(path(u"值"), m_draft) ||
               isRange(words::figure(m_leaf.now->value, m_leaf.unit))) {
        runs.push_back(wordsRun(u"为"_qs));
        std::ranges::copy(valueWithUnit(), std::back_inserter(runs));
    } else if (hasValue()) {
        runs.push_back(wordsRun(u"（"_qs));
        runs.push_back(valueRun());
        runs.push_back(wordsRun(u"）"_qs));
    }
    return runs;
}

BulletinRuns BulletinLeafWords::covers() const {
    const engine::Period &period = m_leaf.covers.value_or(m_facts.period());
    return {figure(Kind::Text, u"覆盖期", words::periodWithin(period, m_facts.period()))};
}

BulletinRuns BulletinLeafWords::coversNote() const {
    if (!m_leaf.covers)
        return {};
    return {wordsRun(u"（"_qs), covers().front(), wordsRun(u"）"_qs)};
}

BulletinRuns BulletinLeafWords::valueBefore() const {
    BulletinRun run = figure(Kind::Value, u"上期值",
                             m_leaf.before ? words::figure(m_leaf.before->value, m_leaf.unit) : QString());
    if (const auto &previous = m_facts.previous())
        run.source->period = *previous;
    return {run};
}

BulletinRuns BulletinLeafWords::rankBefore() const {
    BulletinRun run =
        figure(Kind::Rank, u"上期排名", m_leaf.rankBefore ? labels::figure(*m_leaf.rankBefore) : QString());
    if (const auto &previous = m_facts.previous())
        run.source->period = *previous;
    return {run};
}

BulletinRuns BulletinLeafWords::move() const {
    return {figure(Kind::Change, u"进退",
                   m_leaf.rank && m_leaf.rankBefore ? places(*m_leaf.rank, *m_leaf.rankBefore) : QString())};
}

BulletinRuns BulletinLeafWords::change() const {
    if (!m_leaf.before || !m_leaf.before->value.value() || !hasNumber())
        return {figure(Kind::Change, u"变动", {})};
    const double by = engine::decimalDifference(*m_leaf.now->value.value(), *m_leaf.before->value.value());
    const QString unit = words::differenceUnit(m_leaf.unit);
    const bool isShare = unit != m_leaf.unit;
    const QString verb = by > 0 ? (isShare ? u"上升"_qs : u"增加"_qs) : (isShare ? u"下降"_qs : u"减少"_qs);
    const QString said = by == 0 ? u"持平"_qs : verb + labels::figure(std::abs(by)) + unit;
    return {figure(Kind::Change, u"变动", said)};
}

BulletinRuns BulletinLeafWords::target() const {
    return {
        figure(Kind::Target, u"目标", words::target(m_leaf.target->value, *m_leaf.indicator, m_leaf.unit))};
}

BulletinRuns BulletinLeafWords::targetRank() const {
    const auto rank = m_leaf.target->rank.value();
    return {figure(Kind::Target, u"目标排名", rank ? labels::figure(*rank) : QString())};
}

/// 目标9家、第13位. A text that sets no number is left out where there is a rank.
BulletinRuns BulletinLeafWords::targetClause() const {
    const bool hasRank = m_leaf.target->rank.value().has_value();
    const bool hasTarget = m_leaf.target->value.value().has_value();
    const bool isProse = !hasTarget && !hasRank;
    BulletinRuns runs{wordsRun(isProse ? u"目标："_qs : u"目标"_qs)};
    if (hasTarget || !hasRank)
        std::ranges::copy(target(), std::back_inserter(runs));
    if (!hasRank)
        return runs;
    runs.push_back(wordsRun(hasTarget ? u"、第"_qs : u"第"_qs));
    runs.push_back(targetRank().front());
    runs.push_back(wordsRun(u"位"_qs));
    return runs;
}

BulletinRuns BulletinLeafWords::gap() const {
    const engine::CellText &target = m_leaf.target->value;
    if (!hasNumber() || !setsNumber())
        return {figure(Kind::Target, u"目标差", {})};
    const double by = engine::decimalDifference(target.number, *m_leaf.now->value.value());
    return {
        figure(Kind::Target, u"目标差", labels::figure(std::abs(by)) + words::differenceUnit(m_leaf.unit))};
}

/// 目标9家，现为4家，相差5家，排名目标第10位，现为第15位
BulletinRuns BulletinLeafWords::gapClause() const {
    BulletinRuns runs;
    const auto add = [&](const BulletinRuns &more) { std::ranges::copy(more, std::back_inserter(runs)); };
    if (isBehindValue()) {
        runs.push_back(wordsRun(u"目标"_qs));
        add(target());
        runs.push_back(wordsRun(u"，现为"_qs));
        add(valueWithUnit());
        if (setsNumber()) {
            runs.push_back(wordsRun(u"，相差"_qs));
            add(gap());
        }
    }
    if (isBehindRank()) {
        runs.push_back(wordsRun(runs.empty() ? u"目标第"_qs : u"，排名目标第"_qs));
        add(targetRank());
        runs.push_back(wordsRun(u"位，现为"_qs));
        add(rankPhrase());
    }
    return runs;
}

BulletinRuns BulletinLeafWords::departments() const {
    QStringList names;
    for (const std::string &department : m_leaf.indicator->departments)
        names << proseText(labels::text(department));
    return {figure(Kind::Department, u"责任单位", names.join(u'、'))};
}

} // namespace weici::app
