// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinlists.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/labels.h"

namespace weici::app {

namespace {

struct Bulletin {
    Q_DECLARE_TR_FUNCTIONS(Bulletin)
};

using Kind = LeafList::Kind;
using State = TargetProgress::State;

struct NamedList {
    const char16_t *name;
    Kind kind;
    const char *meaning;
};

constexpr NamedList NamedLists[] = {
    {u"指标", Kind::All, QT_TRANSLATE_NOOP("Bulletin", "全部指标")},
    {u"参评", Kind::Ranked, QT_TRANSLATE_NOOP("Bulletin", "有排名的指标")},
    {u"未评", Kind::Unranked, QT_TRANSLATE_NOOP("Bulletin", "没有排名的指标")},
    {u"有值", Kind::Valued, QT_TRANSLATE_NOOP("Bulletin", "有数值的指标")},
    {u"前", Kind::Front, QT_TRANSLATE_NOOP("Bulletin", "排在前面的指标；前6 写明前几位")},
    {u"后", Kind::Back, QT_TRANSLATE_NOOP("Bulletin", "排在后面的指标；后6 写明后几位")},
    {u"进位", Kind::Up, QT_TRANSLATE_NOOP("Bulletin", "比上期进位的指标")},
    {u"退位", Kind::Down, QT_TRANSLATE_NOOP("Bulletin", "比上期退位的指标")},
    {u"持平", Kind::Level, QT_TRANSLATE_NOOP("Bulletin", "与上期名次相同的指标")},
    {u"有目标", Kind::Targeted, QT_TRANSLATE_NOOP("Bulletin", "有目标的指标")},
    {u"达标", Kind::Reached, QT_TRANSLATE_NOOP("Bulletin", "达到目标进度的指标")},
    {u"未达标", Kind::Short, QT_TRANSLATE_NOOP("Bulletin", "没有达到目标进度的指标")},
    {u"待定", Kind::Open, QT_TRANSLATE_NOOP("Bulletin", "有目标、还没有结果可比的指标")},
    {u"短板", Kind::Weak, QT_TRANSLATE_NOOP("Bulletin", "排在后面、退位或没有达到目标进度的指标")},
    {u"缺报", Kind::Unknown, QT_TRANSLATE_NOOP("Bulletin", "既没有数值也没有排名的指标")},
};

/// `/`, `\\` and `-` say that there is none.
bool isGiven(const engine::CellText &cell) {
    return cell.state == engine::CellState::Value || cell.state == engine::CellState::Text;
}

bool isTargeted(const BulletinLeaf &leaf) {
    return isGiven(leaf.target->value) || isGiven(leaf.target->rank);
}

bool isShort(const BulletinLeaf &leaf) {
    return leaf.standing.state() == State::Slow || leaf.standing.state() == State::Behind;
}

bool isFront(const BulletinLeaf &leaf, int reach) {
    return leaf.rank && *leaf.rank <= reach;
}

bool isBack(const BulletinLeaf &leaf, const engine::Scheme &scheme, int reach) {
    return leaf.rank && *leaf.rank >= scheme.regionCount - reach + 1;
}

bool isDown(const BulletinLeaf &leaf) {
    return leaf.rank && leaf.rankBefore && *leaf.rank > *leaf.rankBefore;
}

bool contains(const LeafList &list, const BulletinLeaf &leaf, const engine::Scheme &scheme, int reach) {
    switch (list.kind) {
    case Kind::All:
        return true;
    case Kind::Ranked:
        return leaf.rank.has_value();
    case Kind::Unranked:
        return !leaf.rank.has_value();
    case Kind::Valued:
        return isGiven(leaf.now->value);
    case Kind::Front:
        return isFront(leaf, reach);
    case Kind::Back:
        return isBack(leaf, scheme, reach);
    case Kind::Up:
        return leaf.rank && leaf.rankBefore && *leaf.rank < *leaf.rankBefore;
    case Kind::Down:
        return isDown(leaf);
    case Kind::Level:
        return leaf.rank && leaf.rank == leaf.rankBefore;
    case Kind::Targeted:
        return isTargeted(leaf);
    case Kind::Reached:
        return leaf.standing.state() == State::OnTrack;
    case Kind::Short:
        return isShort(leaf);
    case Kind::Open:
        return isTargeted(leaf) && !isShort(leaf) && leaf.standing.state() != State::OnTrack;
    case Kind::Weak:
        return isBack(leaf, scheme, engine::listReach(scheme)) || isDown(leaf) || isShort(leaf);
    case Kind::Unknown:
        return !leaf.rank && !isGiven(leaf.now->value);
    }
    return false;
}

bool isOf(const BulletinLeaf &leaf, const QString &department) {
    return department.isEmpty() || std::ranges::find(leaf.indicator->departments, labels::utf8(department)) !=
                                       leaf.indicator->departments.end();
}

} // namespace

std::optional<LeafList> leafListNamed(const QString &name) {
    static const QRegularExpression numbered(QStringLiteral("^([前后])([1-9][0-9]{0,3})$"));
    const auto match = numbered.match(name);
    const QString kind = match.hasMatch() ? match.captured(1) : name;
    const auto *const found = std::ranges::find_if(
        NamedLists, [&](const NamedList &list) { return kind == QStringView(list.name); });
    if (found == std::end(NamedLists))
        return {};
    LeafList list{found->kind, {}};
    if (match.hasMatch())
        list.reach = match.captured(2).toInt();
    return list;
}

std::vector<std::pair<QString, QString>> leafListNames() {
    std::vector<std::pair<QString, QString>> names;
    for (const NamedList &list : NamedLists)
        names.emplace_back(QString::fromUtf16(list.name), Bulletin::tr(list.meaning));
    return names;
}

int reachOf(const LeafList &list, const engine::Scheme &scheme) {
    if (list.kind != Kind::Front && list.kind != Kind::Back)
        return 0;
    return list.reach.value_or(engine::listReach(scheme));
}

std::vector<const BulletinLeaf *> membersOf(const LeafList &list, const BulletinFacts &facts,
                                            const QString &department, bool byRank) {
    const int reach = reachOf(list, facts.scheme());
    std::vector<const BulletinLeaf *> members;
    for (const BulletinLeaf &leaf : facts.leaves()) {
        if (isOf(leaf, department) && contains(list, leaf, facts.scheme(), reach))
            members.push_back(&leaf);
    }
    if (byRank) {
        static constexpr double last = std::numeric_limits<double>::infinity();
        std::ranges::stable_sort(members, std::ranges::less{},
                                 [](const BulletinLeaf *leaf) { return leaf->rank.value_or(last); });
    }
    return members;
}

} // namespace weici::app
