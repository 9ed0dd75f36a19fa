// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knownleaves.h"

#include <QRegularExpression>

#include <algorithm>

#include "app/labels.h"
#include "app/schemecolumns.h"
#include "engine/indicatortree.h"

namespace weici::app {

namespace {

QString withoutBrackets(const QString &plain) {
    static const QRegularExpression brackets(QStringLiteral("\\([^()]*\\)"));
    return QString(plain).remove(brackets);
}

} // namespace

KnownLeaves::KnownLeaves(std::span<const engine::Scheme *const> schemes) {
    std::set<std::string> seen;
    for (const engine::Scheme *scheme : schemes) {
        const engine::IndicatorTree tree(*scheme);
        const auto note = [&](const engine::Indicator &leaf, const engine::Node *level1) {
            if (!seen.insert(leaf.code).second)
                return;
            Known known{&leaf, {plainName(labels::text(leaf.name))}, {}, {}, false};
            for (const std::string &alias : leaf.aliases)
                known.names << plainName(labels::text(alias));
            if (level1)
                known.level1 = plainName(labels::text(level1->name));
            if (leaf.block < scheme->blocks.size())
                known.block = labels::text(scheme->blocks[leaf.block].name);
            m_leaves.push_back(std::move(known));
        };
        for (std::size_t i = 0; i < scheme->indicators.size(); ++i)
            note(scheme->indicators[i], tree.levelOf(i, 1));
        for (const engine::Indicator &leaf : scheme->recycled)
            note(leaf, nullptr);
    }
}

const engine::Indicator *KnownLeaves::take(const SchemeTableRow &row) {
    Known *found = nullptr;
    if (!row.code.isEmpty()) {
        const auto coded =
            std::ranges::find_if(m_leaves, [code = labels::utf8(row.code)](const Known &known) {
                return known.leaf->code == code;
            });
        if (coded != m_leaves.end() && !coded->taken)
            found = &*coded;
    }
    if (!found)
        found = best(row, false);
    if (!found)
        found = best(row, true);
    if (!found)
        return nullptr;
    found->taken = true;
    return found->leaf;
}

KnownLeaves::Known *KnownLeaves::best(const SchemeTableRow &row, bool loose) {
    const QString name = loose ? withoutBrackets(plainName(row.name)) : plainName(row.name);
    const QString level1 = plainName(row.level1);
    Known *found = nullptr;
    int most = -1;
    for (Known &known : m_leaves) {
        const bool same = std::ranges::any_of(known.names, [&](const QString &other) {
            return (loose ? withoutBrackets(other) : other) == name;
        });
        if (known.taken || !same)
            continue;
        const int agrees = (known.block == row.block ? 4 : 0) + (known.level1 == level1 ? 2 : 0) +
                           (known.leaf->number == labels::utf8(row.number) ? 1 : 0);
        if (agrees > most) {
            most = agrees;
            found = &known;
        }
    }
    return found;
}

} // namespace weici::app
