// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/treesnapshot.h"

#include <algorithm>

namespace weici::models {

using Kind = engine::IndicatorTree::Kind;

IndicatorTreeModel::Snapshot::Snapshot(const engine::Scheme &shown)
    : scheme(shown)
    , tree(scheme)
    , sums(engine::weightSums(tree))
    , rows(tree.items().size(), 0) {
    for (const auto &item : tree.items()) {
        int row = 0;
        for (const std::size_t child : item.children) {
            rows[child] = row++;
        }
    }
}

std::unique_ptr<const IndicatorTreeModel::Snapshot>
IndicatorTreeModel::Snapshot::of(const app::Ledger &ledger, int year) {
    const auto found = std::ranges::find(ledger.schemes(), year, &engine::Scheme::year);
    return found == ledger.schemes().end() ? nullptr : std::make_unique<const Snapshot>(*found);
}

bool IndicatorTreeModel::Snapshot::looksLike(const Snapshot &other, std::size_t item) const {
    const auto &mine = sums[item];
    const auto &its = other.sums[item];
    if (mine.printed != its.printed || mine.said != its.said || mine.effective != its.effective ||
        mine.sharing != its.sharing || scheme.weights != other.scheme.weights) {
        return false;
    }
    const std::size_t source = tree.items()[item].source;
    const std::size_t otherSource = other.tree.items()[item].source;
    switch (tree.items()[item].kind) {
    case Kind::Block:
        return scheme.blocks[source] == other.scheme.blocks[otherSource];
    case Kind::Level1:
    case Kind::Level2:
        return scheme.nodes[source] == other.scheme.nodes[otherSource];
    case Kind::Leaf:
        return scheme.indicators[source] == other.scheme.indicators[otherSource];
    case Kind::Total:
        break;
    }
    return true;
}

} // namespace weici::models
