// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/scheme.h"

#include <QtGlobal>

namespace weici::store {

class Database;

/// The schemes with their blocks, nodes and leaves.
class SchemeRepository final {
public:
    explicit SchemeRepository(Database &database)
        : m_database(database) {}

    /// By year, leaves and nodes in printed order.
    [[nodiscard]] std::vector<engine::Scheme> read();
    /// Every code that the ledger ever had, also of leaves that no scheme has any more.
    [[nodiscard]] std::map<std::string, engine::IndicatorId> readCodes();
    /// Adds a scheme; indicators that the ledger does not have yet are added with it.
    void add(const engine::Scheme &scheme);
    /// Puts the scheme in the place of that of its year.
    void replace(const engine::Scheme &scheme);
    /// Indicators stay.
    void remove(int year);

private:
    void readBlocks(engine::Scheme &scheme, qint64 id);
    void readNodes(engine::Scheme &scheme, qint64 id);
    void readLeaves(engine::Scheme &scheme, qint64 id);
    [[nodiscard]] qint64 idOf(int year);
    void clear(qint64 id);
    void addParts(const engine::Scheme &scheme, qint64 id);
    void addNodes(const engine::Scheme &scheme, qint64 id);
    void addLeaves(const engine::Scheme &scheme, qint64 id);

    Database &m_database;
};

} // namespace weici::store
