// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "engine/ledgercontent.h"

namespace weici::store {

class Database;

/// What the ledger calls itself, its regions, and the declared relations of its indicators.
class ProfileRepository final {
public:
    explicit ProfileRepository(Database &database)
        : m_database(database) {}

    [[nodiscard]] engine::LedgerProfile readProfile();
    /// Puts it in the place of what is there.
    void setProfile(const engine::LedgerProfile &profile);
    /// Any other word about the ledger: who made it and when.
    void setEntry(const QString &key, const QString &value);

    [[nodiscard]] std::vector<engine::Region> readRegions();
    void addRegions(const std::vector<engine::Region> &regions);

    [[nodiscard]] std::vector<engine::Relation> readRelations();
    /// Puts them in the place of those that are there.
    void setRelations(const std::vector<engine::Relation> &relations);

private:
    Database &m_database;
};

} // namespace weici::store
