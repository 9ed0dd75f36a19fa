// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/indicatortree.h"

#include <algorithm>
#include <map>

namespace weici::engine {

namespace {

using Kind = IndicatorTree::Kind;

/// The tree before it is laid out depth first.
struct Draft {
    Kind kind = Kind::Total;
    std::size_t parent = 0;
    std::size_t source = 0;
    std::size_t firstLeaf = 0; ///< position of the first leaf below; the number of leaves where there is none
    std::vector<std::size_t> children;
};

class Builder final {
public:
    explicit Builder(const Scheme &scheme)
        : m_scheme(scheme)
        , m_drafts(1) {}

    std::vector<Draft> build() {
        for (std::size_t i = 0; i < m_scheme.blocks.size(); ++i)
            add(Kind::Block, 0, i);
        for (std::size_t i = 0; i < m_scheme.nodes.size(); ++i) {
            const Node &node = m_scheme.nodes[i];
            const Kind kind = node.level == 1 ? Kind::Level1 : Kind::Level2;
            const std::size_t draft = add(kind, parentDraft(node.parent, node.block), i);
            m_draftOfNode.emplace(node.id, draft);
        }
        for (std::size_t i = 0; i < m_scheme.indicators.size(); ++i) {
            const Indicator &leaf = m_scheme.indicators[i];
            noteLeaf(add(Kind::Leaf, parentDraft(leaf.parent, leaf.block), i), i);
        }
        for (Draft &draft : m_drafts)
            std::ranges::stable_sort(draft.children, {},
                                     [this](std::size_t child) { return m_drafts[child].firstLeaf; });
        return std::move(m_drafts);
    }

private:
    std::size_t add(Kind kind, std::size_t parent, std::size_t source) {
        m_drafts.push_back({kind, parent, source, m_scheme.indicators.size(), {}});
        m_drafts[parent].children.push_back(m_drafts.size() - 1);
        return m_drafts.size() - 1;
    }

    /// Only nodes already built are parents, so that damaged links cannot make a ring.
    std::size_t parentDraft(NodeId node, std::size_t block) const {
        if (const auto found = m_draftOfNode.find(node); found != m_draftOfNode.end())
            return found->second;
        return block < m_scheme.blocks.size() ? block + 1 : 0;
    }

    void noteLeaf(std::size_t draft, std::size_t leaf) {
        for (;; draft = m_drafts[draft].parent) {
            m_drafts[draft].firstLeaf = std::min(m_drafts[draft].firstLeaf, leaf);
            if (draft == 0)
                return;
        }
    }

    const Scheme &m_scheme;
    std::vector<Draft> m_drafts;
    std::map<NodeId, std::size_t> m_draftOfNode;
};

std::optional<double> printedOn(const Scheme &scheme, Kind kind, std::size_t source) {
    switch (kind) {
    case Kind::Level1:
    case Kind::Level2:
        return printedPoints(scheme.nodes[source].weight);
    case Kind::Leaf:
        return printedPoints(scheme.indicators[source].weight);
    case Kind::Total:
    case Kind::Block:
        break;
    }
    return std::nullopt;
}

void layOut(const Scheme &scheme, const std::vector<Draft> &drafts, std::size_t draft, std::size_t parent,
            std::vector<IndicatorTree::Item> &items) {
    const std::size_t at = items.size();
    const Draft &from = drafts[draft];
    items.push_back({.kind = from.kind,
                     .parent = parent,
                     .source = from.source,
                     .children = {},
                     .printed = printedOn(scheme, from.kind, from.source),
                     .leafCount = from.kind == Kind::Leaf ? 1U : 0U});
    for (const std::size_t child : from.children) {
        const std::size_t childAt = items.size();
        layOut(scheme, drafts, child, at, items);
        items[at].children.push_back(childAt);
        items[at].leafCount += items[childAt].leafCount;
    }
}

} // namespace

IndicatorTree::IndicatorTree(const Scheme &scheme)
    : m_scheme(&scheme)
    , m_leafItems(scheme.indicators.size()) {
    layOut(scheme, Builder(scheme).build(), 0, 0, m_items);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].kind == Kind::Leaf)
            m_leafItems[m_items[i].source] = i;
    }
}

const std::string &IndicatorTree::name(std::size_t item) const {
    static const std::string nameless;
    const Item &named = m_items[item];
    switch (named.kind) {
    case Kind::Total:
        break;
    case Kind::Block:
        return m_scheme->blocks[named.source].name;
    case Kind::Level1:
    case Kind::Level2:
        return m_scheme->nodes[named.source].name;
    case Kind::Leaf:
        return m_scheme->indicators[named.source].name;
    }
    return nameless;
}

std::string IndicatorTree::path(std::size_t item) const {
    if (item == 0)
        return "total";
    std::string path =
        m_items[item].kind == Kind::Leaf ? m_scheme->indicators[m_items[item].source].code : name(item);
    for (std::size_t at = m_items[item].parent; at != 0; at = m_items[at].parent) {
        if (!name(at).empty())
            path.insert(0, name(at) + " / ");
    }
    return path;
}

const Node *IndicatorTree::levelOf(std::size_t indicator, int level) const {
    for (std::size_t at = m_items[m_leafItems[indicator]].parent; at != 0; at = m_items[at].parent) {
        const Item &item = m_items[at];
        if (item.kind == (level == 1 ? Kind::Level1 : Kind::Level2))
            return &m_scheme->nodes[item.source];
    }
    return nullptr;
}

} // namespace weici::engine
