// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinleaf.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/bulletinnames.h"
#include "app/bulletinwords.h"
#include "app/labels.h"
#include "engine/decimal.h"

namespace weici::app {

namespace {

struct Bulletin {
    Q_DECLARE_TR_FUNCTIONS(Bulletin)
};

using Kind = BulletinDocument::RunKind;
using State = TargetProgress::State;
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

bool isNumberTarget(const engine::CellText &target) {
    return target.value() && target.comparator != engine::Comparator::Above;
}

} // namespace

struct BulletinLeafWords::Field {
    QString name;
    QString meaning;
    BulletinRuns (BulletinLeafWords::*runs)() const;
    bool (*gives)(const BulletinLeafWords &);
};

const std::vector<BulletinLeafWords::Field> &BulletinLeafWords::table() {
    using L = BulletinLeafWords;
    const auto always = [](const L &) { return true; };
    const auto ranked = [](const L &l) { return l.m_leaf.rank.has_value(); };
    const auto rankedBefore = [](const L &l) { return l.m_leaf.rankBefore.has_value(); };
    const auto moved = [](const L &l) { return l.m_leaf.rank && l.m_leaf.rankBefore; };
    const auto valueBefore = [](const L &l) { return l.m_leaf.before && l.m_leaf.before->value.value(); };
    const auto changed = [](const L &l) {
        return l.hasNumber() && l.m_leaf.before && l.m_leaf.before->value.value();
    };
    const auto valueWanted = [](const L &l) {
        return !l.m_leaf.target->value.isBlank() &&
               l.m_leaf.target->value.state != engine::CellState::NotApplicable;
    };
    const auto rankWanted = [](const L &l) { return l.m_leaf.target->rank.value().has_value(); };
    static const std::vector<Field> fields{
        {u"名称"_qs, Bulletin::tr("指标名称"), &L::name, always},
        {u"值"_qs, Bulletin::tr("数值，不带单位"), &L::value, [](const L &l) { return l.hasValue(); }},
        {u"单位"_qs, Bulletin::tr("单位"), &L::unit, [](const L &l) { return !l.m_leaf.unit.isEmpty(); }},
        {u"值单位"_qs, Bulletin::tr("数值连同单位"), &L::valueWithUnit,
         [](const L &l) { return l.hasValue(); }},
        {u"增减"_qs, Bulletin::tr("增长或下降多少，看数值的正负"), &L::growth,
         [](const L &l) { return l.hasNumber(); }},
        {u"排名"_qs, Bulletin::tr("名次，只有数字"), &L::rank, ranked},
        {u"排名语"_qs, Bulletin::tr("名次：第5位、并列第1位、倒数第1位"), &L::rankPhrase, ranked},
        {u"指标语"_qs, Bulletin::tr("名称、覆盖期和数值连成一句"), &L::clause, always},
        {u"覆盖期"_qs, Bulletin::tr("数据所属期"), &L::covers, always},
        {u"覆盖期注"_qs, Bulletin::tr("括号里的数据所属期；与本期相同时没有"), &L::coversNote,
         [](const L &l) { return l.m_leaf.covers.has_value(); }},
        {u"上期值"_qs, Bulletin::tr("上期的数值"), &L::valueBefore, valueBefore},
        {u"上期排名"_qs, Bulletin::tr("上期的名次"), &L::rankBefore, rankedBefore},
        {u"进退"_qs, Bulletin::tr("名次比上期：前进3位、后退2位、持平"), &L::move, moved},
        {u"变动"_qs, Bulletin::tr("数值比上期：增加、减少多少"), &L::change, changed},
        {u"目标"_qs, Bulletin::tr("目标值连同单位"), &L::target, valueWanted},
        {u"目标排名"_qs, Bulletin::tr("目标名次"), &L::targetRank, rankWanted},
        {u"目标语"_qs, Bulletin::tr("目标值和目标名次"), &L::targetClause,
         [](const L &l) { return l.m_leaf.target->rank.value() || !l.m_leaf.target->value.isBlank(); }},
        {u"目标差"_qs, Bulletin::tr("离目标值还差多少"), &L::gap,
         [](const L &l) { return l.hasNumber() && isNumberTarget(l.m_leaf.target->value); }},
        {u"目标差语"_qs, Bulletin::tr("没有达到的目标、现状和差距"), &L::gapClause,
         [](const L &l) { return l.isBehindValue() || l.isBehindRank(); }},
        {u"责任单位"_qs, Bulletin::tr("责任单位，用顿号隔开"), &L::departments,
         [](const L &l) { return !l.m_leaf.indicator->departments.empty(); }},
    };
    return fields;
}

const BulletinLeafWords::Field &BulletinLeafWords::named(const QString &field) {
    return *std::ranges::find(table(), field, &Field::name);
}

std::vector<std::pair<QString, QString>> BulletinLeafWords::fields() {
    std::vector<std::pair<QString, QString>> fields;
    for (const Field &field : table())
        fields.emplace_back(field.name, field.meaning);
    return fields;
}

bool BulletinLeafWords::gives(const QString &field) const {
    return named(field).gives(*this);
}

BulletinRuns BulletinLeafWords::runs(const QString &field) const {
    return (this->*named(field).runs)();
}

QString BulletinLeafWords::path(QStringView field) const {
    return u"指标.%1.%2"_qs.arg(labels::text(m_leaf.indicator->code), field);
}

BulletinRun BulletinLeafWords::figure(Kind kind, QStringView field, const QString &computed) const {
    const QString shown = computed.isEmpty() ? u"暂无"_qs : computed;
    return runOf({kind, path(field), shown, m_leaf.cell}, m_draft);
}

bool BulletinLeafWords::hasValue() const {
    return hasNumber() || m_leaf.now->value.state == engine::CellState::Text;
}

bool BulletinLeafWords::hasNumber() const {
    return m_leaf.now->value.value().has_value();
}

BulletinRun BulletinLeafWords::valueRun(const std::function<QString(const QString &)> &said) const {
    const engine::CellText &value = m_leaf.now->value;
    const QString computed =
        hasValue() ? words::figure(value, m_leaf.unit) : words::missingValue(value.state);
    const auto bare = [unit = m_leaf.unit](const QString &text) {
        const QString number = words::bareNumber(text.trimmed());
        return !unit.isEmpty() && number.endsWith(unit) ? number.chopped(unit.size()) : number;
    };
    return runOf({Kind::Value, path(u"值"), computed, m_leaf.cell,
                  [bare, said](const QString &text) { return said ? said(bare(text)) : bare(text); }},
                 m_draft);
}

BulletinRun BulletinLeafWords::rankRun(const std::function<QString(const QString &)> &said) const {
    const QString computed =
        m_leaf.rank ? labels::figure(*m_leaf.rank) : words::missingRank(m_leaf.now->rank.state);
    return runOf({Kind::Rank, path(u"排名"), computed, m_leaf.cell, said}, m_draft);
}

/// Behind a number only: 暂未发布 has no unit.
void BulletinLeafWords::addUnit(BulletinRuns &runs) const {
    const bool isTyped = runs.back().isOverridden();
    if (!m_leaf.unit.isEmpty() && (hasNumber() || isTyped))
        runs.push_back(figure(Kind::Unit, u"单位", m_leaf.unit));
    if (const QString comparator = words::comparator(m_leaf.now->value);
        !m_leaf.unit.isEmpty() && !comparator.isEmpty() && !isTyped)
        runs.push_back(wordsRun(comparator));
}

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
    if (!hasNumber() || !isNumberTarget(target))
        return {figure(Kind::Target, u"目标差", {})};
    const double by = engine::decimalDifference(target.number, *m_leaf.now->value.value());
    return {
        figure(Kind::Target, u"目标差", labels::figure(std::abs(by)) + words::differenceUnit(m_leaf.unit))};
}

bool BulletinLeafWords::isBehindValue() const {
    const State state = m_leaf.standing.value.state;
    return state == State::Slow || state == State::Behind;
}

bool BulletinLeafWords::isBehindRank() const {
    return m_leaf.standing.rank.state == State::Behind && m_leaf.rank;
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
        if (isNumberTarget(m_leaf.target->value)) {
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
        names << labels::text(department);
    return {figure(Kind::Department, u"责任单位", names.join(u'、'))};
}

} // namespace weici::app
