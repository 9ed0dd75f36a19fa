// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scenariorepository.h"

#include "store/database.h"
#include "store/statement.h"

#include <map>

namespace weici::store {

std::vector<ScenarioRow> ScenarioRepository::readAll() {
    std::vector<ScenarioRow> rows;
    std::map<std::int64_t, std::size_t> places;
    Statement scenarios(m_database,
                        QStringLiteral("SELECT id, name, period_id, author, at FROM scenario ORDER BY name"));
    scenarios.run();
    while (scenarios.next()) {
        places.emplace(scenarios.integer(0), rows.size());
        rows.push_back({scenarios.text(1), scenarios.integer(2), scenarios.text(3), scenarios.time(4), {}});
    }
    Statement edits(m_database,
                    QStringLiteral("SELECT scenario_id, indicator_id, region_id, field, text FROM "
                                   "scenario_edit ORDER BY scenario_id, indicator_id, region_id, field"));
    edits.run();
    while (edits.next()) {
        rows[places.at(edits.integer(0))].edits.push_back({{static_cast<std::int32_t>(edits.integer(1))},
                                                           {static_cast<std::int32_t>(edits.integer(2))},
                                                           edits.text(3),
                                                           edits.text(4).toStdString()});
    }
    return rows;
}

void ScenarioRepository::write(const ScenarioRow &row) {
    remove(row.name);
    Statement insert(m_database, QStringLiteral("INSERT INTO scenario (name, period_id, author, at) VALUES "
                                                "(?, ?, ?, ?)"));
    insert.bind(row.name).bind(qint64{row.period}).bind(row.author).bind(timeText(row.at)).run();
    for (const ScenarioRow::Edit &edit : row.edits) {
        Statement add(
            m_database,
            QStringLiteral("INSERT INTO scenario_edit (scenario_id, indicator_id, region_id, field, "
                           "text) SELECT id, ?, ?, ?, ? FROM scenario WHERE name = ?"));
        add.bind(qint64{edit.indicator.value}).bind(qint64{edit.region.value}).bind(edit.field);
        add.bind(QString::fromStdString(edit.text)).bind(row.name).run();
    }
}

void ScenarioRepository::remove(const QString &name) {
    Statement edits(m_database,
                    QStringLiteral("DELETE FROM scenario_edit WHERE scenario_id IN (SELECT id FROM scenario "
                                   "WHERE name = ?)"));
    edits.bind(name).run();
    Statement scenario(m_database, QStringLiteral("DELETE FROM scenario WHERE name = ?"));
    scenario.bind(name).run();
}

} // namespace weici::store
