// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schemerepository.h"

#include "engine/enumwords.h"
#include "store/database.h"
#include "store/statement.h"
#include "store/storeerror.h"

#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace weici::store {
namespace {

template <class Enum, std::size_t N>
Value word(const std::array<engine::Word<Enum>, N> &words, Enum value) {
    return textValue(engine::wordOf(words, value));
}

template <class Enum, std::size_t N>
Enum meaning(const std::array<engine::Word<Enum>, N> &words, const std::string &word) {
    if (const auto value = engine::valueOf(words, word))
        return *value;
    throw StoreError(StoreError::Kind::Corrupt,
                     QStringLiteral("unknown word: ") % QString::fromStdString(word));
}

engine::Scheme schemeAt(const Statement &row) {
    engine::Scheme scheme;
    scheme.year = static_cast<int>(row.integer(1));
    scheme.regionCount = static_cast<int>(row.integer(2));
    scheme.tieRule = meaning(engine::tieRuleWords, row.utf8(3));
    scheme.rankDecimals = row.integerOrNothing(4);
    scheme.groupRanks = row.integer(5) != 0;
    scheme.listSize = static_cast<int>(row.integer(6));
    scheme.missing = meaning(engine::missingWords, row.utf8(7));
    scheme.minKnown = row.real(8);
    scheme.equalRange = meaning(engine::equalRangeWords, row.utf8(9));
    scheme.targetTime = meaning(engine::targetTimeWords, row.utf8(10));
    scheme.weights = meaning(engine::weightRuleWords, row.utf8(11));
    scheme.aggregation.level2 = meaning(engine::aggregationWords, row.utf8(12));
    scheme.aggregation.level1 = meaning(engine::aggregationWords, row.utf8(13));
    scheme.aggregation.block = meaning(engine::aggregationWords, row.utf8(14));
    scheme.scale = row.real(15);
    scheme.note = row.utf8(16);
    return scheme;
}

engine::Indicator leafAt(const Statement &row) {
    engine::Indicator leaf;
    leaf.id.value = static_cast<std::int32_t>(row.integer(0));
    leaf.code = row.utf8(1);
    leaf.block = static_cast<std::size_t>(row.integer(2));
    leaf.parent.value = static_cast<std::int32_t>(row.integer(3));
    leaf.number = row.utf8(4);
    leaf.name = row.utf8(5);
    leaf.unit = row.utf8(6);
    leaf.weight = row.utf8(7);
    leaf.points = row.realOrNothing(8);
    leaf.weightGroup = row.utf8(9);
    leaf.direction = meaning(engine::directionWords, row.utf8(10));
    leaf.rule = row.utf8(11);
    leaf.parameters = row.utf8(12);
    leaf.decimals = row.integerOrNothing(13);
    if (!row.isNull(14))
        leaf.tieRule = meaning(engine::tieRuleWords, row.utf8(14));
    leaf.minValue = row.realOrNothing(15);
    leaf.maxValue = row.realOrNothing(16);
    leaf.note = row.utf8(17);
    return leaf;
}

void readNames(Statement &select, qint64 scheme, engine::IndicatorId leaf, std::vector<std::string> &names) {
    select.bind(scheme).bind(qint64{leaf.value}).run();
    while (select.next())
        names.push_back(select.utf8(0));
}

void addNames(Statement &insert, qint64 scheme, engine::IndicatorId leaf,
              const std::vector<std::string> &names) {
    qint64 position = 0;
    for (const std::string &name : names)
        insert.bind(scheme).bind(qint64{leaf.value}).bind(position++).bind(textValue(name)).run();
}

Value idOrNull(engine::NodeId id) {
    return id.isValid() ? Value(qint64{id.value}) : Value();
}

Statement &bindRules(Statement &statement, const engine::Scheme &scheme) {
    statement.bind(scheme.regionCount).bind(word(engine::tieRuleWords, scheme.tieRule));
    statement.bind(orNull(scheme.rankDecimals)).bind(qint64{scheme.groupRanks}).bind(scheme.listSize);
    statement.bind(word(engine::missingWords, scheme.missing)).bind(scheme.minKnown);
    statement.bind(word(engine::equalRangeWords, scheme.equalRange))
        .bind(word(engine::targetTimeWords, scheme.targetTime));
    statement.bind(word(engine::weightRuleWords, scheme.weights))
        .bind(word(engine::aggregationWords, scheme.aggregation.level2));
    statement.bind(word(engine::aggregationWords, scheme.aggregation.level1))
        .bind(word(engine::aggregationWords, scheme.aggregation.block));
    return statement.bind(scheme.scale).bind(textValue(scheme.note));
}

} // namespace

std::vector<engine::Scheme> SchemeRepository::read() {
    std::vector<std::pair<qint64, engine::Scheme>> rows;
    Statement select(m_database, QStringLiteral("SELECT id, year, region_count, tie_rule, rank_decimals, "
                                                "group_ranks, list_size, missing, min_known, equal_range, "
                                                "target_time, weights, level2_mean, level1_mean, block_mean, "
                                                "scale, note FROM scheme ORDER BY year"));
    select.run();
    while (select.next())
        rows.emplace_back(select.integer(0), schemeAt(select));
    std::vector<engine::Scheme> schemes;
    for (auto &[id, scheme] : rows) {
        readBlocks(scheme, id);
        readNodes(scheme, id);
        readLeaves(scheme, id);
        schemes.push_back(std::move(scheme));
    }
    return schemes;
}

void SchemeRepository::readBlocks(engine::Scheme &scheme, qint64 id) {
    Statement select(m_database,
                     QStringLiteral("SELECT name, factor FROM block WHERE scheme_id = ? ORDER BY position"));
    select.bind(id).run();
    while (select.next())
        scheme.blocks.push_back({select.utf8(0), select.real(1)});
}

void SchemeRepository::readNodes(engine::Scheme &scheme, qint64 id) {
    Statement select(m_database, QStringLiteral("SELECT id, level, block, parent, name, weight FROM node "
                                                "WHERE scheme_id = ? ORDER BY position"));
    select.bind(id).run();
    while (select.next()) {
        engine::Node node;
        node.id.value = static_cast<std::int32_t>(select.integer(0));
        node.level = static_cast<int>(select.integer(1));
        node.block = static_cast<std::size_t>(select.integer(2));
        node.parent.value = static_cast<std::int32_t>(select.integer(3));
        node.name = select.utf8(4);
        node.weight = select.utf8(5);
        scheme.nodes.push_back(std::move(node));
    }
}

void SchemeRepository::readLeaves(engine::Scheme &scheme, qint64 id) {
    Statement select(
        m_database,
        QStringLiteral(
            "SELECT l.indicator_id, i.code, l.block, l.node, l.number, l.name, l.unit, l.weight, l.points, "
            "l.weight_group, "
            "l.direction, l.rule, l.parameters, l.decimals, l.tie_rule, l.min_value, l.max_value, l.note, "
            "l.removed FROM leaf l JOIN indicator i ON i.id = l.indicator_id WHERE l.scheme_id = ? "
            "ORDER BY l.position"));
    select.bind(id).run();
    while (select.next()) {
        const bool removed = select.integer(18) != 0;
        (removed ? scheme.recycled : scheme.indicators).push_back(leafAt(select));
    }
    Statement departments(m_database, QStringLiteral("SELECT name FROM leaf_department WHERE scheme_id = ? "
                                                     "AND indicator_id = ? ORDER BY position"));
    Statement aliases(m_database, QStringLiteral("SELECT name FROM leaf_alias WHERE scheme_id = ? "
                                                 "AND indicator_id = ? ORDER BY position"));
    for (auto *leaves : {&scheme.indicators, &scheme.recycled}) {
        for (engine::Indicator &leaf : *leaves) {
            readNames(departments, id, leaf.id, leaf.departments);
            readNames(aliases, id, leaf.id, leaf.aliases);
        }
    }
}

std::map<std::string, engine::IndicatorId> SchemeRepository::readCodes() {
    std::map<std::string, engine::IndicatorId> codes;
    Statement select(m_database, QStringLiteral("SELECT code, id FROM indicator"));
    select.run();
    while (select.next())
        codes[select.utf8(0)] = {static_cast<std::int32_t>(select.integer(1))};
    return codes;
}

void SchemeRepository::add(const engine::Scheme &scheme) {
    Statement insert(
        m_database,
        QStringLiteral("INSERT INTO scheme (region_count, tie_rule, rank_decimals, group_ranks, list_size, "
                       "missing, min_known, "
                       "equal_range, target_time, weights, level2_mean, level1_mean, block_mean, scale, "
                       "note, locked, year) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"));
    bindRules(insert, scheme).bind(scheme.year).run();
    addParts(scheme, insert.insertedId());
}

void SchemeRepository::replace(const engine::Scheme &scheme) {
    const qint64 id = idOf(scheme.year);
    clear(id);
    Statement update(
        m_database,
        QStringLiteral(
            "UPDATE scheme SET region_count = ?, tie_rule = ?, rank_decimals = ?, group_ranks = ?, "
            "list_size = ?, missing = ?, min_known = ?, equal_range = ?, target_time = ?, weights = ?, "
            "level2_mean = ?, level1_mean = ?, block_mean = ?, scale = ?, note = ? WHERE id = ?"));
    bindRules(update, scheme).bind(id).run();
    addParts(scheme, id);
}

void SchemeRepository::remove(int year) {
    const qint64 id = idOf(year);
    clear(id);
    Statement remove(m_database, QStringLiteral("DELETE FROM scheme WHERE id = ?"));
    remove.bind(id).run();
}

qint64 SchemeRepository::idOf(int year) {
    Statement select(m_database, QStringLiteral("SELECT id FROM scheme WHERE year = ?"));
    select.bind(year).run();
    return select.next() ? select.integer(0) : 0;
}

/// Everything of the scheme but its own row; what refers first.
void SchemeRepository::clear(qint64 id) {
    for (const auto *table : {"leaf_department", "leaf_alias", "leaf", "node", "block"}) {
        Statement remove(m_database,
                         QStringLiteral("DELETE FROM %1 WHERE scheme_id = ?").arg(QLatin1String(table)));
        remove.bind(id).run();
    }
}

void SchemeRepository::addParts(const engine::Scheme &scheme, qint64 id) {
    Statement block(
        m_database,
        QStringLiteral("INSERT INTO block (scheme_id, position, name, factor) VALUES (?, ?, ?, ?)"));
    qint64 position = 0;
    for (const engine::Block &b : scheme.blocks)
        block.bind(id).bind(position++).bind(textValue(b.name)).bind(b.factor).run();
    addNodes(scheme, id);
    addLeaves(scheme, id);
}

void SchemeRepository::addNodes(const engine::Scheme &scheme, qint64 id) {
    Statement insert(m_database,
                     QStringLiteral("INSERT INTO node (scheme_id, id, block, parent, level, position, name, "
                                    "weight) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    qint64 position = 0;
    for (const engine::Node &node : scheme.nodes) {
        insert.bind(id).bind(qint64{node.id.value}).bind(static_cast<qint64>(node.block));
        insert.bind(idOrNull(node.parent)).bind(node.level).bind(position++);
        insert.bind(textValue(node.name)).bind(textValue(node.weight)).run();
    }
}

void SchemeRepository::addLeaves(const engine::Scheme &scheme, qint64 id) {
    Statement indicator(
        m_database,
        QStringLiteral("INSERT INTO indicator (id, code) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"));
    Statement insert(
        m_database,
        QStringLiteral(
            "INSERT INTO leaf (scheme_id, indicator_id, block, node, position, number, name, unit, weight, "
            "points, weight_group, "
            "direction, rule, parameters, decimals, tie_rule, min_value, max_value, note, removed) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    Statement department(
        m_database, QStringLiteral("INSERT INTO leaf_department (scheme_id, indicator_id, position, name) "
                                   "VALUES (?, ?, ?, ?)"));
    Statement alias(m_database,
                    QStringLiteral("INSERT INTO leaf_alias (scheme_id, indicator_id, position, name) "
                                   "VALUES (?, ?, ?, ?)"));
    qint64 position = 0;
    const auto addLeaf = [&](const engine::Indicator &leaf, bool removed) {
        indicator.bind(qint64{leaf.id.value}).bind(textValue(leaf.code)).run();
        insert.bind(id)
            .bind(qint64{leaf.id.value})
            .bind(static_cast<qint64>(leaf.block))
            .bind(idOrNull(leaf.parent));
        insert.bind(position++)
            .bind(textValue(leaf.number))
            .bind(textValue(leaf.name))
            .bind(textValue(leaf.unit));
        insert.bind(textValue(leaf.weight)).bind(orNull(leaf.points)).bind(textValue(leaf.weightGroup));
        insert.bind(word(engine::directionWords, leaf.direction))
            .bind(textValue(leaf.rule))
            .bind(textValue(leaf.parameters));
        insert.bind(orNull(leaf.decimals))
            .bind(leaf.tieRule ? word(engine::tieRuleWords, *leaf.tieRule) : Value());
        insert.bind(orNull(leaf.minValue)).bind(orNull(leaf.maxValue)).bind(textValue(leaf.note));
        insert.bind(qint64{removed}).run();
        addNames(department, id, leaf.id, leaf.departments);
        addNames(alias, id, leaf.id, leaf.aliases);
    };
    for (const engine::Indicator &leaf : scheme.indicators)
        addLeaf(leaf, false);
    for (const engine::Indicator &leaf : scheme.recycled)
        addLeaf(leaf, true);
}

} // namespace weici::store
