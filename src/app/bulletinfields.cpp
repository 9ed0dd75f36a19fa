// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinfields.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/bulletinleaf.h"
#include "app/bulletinnames.h"
#include "app/bulletinwords.h"
#include "app/labels.h"
#include "app/ledger.h"

namespace weici::app {

namespace {

struct Bulletin {
    Q_DECLARE_TR_FUNCTIONS(Bulletin)
};

using Kind = BulletinField::Kind;
using RunKind = BulletinDocument::RunKind;
namespace words = bulletinwords;

QString change(const RankChange &change) {
    switch (change.kind) {
    case RankChange::Kind::Up:
        return u"前进%1位"_qs.arg(labels::figure(change.places));
    case RankChange::Kind::Down:
        return u"后退%1位"_qs.arg(labels::figure(change.places));
    case RankChange::Kind::Level:
        return u"持平"_qs;
    default:
        return {};
    }
}

} // namespace

std::vector<std::pair<QString, QString>> BulletinFields::generalFields() {
    return {{u"地区"_qs, Bulletin::tr("地区")},
            {u"城市"_qs, Bulletin::tr("所在的市")},
            {u"期"_qs, Bulletin::tr("通报的期：2023年上半年")},
            {u"年"_qs, Bulletin::tr("年份，只有数字")},
            {u"期末"_qs, Bulletin::tr("期的末尾：2023年6月底")},
            {u"上期"_qs, Bulletin::tr("上一个同类的期；没有时为空")},
            {u"文号"_qs, Bulletin::tr("发文字号")},
            {u"日期"_qs, Bulletin::tr("成文日期")},
            {u"指标数"_qs, Bulletin::tr("指标一共几项")},
            {u"参评数"_qs, Bulletin::tr("有排名的几项")},
            {u"地区数"_qs, Bulletin::tr("一起排名的地区有几个")}};
}

std::vector<std::pair<QString, QString>> BulletinFields::totalFields() {
    return {{u"得分"_qs, Bulletin::tr("总分")},
            {u"满分"_qs, Bulletin::tr("总分的满分")},
            {u"排名"_qs, Bulletin::tr("总分的名次，只有数字")},
            {u"排名语"_qs, Bulletin::tr("总分的名次：第5位、并列第1位、倒数第1位")},
            {u"上期排名"_qs, Bulletin::tr("总分上期的名次")},
            {u"进退"_qs, Bulletin::tr("总分名次比上期：前进3位、后退2位、持平")}};
}

QString BulletinFields::general(const QString &name) const {
    const engine::Period &period = m_facts.period();
    if (name == u"地区")
        return labels::text(m_facts.ledger().region(m_facts.region()).name);
    if (name == u"城市")
        return labels::text(m_facts.ledger().profile().city);
    if (name == u"期")
        return words::period(period);
    if (name == u"年")
        return QString::number(period.year());
    if (name == u"期末")
        return words::endOf(period);
    if (name == u"上期")
        return m_facts.previous() ? words::periodWithin(*m_facts.previous(), period) : QString();
    if (name == u"文号")
        return words::documentNumber(m_draft.number);
    if (name == u"日期")
        return words::date(m_draft.date);
    if (name == u"指标数")
        return QString::number(m_facts.leaves().size());
    if (name == u"参评数")
        return QString::number(membersOf({LeafList::Kind::Ranked, {}}, m_facts).size());
    return QString::number(m_facts.scheme().regionCount);
}

QString BulletinFields::total(const QString &name) const {
    const BulletinFacts::Total &total = m_facts.total();
    if (name == u"得分")
        return total.points;
    if (name == u"满分")
        return total.full;
    if (name == u"上期排名")
        return total.rankBefore;
    return name == u"进退" ? change(total.change) : total.rank;
}

BulletinRun BulletinFields::totalRun(const QString &name) const {
    const int count = m_facts.scheme().regionCount;
    const QString computed = total(name);
    BulletinFigure figure{RunKind::Total, u"总分."_qs + name, computed.isEmpty() ? u"暂无"_qs : computed};
    if (name == u"排名语") {
        figure.field = u"总分.排名"_qs;
        figure.said = [=, tied = m_facts.total().tied](const QString &text) {
            return words::rankPhrase(text, tied && text == computed, count);
        };
    } else if (name == u"排名") {
        figure.said = [count](const QString &text) { return words::bareRank(text, count); };
    }
    return runOf(figure, m_draft);
}

QString BulletinFields::extent(const LeafList &list) const {
    const int reach = reachOf(list, m_facts.scheme());
    const bool isFront = list.kind == LeafList::Kind::Front;
    if (reach == 1)
        return isFront ? u"第1位"_qs : u"末位"_qs;
    return (isFront ? u"前%1位"_qs : u"后%1位"_qs).arg(reach);
}

int BulletinFields::count(const BulletinField &field, const BulletinScope &scope) const {
    if (field.kind != Kind::Count)
        return reachOf(field.list, m_facts.scheme());
    return static_cast<int>(membersOf(field.list, m_facts, scope.department).size());
}

bool BulletinFields::gives(const BulletinField &field, const BulletinScope &scope) const {
    switch (field.kind) {
    case Kind::General:
        return !general(field.name).isEmpty() && general(field.name) != u"0";
    case Kind::Total:
        return !total(field.name).isEmpty();
    case Kind::Count:
    case Kind::Reach:
    case Kind::Extent:
        return count(field, scope) > 0;
    case Kind::Department:
        return true;
    case Kind::Leaf:
        return BulletinLeafWords(m_facts, m_draft, field.leaf ? *field.leaf : *scope.leaf).gives(field.name);
    }
    return false;
}

BulletinRuns BulletinFields::runs(const BulletinField &field, const BulletinScope &scope) const {
    const QString unit = scope.department.isEmpty() ? QString() : u"责任单位.%1."_qs.arg(scope.department);
    switch (field.kind) {
    case Kind::General: {
        const bool isCount = field.name.endsWith(u'数');
        return {runOf({isCount ? RunKind::Count : RunKind::Text, field.name, general(field.name)}, m_draft)};
    }
    case Kind::Total:
        return {totalRun(field.name)};
    case Kind::Count:
    case Kind::Reach:
        return {runOf({RunKind::Count, unit + field.name, QString::number(count(field, scope))}, m_draft)};
    case Kind::Extent:
        return {runOf({RunKind::Count, field.name, extent(field.list)}, m_draft)};
    case Kind::Department:
        return {runOf({RunKind::Department, unit + field.name, proseText(scope.department)}, m_draft)};
    case Kind::Leaf:
        return BulletinLeafWords(m_facts, m_draft, field.leaf ? *field.leaf : *scope.leaf).runs(field.name);
    }
    return {};
}

} // namespace weici::app
