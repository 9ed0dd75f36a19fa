// SPDX-License-Identifier: GPL-3.0-or-later
// 情景 that are kept in the ledger: named what-ifs, beside the figures.
#include "app/labels.h"
#include "app/ledgerimage.h"
#include "app/ledgermessages.h"
#include "app/scenario.h"

#include <algorithm>
#include <array>

namespace weici::app {

using messages::Doing;

namespace {

/// In the order of ScenarioField.
constexpr std::array<const char *, 4> fieldWords{"value", "rank", "target", "weight"};

ScenarioField fieldOf(const QString &word) {
    const auto found =
        std::ranges::find_if(fieldWords, [&](const char *known) { return word == QLatin1String(known); });
    return static_cast<ScenarioField>(found - fieldWords.begin());
}

store::ScenarioRow rowOf(const Scenario &scenario, std::int64_t period) {
    store::ScenarioRow row{scenario.name, period, scenario.author, scenario.at, {}};
    for (const ScenarioEdit &edit : scenario.edits)
        row.edits.push_back({edit.indicator, edit.region,
                             QLatin1String(fieldWords[static_cast<std::size_t>(edit.field)]), edit.text});
    return row;
}

} // namespace

Scenario Ledger::Image::scenarioOf(const store::ScenarioRow &row, const engine::Period &period) {
    Scenario scenario{row.name, period, {}, row.author, row.at};
    for (const auto &edit : row.edits)
        scenario.edits.push_back({edit.indicator, edit.region, fieldOf(edit.field), edit.text});
    return scenario;
}

const std::map<QString, Scenario> &Ledger::scenarios() const {
    return m_image->scenarios;
}

void Ledger::saveScenario(const Scenario &scenario) {
    m_image->requireWritable();
    if (!m_image->periodRows.contains(scenario.period))
        throw messages::unknownPeriod(labels::text(scenario.period.code()));
    for (const ScenarioEdit &edit : scenario.edits) {
        if (!m_image->grid.has(edit.indicator))
            throw messages::unknownIndicator(edit.indicator.value);
        if (!m_image->grid.has(edit.region))
            throw messages::unknownRegion(edit.region.value);
    }
    const store::ChangeNote note = m_image->note({});
    Scenario kept = scenario;
    kept.period = m_image->spelled(scenario.period);
    // One that comes back by undo keeps who made it, and when.
    if (!kept.at.isValid()) {
        kept.author = note.author;
        kept.at = note.at;
    }
    messages::translated(path(), Doing::Write, [&] {
        m_image->file->saveScenario(rowOf(kept, m_image->periodRows.at(kept.period)));
    });
    m_image->scenarios.insert_or_assign(kept.name, kept);
    m_image->lastSaved = note.at;
    Q_EMIT scenariosChanged();
}

void Ledger::removeScenario(const QString &name) {
    m_image->requireWritable();
    if (!m_image->scenarios.contains(name))
        return;
    messages::translated(path(), Doing::Write, [&] { m_image->file->removeScenario(name); });
    m_image->scenarios.erase(name);
    m_image->lastSaved = QDateTime::currentDateTimeUtc();
    Q_EMIT scenariosChanged();
}

} // namespace weici::app
