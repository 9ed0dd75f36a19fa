// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    /// Adds a scheme; indicators that the ledger does not have yet are added with it.
    void add(const engine::Scheme &scheme);

private:
    void readBlocks(engine::Scheme &scheme, qint64 id);
    void readNodes(engine::Scheme &scheme, qint64 id);
    void readLeaves(engine::Scheme &scheme, qint64 id);
    void addNodes(const engine::Scheme &scheme, qint64 id);
    void addLeaves(const engine::Scheme &scheme, qint64 id);

    Database &m_database;
};

} // namespace weici::store
