// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinnames.h"

#include <algorithm>
#include <array>

#include <QRegularExpression>
#include <QStringList>

#include "app/labels.h"

namespace weici::app {

namespace {

/// Bracket at the end of a name, with its content.
const QRegularExpression &lastBracket() {
    static const QRegularExpression expression(QStringLiteral("\\s*[（(]([^（）()]*)[）)]\\s*$"));
    return expression;
}

std::optional<engine::Period> bracketPeriod(const QString &name, int year) {
    const auto match = lastBracket().match(name);
    return match.hasMatch() ? engine::Period::fromText(labels::utf8(match.captured(1)), year) : std::nullopt;
}

QString shortened(QString name, const QString &unit, int year) {
    const auto match = lastBracket().match(name);
    if (!match.hasMatch())
        return name;
    const QString inside = match.captured(1).trimmed();
    const bool isPercent = inside == u"%" || inside == u"％";
    if (isPercent || (!unit.isEmpty() && inside == unit) || bracketPeriod(name, year))
        name.truncate(match.capturedStart());
    return name;
}

QString leafName(const engine::Indicator &leaf, int year) {
    return proseText(shortened(labels::text(leaf.name), proseUnit(leaf), year));
}

QString parentName(const engine::Scheme &scheme, const engine::Indicator &leaf) {
    const auto *const parent = scheme.node(leaf.parent);
    return parent ? proseText(labels::text(parent->name).remove(lastBracket())) : QString();
}

/// 总额, 增速, 工业: what is meant stands above.
bool leavesOpen(const QString &name, const QStringList &names) {
    constexpr qsizetype shortest = 5;
    return name.size() < shortest || names.count(name) > 1;
}

QString fullName(const engine::Scheme &scheme, std::size_t leaf, const QStringList &names) {
    const auto &indicator = scheme.indicators[leaf];
    const QString &name = names[static_cast<qsizetype>(leaf)];
    for (const std::string &alias : indicator.aliases) {
        QString full = proseText(labels::text(alias));
        if (full.size() > name.size() && full.endsWith(name))
            return full;
    }
    const QString parent = parentName(scheme, indicator);
    if (!leavesOpen(name, names))
        return name;
    return parent.endsWith(name) ? parent : parent + name;
}

constexpr std::array<QStringView, 5> GrowthWords{u"同比增速", u"增速", u"同比增长率", u"增长率", u"增幅"};

} // namespace

QString proseText(QString name) {
    static const QRegularExpression number(QStringLiteral("^\\s*\\d+\\s*[.．、](?!\\d)\\s*"));
    static const QRegularExpression mark(QStringLiteral("\\s*[²³¹①②③*]+\\s*$"));
    static const QRegularExpression space(
        QStringLiteral("(?<=[^\\x00-\\x7F])\\s+|\\s+(?=[^\\x00-\\x7F])|(?<=[,(])\\s+|\\s+(?=[()])"));
    static const QRegularExpression quoted(QStringLiteral("\"([^\"]*)\""));
    name.remove(number).remove(mark).remove(space).replace(quoted, QStringLiteral("“\\1”"));
    name.replace(u'(', u'（').replace(u')', u'）').replace(u',', u'，');
    return name.trimmed();
}

QString proseUnit(const engine::Indicator &leaf) {
    static const QStringList none{QStringLiteral("-"), QStringLiteral("—"), QStringLiteral("–"),
                                  QStringLiteral("/")};
    const QString unit = labels::text(leaf.unit).trimmed();
    return none.contains(unit) ? QString() : unit;
}

QStringList proseNames(const engine::Scheme &scheme) {
    QStringList names;
    for (const auto &leaf : scheme.indicators)
        names << leafName(leaf, scheme.year);
    QStringList full;
    for (std::size_t leaf = 0; leaf < scheme.indicators.size(); ++leaf)
        full << fullName(scheme, leaf, names);
    return full;
}

std::optional<engine::Period> periodInName(const engine::Scheme &scheme, std::size_t leaf, int year) {
    const auto &indicator = scheme.indicators.at(leaf);
    if (const auto period = bracketPeriod(labels::text(indicator.name), year))
        return period;
    const auto *node = scheme.node(indicator.parent);
    while (node) {
        if (const auto period = bracketPeriod(labels::text(node->name), year))
            return period;
        node = scheme.node(node->parent);
    }
    return {};
}

bool saysGrowth(const QString &proseName, const QString &unit) {
    return (unit == u"%" || unit == u"％") &&
           std::ranges::any_of(GrowthWords, [&](QStringView word) { return proseName.endsWith(word); });
}

QString grownThing(const QString &proseName) {
    for (const QStringView word : GrowthWords) {
        if (proseName.endsWith(word))
            return proseName.chopped(word.size());
    }
    return proseName;
}

} // namespace weici::app
