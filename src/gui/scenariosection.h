// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/questionsection.h"
#include "models/figuretable.h"

namespace weici::gui {

class FigureView;

/// 情景比较: the scenarios of the period beside each other and beside the ledger.
class ScenarioSection final : public QuestionSection {
    Q_OBJECT

public:
    explicit ScenarioSection(const Appearance &appearance, QWidget *parent = nullptr);
    [[nodiscard]] QString copied() const override;

protected:
    void ask() override;
    void forget() override;

private:
    models::FigureTableModel m_scenarios;
    FindingHead *m_head;
    FigureView *m_table;
    QMetaObject::Connection m_follow;
};

} // namespace weici::gui
