// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/scenariosection.h"

#include "gui/appearance.h"
#include "gui/figureview.h"
#include "gui/sheetsession.h"
#include "models/scenariofigures.h"

#include <QVBoxLayout>

namespace weici::gui {

ScenarioSection::ScenarioSection(const Appearance &appearance, QWidget *parent)
    : QuestionSection(parent)
    , m_head(new FindingHead(appearance, this))
    , m_table(new FigureView(this)) {
    setObjectName(QStringLiteral("scenarioSection"));
    m_table->setObjectName(QStringLiteral("scenarioTable"));
    m_table->setAccessibleName(tr("情景比较"));
    m_table->setUp(appearance, m_scenarios);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_table, &FigureView::cellWanted, this, &QuestionSection::cellWanted);
}

QString ScenarioSection::copied() const {
    return selectedText(*m_table);
}

void ScenarioSection::ask() {
    const app::Ledger &ledger = session()->ledger();
    disconnect(m_follow);
    m_follow = connect(&ledger, &app::Ledger::scenariosChanged, this, [this] { renew(); });
    std::vector<app::Scenario> scenarios;
    for (const auto &[name, scenario] : ledger.scenarios()) {
        if (scenario.period == session()->period()) {
            scenarios.push_back(scenario);
        }
    }
    models::FigureAnswer answer =
        models::scenarioFigures(session()->scores(), session()->period(), session()->region(), scenarios);
    m_head->show(answer.finding, answer.note);
    m_scenarios.show(std::move(answer.table));
}

void ScenarioSection::forget() {
    disconnect(m_follow);
    m_scenarios.show({});
}

} // namespace weici::gui
