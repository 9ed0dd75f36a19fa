// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/questionsection.h"
#include "gui/robustjob.h"
#include "models/figuretable.h"

class QProgressBar;
class QPushButton;
class QSpinBox;

namespace weici::gui {

class ChartPanel;
class Dialogs;

/// 稳固程度: how firm the ranks by total are when weights wobble, run aside with progress and 取消.
class RobustSection final : public QuestionSection {
    Q_OBJECT

public:
    RobustSection(const Appearance &appearance, Dialogs &dialogs, QWidget *parent = nullptr);
    [[nodiscard]] QString copied() const override;

protected:
    void ask() override;
    void forget() override;

private:
    void layOut();
    void answer(const std::vector<app::RobustRow> &rows);
    void showRunning(bool running);

    models::FigureTableModel m_intervals;
    RobustJob m_job;
    double m_asked = 0.0; ///< the spread that runs
    std::size_t m_draws = 0;
    ChartPanel *m_chart;
    QSpinBox *m_spread;
    QSpinBox *m_count;
    QProgressBar *m_progress;
    QPushButton *m_run;
    QPushButton *m_cancel;
};

} // namespace weici::gui
