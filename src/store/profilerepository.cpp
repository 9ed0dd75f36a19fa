// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profilerepository.h"

#include "store/database.h"
#include "store/statement.h"

#include <utility>

namespace weici::store {
namespace {

void readMembers(Statement &select, qint64 relation, const QString &list, std::vector<std::string> &names) {
    select.bind(relation).bind(list).run();
    while (select.next())
        names.push_back(select.utf8(0));
}

void addMembers(Statement &insert, qint64 relation, const QString &list,
                const std::vector<std::string> &names) {
    qint64 position = 0;
    for (const std::string &name : names)
        insert.bind(relation).bind(list).bind(position++).bind(textValue(name)).run();
}

} // namespace

engine::LedgerProfile ProfileRepository::readProfile() {
    engine::LedgerProfile profile;
    Statement select(m_database, QStringLiteral("SELECT key, value FROM profile"));
    select.run();
    while (select.next()) {
        const QString key = select.text(0);
        if (key == u"title")
            profile.title = select.utf8(1);
        else if (key == u"city")
            profile.city = select.utf8(1);
        else if (key == u"own_region")
            profile.ownRegion.value = select.text(1).toInt();
    }
    return profile;
}

void ProfileRepository::setProfile(const engine::LedgerProfile &profile) {
    setEntry(QStringLiteral("title"), QString::fromStdString(profile.title));
    setEntry(QStringLiteral("city"), QString::fromStdString(profile.city));
    setEntry(QStringLiteral("own_region"), QString::number(profile.ownRegion.value));
}

void ProfileRepository::setEntry(const QString &key, const QString &value) {
    Statement insert(m_database,
                     QStringLiteral("INSERT INTO profile (key, value) VALUES (?, ?) ON CONFLICT (key) DO "
                                    "UPDATE SET value = excluded.value"));
    insert.bind(key).bind(value).run();
}

std::vector<engine::Region> ProfileRepository::readRegions() {
    std::vector<engine::Region> regions;
    Statement select(m_database,
                     QStringLiteral("SELECT id, name, group_name, scored FROM region ORDER BY position"));
    select.run();
    while (select.next()) {
        const engine::RegionId id{static_cast<std::int32_t>(select.integer(0))};
        regions.push_back({id, select.utf8(1), select.utf8(2), select.integer(3) != 0});
    }
    return regions;
}

void ProfileRepository::addRegions(const std::vector<engine::Region> &regions) {
    Statement insert(m_database, QStringLiteral("INSERT INTO region (id, position, name, group_name, scored) "
                                                "VALUES (?, ?, ?, ?, ?)"));
    qint64 position = 0;
    for (const engine::Region &region : regions) {
        insert.bind(qint64{region.id.value}).bind(position++).bind(textValue(region.name));
        insert.bind(textValue(region.group)).bind(qint64{region.scored}).run();
    }
}

std::vector<engine::Relation> ProfileRepository::readRelations() {
    std::vector<std::pair<qint64, engine::Relation>> rows;
    Statement select(m_database, QStringLiteral("SELECT id, kind, whole FROM relation ORDER BY id"));
    select.run();
    while (select.next())
        rows.emplace_back(select.integer(0), engine::Relation{select.utf8(1), select.utf8(2), {}, {}});
    Statement members(m_database,
                      QStringLiteral("SELECT name FROM relation_member WHERE relation_id = ? AND list = ? "
                                     "ORDER BY position"));
    std::vector<engine::Relation> relations;
    for (auto &[id, relation] : rows) {
        readMembers(members, id, QStringLiteral("parts"), relation.parts);
        readMembers(members, id, QStringLiteral("scope"), relation.scope);
        relations.push_back(std::move(relation));
    }
    return relations;
}

void ProfileRepository::setRelations(const std::vector<engine::Relation> &relations) {
    m_database.run(QStringLiteral("DELETE FROM relation_member"));
    m_database.run(QStringLiteral("DELETE FROM relation"));
    Statement insert(m_database, QStringLiteral("INSERT INTO relation (kind, whole) VALUES (?, ?)"));
    Statement member(m_database,
                     QStringLiteral("INSERT INTO relation_member (relation_id, list, position, name) "
                                    "VALUES (?, ?, ?, ?)"));
    for (const engine::Relation &relation : relations) {
        insert.bind(textValue(relation.kind)).bind(textValue(relation.whole)).run();
        const qint64 id = insert.insertedId();
        addMembers(member, id, QStringLiteral("parts"), relation.parts);
        addMembers(member, id, QStringLiteral("scope"), relation.scope);
    }
}

} // namespace weici::store
