// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schemedifference.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <QLocale>
#include <QString>

#include "engine/enumwords.h"
#include "engine/scheme.h"

namespace weici::app {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string number(double value) {
    return QString::number(value, 'g', QLocale::FloatingPointShortest).toStdString();
}
std::string number(std::optional<double> value) {
    return value ? number(*value) : std::string();
}
std::string number(std::optional<int> value) {
    return value ? std::to_string(*value) : std::string();
}

std::string joined(const std::vector<std::string> &names) {
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ";") + name;
    return text;
}

std::string blockName(const engine::Scheme &scheme, std::size_t block) {
    return block < scheme.blocks.size() ? scheme.blocks[block].name : std::string();
}

/// Names from the block down to the parent, so that a move can be read.
std::string parentPath(const engine::Scheme &scheme, std::size_t block, engine::NodeId parent) {
    std::string path;
    for (const engine::Node *node = scheme.node(parent); node != nullptr; node = scheme.node(node->parent))
        path = node->name + (path.empty() ? "" : " / " + path);
    const std::string top = blockName(scheme, block);
    if (top.empty() || path.empty())
        return top + path;
    return top + " / " + path;
}

Fields fieldsOf(const engine::Scheme &scheme) {
    return {{"region_count", std::to_string(scheme.regionCount)},
            {"tie_rule", engine::wordOf(engine::tieRuleWords, scheme.tieRule)},
            {"rank_decimals", number(scheme.rankDecimals)},
            {"group_ranks", scheme.groupRanks ? "true" : "false"},
            {"list_size", std::to_string(scheme.listSize)},
            {"missing", engine::wordOf(engine::missingWords, scheme.missing)},
            {"min_known", number(scheme.minKnown)},
            {"equal_range", engine::wordOf(engine::equalRangeWords, scheme.equalRange)},
            {"target_time", engine::wordOf(engine::targetTimeWords, scheme.targetTime)},
            {"weights", engine::wordOf(engine::weightRuleWords, scheme.weights)},
            {"aggregation.level2", engine::wordOf(engine::aggregationWords, scheme.aggregation.level2)},
            {"aggregation.level1", engine::wordOf(engine::aggregationWords, scheme.aggregation.level1)},
            {"aggregation.block", engine::wordOf(engine::aggregationWords, scheme.aggregation.block)},
            {"scale", number(scheme.scale)},
            {"note", scheme.note}};
}

Fields fieldsOf(const engine::Block &block) {
    return {{"name", block.name}, {"factor", number(block.factor)}};
}

Fields fieldsOf(const engine::Scheme &scheme, const engine::Node &node) {
    return {{"parent", parentPath(scheme, node.block, node.parent)},
            {"name", node.name},
            {"level", std::to_string(node.level)},
            {"weight", node.weight}};
}

Fields fieldsOf(const engine::Scheme &scheme, const engine::Indicator &leaf) {
    return {{"parent", parentPath(scheme, leaf.block, leaf.parent)},
            {"number", leaf.number},
            {"level3", leaf.name},
            {"unit", leaf.unit},
            {"weight", leaf.weight},
            {"points", number(leaf.points)},
            {"weight_group", leaf.weightGroup},
            {"direction", engine::wordOf(engine::directionWords, leaf.direction)},
            {"rule", leaf.rule},
            {"parameters", leaf.parameters},
            {"decimals", number(leaf.decimals)},
            {"tie_rule", leaf.tieRule ? engine::wordOf(engine::tieRuleWords, *leaf.tieRule) : ""},
            {"min_value", number(leaf.minValue)},
            {"max_value", number(leaf.maxValue)},
            {"departments", joined(leaf.departments)},
            {"aliases", joined(leaf.aliases)},
            {"note", leaf.note}};
}

class Difference final {
public:
    void compare(const std::string &item, const Fields &before, const Fields &after) {
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (before[i].second != after[i].second)
                m_changes.push_back({item, after[i].first, before[i].second, after[i].second});
        }
    }
    void add(const std::string &item, const std::string &field, const std::string &before,
             const std::string &after) {
        m_changes.push_back({item, field, before, after});
    }
    [[nodiscard]] std::vector<FieldChange> take() { return std::move(m_changes); }

private:
    std::vector<FieldChange> m_changes;
};

void compareBlocks(const engine::Scheme &before, const engine::Scheme &after, Difference &difference) {
    const std::size_t both = std::min(before.blocks.size(), after.blocks.size());
    for (std::size_t i = 0; i < both; ++i)
        difference.compare(after.blocks[i].name, fieldsOf(before.blocks[i]), fieldsOf(after.blocks[i]));
    for (std::size_t i = both; i < after.blocks.size(); ++i)
        difference.add(after.blocks[i].name, "block", {}, after.blocks[i].name);
    for (std::size_t i = both; i < before.blocks.size(); ++i)
        difference.add(before.blocks[i].name, "block", before.blocks[i].name, {});
}

template <class Item>
std::map<std::int32_t, const Item *> byId(const std::vector<Item> &items) {
    std::map<std::int32_t, const Item *> found;
    for (const Item &item : items)
        found.emplace(item.id.value, &item);
    return found;
}

void compareNodes(const engine::Scheme &before, const engine::Scheme &after, Difference &difference) {
    auto old = byId(before.nodes);
    for (const engine::Node &node : after.nodes) {
        const auto found = old.find(node.id.value);
        if (found == old.end()) {
            difference.add(node.name, "node", {}, parentPath(after, node.block, node.id));
            continue;
        }
        difference.compare(node.name, fieldsOf(before, *found->second), fieldsOf(after, node));
        old.erase(found);
    }
    for (const auto &[id, node] : old)
        difference.add(node->name, "node", parentPath(before, node->block, node->id), {});
}

void compareLeaves(const engine::Scheme &before, const engine::Scheme &after, Difference &difference) {
    auto old = byId(before.indicators);
    auto oldRecycled = byId(before.recycled);
    const auto meet = [&](const engine::Indicator &leaf, bool recycled) {
        auto &same = recycled ? oldRecycled : old;
        auto &other = recycled ? old : oldRecycled;
        if (const auto found = same.find(leaf.id.value); found != same.end()) {
            difference.compare(leaf.code, fieldsOf(before, *found->second), fieldsOf(after, leaf));
            same.erase(found);
        } else if (const auto moved = other.find(leaf.id.value); moved != other.end()) {
            difference.add(leaf.code, "recycled", recycled ? "0" : "1", recycled ? "1" : "0");
            difference.compare(leaf.code, fieldsOf(before, *moved->second), fieldsOf(after, leaf));
            other.erase(moved);
        } else {
            difference.add(leaf.code, "leaf", {}, leaf.name);
        }
    };
    for (const engine::Indicator &leaf : after.indicators)
        meet(leaf, false);
    for (const engine::Indicator &leaf : after.recycled)
        meet(leaf, true);
    for (const auto *gone : {&old, &oldRecycled}) {
        for (const auto &[id, leaf] : *gone)
            difference.add(leaf->code, "leaf", leaf->name, {});
    }
}

/// The places, in a row of places, that stand out of a longest growing row: the least number of moves.
std::set<std::size_t> outOfOrder(const std::vector<std::size_t> &places) {
    std::vector<std::size_t> ends; // index of the least last place of a growing row of each length
    std::vector<std::size_t> previous(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto at =
            std::ranges::lower_bound(ends, places[i], {}, [&](std::size_t e) { return places[e]; });
        previous[i] = at == ends.begin() ? i : *std::prev(at);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::set<std::size_t> moved;
    for (const std::size_t place : places)
        moved.insert(place);
    if (ends.empty())
        return moved;
    for (std::size_t i = ends.back();; i = previous[i]) {
        moved.erase(places[i]);
        if (previous[i] == i)
            break;
    }
    return moved;
}

/// Leaves (nodes) whose order among those that were there before is another one.
template <class Item, class Name>
void compareOrder(const std::vector<Item> &before, const std::vector<Item> &after, const Name &name,
                  Difference &difference) {
    std::map<std::int32_t, std::size_t> oldPlaces;
    for (std::size_t i = 0; i < before.size(); ++i)
        oldPlaces.emplace(before[i].id.value, i);
    std::vector<std::size_t> places;
    std::map<std::size_t, std::size_t> newPlaces;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (const auto old = oldPlaces.find(after[i].id.value); old != oldPlaces.end()) {
            places.push_back(old->second);
            newPlaces.emplace(old->second, i);
        }
    }
    for (const std::size_t place : outOfOrder(places))
        difference.add(name(before[place]), "moved", std::to_string(place + 1),
                       std::to_string(newPlaces.at(place) + 1));
}

std::string textOf(const engine::Relation &relation) {
    std::string text = relation.kind + ": " + relation.whole + " = " + joined(relation.parts);
    return relation.scope.empty() ? text : text + " (" + joined(relation.scope) + ')';
}

} // namespace

std::vector<FieldChange> schemeDifference(const engine::Scheme &before, const engine::Scheme &after) {
    Difference difference;
    difference.compare({}, fieldsOf(before), fieldsOf(after));
    compareBlocks(before, after, difference);
    compareNodes(before, after, difference);
    compareOrder(
        before.nodes, after.nodes, [](const engine::Node &node) { return node.name; }, difference);
    compareLeaves(before, after, difference);
    compareOrder(
        before.indicators, after.indicators, [](const engine::Indicator &leaf) { return leaf.code; },
        difference);
    return difference.take();
}

std::vector<FieldChange> relationsDifference(const std::vector<engine::Relation> &before,
                                             const std::vector<engine::Relation> &after) {
    Difference difference;
    for (const engine::Relation &relation : before) {
        if (std::ranges::find(after, relation) == after.end())
            difference.add(relation.whole, "relation", textOf(relation), {});
    }
    for (const engine::Relation &relation : after) {
        if (std::ranges::find(before, relation) == before.end())
            difference.add(relation.whole, "relation", {}, textOf(relation));
    }
    return difference.take();
}

} // namespace weici::app
