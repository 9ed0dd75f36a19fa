// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lostrows.h"

#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"

namespace weici::app {

namespace {

engine::IndicatorTree::Kind kindOf(LostBy by) {
    using Kind = engine::IndicatorTree::Kind;
    switch (by) {
    case LostBy::Level2:
        return Kind::Level2;
    case LostBy::Level1:
        return Kind::Level1;
    case LostBy::Block:
        return Kind::Block;
    case LostBy::Leaf:
    case LostBy::Department:
        break;
    }
    return Kind::Leaf;
}

std::vector<double> targetRanks(const Ledger &ledger, const engine::Period &period, engine::RegionId region) {
    std::vector<double> ranks;
    for (const engine::Indicator &indicator : ledger.schemeFor(period).indicators)
        ranks.push_back(targetRank(ledger, {indicator.id, region, period}));
    return ranks;
}

std::string keyOf(const engine::IndicatorTree &tree, const engine::LostRow &row, LostBy by) {
    if (by == LostBy::Department)
        return row.department;
    const auto &item = tree.items()[row.item];
    return item.kind == engine::IndicatorTree::Kind::Leaf ? tree.scheme().indicators[item.source].code
                                                          : tree.path(row.item);
}

} // namespace

std::optional<std::vector<LostPointsRow>> lostPointsRows(ScoreService &service, const engine::Period &period,
                                                         engine::RegionId region, LostBy by) {
    const Ledger &ledger = service.ledger();
    const engine::IndicatorTree tree(ledger.schemeFor(period));
    const engine::LostPointsTable table(tree.scheme(), *service.live(period), regionIndex(ledger, region),
                                        targetRanks(ledger, period, region));
    if (!table.isDefined())
        return std::nullopt;
    std::vector<LostPointsRow> rows;
    for (const engine::LostRow &row :
         by == LostBy::Department ? table.byDepartment() : table.byItem(kindOf(by)))
        rows.push_back({region, keyOf(tree, row, by), row.points});
    return rows;
}

} // namespace weici::app
