// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinleaf.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/bulletinwords.h"
#include "app/labels.h"

namespace weici::app {

namespace {

struct Bulletin {
    Q_DECLARE_TR_FUNCTIONS(Bulletin)
};

using Kind = BulletinDocument::RunKind;
using State = TargetProgress::State;
namespace words = bulletinwords;

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
         [](const L &l) { return l.hasNumber() && l.setsNumber(); }},
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

bool BulletinLeafWords::setsNumber() const {
    const engine::CellText &target = m_leaf.target->value;
    return target.value() && target.comparator != engine::Comparator::Above;
}

bool BulletinLeafWords::isBehindValue() const {
    const State state = m_leaf.standing.value.state;
    return state == State::Slow || state == State::Behind;
}

bool BulletinLeafWords::isBehindRank() const {
    return m_leaf.standing.rank.state == State::Behind && m_leaf.rank;
}

} // namespace weici::app
