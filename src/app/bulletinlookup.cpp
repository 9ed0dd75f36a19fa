// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinlookup.h"

#include <algorithm>
#include <numeric>

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/bulletin.h"
#include "app/bulletinleaf.h"
#include "app/labels.h"

namespace weici::app {

namespace {

struct Template {
    Q_DECLARE_TR_FUNCTIONS(Template)
};

using Kind = BulletinField::Kind;

const QString LeafPrefix = QStringLiteral("指标.");
const QString TotalPrefix = QStringLiteral("总分.");
const QString TotalName = QStringLiteral("总分");
const QString CountName = QStringLiteral("数");
const QString ReachName = QStringLiteral("名次");
const QString ExtentName = QStringLiteral("范围");
const QString NameName = QStringLiteral("名称");

QString key(const QString &name) {
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return QString(name).remove(space);
}

bool holds(const std::vector<std::pair<QString, QString>> &fields, const QString &name) {
    return std::ranges::any_of(fields, [&](const auto &field) { return field.first == name; });
}

/// How many letters have to be changed, added or taken away to make one of the other.
qsizetype distance(const QString &a, const QString &b) {
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    for (const QChar letter : a) {
        qsizetype diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool isSame = letter == b[static_cast<qsizetype>(j) - 1];
            const qsizetype changed = diagonal + (isSame ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// At most three, nearest first.
QStringList alike(const QString &name, const QStringList &known) {
    constexpr qsizetype most = 3;
    std::multimap<qsizetype, QString> near;
    for (const QString &each : known) {
        const qsizetype far = distance(name, each);
        const bool isPart = each.contains(name) || (each.size() > 1 && name.contains(each));
        if (far <= std::max<qsizetype>(1, name.size() / 3) || isPart)
            near.emplace(far, each);
    }
    QStringList names;
    for (const auto &entry : near)
        names << entry.second;
    return names.mid(0, most);
}

QStringList listNames() {
    QStringList names{UnitList};
    for (const auto &list : leafListNames())
        names << list.first;
    return names;
}

[[noreturn]] void refuse(const TemplatePart &part, const QString &why) {
    throw TemplateError(part.line, part.column,
                        Template::tr("模板第 %1 行第 %2 列：%3").arg(part.line).arg(part.column).arg(why));
}

} // namespace

BulletinLookup::BulletinLookup(const BulletinFacts &facts)
    : m_facts(facts) {
    for (std::size_t i = 0; i < facts.leaves().size(); ++i) {
        const BulletinLeaf &leaf = facts.leaves()[i];
        m_leaves[labels::text(leaf.indicator->code)].insert(i);
        m_leaves[key(leaf.name)].insert(i);
        m_leaves[key(labels::text(leaf.indicator->name))].insert(i);
        for (const std::string &alias : leaf.indicator->aliases)
            m_leaves[key(labels::text(alias))].insert(i);
    }
}

std::optional<BulletinField> BulletinLookup::plainField(const QString &name, BulletinInside inside) const {
    if (inside.leaf && holds(BulletinLeafWords::fields(), name))
        return BulletinField{Kind::Leaf, name};
    if (inside.unit && !inside.leaf && name == NameName)
        return BulletinField{Kind::Department, name};
    if (holds(BulletinFields::generalFields(), name))
        return BulletinField{Kind::General, name};
    return {};
}

std::optional<BulletinField> BulletinLookup::listField(const QString &name) const {
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString what = name.mid(dot + 1);
    const auto list = leafListNamed(name.left(dot));
    if (dot < 0 || !list)
        return {};
    if (what == CountName)
        return BulletinField{Kind::Count, name, *list};
    if (list->kind != LeafList::Kind::Front && list->kind != LeafList::Kind::Back)
        return {};
    if (what == ReachName)
        return BulletinField{Kind::Reach, name, *list};
    return what == ExtentName ? std::optional(BulletinField{Kind::Extent, name, *list}) : std::nullopt;
}

std::optional<BulletinField> BulletinLookup::field(const QString &name, BulletinInside inside) const {
    if (!name.contains(u'.'))
        return plainField(name, inside);
    if (auto found = listField(name))
        return found;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString attribute = name.mid(dot + 1);
    if (name.startsWith(TotalPrefix)) {
        return holds(BulletinFields::totalFields(), attribute) && dot + 1 == TotalPrefix.size()
                   ? std::optional(BulletinField{Kind::Total, attribute})
                   : std::nullopt;
    }
    const bool isLeaf = name.startsWith(LeafPrefix) && dot >= LeafPrefix.size();
    if (!isLeaf || !holds(BulletinLeafWords::fields(), attribute))
        return {};
    const auto found = m_leaves.find(key(name.mid(LeafPrefix.size(), dot - LeafPrefix.size())));
    if (found == m_leaves.end() || found->second.size() != 1)
        return {};
    return BulletinField{Kind::Leaf, attribute, {}, &m_facts.leaves()[*found->second.begin()]};
}

void BulletinLookup::check(const std::vector<TemplatePart> &parts, BulletinInside inside) const {
    for (const TemplatePart &part : parts)
        checkPart(part, inside);
}

void BulletinLookup::checkPart(const TemplatePart &part, BulletinInside inside) const {
    switch (part.kind) {
    case TemplatePart::Kind::Words:
        return;
    case TemplatePart::Kind::Field:
        return requireField(part, inside);
    case TemplatePart::Kind::Each:
        if (part.text == UnitList && !inside.unit && !inside.leaf)
            return check(part.parts, {true, false});
        if (leafListNamed(part.text) && !inside.leaf)
            return check(part.parts, {inside.unit, true});
        break;
    default:
        if (part.text != TotalName && part.text != UnitList && !leafListNamed(part.text))
            requireField(part, inside);
        return check(part.parts, inside);
    }
    const bool isNested = part.text == UnitList || leafListNamed(part.text);
    refuse(part, isNested
                     ? Template::tr("清单“%1”不能放在另一个清单的一项里。").arg(part.text)
                     : Template::tr("没有清单“%1”。可以写：%2。").arg(part.text, listNames().join(u'、')));
}

void BulletinLookup::requireField(const TemplatePart &part, BulletinInside inside) const {
    if (field(part.text, inside))
        return;
    refuse(part, whyUnknown(part.text, inside));
}

QString BulletinLookup::whyUnknownLeaf(const QString &leaf, const QString &attribute) const {
    const QStringList codes = codesOf(leaf);
    if (codes.size() > 1)
        return Template::tr("叫“%1”的指标有 %2 项，请写编码：%3。")
            .arg(leaf)
            .arg(codes.size())
            .arg(codes.join(u'、'));
    if (codes.size() == 1) {
        QStringList attributes;
        for (const auto &field : BulletinLeafWords::fields())
            attributes << field.first;
        return Template::tr("指标没有“%1”这一项。可以写：%2。").arg(attribute, attributes.join(u'、'));
    }
    QStringList names;
    for (const auto &entry : m_leaves)
        names << entry.first;
    const QStringList near = alike(key(leaf), names);
    return near.isEmpty() ? Template::tr("没有指标“%1”。").arg(leaf)
                          : Template::tr("没有指标“%1”。相近的有：%2。").arg(leaf, near.join(u'、'));
}

QString BulletinLookup::whyUnknown(const QString &name, BulletinInside inside) const {
    const qsizetype dot = name.lastIndexOf(u'.');
    if (name.startsWith(LeafPrefix) && dot >= LeafPrefix.size())
        return whyUnknownLeaf(name.mid(LeafPrefix.size(), dot - LeafPrefix.size()), name.mid(dot + 1));
    const QStringList near = alike(name, known(inside));
    return near.isEmpty() ? Template::tr("没有字段“%1”。").arg(name)
                          : Template::tr("没有字段“%1”。相近的有：%2。").arg(name, near.join(u'、'));
}

QStringList BulletinLookup::codesOf(const QString &name) const {
    QStringList codes;
    if (const auto found = m_leaves.find(key(name)); found != m_leaves.end()) {
        for (const std::size_t leaf : found->second)
            codes << labels::text(m_facts.leaves()[leaf].indicator->code);
    }
    return codes;
}

QStringList BulletinLookup::known(BulletinInside inside) const {
    QStringList names;
    for (const auto &field : BulletinFields::generalFields())
        names << field.first;
    for (const auto &field : BulletinFields::totalFields())
        names << TotalPrefix + field.first;
    for (const auto &list : leafListNames())
        names << list.first + u'.' + CountName;
    names << u"前.名次"_qs << u"后.名次"_qs << u"前.范围"_qs << u"后.范围"_qs;
    if (inside.leaf) {
        for (const auto &field : BulletinLeafWords::fields())
            names << field.first;
    }
    if (inside.unit)
        names << NameName;
    return names;
}

} // namespace weici::app
