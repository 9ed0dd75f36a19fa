// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schemeplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

#include "app/knownleaves.h"
#include "app/labels.h"
#include "app/schemecolumns.h"
#include "engine/indicatortree.h"
#include "engine/schemeedit.h"
#include "engine/schemeoutline.h"

namespace weici::app {

namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

using labels::utf8;

std::vector<const engine::Scheme *> searchOrder(const engine::Scheme &base,
                                                std::span<const engine::Scheme> schemes) {
    std::vector<const engine::Scheme *> order{&base};
    for (auto scheme = schemes.rbegin(); scheme != schemes.rend(); ++scheme)
        order.push_back(&*scheme);
    return order;
}

class Planner final {
public:
    Planner(const SchemeTable &table, int year, const engine::Scheme &base,
            std::span<const engine::Scheme> schemes)
        : m_table(table)
        , m_base(base)
        , m_schemes(schemes)
        , m_known(searchOrder(base, schemes)) {
        const auto present = std::ranges::find(schemes, year, &engine::Scheme::year);
        m_present = present == schemes.end() ? nullptr : &*present;
        m_plan.scheme = m_present ? *m_present : base;
        m_plan.scheme.year = year;
        m_plan.scheme.blocks.clear();
        m_plan.scheme.nodes.clear();
        m_plan.scheme.indicators.clear();
        m_plan.scheme.recycled.clear();
        m_plan.notes = table.notes;
    }

    SchemePlan plan() {
        nameBlocks();
        for (const SchemeTableRow &row : m_table.rows)
            addLeaf(row);
        if (m_plan.scheme.blocks.empty())
            m_plan.scheme.blocks.push_back({});
        keepOthers();
        m_plan.scheme = engine::SchemeOutline(m_plan.scheme).toScheme(m_plan.scheme);
        shareTakenPoints();
        return std::move(m_plan);
    }

private:
    /// Blocks that had to be split off are called as in the schemes that their leaves come from.
    void nameBlocks() {
        std::map<QString, std::map<std::string, int>> votes;
        KnownLeaves known(searchOrder(m_base, m_schemes));
        for (const SchemeTableRow &row : m_table.rows) {
            const engine::Indicator *leaf = known.take(row);
            if (leaf && m_base.indicator(leaf->code) == leaf && leaf->block < m_base.blocks.size())
                ++votes[row.block][m_base.blocks[leaf->block].name];
        }
        std::set<std::string> given;
        for (const auto &[block, names] : votes) {
            bool isNumber = false;
            block.toInt(&isNumber);
            const auto most =
                std::ranges::max_element(names, {}, [](const auto &vote) { return vote.second; });
            if ((isNumber || block.isEmpty()) && given.insert(most->first).second)
                m_blockNames[block] = most->first;
        }
    }

    std::size_t blockOf(const SchemeTableRow &row) {
        const auto named = m_blockNames.find(row.block);
        const std::string name = named == m_blockNames.end() ? utf8(row.block) : named->second;
        auto &blocks = m_plan.scheme.blocks;
        const auto found = std::ranges::find(blocks, name, &engine::Block::name);
        if (found != blocks.end())
            return static_cast<std::size_t>(found - blocks.begin());
        const auto former = std::ranges::find(m_base.blocks, name, &engine::Block::name);
        blocks.push_back(former == m_base.blocks.end() ? engine::Block{name, 1.0} : *former);
        return blocks.size() - 1;
    }

    engine::NodeId node(int level, std::size_t block, engine::NodeId parent, const QString &name,
                        const QString &weight) {
        if (name.isEmpty())
            return parent;
        auto &nodes = m_plan.scheme.nodes;
        const std::string wanted = utf8(name);
        const auto found = std::ranges::find_if(nodes, [&](const engine::Node &other) {
            return other.level == level && other.block == block && other.parent == parent &&
                   other.name == wanted;
        });
        if (found != nodes.end()) {
            if (found->weight.empty())
                found->weight = utf8(weight);
            return found->id;
        }
        const engine::NodeId id{static_cast<std::int32_t>(nodes.size()) + 1};
        nodes.push_back({id, level, block, parent, wanted, utf8(weight)});
        return id;
    }

    void addLeaf(const SchemeTableRow &row) {
        const engine::Indicator *known = m_known.take(row);
        engine::Indicator leaf = known ? *known : engine::Indicator();
        if (known) {
            m_plan.known.push_back(leaf.code);
            keepFormerName(row, leaf);
        } else {
            leaf.code = codeFor(row);
            m_plan.fresh.push_back(leaf.code);
        }
        leaf.block = blockOf(row);
        const auto level1 = node(1, leaf.block, {}, row.level1, row.level1Weight);
        leaf.parent = node(2, leaf.block, level1, row.level2, row.level2Weight);
        takeFields(row, leaf);
        m_plan.scheme.indicators.push_back(std::move(leaf));
    }

    /// A code that the table gives and nobody has; else the next one.
    std::string codeFor(const SchemeTableRow &row) {
        std::string code = utf8(row.code);
        const auto knows = [&code](const engine::Scheme &scheme) {
            return scheme.indicator(code) ||
                   std::ranges::find(scheme.recycled, code, &engine::Indicator::code) !=
                       scheme.recycled.end();
        };
        if (!code.empty() && std::ranges::none_of(m_schemes, knows) && !m_plan.scheme.indicator(code))
            return code;
        engine::Scheme habit = m_base;
        for (const engine::Indicator &leaf : m_plan.scheme.indicators)
            habit.indicators.push_back(leaf);
        return engine::newCode(m_schemes, habit);
    }

    static void keepFormerName(const SchemeTableRow &row, engine::Indicator &leaf) {
        const QString former = labels::text(leaf.name);
        if (plainName(former) == plainName(row.name))
            return;
        std::erase(leaf.aliases, utf8(row.name));
        leaf.aliases.push_back(leaf.name);
    }

    void takeFields(const SchemeTableRow &row, engine::Indicator &leaf) const {
        leaf.number = utf8(row.number);
        leaf.name = utf8(row.name);
        if (m_table.hasUnits)
            leaf.unit = utf8(row.unit);
        if (m_table.hasWeights) {
            leaf.weight = utf8(row.weight);
            leaf.points.reset();
            leaf.weightGroup = utf8(row.group);
        }
        if (m_table.hasDepartments) {
            leaf.departments.clear();
            for (const QString &name : row.departments)
                leaf.departments.push_back(utf8(name));
        }
        if (!row.note.isEmpty())
            leaf.note = utf8(row.note);
        if (row.direction.isEmpty())
            return;
        const bool lower = row.direction.contains(u'逆') || row.direction.contains(u'负') ||
                           row.direction.contains(u'小') || row.direction.contains(u"lower");
        leaf.direction = lower ? engine::Direction::Lower : engine::Direction::Higher;
    }

    /// Leaves of the year that the table does not have are taken out of the tree, not deleted.
    void keepOthers() {
        if (!m_present)
            return;
        for (const auto *leaves : {&m_present->indicators, &m_present->recycled}) {
            for (const engine::Indicator &leaf : *leaves) {
                if (m_plan.scheme.indicator(leaf.code))
                    continue;
                if (leaves == &m_present->indicators)
                    m_plan.removed.push_back(leaf.code);
                m_plan.scheme.recycled.push_back(leaf);
                m_plan.scheme.recycled.back().parent = {};
                m_plan.scheme.recycled.back().block = std::min(leaf.block, m_plan.scheme.blocks.size() - 1);
            }
        }
    }

    void shareTakenPoints() {
        auto &leaves = m_plan.scheme.indicators;
        const engine::IndicatorTree tree(m_plan.scheme);
        const engine::Weights weights = engine::effectiveWeights(tree);
        for (std::size_t i = 1; i < leaves.size(); ++i) {
            const bool open = leaves[i].weight.empty() && leaves[i].weightGroup.empty() && !leaves[i].points;
            const bool nothing = !weights.points[i] || *weights.points[i] <= 0.0;
            if (open && nothing && leaves[i].parent == leaves[i - 1].parent)
                join(i);
        }
    }
    void join(std::size_t i) {
        auto &leaves = m_plan.scheme.indicators;
        std::size_t first = i - 1;
        while (!leaves[i - 1].weightGroup.empty() && first > 0 &&
               leaves[first - 1].weightGroup == leaves[i - 1].weightGroup)
            --first;
        if (!engine::printedPoints(leaves[first].weight))
            return;
        const std::string group = leaves[first].number + '-' + leaves[i].number;
        for (std::size_t member = first; member <= i; ++member)
            leaves[member].weightGroup = group;
        m_plan.notes << PlanWords::tr("“%1”没有印权重，上级的分已经分完，按与“%2”合用 %3 读")
                            .arg(labels::text(leaves[i].name), labels::text(leaves[first].name),
                                 labels::text(leaves[first].weight));
    }

    const SchemeTable &m_table;
    const engine::Scheme &m_base;
    std::span<const engine::Scheme> m_schemes;
    KnownLeaves m_known;
    const engine::Scheme *m_present = nullptr;
    std::map<QString, std::string> m_blockNames;
    SchemePlan m_plan;
};

} // namespace

SchemePlan planScheme(const SchemeTable &table, int year, const engine::Scheme &base,
                      std::span<const engine::Scheme> schemes) {
    return Planner(table, year, base, schemes).plan();
}

} // namespace weici::app
