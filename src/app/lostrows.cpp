// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lostrows.h"

#include "app/lostwork.h"

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

std::string keyOf(const engine::IndicatorTree &tree, const engine::LostRow &row, LostBy by) {
    if (by == LostBy::Department)
        return row.department;
    const auto &item = tree.items()[row.item];
    return item.kind == engine::IndicatorTree::Kind::Leaf ? tree.scheme().indicators[item.source].code
                                                          : tree.path(row.item);
}

class ViewMaker final {
public:
    ViewMaker(engine::IndicatorTree tree, const engine::LostPointsTable &table)
        : m_tree(std::move(tree))
        , m_table(table) {}

    [[nodiscard]] LostView run() const {
        LostView view;
        view.total = m_table.total();
        view.items.resize(m_tree.items().size());
        for (const engine::LostRow &row : m_table.byItem(engine::IndicatorTree::Kind::Leaf))
            addUpwards(view, row);
        for (const engine::LostRow &row : m_table.byDepartment())
            view.departments.emplace_back(row.department, LostPart{row.points, worstOf(row.department)});
        double lost = 0.0;
        for (const engine::LostRow &row : m_table.byItem(engine::IndicatorTree::Kind::Level1)) {
            const double after = lost + row.points.lost();
            view.steps.push_back({row.item, lost, after, {row.points, view.items[row.item]->worstLeaf}});
            lost = after;
        }
        return view;
    }

private:
    void addUpwards(LostView &view, const engine::LostRow &leaf) const {
        const std::size_t source = m_tree.items()[leaf.item].source;
        for (std::size_t item = leaf.item;; item = m_tree.items()[item].parent) {
            LostPart &part = view.items[item] ? *view.items[item] : view.items[item].emplace();
            part.points += leaf.points;
            keepWorst(part.worstLeaf, source);
            if (item == 0)
                return;
        }
    }

    void keepWorst(std::optional<std::size_t> &worst, std::size_t leaf) const {
        const double lost = m_table.leaves()[leaf].lost();
        if (lost > 0.0 && (!worst || lost > m_table.leaves()[*worst].lost()))
            worst = leaf;
    }

    [[nodiscard]] std::optional<std::size_t> worstOf(const std::string &department) const {
        std::optional<std::size_t> worst;
        const auto &leaves = m_tree.scheme().indicators;
        for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
            const auto &units = leaves[leaf].departments;
            if ((units.empty() ? std::string() : units.front()) == department)
                keepWorst(worst, leaf);
        }
        return worst;
    }

    const engine::IndicatorTree m_tree;
    const engine::LostPointsTable &m_table;
};

} // namespace

std::optional<LostView> lostView(ScoreService &service, const engine::Period &period,
                                 engine::RegionId region) {
    const auto work = lostWork(service, period, region);
    if (!work->table().isDefined())
        return std::nullopt;
    return ViewMaker(engine::IndicatorTree(work->scheme()), work->table()).run();
}

std::optional<std::vector<LostPointsRow>> lostPointsRows(ScoreService &service, const engine::Period &period,
                                                         engine::RegionId region, LostBy by) {
    const auto work = lostWork(service, period, region);
    const engine::LostPointsTable &table = work->table();
    if (!table.isDefined())
        return std::nullopt;
    const engine::IndicatorTree tree(work->scheme());
    std::vector<LostPointsRow> rows;
    for (const engine::LostRow &row :
         by == LostBy::Department ? table.byDepartment() : table.byItem(kindOf(by)))
        rows.push_back({region, keyOf(tree, row, by), row.points});
    return rows;
}

} // namespace weici::app
