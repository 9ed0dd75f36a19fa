// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativenames.h"

#include <algorithm>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/nameforms.h"
#include "app/narrativefacts.h"
#include "app/narrativetext.h"

namespace weici::app {

namespace {

/// How sure a form is: a name itself, with its parent's, in other words.
enum Weight : int { Own = 0, WithParent = 1, InOtherWords = 2 };

std::uint64_t stepKey(std::uint32_t node, QChar letter) {
    return (static_cast<std::uint64_t>(node) << 16U) | letter.unicode();
}

/// 网络零售 + 总额 for 网络零售额 + 总额.
QString drawnTogether(const QString &parent, const QString &name) {
    const bool overlaps = parent.endsWith(u'额') || parent.endsWith(u'数') || parent.endsWith(u'量');
    return (overlaps ? parent.chopped(1) : parent) + name;
}

} // namespace

NarrativeNames::NarrativeNames(const NarrativeFacts &facts)
    : m_facts(facts) {
    for (std::size_t leaf = 0; leaf < facts.leafCount(); ++leaf) {
        m_leaves.push_back(namesOf(leaf));
        addLeaf(leaf);
    }
    addNodes();
    addRegions();
}

NarrativeNames::Names NarrativeNames::namesOf(std::size_t leaf) const {
    const auto &indicator = m_facts.leaf(leaf);
    Names names;
    const NameParts parts = partsOf(labels::text(indicator.name));
    names.exact.push_back(parts.plain);
    names.exact.insert(names.exact.end(), parts.inBrackets.begin(), parts.inBrackets.end());
    for (const auto &alias : indicator.aliases)
        names.exact.push_back(nameKey(labels::text(alias)));
    for (const int level : {1, 2}) {
        if (const auto *node = m_facts.tree().levelOf(leaf, level))
            names.path += nameKey(labels::text(node->name));
    }
    for (const QString &name : names.exact)
        names.path += name;
    return names;
}

void NarrativeNames::addLeaf(std::size_t leaf) {
    const auto &indicator = m_facts.leaf(leaf);
    const NameParts parts = partsOf(labels::text(indicator.name));
    const QString plain = m_leaves[leaf].exact.front();
    addForm(parts.whole, leaf, Own);
    if (m_facts.isGrowth(leaf)) {
        for (const QString &word : {u"增速"_qs, u"增幅"_qs, u"增长率"_qs})
            addForm(word, leaf, Own);
    }
    for (std::size_t i = 0; i < m_leaves[leaf].exact.size(); ++i) {
        const QString &name = m_leaves[leaf].exact[i];
        addForm(name, leaf, Own, i > 0);
        for (const QString &form : otherForms(name))
            addForm(form, leaf, InOtherWords);
        addShare(name, leaf);
    }
    for (const int level : {1, 2}) {
        const auto *const node = m_facts.tree().levelOf(leaf, level);
        if (!node)
            continue;
        const QString parent = partsOf(labels::text(node->name)).plain;
        addForm(parent + plain, leaf, WithParent);
        addForm(parent + u'的' + plain, leaf, WithParent);
        for (const QString &form : otherForms(parent + plain))
            addForm(form, leaf, InOtherWords);
        if (level == 2 && isTotalName(plain)) {
            addForm(parent, leaf, WithParent);
            addForm(drawnTogether(parent, plain), leaf, WithParent);
        }
    }
}

/// 占GDP比重, which is said of the figure named before it.
void NarrativeNames::addShare(const QString &name, std::size_t leaf) {
    const qsizetype at = name.indexOf(u'占');
    if (at <= 0 || !(name.endsWith(u"比重") || name.endsWith(u"比例")))
        return;
    addForm(name.mid(at), leaf, Own);
    for (const QString &form : otherForms(name.mid(at)))
        addForm(form, leaf, Own);
}

NarrativeNames::Entry &NarrativeNames::entryOf(const QString &form) {
    std::uint32_t node = 0;
    for (const QChar letter : form) {
        const auto [step, isNew] = m_steps.try_emplace(stepKey(node, letter), m_nodeCount);
        m_nodeCount += isNew ? 1 : 0;
        node = step->second;
    }
    return m_entries[node];
}

void NarrativeNames::addForm(const QString &form, std::size_t leaf, int weight, bool isAlias) {
    if (form.size() < 2)
        return;
    Entry &entry = entryOf(form);
    auto &leaves = entry.match.leaves;
    if (leaves.empty() || weight < entry.weight) {
        leaves.clear();
        entry.weight = weight;
        entry.match.isGeneric = !isAlias && isGenericName(form);
    }
    if (weight == entry.weight && std::ranges::find(leaves, leaf) == leaves.end())
        leaves.push_back(leaf);
}

void NarrativeNames::addNodes() {
    const auto &items = m_facts.tree().items();
    for (std::size_t i = 1; i < items.size(); ++i) {
        const QString name = partsOf(labels::text(m_facts.tree().name(i))).plain;
        if (items[i].kind != engine::IndicatorTree::Kind::Leaf && name.size() >= 2)
            entryOf(name).match.nodes.push_back(i);
    }
}

void NarrativeNames::addRegions() {
    for (const auto &region : m_facts.ledger().regions()) {
        const QString name = partsOf(labels::text(region.name)).plain;
        std::vector<QString> forms{name};
        const bool hasEnding = name.endsWith(u'县') || name.endsWith(u'市') || name.endsWith(u'区');
        if (hasEnding && name.size() > 2 && name != u"高新区" && name != u"经开区")
            forms.push_back(name.chopped(1));
        if (!hasEnding) {
            for (const QChar ending : QStringView(u"县市区"))
                forms.push_back(name + ending);
        }
        for (const QString &form : forms)
            entryOf(form).match.region = region.id;
    }
}

std::optional<NarrativeNames::Match> NarrativeNames::longestAt(QStringView form, qsizetype at) const {
    std::optional<Match> longest;
    std::uint32_t node = 0;
    for (qsizetype i = at; i < form.size(); ++i) {
        if (i > at && isPassedOver(form[i]))
            continue;
        const auto step = m_steps.find(stepKey(node, form[i].toLower()));
        if (step == m_steps.end())
            break;
        node = step->second;
        if (const auto entry = m_entries.find(node); entry != m_entries.end()) {
            longest = entry->second.match;
            longest->length = i + 1 - at;
        }
    }
    return longest;
}

double NarrativeNames::likeness(const QString &words, std::size_t leaf) const {
    constexpr double allSaid = 0.06; // 省重点…: rather the one that has all these letters than 市重点…
    double best = 0;
    const auto size = static_cast<double>(words.size());
    const auto inPath = static_cast<double>(commonLength(words, m_leaves[leaf].path));
    for (const QString &name : m_leaves[leaf].exact) {
        const auto common = static_cast<double>(commonLength(words, name));
        const double named = common / static_cast<double>(name.size());
        const double said = std::max(common, inPath) / size;
        if (common >= 3 && named >= 0.5 && said >= 0.75)
            best = std::max(best, 2 * named * said / (named + said) + (common == size ? allSaid : 0));
        // 标识累计解析量 for 工业互联网标识累计解析量: what is meant stands at the end of a name.
        if (words.size() >= 6 && name.endsWith(words))
            best = std::max(best, 0.85);
        // 上云企业存量 for 企业上云数存量: the same letters in another order, with less trust.
        const auto shared = static_cast<double>(sharedLetters(words, name));
        if (shared >= 5 && shared >= size)
            best = std::max(best, 0.9 * 2 * shared / (static_cast<double>(name.size()) + size));
    }
    return best;
}

std::optional<NarrativeNames::Likeness> NarrativeNames::nearest(const QString &words) const {
    if (words.size() < 3 || words.size() > 40)
        return std::nullopt;
    if (const auto known = m_asked.constFind(words); known != m_asked.constEnd())
        return *known;
    Likeness best;
    double second = 0;
    for (std::size_t leaf = 0; leaf < m_leaves.size(); ++leaf) {
        const double score = likeness(words, leaf);
        second = std::max(second, std::min(score, best.score));
        if (score > best.score)
            best = {leaf, score};
    }
    constexpr double margin = 0.05;
    const auto found = best.score > second + margin ? std::optional(best) : std::nullopt;
    m_asked.insert(words, found);
    return found;
}

bool NarrativeNames::isPartOf(const QString &words, std::size_t leaf) const {
    return commonLength(words, m_leaves[leaf].path) == words.size();
}

} // namespace weici::app
