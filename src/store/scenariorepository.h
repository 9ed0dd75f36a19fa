// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <QDateTime>
#include <QString>

#include "engine/ids.h"

namespace weici::store {

class Database;

/// 情景: a named what-if. Its fields are `value`, `rank`, `target`, `weight`.
struct ScenarioRow {
    struct Edit {
        engine::IndicatorId indicator;
        engine::RegionId region;
        QString field;
        std::string text;
    };
    QString name;
    std::int64_t period = 0; ///< the period's row
    QString author;
    QDateTime at;
    std::vector<Edit> edits;
};

class ScenarioRepository final {
public:
    explicit ScenarioRepository(Database &database)
        : m_database(database) {}

    /// By name; the edits by indicator, region and field.
    [[nodiscard]] std::vector<ScenarioRow> readAll();
    /// In the place of the one of its name. Both are several statements: call them in a transaction.
    void write(const ScenarioRow &row);
    void remove(const QString &name);

private:
    Database &m_database;
};

} // namespace weici::store
